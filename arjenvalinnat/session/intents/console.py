"""What the facilitator alone asks for: the countdown, the console's pages, typing, paper, saved plans."""

from __future__ import annotations

from dataclasses import dataclass

from arjenvalinnat.session.desk import DeskPage


@dataclass(frozen=True, slots=True)
class Tick:
    """Look at the clock; a countdown and the minutes that are left go on."""


@dataclass(frozen=True, slots=True)
class StartTimer:
    """Start a countdown of so many seconds; `what` is as in `Timer`."""

    what: str
    seconds: int


@dataclass(frozen=True, slots=True)
class ExtendTimer:
    """Give the countdown so many seconds more; one that has run out begins again with them."""

    by: int


@dataclass(frozen=True, slots=True)
class StopTimer:
    """Take the countdown away."""


@dataclass(frozen=True, slots=True)
class Freeze:
    """Let the wall stand as it is while the facilitator looks elsewhere, or let it go on."""


@dataclass(frozen=True, slots=True)
class OpenDesk:
    """Lay the console over the wall where there is one display only, or take it away."""


@dataclass(frozen=True, slots=True)
class ShowDesk:
    """Turn the console to a page; the same page and item once more is the way back."""

    page: DeskPage
    item: int = 0


@dataclass(frozen=True, slots=True)
class DeskFocus:
    """Move the console's ring by so many hotspots."""

    by: int


@dataclass(frozen=True, slots=True)
class DeskScroll:
    """Scroll the console's text, in lines."""

    by: int


@dataclass(frozen=True, slots=True)
class NotesSize:
    """Make the console's notes larger or smaller, in steps."""

    by: int


@dataclass(frozen=True, slots=True)
class StartTyping:
    """Open fields to type in; `what` is as in `Typing`."""

    what: str
    fields: int = 1


@dataclass(frozen=True, slots=True)
class Type:
    """Add letters to the field that is open."""

    text: str


@dataclass(frozen=True, slots=True)
class Erase:
    """Take the last letter of the open field away."""


@dataclass(frozen=True, slots=True)
class Field:
    """Open the field so many further on."""

    by: int


@dataclass(frozen=True, slots=True)
class Typed:
    """Take what was typed: the last field is done, an earlier one leads to the next."""


@dataclass(frozen=True, slots=True)
class StopTyping:
    """Leave what was typed behind."""


@dataclass(frozen=True, slots=True)
class DropWord:
    """Take one of the class's own words off the flip chart, by its place."""

    place: int


@dataclass(frozen=True, slots=True)
class ChooseDebrief:
    """Choose how the closing talk is held, by its id; None lets the minutes choose."""

    debrief: str | None


@dataclass(frozen=True, slots=True)
class Dismiss:
    """The facilitator has read what was told, or has declined what was offered under this name."""

    name: str = ""


@dataclass(frozen=True, slots=True)
class SwapScreens:
    """Put the wall on the next display; only a window can."""


@dataclass(frozen=True, slots=True)
class Copy:
    """Put a text on the clipboard; only a window can."""

    text: str


@dataclass(frozen=True, slots=True)
class Print:
    """Write a page for paper and open it: "sheet" or "jobs"."""

    paper: str


@dataclass(frozen=True, slots=True)
class UsePlan:
    """Take a saved plan by its name; an empty name goes back to the drawn one."""

    name: str


@dataclass(frozen=True, slots=True)
class DropPlan:
    """Forget a saved plan."""

    name: str
