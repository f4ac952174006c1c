"""The plan of a lesson: every card as it is written, or one of the author's plans."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from arjenvalinnat.content.format.card import Card, Scene
from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.content.format.lesson import PlannedCard
from arjenvalinnat.rules.state import Planned, parts_of
from arjenvalinnat.session.hour import Wishes
from arjenvalinnat.session.plan.fitting import fits
from arjenvalinnat.session.plan.step_time import chosen_plan, steps_seconds


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


def plan_of_phase(deck: Deck, wishes: Wishes, phase: str, minutes: int | None) -> tuple[Planned, ...]:
    """Return the cards of one part alone, for a station.

    They are as the plan that was wished for has them, or else as one of the author's plans does that fills
    the *minutes* best without going over them; without plans, as they are written.
    """
    wished = [plan.id for plan in deck.plans if plan.id == wishes.lesson]
    plans = wished or [plan.id for plan in deck.plans]
    found = [_of_phase(deck, replace(wishes, lesson=plan), phase) for plan in plans or [""]]
    held = [cards for cards in found if cards] or [
        tuple(as_written(card) for card in deck.cards if card.phase == phase and card.by_default)
    ]

    def fills(cards: tuple[Planned, ...]) -> tuple[bool, float]:
        seconds = sum(steps_seconds(deck, one, wishes) for one in cards)
        fitting = minutes is None or seconds <= 60 * minutes
        return fitting, seconds if fitting else -seconds

    return max(held, key=fills)


def _of_phase(deck: Deck, wishes: Wishes, phase: str) -> tuple[Planned, ...]:
    return tuple(one for one in plan_lesson(deck, wishes) if deck.cards_by_id[one.card].phase == phase)


def as_held(deck: Deck, wishes: Wishes) -> Wishes:
    """Return the wishes with the author's plan that is held, and its minutes.

    Where nothing was chosen of the author's, a plan made by hand keeps its own minutes.
    """
    plan = chosen_plan(deck, wishes)
    by_hand = wishes.plan and all(one.id != wishes.lesson for one in deck.plans)
    if plan is None or deck.plan != "whole" or by_hand:
        return wishes
    return replace(wishes, lesson=plan.id, minutes=plan.minutes)


def missing_themes(deck: Deck, plan: Iterable[Planned]) -> tuple[str, ...]:
    """Return the themes of the deck that no planned card has, though a card that is on by default has."""
    covered = {theme for planned in plan for theme in deck.cards_by_id[planned.card].themes}
    usual = {theme for card in deck.cards if card.by_default for theme in card.themes}
    return tuple(theme for theme in deck.themes if theme in usual - covered)


def deep_parts(planned: Planned) -> int:
    """Return how many parts of a planned card are talked over and answered twice."""
    return int(planned.deep) + len(planned.deep_steps)


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
