"""Re-planning: skip, jump, add and drop are all a new tail for the plan."""

from __future__ import annotations

from collections.abc import Set

from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.rules.day import open_card
from arjenvalinnat.rules.events import Transition
from arjenvalinnat.rules.state import GameState, Planned, Turn

BEFORE_REVEAL = frozenset(
    {Turn.ARRIVALS, Turn.CHANCE, Turn.SITUATION, Turn.THINK, Turn.COMMIT, Turn.TALK, Turn.RECOMMIT}
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
        if planned.chance is not None and planned.chance not in deck.chances_by_id:
            return f"no sattuma is called {planned.chance!r}"
        if deck.phase_order[card.phase] < now:
            return f"card {planned.card!r} belongs to {card.phase!r}, which is already past"
        seen.add(planned.card)
        now = deck.phase_order[card.phase]
    return None


def may_replan(state: GameState) -> bool:
    """Say whether the unplayed tail may be replaced now."""
    return state.card is not None and state.back_to is None and state.turn is not Turn.SECOND_CHANCE


def tail_starts_at(state: GameState) -> int:
    """Return the place in the plan from which on nothing is revealed yet."""
    return state.at if state.turn in BEFORE_REVEAL else state.at + 1


def tail_fault(state: GameState, cards: tuple[Planned, ...]) -> str | None:
    """Return why these cards cannot follow what has been played, or None."""
    played = {planned.card for planned in state.plan[: tail_starts_at(state)]}
    return plan_fault(state.deck, cards, state.phase, played)


def replan(state: GameState, cards: tuple[Planned, ...]) -> Transition:
    """Replace the unplayed tail."""
    kept = state.plan[: tail_starts_at(state)]
    after = state._replace(plan=(*kept, *cards))
    if state.turn in AFTER_REVEAL or _stays_open(state, cards):
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
