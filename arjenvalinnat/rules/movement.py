"""What moves one group: a choice, a later that arrives, a fresh start. Groups never see each other here."""

from __future__ import annotations

from collections.abc import Sequence
from operator import add
from typing import NamedTuple

from arjenvalinnat.content.format.condition import When
from arjenvalinnat.content.format.deck import AxisRole, Deck
from arjenvalinnat.content.format.step import Step
from arjenvalinnat.content.tasks.choices import Choice
from arjenvalinnat.rules.events import (
    EnvelopePosted,
    Event,
    FreshStartGiven,
    LaterArrived,
    MilestoneLit,
    TokenMoved,
)
from arjenvalinnat.rules.state import CauseId, Envelope, Group, Made, PlaceId, Road


def seat(deck: Deck, role_id: str | None) -> Group:
    """Return a group at the start of the day, with what its role brings along."""
    role = deck.roles_by_id[role_id] if role_id is not None else None
    sums = tuple(role.start.get(axis, 0) if role else 0 for axis in deck.axis_ids)
    square = deck.movement.start if deck.movement else 0
    return Group(square=square, sums=sums, flags=frozenset({role.flag} if role else ()))


def meets(when: When, group: Group, deck: Deck) -> bool:
    """Say whether every part of a condition holds for the group."""
    if when.at_least or when.at_most:
        sums = dict(zip(deck.axis_ids, group.sums, strict=True))
        if any(sums[axis] < bound for axis, bound in when.at_least.items()):
            return False
        if any(sums[axis] > bound for axis, bound in when.at_most.items()):
            return False
    if not group.flags.issuperset(when.has) or not group.flags.isdisjoint(when.lacks):
        return False
    return not when.chose or all(
        any(made.card == card and made.choice == choice for made in group.past)
        for card, choice in when.chose.items()
    )


def outcome_for(choice: Choice, group: Group, deck: Deck) -> int | None:
    """Return the number of the first outcome that holds for the group, None for the plain effects."""
    for number, outcome in enumerate(choice.outcomes):
        if meets(outcome.when, group, deck):
            return number
    return None


def points(choice: Choice, outcome: int | None, deck: Deck) -> tuple[int, ...]:
    """Return what a choice does on each axis, in the deck's order."""
    effects = choice.effects if outcome is None else choice.outcomes[outcome].effects
    return tuple([effects[axis].points if axis in effects else 0 for axis in deck.axis_ids])


def points_of(role: AxisRole, gained: Sequence[int], deck: Deck) -> int:
    """Return the points on the axis of a role; 0 where the deck has no such axis."""
    place = deck.axis_places.get(role)
    return 0 if place is None else gained[place]


def steps_of(road: Road | None, gained: tuple[int, ...]) -> int:
    """Return how far these points carry a token: their sum, clamped to the longest step."""
    if road is None:
        return 0
    return max(road.least, min(road.most, sum(gained)))


def told_outcome(step: Step, group: Group, deck: Deck) -> int | None:
    """Return the number of a told step's first outcome that holds for the group, None for none."""
    for number, outcome in enumerate(step.outcomes):
        if outcome.when is None or meets(outcome.when, group, deck):
            return number
    return None


class Upshot(NamedTuple):
    """What a choice, with the outcome that held, brings to every group that made it alike.

    A group that it leaves `stalled` has not gone forward, and waits for its fresh start; of a scene the whole
    counts, so that `stalled` is only what this step would leave by itself.
    """

    made: Made
    gained: tuple[int, ...]
    sets: tuple[str, ...]
    envelope: Envelope | None
    stalled: bool


def upshot(deck: Deck, road: Road | None, place: PlaceId, choice: Choice, outcome: int | None) -> Upshot:
    """Work out what a choice brings: points, steps, flags, and an envelope for what comes later."""
    card, step = place
    gained = points(choice, outcome, deck)
    later = choice.later
    envelope = None
    if later is not None:
        envelope = Envelope((card, choice.id), later.phase, deck.phase_order[later.phase], later.move)
    made = Made(card, choice.id, outcome, steps_of(road, gained), step=step)
    return Upshot(made, gained, choice.sets, envelope, road is not None and made.moved <= 0)


def take(
    road: Road | None,
    group: Group,
    number: int,
    brought: Upshot,
    *,
    own: bool = False,
    stopped: tuple[str, ...] = (),
) -> tuple[Group, list[Event]]:
    """Let a group live with what its choice brings."""
    made, gained, sets, envelope, stalled = brought
    _, sums, flags, envelopes, past, _, _, used = group
    square, lit, events = _walk(road, group, number, made.moved)
    if envelope is not None:
        envelopes = (*envelopes, envelope)
        events.append(EnvelopePosted(number, envelope.cause, envelope.phase))
    sums = tuple(map(add, sums, gained))
    flags = flags.union(sets) if sets else flags
    if made.step is not None and road is not None:
        stalled = _moved_on(past, made.card) + made.moved <= 0
    if own or stopped:
        made = made._replace(own=own, stopped=stopped)
    past = (*past, made)
    after = Group(square, sums, flags, envelopes, past, lit, stalled, used)
    return after, events


def let_pass(road: Road | None, group: Group, place: PlaceId, stopped: tuple[str, ...] = ()) -> Group:
    """Let a group pass: nothing happens to it, now or later, and it did not go forward."""
    card, step = place
    made = Made(card, None, None, 0, step=step, stopped=stopped)
    stalled = road is not None and (step is None or _moved_on(group.past, card) <= 0)
    return group._replace(past=(*group.past, made), stalled=stalled)


def _moved_on(past: tuple[Made, ...], card: str) -> int:
    """Return how far the steps of a scene have moved a group so far."""
    return sum(made.moved for made in past if made.card == card)


def open_envelope(road: Road | None, group: Group, number: int, cause: CauseId) -> tuple[Group, list[Event]]:
    """Open the envelope that this cause left on the group's road."""
    place = [lying.cause for lying in group.envelopes].index(cause)
    was, sums, flags, lying, past, _, stalled, used = group
    square, lit, events = _walk(road, group, number, lying[place].move)
    after = Group(square, sums, flags, (*lying[:place], *lying[place + 1 :]), past, lit, stalled, used)
    return after, [LaterArrived(number, cause, square - was), *events]


def start_fresh(road: Road | None, group: Group, number: int) -> tuple[Group, list[Event]]:
    """Give a group that did not go forward on the last card its step: a new phase is a new chance."""
    if not group.stalled or road is None:
        return group, []
    square, lit, events = _walk(road, group, number, road.fresh_start)
    after = group._replace(square=square, lit=lit, stalled=False)
    return after, [FreshStartGiven(number, square - group.square), *events]


def be_moved(road: Road | None, group: Group, number: int, steps: int) -> tuple[Group, list[Event]]:
    """Move a group that chose nothing, for a sattuma."""
    square, lit, events = _walk(road, group, number, steps)
    return group._replace(square=square, lit=lit), events


def _walk(
    road: Road | None, group: Group, number: int, steps: int
) -> tuple[int, tuple[str, ...], list[Event]]:
    """Walk a token so many steps and no further than the road; light what it passes."""
    if road is None or not steps:
        return group.square, group.lit, []
    square = max(0, min(road.last, group.square + steps))
    if square == group.square:
        return square, group.lit, []
    events: list[Event] = [TokenMoved(number, group.square, square)]
    lit = group.lit
    for milestone, stands_on in road.milestones:
        if square >= stands_on and milestone not in lit:
            lit = (*lit, milestone)
            events.append(MilestoneLit(number, milestone))
    return square, lit, events
