"""The practice card: whether the last row can read, and how the class answers."""

from __future__ import annotations

from dataclasses import replace

from arjenvalinnat.session.intents.place import Show
from arjenvalinnat.session.showing import PageName
from arjenvalinnat.views import theme
from arjenvalinnat.views.pictures import SEE
from arjenvalinnat.views.pieces.column import Block, column
from arjenvalinnat.views.pieces.frame import frame
from arjenvalinnat.views.pieces.practice import after_practice, kicker, practice_of
from arjenvalinnat.views.pieces.wall import Wall
from arjenvalinnat.views.scene import Scene


def practice_page(wall: Wall) -> Scene:
    """Return the practice card with all its choices."""
    practice = practice_of(wall)
    blocks = [
        replace(kicker(wall), mark=SEE),
        Block(wall.tell(practice.title), wall.size(theme.HEADING), bold=True, gap=0.5, role="heading"),
        Block(wall.tell(practice.situation), wall.size(theme.SITUATION), gap=1),
        Block(wall.tell(practice.ask), wall.size(theme.SITUATION), bold=True, gap=0.5),
    ]
    if wall.session.unkept:
        blocks.insert(1, Block(wall.say("day.unkept"), wall.size(4.4), gap=0.5, role="note"))
    for place, choice in enumerate(practice.choices):
        text, gap = wall.tell(choice.text), 1.4 if place else 2.4
        blocks.append(Block(text, wall.size(theme.CHOICE), boxed=True, badge=str(place + 1), gap=gap))
    part = column(wall, blocks, wall.body())
    return frame(wall, "practice", part, after_practice(wall, 0), Show(PageName.TITLE))
