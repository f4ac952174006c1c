"""The road as a new part of the day begins, under its sky."""

from __future__ import annotations

from arjenvalinnat.rules.actions import Next
from arjenvalinnat.rules.events import FreshStartGiven
from arjenvalinnat.session.intents.game import Do
from arjenvalinnat.session.intents.intent import Intent
from arjenvalinnat.views.pieces.column import Block, column
from arjenvalinnat.views.pieces.frame import frame
from arjenvalinnat.views.pieces.parts import Part, together
from arjenvalinnat.views.pieces.road import road
from arjenvalinnat.views.pieces.sky import sky, sky_height
from arjenvalinnat.views.pieces.wall import Wall
from arjenvalinnat.views.scene import Rect, Scene
from arjenvalinnat.views.theme import Colour


def road_page(wall: Wall, back: Intent) -> Scene:
    """Return the lanes of all groups, and whether anybody was given a fresh start on the way here."""
    say, body = wall.say, wall.body(sky_height(wall) + 1.5)
    blocks = []
    if _fresh_start(wall):
        blocks.append(Block(say("road.fresh"), wall.size(5.0)))
    if wall.session.unkept:
        blocks.append(Block(say("day.unkept"), wall.size(4.4), colour=Colour.ACCENT, gap=0.5, role="note"))
    told = column(wall, blocks, Rect(body.x, body.y, body.w, 22.0)) if blocks else Part(bottom=body.y - 1.5)
    groups = tuple(range(len(wall.state.groups)))
    area = Rect(body.x, told.bottom + 1.5, body.w, body.bottom - told.bottom - 1.5)
    part = together(sky(wall), told, road(wall, groups, area, names=True, since=_SUN))
    return frame(wall, "road", part, (say("road.on"), Do(Next())), back)


_SUN = 0.5
"""Seconds until the tokens follow the sun."""


def _fresh_start(wall: Wall) -> bool:
    """Tell whether a group got its fresh start on the way here; which one, the tokens show."""
    play = wall.session.play
    events = play.transitions[play.played].events if play is not None else ()
    return any(isinstance(event, FreshStartGiven) for event in events)
