"""What a key, a click or a typed number asks for. A hotspot carries one of these and nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from arjenvalinnat.rules.actions import Action
from arjenvalinnat.session.intents.console import (
    ChooseDebrief,
    Copy,
    DeskFocus,
    DeskScroll,
    Dismiss,
    DropPlan,
    DropWord,
    Erase,
    ExtendTimer,
    Field,
    Freeze,
    NotesSize,
    OpenDesk,
    Print,
    ShowDesk,
    StartTimer,
    StartTyping,
    StopTimer,
    StopTyping,
    SwapScreens,
    Tick,
    Type,
    Typed,
    UsePlan,
)
from arjenvalinnat.session.showing import PageName, WhatIf


@dataclass(frozen=True, slots=True)
class Do:
    """Play an action of the rules. With `ask`, the first press only asks, the second plays."""

    action: Action
    ask: bool = False


@dataclass(frozen=True, slots=True)
class Undo:
    """Take back the last action of the game."""


@dataclass(frozen=True, slots=True)
class Show:
    """Turn to a page, at one of its places."""

    page: PageName
    item: int = 0
    what_if: WhatIf | None = None


@dataclass(frozen=True, slots=True)
class Over:
    """Lay the key sheet, the settings or the question about leaving over the page, or take them away.

    A page that lies over may have several leaves; the same page and leaf once more is the way back.
    """

    page: PageName
    leaf: int = 0


@dataclass(frozen=True, slots=True)
class Uncover:
    """Put one more choice on the wall, or all of them."""

    all: bool = False


@dataclass(frozen=True, slots=True)
class EnterFor:
    """Await the choice of this group next."""

    group: int


@dataclass(frozen=True, slots=True)
class OwnIdea:
    """Take the awaited group's next choice as the nearest to an answer of its own, or no longer."""


@dataclass(frozen=True, slots=True)
class Wish:
    """Change one wish of the set-up, named as in `Wishes` or `Showing`.

    `theme` hides a theme or shows it again, `leave-out` leaves a card out or takes it back, `take-in` takes a
    card in that is off by default, or no longer.
    """

    name: str
    value: object


@dataclass(frozen=True, slots=True)
class Choose:
    """Choose the deck to play, by its place among those found."""

    deck: int


@dataclass(frozen=True, slots=True)
class Preview:
    """List the cards of the day that would begin; its seed is drawn if it has not been yet."""


@dataclass(frozen=True, slots=True)
class Begin:
    """Begin the day that was wished for."""


@dataclass(frozen=True, slots=True)
class Resume:
    """Go on with a day that broke off, by its place among them."""

    day: int = 0


@dataclass(frozen=True, slots=True)
class Forget:
    """Remove a day that broke off, by its place among them. The first press only asks, with `ask`."""

    day: int = 0
    ask: bool = False


@dataclass(frozen=True, slots=True)
class Blank:
    """Blank the wall, or show it again."""


@dataclass(frozen=True, slots=True)
class MoveFocus:
    """Move the ring by so many hotspots, round and round."""

    by: int


@dataclass(frozen=True, slots=True)
class Scroll:
    """Scroll a text that is longer than the wall, in lines."""

    by: int


@dataclass(frozen=True, slots=True)
class Measure:
    """Measure this machine and tell of it; only a window can."""


@dataclass(frozen=True, slots=True)
class Leave:
    """Close the program."""


Intent: TypeAlias = (
    Do
    | Undo
    | Show
    | Over
    | Uncover
    | EnterFor
    | OwnIdea
    | Wish
    | Choose
    | Preview
    | Begin
    | Resume
    | Forget
    | Blank
    | MoveFocus
    | Scroll
    | Measure
    | Tick
    | StartTimer
    | ExtendTimer
    | StopTimer
    | Freeze
    | OpenDesk
    | ShowDesk
    | DeskFocus
    | DeskScroll
    | NotesSize
    | StartTyping
    | Type
    | Erase
    | Field
    | Typed
    | StopTyping
    | DropWord
    | ChooseDebrief
    | Dismiss
    | SwapScreens
    | Copy
    | Print
    | UsePlan
    | DropPlan
    | Leave
)
