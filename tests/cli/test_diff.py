"""`diff` as somebody types it: plain words in three languages, or plain data."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from arjenvalinnat.cli.main import main
from arjenvalinnat.content.change import GROUPS
from arjenvalinnat.content.diff import FORMS, changes
from arjenvalinnat.content.format.authored import written_keys
from arjenvalinnat.content.load import load_deck
from arjenvalinnat.views.changes import change_lines, excerpts
from arjenvalinnat.views.texts import catalogue, languages, texts
from tests.changed_decks import write
from tests.content.files import DECKS, SHIPPED
from tests.content.format_models import MODELS
from tests.content.packs import sound
from tests.content.pictures import svg

GOOD = DECKS / "good" / "pienin"
TOLD = """\
Tavallinen päivä: version 2, was 1
The whole deck
  version: was 1, is now 2
  authors: added Toinen

Card “Vielä yksi matsi” (matsi)
  picture: added “matsi.svg, Peli., Oma”
  choice “Pelaa vielä.”, effect “Minä”: was “−1 uni lyhenee”, is now “−2 uni lyhenee”
  choice “Pelaa vielä.”, later: removed “Tunti, −1, Kokeessa nukuttaa.”

Language sv
  is new: 1/40 texts translated
"""


@pytest.fixture
def changed(tmp_path: Path) -> Path:
    """Return the smallest deck with four changes and a translation."""
    folder = tmp_path / "uusi"
    shutil.copytree(GOOD, folder)
    deck, cards = folder / "deck.yaml", folder / "cards" / "kortit.yaml"
    text = deck.read_text(encoding="utf-8")
    text = text.replace('"1"', '"2"').replace("[Tekijä]", "[Tekijä, Toinen]")
    deck.write_text(text, encoding="utf-8")
    text = cards.read_text(encoding="utf-8").replace("-1 uni lyhenee", "-2 uni lyhenee")
    later = "      later:\n        phase: tunti\n        move: -1\n        text: Kokeessa nukuttaa.\n"
    picture = "  picture: {file: matsi.svg, alt: Peli., source: Oma}\n  situation: Tiimi"
    text = text.replace(later, "").replace("  situation: Tiimi", picture)
    cards.write_text(text, encoding="utf-8")
    for name, raw in {
        "translations/sv.po": 'msgctxt "title"\nmsgid "Tavallinen päivä"\nmsgstr "En dag"\n'.encode(),
        "pictures/matsi.svg": svg(),
    }.items():
        (folder / name).parent.mkdir()
        (folder / name).write_bytes(raw)
    return folder


def said(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> tuple[int, str, str]:
    """Run `diff`; return its exit code and what it printed."""
    code = main(["diff", *map(str, arguments)])
    printed = capsys.readouterr()
    return code, printed.out, printed.err


def test_changes_are_told_in_plain_words(changed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A heading for the deck, each card and each language; a line for each change; exit 0."""
    assert said(capsys, GOOD, changed, "--lang", "en") == (0, TOLD, "")


def test_a_title_on_several_lines_is_told_on_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The deck's title, a card's heading and each short text that changes are a line each."""
    folders = tmp_path / "a", tmp_path / "b"
    for folder, change in zip(folders, ("", "!"), strict=True):
        shutil.copytree(GOOD, folder)
        for file, title in (("deck.yaml", "Tavallinen päivä"), ("cards/kortit.yaml", "Vielä yksi matsi")):
            text = (folder / file).read_text(encoding="utf-8")
            broken = title.replace(" ", "\\n", 1)
            text = text.replace(f"title: {title}", f'title: "{broken}{change}"')
            (folder / file).write_text(text, encoding="utf-8")
    told = """\
Tavallinen päivä!: version 1, was 1
The whole deck
  title: was “Tavallinen päivä”, is now “Tavallinen päivä!”

Card “Vielä yksi matsi!” (matsi)
  title: was “Vielä yksi matsi”, is now “Vielä yksi matsi!”
"""
    assert said(capsys, *folders, "--lang", "en") == (0, told, "")


def test_a_folder_and_its_pack_are_the_same_deck(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Folders and packs are compared alike, and no change is said in so many words."""
    (tmp_path / "a.arjen").write_bytes(sound())
    assert said(capsys, GOOD, tmp_path / "a.arjen", "--lang", "en") == (
        0, "Tavallinen päivä: version 1, was 1\nNothing has changed.\n", "",
    )  # fmt: skip


def test_a_program_reads_the_same(changed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`--json` gives each change with its path of keys and ids, in the order of the words."""
    code, out, _ = said(capsys, GOOD, changed, "--json")
    records = json.loads(out)
    assert code == 0
    assert len(records) == 6
    assert records[3] == {
        "kind": "changed", "path": ["cards", "matsi", "choices", "pelaa", "effects", "self"],
        "old": "−1 uni lyhenee", "new": "−2 uni lyhenee",
    }  # fmt: skip
    assert json.loads(said(capsys, GOOD, GOOD, "--json")[1]) == []


def test_a_picture_with_other_bytes_is_told(
    changed: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """The command looks at the pictures' files as well."""
    again = tmp_path / "again"
    shutil.copytree(changed, again)
    (again / "pictures" / "matsi.svg").write_bytes(svg('<path d="M1 1h1"/>'))
    assert "picture matsi.svg has been drawn anew" in said(capsys, changed, again, "--lang", "en")[1]


def test_a_deck_that_cannot_be_loaded_is_said(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """Exit 1, the errors, and which of the two it is."""
    broken = write("broken/AV103-unknown-theme", tmp_path)
    empty = tmp_path / "empty"
    empty.mkdir()
    for path, code in ((broken, "AV103"), (empty, "AV001"), (tmp_path / "no.arjen", "AV004")):
        done, out, err = said(capsys, GOOD, path, "--lang", "en")
        assert (done, out) == (1, "")
        assert f"error {code}" in err
        assert err.endswith(f"Deck {path} cannot be compared, for it has errors.\n")


@pytest.mark.parametrize("language", languages())
def test_every_key_of_the_format_has_its_words(language: str) -> None:
    """Whatever of a deck changes, there is a plain word for it in each language."""
    say = catalogue(language)
    keys = {key for part in MODELS for key in written_keys(part).values()} - {"id", "translations"}
    assert {key for key in keys if f"diff.part.{key}" not in say} == set()
    assert f"diff.one.{FORMS}" in say
    assert {f"diff.group.{group}" for group in (*GROUPS, "deck")} <= say.keys()


@pytest.mark.parametrize("language", languages())
def test_any_two_decks_are_told(language: str) -> None:
    """Between decks that have little in common, every line can be said."""
    decks = [load_deck(path).deck for path in [SHIPPED, *sorted((DECKS / "good").iterdir())]]
    for one in decks:
        for other in decks:
            assert one is not None
            assert other is not None
            lines = list(change_lines(changes(one, other), texts(language)))
            assert lines
            assert max(map(len, lines)) < 400


def test_a_long_text_is_told_where_it_changed() -> None:
    """Of two long texts the beginning that they share is left out, but for the words before the change."""
    same = "Kello on melkein yksitoista, ja puhelin soi taas kerran yöpöydällä Noan vieressä. "
    assert excerpts(f"{same}Eetu soittaa.", f"{same}Sara soittaa.") == (
        "…Noan vieressä. Eetu soittaa.",
        "…Noan vieressä. Sara soittaa.",
    )
    assert excerpts("Eetu.", "Sara.") == ("Eetu.", "Sara.")
    assert excerpts("sana " * 40, None) == (("sana " * 14)[:-1] + "…", None)
