"""`shots` as somebody types it: the pictures it writes, and how it ends when it cannot."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from arjenvalinnat.cli.main import main
from arjenvalinnat.views.texts import languages
from tests.changed_decks import write
from tests.cli.command import run
from tests.content.files import ROOT
from tests.content.pictures import size_of

DECK = str(ROOT / "tests" / "decks" / "good" / "perus")


def ended(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    """Run the command; return its exit code and its one sentence of complaint."""
    code = main(["shots", *arguments])
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.count("\n") == 1
    return code, told.err


def test_every_page_is_a_picture_of_the_size_that_was_asked_for(tmp_path: Path) -> None:
    """Without any display; the pages are counted and the folder is named."""
    out = tmp_path / "uusi" / "kansio"
    done = run("shots", DECK, "--out", str(out), "--size", "320x200", "--groups", "2", "--lang", "en")
    assert (done.returncode, done.stderr) == (0, "")
    pictures = sorted(out.iterdir())
    assert done.stdout == f"{len(pictures)} pages were written to {out}.\n"
    assert pictures[0].name == "001-title.png"
    assert pictures[-1].name == f"{len(pictures):03d}-blank.png"
    assert {size_of(picture) for picture in pictures} == {(320, 200)}


def test_the_same_seed_gives_the_same_files(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Byte for byte; another seed gives others."""
    written = []
    for name, seed in (("a", "5"), ("b", "5"), ("c", "6")):
        out = tmp_path / name
        assert main(["shots", DECK, "--out", str(out), "--size", "200x200", "--seed", seed]) == 0
        written.append({path.name: path.read_bytes() for path in out.iterdir()})
    assert written[0] == written[1]
    assert written[0] != written[2]
    assert capsys.readouterr().err == ""


def test_big_text_and_every_language_are_shown(tmp_path: Path) -> None:
    """The switches change the pictures."""
    seen = set()
    for more in ([], ["--big"], *(["--lang", name] for name in languages() if name != "fi")):
        out = tmp_path / "".join(more)
        assert main(["shots", DECK, "--out", str(out), "--size", "320x180", "--groups", "1", *more]) == 0
        seen.add(next(out.glob("*-agreement.png")).read_bytes())
    assert len(seen) == 1 + len(languages())


@pytest.mark.parametrize("size", ["", "10", "1920", "1920x", "x1080", "0x0", "-1x5", "99999x99999", "iso"])
def test_a_size_that_is_none_is_misuse(size: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The command line's own mistakes are exit 2, and an example is shown."""
    with pytest.raises(SystemExit) as ending:
        main(["shots", DECK, "--out", str(tmp_path), f"--size={size}"])
    assert ending.value.code == 2
    assert "1920x1080" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_written_is_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file in the folder's place, or a folder in a picture's place, ends in one sentence and exit 1."""
    taken = tmp_path / "tiedosto"
    taken.write_text("", encoding="utf-8")
    (tmp_path / "kansio" / "001-title.png").mkdir(parents=True)
    for out in (taken, tmp_path / "kansio"):
        code, told = ended(capsys, DECK, "--out", str(out), "--size", "320x180")
        assert code == 1
        assert str(out) in told


def test_a_deck_that_does_not_load_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Its findings, exit 1, and no picture."""
    broken = write("broken/AV101-unknown-phase", tmp_path)
    for deck, code in ((broken, "AV101"), (tmp_path / "ei-ole", "AV001")):
        for language in languages():
            assert main(["shots", str(deck), "--out", str(tmp_path / "out"), "--lang", language]) == 1
            assert code in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_a_deck_without_a_card_to_play_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A deck whose only card is off by default has no hour to show."""
    (tmp_path / "cards").mkdir()
    plain = ROOT / "tests" / "decks" / "good" / "pienin"
    (tmp_path / "deck.yaml").write_bytes((plain / "deck.yaml").read_bytes())
    cards = (plain / "cards" / "kortit.yaml").read_text(encoding="utf-8")
    off = cards.replace("  themes:", "  by_default: false\n  themes:")
    (tmp_path / "cards" / "kortit.yaml").write_text(off, encoding="utf-8")
    code, told = ended(capsys, str(tmp_path), "--out", str(tmp_path / "out"), "--size", "320x180")
    assert code == 1
    assert told == "Näillä valinnoilla ei jää yhtään korttia pelattavaksi.\n"
    assert not (tmp_path / "out").exists()


def test_every_language_and_text_size_has_a_folder(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """With --all; the same pages in each of them, and no two alike."""
    deck = tmp_path / "pakka"
    shutil.copytree(DECK, deck)
    (deck / "translations").mkdir()
    header = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
    entry = 'msgctxt "title"\nmsgid "Pieni päivä"\nmsgstr "En liten dag"\n'
    (deck / "translations" / "sv.po").write_text(header + entry, encoding="utf-8")
    out = tmp_path / "out"
    assert main(["shots", str(deck), "--out", str(out), "--size", "178x100", "--groups", "1", "--all"]) == 0
    assert sorted(folder.name for folder in out.iterdir()) == ["fi", "fi-big", "sv", "sv-big"]
    agreements = {next(folder.glob("*-agreement.png")).read_bytes() for folder in out.iterdir()}
    assert len(agreements) == 4
    count = sum(1 for _ in out.glob("*/*.png"))
    assert capsys.readouterr().out.split()[1] == str(count)


def test_contact_sheets_hold_every_page(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With --sheet; a sheet holds sixty pages, and the last one what is left."""
    out = tmp_path / "out"
    assert main(["shots", DECK, "--out", str(out), "--size", "178x100", "--groups", "1", "--sheet"]) == 0
    sheets = sorted(out.glob("sheet-fi-*.png"))
    pages = len(list(out.glob("*.png"))) - len(sheets)
    assert len(sheets) == -(-pages // 60)
    told = capsys.readouterr().out.splitlines()
    assert len(told) == 2
    assert str(len(sheets)) in told[1]
    assert size_of(sheets[0])[0] == size_of(sheets[-1])[0] > 6 * 320
