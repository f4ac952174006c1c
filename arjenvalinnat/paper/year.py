"""A year of sheets as a page to print and as lines for a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from arjenvalinnat.paper.markup import Html, body, element, foot, page, table
from arjenvalinnat.paper.rows import year_cells
from arjenvalinnat.paper.words import count, minutes
from arjenvalinnat.session.report.year import Year, YearRow
from arjenvalinnat.views.texts import Say

COLUMNS = ("sessions", "groups", "pupils", "minutes", "cards", "talk", "debrief")
GAP = "  "


def year_heads(year: Year, say: Say) -> tuple[str, ...]:
    """Return the heads of the table's columns."""
    return (say(f"sheets.{year.by}"), *(say(f"sheets.{column}") for column in COLUMNS))


def year_names(year: Year, say: Say) -> tuple[str, ...]:
    """Return the names of the rows, the total's last."""
    return (*(row.name or say("sheets.no-place") for row in year.rows), say("sheets.total"))


def year_page(year: Year, say: Say, language: str, covers: str) -> str:
    """Return a year as one HTML page; *covers* says which time it covers."""
    *rows, total = _lines(year, say)
    numbers = len(COLUMNS)
    pieces: list[Html] = [
        element("h1", say("sheets.heading")),
        element("p", say("sheets.covers", covers=covers, sessions=year.total.sessions)),
        table(
            say(f"sheets.caption-{year.by}"),
            year_heads(year, say),
            body(rows, numbers),
            foot(total, numbers),
            numbers=numbers,
        ),
    ]
    talked = [theme for theme in year.total.themes if theme.seconds]
    if talked and year.by != "theme":
        themes = ((theme.name, str(minutes(theme.seconds))) for theme in talked)
        heads = (say("sheet.theme"), say("sheet.minutes-head"))
        pieces += [
            element("h2", say("sheet.talk")),
            table(say("sheet.talk-caption"), heads, body(themes, 1), numbers=1),
        ]
    pieces += [element("p", note, class_="note") for note in year_notes(year, say)]
    return page(say("sheets.heading"), language, *pieces)


def year_lines(year: Year, say: Say) -> Iterator[str]:
    """Return a year as lines of text, columns under their heads, the talk by theme below."""
    yield from _columns([year_heads(year, say), *_lines(year, say)])
    talked = [theme for theme in year.total.themes if theme.seconds]
    if talked and year.by != "theme":
        yield ""
        heads = (say("sheet.theme"), say("sheets.talk"))
        yield from _columns([heads, *((theme.name, str(minutes(theme.seconds))) for theme in talked)])
    notes = tuple(year_notes(year, say))
    if notes:
        yield ""
        yield from notes


def year_notes(year: Year, say: Say) -> Iterator[str]:
    """Return what a reader of the table should know."""
    if year.by == "theme":
        yield say("sheets.note-theme")
    if year.total.uncounted:
        yield say("sheets.note-pupils", sessions=year.total.uncounted)


def _lines(year: Year, say: Say) -> list[tuple[str, ...]]:
    rows: tuple[YearRow, ...] = (*year.rows, year.total)
    return [
        (name, *(count(say, cell) for cell in year_cells(row)))
        for name, row in zip(year_names(year, say), rows, strict=True)
    ]


def _columns(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Return rows as lines: names to the left, numbers to the right."""
    widths = [max(len(cell) for cell in column) for column in zip(*rows, strict=True)]
    for name, *cells in rows:
        numbers = (cell.rjust(width) for cell, width in zip(cells, widths[1:], strict=True))
        yield GAP.join((name.ljust(widths[0]), *numbers)).rstrip()
