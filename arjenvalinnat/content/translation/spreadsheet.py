"""A translation as a table for volunteers who have a spreadsheet and no translator's program.

Semicolons and a byte order mark are what spreadsheets of Finland and Sweden open without asking. A cell that
would be taken for a formula gets an apostrophe in front, which is taken away when the table is read.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import polib

COLUMNS = ("address", "about", "source", "translation", "state")
_FORMULA = re.compile("'*[=+\\-@\\t\\r]")
"""What is taken for a formula, or for one with the apostrophe that keeps it from being one."""

_SEPARATORS = (";", ",", "\t")


class TableRow(NamedTuple):
    """A line of the table that was read: whose text, the text that was translated, and the translation."""

    address: str
    source: str
    translation: str


class NoTableError(ValueError):
    """The file is no table with the columns that are needed."""


def table_of(entries: Iterable[polib.POEntry], heads: tuple[str, str, str, str, str]) -> str:
    """Return the entries as a table, *heads* in its first line; `state` tells what waits for work."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=_SEPARATORS[0], lineterminator="\r\n")
    writer.writerow(heads)
    for entry in entries:
        if not entry.obsolete:
            state = "fuzzy" if entry.fuzzy else "" if entry.msgstr else "new"
            cells = (entry.msgctxt or "", entry.comment, entry.msgid, entry.msgstr, state)
            writer.writerow([_harmless(cell) for cell in cells])
    return out.getvalue()


def rows_of(text: str) -> Iterator[TableRow]:
    """Read a table that `table_of` wrote and a spreadsheet saved again, with any of its separators.

    Raises:
        NoTableError: there are no such columns.
    """
    text = text.removeprefix("\N{ZERO WIDTH NO-BREAK SPACE}")
    head = text.partition("\n")[0]
    separator = max(_SEPARATORS, key=head.count)
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    try:
        if len(next(lines, ())) < len(COLUMNS) - 1:
            raise NoTableError
        for cells in lines:
            if len(cells) >= len(COLUMNS) - 1:
                address, _, source, translation = (_plain(cell) for cell in cells[:4])
                yield TableRow(address, source, translation.strip())
    except csv.Error:
        raise NoTableError from None


def _harmless(cell: str) -> str:
    return f"'{cell}" if _FORMULA.match(cell) else cell


def _plain(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell
