"""`pack` as somebody types it: one line and one file, or one sentence and none."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from arjenvalinnat.cli.main import main
from arjenvalinnat.content.load import load_deck
from arjenvalinnat.content.packs.manifest import content_hash
from arjenvalinnat.session.conductor import Conductor
from arjenvalinnat.session.folders import DATA_VARIABLE, deck_folders
from arjenvalinnat.session.showing import Showing
from tests.changed_decks import names, write
from tests.cli.command import run
from tests.content.files import DECKS, SHIPPED
from tests.content.packs import GOOD as GOOD_FILES
from tests.content.packs import sound
from tests.showings import showing_of

GOOD = str(DECKS / "good" / "pienin")


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv(DATA_VARIABLE, str(tmp_path / "data"))


def said(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    """Run a command in English; return its exit code and what it printed."""
    code = main([*arguments, "--lang", "en"])
    printed = capsys.readouterr()
    return code, printed.out, printed.err


def test_a_deck_becomes_one_file(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """One line tells the file, its size and its fingerprint; the file is named by the deck's id."""
    code, out, err = said(capsys, "pack", GOOD)
    assert (code, err) == (0, "")
    size = round(len(sound()) / 1000)
    assert out == f"pienin.arjen · {size} kB · fingerprint {content_hash(GOOD_FILES)[:12]}\n"
    assert [path.name for path in tmp_path.iterdir()] == ["pienin.arjen"]
    assert (tmp_path / "pienin.arjen").read_bytes() == sound()


def test_a_file_is_written_over_only_when_asked(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """Somebody's file is not lost by a slip; `--force` says it is meant."""
    there = tmp_path / "oma.arjen"
    there.write_bytes(b"precious")
    code, out, err = said(capsys, "pack", GOOD, "--out", "oma.arjen")
    assert (code, out, err) == (1, "", "oma.arjen is there already; --force writes over it.\n")
    assert there.read_bytes() == b"precious"
    assert said(capsys, "pack", GOOD, "--out", "oma.arjen", "--force")[0] == 0
    assert there.read_bytes() == sound()


def test_a_deck_with_errors_is_not_packed(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """Every finding is printed, then why there is no file."""
    broken = write("broken/AV506-script", tmp_path)
    code, out, err = said(capsys, "pack", str(broken))
    assert (code, out) == (1, "")
    assert "error AV506" in err
    assert err.endswith("The deck was not packed, for it has errors: 1. Mend them first.\n")
    assert list(tmp_path.iterdir()) == [broken]


def test_what_does_not_fit_on_the_wall_is_not_packed(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """A pack passes the whole check, also the wall's."""
    code, _, err = said(capsys, "pack", str(write(f"unfit/{min(names('unfit'))}", tmp_path)))
    assert code == 1
    assert "error AV41" in err


def test_warnings_are_counted(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """Advice does not stop a pack; how much there was is on the line."""
    warned = write("broken/AV401-expired-fact", tmp_path)
    code, out, _ = said(capsys, "pack", str(warned), "--out", "a.arjen")
    assert code == 0
    assert out.endswith(" · warnings 1\n")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["there.arjen"], "there.arjen is a pack already.\n"),
        ([GOOD, "--out", "a.zip"], "A pack's name ends in .arjen, and this one is called a.zip.\n"),
        ([GOOD, "--out", "no/a.arjen"], "cannot be read or written: No such file or directory\n"),
    ],
)
def test_a_mistake_is_one_sentence(
    arguments: list[str], sentence: str, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """Exit 1, nothing on the standard output and nothing left behind."""
    (tmp_path / "there.arjen").write_bytes(sound())
    code, out, err = said(capsys, "pack", *arguments)
    assert (code, out) == (1, "")
    assert err.endswith(sentence)
    assert err.count("\n") == 1
    assert [path.name for path in tmp_path.iterdir()] == ["there.arjen"]


def test_the_same_hour_is_played_from_the_folder_and_from_the_pack(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """`play` takes the pack where it takes the folder, and the same lot gives the same hour."""
    said(capsys, "pack", str(SHIPPED), "--out", "a.arjen")
    one, two = (said(capsys, "play", path, "--auto", "7") for path in (str(SHIPPED), "a.arjen"))
    assert one == two
    assert one[0] == 0


def test_a_pack_is_checked_like_a_folder(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """A sound pack is well; of a torn one the check says what and where."""
    (tmp_path / "a.arjen").write_bytes(sound())
    assert said(capsys, "check", "a.arjen")[:2] == (0, "All is well. Decks checked: 1.\n")
    (tmp_path / "a.arjen").write_bytes(sound()[:-9])
    code, out, _ = said(capsys, "check", ".")
    assert code == 1
    assert out.startswith("a.arjen:1:1: error AV701: the file is not a deck's pack\n")


def test_a_pack_among_the_user_s_decks_is_on_the_title_page(tmp_path: Path) -> None:
    """A pack that is put into the data folder's `decks` is found at the next start, and can be chosen."""
    mine = tmp_path / "data" / "decks"
    mine.mkdir(parents=True)
    (mine / "paiva.arjen").write_bytes(sound())
    leads = Conductor(tmp_path / "data", deck_folders())
    session, _ = leads.start(Showing())
    assert "Tavallinen päivä" in [found.title for found in session.found]
    session, _ = leads.start(Showing(), mine / "paiva.arjen")
    assert session.deck == load_deck(Path(GOOD)).deck


def test_a_torn_pack_is_told_on_the_title_page(tmp_path: Path) -> None:
    """A pack that was clicked on and is refused leaves the program open, with the reason."""
    torn = tmp_path / "torn.arjen"
    torn.write_bytes(sound()[:-9])
    session, _ = Conductor(tmp_path / "data", deck_folders()).start(showing_of(language="en"), torn)
    assert session.deck is None
    assert "AV701" in session.problem[0]


def test_a_click_on_a_pack_plays_it(tmp_path: Path) -> None:
    """A desktop gives the file alone: that is `play` with it, and here there is no display to play on."""
    (tmp_path / "a.ARJEN").write_bytes(sound())
    done = run(str(tmp_path / "a.ARJEN"))
    assert done.returncode == 1
    assert "play --terminal" in done.stderr


def test_a_pack_plays_in_the_terminal(tmp_path: Path) -> None:
    """Without a display a pack plays as a folder does."""
    shutil.copy(DECKS / "good" / "pienin" / "deck.yaml", tmp_path)
    (tmp_path / "a.arjen").write_bytes(sound())
    done = run("play", str(tmp_path / "a.arjen"), "--terminal", typed="", **{DATA_VARIABLE: str(tmp_path)})
    assert done.returncode == 0
    assert "Tavallinen päivä" in done.stdout
