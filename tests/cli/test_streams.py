"""What is printed moves no cursor, and a typed byte that is no text ends nothing."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from arjenvalinnat.cli.main import main
from arjenvalinnat.content.legible import unwritable
from arjenvalinnat.views.texts import texts
from tests.content.files import DECKS, ROOT

STRICT = {"LC_ALL": "C.UTF-8", "PYTHONIOENCODING": "utf-8:strict"}
"""As Python reads a keyboard in a Finnish or an English system."""


def typed(raw: bytes, *arguments: str, data: Path) -> subprocess.CompletedProcess[bytes]:
    """Run `python main.py` with these bytes typed."""
    return subprocess.run(
        [sys.executable, str(ROOT / "main.py"), *arguments],
        input=raw, capture_output=True, check=False, timeout=120, cwd=data,
        env={**os.environ, **STRICT, "ARJENVALINNAT_DATA": str(data)},
    )  # fmt: skip


@pytest.mark.parametrize("raw", [b"p\xe4iv\xe4", b"\xff", b"\xed\xa0\x80", b"\xc3", b"\x00\x1b[2J"])
def test_a_byte_that_is_no_text_ends_no_hour(raw: bytes, tmp_path: Path) -> None:
    """It is a word that nobody knows; the hour goes on to the next line."""
    done = typed(raw + b"\n\n\nq\n\n", "play", "--terminal", "--lang", "en", data=tmp_path)
    assert done.returncode == 0, done.stderr
    said = done.stdout.decode("utf-8")
    assert texts("en")("terminal.unknown", typed="|").partition("|")[0] in said
    assert "Practice." in said
    assert unwritable(said) is None


def test_a_question_can_be_answered_in_another_coding(tmp_path: Path) -> None:
    """`new` asks on, or takes what it could read; it does not fail."""
    done = typed(b"\nP\xe4iv\xe4\n\n\n\n\n", "new", "oma", "--lang", "fi", data=tmp_path)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "oma" / "deck.yaml").is_file()


def test_a_file_s_name_changes_no_terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A name that a disk allows and a terminal would obey is printed as text."""
    folder = tmp_path / "pakka\x1b[2J\u009b"
    (folder / "cards").mkdir(parents=True)
    (folder / "deck.yaml").write_text("format: 1\n", encoding="utf-8")
    (folder / "cards" / "a\x1b.yaml").write_text("a: [\n", encoding="utf-8")
    for form in ("text", "json", "github"):
        assert main(["check", "--format", form, str(folder)]) == 1
        said = capsys.readouterr()
        assert "deck.yaml" in said.out
        assert unwritable(said.out + said.err) is None


def test_the_streams_are_given_back(capsys: pytest.CaptureFixture[str]) -> None:
    """A command leaves the program's streams as they were, also when it is refused."""
    before = sys.stdout, sys.stderr
    main(["check", str(DECKS / "good" / "pienin")])
    with pytest.raises(SystemExit):
        main(["play", "--groups", "99\x1b"])
    assert (sys.stdout, sys.stderr) == before
    assert "\x1b" not in capsys.readouterr().err


@pytest.mark.parametrize("name", ["stdin", "stdout", "stderr"])
def test_a_program_without_a_console_has_no_streams(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """As pythonw on Windows starts it."""
    monkeypatch.setattr(sys, name, None)
    assert main(["check", str(DECKS / "good" / "pienin")]) == 0


@pytest.mark.skipif(sys.platform == "win32", reason="a pipe whose reader has gone ends otherwise there")
def test_a_reader_that_has_seen_enough_is_no_fault_of_a_file(tmp_path: Path) -> None:
    """Piped into `head`, what is still to be printed is lost; the PO file is whole and not spoken of."""
    deck = shutil.copytree(DECKS / "good" / "pienin", tmp_path / "pakka")
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        [sys.executable, "-u", str(ROOT / "main.py"), "translate", str(deck), "sv"],
        stdout=writer, stderr=subprocess.PIPE, check=False, timeout=60,
    )  # fmt: skip
    os.close(writer)
    assert (done.returncode, done.stderr) == (0, b"")
    assert (deck / "translations" / "sv.po").read_bytes().startswith(b"#")
