"""New tails for the plan: skip, jump, replace, hide a theme, add, deepen. Each is pure, each is legal.

A tail is what `Replan` takes: the plan from the first card on of which nothing is revealed. None says that
this cannot be done now, or that it would change nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeAlias

from arjenvalinnat.content.format.card import Card
from arjenvalinnat.rules.replan import may_leave_out, may_replan, plan_fault, tail_fault, tail_starts_at
from arjenvalinnat.rules.state import GameState, Planned, Turn, parts_of
from arjenvalinnat.session.hour import Wishes
from arjenvalinnat.session.plan.fitting import fits, meant_for

Tail: TypeAlias = tuple[Planned, ...]


def tail_of(state: GameState) -> Tail:
    """Return the cards of the plan of which nothing is revealed, the open one among them until it is."""
    return state.plan[tail_starts_at(state) :] if state.card is not None else ()


def skip(state: GameState, card: str) -> Tail | None:
    """Return the tail without this card."""
    return _changed(state, (one for one in tail_of(state) if one.card != card))


def jump(state: GameState, phase: str) -> Tail | None:
    """Return the tail from the first card of this phase on; None when the phase has none to come."""
    tail = tail_of(state)
    there = [place for place, one in enumerate(tail) if _card(state, one.card).phase == phase]
    return _changed(state, tail[there[0] :]) if there else None


def swap(state: GameState, card: str, other: str) -> Tail | None:
    """Return the tail with another card of the same phase in this one's place, as deep as it was.

    The sattuma before the card stays, unless it has happened: it does not happen again before the other card.
    """
    if other == card or other not in state.deck.cards_by_id:
        return None
    if _card(state, other).phase != _card(state, card).phase:
        return None
    happened = state.planned is not None and state.planned.card == card and state.turn is not Turn.ARRIVALS

    def swapped(one: Planned) -> Planned:
        if one.card != card:
            return one
        return replace(one, card=other, chance=None if happened else one.chance)

    return _changed(state, map(swapped, tail_of(state)))


def hide_theme(state: GameState, theme: str) -> Tail | None:
    """Return the tail without the cards that are about this theme."""
    return _changed(state, (one for one in tail_of(state) if theme not in _card(state, one.card).themes))


def add(state: GameState, card: str, *, deep: bool = False) -> Tail | None:
    """Return the tail with one card more, after those of its own phase."""
    if card not in state.deck.cards_by_id:
        return None
    order = state.deck.phase_order
    tail, wanted = tail_of(state), order[_card(state, card).phase]
    before = [one for one in tail if order[_card(state, one.card).phase] <= wanted]
    return _changed(state, (*before, Planned(card, deep), *tail[len(before) :]))


def deepen(state: GameState, card: str, *, deep: bool) -> Tail | None:
    """Return the tail with this card played deep or quick."""
    return _changed(state, (replace(one, deep=deep) if one.card == card else one for one in tail_of(state)))


def to_last_step(state: GameState) -> Tail | None:
    """Return the tail in which the open scene goes on to its last step, past all that may be left out."""
    planned = state.planned
    if planned is None or state.step_id is None or not may_replan(state):
        return None
    parts = [step.id for step in parts_of(state.deck, planned)]
    left = tuple(step for step in parts if not may_leave_out(state, step))
    if len(left) == len(parts):
        return None
    deep = tuple(step for step in planned.deep_steps if step in left)
    tail = (replace(planned, steps=left, deep_steps=deep), *state.plan[state.at + 1 :])
    return tail if tail_fault(state, tail) is None else None


def others(state: GameState, wishes: Wishes, card: str) -> tuple[Card, ...]:
    """Return the cards that could be played in this one's place, in the deck's order."""
    meant = meant_for(state.deck, wishes)
    fitting = (other for other in state.deck.cards if fits(other, meant))
    return tuple(other for other in fitting if swap(state, card, other.id) is not None)


def more(state: GameState, wishes: Wishes) -> tuple[Card, ...]:
    """Return the cards that could be added to the rest of the day, in the deck's order."""
    meant = meant_for(state.deck, wishes)
    fitting = (card for card in state.deck.cards if fits(card, meant))
    return tuple(card for card in fitting if add(state, card.id) is not None)


def _card(state: GameState, card: str) -> Card:
    return state.deck.cards_by_id[card]


def _changed(state: GameState, cards: Iterable[Planned]) -> Tail | None:
    """Return the tail if it is another one and may follow what has been played."""
    tail = tuple(cards)
    if not may_replan(state) or tail == tail_of(state):
        return None
    kept = {one.card for one in state.plan[: tail_starts_at(state)]}
    return tail if plan_fault(state.deck, tail, state.phase, kept) is None else None
