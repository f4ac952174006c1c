"""All days that one policy may live, counted exactly.

Days are merged as soon as nothing that comes can tell them apart. What they did to the axes is counted on
its own: no later condition asks where a group stands. All squares of one state move as one number, and a
weight is a whole number, so that nothing is rounded before the very end.

What makes it grow: bits and sums that late cards ask of early ones, and how many laters lie on the road at
once, each with its own phase. The length of the plan alone does not.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import accumulate
from math import lcm
from typing import NamedTuple, TypeAlias

from arjenvalinnat.content.model import Card
from arjenvalinnat.rules.analysis import PolicyDays, Reached, Spread
from arjenvalinnat.rules.clamps import Lanes
from arjenvalinnat.rules.course import Course, Effect, Laid, Pending
from arjenvalinnat.rules.facets import Facet

Left: TypeAlias = Callable[[Card, Sequence[tuple[int, ...]]], tuple[int, ...]]
"""A policy: the places of a card's choices that it leaves, given what each does now on every axis."""

Chosen: TypeAlias = tuple[str, str, int | None]
"""A card, a choice and the outcome that held."""


class TooMany(Exception):
    """There are more states than the bound allows: so many."""

    def __init__(self, states: int) -> None:
        super().__init__(f"{states} states are too many")
        self.states = states


class _Edge(NamedTuple):
    """A way on from a facet: how many of its days take it, what it does, and to which facet."""

    weight: int
    chosen: Chosen
    gained: tuple[int, ...]
    effect: Effect
    facet: Facet


class EveryDay:
    """Every day of one policy on one course."""

    def __init__(self, course: Course, left: Left, role: str | None, bound: int) -> None:
        self._course, self._left, self._role, self._bound = course, left, role, bound
        self._scales = [
            len(laid) * lcm(*(range(1, 1 + max(len(one.answers) for one in laid)))) for laid in course.places
        ]
        self._total = list(accumulate(self._scales, lambda so_far, scale: so_far * scale, initial=1))
        self._chosen: dict[Chosen, float] = {}
        self._states = 0
        self._ways: list[dict[Facet, list[_Edge]]] = []

    def counted(self, policy: str) -> PolicyDays:
        """Count them; raise `TooMany` if too many states must be told apart."""
        axes = self._axes()
        squares = self._squares()
        return PolicyDays(policy, squares, axes, reached(self._course, self._chosen), self._states)

    def _axes(self) -> tuple[Spread, ...]:
        """Follow the facets alone, with the sums of each axis, and note how often every choice is made."""
        course, axes = self._course, len(self._course.deck.axis_ids)
        lowest, lanes = self._lowest(), Lanes(0, self._total[-1])
        layer: dict[Facet, list[int]] = {course.facets.first(self._role): [1] * (axes + 1)}
        for place, laid in enumerate(course.places):
            ways = {facet: self._edges(place, laid, facet) for facet in layer}
            self._ways.append(ways)
            after: dict[Facet, list[int]] = {}
            made: dict[Chosen, int] = {}
            for facet, (days, *sums) in layer.items():
                for edge in ways[facet]:
                    weight, gained = edge.weight, edge.gained
                    made[edge.chosen] = made.get(edge.chosen, 0) + days * weight
                    into = after.setdefault(edge.facet, [0] * (axes + 1))
                    into[0] += days * weight
                    for axis, held in enumerate(sums):
                        by = gained[axis] - lowest[place][axis]
                        into[axis + 1] += weight * lanes.shifted(held, by)
            for chosen, count in made.items():
                self._chosen[chosen] = count / self._total[place + 1]
            layer = after
            self._check(len(layer))
        ended = [sum(column) for column in zip(*layer.values(), strict=True)][1:]
        begun = course.begun(self._role)
        least = [first + sum(low[axis] for low in lowest) for axis, first in enumerate(begun)]
        return tuple(
            spread_of(lanes.counts(held), first, self._total[-1])
            for held, first in zip(ended, least, strict=True)
        )

    def _squares(self) -> Spread:
        course = self._course
        lanes = Lanes(course.walks.top, self._total[-1])
        walked = lanes.walked
        layer: dict[Facet, dict[Pending, int]] = {
            course.facets.first(self._role): {(): lanes.at(course.start)}
        }
        for place, ways in enumerate(self._ways):
            after: dict[Facet, dict[Pending, int]] = {}
            for facet, held in layer.items():
                for (effect, target), weight in _merged(ways[facet]).items():
                    into = after.setdefault(target, {})
                    for pending, days in held.items():
                        left, walk = course.moved(place, pending, effect)
                        into[left] = into.get(left, 0) + walked(days * weight, walk)
            layer = after
            self._check(sum(map(len, layer.values())))
        ended = sum(days for held in layer.values() for days in held.values())
        return spread_of(lanes.counts(ended), 0, self._total[-1])

    def _edges(self, place: int, laid: Sequence[Laid], facet: Facet) -> list[_Edge]:
        edges = []
        for one in laid:
            outcomes = [answer.outcome(facet) for answer in one.answers]
            brought = [
                answer.brought[-1 if outcome is None else outcome]
                for answer, outcome in zip(one.answers, outcomes, strict=True)
            ]
            chosen = self._left(one.card, [one.gained for one in brought])
            weight = self._scales[place] // (len(laid) * len(chosen))
            for number in chosen:
                got = brought[number]
                made = (one.card.id, one.answers[number].choice.id, outcomes[number])
                after = self._course.facets.after(place + 1, facet, got.facet)
                edges.append(_Edge(weight, made, got.gained, got.effect, after))
        return edges

    def _lowest(self) -> list[list[int]]:
        """Return the least that any choice of each place does on each axis."""
        return [[min(axis) for axis in zip(*_all_gained(laid), strict=True)] for laid in self._course.places]

    def _check(self, states: int) -> None:
        self._states = max(self._states, states)
        if states > self._bound:
            raise TooMany(states)


def _all_gained(laid: Sequence[Laid]) -> list[tuple[int, ...]]:
    return [got.gained for one in laid for answer in one.answers for got in answer.brought]


def _merged(edges: list[_Edge]) -> dict[tuple[Effect, Facet], int]:
    merged: dict[tuple[Effect, Facet], int] = {}
    for edge in edges:
        way = edge.effect, edge.facet
        merged[way] = merged.get(way, 0) + edge.weight
    return merged


def spread_of(counts: Sequence[int], first: int, total: int) -> Spread:
    """Return a distribution from how many days stand at each value, the first value first."""
    return Spread(tuple((first + place, count / total) for place, count in enumerate(counts) if count))


def reached(course: Course, chosen: dict[Chosen, float]) -> tuple[Reached, ...]:
    """Return how often each choice of the course is made with each outcome; a later that is left arrives."""
    return tuple(
        Reached(
            *key, chance=chosen.get(key, 0.0), later=chosen.get(key, 0.0) if answer.choice.later else None
        )
        for laid in course.places
        for one in laid
        for answer in one.answers
        for outcome in (None, *range(len(answer.asked)))
        for key in ((one.card.id, answer.choice.id, outcome),)
    )
