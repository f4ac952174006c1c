"""`preview` as somebody types it: one picture without a window, and how it ends when it cannot."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from arjenvalinnat.cli.main import main
from arjenvalinnat.cli.preview import KINDS
from arjenvalinnat.session.preview.previewed import VISIONS
from arjenvalinnat.views.texts import languages
from tests.changed_decks import write
from tests.cli.command import run
from tests.content.files import ROOT
from tests.content.pictures import size_of

DECK = str(ROOT / "tests" / "decks" / "good" / "perus")
CARD = f"{DECK}:viela-yksi-matsi"


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the system speak English."""
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")


def ended(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """Run the command, which ends with 1 and one sentence; return the sentence."""
    assert main(["preview", *arguments]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.count("\n") == 1
    return told.err


def test_one_page_is_a_picture_without_any_display(tmp_path: Path) -> None:
    """Nothing is printed when all is well."""
    file = tmp_path / "kuva.png"
    done = run("preview", CARD, "--page", "reveal", "--once", str(file), "--size", "640x480")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert size_of(file) == (640, 480)


def test_every_switch_changes_the_picture(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Page, language, text size, the size, each kind of vision and the washed-out projector."""
    switches = (
        [], ["--page", "discuss"], ["--lang", "sv"], ["--big"], ["--size", "400x300"], ["--washed"],
        *(["--vision", kind] for kind in ("protanopia", "deuteranopia", "tritanopia")),
    )  # fmt: skip
    seen = set()
    for number, words in enumerate(switches):
        file = tmp_path / f"{number}.png"
        assert main(["preview", CARD, "--once", str(file), *words]) == 0
        seen.add(file.read_bytes())
    assert len(seen) == len(switches)
    assert capsys.readouterr().err == ""


def test_without_a_card_it_begins_with_the_title(tmp_path: Path) -> None:
    """The deck alone, a card file of it, and a folder whose name has a colon in it."""
    wanted = tmp_path / "title.png"
    assert main(["preview", DECK, "--page", "title", "--once", str(wanted)]) == 0
    colon = tmp_path / "pakka:oma"
    shutil.copytree(DECK, colon)
    for path in (DECK, str(next(Path(DECK).glob("cards/*.yaml"))), str(colon)):
        file = tmp_path / "kuva.png"
        assert main(["preview", path, "--once", str(file)]) == 0
        assert file.read_bytes() == wanted.read_bytes()


def test_what_the_deck_does_not_have_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An unknown card, page or language ends in one sentence that helps."""
    once = ("--once", str(tmp_path / "kuva.png"))
    assert "Did you mean “torkku”?" in ended(capsys, f"{DECK}:torku", *once)
    assert "viela-yksi-matsi" in ended(capsys, f"{DECK}:x", *once)
    assert "reveal" in ended(capsys, CARD, "--page", "x", *once)
    assert "fi, " in ended(capsys, CARD, "--lang", "xx", *once)
    assert list(tmp_path.iterdir()) == []


def test_a_picture_that_cannot_be_written_is_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A folder in its place, or none to write into."""
    for file in (tmp_path, tmp_path / "ei" / "ole.png"):
        assert str(file) in ended(capsys, CARD, "--once", str(file))


def test_a_deck_that_does_not_load_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Its findings and exit 1; where there is no folder, no window is opened."""
    file = tmp_path / "kuva.png"
    assert main(["preview", str(write("broken/AV101-unknown-phase", tmp_path)), "--once", str(file)]) == 1
    assert "AV101" in capsys.readouterr().err
    assert main(["preview", str(tmp_path / "ei-ole"), "--once", str(file)]) == 1
    assert "AV001" in capsys.readouterr().err
    assert not file.exists()


@pytest.mark.parametrize("language", languages())
def test_without_a_display_the_way_without_one_is_named(language: str) -> None:
    """One sentence in the system's language, and exit 1."""
    done = run("preview", CARD, LC_ALL=f"{language}.UTF-8")
    assert done.returncode == 1
    assert "--once" in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_deck_that_is_nowhere_opens_no_window(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """There is nothing to watch, and that is said."""
    assert ended(capsys, str(tmp_path / "ei-ole"))


def test_the_command_line_knows_the_kinds_that_the_keys_walk_through() -> None:
    """They are written twice, so that the command line loads nothing."""
    assert KINDS == VISIONS
