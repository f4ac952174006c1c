"""Choices: each group answers, the answers are shown together, and each group lives with its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from arjenvalinnat.content.format.step import Step
from arjenvalinnat.rules.actions import Commit, CommitCounts
from arjenvalinnat.rules.state import Setup, Vote
from arjenvalinnat.rules.tasks.answers import Answer, Course, counts_fault

COURSE = Course.LIVED


def class_answers(_step: Step, _setup: Setup) -> bool:
    """Every group chooses for itself."""
    return False


def prompts(_step: Step) -> int:
    """Nothing is shown one after another."""
    return 0


def fault(step: Step, action: Commit | CommitCounts, struck: frozenset[str]) -> str | None:
    """Return why a group may not choose this, or None."""
    if isinstance(action, CommitCounts):
        return _counts_fault(step, action.counts, struck)
    if action.answer:
        return f"{step.id!r} is answered with a choice"
    if action.choice is None:
        return f"group {action.group} cannot pass with an idea of its own" if action.own else None
    choice = step.choice(action.choice)
    if choice is None:
        return f"card {step.id!r} has no choice {action.choice!r}"
    if choice.id in struck:
        return f"choice {choice.id!r} has stopped and is struck out"
    if choice.stop is not None and action.own:
        return f"an idea of its own is not nearest to {choice.id!r}, which stops"
    return None


def _counts_fault(step: Step, counts: tuple[int, ...], struck: frozenset[str]) -> str | None:
    if len(counts) != len(step.choices) + 1:
        return f"card {step.id!r} takes {len(step.choices) + 1} counts, not {len(counts)}"
    if any(count for choice, count in zip(step.choices, counts, strict=False) if choice.id in struck):
        return "nobody raises a choice that is struck out"
    return counts_fault(counts, len(step.choices))


def imaginable(step: Step) -> Iterator[Commit]:
    """Yield every choice, and each as the nearest to an idea of a group's own."""
    for choice in step.choices:
        yield Commit(0, choice.id)
        yield Commit(0, choice.id, own=True)


def tally(votes: Sequence[Vote | None], step: Step) -> Counter[Answer]:
    """Count the answers, by raised cards where there are counts and by group elsewhere."""
    counted: Counter[Answer] = Counter()
    for vote in votes:
        if vote is None:
            continue
        if vote.counts:
            answers = (*(choice.id for choice in step.choices), None)
            counted.update(dict(zip(answers, vote.counts, strict=True)))
        else:
            counted[vote.choice] += 1
    return counted
