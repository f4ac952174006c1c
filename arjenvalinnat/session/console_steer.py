"""What an intent of the console does to what it shows and to the session's record: pure, as `steer`."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeAlias

from arjenvalinnat.session.count_entry import number
from arjenvalinnat.session.desk import Desk, DeskPage, Typing
from arjenvalinnat.session.hour import Session
from arjenvalinnat.session.intents.console import (
    ChooseDebrief,
    DeskFocus,
    DeskScroll,
    Dismiss,
    DropWord,
    Erase,
    Field,
    Freeze,
    NotesSize,
    OpenDesk,
    ShowDesk,
    StartTyping,
    StopTyping,
    Type,
    Typed,
)
from arjenvalinnat.session.showing import Frozen, Showing

AtDesk: TypeAlias = (
    Freeze | OpenDesk | ShowDesk | DeskFocus | DeskScroll | NotesSize | StartTyping | Type | Erase | Field
    | Typed | StopTyping | DropWord | ChooseDebrief | Dismiss
)  # fmt: skip

LARGEST_NOTES = 4
"""The largest step of the notes' size."""

LONGEST_TEXT = 120
"""Letters that a field takes."""

NUMBERS = {"counts": 2, "exit": 2, "pupils": 2}
"""What takes digits only, and how many of them."""

PAGE_OF = {
    "counts": DeskPage.COUNTS, "words": DeskPage.WORDS, "exit": DeskPage.SHEET, "pupils": DeskPage.SHEET,
    "municipality": DeskPage.SHEET, "plan": DeskPage.PLAN,
}  # fmt: skip
"""Where what is typed is seen."""


DIGITS = "0123456789"


def at_desk(session: Session, showing: Showing, intent: AtDesk) -> tuple[Session, Showing]:
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
        case Typed():
            return _typed(session, showing)
        case DropWord(place=place):
            words = session.record.words
            kept = (*words[:place], *words[place + 1 :])
            return replace(session, record=replace(session.record, words=kept)), showing
        case ChooseDebrief(debrief=debrief):
            return replace(session, record=replace(session.record, debrief=debrief)), showing
        case _:
            return session, replace(showing, desk=_looked(desk, intent))


def _looked(desk: Desk, intent: AtDesk) -> Desk:
    """Return the console after an intent that leaves the session alone."""
    match intent:
        case OpenDesk():
            return replace(desk, open=not desk.open, focus=None)
        case ShowDesk(page=page, item=item):
            if (page, item) == (desk.page, desk.item):
                page, item = DeskPage.NOW, 0
            return replace(desk, page=page, item=item, focus=None, scroll=0, typing=None, pressed=None)
        case DeskFocus(by=by):
            return replace(desk, focus=_moved(desk.focus, by))
        case DeskScroll(by=by):
            return replace(desk, scroll=max(0, desk.scroll + by))
        case NotesSize(by=by):
            return replace(desk, notes=min(LARGEST_NOTES, max(0, desk.notes + by)))
        case StartTyping(what=what, fields=fields):
            page = PAGE_OF.get(what, desk.page)
            scroll = desk.scroll if page is desk.page else 0
            typing = Typing(what, ("",) * fields)
            return replace(desk, page=page, typing=typing, focus=None, scroll=scroll)
        case StopTyping():
            return replace(desk, typing=None)
        case _ if desk.typing is not None:
            return replace(desk, typing=_written(desk.typing, intent))
        case _:
            return desk


def _written(typing: Typing, intent: AtDesk) -> Typing:
    """Return the fields after a letter, an erased one, or another field."""
    text = typing.fields[typing.at]
    match intent:
        case Type(text=more):
            if typing.what in NUMBERS:
                digits = "".join(letter for letter in more if letter in DIGITS)
                return _with(typing, (text + digits)[: NUMBERS[typing.what]])
            return _with(typing, (text + "".join(filter(str.isprintable, more)))[:LONGEST_TEXT])
        case Erase():
            return _with(typing, text[:-1])
        case Field(by=by):
            return replace(typing, at=(typing.at + by) % len(typing.fields))
        case _:
            return typing


def _with(typing: Typing, text: str) -> Typing:
    fields = (*typing.fields[: typing.at], text, *typing.fields[typing.at + 1 :])
    return replace(typing, fields=fields)


def _typed(session: Session, showing: Showing) -> tuple[Session, Showing]:
    """Take what was typed where it belongs, once its last field is done."""
    desk, typing = showing.desk, showing.desk.typing
    if typing is None:
        return session, showing
    if typing.at + 1 < len(typing.fields):
        further = replace(typing, at=typing.at + 1)
        return session, replace(showing, desk=replace(desk, typing=further))
    closed = replace(showing, desk=replace(desk, typing=None))
    record = session.record
    match typing.what:
        case "words" if typing.fields[0].strip():  # the next word goes on in the same field
            record = replace(record, words=(*record.words, typing.fields[0].strip()))
            closed = replace(showing, desk=replace(desk, typing=Typing("words")))
        case "exit":
            record = replace(record, exit=tuple(number(text) for text in typing.fields))
        case "pupils":
            record = replace(record, pupils=number(typing.fields[0]) or None)
        case "municipality":
            wishes = replace(session.wishes, sheet_place=typing.fields[0].strip())
            return replace(session, wishes=wishes), closed
    return replace(session, record=record), closed


def _moved(focus: int | None, by: int) -> int:
    if focus is None:
        return 0 if by > 0 else -1
    return focus + by
