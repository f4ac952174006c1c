"""The program in its window, played from outside: what it shows is read from the outline that it writes."""

from __future__ import annotations

import itertools
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

PATIENCE = 20.0
WAITING = ": odottaa. Nyt vuorossa."
ANSWERS = "1324012213440321"
SEALED = ": valittu."
OURS = """
import sys
from argparse import Namespace
from functools import partial
from arjenvalinnat.cli.play import started
from arjenvalinnat.screen.window import open_wall
from arjenvalinnat.session.showing import Showing
wide, high, seed = map(int, sys.argv[1:])
wanted = Namespace(deck=None, seed=seed, groups=6, minutes=60)
open_wall(Showing(), partial(started, wanted, Showing()), size=(wide, high))
"""


def can_play() -> bool:
    """Tell whether a window can be played from outside on this machine."""
    return all(shutil.which(tool) for tool in ("Xvfb", "xdotool"))


class Played:
    """The program's window, six groups and 60 minutes."""

    def __init__(self, process: subprocess.Popen[bytes], environment: dict[str, str], told: Path) -> None:
        """Take over a program that is starting; *told* is where it writes its outline."""
        self.pid = process.pid
        self._process, self._environment, self._told = process, environment, told
        self._answers = itertools.cycle(ANSWERS)
        self.shown = ""

    def wait_for(self, there: Callable[[str], bool]) -> None:
        """Wait until the outline is as it shall be."""
        end = time.perf_counter() + PATIENCE
        while not (self._told.exists() and there(self.read())):
            if time.perf_counter() > end or self._process.poll() is not None:
                raise SystemExit(f"waited in vain; the window shows:\n{self.shown}")
            time.sleep(0.0005)

    def read(self) -> str:
        """Return the outline of what is shown now."""
        self.shown = self._told.read_text(encoding="utf-8")
        return self.shown

    def press(self, *keys: str) -> None:
        """Press keys through xdotool, one right after the other."""
        type_keys(self._environment, *keys)

    def next_key(self) -> str:
        """Return the key that goes on from here, an answer where one is awaited."""
        return next(self._answers) if WAITING in self.shown else "space"


@contextmanager
def played(
    environment: dict[str, str], folder: Path, size: tuple[int, int], seed: int = 7, ours: str = OURS
) -> Iterator[Played]:
    """Open the program's window with the keyboard's focus, at its title page, and end it.

    *ours* is the program that opens it.
    """
    told = folder / f"scene-{seed}"
    told.unlink(missing_ok=True)
    data = folder / f"data-{time.monotonic_ns()}"
    here = {**environment, "ARJENVALINNAT_SCENE": str(told), "ARJENVALINNAT_DATA": str(data)}
    command = [sys.executable, "-c", ours, *map(str, size), str(seed)]
    process = subprocess.Popen(command, env=here, cwd=os.getcwd())
    try:
        window = Played(process, here, told)
        window.wait_for(lambda shown: shown.startswith("page title"))
        focus(process.pid, here)
        yield window
    finally:
        process.kill()
        process.wait()


def type_keys(environment: dict[str, str], *keys: str) -> None:
    """Press keys through xdotool, 4 ms apart: within 2 ms SDL takes a key pressed again for one held down."""
    subprocess.run(["xdotool", "key", "--delay", "4", *keys], env=environment, check=True)


def focus(pid: int, environment: dict[str, str]) -> None:
    """Give the window of a program the keyboard, for there is no window manager to do it."""
    find = ["xdotool", "search", "--sync", "--onlyvisible", "--pid", str(pid), "windowfocus"]
    subprocess.run(find, env=environment, check=True, capture_output=True, timeout=PATIENCE)
