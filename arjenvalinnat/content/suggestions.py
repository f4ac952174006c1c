"""Which name an author most likely meant."""

from __future__ import annotations

import difflib
from collections.abc import Sequence

from arjenvalinnat.content import limits


def closest(name: str, known: Sequence[str]) -> str | None:
    """Return the known name that *name* is most likely a misspelling of, or None."""
    if len(name) > limits.ID:
        return None
    if len(known) > limits.COMPARED:
        known = [other for other in known if other[:1] == name[:1]][: limits.COMPARED]
    near = difflib.get_close_matches(name, known, n=1, cutoff=0.6)
    return near[0] if near else None
