"""How long a session's road is: as the deck says, or as far as thoughtful days of this very plan would go.

A deck without rows for its road is simulated: one group plays the plan on the longest road, many times,
mostly with the choice that brings most now and later. The last lamp stands where the best tenth of those
days comes to, so a class that thinks lights it with somebody, and one that is only tempted does not.
"""

from __future__ import annotations

from dataclasses import replace

from arjenvalinnat.content import limits
from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.content.format.step import Step
from arjenvalinnat.content.tasks.choices import Choice
from arjenvalinnat.rules.draws import draw_name, lot
from arjenvalinnat.rules.lane import DayCourse, Taken, course_of_plan, walk
from arjenvalinnat.rules.movement import outcome_for, points, seat
from arjenvalinnat.rules.state import Group, PlaceId, Planned, Road, Setup

DAYS = 40
"""Days that are played for one plan."""

CARELESS = 4
"""One choice in so many is any choice at all: nobody is thoughtful all day."""

BEST = 0.9
"""The part of the days that does not come to the last lamp."""

_LAST_LAMP = 90
"""Where a road without lamps would have its last one, in per cent."""


def road_of(deck: Deck, setup: Setup) -> Road | None:
    """Return this session's road, as long as its first plan asks; re-planning moves lamps on it at most."""
    rules = deck.movement
    if rules is None:
        return None
    last = setup.last if setup.last is not None else last_square(deck, setup.plan)
    milestones = tuple((milestone.id, round(last * milestone.at / 100)) for milestone in deck.milestones)
    return Road(last, rules.least, rules.most, rules.fresh_start, milestones)


def lamps_ahead(road: Road, deck: Deck, plan: tuple[Planned, ...], groups: tuple[Group, ...]) -> Road:
    """Return the road with the lamps that are still ahead where this plan has them; no token moves.

    A lamp that a group has come to stays where it is, and none is lit by being moved: it stands beyond every
    group, and on the road.
    """
    last = last_square(deck, plan)
    at = {milestone.id: milestone.at for milestone in deck.milestones}
    behind = max(group.square for group in groups)
    lit = {milestone for group in groups for milestone in group.lit}
    stand: list[tuple[str, int]] = []
    for milestone, square in road.milestones:
        ahead = square > behind and milestone not in lit
        wanted = min(road.last, max(behind + 1, round(last * at[milestone] / 100)))
        stand.append((milestone, wanted if ahead else square))
    return road._replace(milestones=tuple(stand))


def last_square(deck: Deck, plan: tuple[Planned, ...]) -> int:
    """Return the last square of the road for this plan; 0 in a deck without movement."""
    rules = deck.movement
    if rules is None:
        return 0
    if rules.road:
        return rules.last_square(len(plan))
    lamp = max((milestone.at for milestone in deck.milestones), default=_LAST_LAMP)
    road = Road(limits.LAST, rules.least, rules.most, rules.fresh_start, ())
    known = [_known(deck, planned) for planned in plan if planned.card in deck.cards_by_id]
    course = course_of_plan(known, deck)
    ends = sorted(_day(deck, road, course, day) for day in range(DAYS))
    return min(limits.LAST, max(rules.start + 1, round(ends[int(BEST * DAYS)] * 100 / lamp)))


def _day(deck: Deck, road: Road, course: DayCourse, day: int) -> int:
    """Return the square where one thoughtful day ends."""

    def decide(place: PlaceId, step: Step, group: Group) -> Taken:
        return Taken(_chosen(deck, place, step, group, day))

    return walk(deck, road, seat(deck, None), course, decide)[0].square


def _known(deck: Deck, planned: Planned) -> Planned:
    """Return an entry of a plan without a sattuma that the deck does not have."""
    return planned if planned.chance in deck.chances_by_id else replace(planned, chance=None)


def _chosen(deck: Deck, at: PlaceId, step: Step, group: Group, day: int) -> Choice:
    """Return the choice that brings most now and later, by lot among equals; now and then any choice."""
    drawn = lot(day, "road", draw_name(at))
    ways = [choice for choice in step.choices if choice.stop is None]
    if drawn % CARELESS == 0:
        return ways[drawn // CARELESS % len(ways)]

    def worth(place: int) -> tuple[int, int]:
        choice = ways[place]
        gained = sum(points(choice, outcome_for(choice, group, deck), deck))
        return gained + (choice.later.move if choice.later else 0), (drawn >> 8 * place) % 256

    return ways[max(range(len(ways)), key=worth)]
