"""Where the class stands is typed as a count for each place, and one for those who pass."""

from __future__ import annotations

from arjenvalinnat.content.format.step import Step
from arjenvalinnat.rules.actions import Commit, CommitCounts
from arjenvalinnat.rules.state import GameState, Vote
from arjenvalinnat.session.forms import Answer


def action(_state: GameState, _step: Step, group: int, answer: Answer) -> Commit | CommitCounts | None:
    """Return what seals the counts that were typed."""
    return CommitCounts(group, answer) if isinstance(answer, tuple) else None


def leaves(_step: Step) -> int:
    """Everything is on one page."""
    return 1


def digits(_state: GameState, _step: Step, vote: Vote) -> tuple[int, ...]:
    """Return the counts that were typed, the passes last."""
    return vote.counts
