"""The kinds of tasks in the rules, one module a kind: who answers, with what, and how answers are counted.

A further kind is a module here with the names of `answers.TaskRules`, and a line in `MODULES`.
"""

from __future__ import annotations

from collections.abc import Mapping

from arjenvalinnat.content.format.step import Step
from arjenvalinnat.rules.tasks import choices, corners, do, guess, line, make, order, sort, talk, told, write
from arjenvalinnat.rules.tasks.answers import TaskRules

MODULES: Mapping[str | None, TaskRules] = {
    "choices": choices,
    "order": order,
    "sort": sort,
    "guess": guess,
    "line": line,
    "corners": corners,
    "talk": talk,
    "do": do,
    "write": write,
    "make": make,
    None: told,
}


def rules_of(step: Step) -> TaskRules:
    """Return the rules of a step's task."""
    return MODULES[step.kind]
