"""The choices of a card, uncovered one by one under the situation."""

from __future__ import annotations

from arjenvalinnat.rules.actions import Next
from arjenvalinnat.session.intents.game import Do
from arjenvalinnat.session.intents.intent import Intent
from arjenvalinnat.session.intents.place import Uncover
from arjenvalinnat.views.pieces.card import all_button, card_blocks, pass_below
from arjenvalinnat.views.pieces.column import column
from arjenvalinnat.views.pieces.frame import frame
from arjenvalinnat.views.pieces.wall import Wall
from arjenvalinnat.views.scene import Scene


def choices_page(wall: Wall, back: Intent) -> Scene:
    """Return the card with the choices that are uncovered so far."""
    say, uncovered = wall.say, wall.showing.place.uncovered
    part = column(wall, card_blocks(wall, uncovered), wall.day_body())
    if uncovered < len(wall.step.choices):
        return frame(
            wall, "choices", part, (say("card.uncover"), Uncover()), back, sky=True, also=all_button(wall)
        )
    note = pass_below(wall, part)
    return frame(wall, "choices", part, (say("card.think"), Do(Next())), back, sky=True, note=note)
