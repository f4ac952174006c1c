"""The sheet of an hour that was played."""

from __future__ import annotations

from arjenvalinnat.session.report.record import Record
from arjenvalinnat.session.report.sheet import Sheet, sheet_of
from tests.session.played import TODAY, choices, deep_hour

A, B = choices("matsi")[:2]
RECORD = Record(words=("Uni ensin", "Kysy suoraan"), exit=(0, 1, 5, 11, 7), pupils=24, id="ab")


def played(record: Record = RECORD, place: str = "Kuopio") -> Sheet:
    """Return the sheet of an hour with one deep card."""
    hour = deep_hour([A, A, B, None], [B, A, B, A])
    return sheet_of(hour.session(record, sheet_place=place), hour.now, TODAY)
