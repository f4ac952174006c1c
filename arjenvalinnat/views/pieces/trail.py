"""A group's day drawn from left to right, with an arc from each choice to what came of it.

Every card has a column of its own, so that the days of all groups stand under the same hours. A trail tells
how a day went, not how it compares: each lane has its own height, and no number stands in it.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from arjenvalinnat.rules.events import LaterArrived
from arjenvalinnat.rules.lane import DayMoment
from arjenvalinnat.rules.state import Made
from arjenvalinnat.rules.what_if import GroupDay
from arjenvalinnat.views import theme
from arjenvalinnat.views.measure import width as width_of
from arjenvalinnat.views.motion import drawn
from arjenvalinnat.views.pieces.parts import Part
from arjenvalinnat.views.pieces.wall import Wall
from arjenvalinnat.views.scene import Box, Item, Path, Rect, Text
from arjenvalinnat.views.theme import LEADING, Colour

Point = tuple[float, float]

_WALKED = 0.7
"""Seconds in which the line of a day is drawn."""

_ARC, _ARCS = 0.3, 0.9
"""Seconds in which one arc is drawn, and over which the arcs of a day begin."""


@dataclass(frozen=True, slots=True)
class Stroke:
    """How a trail is drawn: its colour, its width, and whether its marks are only outlines."""

    colour: Colour
    width: float = 0.55
    hollow: bool = False
    since: float = 0.0


def column_x(track: Rect, columns: int, place: float) -> float:
    """Return the x of a card's column, counted from 0; halves lie between two columns."""
    return track.x + track.w * (place + 0.6) / (columns + 0.7)


def clocks(wall: Wall, track: Rect, size: float) -> Part:
    """Return the hour of each card over its column; hours that would touch each other are left out."""
    items: list[Item] = []
    plan = wall.state.plan
    free = track.x - 9
    for place, planned in enumerate(plan):
        phase_id = wall.deck.cards_by_id[planned.card].phase
        clock = next(phase for phase in wall.deck.phases if phase.id == phase_id).clock or ""
        wide = width_of(clock, size) * 1.06
        x = column_x(track, len(plan), place) - wide / 2
        if x >= free:
            spot = Rect(x, track.y, wide, size * LEADING)
            items.append(Text(spot, (clock,), size, Colour.QUIET, align="centre", role="note"))
            free = x + wide + 1.5
        else:  # read out all the same
            items.append(Box(Rect(x, track.y, wide, size * LEADING), said=clock))
    return Part(tuple(items), (), track.y + size * LEADING)


def day_trail(day: GroupDay, track: Rect, columns: int, stroke: Stroke, most: int = 8) -> list[Item]:
    """Return a group's moments, each as high as its token stood, with arcs to what came back.

    *most* is the square at the top of the track; two trails on one track share it.
    """
    points = places(day.moments, track, columns, most)
    if not points:
        return []
    items: list[Item] = [drawn(Path(tuple(points), stroke.colour, stroke.width), stroke.since, _WALKED)]
    arcs = list(_arcs(day.moments, points, track.y + 0.4))
    for number, arc in enumerate(arcs):
        since = stroke.since + 0.15 + (_ARCS - _ARC - stroke.since) * number / len(arcs)
        items.append(drawn(arc, since, _ARC))
    for (x, y), moment in zip(points, day.moments, strict=True):
        items.append(_mark(moment, x, y, stroke))
    return items


def top_square(*days: GroupDay) -> int:
    """Return the square at the top of a track that holds these days."""
    return max([6, *(moment.square for day in days for moment in day.moments)])


def places(moments: Sequence[DayMoment], track: Rect, columns: int, most: int) -> list[Point]:
    """Return where each moment stands: cards in their columns, what comes between them between those."""
    floor, ceiling = track.bottom - track.h * 0.15, track.y + track.h * 0.3
    made = 0
    between: list[int] = []
    xs: list[float] = []
    for number, moment in enumerate(moments):
        if isinstance(moment.what, Made):
            xs += _spread(track, columns, made, len(between))
            between = []
            xs.append(column_x(track, columns, made))
            made += 1
        else:
            between.append(number)
    xs += _spread(track, columns, made, len(between))
    return [
        (x, floor - (floor - ceiling) * moment.square / most) for x, moment in zip(xs, moments, strict=True)
    ]


def _spread(track: Rect, columns: int, before: int, count: int) -> list[float]:
    """Return where things stand that came before the card of this column."""
    return [column_x(track, columns, before - 1 + (n + 1) / (count + 1)) for n in range(count)]


def _arcs(moments: Sequence[DayMoment], points: Sequence[Point], top: float) -> Iterator[Path]:
    made_at: dict[str, Point] = {}
    for point, moment in zip(points, moments, strict=True):
        match moment.what:
            case Made(card=card):
                made_at[card] = point
            case LaterArrived(cause=(card, _)) if card in made_at:
                yield _arc(made_at[card], point, top)


def _arc(origin: Point, target: Point, top: float) -> Path:
    """Return an arc from cause to consequence, no higher than *top*; a longer one rises higher."""
    (x0, y0), (x1, y1) = origin, target
    lift = max(0.0, min(min(y0, y1) - top, abs(x1 - x0) * 0.45))
    points = tuple(
        (x0 + (x1 - x0) * t, y0 + (y1 - y0) * t - lift * math.sin(math.pi * t))
        for t in (step / 16 for step in range(17))
    )
    return Path(points, Colour.ACCENT, 0.3, arrow=True)


def _mark(moment: DayMoment, x: float, y: float, stroke: Stroke) -> Box:
    """Return a disc for a choice, a small envelope's square for what came back, a ring for the rest."""
    match moment.what:
        case Made():
            fill = Colour.CARD if stroke.hollow else stroke.colour
            return Box(Rect(x - 0.9, y - 0.9, 1.8, 1.8), fill, stroke.colour, 0.9, 0.35)
        case LaterArrived():
            return Box(Rect(x - 0.9, y - 0.9, 1.8, 1.8), Colour.CARD, Colour.ACCENT, 0.3, 0.4)
        case _:
            return Box(Rect(x - 0.6, y - 0.6, 1.2, 1.2), Colour.CARD, stroke.colour, 0.6, 0.3)


def group_stroke(group: int) -> Stroke:
    """Return how a group's own day is drawn."""
    return Stroke(theme.GROUP_COLOURS[group])
