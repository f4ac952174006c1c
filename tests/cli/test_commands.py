"""The commands as somebody types them: what is printed, and how each kind of failure ends."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from arjenvalinnat.cli import main as program
from arjenvalinnat.content.load import load_deck
from arjenvalinnat.session.showing import Showing
from tests.changed_decks import write
from tests.cli.command import run, start
from tests.content.files import ROOT, SHIPPED

DECK = load_deck(SHIPPED).deck


def test_without_a_display_the_window_says_so_and_names_the_terminal(tmp_path: Path) -> None:
    """One sentence, exit 1, no traceback."""
    for arguments in ((), ("play",)):
        done = start(*arguments, ARJENVALINNAT_DATA=str(tmp_path))
        assert done.returncode == 1
        assert "play --terminal" in done.stderr
        assert done.stderr.count("\n") == 1
        assert done.stdout == ""


def test_a_wrong_command_line_is_argparse_s(tmp_path: Path) -> None:
    """Exit 2 and a usage line."""
    done = start("play", "--groups", "9", ARJENVALINNAT_DATA=str(tmp_path))
    assert done.returncode == 2
    assert "usage:" in done.stderr


def test_the_shipped_decks_are_clean() -> None:
    """`check scenarios --strict` ends well: notes only tell what big text scrolls."""
    done = run("check", "scenarios", "--strict", "--format", "json")
    severities = {record["severity"] for record in json.loads(done.stdout)}
    assert (done.returncode, severities) == (0, {"note"})


def test_a_broken_deck_exits_1(tmp_path: Path) -> None:
    """Errors are on the standard output, each with its place."""
    done = start("check", str(write("broken/AV101-unknown-phase", tmp_path)))
    assert done.returncode == 1
    assert "AV101" in done.stdout
    assert done.stderr == ""


def test_a_broken_deck_cannot_be_played_and_says_why(tmp_path: Path) -> None:
    """Terminal and automatic play print the findings and exit 1, also where these are not translated."""
    deck = str(write("broken/AV101-unknown-phase", tmp_path))
    for arguments in (
        ("play", "--terminal", deck),
        ("play", "--auto", "7", deck),
        ("play", "--terminal", "--lang", "sv", deck),
    ):
        done = run(*arguments, ARJENVALINNAT_DATA=str(tmp_path))
        assert done.returncode == 1
        assert "AV101" in done.stderr
        assert "Traceback" not in done.stderr


def test_a_deck_that_is_not_there_is_a_sentence(tmp_path: Path) -> None:
    """A folder that does not exist never ends in a traceback."""
    for arguments in (("play", "--terminal"), ("play", "--auto", "7"), ("check",)):
        done = run(*arguments, str(tmp_path / "ei-ole"), ARJENVALINNAT_DATA=str(tmp_path))
        assert done.returncode == 1
        assert "Traceback" not in done.stderr
        assert "ei-ole" in done.stdout + done.stderr


@pytest.mark.parametrize(
    "path", ["", "arjen-valinnat", "arjen-valinnat/deck.yaml", "arjen-valinnat/cards/02-yo.yaml"]
)
def test_a_deck_is_found_from_its_folder_or_any_of_its_files(path: str) -> None:
    """Whoever names a file, the deck's folder or the folder of decks means the deck."""
    for arguments in (("play", "--auto", "7"), ("check",)):
        done = run(*arguments, f"scenarios/{path}")
        assert done.returncode == 0, done.stdout + done.stderr


def test_a_bad_seed_is_named(tmp_path: Path) -> None:
    """The usage line names what is wrong in words, never one of our functions."""
    done = run("play", "--seed", "0", ARJENVALINNAT_DATA=str(tmp_path))
    assert done.returncode == 2
    assert "invalid seed value: '0'" in done.stderr


def test_a_day_that_plays_itself_is_the_same_twice() -> None:
    """The same number prints the same hour, another number another one."""
    first = start("play", "--auto", "7")
    assert first.returncode == 0
    assert first.stdout == start("play", "--auto", "7").stdout
    assert first.stdout != run("play", "--auto", "8").stdout


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_every_language_plays(language: str) -> None:
    """The interface speaks each of its languages around the deck's own."""
    done = run("play", "--auto", "3", "--lang", language, "--minutes", "45", "--groups", "2")
    assert done.returncode == 0
    assert "{" not in done.stdout


