"""Numbers so small that they could be about somebody: counts of pupils under five are never told.

From the domain research: a count that is kept for a report is suppressed below five.
"""

from __future__ import annotations

from collections.abc import Sequence

FEW = 5
"""From this many pupils on, a count is about a class and not about anybody in it."""


def known(count: int | None) -> int | None:
    """Return a count of pupils, or None where it is unknown or under five."""
    return count if count is not None and count >= FEW else None


def without_few(counts: Sequence[int]) -> tuple[int | None, ...]:
    """Return counts of raised hands with those under five hidden.

    One hidden count could be worked out from the others and the size of the class; then the smallest of the
    others is hidden, too.
    """
    told = [known(count) for count in counts]
    shown = [count for count in told if count is not None]
    if shown and told.count(None) == 1:
        told[told.index(min(shown))] = None
    return tuple(told)
