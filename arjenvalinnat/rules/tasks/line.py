"""Line: the class stands on five places between two opinions and is counted, and those who pass."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from arjenvalinnat.content.format.step import Step
from arjenvalinnat.content.tasks.line import PLACES
from arjenvalinnat.rules.actions import Commit, CommitCounts
from arjenvalinnat.rules.state import Setup, Vote
from arjenvalinnat.rules.tasks.answers import Answer, Course, only_counts, tally_of_counts

COURSE = Course.COMPARED


def class_answers(_step: Step, _setup: Setup) -> bool:
    """The whole class stands on the line."""
    return True


def prompts(step: Step) -> int:
    """Return how much evidence is uncovered."""
    return len(step.line.evidence) if step.line is not None else 0


def fault(_step: Step, action: Commit | CommitCounts, _struck: frozenset[str]) -> str | None:
    """Return why these are no counts of the line, or None."""
    return only_counts(action, PLACES)


def imaginable(_step: Step) -> Iterator[CommitCounts]:
    """Yield a class that stands at one end, and one that is spread out."""
    yield CommitCounts(0, (1, *(0,) * PLACES))
    yield CommitCounts(0, (1,) * (PLACES + 1))


def tally(votes: Sequence[Vote | None], _step: Step) -> Counter[Answer]:
    """Count those at each place, which go by their numbers from 1."""
    return tally_of_counts(votes, [str(place + 1) for place in range(PLACES)])
