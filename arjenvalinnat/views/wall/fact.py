"""A card's fact, on demand during the talk about the card."""

from __future__ import annotations

from arjenvalinnat.session.intents.place import Show
from arjenvalinnat.session.showing import PageName
from arjenvalinnat.views.pieces.column import column
from arjenvalinnat.views.pieces.facts import fact_blocks, next_card, open_fact
from arjenvalinnat.views.pieces.frame import frame
from arjenvalinnat.views.pieces.wall import Wall
from arjenvalinnat.views.scene import Scene


def fact_page(wall: Wall) -> Scene:
    """Return the open card's fact with its source; the way back leads to the questions."""
    fact = open_fact(wall)
    if fact is None:
        raise LookupError("this page needs a fact that holds")
    part = column(wall, fact_blocks(wall, fact, 7.5), wall.day_body(), middle=True)
    return frame(wall, "fact", part, next_card(wall), Show(PageName.DAY), sky=True)
