"""Days of one policy by lot, for a plan whose states are too many to be counted.

Each day is played by the rules themselves. The same days are drawn whenever the same plan is asked.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from math import sqrt

from arjenvalinnat.content.format.step import Step
from arjenvalinnat.rules.analysis.enumerate import ChosenKey, Left, reached, told
from arjenvalinnat.rules.analysis.plan_graph import PlanGraph
from arjenvalinnat.rules.analysis.results import PolicyDays, Spread
from arjenvalinnat.rules.draws import draw_name, lot
from arjenvalinnat.rules.events import CardOpened
from arjenvalinnat.rules.lane import DayCourse, Taken, course_of_plan, step_at, walk
from arjenvalinnat.rules.movement import outcome_for, points, seat, told_outcome
from arjenvalinnat.rules.state import Group, PlaceId

DAYS = 4000
"""Days that are drawn: the mean end square is then known to about a tenth of a square."""

CARDS = 44_000
"""Cards that are played on all of these days at most: with more than eleven a day, fewer are drawn."""


def sampled(course: PlanGraph, policy: str, left: Left, role: str | None, states: int) -> PolicyDays:
    """Return what so many days of a policy came to; `states` were told apart before this was given up."""
    days = min(DAYS, CARDS // len(course.places))
    said: Counter[ChosenKey] = Counter()
    groups = [a_day(course, left, role, day, said) for day in range(days)]
    made = said + Counter(
        (one.at, one.choice, one.outcome) for group in groups for one in group.past if one.choice is not None
    )
    parts = {chosen: count / days for chosen, count in made.items()}
    return PolicyDays(
        policy,
        _spread(group.square for group in groups),
        tuple(map(_spread, zip(*(group.sums for group in groups), strict=True))),
        reached(course, parts),
        states,
        exact=False,
        told=told(course, parts),
    )


def a_day(
    course: PlanGraph, left: Left, role: str | None, day: int, said: Counter[ChosenKey] | None = None
) -> Group:
    """Return the group at the end of the day that this number draws; *said* counts what it was told."""
    deck = course.deck
    drawn = [slot[lot(day, "analyse", "card", place) % len(slot)] for place, slot in enumerate(course.slots)]

    def decide(place: PlaceId, _step: Step, group: Group) -> Taken:
        ways = course.ways_on(place)
        gained = [points(choice, outcome_for(choice, group, deck), deck) for choice in ways]
        places = left(place, ways, gained)
        return Taken(ways[places[lot(day, "analyse", "choice", draw_name(place)) % len(places)]])

    group = seat(deck, role)
    for part, told_at in _to_each_told(course, course_of_plan(drawn, deck)):
        group = walk(deck, course.road, group, part, decide)[0]
        outcome = told_outcome(step_at(deck, told_at), group, deck) if told_at is not None else None
        if said is not None and told_at is not None and outcome is not None:
            said[told_at, None, outcome] += 1
    return group


def _to_each_told(course: PlanGraph, whole: DayCourse) -> Iterator[tuple[DayCourse, PlaceId | None]]:
    """Yield a day piece by piece, each up to a told step, and the rest, after which there is none."""
    begun = 0
    for number, coming in enumerate(whole) if course.told_at else ():
        if isinstance(coming, CardOpened) and (coming.card, coming.step) in course.told_at:
            yield whole[begun:number], (coming.card, coming.step)
            begun = number
    yield whole[begun:], None


def _spread(values: Iterable[int]) -> Spread:
    counts = Counter(values)
    days = sum(counts.values())
    mean = sum(value * count for value, count in counts.items()) / days
    apart = sum(count * (value - mean) ** 2 for value, count in counts.items()) / (days - 1)
    return Spread(tuple((value, count / days) for value, count in sorted(counts.items())), sqrt(apart / days))
