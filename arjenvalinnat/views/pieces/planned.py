"""How a card of a plan is told of: the part that it belongs to, and how much of it is played."""

from __future__ import annotations

from arjenvalinnat.content.format.card import Card, Scene
from arjenvalinnat.content.format.deck import Deck, Phase
from arjenvalinnat.rules.state import Planned, parts_of
from arjenvalinnat.views.texts import Say


def when_of(phase: Phase) -> str:
    """Return the clock and the name of a part, the name alone where it has no clock."""
    return " ".join(part for part in (phase.clock, phase.name) if part)


def played_as(say: Say, deck: Deck, planned: Planned) -> str:
    """Return how a card is played: quick or deep, a scene in so many steps, other tasks as they are."""
    card = deck.cards_by_id[planned.card]
    if isinstance(card, Scene):
        steps, deep = len(parts_of(deck, planned)), len(planned.deep_steps)
        return say("cards.scene-deep", steps=steps, deep=deep) if deep else say("cards.scene", steps=steps)
    if planned.deep:
        return say("cards.deep")
    return say("cards.quick") if card.choices else ""


def situation_of(card: Card) -> str:
    """Return what a card begins with: its situation, or that of a scene's first step."""
    return card.parts[0].situation
