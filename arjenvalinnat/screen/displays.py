"""Which display is the wall's and which the console's: pure, so that no display is needed to try it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

ConsoleSpot: TypeAlias = Literal["auto", "window", "overlay", "terminal"]
"""How the console is shown: a window where there are two displays, always, never, or in the terminal."""

_BESIDE, _ABOVE_AND_BELOW = 24, 80
"""What a window's frame and title and the desktop's bars take, in points: pygame does not know it."""

CONSOLES: tuple[ConsoleSpot, ...] = ("auto", "window", "overlay", "terminal")


@dataclass(frozen=True, slots=True)
class Display:
    """A screen or a projector: its number, its size in pixels, its left upper corner where it is known."""

    number: int
    width: int
    height: int
    corner: tuple[int, int] | None = None

    @property
    def size(self) -> tuple[int, int]:
        """Return width and height."""
        return self.width, self.height


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Where the windows are: the numbers of their displays, None for no console's window.

    With `full` the wall fills its display.
    """

    wall: int
    console: int | None
    full: bool


def arranged(displays: tuple[Display, ...], wanted: int | None, console: ConsoleSpot) -> Arrangement:
    """Return where the windows belong; *wanted* is the number of the display that was chosen for the wall.

    The first display is the computer's own, so the wall goes to the second one unless another was chosen.
    """
    if len(displays) < 2:
        return Arrangement(0, 0 if console == "window" else None, full=False)
    wall = wanted if wanted is not None and 0 <= wanted < len(displays) else 1
    own = 0 if wall else 1
    return Arrangement(wall, own if console in ("auto", "window") else None, full=True)


def swapped(displays: tuple[Display, ...], wall: int) -> int:
    """Return the number of the display that the wall goes to next, round and round."""
    return (wall + 1) % max(1, len(displays))


def told_apart(places: Sequence[tuple[int, int, int, int]]) -> tuple[Display, ...]:
    """Return displays from their left, top, width and height; mirrored ones show the same and are one."""
    largest: dict[tuple[int, int], tuple[int, int]] = {}
    for left, top, width, height in places:
        largest[left, top] = max(largest.get((left, top), (0, 0)), (width, height))
    return tuple(Display(number, *size, corner) for number, (corner, size) in enumerate(largest.items()))


def room_on(display: Display) -> tuple[int, int]:
    """Return a window that leaves its frame, its title and the desktop's bars their room, in points."""
    return display.width - _BESIDE, display.height - _ABOVE_AND_BELOW


def fitting(size: tuple[int, int], display: Display) -> tuple[int, int]:
    """Return this size, or as much of it as the display has room for: nothing lies under a bar.

    A window as wide as its display keeps its width: what its frame may cover at the sides is a page's margin,
    and a narrower page would have another shape than its deck was tried in.
    """
    return min(size[0], display.width), min(size[1], room_on(display)[1])
