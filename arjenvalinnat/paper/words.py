"""Numbers and days as they are read: minutes, dates, counts that are not told."""

from __future__ import annotations

import datetime

from arjenvalinnat.views.texts import Say


def minutes(seconds: int) -> int:
    """Return whole minutes; less than one is one, nothing is none."""
    return max(1, (seconds + 30) // 60) if seconds > 0 else 0


def day(say: Say, date: datetime.date) -> str:
    """Return a date as it is written in the facilitator's language."""
    return say("sheet.day", day=date.day, month=date.month, year=date.year)


def count(say: Say, number: int | None) -> str:
    """Return a count of pupils, or that it is not told."""
    return say("sheet.untold") if number is None else str(number)
