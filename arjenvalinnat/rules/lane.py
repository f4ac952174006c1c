"""The lane of one group: what a day brings it, and in which order.

A phase begins with the letters that are due, then with a fresh start where the day goes on. A sattuma happens
to everybody. A card is answered or passed, and the group lives with it. The day moves all lanes abreast and
stops at each page; whatever else works out a group's day walks one lane to its end. Both ask here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple, TypeAlias

from arjenvalinnat.content.format.card import DAY_END, Scene
from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.content.format.step import Step
from arjenvalinnat.content.tasks.choices import Choice
from arjenvalinnat.rules.events import CardOpened, ChanceHappened, Event, FreshStartGiven, LaterArrived
from arjenvalinnat.rules.movement import (
    be_moved,
    let_pass,
    open_envelope,
    outcome_for,
    start_fresh,
    take,
    upshot,
)
from arjenvalinnat.rules.state import (
    Arrival,
    CauseId,
    Envelope,
    Group,
    Made,
    PlaceId,
    Planned,
    Road,
    parts_of,
)


class Begun(NamedTuple):
    """A phase that began; `read` are the letters read in it, None for all of them and the road after them."""

    phase: str
    read: frozenset[CauseId] | None = None


DayCourse: TypeAlias = tuple[Begun | ChanceHappened | CardOpened, ...]
"""What a day brings to every group alike, in order."""

Happening: TypeAlias = Made | LaterArrived | FreshStartGiven | ChanceHappened


class DayMoment(NamedTuple):
    """One thing that happened to a group, and the square where it left the token."""

    what: Happening
    square: int


class Taken(NamedTuple):
    """What a group does on a step: a choice or None for a pass, and whether the idea was its own."""

    choice: Choice | None
    own: bool = False
    stopped: tuple[str, ...] = ()


Decide: TypeAlias = Callable[[PlaceId, Step, Group], Taken]
"""How a group answers a step, as it stands before it."""


def course_of_plan(plan: Iterable[Planned], deck: Deck) -> DayCourse:
    """Return a whole day of this plan, from its first phase to the day's end."""
    course: list[Begun | ChanceHappened | CardOpened] = []
    phase = None
    for planned in plan:
        coming = deck.cards_by_id[planned.card].phase
        if coming != phase:
            phase = coming
            course.append(Begun(phase))
        if planned.chance is not None:
            course.append(ChanceHappened(planned.chance))
        scene = isinstance(deck.cards_by_id[planned.card], Scene)
        steps = parts_of(deck, planned)
        course.extend(CardOpened(planned.card, step.id if scene else None) for step in steps)
    return (*course, Begun(DAY_END))


def letters_due(deck: Deck, group: Group, phase: str) -> list[Envelope]:
    """Return the letters that a phase begins with for a group: as they lie, in the order of their choices."""
    now = deck.phase_order[phase]
    return [lying for lying in group.envelopes if lying.due <= now]


def letters_abreast(deck: Deck, groups: Sequence[Group], phase: str) -> tuple[Arrival, ...]:
    """Return the letters that a phase begins with, each once for all groups that it lies before.

    The groups have answered the same cards: every group reads its own letters in the order in which they lie,
    and letters that different choices of one card left are read in the order of the choices' ids.
    """
    readers: dict[CauseId, tuple[Envelope, list[int]]] = {}
    for number, group in enumerate(groups):
        for letter in letters_due(deck, group, phase):
            readers.setdefault(letter.cause, (letter, []))[1].append(number)
    answered = {made.card: place for place, made in enumerate(groups[0].past)}
    in_order = sorted(readers, key=lambda cause: (answered[cause[0]], cause[1]))
    return tuple(
        Arrival(cause, letter.move, tuple(numbers))
        for cause in in_order
        for letter, numbers in (readers[cause],)
    )


def arrive(
    road: Road | None, group: Group, number: int, phase: str, letter: CauseId | None
) -> tuple[Group, list[Event]]:
    """Read a letter that is due; with none left, the group stands on the road of the phase.

    There it has its fresh start, but for the day's end: nothing follows that it could start into.
    """
    if letter is not None:
        return open_envelope(road, group, number, letter)
    if phase == DAY_END:
        return group, []
    return start_fresh(road, group, number)


def meet_chance(
    deck: Deck, road: Road | None, group: Group, number: int, chance: str
) -> tuple[Group, list[Event]]:
    """Let a sattuma happen to a group."""
    return be_moved(road, group, number, deck.chances_by_id[chance].move)


def step_at(deck: Deck, place: PlaceId) -> Step:
    """Return the step at a place of the deck.

    Raises:
        KeyError: the deck has no such card, or the card no such step.
    """
    card = deck.cards_by_id[place[0]]
    for step in card.parts:
        if place[1] is None or step.id == place[1]:
            return step
    raise KeyError(place)


def answer(deck: Deck, road: Road | None, group: Group, number: int, place: PlaceId, taken: Taken) -> Group:
    """Let a group pass, or live with its choice and the outcome that holds for it."""
    if taken.choice is None:
        return let_pass(road, group, place, taken.stopped)
    outcome = outcome_for(taken.choice, group, deck)
    brought = upshot(deck, road, place, taken.choice, outcome)
    return take(road, group, number, brought, own=taken.own, stopped=taken.stopped)[0]


def walk(
    deck: Deck, road: Road | None, group: Group, course: DayCourse, decide: Decide, number: int = 0
) -> tuple[Group, list[DayMoment]]:
    """Return a group at the end of a course, and what happened to it on the way."""
    moments: list[DayMoment] = []
    for coming in course:
        match coming:
            case Begun():
                group = _begin(deck, road, group, coming, number, moments)
            case ChanceHappened(chance=chance):
                group, _ = meet_chance(deck, road, group, number, chance)
                moments.append(DayMoment(coming, group.square))
            case CardOpened(card=card, step=part):
                place, step = (card, part), step_at(deck, (card, part))
                if not step.choices:
                    continue
                group = answer(deck, road, group, number, place, decide(place, step, group))
                moments.append(DayMoment(group.past[-1], group.square))
    return group, moments


def _begin(
    deck: Deck, road: Road | None, group: Group, begun: Begun, number: int, moments: list[DayMoment]
) -> Group:
    """Return a group after the beginning of a phase; note what happened."""
    phase, read = begun
    letters = [letter.cause for letter in letters_due(deck, group, phase)]
    stops = [*letters, None] if read is None else [cause for cause in letters if cause in read]
    for letter in stops:
        group, events = arrive(road, group, number, phase, letter)
        if events:
            happened = events[0]
            assert isinstance(happened, LaterArrived | FreshStartGiven)  # each is told before what it moves
            moments.append(DayMoment(happened, group.square))
    return group
