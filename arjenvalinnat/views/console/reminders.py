"""What to think of before the class comes."""

from __future__ import annotations

from arjenvalinnat.views.console.pieces.console import Console
from arjenvalinnat.views.console.pieces.reading import reminders
from arjenvalinnat.views.console.pieces.written import written
from arjenvalinnat.views.scene import Scene


def reminders_page(seen: Console) -> Scene:
    """Return the reminders on a page of their own."""
    return written(seen, "reminders", lambda _: reminders(seen))