def test_the_terminal_ends_when_nothing_more_is_typed(tmp_path: Path) -> None:
    """The end of input is a way to leave, and the day is kept for the next start."""
    done = start("play", "--terminal", "--seed", "7", typed="\n" * 14, ARJENVALINNAT_DATA=str(tmp_path))
    assert done.returncode == 0
    assert list((tmp_path / "journals").iterdir())
    again = run("play", "--terminal", typed="\n", ARJENVALINNAT_DATA=str(tmp_path))
    first = next(card.situation for card in DECK.cards if card.situation in done.stdout)
    assert first in again.stdout


def test_a_reader_that_leaves_is_no_fault() -> None:
    """`| head` closes the pipe in the middle of an hour."""
    play = subprocess.Popen(
        [sys.executable, str(ROOT / "main.py"), "play", "--auto", "7"],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT,
    )  # fmt: skip
    assert play.stdout is not None
    assert play.stderr is not None
    play.stdout.readline()
    play.stdout.close()
    told = play.stderr.read()
    play.stderr.close()
    assert play.wait(timeout=60) == 0
    assert b"Traceback" not in told


def test_without_its_packages_the_program_says_how_to_get_them() -> None:
    """`python main.py` with nothing installed is one sentence in each language, and exit 1."""
    done = subprocess.run(
        [sys.executable, "-I", "-S", str(ROOT / "main.py")],
        capture_output=True, text=True, encoding="utf-8", check=False, timeout=60,
    )  # fmt: skip
    assert done.returncode == 1
    assert "make play" in done.stderr
    assert "Traceback" not in done.stderr


def test_the_first_file_is_read_by_python_2_as_well() -> None:
    """`main.py` can tell Python 2.7 and all after it that they are too old: nothing in it is newer."""
    source = (ROOT / "main.py").read_bytes()
    source.decode("ascii")  # for Python 2 asks for a coding line otherwise
    newer = (
        ast.JoinedStr, ast.AnnAssign, ast.NamedExpr, ast.AsyncFunctionDef, ast.Await, ast.Nonlocal,
        ast.YieldFrom, ast.Starred, ast.MatMult, ast.Match, ast.TryStar,
    )  # fmt: skip
    for node in ast.walk(ast.parse(source)):
        assert not isinstance(node, newer), ast.unparse(node)
        if isinstance(node, ast.FunctionDef):
            told = [each.annotation for each in ast.walk(node.args) if isinstance(each, ast.arg)]
            assert not any([node.returns, *told]), f"{node.name} is annotated"
            assert not [*node.args.kwonlyargs, *node.args.posonlyargs]
        if isinstance(node, ast.Raise):
            assert node.cause is None
        if isinstance(node, ast.ClassDef):
            assert not node.keywords
        if isinstance(node, ast.Call):
            assert not (isinstance(node.func, ast.Name) and node.func.id in {"print", "open"})


def test_our_own_fault_is_told_as_ours(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A bug ends with its traceback, a request to report it, and exit 3; an interrupt with 130."""

    def broken(_language: str) -> int:
        raise RuntimeError("a bug")

    def interrupted(_language: str) -> int:
        raise KeyboardInterrupt

    monkeypatch.setenv("LC_ALL", "C")
    monkeypatch.setattr("arjenvalinnat.cli.play.open_window", broken)
    assert program.main([]) == 3
    assert "Tämä on ohjelman virhe" in capsys.readouterr().err
    monkeypatch.setattr("arjenvalinnat.cli.play.open_window", interrupted)
    assert program.main([]) == 130


@pytest.mark.parametrize("language", ["fi_FI.UTF-8", "sv_FI.UTF-8", "en_GB.UTF-8", "C"])
def test_help_is_in_the_system_s_language(language: str) -> None:
    """`--help` never fails, whatever the system speaks."""
    done = start("--help", LC_ALL=language)
    assert done.returncode == 0
    assert "check" in done.stdout


@pytest.mark.parametrize(("flags", "still", "big"), [((), False, False), (("--still", "--big"), True, True)])
def test_how_the_wall_is_shown_is_asked_for(
    flags: tuple[str, ...], still: bool, big: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`--still` leaves motions out and `--big` makes every text big, from the first page on."""
    from arjenvalinnat.screen import window  # noqa: PLC0415 - pygame, only for this test

    opened: list[Showing] = []

    def keep(_first: Showing, begin: Callable[[], tuple[object, object, Showing]], **_ways: object) -> None:
        opened.append(begin()[2])

    monkeypatch.setattr(window, "open_wall", keep)
    assert program.main(["play", *flags]) == 0
    assert [(showing.preferences.still, showing.preferences.big) for showing in opened] == [(still, big)]
