"""The day's end: one shared picture of all lanes; each leads to its group's own story."""

from __future__ import annotations

from arjenvalinnat.rules.whatif import GroupDay, group_day
from arjenvalinnat.session.intents import Intent, Show
from arjenvalinnat.session.showing import PageName
from arjenvalinnat.views import theme
from arjenvalinnat.views.scene import Box, Hotspot, Item, Rect, Scene
from arjenvalinnat.views.theme import Colour
from arjenvalinnat.views.wall.frame import frame
from arjenvalinnat.views.wall.parts import Part, line, sign, together
from arjenvalinnat.views.wall.road import lamps
from arjenvalinnat.views.wall.trail import clocks, day_trail, group_stroke, top_square
from arjenvalinnat.views.wall.wall import Wall

_LABEL = 10.0


def end_page(wall: Wall, back: Intent) -> Scene:
    """Return the shared story: a lane for every group, with an arc from each cause to what came of it."""
    say, body, play = wall.say, wall.day_body(), wall.session.play
    if play is None:
        raise LookupError("this page needs a game")
    goal = len({milestone for group in wall.state.groups for milestone in group.lit})
    told = (
        say("end.milestones", lit=goal, all=len(wall.deck.milestones))
        if wall.deck.milestones
        else say("end.heading")
    )
    size = wall.size(5.5)
    top = Rect(body.x, body.y - 1.5, body.w, size * theme.LEADING)
    parts = [Part((line(told, top, size, bold=True, role="heading", least=wall.least),), (), top.bottom)]
    if wall.deck.milestones and wall.deck.movement:
        parts.append(lamps(wall, Rect(body.x, top.bottom + 0.8, body.w, 6)))
    track = Rect(body.x + _LABEL, parts[-1].bottom, body.w - _LABEL - 2, 6)
    parts.append(clocks(wall, track, wall.size(theme.LEAST)))
    groups = range(len(wall.state.groups))
    room = Rect(body.x, parts[-1].bottom + 0.4, body.w, body.bottom - parts[-1].bottom - 0.4)
    lane = min(13.0, room.h / len(groups))
    for group in groups:
        area = Rect(room.x, room.y + lane * group, room.w, lane)
        parts.append(_lane(wall, group, group_day(play, group), area))
    return frame(wall, "", together(*parts), (say("end.debrief"), Show(PageName.DEBRIEF)), back, sky=True)


def _lane(wall: Wall, group: int, day: GroupDay, rect: Rect) -> Part:
    """Return one group's day from left to right; pressing the lane opens its story."""
    size = min(7.4, rect.h * 0.9)
    told = wall.say("end.lane", group=wall.group(group), square=day.group.square)
    mark = sign(wall, group, rect.x + 4.6, rect.y + rect.h / 2, size, said=told)
    spot = Hotspot(rect, Show(PageName.GROUP_STORY, group), told, (str(group + 1),))
    track = Rect(rect.x + _LABEL, rect.y, rect.w - _LABEL - 2, rect.h)
    trail = day_trail(day, track, len(wall.state.plan), group_stroke(group), top_square(day))
    items: tuple[Item, ...] = (Box(rect.inset(0, 0.2), Colour.CARD, None, 1.2), mark, *trail)
    return Part(items, (spot,), rect.bottom)
