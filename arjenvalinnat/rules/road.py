"""How long a session's road is: as the deck says, or as far as thoughtful days of this very plan would go.

A deck without rows for its road is simulated: one group plays the plan on the longest road, many times,
mostly with the choice that brings most now and later. The last lamp stands where the best tenth of those
days comes to, so a class that thinks lights it with somebody, and one that is only tempted does not.
"""

from __future__ import annotations

from arjenvalinnat.content import limits
from arjenvalinnat.content.format.card import Card, Choice
from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.rules.draws import lot
from arjenvalinnat.rules.movement import (
    be_moved,
    open_envelope,
    outcome_for,
    points,
    seat,
    start_fresh,
    take,
    upshot,
)
from arjenvalinnat.rules.state import Group, Planned, Road, Setup

DAYS = 40
"""Days that are played for one plan."""

CARELESS = 4
"""One choice in so many is any choice at all: nobody is thoughtful all day."""

BEST = 0.9
"""The part of the days that does not come to the last lamp."""

_LAST_LAMP = 90
"""Where a road without lamps would have its last one, in per cent."""


def road_of(deck: Deck, setup: Setup) -> Road | None:
    """Return this session's road, as long as its first plan asks; re-planning does not move it."""
    rules = deck.movement
    if rules is None:
        return None
    last = setup.last if setup.last is not None else last_square(deck, setup.plan)
    milestones = tuple((milestone.id, round(last * milestone.at / 100)) for milestone in deck.milestones)
    return Road(last, rules.least, rules.most, rules.fresh_start, milestones)


def last_square(deck: Deck, plan: tuple[Planned, ...]) -> int:
    """Return the last square of the road for this plan; 0 in a deck without movement."""
    rules = deck.movement
    if rules is None:
        return 0
    if rules.road:
        return rules.last_square(len(plan))
    lamp = max((milestone.at for milestone in deck.milestones), default=_LAST_LAMP)
    road = Road(limits.LAST, rules.least, rules.most, rules.fresh_start, ())
    ends = sorted(_day(deck, road, plan, day) for day in range(DAYS))
    return min(limits.LAST, max(rules.start + 1, round(ends[int(BEST * DAYS)] * 100 / lamp)))


def _day(deck: Deck, road: Road, plan: tuple[Planned, ...], day: int) -> int:
    """Return the square where one thoughtful day ends."""
    group, phase = seat(deck, None), None
    for planned in plan:
        card = deck.cards_by_id.get(planned.card)
        if card is None:
            continue
        if card.phase != phase:
            phase = card.phase
            group = begun(deck, road, group, deck.phase_order[phase])
        if planned.chance is not None and planned.chance in deck.chances_by_id:
            group, _ = be_moved(road, group, 0, deck.chances_by_id[planned.chance].move)
        choice = _chosen(deck, card, group, day)
        brought = upshot(deck, road, card, choice, outcome_for(choice, group, deck))
        group, _ = take(road, group, 0, brought)
    return begun(deck, road, group, len(deck.phases)).square


def begun(deck: Deck, road: Road | None, group: Group, now: int) -> Group:
    """Return the group after the letters of a phase, and after its fresh start where the day goes on."""
    for envelope in group.envelopes:
        if envelope.due <= now:
            group, _ = open_envelope(road, group, 0, envelope.cause)
    if now < len(deck.phases):
        group, _ = start_fresh(road, group, 0)
    return group


def _chosen(deck: Deck, card: Card, group: Group, day: int) -> Choice:
    """Return the choice that brings most now and later, by lot among equals; now and then any choice."""
    drawn = lot(day, "road", card.id)
    if drawn % CARELESS == 0:
        return card.choices[drawn // CARELESS % len(card.choices)]

    def worth(place: int) -> tuple[int, int]:
        choice = card.choices[place]
        gained = sum(points(choice, outcome_for(choice, group, deck), deck))
        return gained + (choice.later.move if choice.later else 0), (drawn >> 8 * place) % 256

    return card.choices[max(range(len(card.choices)), key=worth)]
