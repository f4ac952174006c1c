"""What the kinds of tasks share on a sheet: a table of counts, in which nobody is known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, TypeAlias

from arjenvalinnat.content.format.step import Step
from arjenvalinnat.rules.state import Vote

Votes: TypeAlias = tuple[Vote | None, ...]


@dataclass(frozen=True, slots=True)
class Counted:
    """A row: what was answered, None for a pass, and how many did under each head of the table."""

    text: str | None
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class CountedTable:
    """The rows of a step. Without heads there is a column for each time that was answered: first and last."""

    heads: tuple[str, ...]
    rows: tuple[Counted, ...]


class TaskAnswers(Protocol):
    """The name that every module of this room has."""

    def counted(self, step: Step, rounds: Sequence[Votes], /) -> CountedTable:
        """Return what was answered on a step, in its first round and in its last where they are two."""


def passes(votes: Votes) -> int:
    """Return how many answered nothing."""
    return sum(vote is None or vote.passed for vote in votes)


def passed_row(votes: Votes, columns: int) -> tuple[Counted, ...]:
    """Return the row of those who passed, under the first head; none where nobody did."""
    count = passes(votes)
    return (Counted(None, (count, *(0,) * (columns - 1))),) if count else ()
