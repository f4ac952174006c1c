"""Days of one policy by lot, for a plan whose states are too many to be counted.

Each day is played by the rules themselves. The same days are drawn whenever the same plan is asked.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from math import sqrt

from arjenvalinnat.content.format.card import Card, Choice
from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.rules.analysis.enumerate import ChosenKey, Left, reached
from arjenvalinnat.rules.analysis.plan_graph import PlanGraph
from arjenvalinnat.rules.analysis.results import PolicyDays, Spread
from arjenvalinnat.rules.draws import lot
from arjenvalinnat.rules.movement import be_moved, outcome_for, points, seat, take, upshot
from arjenvalinnat.rules.road import begun
from arjenvalinnat.rules.state import Group, Planned

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
    deck, group, phase = course.deck, seat(course.deck, role), None
    for place, slot in enumerate(course.slots):
        planned = slot[lot(day, "analyse", "card", place) % len(slot)]
        card = deck.cards_by_id[planned.card]
        if card.phase != phase:
            phase = card.phase
            group = begun(deck, course.road, group, deck.phase_order[phase])
        group = _lived(course, group, planned, card, _answer(deck, card, group, left, day))
    return begun(deck, course.road, group, len(deck.phases))


def _answer(deck: Deck, card: Card, group: Group, left: Left, day: int) -> Choice:
    gained = [points(choice, outcome_for(choice, group, deck), deck) for choice in card.choices]
    places = left(card, gained)
    return card.choices[places[lot(day, "analyse", "choice", card.id) % len(places)]]


def _lived(course: PlanGraph, group: Group, planned: Planned, card: Card, choice: Choice) -> Group:
    deck, road = course.deck, course.road
    if planned.chance is not None:
        group, _ = be_moved(road, group, 0, deck.chances_by_id[planned.chance].move)
    return take(road, group, 0, upshot(deck, road, card, choice, outcome_for(choice, group, deck)))[0]


def _spread(values: Iterable[int]) -> Spread:
    counts = Counter(values)
    days = sum(counts.values())
    mean = sum(value * count for value, count in counts.items()) / days
    apart = sum(count * (value - mean) ** 2 for value, count in counts.items()) / (days - 1)
    return Spread(tuple((value, count / days) for value, count in sorted(counts.items())), sqrt(apart / days))
