"""What a session keeps for its sheet beside the game: the class's own words, counts, minutes. No names."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from arjenvalinnat.rules.state import PlaceId


@dataclass(frozen=True, slots=True)
class Record:
    """What is typed and counted during one hour.

    `words` are the class's own, as on a flip chart; `sentences` are those that it wrote on a step, each with
    the step's address. `exit` are raised fingers: how many showed 1, 2, 3, 4, 5.
    `pupils` is the facilitator's count. `debrief` is the id of the closing talk that was chosen, None for the
    one that the minutes choose. `marks` tell when a part of the hour began, in seconds of the hour. `id` is
    drawn for each session and says nothing else: by it, a sheet that was printed twice counts once.
    """

    words: tuple[str, ...] = ()
    sentences: tuple[tuple[str, str], ...] = ()
    exit: tuple[int, ...] = ()
    pupils: int | None = None
    debrief: str | None = None
    marks: tuple[tuple[str, int], ...] = ()
    id: str = ""

    @property
    def own(self) -> tuple[tuple[str, ...], tuple[tuple[str, str], ...]]:
        """Return everything in the class's own words, which no journal keeps."""
        return self.words, self.sentences

    def written_at(self, place: PlaceId) -> tuple[str, ...]:
        """Return what the class has written on a step, in the order in which it came."""
        address = address_of(place)
        return tuple(text for where, text in self.sentences if where == address)


def address_of(place: PlaceId) -> str:
    """Return the address of a step, as translations have it."""
    card, step = place
    return f"cards/{card}" if step is None else f"cards/{card}/steps/{step}"


def fresh_id() -> str:
    """Draw the id of a session."""
    return secrets.token_hex(8)


def marked(record: Record, name: str, now: float) -> Record:
    """Return the record with the moment at which this part of the hour first began."""
    if any(known == name for known, _ in record.marks):
        return record
    return replace(record, marks=(*record.marks, (name, int(now))))


def record_to(record: Record) -> dict[str, Any]:
    """Return a record as plain data."""
    return {
        "words": list(record.words),
        "sentences": [list(written) for written in record.sentences],
        "exit": list(record.exit),
        "pupils": record.pupils,
        "debrief": record.debrief,
        "marks": [list(mark) for mark in record.marks],
        "id": record.id,
    }


def record_from(written: Mapping[str, Any]) -> Record:
    """Read a record.

    Raises:
        KeyError, TypeError, ValueError: it is none.
    """
    pupils, debrief = written["pupils"], written["debrief"]
    return Record(
        words=tuple(map(str, written.get("words", ()))),
        sentences=tuple((str(address), str(text)) for address, text in written.get("sentences", ())),
        exit=tuple(map(int, written["exit"])),
        pupils=None if pupils is None else int(pupils),
        debrief=None if debrief is None else str(debrief),
        marks=tuple((str(name), int(seconds)) for name, seconds in written["marks"]),
        id=str(written.get("id", "")),
    )
