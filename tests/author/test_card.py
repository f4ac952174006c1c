"""`card` adds one card that passes every check, and what the author wrote stays as it was, byte for byte."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest
import yaml

from arjenvalinnat.cli.main import main
from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.content.load import load_deck
from tests.changed_decks import write
from tests.content.files import DECKS, SHIPPED

SAID = pytest.CaptureFixture[str]
GOOD = [SHIPPED, *sorted((DECKS / "good").iterdir())]


def copy(deck: Path, folder: Path) -> Path:
    """Return a copy of a deck that may be written to."""
    return Path(shutil.copytree(deck, folder / deck.name))


def contents(deck: Path) -> dict[str, bytes]:
    """Return what is in a deck's folder, by path."""
    paths = sorted(path for path in deck.rglob("*") if path.is_file())
    return {path.relative_to(deck).as_posix(): path.read_bytes() for path in paths}


def loaded(deck: Path) -> Deck:
    """Return the deck in a folder."""
    found = load_deck(deck).deck
    assert found is not None
    return found


def findings(deck: Path, capsys: SAID) -> list[str]:
    """Return the codes that `check` has about a deck, notes and what is not translated yet aside."""
    capsys.readouterr()
    main(["check", str(deck), "--format", "json"])
    found = json.loads(capsys.readouterr().out)
    return [one["code"] for one in found if one["severity"] != "note" and not one["code"].startswith("AV6")]


@pytest.mark.parametrize("source", GOOD, ids=lambda path: path.name)
def test_a_card_is_added_and_nothing_else_changes(source: Path, tmp_path: Path, capsys: SAID) -> None:
    """Every file is what it was, but for one that goes on with the card; the check finds nothing new."""
    deck = copy(source, tmp_path)
    before, cards, was = contents(deck), loaded(deck).cards, findings(deck, capsys)
    assert main(["card", str(deck), "--title", "Uusi: tilanne", "--lang", "fi"]) == 0
    said = capsys.readouterr().out
    after = contents(deck)
    changed = [name for name in after if after[name] != before.get(name)]
    assert len(changed) == 1
    assert after[changed[0]].startswith(before[changed[0]])
    assert findings(deck, capsys) == was
    new = [card for card in loaded(deck).cards if card not in cards]
    assert [(card.id, card.title, card.phase) for card in new] == [
        ("uusi-tilanne", "Uusi: tilanne", loaded(deck).phases[0].id)
    ]
    assert f"{changed[0]}, rivi" in said


def test_the_line_that_is_told_is_the_cards(tmp_path: Path, capsys: SAID) -> None:
    """The file and the line in the sentence are where the card begins."""
    deck = copy(DECKS / "good" / "perus", tmp_path)
    assert main(["card", str(deck), "--phase", "tunti", "--title", "Sijainen", "--lang", "fi"]) == 0
    place, _, line = capsys.readouterr().out.partition(": ")[2].partition(". ")[0].partition(", rivi ")
    lines = Path(place).read_text(encoding="utf-8").splitlines()
    assert lines[int(line) - 1] == "- id: sijainen"
    assert loaded(deck).cards_by_id["sijainen"].phase == "tunti"


def test_line_ends_are_the_files_own(tmp_path: Path) -> None:
    """A file with the line ends of Windows goes on with them, a file without a last one gets it."""
    deck = copy(DECKS / "good" / "windowsista", tmp_path)
    assert main(["card", str(deck)]) == 0
    raw = (deck / "cards" / "kortit.yaml").read_bytes()
    assert raw.count(b"\n") == raw.count(b"\r\n")
    plain = copy(DECKS / "good" / "pienin", tmp_path)
    path = plain / "cards" / "kortit.yaml"
    path.write_bytes(path.read_bytes().rstrip(b"\n"))
    before = path.read_bytes()
    assert main(["card", str(plain)]) == 0
    assert path.read_bytes().startswith(before + b"\n\n# ")
    assert path.read_bytes().endswith(b"?\n")


def test_one_title_twice_is_two_ids(tmp_path: Path) -> None:
    """A title that is taken gets a number, one without a letter a–z the name of its phase."""
    deck = copy(DECKS / "good" / "pienin", tmp_path)
    for title in ("Koe", "Koe", "؟"):
        assert main(["card", str(deck), "--phase", "tunti", "--title", title]) == 0
    assert main(["card", str(deck)]) == 0
    assert [card.id for card in loaded(deck).cards] == [
        "matsi",
        "koe",
        "koe-2",
        "koe-3",
        "tunti",
        "uusi-kortti",
    ]


