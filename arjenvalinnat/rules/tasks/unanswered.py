"""What every task has in common that the program is answered nothing about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from arjenvalinnat.content.format.step import Step
from arjenvalinnat.rules.actions import Commit, CommitCounts
from arjenvalinnat.rules.state import Setup, Vote
from arjenvalinnat.rules.tasks.answers import Answer


def class_answers(_step: Step, _setup: Setup) -> bool:
    """The class does it, each for themselves."""
    return True


def fault(step: Step, _action: Commit | CommitCounts, _struck: frozenset[str]) -> str | None:
    """Refuse every answer."""
    return f"{step.id!r} is not answered"


def imaginable(_step: Step) -> Iterator[Commit | CommitCounts]:
    """Yield nothing."""
    return iter(())


def tally(_votes: Sequence[Vote | None], _step: Step) -> Counter[Answer]:
    """Count nothing."""
    return Counter()


def no_prompts(_step: Step) -> int:
    """Nothing is shown one after another."""
    return 0
