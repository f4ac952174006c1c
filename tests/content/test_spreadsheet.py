"""A translation as a table: whatever a spreadsheet does to it, the texts come back as they were."""

from __future__ import annotations

import polib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from arjenvalinnat.content.translation.spreadsheet import NoTableError, rows_of, table_of

HEADS = ("address", "about", "source", "translation", "state")


@given(st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\0")), min_size=3, max_size=3))
def test_any_text_comes_back_from_a_table(cells: list[str]) -> None:
    """Semicolons, quotes, line ends and what looks like a formula survive; only edges of white space go."""
    entry = polib.POEntry(msgctxt=cells[0], msgid=cells[1], msgstr=cells[2])
    row = next(iter(rows_of(table_of([entry], HEADS))))
    assert (row.address, row.source, row.translation) == (cells[0], cells[1], cells[2].strip())


@pytest.mark.parametrize("cell", ["'=1", "''+2", "'-vi", "'@x", "=1", "'sitaatti'", "'"])
def test_an_apostrophe_of_the_authors_own_is_kept(cell: str) -> None:
    """What a text begins with comes back, also where a spreadsheet reads an apostrophe as its own sign."""
    entry = polib.POEntry(msgctxt="title", msgid=cell, msgstr=cell)
    assert [*rows_of(table_of([entry], HEADS))] == [("title", cell, cell)]


@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_a_spreadsheet_may_change_the_separator(separator: str) -> None:
    """Programs of other countries save with commas or tabs."""
    text = separator.join(HEADS) + "\n" + separator.join(("title", "", "Päivä", "Dag", "")) + "\n"
    assert [(row.address, row.translation) for row in rows_of(text)] == [("title", "Dag")]


@pytest.mark.parametrize("cell", ["=1+1", "+2", "-1", "@x"])
def test_no_cell_is_a_formula(cell: str) -> None:
    """A spreadsheet computes nothing of what a deck says."""
    told = table_of([polib.POEntry(msgctxt="title", msgid=cell, msgstr="")], HEADS)
    assert f";'{cell};" in told


def test_a_file_that_is_no_table_is_refused() -> None:
    """A letter is not a table."""
    with pytest.raises(NoTableError):
        list(rows_of("Hei!\nTässä käännös.\n"))
