"""A sheet as JSON, `format: 1`: written when the facilitator asks, read to add a year up.

What is read is checked down to each number, because a folder may hold anything.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable, Mapping
from enum import Enum
from pathlib import Path
from typing import Any, TypeVar, get_args

from arjenvalinnat.content.legible import one_line
from arjenvalinnat.content.translation.po_file import retold
from arjenvalinnat.session.report.sheet import Bank, PlayedCard, Sheet, ThemeTalk
from arjenvalinnat.session.report.small_counts import known
from arjenvalinnat.session.report.step_answers import AnsweredRow, Counting, StepAnswers
from arjenvalinnat.session.report.vote_shift import AnswerCount, Moved

KIND, FORMAT = "sheet", 1
LARGEST = 1_000_000
"""Bytes; a sheet has a few thousand."""

MOST = 1_000_000
"""No number on a sheet is larger."""

Read = TypeVar("Read")


class Fault(Enum):
    """Why a file is not counted."""

    UNREADABLE = "unreadable"
    FOREIGN = "foreign"
    NEWER = "newer"
    DAMAGED = "damaged"


class NoSheetError(ValueError):
    """A file is no sheet that can be counted."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.value)
        self.fault = fault


def sheet_to(sheet: Sheet) -> dict[str, Any]:
    """Return a sheet as plain data; what is not told is null."""
    return {
        "arjenvalinnat": KIND,
        "format": FORMAT,
        "id": sheet.id,
        "date": sheet.date.isoformat(),
        "deck": {
            "id": sheet.deck,
            "title": sheet.title,
            "version": sheet.version,
            "language": sheet.language,
        },
        "place": sheet.place,
        "seconds": sheet.seconds,
        "groups": sheet.groups,
        "pupils": sheet.pupils,
        "cards": [
            {"id": card.id, "title": card.title, "phase": card.phase, "deep": card.deep,
             "themes": list(card.themes), **({"steps": list(card.steps)} if card.steps else {})}
            for card in sheet.cards
        ],
        "talk": sheet.talk,
        "themes": [{"id": theme.id, "name": theme.name, "seconds": theme.seconds} for theme in sheet.themes],
        "votes": [
            {"title": moved.title, "by": moved.by, "changed": moved.changed,
             "answers": [[row.text, row.first, row.second, row.left] for row in moved.answers],
             **({"step": moved.step} if moved.step is not None else {})}
            for moved in sheet.votes
        ],
        "debrief": {"at": sheet.debrief_at, "seconds": sheet.debrief},
        "words": list(sheet.words),
        "exit": list(sheet.exit),
        **({"answers": [_answers_to(one) for one in sheet.answers]} if sheet.answers else {}),
        **({"banks": [_bank_to(one) for one in sheet.banks]} if sheet.banks else {}),
    }  # fmt: skip


def _answers_to(one: StepAnswers) -> dict[str, Any]:
    rows = [[row.text, *row.counts] for row in one.rows]
    return {"title": one.title, "step": one.step, "by": one.by, "heads": list(one.heads), "rows": rows}


def _bank_to(bank: Bank) -> dict[str, Any]:
    return {"title": bank.title, "name": bank.name, "sentences": list(bank.sentences)}


def sheet_from(written: object) -> Sheet:
    """Read a sheet.

    Raises:
        NoSheetError: it is none, it is damaged, or a newer version of the program wrote it.
    """
    if not isinstance(written, dict) or written.get("arjenvalinnat") != KIND:
        raise NoSheetError(Fault.FOREIGN)
    version = written.get("format")
    if isinstance(version, int) and version > FORMAT:
        raise NoSheetError(Fault.NEWER)
    try:
        if version != FORMAT:
            raise ValueError(version)
        return _sheet(written)
    except (KeyError, TypeError, ValueError) as fault:
        raise NoSheetError(Fault.DAMAGED) from fault


