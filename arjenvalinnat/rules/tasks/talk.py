"""Talk: questions that are talked over, one after another."""

from __future__ import annotations

from arjenvalinnat.content.format.step import Step
from arjenvalinnat.rules.tasks.answers import Course
from arjenvalinnat.rules.tasks.unanswered import class_answers, fault, imaginable, tally

__all__ = ["COURSE", "class_answers", "fault", "imaginable", "prompts", "tally"]

COURSE = Course.PROMPTED


def prompts(step: Step) -> int:
    """Return how many there are."""
    return len(step.talk.prompts) if step.talk is not None else 0
