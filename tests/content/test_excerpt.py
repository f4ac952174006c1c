"""The author's own line under a finding: the caret stands under the place, whatever the line is made of."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arjenvalinnat.content.diagnostics import Place, finding
from arjenvalinnat.content.excerpt import WIDTH, Lines, excerpt, render_with_source, source_lines


def test_the_caret_stands_under_the_place() -> None:
    """Columns are counted from 1; one beyond the line is its end."""
    assert excerpt("  phase: tunits", 10) == ("  phase: tunits", 9)
    assert excerpt("a: b", 5) == ("a: b", 4)
    assert excerpt("a: b", 99) == ("a: b", 4)


def test_a_tab_is_four_spaces() -> None:
    """A tab has another width in every program, so none is printed."""
    assert excerpt("\tphase: x", 2) == ("    phase: x", 4)


def test_wide_and_combining_signs_are_measured() -> None:
    """A Chinese sign takes two columns and an accent of its own none."""
    assert excerpt("名前: x", 5) == ("名前: x", 6)
    assert excerpt("a\u0308a\u0308 x", 6) == ("a\u0308a\u0308 x", 3)


def test_nothing_that_moves_the_cursor_is_printed() -> None:
    """Escapes, marks of direction and unbreakable spaces each have one sign in their place."""
    assert excerpt("a\x1b[31m\u202eb\u00a0c", 8) == ("a·[31m·b␣c", 7)


def test_a_long_line_is_cut_around_the_place() -> None:
    """Both sides of the place are seen, and a sign tells where the line goes on."""
    line = "x" * 500 + "!" + "y" * 500
    text, caret = excerpt(line, 501)
    assert text[caret] == "!"
    assert text.startswith("…x")
    assert text.endswith("y…")
    assert excerpt(line, 1)[0] == "x" * WIDTH + "…"
    assert excerpt(line, 1001)[0] == "…" + "y" * WIDTH


@given(st.text(st.characters(exclude_characters="\n\r\x85\u2028\u2029"), max_size=400), st.integers(-3, 500))
def test_any_line_is_shown_and_the_caret_is_inside(line: str, column: int) -> None:
    """There is no line that cannot be shown: it is printable, not too wide, and the caret is under it."""
    text, caret = excerpt(line, column)
    assert all(sign.isprintable() for sign in text)
    wide = sum(1 + (unicodedata.east_asian_width(sign) in "WF") for sign in text)
    assert 0 <= caret <= wide
    assert sum(not unicodedata.combining(sign) for sign in text) <= WIDTH + 2


def test_lines_are_counted_as_yaml_counts_them(tmp_path: Path) -> None:
    """Every kind of line break is one, and so a place is found in a file from any system."""
    file = tmp_path / "rivit.yaml"
    file.write_bytes("\ufeffyksi\r\nkaksi\rkolme\nneljä\u2028viisi".encode())
    lines = Lines()
    asked = [lines.line(Place(str(file), number, 1)) for number in (1, 2, 3, 5, 4, 6, 0)]
    assert asked == ["yksi", "kaksi", "kolme", "viisi", "neljä", None, None]


@pytest.mark.parametrize("raw", [b"\xff\xfea", b"a: \xe4", None])
def test_what_cannot_be_read_is_left_out(raw: bytes | None, tmp_path: Path) -> None:
    """A file that is no text, or gone, shows nothing; the sentence is told all the same."""
    file = tmp_path / "x.yaml"
    if raw is not None:
        file.write_bytes(raw)
    found = finding(Place(str(file), 1, 1), "AV003")
    assert source_lines(found.place, Lines()) == ()
    assert "AV003" in render_with_source(found, "en", Lines())
    assert source_lines(Place(str(tmp_path), 1, 1), Lines()) == ()


def test_a_line_that_is_gone_is_left_out(tmp_path: Path) -> None:
    """A file may have changed since it was checked."""
    file = tmp_path / "x.yaml"
    file.write_text("a: b\n\n", encoding="utf-8")
    assert source_lines(Place(str(file), 2, 1), Lines()) == ()
    assert source_lines(Place(str(file), 9, 1), Lines()) == ()


def test_the_excerpt_stands_between_the_sentence_and_the_cure(tmp_path: Path) -> None:
    """The line has its number, the caret a line of its own."""
    file = tmp_path / "x.yaml"
    file.write_text("- id: a\n  themes: [unni]\n", encoding="utf-8")
    found = finding(Place(str(file), 2, 12), "AV103", thing="a", name="unni", near="uni", known=None)
    assert render_with_source(found, "en", Lines()).splitlines()[1:] == [
        "    2 |   themes: [unni]",
        "      |            ^",
        "    Did you mean “uni”?",
    ]
