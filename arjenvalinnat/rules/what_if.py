"""One group's day on its own, as it was and as it might have been.

A what-if replaces one entry in the group's list of final choices and plays that list again over the same
course: the same phases, the same sattumat, the same cards. Other groups are not in it.

A course is what came to be, not what was on the table for a while: a card that was swapped out and back is in
it once, where it was played, and a phase that the day went past has only the letters that were read in it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from arjenvalinnat.content.format.card import Card
from arjenvalinnat.rules.actions import IllegalAction
from arjenvalinnat.rules.events import CardOpened, ChanceHappened, LaterArrived, PhaseBegan, Transition
from arjenvalinnat.rules.lane import Begun, DayCourse, DayMoment, Taken, walk
from arjenvalinnat.rules.movement import seat
from arjenvalinnat.rules.playthrough import Playthrough
from arjenvalinnat.rules.state import CauseId, Group, Turn


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
    instead = instead or {}
    gone: list[str] = []

    def decide(card: Card, _group: Group) -> Taken:
        made = final[card.id]
        wanted = instead.get(card.id, made.choice)
        choice = card.choice(wanted) if wanted is not None else None
        if choice is None and wanted is not None:
            gone.append(card.id)
        return Taken(choice, own=made.own and card.id not in instead)

    seated = seat(play.deck, play.setup.roles[group])
    course = tuple(
        coming for coming in course_of(play) if not isinstance(coming, CardOpened) or coming.card in final
    )
    after, moments = walk(play.deck, play.state.road, seated, course, decide, group)
    return GroupDay(tuple(moments), after, tuple(gone))


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