def read_sheet(path: Path) -> Sheet:
    """Read a sheet's file, whoever wrote it: its texts are made fit to be shown anywhere.

    Raises:
        NoSheetError: it cannot be read, or is no sheet that can be counted.
    """
    try:
        if path.stat().st_size > LARGEST:
            raise NoSheetError(Fault.FOREIGN)
        text = path.read_bytes()
    except OSError as cause:
        raise NoSheetError(Fault.UNREADABLE) from cause
    try:
        written = retold(json.loads(text), lambda _, said: one_line(said))
    except (ValueError, RecursionError) as cause:
        raise NoSheetError(Fault.DAMAGED) from cause
    return sheet_from(written)


def _sheet(written: Mapping[str, Any]) -> Sheet:
    deck, debrief = written["deck"], written["debrief"]
    return Sheet(
        id=_text(written["id"]),
        date=datetime.date.fromisoformat(_text(written["date"])),
        deck=_text(deck["id"]),
        title=_text(deck["title"]),
        version=_text(deck["version"]),
        language=_text(deck["language"]),
        place=_text(written["place"]),
        seconds=_count(written["seconds"]),
        groups=_count(written["groups"]),
        pupils=known(_maybe(written["pupils"])),
        cards=_each(written["cards"], _card),
        talk=_count(written["talk"]),
        themes=_each(written["themes"], _theme),
        votes=_each(written["votes"], _moved),
        debrief_at=_maybe(debrief["at"]),
        debrief=_count(debrief["seconds"]),
        words=_each(written["words"], _text),
        exit=_each(written["exit"], _maybe),
        answers=_each(written.get("answers", []), _answers),
        banks=_each(written.get("banks", []), _bank),
    )


def _card(written: Mapping[str, Any]) -> PlayedCard:
    return PlayedCard(
        _text(written["id"]),
        _text(written["title"]),
        _text(written["phase"]),
        bool(written["deep"]),
        _each(written["themes"], _text),
        _each(written.get("steps", []), _text),
    )


def _answers(written: Mapping[str, Any]) -> StepAnswers:
    by = written["by"]
    if by not in get_args(Counting):
        raise ValueError(by)
    rows = _each(written["rows"], _answered)
    return StepAnswers(
        _text(written["title"]), _optional(written["step"]), by, _each(written["heads"], _text), rows
    )


def _answered(written: Any) -> AnsweredRow:
    text, *counts = written
    return AnsweredRow(_optional(text), tuple(map(_maybe, counts)))


def _bank(written: Mapping[str, Any]) -> Bank:
    return Bank(_text(written["title"]), _optional(written["name"]), _each(written["sentences"], _text))


def _theme(written: Mapping[str, Any]) -> ThemeTalk:
    return ThemeTalk(_text(written["id"]), _text(written["name"]), _count(written["seconds"]))


def _moved(written: Mapping[str, Any]) -> Moved:
    by = "pupils" if written["by"] == "pupils" else "groups"
    answers = _each(written["answers"], _answer)
    changed, step = _maybe(written["changed"]), _optional(written.get("step"))
    return Moved(_text(written["title"]), by, changed, answers, step)  # type: ignore[arg-type]


def _answer(written: Any) -> AnswerCount:
    text, first, second, left = written
    return AnswerCount(_optional(text), _maybe(first), _maybe(second), _maybe(left))


def _each(written: object, read: Callable[[Any], Read]) -> tuple[Read, ...]:
    if not isinstance(written, list):
        raise TypeError(written)
    return tuple(read(entry) for entry in written)


def _text(written: object) -> str:
    if not isinstance(written, str):
        raise TypeError(written)
    return written


def _optional(written: object) -> str | None:
    return None if written is None else _text(written)


def _maybe(written: object) -> int | None:
    return None if written is None else _count(written)


def _count(written: object) -> int:
    """Read a whole number from 0 on; true and false are none."""
    if not isinstance(written, int) or isinstance(written, bool) or not 0 <= written <= MOST:
        raise ValueError(written)
    return written
