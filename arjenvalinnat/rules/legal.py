"""What may be done now. `apply` and this list are held to agree by a law in the tests."""

from __future__ import annotations

from arjenvalinnat.rules.actions import (
    Action,
    Commit,
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
from arjenvalinnat.rules.replan import may_replan, tail_starts_at
from arjenvalinnat.rules.state import GameState, Turn
from arjenvalinnat.rules.votes import COMMITTING, may_commit

WITHOUT_NEXT = COMMITTING | {Turn.END}


def legal_actions(state: GameState) -> tuple[Action, ...]:
    """Return every action that is offered now.

    Two kinds carry free numbers and are not listed whole: `CommitCounts` is offered to every group that
    may `Commit`, and of `Replan` only the one that drops the next unplayed card is here; see `may_replan`.
    """
    actions: list[Action] = []
    if state.turn not in WITHOUT_NEXT:
        actions.append(Next())
    for group in range(len(state.groups)):
        actions.extend(_commitments(state, group))
        if may_take_back(state, group):
            actions.append(TakeBack(group))
    if _may_lock(state):
        actions.append(Lock())
    if state.turn is not Turn.DISCUSS:
        actions.append(Discuss())
    if may_replan(state) and state.plan[tail_starts_at(state) :]:
        actions.append(Replan(state.plan[tail_starts_at(state) + 1 :]))
    if state.card is not None:
        actions.append(EndDay())
    return tuple(actions)


def _commitments(state: GameState, group: int) -> list[Action]:
    card = state.card
    if card is None or not may_commit(state, group):
        return []
    actions: list[Action] = [Commit(group, None)]
    for choice in card.choices:
        actions += [Commit(group, choice.id), Commit(group, choice.id, own=True)]
    vote = state.votes[group]
    if vote is not None and vote.tied:
        actions += [*(Settle(group, answer) for answer in vote.tied), Draw(group)]
    return actions


def _may_lock(state: GameState) -> bool:
    tied = any(vote is not None and vote.tied for vote in state.votes)
    return state.turn is Turn.TALK or (state.turn in COMMITTING and not tied)
