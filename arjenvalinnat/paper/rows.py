"""Tables for a spreadsheet: semicolons and a byte order mark, which a Finnish Excel opens by a double click.

A text that a spreadsheet would take for a formula gets an apostrophe before it.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from arjenvalinnat.content.legible import one_line
from arjenvalinnat.paper.words import minutes
from arjenvalinnat.session.report.sheet import Sheet, ThemeTalk
from arjenvalinnat.session.report.year import Year, YearRow
from arjenvalinnat.views.texts import Say

MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"
"""The byte order mark by which Excel knows UTF-8."""

FORMULA = ("=", "+", "-", "@", "\t", "\r")


def sheet_rows(sheet: Sheet, say: Say) -> str:
    """Return one session as a table of one row; what is not told is empty."""
    heads = [
        "date", "place", "deck", "version-head", "minutes", "groups", "pupils", "cards-head", "deep-head",
        "talked", "debrief", "changed-head", "words",
    ]  # fmt: skip
    cells: list[object] = [
        sheet.date.isoformat(),
        sheet.place,
        sheet.title,
        sheet.version,
        minutes(sheet.seconds),
        sheet.groups,
        sheet.pupils,
        len(sheet.cards),
        sum(card.deep for card in sheet.cards),
        minutes(sheet.talk),
        minutes(sheet.debrief),
        sum(moved.changed or 0 for moved in sheet.votes),
        " | ".join([*sheet.words, *(sentence for bank in sheet.banks for sentence in bank.sentences)]),
    ]
    fingers = range(1, 6)
    exits = [*sheet.exit, *[None] * 5][:5]
    return _table(
        [
            *(say(f"sheet.{head}") for head in heads),
            *(say("sheet.exit-head", fingers=number) for number in fingers),
            *_theme_heads(sheet.themes, say),
        ],
        [[*cells, *exits, *(minutes(theme.seconds) for theme in sheet.themes)]],
    )


def year_rows(year: Year, say: Say, names: Sequence[str], heads: Sequence[str]) -> str:
    """Return a year as a table: its rows under *names*, the total last, a column for each theme."""
    themes = year.total.themes if year.by != "theme" else ()
    rows = [
        [name, *year_cells(row), *(minutes(_seconds(row, theme.id)) for theme in themes)]
        for name, row in zip(names, (*year.rows, year.total), strict=True)
    ]
    return _table([*heads, *_theme_heads(themes, say)], rows)


def year_cells(row: YearRow) -> tuple[int | None, ...]:
    """Return the numbers of a row in the order of the table's columns; lengths are in minutes."""
    return (
        row.sessions,
        row.groups,
        row.pupils,
        minutes(row.seconds),
        row.cards,
        minutes(row.talk),
        minutes(row.debrief),
    )


def _seconds(row: YearRow, theme: str) -> int:
    return sum(talked.seconds for talked in row.themes if talked.id == theme)


def _theme_heads(themes: Iterable[ThemeTalk], say: Say) -> list[str]:
    return [say("sheet.theme-head", theme=theme.name) for theme in themes]


def _table(heads: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    file = io.StringIO()
    writer = csv.writer(file, delimiter=";", lineterminator="\r\n")
    writer.writerow([_safe(head) for head in heads])
    writer.writerows([_safe(cell) for cell in row] for row in rows)
    return MARK + file.getvalue()


def _safe(cell: object) -> object:
    """Return a cell that is a number, nothing, or a text that is no formula."""
    if cell is None or isinstance(cell, int):
        return cell
    text = one_line(str(cell))
    return f"'{text}" if text.startswith(FORMULA) else text
