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
from operator import mul
from typing import NamedTuple, TypeAlias

from arjenvalinnat.content.tasks.choices import Choice
from arjenvalinnat.rules.analysis.laid import Laid, WeighedEffect
from arjenvalinnat.rules.analysis.plan_graph import PlanGraph
from arjenvalinnat.rules.analysis.relevant_past import Facet
from arjenvalinnat.rules.analysis.results import PolicyDays, Reached, Spread, Told
from arjenvalinnat.rules.analysis.walks import Lanes
from arjenvalinnat.rules.state import PlaceId

WAYS = 8
"""Ways on that are looked at over a day, for each state of the bound: six times those of the shipped deck."""

EDGE = 4
"""How many ways it takes to find out which way an answer leads."""

CHEAP = 400
"""Bytes of the days on all squares, for which a way is paid once more: long numbers take time and memory."""

Left: TypeAlias = Callable[[PlaceId, Sequence[Choice], Sequence[tuple[int, ...]]], tuple[int, ...]]
"""A policy: which of a step's ways on it leaves, by their places, given what each does now on every axis."""

ChosenKey: TypeAlias = tuple[PlaceId, str | None, int | None]
"""A step, a choice and the outcome that held; a told step has no choice."""


class TooMany(Exception):
    """There are more states than the bound allows, or more ways between them: so many were told apart."""

    def __init__(self, states: int) -> None:
        super().__init__(f"{states} states are too many")
        self.states = states


class _Edge(NamedTuple):
    """A way on from a facet: how many of its days take it, what it does, and to which facet.

    `chosen` is None where nothing is chosen and nothing told.
    """

    weight: int
    chosen: ChosenKey | None
    gained: tuple[int, ...]
    effect: WeighedEffect
    facet: Facet


