"""What may be done now: the one answer, which `apply` asks before it carries anything out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from arjenvalinnat.rules import replan, votes
from arjenvalinnat.rules.actions import (
    Action,
    Again,
    Commit,
    CommitCounts,
    Discuss,
    Draw,
    EndDay,
    Lock,
    Next,
    Replan,
    Settle,
    TakeBack,
)
from arjenvalinnat.rules.consequences import may_take_back, may_try_again
from arjenvalinnat.rules.state import GameState, Turn
from arjenvalinnat.rules.tasks import rules_of

WITHOUT_NEXT = votes.COMMITTING | {Turn.END}


def refusal(state: GameState, action: Action) -> str | None:
    """Return why an action is not offered now, in one exact sentence; None where it is offered."""
    match action:
        case Commit():
            return votes.refusal(state, action)
        case Next():
            return f"cannot go on during {state.turn.value}" if state.turn in WITHOUT_NEXT else None
        case Lock():
            return votes.lock_refusal(state)
        case CommitCounts() | Settle() | Draw():
            return votes.refusal(state, action)
        case Replan(cards=cards) if replan.may_replan(state):
            return replan.tail_fault(state, cards)
        case Discuss() if state.turn is not Turn.DISCUSS:
            return None
        case TakeBack(group=group) if may_take_back(state, group):
            return None
        case Again() if may_try_again(state):
            return None
        case EndDay() if state.card is not None:
            return None
        case _:
            return f"cannot {action} during {state.turn.value}"


def legal_actions(state: GameState) -> tuple[Action, ...]:
    """Return every action that is offered now.

    Answers that carry free numbers or an order are not listed whole, only a few of them; raised cards are
    offered to every group that may choose. Of `Replan` only the one that drops the next unplayed card is
    here; see `may_replan`.
    """
    return tuple(action for action in _imaginable(state) if refusal(state, action) is None)


def _imaginable(state: GameState) -> Iterator[Action]:
    """Yield every action that may be listed, whether it is offered now or not."""
    yield Next()
    step = state.open_step
    answers = tuple(rules_of(step).imaginable(step)) if step is not None else ()
    for group, vote in enumerate(state.votes):
        yield Commit(group, None)
        for answer in answers:
            yield replace(answer, group=group)
        for tied in vote.tied if vote is not None else ():
            yield Settle(group, tied)
        yield Draw(group)
        yield TakeBack(group)
    yield Lock()
    yield Discuss()
    yield Again()
    tail = state.plan[replan.tail_starts_at(state) :]
    if tail:
        yield Replan(tail[1:])
    yield EndDay()
