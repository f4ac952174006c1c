"""Things are sorted with a box's number for each, in the order in which they are shown."""

from __future__ import annotations

from arjenvalinnat.content.format.step import Step
from arjenvalinnat.content.tasks.sort import Sort
from arjenvalinnat.rules.actions import Commit, CommitCounts
from arjenvalinnat.rules.draws import draw_name, shown_order
from arjenvalinnat.rules.state import GameState, Vote
from arjenvalinnat.session.forms import Answer, Boxes, Form


def form(step: Step) -> Form:
    """Return what things are sorted with."""
    task = _task(step)
    return Boxes(len(task.items), len(task.boxes))


def action(state: GameState, step: Step, group: int, answer: Answer) -> Commit | CommitCounts | None:
    """Return what seals the boxes that were typed."""
    if not isinstance(answer, tuple):
        return None
    task = _task(step)
    boxes = dict(zip(_shown(state, task), answer, strict=True))
    return Commit(group, None, answer=tuple(task.boxes[boxes[item.id] - 1].id for item in task.items))


def leaves(step: Step) -> int:
    """Return how many pages a reveal has: the boxes, then every thing."""
    return 1 + len(_task(step).items)


def digits(state: GameState, step: Step, vote: Vote) -> tuple[int, ...]:
    """Return the numbers that were typed for the things."""
    task = _task(step)
    boxes = [box.id for box in task.boxes]
    chosen = dict(zip((item.id for item in task.items), vote.answer, strict=True))
    return tuple(boxes.index(chosen[name]) + 1 for name in _shown(state, task))


def _shown(state: GameState, task: Sort) -> tuple[str, ...]:
    return shown_order(state.setup.seed, draw_name(state.place), tuple(item.id for item in task.items))


def _task(step: Step) -> Sort:
    assert step.sort is not None  # asked of this task only
    return step.sort
