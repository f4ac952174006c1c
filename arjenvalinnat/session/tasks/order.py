"""An order is typed with the numbers that the things are shown with."""

from __future__ import annotations

from arjenvalinnat.content.format.step import Step
from arjenvalinnat.rules.actions import Commit, CommitCounts
from arjenvalinnat.rules.draws import disordered
from arjenvalinnat.rules.state import GameState, Vote
from arjenvalinnat.session.forms import Answer, Form, Sequence


def form(step: Step) -> Form:
    """Return what an order is typed with."""
    return Sequence(len(_ids(step)))


def action(state: GameState, step: Step, group: int, answer: Answer) -> Commit | CommitCounts | None:
    """Return what seals the order that was typed."""
    if not isinstance(answer, tuple):
        return None
    shown = _shown(state, step)
    return Commit(group, None, answer=tuple(shown[number - 1] for number in answer))


def leaves(step: Step) -> int:
    """Return how many pages a reveal has at most: the places, then the reasons, three on a page."""
    assert step.order is not None  # asked of this task only
    return 1 + -(-sum(bool(item.why) for item in step.order.items) // 3)


def digits(state: GameState, step: Step, vote: Vote) -> tuple[int, ...]:
    """Return the numbers that were typed for an order."""
    shown = _shown(state, step)
    return tuple(shown.index(name) + 1 for name in vote.answer)


def _shown(state: GameState, step: Step) -> tuple[str, ...]:
    return disordered(state.setup.seed, state.place, _ids(step))


def _ids(step: Step) -> tuple[str, ...]:
    assert step.order is not None  # asked of this task only
    return step.order.ids
