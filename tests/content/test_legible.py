"""One place says what may be written and what is seen; check asks it of every text in every language."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from arjenvalinnat.content.legible import is_hidden, is_seen, one_line, printable, unwritable
from arjenvalinnat.content.load import load_deck
from arjenvalinnat.content.reading.sources import Loaded, load_sources
from arjenvalinnat.content.translation.translate import told_in
from tests.content.files import CARDS, DECK, DECKS, smallest

CONTROLS = ["\x00", "\x1b", "\x07", "\x7f", "\x9b"]
UNSEEN = ["\u200b", "\u200f", "\u00ad\ufeff", "\u034f", " \u061c "]


def escaped(text: str) -> str:
    """Return a text as YAML writes it between double quotes."""
    return "".join(f"\\u{ord(sign):04x}" for sign in text)


def help_line(number: str) -> str:
    """Return a help line with this number, and the key before which it stands."""
    rest = "hours: aina, language: fi, checked: 2026-11-01"
    return f"help:\n- {{id: apu, name: Apu, number: {number}, {rest}}}\nages:"


def found(loaded: Loaded) -> list[tuple[str, int, str]]:
    return [(one.place.file, one.place.line, one.code) for one in loaded.findings]


@given(st.text())
@example("\ud800\ufffe\x00\x1b[2J\x9b\u2028\r\n")
def test_any_text_becomes_a_line(text: str) -> None:
    """A line has no control character, no half letter and no end of a line in it; its letters stay."""
    line = one_line(text)
    assert unwritable(line) is None
    assert len(line) == len(text)
    assert len(line.splitlines()) <= 1
    line.encode()
    assert is_seen(line) == is_seen(text)


@given(st.text())
def test_what_is_printed_moves_no_cursor(text: str) -> None:
    """A terminal gets letters, line feeds and tabs."""
    controls = {sign for sign in printable(text) if unicodedata.category(sign) in {"Cc", "Cs"}}
    assert controls <= {"\n", "\t"}


def test_marks_of_direction_are_written_and_take_no_room() -> None:
    """U+200E, U+200F and U+061C belong to Arabic and Hebrew text; alone they show nothing."""
    for mark in "\u200e\u200f\u061c":
        assert unwritable(f"112{mark}") is None
        assert is_seen(f"112{mark}")
        assert is_hidden(mark)
        assert not is_seen(mark)


@pytest.mark.parametrize("control", CONTROLS)
def test_a_control_character_is_found_in_every_text(control: str) -> None:
    """AV008: in a value, in an explained word itself, in its meaning, in a help number."""
    bad = f'"a{escaped(control)}"'
    for files in (
        smallest(cards=("situation: Koe alkaa.", f"situation: {bad}")),
        smallest(cards=("ask:", f"words: {{{bad}: Sana.}}\n  ask:")),
        smallest(cards=("ask:", f"words: {{sana: {bad}}}\n  ask:")),
        smallest(deck=("ages:", help_line(bad))),
        smallest(deck=("title: Tavallinen päivä", f"title: {bad}")),
    ):
        assert "AV008" in {code for _, _, code in found(load_sources(files))}


@pytest.mark.parametrize("unseen", UNSEEN)
def test_a_text_of_which_nothing_is_seen_is_found(unseen: str) -> None:
    """AV240: in a text, an effect's words, an explained word and a help number, each at its place."""
    bad = f'"{escaped(unseen)}"'
    for files, place in (
        (smallest(cards=("situation: Koe alkaa.", f"situation: {bad}")), CARDS),
        (smallest(cards=("ask:", f"words: {{{bad}: Sana.}}\n  ask:")), CARDS),
        (smallest(cards=("self: -1 uni lyhenee", f'self: "-1 {escaped(unseen)}"')), CARDS),
        (smallest(deck=("ages:", help_line(bad))), DECK),
        (smallest(deck=("title: Tavallinen päivä", f"title: {bad}")), DECK),
    ):
        loaded = load_sources(files)
        assert loaded.deck is None
        codes = [(file, code) for file, _, code in found(loaded)]
        assert codes == [(place, "AV240")]


def test_marks_beside_letters_are_no_finding() -> None:
    """A number with a mark of direction, as it is copied from an Arabic page, is a good number."""
    files = smallest(
        cards=("situation: Koe alkaa.", 'situation: "\\u200fKoe\\u061c 112\\u200e"'),
        deck=("title: Tavallinen päivä", "title: Päivä\u200f"),
    )
    assert not found(load_sources(files))


def translated(folder: Path, msgstr: str) -> Loaded:
    """Load the smallest deck with one translation of its title."""
    for name, raw in smallest().items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(raw)
    (folder / "translations").mkdir()
    po = f'msgctxt "title"\nmsgid "Tavallinen päivä"\nmsgstr "{msgstr}"\n'
    (folder / "translations" / "sv.po").write_bytes(po.encode("utf-8"))
    return load_deck(folder)


@pytest.mark.parametrize("control", CONTROLS)
def test_a_translation_with_a_control_character_is_not_shown(control: str, tmp_path: Path) -> None:
    """AV241 at its line; the deck's own text stands in its place."""
    loaded = translated(tmp_path, f"En {control}dag")
    assert loaded.deck is not None
    assert told_in(loaded.deck, "sv").title == "Tavallinen päivä"
    assert (f"{tmp_path.as_posix()}/translations/sv.po", 3, "AV241") in found(loaded)


@pytest.mark.parametrize("unseen", UNSEEN)
def test_a_translation_of_which_nothing_is_seen_is_a_missing_one(unseen: str, tmp_path: Path) -> None:
    """AV602: the deck's own text stands in its place."""
    loaded = translated(tmp_path, unseen)
    assert loaded.deck is not None
    assert told_in(loaded.deck, "sv").title == "Tavallinen päivä"
    missing = next(one for one in loaded.findings if one.code == "AV602")
    assert dict(missing.fields)["first"] == "title"


def test_the_good_decks_hold_only_what_may_be_written() -> None:
    """The sample decks, Arabic ones among them, pass."""
    for deck in (DECKS / "good").iterdir():
        assert not {code for _, _, code in found(load_deck(deck))} & {"AV008", "AV240", "AV241"}
