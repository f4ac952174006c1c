"""What begins an hour, goes on with one or ends it: what needs the disk, the clock or chance."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias


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
class Print:
    """Write a page for paper and open it: "sheet" or "jobs"."""

    paper: str


@dataclass(frozen=True, slots=True)
class Tick:
    """Look at the clock; a countdown and the minutes that are left go on."""


@dataclass(frozen=True, slots=True)
class Leave:
    """Close the program."""


HourIntent: TypeAlias = Choose | Preview | Begin | Resume | Forget | Print | Tick | Leave
