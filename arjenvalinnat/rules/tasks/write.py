"""Write: the class makes sentences; the facilitator may type them, and that is no matter of the game."""

from __future__ import annotations

from arjenvalinnat.rules.tasks.answers import Course
from arjenvalinnat.rules.tasks.unanswered import class_answers, fault, imaginable, tally
from arjenvalinnat.rules.tasks.unanswered import no_prompts as prompts

__all__ = ["COURSE", "class_answers", "fault", "imaginable", "prompts", "tally"]

COURSE = Course.PROMPTED
