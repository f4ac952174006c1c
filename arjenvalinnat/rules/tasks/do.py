"""Do: instructions that are done, one after another."""

from __future__ import annotations

from arjenvalinnat.content.format.step import Step
from arjenvalinnat.rules.tasks.answers import Course
from arjenvalinnat.rules.tasks.unanswered import class_answers, fault, imaginable, tally

__all__ = ["COURSE", "class_answers", "fault", "imaginable", "prompts", "tally"]

COURSE = Course.PROMPTED


def prompts(step: Step) -> int:
    """Return how many there are."""
    return len(step.do.prompts) if step.do is not None else 0
