"""The best and the worst day: of all days, one that ends as far, or as near, as any can.

Every walk keeps groups in order: who stood further does not come to stand behind. So of all days that are
alike in what is asked later and what lies on the road, only the one that stands furthest (or nearest) is
kept, and what it did.
"""

from __future__ import annotations

from typing import NamedTuple, TypeAlias

from arjenvalinnat.rules.analysis.enumerate import WAYS, ways_of
from arjenvalinnat.rules.analysis.laid import WeighedEffect
from arjenvalinnat.rules.analysis.plan_graph import PlanGraph
from arjenvalinnat.rules.analysis.relevant_past import Facet
from arjenvalinnat.rules.analysis.results import Lived

_Answer: TypeAlias = tuple[str, str | None]
"""A card and the choice that is made on it; None for none."""

_Answers: TypeAlias = "tuple[_Answers, _Answer] | None"
_Day: TypeAlias = tuple[int, _Answers]
"""Where a day stands, and what was answered so far."""

_Layer: TypeAlias = dict[Facet, dict[int, _Day]]
"""The day that is kept, by what is asked of it later and by what lies on its road."""


class Furthest(NamedTuple):
    """The best day or the worst, the largest number of different states, and whether all were looked at."""

    lived: Lived
    states: int
    exact: bool


def furthest(course: PlanGraph, role: str | None, bound: int, *, best: bool = True) -> Furthest:
    """Return the best day, or the worst.

    Beyond the bound, or where the whole day has more ways than `WAYS` a state of the bound, only the most
    promising states are kept: a real day, but perhaps not the very best.
    """
    sign = 1 if best else -1
    layer: _Layer = {course.first(role): {0: (course.start, None)}}
    states, left, exact = 1, WAYS * bound, True
    least = left // (4 * len(course.places))  # beyond the bound many states find no better day than a few
    for place, laid in enumerate(course.places):
        answers = ways_of(laid)
        told_apart = sum(map(len, layer.values()))
        room = min(bound, max(left, least) // answers)
        if told_apart > room:
            layer, exact = _most_promising(layer, sign, max(1, room)), False
        left -= min(told_apart, room) * answers
        layer = _after(course, place, layer, sign)
        states = max(states, sum(map(len, layer.values())))
    days = (day for held in layer.values() for day in held.values())
    square, ended = max(days, key=lambda day: day[0] * sign)
    return Furthest(Lived(_told(ended), square), states, exact and states <= bound)


def _after(course: PlanGraph, place: int, layer: _Layer, sign: int) -> _Layer:
    """Return the days that are kept after a place."""
    after: _Layer = {}
    for facet, held in layer.items():
        for (effect, target), answer in _ways(course, place, facet).items():
            into, moves = after.setdefault(target, {}), course.moves(place, effect)
            for pending, (square, answers) in held.items():
                left, walk = moves.of(pending)
                came = walk.to(square)
                known = into.get(left)
                if known is None or came * sign > known[0] * sign:
                    into[left] = came, (answers, answer)
    return after


def _ways(course: PlanGraph, place: int, facet: Facet) -> dict[tuple[WeighedEffect, Facet], _Answer]:
    """Return what may be done at a place, and the first answer that does it."""
    ways: dict[tuple[WeighedEffect, Facet], _Answer] = {}
    for one in course.opened(place, facet):
        for choice, got in one.ways(facet):
            answer = (one.at[0], choice.id if choice is not None else None)
            ways.setdefault(course.way(place, one, facet, got), answer)
    return ways


def _most_promising(layer: _Layer, sign: int, bound: int) -> _Layer:
    days = [(facet, pending, day) for facet, held in layer.items() for pending, day in held.items()]
    days.sort(key=lambda kept: -kept[2][0] * sign)
    kept: _Layer = {}
    for facet, pending, day in days[:bound]:
        kept.setdefault(facet, {})[pending] = day
    return kept


def _told(ended: _Answers) -> tuple[_Answer, ...]:
    """Return the answers in order; a card stands without a choice where it has none in the whole day."""
    answers: list[_Answer] = []
    while ended is not None:
        ended, answer = ended
        answers.append(answer)
    chosen = {card for card, choice in answers if choice is not None}
    return tuple(
        dict.fromkeys(one for one in reversed(answers) if one[1] is not None or one[0] not in chosen)
    )
