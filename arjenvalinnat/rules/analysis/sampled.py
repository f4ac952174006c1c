"""Days of one policy by lot, for a plan whose states are too many to be counted.

Each day is played by the rules themselves. The same days are drawn whenever the same plan is asked.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from math import sqrt

from arjenvalinnat.content.format.step import Step
from arjenvalinnat.rules.analysis.enumerate import ChosenKey, Left, reached
from arjenvalinnat.rules.analysis.plan_graph import PlanGraph
from arjenvalinnat.rules.analysis.results import PolicyDays, Spread
from arjenvalinnat.rules.draws import draw_name, lot
from arjenvalinnat.rules.lane import Taken, course_of_plan, walk
from arjenvalinnat.rules.movement import outcome_for, points, seat
from arjenvalinnat.rules.state import Group, PlaceId

DAYS = 4000
"""Days that are drawn: the mean end square is then known to about a tenth of a square."""

CARDS = 44_000
"""Cards that are played on all of these days at most: with more than eleven a day, fewer are drawn."""


def sampled(course: PlanGraph, policy: str, left: Left, role: str | None, states: int) -> PolicyDays:
    """Return what so many days of a policy came to; `states` were told apart before this was given up."""
    days = min(DAYS, CARDS // len(course.places))
    groups = [a_day(course, left, role, day) for day in range(days)]
    made: Counter[ChosenKey] = Counter(
        (one.card, one.choice, one.outcome)
        for group in groups
        for one in group.past
        if one.choice is not None
    )
    return PolicyDays(
        policy,
        _spread(group.square for group in groups),
        tuple(map(_spread, zip(*(group.sums for group in groups), strict=True))),
        reached(course, {chosen: count / days for chosen, count in made.items()}),
        states,
        exact=False,
    )


def a_day(course: PlanGraph, left: Left, role: str | None, day: int) -> Group:
    """Return the group at the end of the day that this number draws."""
    deck = course.deck
    drawn = [slot[lot(day, "analyse", "card", place) % len(slot)] for place, slot in enumerate(course.slots)]

    def decide(place: PlaceId, step: Step, group: Group) -> Taken:
        gained = [points(choice, outcome_for(choice, group, deck), deck) for choice in step.choices]
        places = left(step, gained)
        return Taken(step.choices[places[lot(day, "analyse", "choice", draw_name(place)) % len(places)]])

    return walk(deck, course.road, seat(deck, role), course_of_plan(drawn, deck), decide)[0]


def _spread(values: Iterable[int]) -> Spread:
    counts = Counter(values)
    days = sum(counts.values())
    mean = sum(value * count for value, count in counts.items()) / days
    apart = sum(count * (value - mean) ** 2 for value, count in counts.items()) / (days - 1)
    return Spread(tuple((value, count / days) for value, count in sorted(counts.items())), sqrt(apart / days))
