"""The plan of a lesson: every card as it is written, or one of the author's plans."""

from __future__ import annotations

from dataclasses import replace

from arjenvalinnat.content.format.card import Card, Scene
from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.content.format.lesson import PlannedCard
from arjenvalinnat.rules.state import Planned, parts_of
from arjenvalinnat.session.hour import Wishes
from arjenvalinnat.session.plan.fitting import fits
from arjenvalinnat.session.plan.step_time import chosen_plan


def plan_lesson(deck: Deck, wishes: Wishes) -> tuple[Planned, ...]:
    """Return the cards that are wished for, in the written order or in that of the author's plan."""
    plan = chosen_plan(deck, wishes)
    if plan is None:
        order = deck.phase_order
        cards = sorted(deck.cards, key=lambda card: order[card.phase])
        return tuple(as_written(card) for card in cards if fits(card, wishes))
    return tuple(
        _as_planned(deck.cards_by_id[one.card], one)
        for one in plan.cards
        if one.card in deck.cards_by_id and fits(deck.cards_by_id[one.card], wishes, by_hand=True)
    )


def as_written(card: Card) -> Planned:
    """Return a card whole, as deep as it says."""
    return _as_planned(card, PlannedCard(card=card.id))


def _as_planned(card: Card, one: PlannedCard) -> Planned:
    """Return a card as an author's plan says: these steps, each as deep as it says or as the plan does."""
    if not isinstance(card, Scene):
        return Planned(card.id, _is_deep(one, card.id, deep=card.depth == "deep"))
    played = tuple(step for step in card.steps if not one.steps or step.id in one.steps or step.keep)
    deep = tuple(step.id for step in played if _is_deep(one, step.id, deep=step.depth == "deep"))
    steps = None if len(played) == len(card.steps) else tuple(step.id for step in played)
    return Planned(card.id, steps=steps, deep_steps=deep)


def without_extra(deck: Deck, planned: Planned) -> Planned:
    """Return a planned scene without the steps that its author calls extra; any other card as it is."""
    card = deck.cards_by_id[planned.card]
    if not isinstance(card, Scene):
        return planned
    parts = parts_of(deck, planned)
    left = [step for step in parts if not step.extra or step.keep or step is parts[-1]]
    if len(left) == len(parts) or not left:
        return planned
    ids = tuple(step.id for step in left)
    return replace(planned, steps=ids, deep_steps=tuple(one for one in planned.deep_steps if one in ids))


def _is_deep(one: PlannedCard, step: str, *, deep: bool) -> bool:
    return step in one.deep or (deep and step not in one.quick)
