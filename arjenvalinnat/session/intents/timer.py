"""What the facilitator does with the countdown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias


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


TimerIntent: TypeAlias = StartTimer | ExtendTimer | StopTimer
