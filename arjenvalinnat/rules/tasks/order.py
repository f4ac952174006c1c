"""Order: an answer is the ids of all things, in the order that a group, or the class, gives them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from arjenvalinnat.content.format.step import Step
from arjenvalinnat.rules.actions import Commit, CommitCounts
from arjenvalinnat.rules.state import Setup, Vote
from arjenvalinnat.rules.tasks.answers import Answer, Course, only_answers, tally_of_answers

COURSE = Course.COMPARED


def class_answers(step: Step, setup: Setup) -> bool:
    """Say whether the class puts them in order together."""
    return setup.counted or step.together == "class"


def prompts(_step: Step) -> int:
    """Nothing is shown one after another."""
    return 0


def fault(step: Step, action: Commit | CommitCounts, _struck: frozenset[str]) -> str | None:
    """Return why this is no order of all things, or None."""
    refused = only_answers(action)
    if refused is not None or isinstance(action, CommitCounts) or not action.answer:
        return refused
    assert step.order is not None  # asked of this task only
    if sorted(action.answer) != sorted(step.order.ids):
        return f"{action.answer} does not name every thing of {step.id!r} once"
    return None


def imaginable(step: Step) -> Iterator[Commit]:
    """Yield the order that is written, and its reverse."""
    assert step.order is not None  # asked of this task only
    yield Commit(0, None, answer=step.order.ids)
    yield Commit(0, None, answer=step.order.ids[::-1])


def tally(votes: Sequence[Vote | None], _step: Step) -> Counter[Answer]:
    """Count the orders; equal ones are one."""
    return tally_of_answers(votes)
