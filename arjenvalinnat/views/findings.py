"""All that is found in a deck, so that `check`, `pack` and the preview cannot find different things.

What its files say is asked while they are read: `content.checks` of the deck, `content.checks.translations`
of its languages. What needs an hour or a wall is listed here, and asked of a deck that could be read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from arjenvalinnat.content.diagnostics import Diagnostic, in_reading_order
from arjenvalinnat.content.reading.sources import Loaded
from arjenvalinnat.session.plan.duration_check import lessons_unkept, unkept
from arjenvalinnat.views.fit import unfit

CHECKS: tuple[Callable[[Loaded], Iterable[Diagnostic]], ...] = (unkept, lessons_unkept, unfit)


def findings(loaded: Loaded) -> tuple[Diagnostic, ...]:
    """Return all that is found in a deck, in reading order."""
    return in_reading_order((*loaded.findings, *slow_findings(loaded)))


def slow_findings(loaded: Loaded) -> tuple[Diagnostic, ...]:
    """Return what reading the deck has not found yet; it takes longer than the reading did."""
    return tuple(found for check in CHECKS for found in check(loaded))
