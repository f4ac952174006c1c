"""The day's end: one shared picture of all lanes; each leads to its group's own story."""

from __future__ import annotations

from dataclasses import replace

from arjenvalinnat.rules.what_if import GroupDay, group_day
from arjenvalinnat.session.intents.intent import Intent
from arjenvalinnat.session.intents.place import Show
from arjenvalinnat.session.showing import PageName
from arjenvalinnat.views import theme
from arjenvalinnat.views.pieces.column import Block, column
from arjenvalinnat.views.pieces.frame import frame
from arjenvalinnat.views.pieces.parts import Part, sign, together
from arjenvalinnat.views.pieces.road import lamps
from arjenvalinnat.views.pieces.trail import clocks, day_trail, group_stroke, top_square
from arjenvalinnat.views.pieces.wall import Wall
from arjenvalinnat.views.scene import Box, Hotspot, Item, Rect, Scene, Text
from arjenvalinnat.views.theme import Colour

_LABEL = 10.0


def end_page(wall: Wall, back: Intent) -> Scene:
    """Return the shared story: a lane for every group, with an arc from each cause to what came of it."""
    say, body, play = wall.say, wall.day_body(), wall.session.play
    if play is None:
        raise LookupError("this page needs a game")
    if not wall.deck.shows_road:
        return _of_a_lesson(wall, back)
    goal = len({milestone for group in wall.state.groups for milestone in group.lit})
    told = (
        say("end.milestones", lit=goal, all=len(wall.deck.milestones))
        if wall.deck.milestones
        else say("end.heading")
    )
    groups = range(len(wall.state.groups))
    above = _above(wall, told, body)
    lane = min(13.0, (body.bottom - above.bottom) / len(groups))
    for barer in (_lit(wall, body.x, body.y - 1.5), Part(bottom=body.y - 1.5)):
        if lane >= theme.TARGET + _APART:
            break
        above = _told_only(above, barer)  # so many lanes that a finger would miss them
        lane = (body.bottom - above.bottom) / len(groups)
    parts = [above]
    room = Rect(body.x, above.bottom, body.w, body.bottom - above.bottom)
    for group in groups:
        area = Rect(room.x, room.y + lane * group, room.w, lane)
        parts.append(_lane(wall, group, group_day(play, group), area))
    return frame(wall, "end", together(*parts), (say("end.debrief"), Show(PageName.DEBRIEF)), back, sky=True)


def _of_a_lesson(wall: Wall, back: Intent) -> Scene:
    """Return the class's own sentences, newest last; without any, an open question."""
    record = wall.session.record
    written = [*(text for _, text in record.sentences), *record.words]
    blocks = [Block(wall.say("end.heading"), wall.size(theme.HEADING), bold=True, role="heading")]
    blocks += [Block(text, wall.size(6.5), boxed=True, gap=1.6) for text in written]
    if not written:
        blocks.append(Block(wall.say("end.none"), wall.size(6.5), gap=1.6))
    part = column(wall, blocks, wall.day_body(), middle=True)
    return frame(wall, "end", part, (wall.say("end.debrief"), Show(PageName.DEBRIEF)), back, sky=True)


_APART = 0.1
"""The room between two lanes."""


def _above(wall: Wall, told: str, body: Rect) -> Part:
    """Return what stands over the lanes: how many lamps shine, which ones, and the hours of the cards."""
    heading = Block(told, wall.size(5.5), bold=True, role="heading")
    top = column(wall, [heading], Rect(body.x, body.y - 1.5, body.w, 20))
    lit = _lit(wall, body.x, top.bottom + 0.8)
    track = Rect(body.x + _LABEL, max(top.bottom, lit.bottom), body.w - _LABEL - 2, 6)
    return together(top, lit, clocks(wall, track, wall.size(theme.LEAST)))


def _told_only(above: Part, barer: Part) -> Part:
    """Return the barer part, which tells a reader all the same what stood above the lanes."""
    shown = {item.said for item in barer.items if isinstance(item, Box)}
    told = [" ".join(item.lines) for item in above.items if isinstance(item, Text) and item.role == "heading"]
    told += [item.said for item in above.items if isinstance(item, Box) and item.said not in shown]
    silent = tuple(Box(Rect(0, barer.bottom, 1, 1), said=said) for said in told if said)
    return replace(barer, items=(*barer.items, *silent))


def _lit(wall: Wall, x: float, y: float) -> Part:
    if not wall.deck.milestones or not wall.deck.movement:
        return Part(bottom=y)
    return lamps(wall, Rect(x, y, wall.day_body().w, 6))


def _lane(wall: Wall, group: int, day: GroupDay, rect: Rect) -> Part:
    """Return one group's day from left to right; pressing the lane opens its story."""
    size = min(7.4, rect.h * 0.9)
    told = wall.say("end.lane", group=wall.group(group), square=day.group.square)
    mark = sign(wall, group, rect.x + 4.6, rect.y + rect.h / 2, size, said=told)
    spot = Hotspot(rect.inset(0, _APART / 2), Show(PageName.GROUP_STORY, group), told, (str(group + 1),))
    track = Rect(rect.x + _LABEL, rect.y, rect.w - _LABEL - 2, rect.h)
    trail = day_trail(day, track, len(wall.state.plan), group_stroke(group), top_square(day))
    items: tuple[Item, ...] = (Box(rect.inset(0, 0.2), Colour.CARD, None, 1.2), mark, *trail)
    return Part(items, (spot,), rect.bottom)
