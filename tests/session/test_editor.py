"""Which command opens the author's editor at a line; no editor is started here."""

from __future__ import annotations

from pathlib import Path

import pytest

from arjenvalinnat.content.diagnostics import Place
from arjenvalinnat.session.preview.editor import editor_command, needs_terminal

PLACE = Place("pakka/cards/01 ilta.yaml", 12, 7)
FILE = str(Path(PLACE.file))


def found(name: str) -> str | None:
    """Find every program in one folder."""
    return f"/usr/bin/{name}" if "/" not in name else name


def nothing(_: str) -> str | None:
    """Find no program."""
    return None


def command(editor: str, **more: bool) -> list[str] | None:
    """Return what opens this editor."""
    return editor_command(PLACE, {"EDITOR": editor}, found, **more)


@pytest.mark.parametrize(
    ("editor", "words"),
    [
        *((name, ["+12", FILE]) for name in ("vi", "vim", "nvim", "nano", "emacs", "gedit", "micro")),
        *((name, ["-g", f"{FILE}:12:7"]) for name in ("code", "codium", "code-insiders")),
        *((name, [f"{FILE}:12:7"]) for name in ("subl", "hx", "zed")),
        ("kate", ["-l", "12", FILE]),
        ("notepad++", ["-n12", FILE]),
        ("tuntematon", [FILE]),
    ],
)
def test_each_editor_is_told_the_line_in_its_own_way(editor, words):
    """One that nobody knows is at least told the file."""
    assert command(editor) == [f"/usr/bin/{editor}", *words]


def test_the_editors_own_words_are_kept():
    """The variable may hold options and a path with a space; no shell is asked."""
    assert command("code --wait -n") == ["/usr/bin/code", "--wait", "-n", "-g", f"{FILE}:12:7"]
    assert command("'/opt/my editors/vim' -u NONE") == [
        "/opt/my editors/vim", "-u", "NONE", "+12", FILE,
    ]  # fmt: skip
    assert command("vim; rm") == ["/usr/bin/vim;", "rm", FILE]


def test_visual_comes_before_editor_and_vs_code_is_the_last_resort():
    """What cannot be found, or read, is passed over."""
    both = {"VISUAL": "gedit", "EDITOR": "nano"}
    assert editor_command(PLACE, both, found) == ["/usr/bin/gedit", "+12", FILE]
    only = {"nano": "/bin/nano", "code": "/bin/code"}
    assert editor_command(PLACE, both, only.get) == ["/bin/nano", "+12", FILE]
    for environment in ({}, {"EDITOR": ""}, {"EDITOR": "'"}, {"VISUAL": "ei-ole"}):
        assert editor_command(PLACE, environment, only.get) == ["/bin/code", "-g", f"{FILE}:12:7"]
    assert editor_command(PLACE, both, nothing) is None


def test_without_a_terminal_its_editors_are_passed_over():
    """A window that was opened from a desktop has nothing for vim to write on."""
    only = {"vim": "/bin/vim", "gedit": "/bin/gedit"}
    both = {"VISUAL": "vim", "EDITOR": "gedit"}
    assert editor_command(PLACE, both, only.get, terminal=False) == ["/bin/gedit", "+12", FILE]
    assert editor_command(PLACE, {"EDITOR": "vim"}, only.get, terminal=False) is None
    assert needs_terminal(["/usr/bin/nvim"])
    assert needs_terminal(["emacs", "-nw"])
    assert not needs_terminal(["emacs"])
    assert not needs_terminal(["/usr/bin/code", "--wait"])


@pytest.mark.parametrize(
    ("name", "words"),
    [
        (r"C:\Program Files\Notepad++\notepad++.exe", ["-n12", FILE]),
        ("code.cmd", ["-g", f"{FILE}:12:7"]),
        ("Code.exe", ["-g", f"{FILE}:12:7"]),
    ],
)
def test_endings_and_folders_of_windows_are_looked_through(name, words):
    """`code.cmd` is VS Code."""
    assert editor_command(PLACE, {"VISUAL": f"'{name}'"}, lambda wanted: wanted) == [name, *words]
