"""A discussion that is opened in between, on any page of the hour."""

from __future__ import annotations

from arjenvalinnat.rules.actions import Next
from arjenvalinnat.session.intents.game import Do
from arjenvalinnat.session.intents.intent import Intent
from arjenvalinnat.session.showing import PageName
from arjenvalinnat.views.pictures import TALK
from arjenvalinnat.views.pieces.column import Block
from arjenvalinnat.views.pieces.frame import frame
from arjenvalinnat.views.pieces.pictured import beside
from arjenvalinnat.views.pieces.wall import Wall
from arjenvalinnat.views.scene import Scene


def discussion_opened_page(wall: Wall, back: Intent) -> Scene:
    """Return its question and the way back; before and after the day it has no sky."""
    left = wall.showing.talked_from
    of_day = left is None or left.place.page is PageName.DAY
    blocks = [
        Block(wall.say("discuss.open"), wall.size(10), bold=True, role="heading"),
        Block(wall.say("discuss.open-line"), wall.size(6.5), gap=3),
    ]
    part = beside(wall, blocks, wall.day_body() if of_day else wall.body(), TALK)
    on = wall.say("discuss.return" if of_day else "discuss.return-page"), Do(Next())
    return frame(wall, "discussion-opened", part, on, back, sky=of_day)
