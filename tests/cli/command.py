"""The program as somebody starts it from a terminal: a process of its own, or all but that."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import chdir, contextmanager, redirect_stderr, redirect_stdout

from arjenvalinnat.cli.main import main
from tests.content.files import ROOT

WITHOUT = {"DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER", "PYTHONPATH"}
"""Variables that no command is started with: nothing opens a window."""


def start(*arguments: str, typed: str = "", **more: str) -> subprocess.CompletedProcess[str]:
    """Run `python main.py` with these arguments, without any display."""
    return subprocess.run(
        [sys.executable, str(ROOT / "main.py"), *arguments],
        input=typed, capture_output=True, text=True, encoding="utf-8", check=False, timeout=120, cwd=ROOT,
        env=environment(**more),
    )  # fmt: skip


def run(*arguments: str, typed: str = "", **more: str) -> subprocess.CompletedProcess[str]:
    """Run the command line as `start` does, in this process: what it prints, and how it ends.

    Starting Python and loading the program takes far longer than most commands; `start` is for what only a
    process of its own can show.
    """
    out, err = (io.TextIOWrapper(io.BytesIO(), "utf-8", write_through=True) for _ in range(2))
    keyboard = io.TextIOWrapper(io.BytesIO(typed.encode("utf-8")), "utf-8")
    given = [str(ROOT / "main.py"), *arguments]
    with (
        _as_started(given, environment(**more), keyboard),
        redirect_stdout(out),
        redirect_stderr(err),
        chdir(ROOT),
    ):
        try:
            code: object = main()
        except SystemExit as ended:  # argparse's way to end
            code = ended.code or 0
    assert isinstance(code, int)
    printed = (stream.buffer.getvalue().decode("utf-8") for stream in (out, err))  # type: ignore[attr-defined]
    return subprocess.CompletedProcess(arguments, code, *printed)


def environment(**more: str) -> dict[str, str]:
    """Return the variables that a command is started with."""
    kept = {name: value for name, value in os.environ.items() if name not in WITHOUT}
    return {**kept, "LC_ALL": "C.UTF-8", **more}


@contextmanager
def _as_started(given: list[str], variables: dict[str, str], keyboard: io.TextIOWrapper) -> Iterator[None]:
    """Let the process have this command line, these variables and this keyboard, for a while."""
    before, streams = dict(os.environ), (sys.argv, sys.stdin)
    os.environ.clear()
    os.environ.update(variables)
    sys.argv, sys.stdin = given, keyboard
    try:
        yield
    finally:
        sys.argv, sys.stdin = streams
        os.environ.clear()
        os.environ.update(before)
