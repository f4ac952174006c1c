"""What the kinds of tasks share: their course, and how an answer may be refused."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from enum import Enum
from typing import Protocol, TypeAlias

from arjenvalinnat.content.format.step import Step
from arjenvalinnat.rules.actions import Commit, CommitCounts
from arjenvalinnat.rules.state import Setup, Vote

MAX_COUNT = 99

Answer: TypeAlias = str | tuple[str, ...] | None
"""One of the answers that a tally counts; None for a pass."""


class Course(Enum):
    """Which turns a step has between its situation and its talk."""

    LIVED = "lived"
    """Answers are committed, shown together, and lived with."""
    COMPARED = "compared"
    """Answers are committed and shown together; nothing comes of them."""
    PROMPTED = "prompted"
    """Something is done, prompt by prompt; the program is answered nothing."""
    TOLD = "told"
    """The step is read, and for each group the outcome that holds."""


class TaskRules(Protocol):
    """The names that every module of this room has."""

    COURSE: Course

    def class_answers(self, step: Step, setup: Setup, /) -> bool:
        """Say whether the class answers once, and not each group."""

    def prompts(self, step: Step, /) -> int:
        """Return how many things are shown one after another: prompts, or evidence."""

    def fault(self, step: Step, action: Commit | CommitCounts, struck: frozenset[str], /) -> str | None:
        """Return why this is no answer to the task, in one exact sentence, or None."""

    def imaginable(self, step: Step, /) -> Iterator[Commit | CommitCounts]:
        """Yield some answers that the task may be given by group 0, the pass aside."""

    def tally(self, votes: Sequence[Vote | None], step: Step, /) -> Counter[Answer]:
        """Count the answers."""


def only_answers(action: Commit | CommitCounts) -> str | None:
    """Refuse whatever is no answer of parts."""
    if isinstance(action, CommitCounts):
        return "this task is not answered by counting"
    if action.choice is not None or action.own:
        return "this task has no choices"
    return None


def only_counts(action: Commit | CommitCounts, places: int) -> str | None:
    """Refuse whatever is not a count for each place and one for passes."""
    if isinstance(action, Commit):
        passes = action.choice is None and not action.own and not action.answer
        return None if passes else "this task is answered by counting"
    return counts_fault(action.counts, places)


def counts_fault(counts: tuple[int, ...], places: int) -> str | None:
    """Return why these are not counts of so many places and the passes, or None."""
    if len(counts) != places + 1:
        return f"there are {places + 1} counts, not {len(counts)}"
    if not all(0 <= count <= MAX_COUNT for count in counts) or not any(counts):
        return f"counts {counts} are not 0-{MAX_COUNT} with at least one"
    return None


def tally_of_answers(votes: Sequence[Vote | None]) -> Counter[Answer]:
    """Count answers of parts; equal ones are one."""
    return Counter(vote.answer or None for vote in votes if vote is not None)


def tally_of_counts(votes: Sequence[Vote | None], places: Sequence[str]) -> Counter[Answer]:
    """Count those who stand at each place."""
    counted: Counter[Answer] = Counter()
    for vote in votes:
        if vote is not None and vote.counts:
            counted.update(dict(zip((*places, None), vote.counts, strict=True)))
        elif vote is not None:
            counted[None] += 1
    return counted
