"""The rules as one pure function: `apply(state, action) -> Transition`.

The turn of a card: arrivals -> (sattuma) -> situation -> think -> commit -> (deep: talk -> commit again)
-> reveal -> consequences -> discuss -> next card. A discussion may be opened at any moment.
"""

from __future__ import annotations

from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.rules import consequences, day, votes
from arjenvalinnat.rules.actions import (
    Action,
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
from arjenvalinnat.rules.events import CardOpened, Committed, Event, Locked, Transition
from arjenvalinnat.rules.legal import refusal
from arjenvalinnat.rules.movement import seat
from arjenvalinnat.rules.replan import plan_fault, replan
from arjenvalinnat.rules.road import road_of
from arjenvalinnat.rules.state import MAX_GROUPS, GameState, Setup, Turn, Vote


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
        case Discuss():
            return Transition(state._replace(turn=Turn.DISCUSS, back_to=state.turn), ())
        case TakeBack(group=group):
            return consequences.take_back(state, group)
        case Replan(cards=cards):
            return replan(state, cards)
        case EndDay():
            return day.end_day(state)


def _seal(state: GameState, action: Commit | CommitCounts | Settle | Draw) -> Transition:
    card, group = state.card, action.group
    assert card is not None  # nothing is sealed once the day is over
    vote = votes.sealed(state, card, action)
    after = (*state.votes[:group], vote, *state.votes[group + 1 :])
    return Transition(state._replace(votes=after), (Committed(group),))


def _lock(state: GameState) -> Transition:
    if state.turn is Turn.TALK:
        return Transition(
            state._replace(turn=Turn.REVEAL, votes=state.first, before=state.groups), (Locked(()),)
        )
    if state.turn is Turn.SECOND_CHANCE:
        return consequences.lock_again(state)
    fallback = state.first if state.turn is Turn.RECOMMIT else (_PASSED,) * len(state.groups)
    sealed = tuple(vote or other for vote, other in zip(state.votes, fallback, strict=True))
    passed: tuple[Event, ...] = (Locked(tuple(n for n, vote in enumerate(state.votes) if vote is None)),)
    if state.turn is Turn.COMMIT and state.plan[state.at].deep:
        return Transition(state._replace(turn=Turn.TALK, votes=(None,) * len(sealed), first=sealed), passed)
    return Transition(state._replace(turn=Turn.REVEAL, votes=sealed, before=state.groups), passed)


def _next(state: GameState) -> Transition:
    match state.turn:
        case Turn.ARRIVALS:
            return day.read_on(state)
        case Turn.CHANCE:
            return Transition(state._replace(turn=Turn.SITUATION), (CardOpened(state.plan[state.at].card),))
        case Turn.SITUATION:
            return Transition(state._replace(turn=Turn.THINK), ())
        case Turn.THINK:
            return Transition(state._replace(turn=Turn.COMMIT), ())
        case Turn.TALK:
            return Transition(state._replace(turn=Turn.RECOMMIT), ())
        case Turn.REVEAL:
            return consequences.open_consequences(state)
        case Turn.CONSEQUENCES:
            return consequences.read_on(state)
        case Turn.DISCUSS if state.back_to is not None:
            return Transition(state._replace(turn=state.back_to, back_to=None), ())
        case _:  # a discussion after the card; the turns without a way on are refused
            return day.open_card(state, state.at + 1, [])


_PASSED = Vote(None)
