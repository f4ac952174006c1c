"""One group's day on its own, as it was and as it might have been.

A what-if replaces one entry in the group's list of final choices and plays that list again over the same
course: the same phases, the same sattumat, the same cards. Other groups are not in it.

A course is what came to be, not what was on the table for a while: a card that was swapped out and back is in
it once, where it was played, and a phase that the day went past has only the letters that were read in it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from arjenvalinnat.content.format.step import Step
from arjenvalinnat.rules.actions import IllegalAction
from arjenvalinnat.rules.draws import draw_name
from arjenvalinnat.rules.events import CardOpened, ChanceHappened, LaterArrived, PhaseBegan, Transition
from arjenvalinnat.rules.lane import Begun, DayCourse, DayMoment, Taken, answer, step_at, walk
from arjenvalinnat.rules.movement import seat, told_outcome
from arjenvalinnat.rules.playthrough import Playthrough
from arjenvalinnat.rules.state import CauseId, Group, Made, PlaceId, Turn


@dataclass(frozen=True, slots=True)
class GroupDay:
    """A group's day in order; `gone` are cards whose choice no longer exists and became a pass."""

    moments: tuple[DayMoment, ...]
    group: Group
    gone: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ToldChange:
    """A told step, and which of its outcomes a group read and would have read; None for none."""

    at: PlaceId
    was: int | None
    now: int | None


def course_of(play: Playthrough) -> DayCourse:
    """Return what a game so far has brought to every group alike, in order."""
    return tuple(_course(play.transitions))


def _course(steps: Sequence[Transition]) -> Iterator[Begun | ChanceHappened | CardOpened]:
    opened = {
        (event.card, event.step): at
        for at, step in enumerate(steps)
        for event in step.events
        if isinstance(event, CardOpened)
    }
    for at, step in enumerate(steps):
        for event in step.events:
            match event:
                case PhaseBegan(phase=phase):
                    yield Begun(phase, _letters_read(steps[at:]))
                case CardOpened(card=card, step=part) if opened[card, part] == at:
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


def group_day(play: Playthrough, group: int, instead: Mapping[PlaceId, str | None] | None = None) -> GroupDay:
    """Play one group's final choices again, with other choices where *instead* names a place."""
    if not 0 <= group < len(play.state.groups):
        raise IllegalAction(f"there is no group {group}")
    final = {made.at: made for made in play.state.groups[group].past}
    instead = instead or {}
    gone: list[str] = []

    def decide(place: PlaceId, step: Step, _group: Group) -> Taken:
        made = final[place]
        wanted = instead.get(place, made.choice)
        choice = step.choice(wanted) if wanted is not None else None
        if choice is None and wanted is not None:
            gone.append(place[0])
        return Taken(choice, own=made.own and place not in instead, stopped=made.stopped)

    seated = seat(play.deck, play.setup.roles[group])
    course = tuple(
        coming
        for coming in course_of(play)
        if not isinstance(coming, CardOpened) or (coming.card, coming.step) in final
    )
    after, moments = walk(play.deck, play.state.road, seated, course, decide, group)
    return GroupDay(tuple(moments), after, tuple(gone))


def what_if(play: Playthrough, group: int, at: PlaceId, choice: str | None) -> tuple[GroupDay, GroupDay]:
    """Return a group's day as it was and with another choice at one place that it has answered.

    Raises:
        IllegalAction: the group has not answered there, or there is no such choice, or it stops.
    """
    real = group_day(play, group)
    if at not in {made.at for made in real.group.past}:
        raise IllegalAction(f"group {group} has not played card {draw_name(at)!r}")
    wanted = step_at(play.deck, at).choice(choice) if choice is not None else None
    if choice is not None and wanted is None:
        raise IllegalAction(f"card {draw_name(at)!r} has no choice {choice!r}")
    if wanted is not None and wanted.stop is not None:
        raise IllegalAction(f"choice {choice!r} stops: nothing comes of it")
    return real, group_day(play, group, {at: choice})


def told_changes(play: Playthrough, group: int, other: GroupDay) -> tuple[ToldChange, ...]:
    """Return the told steps read so far that would have told a group something else on its *other* day.

    The other day's group is asked as it would have stood at each of them.
    """
    found = []
    real = play.state.groups[group].past
    for coming in course_of(play):
        if not isinstance(coming, CardOpened):
            continue
        step = step_at(play.deck, (coming.card, coming.step))
        if step.choices or not step.outcomes:
            continue
        before = {(event.card, event.step) for event in _until(play, coming)}
        was = told_outcome(step, _stood(play, group, real, before), play.deck)
        now = told_outcome(step, _stood(play, group, other.group.past, before), play.deck)
        if was != now:
            found.append(ToldChange((coming.card, coming.step), was, now))
    return tuple(found)


def _until(play: Playthrough, coming: CardOpened) -> Iterator[CardOpened]:
    for event in course_of(play):
        if event == coming:
            return
        if isinstance(event, CardOpened):
            yield event


def _stood(play: Playthrough, group: int, past: Sequence[Made], before: Set[PlaceId]) -> Group:
    """Return a group with what it had answered at these places, on no road."""
    stood = seat(play.deck, play.setup.roles[group])
    for made in past:
        if made.at in before:
            step = step_at(play.deck, made.at)
            choice = step.choice(made.choice) if made.choice is not None else None
            stood = answer(play.deck, None, stood, group, made.at, Taken(choice))
    return stood
