"""What an intent does to what is played and to what is shown: one pure function, no file and no clock.

Each family of intents has one function that carries it out. What needs the disk or chance (choosing a deck,
previewing, beginning, resuming, saving a plan) belongs to `conductor`, and changes nothing here.
"""

from __future__ import annotations

from dataclasses import replace

from arjenvalinnat.rules.actions import Next
from arjenvalinnat.session.console_steer import at_desk
from arjenvalinnat.session.count_entry import count_on, counted
from arjenvalinnat.session.desk import DeskPage
from arjenvalinnat.session.game_steer import first_unsealed, play, play_on
from arjenvalinnat.session.hour import Session
from arjenvalinnat.session.intents.desk import DeskIntent
from arjenvalinnat.session.intents.device import DeviceIntent, Measure
from arjenvalinnat.session.intents.game import Do, GameIntent, Undo
from arjenvalinnat.session.intents.intent import Intent
from arjenvalinnat.session.intents.place import Blank, EnterFor, MoveFocus, Over, OwnIdea, PlaceIntent, Scroll
from arjenvalinnat.session.intents.timer import TimerIntent
from arjenvalinnat.session.intents.typing import TypingIntent
from arjenvalinnat.session.intents.wishes import Prefer, WishFor, WishIntent
from arjenvalinnat.session.place_steer import ALL_CHOICES, lay_over, look, placed, turned
from arjenvalinnat.session.showing import PageName, Showing
from arjenvalinnat.session.task_entry import answered, left
from arjenvalinnat.session.timers import timed
from arjenvalinnat.session.typing_steer import type_in

RESTING = Undo | Over | Blank | WishIntent
"""Intents that lead to a page that has been seen: nothing moves there, nor after a discussion in between."""

LOOKING = MoveFocus | Scroll | EnterFor | OwnIdea | TimerIntent
"""Intents that stay on the page."""


def steer(session: Session, showing: Showing, intent: Intent) -> tuple[Session, Showing]:
    """Return the session and the showing after an intent; what is not offered changes nothing."""
    if isinstance(intent, DeskIntent):
        return at_desk(session, showing, intent)
    if isinstance(intent, TypingIntent):
        counts, answer = counted(session, showing, intent), answered(session, showing, intent)
        session, showing = type_in(session, showing, intent)
        if answer is not None:
            return play_on(session, showing, answer)
        return (session, showing) if counts is None else count_on(*play_on(session, showing, counts))
    session, after = _on_wall(session, showing, intent)
    after = left(session, after, intent)
    if isinstance(intent, LOOKING) or after == showing:
        return session, after
    back = intent == Do(Next()) and showing.talked_from is not None
    return session, replace(after, moving=not isinstance(intent, RESTING) and not back)


def _on_wall(session: Session, showing: Showing, intent: Intent) -> tuple[Session, Showing]:
    if isinstance(intent, GameIntent):
        return play(session, showing, intent)
    if isinstance(intent, PlaceIntent):
        return session, look(session, showing, intent)
    if isinstance(intent, TimerIntent):
        return session, timed(showing, intent)
    if isinstance(intent, WishIntent):
        return _wish(session, showing, intent)
    return session, _measuring(showing, intent) if isinstance(intent, DeviceIntent) else showing


def _wish(session: Session, showing: Showing, intent: WishIntent) -> tuple[Session, Showing]:
    match intent:
        case WishFor(wishes=wishes):
            return replace(session, wishes=wishes), showing
        case Prefer(preferences=preferences):
            return session, replace(showing, preferences=preferences)


def _measuring(showing: Showing, intent: DeviceIntent) -> Showing:
    """Return what is shown while the window does its part."""
    measures = isinstance(intent, Measure) and showing.place.page is not PageName.MACHINE
    return lay_over(showing, PageName.MACHINE, 0) if measures else showing


def after_beginning(showing: Showing) -> Showing:
    """Return the first page of a day that has just begun: the practice card; the console tells of it, too."""
    desk = replace(showing.desk, page=DeskPage.NOW, item=0, scroll=0)
    return replace(turned(showing, PageName.PRACTICE), desk=desk)


def after_choosing(showing: Showing) -> Showing:
    """Return the title again, once a deck that stands apart was opened from its notice."""
    aside = showing.place.page is not PageName.TITLE and showing.place.page.main is PageName.TITLE
    return turned(showing, PageName.TITLE) if aside else showing


def after_previewing(showing: Showing) -> Showing:
    """Return the first page of the list of cards."""
    return turned(showing, PageName.CARDS)


def after_resuming(session: Session, showing: Showing) -> Showing:
    """Return the page that a day goes on from: where it broke off, or the practice card."""
    if session.play is None or not session.play.actions:
        return turned(showing, PageName.PRACTICE)
    entry = first_unsealed(session.play.state)
    day = turned(showing, PageName.DAY)
    return replace(placed(day, uncovered=ALL_CHOICES), entry=entry, moving=False)