@pytest.mark.parametrize("spelling", ["brackets", "indented"])
def test_a_file_that_nothing_can_be_put_behind_is_left_alone(spelling: str, tmp_path: Path) -> None:
    """Where a card cannot stand behind the others, it gets a file of its own that names the schema too."""
    deck = copy(DECKS / "good" / "omat-sanat", tmp_path)
    path = deck / "cards" / "kortit.yaml"
    text = path.read_text(encoding="utf-8")
    if spelling == "indented":
        head, _, rest = text.partition("\n")
        text = "\n".join([head, *("   " + line for line in rest.splitlines())]) + "\n"
    else:
        text = (
            text.partition("\n")[0] + "\n" + json.dumps(yaml.load(text, yaml.CBaseLoader), ensure_ascii=False)
        )
    path.write_text(text, encoding="utf-8")
    before = [card.id for card in loaded(deck).cards]
    assert main(["card", str(deck)]) == 0
    assert path.read_text(encoding="utf-8") == text
    made = (deck / "cards" / "01-ilta.yaml").read_text(encoding="utf-8")
    assert made.startswith("# yaml-language-server: $schema=")
    assert sorted(card.id for card in loaded(deck).cards) == sorted([*before, "uusi-kortti"])


DIFFERENT = {
    "one-axis": [("  - {id: others, name: Muut}\n", ""), (", others: 0 luokassa on hiljaista", "")],
    "no-theme": [("themes:\n  uni: Uni\n", "themes: {}\n"), ("themes: [uni]", "themes: []")],
    "sami": [("language: fi", "language: se")],
}
"""Other decks than the smallest, by what is written in place of what."""


@pytest.mark.parametrize("name", DIFFERENT)
def test_the_card_is_made_for_this_deck(name: str, tmp_path: Path) -> None:
    """A deck with one axis, without themes or in a language without templates gets a card it can hold."""
    folder = copy(DECKS / "good" / "pienin", tmp_path)
    for path in (folder / "deck.yaml", folder / "cards" / "kortit.yaml"):
        text = path.read_text(encoding="utf-8")
        for old, new in DIFFERENT[name]:
            text = text.replace(old, new)
        if name == "one-axis":
            text = re.sub(r"\n +others: .*", "", text)
        path.write_text(text, encoding="utf-8")
    assert main(["card", str(folder), "--title", "Uusi"]) == 0
    card = loaded(folder).cards_by_id["uusi"]
    assert set(card.choices[0].effects) == set(loaded(folder).axis_ids)
    assert card.themes == tuple(loaded(folder).themes)


def test_the_card_weighs_the_groups_own_axis_against_the_others(tmp_path: Path) -> None:
    """Wherever these stand: what tempts is good for the group's own, and costs somebody else."""
    folder = copy(DECKS / "good" / "pienin", tmp_path)
    deck = folder / "deck.yaml"
    axes = ["  - {id: others, name: Muut", "  - {id: self, name: Minä"]
    text = deck.read_text(encoding="utf-8").replace(
        f"{axes[1]}}}\n{axes[0]}}}\n", f"{axes[0]}, role: others}}\n{axes[1]}, role: own}}\n"
    )
    deck.write_text(text, encoding="utf-8")
    assert main(["card", str(folder), "--title", "Uusi"]) == 0
    assert loaded(folder).axis_ids == ("others", "self")
    tempting = loaded(folder).cards_by_id["uusi"].choices[0]
    assert (tempting.effects["self"].points, tempting.effects["others"].points) == (1, -1)


@pytest.mark.parametrize(
    ("words", "part"),
    [
        (["--phase", "itla"], "tarkoititko ”ilta”?"),
        (["--phase", "kuu"], "vaiheet ovat ilta, tunti."),
        (["--title", " "], "1–60 merkkiä"),
        (["--title", "x" * 61], "1–60 merkkiä"),
        (["--title", "a\nb"], "1–60 merkkiä"),
    ],
)
def test_what_cannot_be_added_is_one_sentence(
    words: list[str], part: str, tmp_path: Path, capsys: SAID
) -> None:
    """An unknown phase or a title that is none is told, and nothing is written."""
    deck = copy(DECKS / "good" / "pienin", tmp_path)
    before = contents(deck)
    assert main(["card", str(deck), *words, "--lang", "fi"]) == 1
    said = capsys.readouterr().err
    assert part in said
    assert said.count("\n") == 1
    assert contents(deck) == before


def test_a_deck_that_is_none_or_broken_is_one_sentence(tmp_path: Path, capsys: SAID) -> None:
    """A folder without a deck, with several, a pack, or a deck that has errors is told."""
    pack = tmp_path / "pienin.arjen"
    assert main(["pack", str(DECKS / "good" / "pienin"), "--out", str(pack)]) == 0
    assert main(["card", str(pack), "--lang", "fi"]) == 1
    (tmp_path / "empty").mkdir()
    assert main(["card", str(tmp_path / "empty"), "--lang", "fi"]) == 1
    assert main(["card", str(DECKS / "good"), "--lang", "fi"]) == 1
    broken = write("broken/AV101-unknown-phase", tmp_path)
    assert main(["card", str(broken), "--lang", "fi"]) == 1
    said = capsys.readouterr().err.splitlines()
    assert len(said) == 4
    assert "deck.yaml" in said[0]
    assert said[3].endswith(f"arjenvalinnat check {broken}")


def test_a_file_that_cannot_be_written_is_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: SAID
) -> None:
    """A disk that refuses ends with a sentence."""
    deck = copy(DECKS / "good" / "pienin", tmp_path)

    def refuse(path: Path, *_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert main(["card", str(deck), "--lang", "fi"]) == 1
    assert "Permission denied" in capsys.readouterr().err
