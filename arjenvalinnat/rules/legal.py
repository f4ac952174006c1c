"""What may be done now: the one answer, which `apply` asks before it carries anything out."""

from __future__ import annotations

from collections.abc import Iterator

from arjenvalinnat.rules import replan, votes
from arjenvalinnat.rules.actions import (
    Action,
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
from arjenvalinnat.rules.consequences import may_take_back
from arjenvalinnat.rules.state import GameState, Turn

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
        case EndDay() if state.card is not None:
            return None
        case _:
            return f"cannot {action} during {state.turn.value}"


def legal_actions(state: GameState) -> tuple[Action, ...]:
    """Return every action that is offered now.

    Two kinds carry free numbers and are not listed whole: `CommitCounts` is offered to every group that
    may `Commit`, and of `Replan` only the one that drops the next unplayed card is here; see `may_replan`.
    """
    return tuple(action for action in _imaginable(state) if refusal(state, action) is None)


def _imaginable(state: GameState) -> Iterator[Action]:
    """Yield every action that may be listed, whether it is offered now or not."""
    yield Next()
    choices = state.card.choices if state.card is not None else ()
    for group, vote in enumerate(state.votes):
        yield Commit(group, None)
        for choice in choices:
            yield Commit(group, choice.id)
            yield Commit(group, choice.id, own=True)
        for tied in vote.tied if vote is not None else ():
            yield Settle(group, tied)
        yield Draw(group)
        yield TakeBack(group)
    yield Lock()
    yield Discuss()
    tail = state.plan[replan.tail_starts_at(state) :]
    if tail:
        yield Replan(tail[1:])
    yield EndDay()
