"""Re-planning: skip, jump, add and drop are all a new tail for the plan."""

from __future__ import annotations

from collections.abc import Set

from arjenvalinnat.content.format.card import Card, Scene
from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.rules.day import open_card
from arjenvalinnat.rules.events import LampsMoved, Transition
from arjenvalinnat.rules.road import lamps_ahead
from arjenvalinnat.rules.state import GameState, Planned, Turn, parts_of

BEFORE_REVEAL = frozenset(
    {
        Turn.ARRIVALS,
        Turn.CHANCE,
        Turn.SITUATION,
        Turn.THINK,
        Turn.COMMIT,
        Turn.STOPPED,
        Turn.TALK,
        Turn.RECOMMIT,
    }
)
AFTER_REVEAL = frozenset({Turn.REVEAL, Turn.CONSEQUENCES, Turn.DISCUSS})


def plan_fault(deck: Deck, cards: tuple[Planned, ...], begun: str | None, played: Set[str]) -> str | None:
    """Return why these cards cannot follow in this order, or None; `begun` is the phase that has begun."""
    now = deck.phase_order[begun] if begun is not None else 0
    seen = set(played)
    for planned in cards:
        card = deck.cards_by_id.get(planned.card)
        if card is None:
            return f"no card is called {planned.card!r}"
        if planned.card in seen:
            return f"card {planned.card!r} would be played twice"
        fault = _steps_fault(card, planned)
        if fault is not None:
            return fault
        if planned.chance is not None and planned.chance not in deck.chances_by_id:
            return f"no sattuma is called {planned.chance!r}"
        if deck.phase_order[card.phase] < now:
            return f"card {planned.card!r} belongs to {card.phase!r}, which is already past"
        seen.add(planned.card)
        now = deck.phase_order[card.phase]
    return None


def _steps_fault(card: Card, planned: Planned) -> str | None:
    """Return why these steps of a card cannot be played, or None."""
    known = [step.id for step in card.parts] if isinstance(card, Scene) else []
    strange = {*(planned.steps or ()), *planned.deep_steps} - set(known)
    if strange:
        return f"card {card.id!r} has no step {min(strange)!r}"
    if planned.steps is None:
        return None
    if not planned.steps or list(planned.steps) != [step for step in known if step in planned.steps]:
        return f"the steps of {card.id!r} are played in their order, and at least one"
    left_out = [step.id for step in card.parts if step.keep and step.id not in planned.steps]
    return f"step {left_out[0]!r} of {card.id!r} is never left out" if left_out else None


def may_replan(state: GameState) -> bool:
    """Say whether the unplayed tail may be replaced now."""
    return state.card is not None and state.back_to is None and state.turn is not Turn.SECOND_CHANCE


def tail_starts_at(state: GameState) -> int:
    """Return the place in the plan from which on nothing is revealed yet."""
    return state.at if state.turn in BEFORE_REVEAL and not state.step else state.at + 1


def thins_out(state: GameState, cards: tuple[Planned, ...]) -> bool:
    """Say whether a new tail begins with the open scene, which has been played in part."""
    planned = state.planned
    return (
        planned is not None
        and tail_starts_at(state) > state.at
        and bool(cards)
        and cards[0].card == planned.card
        and state.step_id is not None
    )


def may_leave_out(state: GameState, step: str) -> bool:
    """Say whether a coming step of the open scene may be left out: neither its last one nor one to keep."""
    planned = state.planned
    if planned is None or state.step_id is None:
        return False
    coming = parts_of(state.deck, planned)[state.step + 1 :]
    return any(one.id == step and not one.keep for one in coming[:-1])


def _thinning_fault(state: GameState, cards: tuple[Planned, ...]) -> str | None:
    """Return why the open scene cannot go on like this, or None."""
    planned, scene = state.planned, cards[0]
    assert planned is not None  # asked while a scene is open
    were = [step.id for step in parts_of(state.deck, planned)]
    left = [step.id for step in state.deck.cards_by_id[scene.card].parts if _plays(scene, step.id)]
    if left[: state.step + 1] != were[: state.step + 1] or not set(left) <= set(were):
        return f"what is played of {scene.card!r} stays played, and nothing is put into it"
    for step in were:
        if step not in left and not may_leave_out(state, step):
            return f"step {step!r} of {scene.card!r} cannot be left out"
    return plan_fault(state.deck, cards[1:], state.phase, {one.card for one in state.plan[: state.at + 1]})


def _plays(planned: Planned, step: str) -> bool:
    return planned.steps is None or step in planned.steps


def tail_fault(state: GameState, cards: tuple[Planned, ...]) -> str | None:
    """Return why these cards cannot follow what has been played, or None."""
    if thins_out(state, cards):
        return _steps_fault(state.deck.cards_by_id[cards[0].card], cards[0]) or _thinning_fault(state, cards)
    played = {planned.card for planned in state.plan[: tail_starts_at(state)]}
    return plan_fault(state.deck, cards, state.phase, played)


LAMPS = "lamps"
"""The rule by which the lamps that are still ahead follow a plan that became shorter or longer."""


def replan(state: GameState, cards: tuple[Planned, ...]) -> Transition:
    """Replace the unplayed tail."""
    state, moved = _with_lamps(state, cards)
    after = _replaced(state, cards)
    return Transition(after.state, (*moved, *after.events))


def _with_lamps(state: GameState, cards: tuple[Planned, ...]) -> tuple[GameState, tuple[LampsMoved, ...]]:
    """Return the state with its lamps where the plan that is really played has them."""
    road = state.road
    start = state.at if thins_out(state, cards) else tail_starts_at(state)
    plan = (*state.plan[:start], *cards)
    if road is None or LAMPS not in state.setup.rules or _length(state, plan) == _length(state, state.plan):
        return state, ()
    after = lamps_ahead(road, state.deck, plan, state.groups)
    both = zip(road.milestones, after.milestones, strict=True)
    moved = tuple((milestone, was, now) for (milestone, was), (_, now) in both if was != now)
    return (state._replace(road=after), (LampsMoved(moved),)) if moved else (state, ())


def _length(state: GameState, plan: tuple[Planned, ...]) -> int:
    return sum(len(parts_of(state.deck, planned)) for planned in plan)


def _replaced(state: GameState, cards: tuple[Planned, ...]) -> Transition:
    if thins_out(state, cards):
        return Transition(state._replace(plan=(*state.plan[: state.at], *cards)), ())
    kept = state.plan[: tail_starts_at(state)]
    after = state._replace(plan=(*kept, *cards))
    if state.turn in AFTER_REVEAL or state.step or _stays_open(state, cards):
        return Transition(after, ())
    return open_card(after, state.at, [])


def _stays_open(state: GameState, cards: tuple[Planned, ...]) -> bool:
    """Say whether the open card, or at least its phase's unread arrivals, stay where they are."""
    if not cards or state.planned is None:
        return False
    if cards[0].card == state.planned.card:
        return True
    same_phase = state.deck.cards_by_id[cards[0].card].phase == state.phase
    return state.turn is Turn.ARRIVALS and same_phase
