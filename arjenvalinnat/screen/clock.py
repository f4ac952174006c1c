"""When the session looks at the clock, and when the computer's screen saver has to wait."""

from __future__ import annotations

from time import monotonic

import pygame

from arjenvalinnat.session.conductor import COARSE
from arjenvalinnat.session.hour import Session
from arjenvalinnat.session.showing import Showing

FINE = 1
"""Seconds between two looks while a countdown runs."""


def pace(session: Session, showing: Showing) -> int | None:
    """Return the seconds between two looks at the clock, None before the day has begun."""
    if session.play is None:
        return None
    timer = showing.clock.timer
    return FINE if timer is not None and timer.left(showing.clock.now) else COARSE


class Clock:
    """Tells when it is time to look."""

    def __init__(self) -> None:
        """Begin before the day."""
        self._pace: int | None = None
        self._next = 0.0
        self._saver: bool | None = None

    def is_time(self, session: Session, showing: Showing) -> bool:
        """Tell whether the session shall look at the clock now."""
        wanted, now = pace(session, showing), monotonic()
        if wanted is None:
            self._pace = None
            return False
        if wanted != self._pace:
            self._pace, self._next = wanted, now + wanted
            return False
        if now < self._next:
            return False
        self._next = max(self._next + wanted, now)
        return True

    def keep_awake(self, session: Session) -> None:
        """Let the screen saver wait while a day is played."""
        allowed = session.play is None
        if allowed != self._saver:
            pygame.display.set_allow_screensaver(allowed)
            self._saver = allowed
