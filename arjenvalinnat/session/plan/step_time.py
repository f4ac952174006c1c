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


def steps_seconds(deck: Deck, planned: Planned, lesson: str = "", *, since: int = 0) -> float:
    """Return what the steps of a planned card take, from the one at *since* on; *lesson* is a plan's id."""
    return sum(step_seconds(deck, planned, step, lesson) for step in parts_of(deck, planned)[since:])


def step_seconds(deck: Deck, planned: Planned, step: Step, lesson: str = "") -> float:
    """Return what one step of a planned card takes."""
    told = _of_plan(deck, planned.card, step.id, lesson)
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


def _of_plan(deck: Deck, card: str, step: str, lesson: str) -> int | None:
    plan = lesson_plan(deck, lesson)
    for planned in plan.cards if plan is not None else ():
        if planned.card == card and step in planned.seconds:
            return planned.seconds[step]
    return None


def lesson_plan(deck: Deck, lesson: str) -> LessonPlan | None:
    """Return the author's plan with this id, or None."""
    return next((plan for plan in deck.plans if plan.id == lesson), None)
