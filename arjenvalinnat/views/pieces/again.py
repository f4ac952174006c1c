"""The button that lets everybody try a step again, where there is no board to gain on."""

from __future__ import annotations

from arjenvalinnat.rules.actions import Again
from arjenvalinnat.rules.consequences import may_try_again
from arjenvalinnat.session.intents.game import Do
from arjenvalinnat.views.pieces.frame import beside_on
from arjenvalinnat.views.pieces.parts import Part
from arjenvalinnat.views.pieces.wall import Wall


def again_button(wall: Wall, on: str) -> Part | None:
    """Return the button at the left of the one that goes on, None where the step may not be tried again."""
    if not may_try_again(wall.state):
        return None
    return beside_on(wall, on, wall.say("after.again"), Do(Again(), ask=True), "r")
