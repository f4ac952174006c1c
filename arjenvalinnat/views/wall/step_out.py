"""Everybody steps out of the role."""

from __future__ import annotations

from arjenvalinnat.session.closing_talk import closing_talk, questions
from arjenvalinnat.session.intents.place import Show
from arjenvalinnat.session.showing import PageName
from arjenvalinnat.views.pieces.column import Block, column
from arjenvalinnat.views.pieces.frame import frame
from arjenvalinnat.views.pieces.wall import Wall
from arjenvalinnat.views.scene import Scene


def step_out_page(wall: Wall) -> Scene:
    """Return the words with which everyone steps out of the role."""
    blocks = [
        Block(wall.say("step-out.heading"), wall.size(10), bold=True, role="heading"),
        Block(wall.tell(closing_talk(wall.session, wall.showing.clock.now).closing), wall.size(7), gap=3),
    ]
    part = column(wall, blocks, wall.body(), middle=True)
    last = len(questions(wall.session, wall.showing.clock.now)) - 1
    on = wall.say("step-out.done"), Show(PageName.EXIT)
    if wall.deck.exit == "off":
        on = wall.say("exit.done"), Show(PageName.HELP)
    return frame(wall, "step-out", part, on, Show(PageName.DEBRIEF, last))
