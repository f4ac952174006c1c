"""What an intent that plays the game does: the action, its undo, and the page that each leads to."""

from __future__ import annotations

from dataclasses import replace

from arjenvalinnat.rules.actions import (
    Action,
    Commit,
    CommitCounts,
    Discuss,
    Draw,
    IllegalAction,
    Next,
    Replan,
    Settle,
)
from arjenvalinnat.rules.state import GameState, Turn
from arjenvalinnat.session.discussion_return import back_at, place_of
from arjenvalinnat.session.hour import Session
from arjenvalinnat.session.intents.game import Do, GameIntent, Undo
from arjenvalinnat.session.opening import before_day
from arjenvalinnat.session.place_steer import ALL_CHOICES, awaiting, placed, turned
from arjenvalinnat.session.showing import PageName, Showing
from arjenvalinnat.session.timers import timer_at_turn, with_timer

SEALING = (Commit, CommitCounts, Settle, Draw)


def play(session: Session, showing: Showing, intent: GameIntent) -> tuple[Session, Showing]:
    """Return the session and the showing after an intent that plays; what is not offered changes nothing."""
    match intent:
        case Do(action=action, ask=True) if showing.place.pressed != action:
            return session, placed(showing, pressed=action)
        case Do(action=action):
            return play_on(session, showing, action)
        case Undo():
            return _undo(session, showing)


def first_unsealed(state: GameState, after: int = -1) -> int:
    """Return the next group in seat order that has sealed nothing, or the one just *after* if all have."""
    if state.turn is Turn.SECOND_CHANCE and state.again is not None:
        return state.again
    count = len(state.votes)
    for distance in range(1, count + 1):
        group = (after + distance) % count
        if state.votes[group] is None:
            return group
    return after % count


def play_on(session: Session, showing: Showing, action: Action) -> tuple[Session, Showing]:
    """Return the session after an action, and the page that it leads to."""
    if session.play is None:
        return session, showing
    try:
        play = session.play.play(action)
    except IllegalAction:
        return session, placed(showing, pressed=None)
    before, after = session.play.state, play.state
    session = replace(session, play=play)
    if isinstance(action, SEALING):
        tied = after.votes[action.group]
        waits = tied is not None and bool(tied.tied)
        entry = action.group if waits else first_unsealed(after, action.group)
        return session, awaiting(showing, entry)
    same = (before.at, before.step) == (after.at, after.step) and before.card is after.card
    uncovered = showing.place.uncovered if same else 0
    stays = showing.place.page is not PageName.DAY or (same and before.turn is after.turn)
    if isinstance(action, Replan) and stays:  # what is to come is not on the wall
        return session, placed(showing, uncovered=uncovered, pressed=None)
    entry = first_unsealed(after) if after.turn is not before.turn else showing.entry
    if isinstance(action, Discuss):
        showing = replace(showing, talked_from=place_of(showing))
    elif after.back_to is None:
        place, showing = showing.talked_from, replace(showing, talked_from=None)
        if place is not None and isinstance(action, Next):
            return session, replace(back_at(showing, place), entry=entry)
    shown = replace(placed(turned(showing, PageName.DAY), uncovered=uncovered), entry=entry)
    prompted = after.turn is Turn.THINK and before.page != after.page
    new = not same or before.turn is not after.turn or prompted
    return session, with_timer(shown, timer_at_turn(session, showing)) if new else shown


def _undo(session: Session, showing: Showing) -> tuple[Session, Showing]:
    if session.play is None:
        return session, showing
    if not session.play.actions:
        return session, turned(showing, before_day(session.play.deck))
    undone, play = session.play.actions[-1], session.play.undo()
    now, before = session.play.state, play.state
    here, there = (now.at, now.step, now.turn), (before.at, before.step, before.turn)
    same = here == there and now.card is before.card
    if isinstance(undone, Replan) and same:
        return replace(session, play=play), placed(showing, pressed=None)
    entry = undone.group if isinstance(undone, SEALING) else first_unsealed(play.state)
    if isinstance(undone, Discuss) and showing.talked_from is not None:
        back = back_at(showing, showing.talked_from)
        return replace(session, play=play), replace(back, entry=entry)
    timer = showing.clock.timer if isinstance(undone, SEALING) else None
    day = placed(turned(showing, PageName.DAY), uncovered=ALL_CHOICES)
    return replace(session, play=play), replace(with_timer(day, timer), entry=entry)