class EveryDay:
    """Every day of one policy on one course; one use only."""

    def __init__(self, course: PlanGraph, left: Left, role: str | None, bound: int) -> None:
        self._course, self._left, self._bound = course, left, bound
        self._scales = [
            course.drawn_at(place) * lcm(*(range(1, 1 + max(len(one.answers) for one in laid))))
            for place, laid in enumerate(course.places)
        ]
        self._totals = list(accumulate(self._scales, mul, initial=1))
        self._lanes = Lanes(course.walks.top, self._totals[-1])
        self._paid = 1 + self._lanes.size_of_all // CHEAP
        self._ways_left = WAYS * bound
        self._chosen: dict[ChosenKey, float] = {}
        first = course.first(role)
        begun = course.begun(role)
        self._least = list(begun)
        self._sums: dict[Facet, list[int]] = {first: [1] * (1 + len(begun))}
        self._squares: dict[Facet, dict[int, int]] = {first: {0: self._lanes.at(course.start)}}

    def counted(self, policy: str) -> PolicyDays:
        """Count them; raise `TooMany` if too many states must be told apart."""
        states = 1
        for place, laid in enumerate(self._course.places):
            self._pay(EDGE * len(self._sums) * ways_of(laid), states)
            ways = {facet: self._edges(place, facet) for facet in self._sums}
            walks = sum(len(held) * len(ways[facet]) for facet, held in self._squares.items())
            self._pay(walks * self._paid, states)
            self._sums = self._added(place, laid, ways)
            self._squares = self._walked(place, ways)
            states = max(states, sum(map(len, self._squares.values())))
            if states > self._bound:
                raise TooMany(states)
        _, *sums = (sum(column) for column in zip(*self._sums.values(), strict=True))
        squares = sum(days for held in self._squares.values() for days in held.values())
        return PolicyDays(
            policy,
            self._spread(squares, 0),
            tuple(self._spread(days, first) for days, first in zip(sums, self._least, strict=True)),
            reached(self._course, self._chosen),
            states,
            told=told(self._course, self._chosen),
        )

    def _pay(self, ways: int, states: int) -> None:
        """Take so many ways from those that are left; raise `TooMany` where there are not as many."""
        self._ways_left -= ways
        if self._ways_left < 0:
            raise TooMany(states)

    def _added(
        self, place: int, laid: Sequence[Laid], ways: dict[Facet, list[_Edge]]
    ) -> dict[Facet, list[int]]:
        """Return the days of each facet and the sums of every axis after a place; note what was chosen."""
        lowest = _lowest(laid)
        self._least = [had + low for had, low in zip(self._least, lowest, strict=True)]
        shifted = self._lanes.shifted
        made: dict[ChosenKey, int] = {}
        after: dict[Facet, list[int]] = {}
        for facet, (days, *sums) in self._sums.items():
            for weight, chosen, gained, _, target in ways[facet]:
                if chosen is not None:
                    made[chosen] = made.get(chosen, 0) + days * weight
                into = after.get(target)
                if into is None:
                    into = after[target] = [0] * (1 + len(sums))
                into[0] += days * weight
                for axis, held in enumerate(sums):
                    into[axis + 1] += shifted(held * weight, gained[axis] - lowest[axis])
        for chosen, count in made.items():
            self._chosen[chosen] = count / self._totals[place + 1]
        return after

    def _walked(self, place: int, ways: dict[Facet, list[_Edge]]) -> dict[Facet, dict[int, int]]:
        """Return the days of each facet on their squares, by what lies on the road, after a place."""
        walked = self._lanes.walked
        after: dict[Facet, dict[int, int]] = {}
        for facet, held in self._squares.items():
            for (effect, target), weight in _merged(ways[facet]).items():
                into, moves = after.setdefault(target, {}), self._course.moves(place, effect)
                for pending, days in held.items():
                    left, walk = moves.of(pending)
                    into[left] = into.get(left, 0) + walked(days * weight, walk)
        return after

    def _spread(self, days: int, first: int) -> Spread:
        total, counts = self._totals[-1], self._lanes.counts(days)
        return Spread(tuple((first + place, count / total) for place, count in enumerate(counts) if count))

    def _edges(self, place: int, facet: Facet) -> list[_Edge]:
        edges = []
        course, opened = self._course, self._course.opened(place, facet)
        share = self._scales[place] // len(opened)
        for one in opened:
            if not one.answers:
                said = one.says(facet)
                key = (one.at, None, said) if said is not None else None
                edges.append(_Edge(share, key, one.still.gained, *course.way(place, one, facet, one.still)))
                continue
            outcomes = [answer.outcome(facet) for answer in one.answers]
            brought = [
                answer.brought[-1 if outcome is None else outcome]
                for answer, outcome in zip(one.answers, outcomes, strict=True)
            ]
            chosen = self._left(one.at, one.choices, [got.gained for got in brought])
            weight = share // len(chosen)
            for number in chosen:
                got = brought[number]
                made = (one.at, one.choices[number].id, outcomes[number])
                edges.append(_Edge(weight, made, got.gained, *course.way(place, one, facet, got)))
        return edges


def ways_of(laid: Sequence[Laid]) -> int:
    """Return how many ways a place has, whatever it opens."""
    return sum(max(1, len(one.answers)) for one in laid)


def _lowest(laid: Sequence[Laid]) -> list[int]:
    """Return the least that anything at a place does on each axis."""
    return [min(axis) for axis in zip(*(got.gained for one in laid for got in one.brings), strict=True)]


def _merged(edges: list[_Edge]) -> dict[tuple[WeighedEffect, Facet], int]:
    merged: dict[tuple[WeighedEffect, Facet], int] = {}
    for edge in edges:
        way = edge.effect, edge.facet
        merged[way] = merged.get(way, 0) + edge.weight
    return merged


def reached(course: PlanGraph, chosen: dict[ChosenKey, float]) -> tuple[Reached, ...]:
    """Return how often each choice of the course is made with each outcome; a later that is left arrives."""
    return tuple(
        Reached(card, choice.id, outcome, chance, chance if choice.later else None, step)
        for laid in course.places
        for one in laid
        for (card, step), answers in ((one.at, one.answers),)
        for answer in answers
        for choice in (answer.choice,)
        for outcome in (None, *range(len(answer.asked)))
        for chance in (chosen.get((one.at, choice.id, outcome), 0.0),)
    )


def told(course: PlanGraph, chosen: dict[ChosenKey, float]) -> tuple[Told, ...]:
    """Return how often each told step of the course says each of its outcomes."""
    return tuple(
        Told(*one.at, outcome, chosen.get((one.at, None, outcome), 0.0))
        for laid in course.places
        for one in laid
        for outcome in range(len(one.tells))
    )
