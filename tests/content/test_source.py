"""YAML text as plain data, with the place of every key, down to the slips of a pen."""

from __future__ import annotations

import pytest

from arjenvalinnat.content.diagnostics import Place
from arjenvalinnat.content.reading.source import CARDS, KEYS, Source, place_of, read_source


def read(text: str) -> Source:
    """Read a card file's text."""
    return read_source(text.encode(), "k.yaml", CARDS)


def where(text: str) -> list[tuple[str, int, int]]:
    """Return code, line and column of everything that is found in a text."""
    return [(found.code, found.place.line, found.place.column) for found in read(text).findings]


def test_scalars_stay_text() -> None:
    """Nothing is a number, a day or yes and no until a model says so; nothing at all is an empty text."""
    assert read("- {a: on, b: 12:30, c: 010, d: 2026-11-24, e: ~, f: , g: 'x'}").data == [
        {"a": "on", "b": "12:30", "c": "010", "d": "2026-11-24", "e": "~", "f": "", "g": "x"}
    ]


def test_every_key_and_value_has_its_place() -> None:
    """Lines and columns are counted from 1, and columns in characters, not bytes."""
    source = read("- ä: x\n  ö:\n    - yy\n    - ä: zz\n")

    def place(*path: str | int, key: bool = False) -> tuple[int, int]:
        found = place_of("k.yaml", source.data, source.marks, path, key=key)
        return found.line, found.column

    assert place(0) == (1, 3)
    assert place(0, "ä") == (1, 6)
    assert place(0, "ö", key=True) == (2, 3)
    assert place(0, "ö", 1, "ä") == (4, 10)
    assert place(0, "missing") == (1, 3)


def test_places_after_a_broken_card_are_those_of_the_file() -> None:
    """A file that is read piece by piece still counts its lines from its own top."""
    source = read("- a: b: c\n- d: e\n  f: g\n")
    assert source.data[-1] == {"d": "e", "f": "g"}
    assert place_of("k.yaml", source.data, source.marks, (1, "f")) == Place("k.yaml", 3, 6)


def test_the_first_of_two_keys_is_kept() -> None:
    """A repeated key is told, and its place does not spoil the places of its neighbours."""
    source = read("- a: 1\n  a: {b: 2}\n  c: 3\n  a: 4\n")
    assert source.data == [{"a": "1", "c": "3"}]
    assert [found.place.line for found in source.findings] == [2, 4]
    assert place_of("k.yaml", source.data, source.marks, (0, "c")) == Place("k.yaml", 3, 6)


def test_a_mark_of_utf_8_is_no_part_of_the_text() -> None:
    """Windows editors put three bytes first; an author never sees them."""
    assert read("\ufeff- a: b").data == [{"a": "b"}]


def test_a_deck_file_is_read_key_by_key() -> None:
    """One broken key of `deck.yaml` hides no other."""
    source = read_source(b"title: A: B\nid: x\naxes: [\nlanguage: fi\n", "deck.yaml", KEYS)
    assert [found.code for found in source.findings] == ["AV011", "AV017"]
    assert source.data["id"] == "x"
    assert source.data["language"] == "fi"
    assert [gap.key for gap in source.gaps] == ["title", "axes"]


SLIPS = {
    "- a: x: y\n": ("AV011", 1, 7),
    "- a: 1\n  b: Noa sanoo: hei\n": ("AV011", 2, 15),
    "- a: 1\n\tb: 2\n": ("AV010", 2, 1),
    "- a:\n  \t- b\n": ("AV010", 2, 3),
    '- a: "x\n  b: y\n  c: z\n': ("AV012", 1, 6),
    '- a: "x\n  b: "y"\n': ("AV012", 1, 6),
    "- a: 'x\n  b: y\n": ("AV012", 1, 6),
    '- a: x\n  b: "y\n': ("AV012", 2, 6),
    "- a: ”x: y”\n": ("AV013", 1, 6),
    "- a: “x: y”\n": ("AV013", 1, 6),
    "- a: 1\n    b: 2\n": ("AV014", 2, 5),
    "- a: 1\n b: 2\n": ("AV014", 2, 2),
    "- a: |\n    x\n   y\n": ("AV014", 3, 4),
    '- a: "x" y\n': ("AV015", 1, 10),
    "- a: 'Noa's'\n": ("AV015", 1, 11),
    "- a: @x\n": ("AV016", 1, 6),
    "- a: `x`\n": ("AV016", 1, 6),
    "- a: % x\n": ("AV016", 1, 6),
    "- a: *huokaus* x\n": ("AV016", 1, 6),
    "- a: & x\n": ("AV016", 1, 6),
    "- a: > x\n": ("AV016", 1, 6),
    "- a: [x, y\n  b: z\n": ("AV017", 1, 6),
    "- a: {x: y\n": ("AV017", 1, 6),
    '- a: "x \\q"\n': ("AV018", 1, 9),
    "- a: 1\n  b 2\n  c: 3\n": ("AV009", 2, 3),
    "- a: 1\n  b:2\n  c: 3\n": ("AV009", 2, 3),
    "- a: !x y\n": ("AV022", 1, 6),
    "- a: &x y\n": ("AV021", 1, 6),
    "- a: 1\n---\n- b: 1\n": ("AV024", 2, 1),
    "- {[a]: b}\n": ("AV025", 1, 4),
}


@pytest.mark.parametrize("text", SLIPS)
def test_a_slip_is_named_and_found(text: str) -> None:
    """The finding is where the mistake begins, not where the parser gave up."""
    assert where(text)[0] == SLIPS[text]


def test_depth_is_measured_before_anything_is_composed() -> None:
    """Thirty levels are read; the thirty-first is refused where it opens."""
    assert where("[" * 30 + "]" * 30) == []
    assert where("[" * 31 + "]" * 31) == [("AV026", 1, 31)]


def test_one_error_costs_one_card() -> None:
    """Of three cards, the two that are sound are read."""
    source = read("- a: 1\n- b: 'x\n- c: 3\n")
    assert {"a": "1"} in source.data
    assert {"c": "3"} in source.data
    assert [found.code for found in source.findings] == ["AV012"]
