"""What the answers of each kind of task are typed with, one module a kind; another is not typed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from arjenvalinnat.content.format.step import Step
from arjenvalinnat.rules.actions import Commit, CommitCounts
from arjenvalinnat.rules.state import GameState, Vote
from arjenvalinnat.session.forms import Answer, Form
from arjenvalinnat.session.tasks import corners, guess, line, order, sort


class TaskEntry(Protocol):
    """The names that every module of this room has."""

    def form(self, step: Step, /) -> Form:
        """Return what an answer is typed with."""

    def action(
        self, state: GameState, step: Step, group: int, answer: Answer, /
    ) -> Commit | CommitCounts | None:
        """Return what seals an answer that was typed, None for one of another form."""

    def leaves(self, step: Step, /) -> int:
        """Return how many pages a reveal has at most."""

    def digits(self, state: GameState, step: Step, vote: Vote, /) -> tuple[int, ...]:
        """Return the numbers that were typed for a vote that is no pass."""


MODULES: Mapping[str | None, TaskEntry] = {
    "order": order,
    "sort": sort,
    "guess": guess,
    "line": line,
    "corners": corners,
}


def entry_of(step: Step | None) -> TaskEntry | None:
    """Return how a step's task is typed, None where it is not, or is by keys of its own."""
    return None if step is None else MODULES.get(step.kind)
