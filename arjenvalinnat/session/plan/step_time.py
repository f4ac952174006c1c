"""How long a step takes, in seconds: as its plan or its author says, or as long as its kind of task does."""

from __future__ import annotations

from arjenvalinnat.content.format.card import Scene
from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.content.format.lesson import LessonPlan
from arjenvalinnat.content.format.step import Step
from arjenvalinnat.content.tasks import MODULES
from arjenvalinnat.rules.state import Planned, goes_deep, parts_of
from arjenvalinnat.rules.tasks import rules_of
from arjenvalinnat.rules.tasks.answers import Course
from arjenvalinnat.session.hour import Wishes

DEEP = 125.0
"""What a talk in between and a second answer add to a step; a deep step of choices then takes 200 seconds."""

TOLD = 45.0
"""Reading what holds for each group, and a moment for it."""


def is_timed_by_steps(deck: Deck, card: str) -> bool:
    """Say whether a card's time is that of its steps: not so where it is plainly one of choices."""
    known = deck.cards_by_id.get(card)
    if known is None:
        return False
    return isinstance(known, Scene) or not known.choices or known.seconds is not None


def steps_seconds(deck: Deck, planned: Planned, wishes: Wishes, *, since: int = 0) -> float:
    """Return what the steps of a planned card take, from the one at *since* on."""
    return sum(step_seconds(deck, planned, step, wishes) for step in parts_of(deck, planned)[since:])


def step_seconds(deck: Deck, planned: Planned, step: Step, wishes: Wishes) -> float:
    """Return what one step of a planned card takes."""
    told = _of_plan(deck, planned.card, step.id, wishes)
    if told is None:
        told = step.seconds
    if told is not None:
        return float(told)
    if step.kind is None:
        return TOLD
    rules = rules_of(step)
    seconds = float(MODULES[step.kind].SECONDS)
    if rules.COURSE is Course.PROMPTED:
        return seconds * max(1, rules.prompts(step))
    scene = isinstance(deck.cards_by_id[planned.card], Scene)
    rounds = max(rules.prompts(step), int(goes_deep(planned, step.id if scene else None)))
    return seconds + DEEP * rounds


def _of_plan(deck: Deck, card: str, step: str, wishes: Wishes) -> int | None:
    plan = chosen_plan(deck, wishes)
    for planned in plan.cards if plan is not None else ():
        if planned.card == card and step in planned.seconds:
            return planned.seconds[step]
    return None


def chosen_plan(deck: Deck, wishes: Wishes) -> LessonPlan | None:
    """Return the author's plan that was wished for, or else the longest that the minutes hold."""
    wished = next((plan for plan in deck.plans if plan.id == wishes.lesson), None)
    if wished is not None or not deck.plans:
        return wished
    held = [plan for plan in deck.plans if plan.minutes <= wishes.minutes]
    if held:
        return max(held, key=lambda plan: plan.minutes)
    return min(deck.plans, key=lambda plan: plan.minutes)
