"""Tables for a spreadsheet: how a Finnish Excel reads them, and that no text is a formula."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arjenvalinnat.paper.rows import MARK, sheet_rows, year_rows
from arjenvalinnat.paper.year import year_heads, year_lines, year_names
from arjenvalinnat.session.report.record import Record
from arjenvalinnat.session.report.year import BY, add_up
from arjenvalinnat.views.texts import languages, texts
from tests.paper.sheets import RECORD, played

SAY = texts("fi")


def read(text: str) -> list[list[str]]:
    """Read a table as a spreadsheet with semicolons does."""
    assert text.startswith(MARK)
    assert text.encode().startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(text.removeprefix(MARK), newline=""), delimiter=";"))


@pytest.mark.parametrize("language", languages())
def test_a_session_is_one_row(language: str) -> None:
    """Each column has its head, and what is not told is empty."""
    heads, row = read(sheet_rows(played(), texts(language)))
    assert len(heads) == len(row) == len(set(heads))
    cells = dict(zip(heads, row, strict=True))
    say = texts(language)
    assert cells[say("sheet.date")] == "2026-11-24"
    assert cells[say("sheet.pupils")] == "24"
    assert cells[say("sheet.changed-head")] == "2"
    assert [cells[say("sheet.exit-head", fingers=number)] for number in range(1, 6)] == [
        "",
        "",
        "5",
        "11",
        "7",
    ]
    assert cells[say("sheet.theme-head", theme="Uni")] == "1"


@given(st.lists(st.text(), max_size=3), st.text())
def test_whatever_is_typed_stays_in_its_cell(words: list[str], place: str) -> None:
    """Quotes, semicolons and line ends make no further cell, and a formula is only a text."""
    heads, row = read(sheet_rows(played(Record(words=tuple(words), id="a"), place=place), SAY))
    assert len(row) == len(heads)
    assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in row)


def test_a_formula_gets_an_apostrophe() -> None:
    """A spreadsheet shows it and does not carry it out."""
    heads, row = read(sheet_rows(played(place="=1+1"), SAY))
    assert row[heads.index("Kunta")] == "'=1+1"


@pytest.mark.parametrize("by", BY)
def test_a_year_has_a_row_for_each_and_the_total(by: str) -> None:
    """The same numbers stand in the table, in the lines of a terminal and under the same heads."""
    year = add_up([played(), replace(played(), id="2", pupils=None)], by)
    heads, *rows = read(year_rows(year, SAY, year_names(year, SAY), year_heads(year, SAY)))
    assert heads[:3] == [SAY(f"sheets.{by}"), "Työpajoja", "Ryhmiä"]
    assert rows[-1][:4] == ["Yhteensä", "2", "8", "24"]
    assert {len(row) for row in rows} == {len(heads)}
    lines = list(year_lines(year, SAY))
    assert lines[0].split()[:3] == [*heads[0].split(), "Työpajoja", "Ryhmiä"]
    assert lines[len(rows)].split()[:4] == ["Yhteensä", "2", "8", "24"]
    assert any("puuttuu 1" in line for line in lines)


def test_what_is_not_known_is_said() -> None:
    """A sum that cannot be told is empty in a table, words for a reader; a place nobody typed has a name."""
    year = add_up([replace(played(), pupils=None, place="")], "municipality")
    _, row, _ = read(year_rows(year, SAY, year_names(year, SAY), year_heads(year, SAY)))
    assert row[:4] == ["kuntaa ei kirjattu", "1", "4", ""]
    assert "ei näytetä" in list(year_lines(year, SAY))[1]
    assert RECORD.pupils == 24
