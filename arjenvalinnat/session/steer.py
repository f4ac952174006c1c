"""What an intent does to what is played and to what is shown: one pure function, no file and no clock.

Intents that need the disk or chance (choosing a deck, previewing, beginning, resuming) belong to `conductor`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

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
from arjenvalinnat.session.console_steer import AtDesk, at_desk
from arjenvalinnat.session.count_entry import count_on, counted
from arjenvalinnat.session.desk import DeskPage
from arjenvalinnat.session.discussion_return import back_at, place_of
from arjenvalinnat.session.hour import Session, Wishes
from arjenvalinnat.session.intents.console import ExtendTimer, StartTimer, StopTimer
from arjenvalinnat.session.intents.wall import (
    Blank,
    Do,
    EnterFor,
    Intent,
    Measure,
    MoveFocus,
    Over,
    OwnIdea,
    Scroll,
    Show,
    Uncover,
    Undo,
    Wish,
)
from arjenvalinnat.session.showing import PageName, Place, Preferences, Showing, WhatIf
from arjenvalinnat.session.timers import TIMED, timed, timer_at_leaf, timer_at_turn, with_timer

ALL_CHOICES = 99
"""More choices than any card has: everything is uncovered."""

SEALING = (Commit, CommitCounts, Settle, Draw)
TOGGLED_BY_WISH = {"theme": "hidden", "leave-out": "left_out", "take-in": "taken_in"}
"""Wishes that put one id into a set of `Wishes`, or take it out again."""


RESTING = (Undo, Over, Blank, Wish)
"""Intents that lead to a page that has been seen: nothing moves there, nor after a discussion in between."""

LOOKING = (MoveFocus, Scroll, EnterFor, OwnIdea, *TIMED)
"""Intents that stay on the page."""


def steer(session: Session, showing: Showing, intent: Intent) -> tuple[Session, Showing]:
    """Return the session and the showing after an intent; what is not offered changes nothing."""
    if isinstance(intent, AtDesk):
        counts = counted(session, showing, intent)
        session, showing = at_desk(session, showing, intent)
        return (session, showing) if counts is None else count_on(*_do(session, showing, counts))
    session, after = _steered(session, showing, intent)
    if isinstance(intent, LOOKING) or after == showing:
        return session, after
    back = intent == Do(Next()) and showing.talked_from is not None
    return session, replace(after, moving=not isinstance(intent, RESTING) and not back)


def _steered(session: Session, showing: Showing, intent: Intent) -> tuple[Session, Showing]:
    match intent:
        case Do(ask=True) if showing.place.pressed != repr(intent.action):
            return session, _placed(showing, pressed=repr(intent.action))
        case Do(action=action):
            return _do(session, showing, action)
        case Undo():
            return _undo(session, showing)
        case Wish(name=name, value=value):
            return _wish(session, showing, name, value)
        case Show():
            shown = _look(showing, intent)
            return session, with_timer(shown, timer_at_leaf(session, shown))
        case _:
            return session, _look(showing, intent)


def after_beginning(showing: Showing) -> Showing:
    """Return the first page of a day that has just begun: the practice card; the console tells of it, too."""
    desk = replace(showing.desk, page=DeskPage.NOW, item=0, scroll=0)
    return replace(_turned(showing, PageName.PRACTICE), desk=desk)


def after_previewing(showing: Showing) -> Showing:
    """Return the first page of the list of cards."""
    return _turned(showing, PageName.CARDS)


def after_resuming(session: Session, showing: Showing) -> Showing:
    """Return the page that a day goes on from: where it broke off, or the practice card."""
    if session.play is None or not session.play.actions:
        return _turned(showing, PageName.PRACTICE)
    entry = first_unsealed(session.play.state)
    day = _turned(showing, PageName.DAY)
    return replace(_placed(day, uncovered=ALL_CHOICES), entry=entry, moving=False)


def first_unsealed(state: GameState, after: int = -1) -> int:
    """Return the next group in seat order that has sealed nothing, or the one just *after* if all have."""
    if state.turn is Turn.SECOND_CHANCE and state.again is not None:
        return state.again
    count = len(state.groups)
    for distance in range(1, count + 1):
        group = (after + distance) % count
        if state.votes[group] is None:
            return group
    return after % count


def _look(showing: Showing, intent: Intent) -> Showing:
    """Return what is shown after an intent that leaves the session alone."""
    match intent:
        case Show(page=page, item=item, what_if=what_if):
            return _turned(showing, page, item=item, what_if=what_if)
        case Over(page=page, leaf=leaf):
            return _lay_over(showing, page, leaf)
        case Measure():
            measured = showing.place.page is PageName.MACHINE
            return showing if measured else _lay_over(showing, PageName.MACHINE, 0)
        case Uncover(all=everything):
            uncovered = ALL_CHOICES if everything else showing.place.uncovered + 1
            return _placed(showing, uncovered=uncovered, focus=None)
        case EnterFor(group=group):
            return _awaiting(showing, group)
        case OwnIdea():
            return _placed(showing, own=not showing.place.own)
        case Blank():
            return replace(showing, blank=not showing.blank)
        case StartTimer() | ExtendTimer() | StopTimer():
            return timed(showing, intent)
        case MoveFocus(by=by):
            return _placed(showing, focus=_moved_focus(showing.place.focus, by))
        case Scroll(by=by):
            return _placed(showing, scroll=max(0, showing.place.scroll + by))
        case _:
            return showing


def _do(session: Session, showing: Showing, action: Action) -> tuple[Session, Showing]:
    if session.play is None:
        return session, showing
    try:
        play = session.play.play(action)
    except IllegalAction:
        return session, _placed(showing, pressed=None)
    before, after = session.play.state, play.state
    session = replace(session, play=play)
    if isinstance(action, SEALING):
        tied = after.votes[action.group]
        waits = tied is not None and bool(tied.tied)
        entry = action.group if waits else first_unsealed(after, action.group)
        return session, _awaiting(showing, entry)
    same = before.at == after.at and before.card is after.card
    uncovered = showing.place.uncovered if same else 0
    stays = showing.place.page is not PageName.DAY or (same and before.turn is after.turn)
    if isinstance(action, Replan) and stays:  # what is to come is not on the wall
        return session, _placed(showing, uncovered=uncovered, pressed=None)
    entry = first_unsealed(after) if after.turn is not before.turn else showing.entry
    if isinstance(action, Discuss):
        showing = replace(showing, talked_from=place_of(showing))
    elif after.back_to is None:
        place, showing = showing.talked_from, replace(showing, talked_from=None)
        if place is not None and isinstance(action, Next):
            return session, replace(back_at(showing, place), entry=entry)
    shown = replace(_placed(_turned(showing, PageName.DAY), uncovered=uncovered), entry=entry)
    turned = not same or before.turn is not after.turn
    return session, with_timer(shown, timer_at_turn(session, showing)) if turned else shown


def _undo(session: Session, showing: Showing) -> tuple[Session, Showing]:
    if session.play is None:
        return session, showing
    if not session.play.actions:
        return session, _turned(showing, PageName.ROLES)
    undone, play = session.play.actions[-1], session.play.undo()
    now, before = session.play.state, play.state
    same = (now.at, now.turn) == (before.at, before.turn) and now.card is before.card
    if isinstance(undone, Replan) and same:
        return replace(session, play=play), _placed(showing, pressed=None)
    entry = undone.group if isinstance(undone, SEALING) else first_unsealed(play.state)
    if isinstance(undone, Discuss) and showing.talked_from is not None:
        back = back_at(showing, showing.talked_from)
        return replace(session, play=play), replace(back, entry=entry)
    timer = showing.clock.timer if isinstance(undone, SEALING) else None
    day = _placed(_turned(showing, PageName.DAY), uncovered=ALL_CHOICES)
    return replace(session, play=play), replace(with_timer(day, timer), entry=entry)


def _turned(showing: Showing, page: PageName, item: int = 0, what_if: WhatIf | None = None) -> Showing:
    """Return a showing of another page with nothing of the old page left on it."""
    uncovered = showing.place.uncovered if page is showing.place.page else 0
    return replace(showing, place=Place(page, item, what_if, uncovered))


def _placed(showing: Showing, **changes: Any) -> Showing:
    """Return the showing with these changes of its place."""
    return replace(showing, place=replace(showing.place, **changes))


def _awaiting(showing: Showing, group: int) -> Showing:
    """Return the showing that awaits this group's answer."""
    return replace(_placed(showing, focus=None, pressed=None, own=False), entry=group)


