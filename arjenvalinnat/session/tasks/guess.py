"""A guess is typed as its number."""

from __future__ import annotations

from arjenvalinnat.content.format.step import Step
from arjenvalinnat.rules.actions import Commit, CommitCounts
from arjenvalinnat.rules.state import GameState, Vote
from arjenvalinnat.session.forms import Answer, Form, Number


def form(step: Step) -> Form:
    """Return what a guess is typed with; a number below 0 cannot be typed."""
    assert step.guess is not None  # asked of this task only
    return Number(max(0, step.guess.least), max(0, step.guess.most))


def action(_state: GameState, _step: Step, group: int, answer: Answer) -> Commit | CommitCounts | None:
    """Return what seals the number that was typed."""
    return Commit(group, None, answer=(str(answer),)) if isinstance(answer, int) else None


def leaves(step: Step) -> int:
    """Return how many pages a reveal has: the guesses, then the number with its fact."""
    return 2 if step.fact is not None else 1


def digits(_state: GameState, _step: Step, vote: Vote) -> tuple[int, ...]:
    """Return the number that was typed."""
    return tuple(map(int, vote.answer))
