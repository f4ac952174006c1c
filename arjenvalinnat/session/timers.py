"""Countdowns: which one a turn begins with, and what the facilitator does with it.

A countdown is looked at; it changes nothing of the game, and nothing happens when it has run out.
"""

from __future__ import annotations

from dataclasses import replace

from arjenvalinnat.rules.state import GameState, Turn
from arjenvalinnat.session.hour import Session, Wishes
from arjenvalinnat.session.intents.timer import ExtendTimer, StartTimer, StopTimer, TimerIntent
from arjenvalinnat.session.showing import PageName, Showing, Timer


def timer_at_turn(session: Session, showing: Showing) -> Timer | None:
    """Return the countdown that the turn begins with, None when it has none or timers are off."""
    if session.play is None:
        return None
    what, seconds = _of_turn(session.play.state, session.wishes)
    return Timer(what, seconds, showing.clock.now + seconds) if seconds else None


def timer_at_leaf(session: Session, showing: Showing) -> Timer | None:
    """Return the countdown of a page that was turned to: the reasons begin one, any other page keeps it."""
    play, wishes = session.play, session.wishes
    talks = play is not None and showing.place.page is PageName.DAY and play.state.turn is Turn.TALK
    if not talks or not showing.place.item:
        return showing.clock.timer
    if not counts_down(wishes) or not wishes.reasons:
        return None
    return Timer("reasons", wishes.reasons, showing.clock.now + wishes.reasons)


def counts_down(wishes: Wishes) -> bool:
    """Say whether there are countdowns at all; a calm hour has none."""
    return wishes.timers and wishes.pace != "calm"


def timed(showing: Showing, intent: TimerIntent) -> Showing:
    """Return the showing after an intent about the countdown."""
    now = showing.clock.now
    match intent, showing.clock.timer:
        case StartTimer(what=what, seconds=seconds), _ if seconds > 0:
            return with_timer(showing, Timer(what, seconds, now + seconds))
        case ExtendTimer(by=by), Timer() as timer:
            ends = max(timer.ends, now) + by
            return with_timer(showing, replace(timer, ends=ends, seconds=timer.seconds + by))
        case StopTimer(), _:
            return with_timer(showing, None)
        case _:
            return showing


def with_timer(showing: Showing, timer: Timer | None) -> Showing:
    """Return the showing with this countdown, or with none."""
    return replace(showing, clock=replace(showing.clock, timer=timer))


def _of_turn(state: GameState, wishes: Wishes) -> tuple[str, int]:
    """Return what the turn counts down and its seconds, 0 for none.

    A step that says its seconds counts them down, anew with every prompt; otherwise only deep steps do.
    """
    step = state.open_step
    if not counts_down(wishes) or step is None:
        return "", 0
    match state.turn:
        case Turn.THINK if step.seconds is not None:
            return "task", step.seconds
        case Turn.THINK if state.is_deep:
            return "think", wishes.think
        case Turn.TALK if state.is_deep:
            return "talk", wishes.talk
        case _:
            return "", 0
