"""A quiet moment: everybody thinks alone before anybody answers."""

from __future__ import annotations

from arjenvalinnat.rules.actions import Next
from arjenvalinnat.session.intents.game import Do
from arjenvalinnat.session.intents.intent import Intent
from arjenvalinnat.views.pieces.card import card_blocks, pass_below
from arjenvalinnat.views.pieces.column import column
from arjenvalinnat.views.pieces.frame import frame
from arjenvalinnat.views.pieces.wall import Wall
from arjenvalinnat.views.scene import Scene


def think_page(wall: Wall, back: Intent) -> Scene:
    """Return the card with all its choices and the request to think alone."""
    blocks = card_blocks(wall, len(wall.step.choices), wall.say("think.prompt"))
    part = column(wall, blocks, wall.day_body())
    note = pass_below(wall, part)
    return frame(wall, "think", part, (wall.say("think.done"), Do(Next())), back, sky=True, note=note)
