"""A sattuma: something that happens to every group alike."""

from __future__ import annotations

from arjenvalinnat.rules.actions import Next
from arjenvalinnat.session.intents.game import Do
from arjenvalinnat.session.intents.intent import Intent
from arjenvalinnat.views.pictures import CHANCE
from arjenvalinnat.views.pieces.column import Block
from arjenvalinnat.views.pieces.frame import frame
from arjenvalinnat.views.pieces.pictured import beside
from arjenvalinnat.views.pieces.wall import Wall
from arjenvalinnat.views.scene import Scene
from arjenvalinnat.views.theme import Colour


def chance_page(wall: Wall, back: Intent) -> Scene:
    """Return the sattuma that happened to every group alike."""
    planned = wall.state.planned
    chance = wall.deck.chances_by_id[planned.chance] if planned and planned.chance else None
    if chance is None:
        raise LookupError("this page needs a sattuma")
    blocks = [
        Block(wall.say("chance.heading"), wall.size(5.5), bold=True, colour=Colour.ACCENT, role="note"),
        Block(wall.tell(chance.text), wall.size(10), bold=True, gap=2, role="heading"),
    ]
    if chance.move and wall.deck.movement:
        blocks.append(Block(wall.say("chance.all", steps=wall.steps(chance.move)), wall.size(5.5), gap=3))
    part = beside(wall, blocks, wall.day_body(), CHANCE)
    return frame(wall, "chance", part, (wall.say("foot.on"), Do(Next())), back, sky=True)
