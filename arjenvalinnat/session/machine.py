"""What was measured of this machine: its window, its versions, and how long a picture takes.

Nothing here tells whose machine it is: no name, no path.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

FRAME = 16.7
"""Milliseconds between two pictures of a screen that shows sixty in a second."""

Size: TypeAlias = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Timing:
    """How long something took, in milliseconds: as a rule, and at worst."""

    median: float
    worst: float


@dataclass(frozen=True, slots=True)
class Machine:
    """A machine as a window sees it.

    A window has `pixels` to paint and is so many `points` large for the system; `screens` are in points.
    `anew` is painting a page for the first time, `repaint` painting it again, `flip` putting it on the
    screen. `unaccelerated` says that SDL was told to leave OpenGL alone; `writable`, that days can be kept.
    """

    pixels: Size
    points: Size
    screens: tuple[Size, ...]
    anew: Timing
    repaint: Timing
    flip: Timing
    driver: str
    unaccelerated: bool
    pygame: str
    sdl: str
    python: str
    writable: bool

    @property
    def frame(self) -> float:
        """Return how long one picture of a motion takes, in milliseconds."""
        return self.repaint.median + self.flip.median

    @property
    def smooth(self) -> bool:
        """Tell whether motions are smooth on this machine."""
        return self.frame <= FRAME


def timing(samples: Sequence[float]) -> Timing:
    """Return what at least one sample, in milliseconds, tells."""
    in_order = sorted(samples)
    return Timing(in_order[len(in_order) // 2], in_order[-1])
