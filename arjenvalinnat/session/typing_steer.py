"""What an intent of typing does to what is typed, and what becomes of an answer that is done: pure."""

from __future__ import annotations

from dataclasses import replace
from functools import reduce

from arjenvalinnat.session.desk import DeskPage, Typing, begun
from arjenvalinnat.session.forms import BACKSPACE, turned, typed, wrong, wrong_field
from arjenvalinnat.session.hour import Session
from arjenvalinnat.session.intents.typing import (
    Erase,
    Field,
    StartTyping,
    StopTyping,
    Type,
    Typed,
    TypingIntent,
)
from arjenvalinnat.session.purposes import (
    ExitFingers,
    Municipality,
    OwnWord,
    PlanName,
    PupilCount,
    Purpose,
    RaisedCards,
    StepSentence,
    TaskAnswer,
)
from arjenvalinnat.session.report.record import address_of
from arjenvalinnat.session.showing import Showing


def type_in(session: Session, showing: Showing, intent: TypingIntent) -> tuple[Session, Showing]:
    """Return the session and the showing after an intent of typing."""
    desk, typing = showing.desk, showing.desk.typing
    match intent:
        case StartTyping(purpose=purpose, text=text):
            page = _page_of(purpose)
            scroll = desk.scroll if page is desk.page else 0
            fields = _written(begun(purpose), Type(text))
            opened = replace(desk, page=page, typing=fields, focus=None, scroll=scroll)
            return session, replace(showing, desk=opened)
        case StopTyping():
            return session, with_typing(showing, None)
        case Typed() if typing is not None and done(typing):
            return _kept(session, with_typing(showing, None), typing)
        case Type() | Erase() | Field() | Typed() if typing is not None:
            return session, with_typing(showing, _written(typing, intent))
        case _:
            return session, showing


def done(typing: Typing) -> bool:
    """Say whether Enter ends the typing: the last field is open, and nothing has to be taken back.

    A task's answer is typed to its end, or not at all.
    """
    half = isinstance(typing.purpose, TaskAnswer) and typing.answer is None and not typing.half.blank
    return typing.half.last and not wrong(typing.form, typing.half) and not half


def with_typing(showing: Showing, typing: Typing | None) -> Showing:
    """Return the showing with these fields open, or with none."""
    return replace(showing, desk=replace(showing.desk, typing=typing))


def _written(typing: Typing, intent: Type | Erase | Field | Typed) -> Typing:
    """Return what is typed after letters, an erased one, or another field; Enter leads to what is wrong."""
    form, half = typing.form, typing.half
    match intent:
        case Type(text=text):
            return replace(typing, half=reduce(lambda half, key: typed(form, half, key), text, half))
        case Erase():
            return replace(typing, half=typed(form, half, BACKSPACE))
        case Field(by=by):
            return replace(typing, half=turned(half, by))
        case Typed():
            at = wrong_field(form, half)
            return replace(typing, half=turned(half, 1) if at is None else replace(half, at=at))


def _kept(session: Session, closed: Showing, typing: Typing) -> tuple[Session, Showing]:
    """Take what was typed where it belongs; what is no answer takes back what was there before."""
    record, wishes, answer = session.record, session.wishes, typing.answer
    match typing.purpose, answer:
        case OwnWord(), str():  # the next word goes on in the same field
            record = replace(record, words=(*record.words, answer))
            closed = with_typing(closed, begun(typing.purpose))
        case StepSentence(place=place), str():
            record = replace(record, sentences=(*record.sentences, (address_of(place), answer)))
            closed = with_typing(closed, begun(typing.purpose))
        case ExitFingers(), tuple():
            record = replace(record, exit=answer)
        case PupilCount(), int() | None:
            record = replace(record, pupils=answer)
        case Municipality(), str() | None:
            wishes = replace(wishes, sheet_place=answer or "")
        case _:  # raised cards go to the game, a plan's name to the disk
            pass
    return replace(session, record=record, wishes=wishes), closed


def _page_of(purpose: Purpose) -> DeskPage:
    """Return where what is typed is seen."""
    match purpose:
        case RaisedCards():
            return DeskPage.COUNTS
        case TaskAnswer() | StepSentence():
            return DeskPage.NOW
        case OwnWord():
            return DeskPage.WORDS
        case ExitFingers() | PupilCount() | Municipality():
            return DeskPage.SHEET
        case PlanName():
            return DeskPage.PLAN
