"""Sort: an answer is a box for each thing, in the order in which the things are written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from arjenvalinnat.content.format.step import Step
from arjenvalinnat.rules.actions import Commit, CommitCounts
from arjenvalinnat.rules.state import Setup, Vote
from arjenvalinnat.rules.tasks.answers import Answer, Course, only_answers, tally_of_answers

COURSE = Course.COMPARED


def class_answers(step: Step, setup: Setup) -> bool:
    """Say whether the class sorts together."""
    return setup.counted or step.together == "class"


def prompts(_step: Step) -> int:
    """Nothing is shown one after another."""
    return 0


def fault(step: Step, action: Commit | CommitCounts, _struck: frozenset[str]) -> str | None:
    """Return why this is not one box for each thing, or None."""
    refused = only_answers(action)
    if refused is not None or isinstance(action, CommitCounts) or not action.answer:
        return refused
    assert step.sort is not None  # asked of this task only
    if len(action.answer) != len(step.sort.items):
        return f"{step.id!r} has {len(step.sort.items)} things to sort, not {len(action.answer)}"
    unknown = set(action.answer) - {box.id for box in step.sort.boxes}
    return f"{step.id!r} has no box {min(unknown)!r}" if unknown else None


def imaginable(step: Step) -> Iterator[Commit]:
    """Yield everything in one box, box by box."""
    assert step.sort is not None  # asked of this task only
    for box in step.sort.boxes:
        yield Commit(0, None, answer=(box.id,) * len(step.sort.items))


def tally(votes: Sequence[Vote | None], _step: Step) -> Counter[Answer]:
    """Count the ways to sort; equal ones are one."""
    return tally_of_answers(votes)
