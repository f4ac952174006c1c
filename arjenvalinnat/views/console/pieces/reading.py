"""What is only read: lines under each other, and what to think of before the class comes."""

from __future__ import annotations

from arjenvalinnat.views.console.pieces.console import Console
from arjenvalinnat.views.console.pieces.flow import FlowItem, Para
from arjenvalinnat.views.theme import Colour

_REMINDERS = ("cases", "losses", "names", "curator", "stays", "buffer", "screen")
_ALWAYS = ("buffer", "screen")
"""What is asked beside a deck's own lines, which are about its own cards."""

_DASH = "\N{EN DASH}"


def reminders(seen: Console) -> list[FlowItem]:
    """Return what to ask the teacher before the class comes: the deck's own lines, or the program's."""
    blocks: list[FlowItem] = [
        Para(seen.say("console.reminders.heading"), seen.notes, bold=True, colour=Colour.LAMP, role="heading")
    ]
    deck = seen.session.deck
    own = deck.before_class if deck is not None else ()
    blocks += [Para(seen.wall.tell(text), seen.notes, gap=seen.notes * 0.28, badge=_DASH) for text in own]
    keys = _ALWAYS if own else _REMINDERS
    return [*blocks, *(read_line(seen, f"console.reminders.{key}", _DASH) for key in keys)]


def read_line(seen: Console, key: str, badge: str) -> Para:
    """Return a line in the size of the notes, behind its number or dash."""
    return Para(seen.say(key), seen.notes, gap=seen.notes * 0.28, badge=badge)
