"""Two or three reasons aloud, after the talk in pairs; then the class votes again."""

from __future__ import annotations

from arjenvalinnat.rules.actions import Next
from arjenvalinnat.session.intents.game import Do
from arjenvalinnat.session.intents.place import Show
from arjenvalinnat.session.showing import PageName
from arjenvalinnat.views.pictures import TALK
from arjenvalinnat.views.pieces.column import Block
from arjenvalinnat.views.pieces.frame import frame
from arjenvalinnat.views.pieces.pictured import beside
from arjenvalinnat.views.pieces.turns import begins
from arjenvalinnat.views.pieces.wall import Wall
from arjenvalinnat.views.scene import Scene


def reasons_page(wall: Wall) -> Scene:
    """Return the request for two or three reasons that everyone hears."""
    blocks = [
        Block(wall.say("talk.reasons-heading"), wall.size(11), bold=True, role="heading"),
        Block(wall.say("talk.reasons-prompt"), wall.size(6.5), gap=3),
        *begins(wall),
    ]
    part = beside(wall, blocks, wall.day_body(), TALK)
    return frame(wall, "reasons", part, (wall.say("talk.again"), Do(Next())), Show(PageName.DAY), sky=True)
