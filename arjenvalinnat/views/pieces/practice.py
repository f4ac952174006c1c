"""What the practice card and its results have in common."""

from __future__ import annotations

from arjenvalinnat.content.format.deck import Practice
from arjenvalinnat.session.intents.intent import Intent
from arjenvalinnat.session.intents.place import Show
from arjenvalinnat.session.showing import PageName
from arjenvalinnat.views.pieces.column import Block
from arjenvalinnat.views.pieces.wall import Wall
from arjenvalinnat.views.theme import Colour


def practice_of(wall: Wall) -> Practice:
    """Return the practice card, in decks that have one."""
    practice = wall.deck.practice
    if practice is None:
        raise LookupError("this deck has no practice card")
    return practice


def kicker(wall: Wall) -> Block:
    """Return the line that says that this is only practice."""
    return Block(wall.say("practice.kicker"), wall.size(4.6), colour=Colour.ACCENT, bold=True, role="note")


def after_practice(wall: Wall, shown: int) -> tuple[str, Intent]:
    """Return the way on where so many results are *shown*: to the next one, or to the agreement."""
    if shown < len(practice_of(wall).choices):
        label = wall.say("practice.results") if shown == 0 else wall.say("foot.on")
        return label, Show(PageName.PRACTICE_RESULT, shown)
    return wall.say("practice.done"), Show(PageName.AGREEMENT)
