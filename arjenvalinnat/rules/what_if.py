"""One group's day on its own, as it was and as it might have been.

A what-if replaces one entry in the group's list of final choices and plays that list again over the same
course: the same phases, the same sattumat, the same cards. Other groups are not in it.

A course is what came to be, not what was on the table for a while: a card that was swapped out and back is in
it once, where it was played, and a phase that the day went past has only the letters that were read in it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from arjenvalinnat.rules.actions import IllegalAction
from arjenvalinnat.rules.events import (
    CardOpened,
    ChanceHappened,
    FreshStartGiven,
    LaterArrived,
    PhaseBegan,
    Transition,
)
from arjenvalinnat.rules.movement import (
    be_moved,
    let_pass,
    open_envelope,
    outcome_for,
    seat,
    start_fresh,
    take,
    upshot,
)
from arjenvalinnat.rules.playthrough import Playthrough
from arjenvalinnat.rules.state import CauseId, Envelope, Group, Made, Turn

Happening: TypeAlias = Made | LaterArrived | FreshStartGiven | ChanceHappened


@dataclass(frozen=True, slots=True)
class Begun:
    """A phase that began; `read` are the letters read in it, None for all of them and the road after them."""

    phase: str
    read: frozenset[CauseId] | None


DayCourse: TypeAlias = tuple[Begun | ChanceHappened | CardOpened, ...]


@dataclass(frozen=True, slots=True)
class DayMoment:
    """One thing that happened to a group, and the square where it left the token."""

    what: Happening
    square: int


@dataclass(frozen=True, slots=True)
class GroupDay:
    """A group's day in order; `gone` are cards whose choice no longer exists and became a pass."""

    moments: tuple[DayMoment, ...]
    group: Group
    gone: tuple[str, ...] = ()


def course_of(play: Playthrough) -> DayCourse:
    """Return what a game so far has brought to every group alike, in order."""
    return tuple(_course(play.transitions))


def _course(steps: Sequence[Transition]) -> Iterator[Begun | ChanceHappened | CardOpened]:
    opened = {
        event.card: at
        for at, step in enumerate(steps)
        for event in step.events
        if isinstance(event, CardOpened)
    }
    for at, step in enumerate(steps):
        for event in step.events:
            match event:
                case PhaseBegan(phase=phase):
                    yield Begun(phase, _letters_read(steps[at:]))
                case CardOpened(card=card) if opened[card] == at:
                    yield event
                case ChanceHappened():
                    yield event


def _letters_read(steps: Sequence[Transition]) -> frozenset[CauseId] | None:
    """Return the letters read in the phase that begins with the first step; None once its road was seen."""
    read: set[CauseId] = set()
    for place, step in enumerate(steps):
        if place and any(isinstance(event, PhaseBegan) for event in step.events):
            break
        read |= {event.cause for event in step.events if isinstance(event, LaterArrived)}
        if (step.state.back_to or step.state.turn) is not Turn.ARRIVALS or step.state.open_page is None:
            return None
    return frozenset(read)


def group_day(play: Playthrough, group: int, instead: Mapping[str, str | None] | None = None) -> GroupDay:
    """Play one group's final choices again, with other choices where *instead* names a card."""
    if not 0 <= group < len(play.state.groups):
        raise IllegalAction(f"there is no group {group}")
    final = {made.card: made for made in play.state.groups[group].past}
    return _Day(play, group, final, instead or {}).played()


def what_if(play: Playthrough, group: int, card: str, choice: str | None) -> tuple[GroupDay, GroupDay]:
    """Return a group's day as it was and with another choice on one past card.

    Raises:
        IllegalAction: the group has not played that card, or the card has no such choice.
    """
    real = group_day(play, group)
    if card not in {made.card for made in real.group.past}:
        raise IllegalAction(f"group {group} has not played card {card!r}")
    if choice is not None and play.deck.cards_by_id[card].choice(choice) is None:
        raise IllegalAction(f"card {card!r} has no choice {choice!r}")
    return real, group_day(play, group, {card: choice})


class _Day:
    """A group on its way through a course; one use only."""

    def __init__(
        self, play: Playthrough, number: int, final: Mapping[str, Made], instead: Mapping[str, str | None]
    ) -> None:
        self._deck, self._road = play.deck, play.state.road
        self._course = course_of(play)
        self._number, self._final, self._instead = number, final, instead
        self._group = seat(play.deck, play.setup.roles[number])
        self._moments: list[DayMoment] = []
        self._gone: list[str] = []

    def played(self) -> GroupDay:
        for event in self._course:
            match event:
                case Begun(phase=phase, read=read):
                    self._begin(phase, read)
                case ChanceHappened(chance=chance):
                    steps = self._deck.chances_by_id[chance].move
                    moved, _ = be_moved(self._road, self._group, self._number, steps)
                    self._note(event, moved)
                case CardOpened(card=card) if card in self._final:
                    self._answer(card)
        return GroupDay(tuple(self._moments), self._group, tuple(self._gone))

    def _begin(self, phase: str, read: frozenset[CauseId] | None) -> None:
        now = self._deck.phase_order[phase]
        played = {made.card: place for place, made in enumerate(self._group.past)}
        due = [lying for lying in self._group.envelopes if lying.due <= now]
        due = [lying for lying in due if read is None or lying.cause in read]
        for envelope in sorted(due, key=lambda lying: _cause_order(lying, played)):
            group, events = open_envelope(self._road, self._group, self._number, envelope.cause)
            arrived = events[0]
            assert isinstance(arrived, LaterArrived)  # open_envelope tells this first
            self._note(arrived, group)
        if read is None and now < len(self._deck.phases):
            group, events = start_fresh(self._road, self._group, self._number)
            if events and isinstance(events[0], FreshStartGiven):
                self._note(events[0], group)

    def _answer(self, card_id: str) -> None:
        card = self._deck.cards_by_id[card_id]
        made = self._final[card_id]
        wanted = self._instead.get(card_id, made.choice)
        choice = card.choice(wanted) if wanted is not None else None
        if choice is None:
            if wanted is not None:
                self._gone.append(card_id)
            group = let_pass(self._road, self._group, card)
        else:
            own = made.own and card_id not in self._instead
            outcome = outcome_for(choice, self._group, self._deck)
            brought = upshot(self._deck, self._road, card, choice, outcome)
            group, _ = take(self._road, self._group, self._number, brought, own=own)
        self._note(group.past[-1], group)

    def _note(self, what: Happening, group: Group) -> None:
        self._moments.append(DayMoment(what, group.square))
        self._group = group


def _cause_order(envelope: Envelope, played: Mapping[str, int]) -> tuple[int, str]:
    return played[envelope.cause[0]], envelope.cause[1]
