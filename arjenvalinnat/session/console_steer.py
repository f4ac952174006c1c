"""What an intent of the console does to what it shows and to the session's record: pure, as `steer`."""

from __future__ import annotations

from dataclasses import replace

from arjenvalinnat.session.desk import Desk, DeskPage
from arjenvalinnat.session.hour import Session
from arjenvalinnat.session.intents.desk import (
    ChooseDebrief,
    DeskFocus,
    DeskIntent,
    DeskScroll,
    Dismiss,
    DropSentence,
    DropWord,
    Freeze,
    NotesSize,
    OpenDesk,
    ShowDesk,
)
from arjenvalinnat.session.place_steer import moved_focus
from arjenvalinnat.session.showing import Frozen, Showing

LARGEST_NOTES = 4
"""The largest step of the notes' size."""


def at_desk(session: Session, showing: Showing, intent: DeskIntent) -> tuple[Session, Showing]:
    """Return the session and the showing after an intent of the console."""
    desk = showing.desk
    match intent:
        case Freeze():
            frozen = None if showing.frozen else Frozen(session, showing)
            return session, replace(showing, frozen=frozen)
        case Dismiss(name=name):
            told = desk.told | {name} if name else desk.told
            session = session if name else replace(session, told=())
            return session, replace(showing, desk=replace(desk, told=told))
        case DropSentence(place=place):
            written = session.record.sentences
            kept_on = (*written[:place], *written[place + 1 :])
            return replace(session, record=replace(session.record, sentences=kept_on)), showing
        case DropWord(place=place):
            words = session.record.words
            kept = (*words[:place], *words[place + 1 :])
            return replace(session, record=replace(session.record, words=kept)), showing
        case ChooseDebrief(debrief=debrief):
            return replace(session, record=replace(session.record, debrief=debrief)), showing
        case _:
            return session, replace(showing, desk=_looked(desk, intent))


def _looked(desk: Desk, intent: DeskIntent) -> Desk:
    """Return the console after an intent that leaves the session alone."""
    match intent:
        case OpenDesk():
            return replace(desk, open=not desk.open, focus=None)
        case ShowDesk(page=page, item=item):
            if (page, item) == (desk.page, desk.item):
                page, item = DeskPage.NOW, 0
            return replace(desk, page=page, item=item, focus=None, scroll=0, typing=None)
        case DeskFocus(by=by):
            return replace(desk, focus=moved_focus(desk.focus, by))
        case DeskScroll(by=by):
            return replace(desk, scroll=max(0, desk.scroll + by))
        case NotesSize(by=by):
            return replace(desk, notes=min(LARGEST_NOTES, max(0, desk.notes + by)))
        case _:
            return desk
