"""Guess: an answer is one whole number within the guess's limits, in digits."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from arjenvalinnat.content.format.step import Step
from arjenvalinnat.rules.actions import Commit, CommitCounts
from arjenvalinnat.rules.state import Setup, Vote
from arjenvalinnat.rules.tasks.answers import Answer, Course, only_answers, tally_of_answers

COURSE = Course.COMPARED


def class_answers(step: Step, setup: Setup) -> bool:
    """Say whether the class guesses together."""
    return setup.counted or step.together == "class"


def prompts(_step: Step) -> int:
    """Nothing is shown one after another."""
    return 0


def fault(step: Step, action: Commit | CommitCounts, _struck: frozenset[str]) -> str | None:
    """Return why this is no number that may be guessed, or None."""
    refused = only_answers(action)
    if refused is not None or isinstance(action, CommitCounts) or not action.answer:
        return refused
    assert step.guess is not None  # asked of this task only
    number = guessed(action.answer)
    if number is None or not step.guess.least <= number <= step.guess.most:
        return f"{action.answer} is no whole number from {step.guess.least} to {step.guess.most}"
    return None


def guessed(answer: tuple[str, ...]) -> int | None:
    """Return the number of an answer, None where it is none as it would be written down."""
    if len(answer) != 1 or len(answer[0]) > _DIGITS or not answer[0].removeprefix("-").isdecimal():
        return None
    number = int(answer[0])
    return number if str(number) == answer[0] else None


_DIGITS = 8


def imaginable(step: Step) -> Iterator[Commit]:
    """Yield the least and the largest number."""
    assert step.guess is not None  # asked of this task only
    for number in (step.guess.least, step.guess.most):
        yield Commit(0, None, answer=(str(number),))


def tally(votes: Sequence[Vote | None], _step: Step) -> Counter[Answer]:
    """Count the numbers."""
    return tally_of_answers(votes)