def _lay_over(showing: Showing, page: PageName, leaf: int) -> Showing:
    """Lay a page over what is shown; another that lies there gives way, the same one goes."""
    place = showing.place
    if place.over is None:
        return _placed(showing, page=page, leaf=leaf, over=place.page, focus=None)
    if (place.page, place.leaf) == (page, leaf):
        return _placed(showing, page=place.over, leaf=0, over=None, focus=None)
    return _placed(showing, page=page, leaf=leaf, focus=None)


def _moved_focus(focus: int | None, by: int) -> int:
    """Move the ring; the first press shows it on the first hotspot, or on the last going backwards."""
    if focus is None:
        return 0 if by > 0 else -1
    return focus + by


def _wish(session: Session, showing: Showing, name: str, value: object) -> tuple[Session, Showing]:
    preference = name.replace("-", "_")
    if preference in Preferences.__slots__:
        liked = replace(showing.preferences, **{preference: value})  # type: ignore[arg-type]  # of Preferences
        return session, replace(showing, preferences=liked)
    wishes = session.wishes
    if name in TOGGLED_BY_WISH:
        toggled = TOGGLED_BY_WISH[name]
        wishes = replace(wishes, **{toggled: getattr(wishes, toggled) ^ {str(value)}})
    elif name in Wishes.__slots__:
        wishes = replace(wishes, **{name: value})  # type: ignore[arg-type]  # a name of Wishes
    return replace(session, wishes=wishes), showing
