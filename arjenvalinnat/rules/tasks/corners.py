"""Corners: the class goes to corners and is counted there, and in the middle those who pass."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from arjenvalinnat.content.format.step import Step
from arjenvalinnat.rules.actions import Commit, CommitCounts
from arjenvalinnat.rules.state import Setup, Vote
from arjenvalinnat.rules.tasks.answers import Answer, Course, only_counts, tally_of_counts

COURSE = Course.COMPARED


def class_answers(_step: Step, _setup: Setup) -> bool:
    """The whole class goes to the corners."""
    return True


def prompts(step: Step) -> int:
    """Return how much evidence is uncovered."""
    return len(step.corners.evidence) if step.corners is not None else 0


def fault(step: Step, action: Commit | CommitCounts, _struck: frozenset[str]) -> str | None:
    """Return why these are no counts of the corners, or None."""
    return only_counts(action, len(_ids(step)))


def imaginable(step: Step) -> Iterator[CommitCounts]:
    """Yield a class that is in one corner, corner by corner."""
    count = len(_ids(step))
    for corner in range(count):
        yield CommitCounts(0, (*(int(place == corner) for place in range(count)), 0))


def tally(votes: Sequence[Vote | None], step: Step) -> Counter[Answer]:
    """Count those in each corner, by the corner's id."""
    return tally_of_counts(votes, _ids(step))


def _ids(step: Step) -> list[str]:
    assert step.corners is not None  # asked of this task only
    return [corner.id for corner in step.corners.corners]
