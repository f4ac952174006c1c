"""A stop: one sentence on a dark page, calm, with the step's fact; no tokens, no numbers, nobody's sign."""

from __future__ import annotations

from dataclasses import replace

from arjenvalinnat.rules.actions import Next
from arjenvalinnat.rules.state import Consequence
from arjenvalinnat.session.intents.game import Do
from arjenvalinnat.session.intents.intent import Intent
from arjenvalinnat.views.pieces.column import Block, column
from arjenvalinnat.views.pieces.facts import fact_blocks, open_fact
from arjenvalinnat.views.pieces.frame import frame
from arjenvalinnat.views.pieces.parts import Part, together
from arjenvalinnat.views.pieces.wall import BAND, FOOT, Wall
from arjenvalinnat.views.scene import Box, Rect, Scene
from arjenvalinnat.views.theme import Colour


def stopped_page(wall: Wall, back: Intent) -> Scene:
    """Return the sentence that stops, and what is known; the way on leads to the next stop or to choosing."""
    page = wall.state.open_page
    choice = wall.step.choice(page.choice) if isinstance(page, Consequence) and page.choice else None
    if choice is None or choice.stop is None:
        raise LookupError("this page needs an open stop")
    fact = open_fact(wall)
    blocks = [Block(wall.tell(choice.stop), wall.size(8.5), bold=True, role="heading")]
    if fact is not None:
        blocks += fact_blocks(wall, fact, 5.5)
    light = [replace(block, colour=Colour.ON_DARK) for block in blocks]
    part = together(_night(wall), column(wall, light, wall.day_body(), middle=True))
    return frame(wall, "stopped", part, (wall.say("stopped.on"), Do(Next())), back, sky=True)


def _night(wall: Wall) -> Part:
    """Return the dark ground between the sky and the row of buttons."""
    return Part((Box(Rect(0, BAND, wall.width, FOOT - BAND), Colour.INK),), (), BAND)
