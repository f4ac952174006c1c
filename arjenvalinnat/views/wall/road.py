"""The road as a new part of the day begins, under its sky."""

from __future__ import annotations

from collections.abc import Iterator

from arjenvalinnat.rules.actions import Next
from arjenvalinnat.rules.events import Event, FreshStartGiven, LampsMoved
from arjenvalinnat.rules.state import Turn
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
    """Return the lanes of all groups, and what happened on the way here: fresh starts, lamps that moved."""
    say, body = wall.say, wall.body(sky_height(wall) + 1.5)
    blocks, since = [], tuple(_since_last_road(wall))
    if any(isinstance(event, FreshStartGiven) for event in since):  # whose it was, the tokens show
        blocks.append(Block(say("road.fresh"), wall.size(5.0)))
    lamps = [event for event in since if isinstance(event, LampsMoved)]
    if lamps:
        _, was, now = lamps[-1].moved[-1]
        blocks.append(Block(say("road.lamps-nearer" if now < was else "road.lamps-further"), wall.size(5.0)))
    if wall.session.unkept:
        blocks.append(Block(say("day.unkept"), wall.size(4.4), colour=Colour.ACCENT, gap=0.5, role="note"))
    told = column(wall, blocks, Rect(body.x, body.y, body.w, 22.0)) if blocks else Part(bottom=body.y - 1.5)
    groups = tuple(range(len(wall.state.groups)))
    area = Rect(body.x, told.bottom + 1.5, body.w, body.bottom - told.bottom - 1.5)
    part = together(sky(wall), told, road(wall, groups, area, names=True, since=_SUN))
    return frame(wall, "road", part, (say("road.on"), Do(Next())), back)


_SUN = 0.5
"""Seconds until the tokens follow the sun."""


def _since_last_road(wall: Wall) -> Iterator[Event]:
    """Yield what has happened since the road of the card before, the newest last."""
    play = wall.session.play
    steps = play.transitions[: play.played + 1] if play is not None else ()
    first = len(steps)
    for step in reversed(steps):
        on_road = step.state.turn is Turn.ARRIVALS and step.state.open_page is None
        if on_road and step.state.at != wall.state.at:
            break
        first -= 1
    for step in steps[first:]:
        yield from step.events
