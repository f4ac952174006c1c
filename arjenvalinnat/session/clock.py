"""The clock of the hour: the machine's, or a file's, so that a test can hold an hour in a minute."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

CLOCK_VARIABLE = "ARJENVALINNAT_CLOCK"
"""An environment variable that names a file with the seconds that the clock shows."""


def hour_clock() -> Callable[[], float]:
    """Return the clock; one that is told by a file shows its last number where the file cannot be read."""
    named = os.environ.get(CLOCK_VARIABLE)
    return _told_by(Path(named)) if named else time.time


def _told_by(file: Path) -> Callable[[], float]:
    seconds = 0.0

    def told() -> float:
        nonlocal seconds
        with suppress(OSError, ValueError):
            seconds = float(file.read_text(encoding="utf-8"))
        return seconds

    return told
