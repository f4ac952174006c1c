"""Every day of a plan, one by one, played by the real game: what the counting is held against."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import product

from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.content.format.step import Step
from arjenvalinnat.content.tasks.choices import Choice
from arjenvalinnat.rules.actions import Commit, Lock, Next
from arjenvalinnat.rules.analysis.results import Slots
from arjenvalinnat.rules.events import CardOpened, ConsequenceRead, Event, LaterArrived
from arjenvalinnat.rules.movement import outcome_for, points
from arjenvalinnat.rules.play import apply, new_game
from arjenvalinnat.rules.state import GameState, PlaceId, Planned, Setup, Turn
from arjenvalinnat.rules.votes import COMMITTING

LIMIT = 400
"""More actions than any day of a small deck has."""


@dataclass(slots=True)
class ByHand:
    """What all days came to, with exact probabilities."""

    squares: Counter[int] = field(default_factory=Counter)
    axes: list[Counter[int]] = field(default_factory=list)
    chosen: Counter[tuple[str, str, int | None]] = field(default_factory=Counter)
    arrived: Counter[tuple[str, str]] = field(default_factory=Counter)
    told: Counter[tuple[str, str | None, int]] = field(default_factory=Counter)


def by_hand(deck: Deck, slots: Slots, policy: str, role: str | None, last: int) -> ByHand:
    """Play every plan that these places may hold, and every day of it that the policy may live."""
    found = ByHand(axes=[Counter() for _ in deck.axis_ids])
    plans = list(product(*slots))
    for plan in plans:
        for state, chance, events in days(deck, plan, policy, role, last):
            part = chance / len(plans)
            group = state.groups[0]
            found.squares[group.square] += part
            for sums, value in zip(found.axes, group.sums, strict=True):
                sums[value] += part
            for made in group.past:
                assert made.choice is not None
                found.chosen[made.card, made.choice, made.outcome] += part
            for event in events:
                if isinstance(event, LaterArrived):
                    found.arrived[event.cause] += part
            for at, outcome in told_on(events):
                found.told[(*at, outcome)] += part
    return found


def told_on(events: Sequence[Event]) -> Iterator[tuple[PlaceId, int]]:
    """Yield what was told on a day, and on which step."""
    at: PlaceId = "", None
    for event in events:
        if isinstance(event, CardOpened):
            at = event.card, event.step
        elif isinstance(event, ConsequenceRead) and event.choice is None:
            assert event.outcome is not None
            yield at, event.outcome


def days(
    deck: Deck, plan: tuple[Planned, ...], policy: str, role: str | None, last: int
) -> Iterator[tuple[GameState, Fraction, tuple[Event, ...]]]:
    """Yield the end of each day with its probability and all that happened."""
    first = new_game(deck, Setup(1, 1, (11, 16), (role,), plan, last))
    yield from _on(policy, first.state, Fraction(1), first.events)


def _on(
    policy: str, state: GameState, chance: Fraction, events: tuple[Event, ...]
) -> Iterator[tuple[GameState, Fraction, tuple[Event, ...]]]:
    for _ in range(LIMIT):
        if state.turn is Turn.END:
            yield state, chance, events
            return
        if state.turn in COMMITTING and state.open_step is not None and state.open_step.choices:
            break
        step = apply(state, Lock() if state.turn in COMMITTING else Next())  # only choices matter
        state, events = step.state, events + step.events
    assert state.open_step is not None
    wanted = allowed(policy, state, state.open_step)
    for choice in wanted:
        sealed = apply(apply(state, Commit(0, choice.id)).state, Lock())
        yield from _on(policy, sealed.state, chance / len(wanted), events + sealed.events)


def allowed(policy: str, state: GameState, step: Step) -> list[Choice]:
    """Return the choices that a policy may take, as its words say; nobody stops."""
    ways = [choice for choice in step.choices if not choice.stop]
    felt = {
        choice.id: points(choice, outcome_for(choice, state.groups[0], state.deck), state.deck)
        for choice in ways
    }

    def best(worth: Callable[[Sequence[int], Choice], object]) -> list[Choice]:
        most = max(worth(felt[choice.id], choice) for choice in ways)  # type: ignore[type-var]
        return [choice for choice in ways if worth(felt[choice.id], choice) == most]

    if policy.startswith("style:"):
        return [one for one in ways if one.style and policy == f"style:{one.style}"] or ways
    match policy:
        case "uniform":
            return ways
        case "tempting":
            return [one for one in ways if one.tempting] or best(lambda does, _: does[0])
        case "self-first":
            return best(lambda does, _: (does[0], sum(does)))
        case "others-first":
            return best(lambda does, _: (does[1], sum(does)))
        case "thoughtful":
            return best(lambda does, one: sum(does) + (one.later.move if one.later else 0))
    raise AssertionError(policy)
