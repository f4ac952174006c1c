"""The rules as one pure function: `apply(state, action) -> Transition`.

The turn of a card: arrivals -> (sattuma) -> situation -> think -> commit -> (a stop, and commit again)
-> (deep: talk -> commit again) -> reveal -> consequences -> discuss -> next step or card. What a task does
without is left out of it. A discussion may be opened at any moment.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.rules import consequences, day, stops, votes
from arjenvalinnat.rules.actions import (
    Action,
    Again,
    Commit,
    CommitCounts,
    Discuss,
    Draw,
    EndDay,
    IllegalAction,
    Lock,
    Next,
    Replan,
    Settle,
    TakeBack,
)
from arjenvalinnat.rules.events import CardOpened, Committed, Locked, Transition
from arjenvalinnat.rules.legal import refusal
from arjenvalinnat.rules.movement import seat
from arjenvalinnat.rules.replan import plan_fault, replan
from arjenvalinnat.rules.road import road_of
from arjenvalinnat.rules.state import MAX_GROUPS, GameState, Setup, Turn, Vote
from arjenvalinnat.rules.tasks import rules_of
from arjenvalinnat.rules.tasks.answers import Course, TaskRules


def new_game(deck: Deck, setup: Setup) -> Transition:
    """Return the step into the first phase; raise `IllegalAction` for a set-up that cannot be played."""
    if not 1 <= setup.groups <= MAX_GROUPS or len(setup.roles) != setup.groups:
        raise IllegalAction(f"a game has 1-{MAX_GROUPS} groups and a role entry for each of them")
    for role in setup.roles:
        if role is not None and role not in deck.roles_by_id:
            raise IllegalAction(f"no role is called {role!r}")
    fault = plan_fault(deck, setup.plan, begun=None, played=frozenset())
    if fault is not None or not setup.plan:
        raise IllegalAction(fault or "a plan has at least one card")
    state = GameState(
        deck=deck,
        setup=setup,
        road=road_of(deck, setup),
        plan=setup.plan,
        at=0,
        turn=Turn.ARRIVALS,
        groups=tuple(seat(deck, role) for role in setup.roles),
        votes=(None,) * setup.groups,
    )
    return day.open_card(state, 0, [])


def apply(state: GameState, action: Action) -> Transition:
    """Return where *action* leads; raise `IllegalAction` if it is not offered."""
    why = refusal(state, action)
    if why is not None:
        raise IllegalAction(why)
    match action:
        case Commit():
            return _seal(state, action)
        case Next():
            return _next(state)
        case Lock():
            return _lock(state)
        case CommitCounts() | Settle() | Draw():
            return _seal(state, action)
        case Again():
            return consequences.try_again(state)
        case Discuss():
            return Transition(state._replace(turn=Turn.DISCUSS, back_to=state.turn), ())
        case TakeBack(group=group):
            return consequences.take_back(state, group)
        case Replan(cards=cards):
            return replan(state, cards)
        case EndDay():
            return day.end_day(state)


def _seal(state: GameState, action: Commit | CommitCounts | Settle | Draw) -> Transition:
    group = action.group
    vote = votes.sealed(state, action)
    after = (*state.votes[:group], vote, *state.votes[group + 1 :])
    return Transition(state._replace(votes=after), (Committed(group),))


def _lock(state: GameState) -> Transition:
    if state.turn is Turn.TALK:
        stand = tuple(vote or first for vote, first in zip(state.votes, state.first, strict=True))
        return Transition(_revealed(state, stand), (Locked(()),))
    sealed = _sealed(state)
    passed = Locked(tuple(n for n, vote in enumerate(state.votes) if vote is None))
    stop = stops.met(state, sealed)
    if stop:
        after, read = stops.stop(state, sealed, stop)
        return Transition(after, (passed, *read))
    if state.turn is Turn.SECOND_CHANCE:
        return consequences.lock_again(state)
    rounds, heard = _rounds(state), state.page + 1 if state.turn is Turn.RECOMMIT else 0
    if heard >= rounds:
        return Transition(_revealed(state, sealed), (passed,))
    talk = state._replace(turn=Turn.TALK, only=(), page=heard)
    if state.turn is Turn.RECOMMIT:
        return Transition(talk._replace(votes=sealed), (passed,))
    return Transition(talk._replace(votes=(None,) * len(sealed), first=sealed), (passed,))


def _sealed(state: GameState) -> tuple[Vote | None, ...]:
    """Return the commitments as they are closed: who says nothing passes, or keeps a first commitment."""
    if state.turn is Turn.SECOND_CHANCE:
        return state.votes
    kept = state.first if state.turn is Turn.RECOMMIT else ()
    return tuple(
        vote or (kept[number] if kept and number not in state.only else _PASSED)
        for number, vote in enumerate(state.votes)
    )


def _rounds(state: GameState) -> int:
    """Return how often the open step is talked over before the answers are shown."""
    step = state.open_step
    assert step is not None  # only an open step is answered
    return max(rules_of(step).prompts(step), int(state.is_deep))


def _revealed(state: GameState, sealed: tuple[Vote | None, ...]) -> GameState:
    return state._replace(turn=Turn.REVEAL, votes=sealed, before=state.groups, only=(), page=0)


def _next(state: GameState) -> Transition:
    match state.turn:
        case Turn.ARRIVALS:
            return day.read_on(state)
        case Turn.CHANCE:
            return Transition(state._replace(turn=Turn.SITUATION), (CardOpened(*state.place),))
        case Turn.TALK:
            return Transition(state._replace(turn=Turn.RECOMMIT), ())
        case Turn.STOPPED:
            return stops.read_on(state)
        case Turn.DISCUSS if state.back_to is not None:
            return Transition(state._replace(turn=state.back_to, back_to=None), ())
        case Turn.DISCUSS:
            return day.open_next(state)
        case _:  # the turns without a way on are refused
            step = _TOWARDS_THE_TALK[state.turn](state)
    if step.state.turn is Turn.DISCUSS and not _is_talked_about(step.state):
        following = day.open_next(step.state)
        return Transition(following.state, (*step.events, *following.events))
    return step


def _after_situation(state: GameState) -> Transition:
    if _task(state).COURSE is Course.TOLD:
        return consequences.tell(state)
    return Transition(state._replace(turn=Turn.THINK), ())


def _after_thinking(state: GameState) -> Transition:
    """Open the next prompt, the commitments, or the talk about what was done."""
    step, task = state.open_step, _task(state)
    assert step is not None  # somebody thinks about an open step
    if task.COURSE is not Course.PROMPTED:
        return Transition(state._replace(turn=Turn.COMMIT), ())
    if state.page + 1 < task.prompts(step):
        return Transition(state._replace(page=state.page + 1), ())
    return Transition(consequences.to_discussion(state), ())


def _after_reveal(state: GameState) -> Transition:
    if _task(state).COURSE is Course.LIVED:
        return consequences.open_consequences(state)
    return Transition(consequences.to_discussion(state), ())


def _task(state: GameState) -> TaskRules:
    step = state.open_step
    assert step is not None  # asked of an open step
    return rules_of(step)


def _is_talked_about(state: GameState) -> bool:
    """Say whether the open step has a talk of its own: a card of choices always, others with a question."""
    step = state.open_step
    assert step is not None  # a discussion after a step belongs to it
    return bool(step.discuss or step.after) or (state.step_id is None and bool(step.choices))


_PASSED = Vote(None)

_TOWARDS_THE_TALK: Mapping[Turn, Callable[[GameState], Transition]] = {
    Turn.SITUATION: _after_situation,
    Turn.THINK: _after_thinking,
    Turn.REVEAL: _after_reveal,
    Turn.CONSEQUENCES: consequences.read_on,
}
"""The turns after which a step may be talked about; one without anything to say goes on at once."""
