"""What comes of each choice of the practice card, one by one."""

from __future__ import annotations

from arjenvalinnat.session.intents.place import Show
from arjenvalinnat.session.showing import PageName
from arjenvalinnat.views.pictures import SEE
from arjenvalinnat.views.pieces.column import Block
from arjenvalinnat.views.pieces.frame import frame
from arjenvalinnat.views.pieces.pictured import beside
from arjenvalinnat.views.pieces.practice import after_practice, kicker, practice_of
from arjenvalinnat.views.pieces.wall import Wall
from arjenvalinnat.views.scene import Scene
from arjenvalinnat.views.theme import Colour


def practice_result_page(wall: Wall) -> Scene:
    """Return the choice and its result; the page's item counts them from 0."""
    item, choices = wall.showing.place.item, practice_of(wall).choices
    made = choices[min(item, len(choices) - 1)]
    blocks = [
        kicker(wall),
        Block(wall.tell(made.text), wall.size(5.5), colour=Colour.QUIET, gap=3),
        Block(wall.tell(made.result), wall.size(10), bold=True, gap=3, role="heading"),
    ]
    part = beside(wall, blocks, wall.body(), SEE)
    back = Show(PageName.PRACTICE_RESULT, item - 1) if item else Show(PageName.PRACTICE)
    return frame(wall, "practice-result", part, after_practice(wall, item + 1), back)
