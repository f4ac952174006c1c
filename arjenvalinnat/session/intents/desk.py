"""What turns the console's pages, and what is done on them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from arjenvalinnat.session.desk import DeskPage


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
class DropWord:
    """Take one of the class's own words off the flip chart, by its place."""

    place: int


@dataclass(frozen=True, slots=True)
class DropSentence:
    """Take one of the class's sentences away, by its place among all of them."""

    place: int


@dataclass(frozen=True, slots=True)
class ChooseDebrief:
    """Choose how the closing talk is held, by its id; None lets the minutes choose."""

    debrief: str | None


@dataclass(frozen=True, slots=True)
class Dismiss:
    """The facilitator has read what was told, or has declined what was offered under this name."""

    name: str = ""


DeskIntent: TypeAlias = (
    Freeze
    | OpenDesk
    | ShowDesk
    | DeskFocus
    | DeskScroll
    | NotesSize
    | DropWord
    | DropSentence
    | ChooseDebrief
    | Dismiss
)
