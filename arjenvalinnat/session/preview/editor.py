"""The author's own editor, opened at a line: `$VISUAL`, `$EDITOR`, or else VS Code where it is found.

It is started without a shell. An editor that lives in the terminal needs one, and has it for itself.
"""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path, PurePath

from arjenvalinnat.content.diagnostics import Place

IN_TERMINAL = frozenset(
    {"vi", "vim", "nvim", "nano", "pico", "joe", "mg", "ne", "ed", "micro", "hx", "helix"}
)
"""Editors that write on the terminal that they were started from."""

_PLUS = frozenset({
    "vi", "vim", "nvim", "gvim", "mvim", "nano", "pico", "joe", "mg", "ne", "emacs", "emacsclient", "gedit",
    "gnome-text-editor", "xed", "pluma", "mousepad", "micro", "leafpad",
})  # fmt: skip
"""Editors that are told the line as `+LINE` before the file."""
_GOTO = frozenset({"code", "code-insiders", "codium", "vscodium", "cursor"})
"""Editors of the family of VS Code: `-g file:line:column`."""
_COLON = frozenset({"subl", "sublime_text", "hx", "helix", "zed", "atom"})
"""Editors that are told the line and the column after the file's name."""
_LINE_FIRST = {"kate": "-l", "kwrite": "-l", "geany": "-l", "notepad++": "-n"}
"""Editors that are told the line by an option; Notepad++ wants its number right behind it."""

_EMACS, _IN_ITS_TERMINAL = frozenset({"emacs", "emacsclient"}), frozenset({"-nw", "-t", "--tty", "-tty"})

_FALLBACKS = ("code", "codium", "code-insiders")

Find = Callable[[str], str | None]
"""Finds a program by its name, as `shutil.which` does."""


def editor_command(
    place: Place, environment: Mapping[str, str], find: Find = shutil.which, *, terminal: bool = True
) -> list[str] | None:
    """Return the command that opens the editor at a place, None where there is no editor.

    Without a *terminal*, editors that need one are passed over.
    """
    for name in ("VISUAL", "EDITOR"):
        words = _words(environment.get(name, ""))
        program = find(words[0]) if words else None
        if program is not None and (terminal or not needs_terminal(words)):
            return [program, *words[1:], *_where(words[0], place)]
    for name in _FALLBACKS:
        program = find(name)
        if program is not None:
            return [program, *_where(name, place)]
    return None


def needs_terminal(command: list[str]) -> bool:
    """Tell whether a command is an editor that writes on the terminal."""
    kind = _kind(command[0])
    return kind in IN_TERMINAL or (kind in _EMACS and not _IN_ITS_TERMINAL.isdisjoint(command[1:]))


class Editor:
    """The editor that was opened last."""

    def __init__(self) -> None:
        self._running: subprocess.Popen[bytes] | None = None
        self._command: list[str] = []

    def open(self, place: Place) -> str | None:
        """Open the editor at a place; return the key of the sentence that tells why it could not."""
        terminal = sys.stdin is not None and sys.stdin.isatty()
        command = editor_command(place, os.environ, terminal=terminal)
        if command is None:
            return "preview.no-editor"
        if self._running is not None and self._running.poll() is None and needs_terminal(self._command):
            return "preview.still-open"
        try:
            self._running = subprocess.Popen(command)
        except OSError:
            return "preview.no-editor"
        self._command = command
        return None


def _words(text: str) -> list[str]:
    """Split a command as a shell would, without running one."""
    try:
        return shlex.split(text, posix=os.name == "posix")
    except ValueError:
        return []


def _where(program: str, place: Place) -> list[str]:
    """Return how this editor is told a place."""
    file, kind = str(Path(place.file)), _kind(program)
    if kind in _GOTO:
        return ["-g", f"{file}:{place.line}:{place.column}"]
    if kind in _COLON:
        return [f"{file}:{place.line}:{place.column}"]
    if kind in _PLUS:
        return [f"+{place.line}", file]
    if kind in _LINE_FIRST:
        option = _LINE_FIRST[kind]
        return [f"{option}{place.line}", file] if option == "-n" else [option, str(place.line), file]
    return [file]


def _kind(program: str) -> str:
    """Return an editor's name without its folder and its ending."""
    name = PurePath(program.replace("\\", "/")).name.lower()
    for ending in (".exe", ".cmd", ".bat"):
        name = name.removesuffix(ending)
    return name
