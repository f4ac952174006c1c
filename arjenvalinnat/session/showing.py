"""What is being looked at: the page, the ring, the scroll. It is not game state and is never journalled."""

from __future__ import annotations

import datetime
import math
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING

from arjenvalinnat.session.desk import Desk
from arjenvalinnat.session.machine import Machine

if TYPE_CHECKING:  # loads the deck's models, which the first frame does not wait for
    from arjenvalinnat.rules.actions import Action
    from arjenvalinnat.rules.state import PlaceId
    from arjenvalinnat.session.hour import Session
    from arjenvalinnat.session.intents.intent import Intent


class PageName(Enum):
    """A page of the hour. DAY covers every turn of the game; which one is the game's own business."""

    TITLE = "title"
    OTHER_DECKS = "other-decks"
    DECK_NOTICE = "deck-notice"
    LOOK = "look"
    SETUP = "setup"
    SETUP_MORE = "setup-more"
    SETUP_THEMES = "setup-themes"
    CARDS = "cards"
    PLANNED = "planned"
    PRACTICE = "practice"
    PRACTICE_RESULT = "practice-result"
    AGREEMENT = "agreement"
    ROLES = "roles"
    ROLE = "role"
    DAY = "day"
    GROUP_STORY = "group-story"
    WHAT_IF = "what-if"
    DEBRIEF = "debrief"
    STEP_OUT = "step-out"
    HELP = "help"
    EXIT = "exit"
    WORDS = "words"
    KEYS = "keys"
    LEAVE = "leave"
    SETTINGS = "settings"
    MACHINE = "machine"

    @property
    def main(self) -> PageName:
        """Return the page that this one belongs to: one role to the roles, most pages to themselves."""
        return _MAIN.get(self, self)


_MAIN = {
    PageName.OTHER_DECKS: PageName.TITLE,
    PageName.DECK_NOTICE: PageName.TITLE,
    PageName.SETUP_MORE: PageName.SETUP,
    PageName.SETUP_THEMES: PageName.SETUP,
    PageName.PLANNED: PageName.CARDS,
    PageName.PRACTICE_RESULT: PageName.PRACTICE,
    PageName.ROLE: PageName.ROLES,
}


@dataclass(frozen=True, slots=True)
class WhatIf:
    """The question of a what-if page: one group and one of its past cards, or a step of it.

    While `choice` is None the class still picks the other choice. `question` is the one of the closing talk
    from which this was asked and to which the way back leads, None for the group's story.
    """

    group: int
    card: str
    choice: str | None = None
    question: int | None = None
    step: str | None = None

    @property
    def at(self) -> PlaceId:
        """Return where the choice was made."""
        return self.card, self.step


@dataclass(frozen=True, slots=True)
class Timer:
    """A calm countdown on the wall: what it is for, its length and its end in seconds of the hour.

    `what` is "think", "talk", "reasons", "discuss" or "break". Nothing happens when it has run out.
    """

    what: str
    seconds: int
    ends: float

    def left(self, now: float) -> int:
        """Return the whole seconds that are left at this second of the hour, 0 when it has run out."""
        return min(self.seconds, max(0, math.ceil(self.ends - now)))


@dataclass(frozen=True, slots=True)
class Place:
    """A page and where somebody is on it; another page begins with a place of its own.

    `item` is the page's own: the line, the question, the group, the practice choice read out. `uncovered` is
    how many choices are on the wall. `focus` counts the scene's hotspots from 0, None when no ring is drawn;
    `scroll` is in lines. `over` is the page that KEYS, LEAVE, SETTINGS and MACHINE return to, `leaf` their
    own place. `pressed` is what asks once and waits for the second press. `own` says that the awaited group's
    next choice stands for an answer of its own.
    """

    page: PageName = PageName.TITLE
    item: int = 0
    what_if: WhatIf | None = None
    uncovered: int = 0
    focus: int | None = None
    scroll: int = 0
    over: PageName | None = None
    leaf: int = 0
    pressed: Intent | Action | None = None
    own: bool = False

    @property
    def under(self) -> Place:
        """Return the place without ring and scroll, under whatever lies over it."""
        return Place(self.over or self.page, self.item, self.what_if, self.uncovered)


@dataclass(frozen=True, slots=True)
class Preferences:
    """How somebody wants to see the hour: what is remembered from one hour to the next.

    Where the deck has the language `beside`, cards are told in it too, smaller, under the wall's own.
    `desk_language` is the console's, None while it speaks the wall's. With `still`, motions are left out.
    Without `notices`, cards do not tell what they are about. `screen` is the number of the display that the
    wall is on, None where the program chooses.
    """

    language: str = "fi"
    cast: str | None = None
    big: bool = False
    still: bool = False
    notices: bool = True
    screen: int | None = None
    beside: str | None = None
    desk_language: str | None = None

    @property
    def at_desk(self) -> str:
        """Return the language of the console, and of paper."""
        return self.desk_language or self.language


@dataclass(frozen=True, slots=True)
class HourClock:
    """The time when it was looked at: `now` is the second of the hour, `timer` the countdown that runs.

    A fact whose date is before `today` is not shown.
    """

    now: float = 0.0
    today: datetime.date | None = None
    timer: Timer | None = None


@dataclass(frozen=True, slots=True)
class Device:
    """What the session is shown on.

    `aspect` is width by height; an `endless` page is as long as its texts, for a terminal. `machine` is what
    the window has measured. `screens` are the number, the width and the height of each display where there
    are several.
    """

    aspect: float = 16 / 9
    endless: bool = False
    machine: Machine | None = None
    screens: tuple[tuple[int, int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class TalkedFrom:
    """Where the wall stood when a discussion was opened; `left` are the seconds its countdown still had."""

    place: Place
    timer: Timer | None = None
    left: int = 0


@dataclass(frozen=True, slots=True)
class Frozen:
    """What the wall goes on showing while the facilitator looks elsewhere."""

    session: Session
    showing: Showing


@dataclass(frozen=True, slots=True)
class Showing:
    """What one window shows of a session, as a value of parts; `desk` is what the console shows.

    `entry` is the group whose key is awaited. `moving` says that the page is new, so that what has motion may
    move. While the wall is `frozen` it shows what it showed then.
    """

    place: Place = field(default_factory=Place)
    preferences: Preferences = field(default_factory=Preferences)
    clock: HourClock = field(default_factory=HourClock)
    device: Device = field(default_factory=Device)
    desk: Desk = field(default_factory=Desk)
    entry: int = 0
    blank: bool = False
    moving: bool = True
    frozen: Frozen | None = None
    talked_from: TalkedFrom | None = None
