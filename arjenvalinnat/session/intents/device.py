"""What only a window can do; the session hears of it, too."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Measure:
    """Measure this machine and tell of it; only a window can."""


@dataclass(frozen=True, slots=True)
class SwapScreens:
    """Put the wall on the next display; only a window can."""


@dataclass(frozen=True, slots=True)
class Copy:
    """Put a text on the clipboard; only a window can."""

    text: str


DeviceIntent: TypeAlias = Measure | SwapScreens | Copy
