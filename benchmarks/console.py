"""The wall at 1080p and the console at 1280x800 beside it: idle, and from a key press to both changed.

Measured as `window` and `keys` do it. The wall is repainted first; the console's time is that of a press
until its own pixels differ. A press that changes nothing on the console counts for the wall alone.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.display import display
from benchmarks.keys import LAST, part
from benchmarks.pixels import STEP, Keyboard, Pixels
from benchmarks.played import OURS, PATIENCE, can_play, focus, played
from benchmarks.report import report
from benchmarks.window import left_alone

WALL, CONSOLE = (1920, 1080), (1280, 800)
ROOM = f"{WALL[0] + CONSOLE[0]}x{WALL[1]}"
PRESSES = 240
UNCHANGED = 0.4
"""Seconds after which a press is taken to have changed nothing on the console."""
SECONDS = 8.0
TITLE = "Ohjaajan"
BOTH = OURS.replace("size=(wide, high))", 'size=(wide, high), console="window")')
BARE = """
import os, sys
os.environ["PYGAME_HIDE_SUPPORT_PROMPT"] = "1"
os.environ.setdefault("SDL_FRAMEBUFFER_ACCELERATION", "0")
import pygame
pygame.display.init()
windows = [pygame.Window("Arjen", (1920, 1080), position=(0, 0)),
           pygame.Window("Ohjaajan", (1280, 800), position=(1920, 0))]
shade = 0
while True:
    for window in windows:
        wide, high = window.size
        window.get_surface().fill((shade, shade, shade), (wide // 8, high // 8, wide * 3 // 4, high * 3 // 4))
        window.flip()
    while pygame.event.wait().type != pygame.KEYDOWN:
        pass
    shade = 240 - shade
"""


def run() -> None:
    """Print the idle share of a core, and the times from a press to the wall and to both windows."""
    if not can_play():
        print('{"benchmark": "wall and console", "skipped": "needs Xvfb and xdotool"}')
        return
    of = "two bare pygame-ce windows that wait, and flip a filled rectangle on a key"
    with display(ROOM) as environment, tempfile.TemporaryDirectory() as folder:
        here = {**environment, "ARJENVALINNAT_DATA": folder}
        ours, memory = left_alone([sys.executable, "-c", BOTH, *map(str, WALL), "7"], here, SECONDS)
        bare, bare_memory = left_alone([sys.executable, "-c", BARE], here, SECONDS)
    report("idle wall and console", ours, "% of a core", limit=max(bare, 0.01), of=of, aim="at most 2")
    report("memory of wall and console", memory, "MB", limit=bare_memory, of=of)
    with _watched() as watched:
        times, bare_times = _ours(watched), _bare(watched)
    for what, percent, aim in (
        ("wall", 50, ""),
        ("wall", 99, ""),
        ("both", 50, ""),
        ("both", 99, "at most 33"),
    ):
        name = "the wall" if what == "wall" else "wall and console"
        name = f"key press to changed pixels of {name}, p{percent} of {PRESSES}"
        limit = part(bare_times[what], percent)
        report(name, part(times[what], percent), "ms", limit=limit, of=of, aim=aim)


class _Watched:
    """A display with room for both windows, whose halves are watched."""

    def __init__(self, environment: dict[str, str], folder: Path) -> None:
        self.environment, self.folder = environment, folder
        self.wall = Pixels(folder, (0, 0, *WALL))
        self.console = Pixels(folder, (WALL[0], 0, *CONSOLE))
        self.keyboard = Keyboard(environment["DISPLAY"])

    def press(self, key: str, times: dict[str, list[float]]) -> None:
        """Press a key once both stand still, and note when each differs."""
        self.wall.still()
        console, wall = self.console.still(), self.wall.look()
        began = time.perf_counter()
        self.keyboard.press(key)
        first = last = self.wall.changed(wall, began)
        while (now := time.perf_counter() - began) < first + UNCHANGED:
            if self.console.look() != console:
                last = now
                break
            time.sleep(STEP)
        self.keyboard.release(key)
        times["wall"].append(first)
        times["both"].append(max(first, last))

    def arrange(self, pid: int) -> None:
        """Put the windows beside each other: there is no window manager to do it."""
        found = self._tool("search", "--sync", "--onlyvisible", "--pid", str(pid)).split()
        end = time.monotonic() + PATIENCE
        while len(found) < 2 and time.monotonic() < end:
            time.sleep(0.05)
            found = self._tool("search", "--onlyvisible", "--pid", str(pid)).split()
        for window in found:
            console = self._tool("getwindowname", window).startswith(TITLE)
            size, left = (CONSOLE, WALL[0]) if console else (WALL, 0)
            self._tool("windowsize", window, *map(str, size), "windowmove", window, str(left), "0")
        focus(pid, self.environment)
        time.sleep(0.5)

    def close(self) -> None:
        """Let go of the display."""
        self.keyboard.close()
        self.wall.close()
        self.console.close()

    def _tool(self, *words: str) -> str:
        command = ["xdotool", *words]
        return subprocess.run(
            command, env=self.environment, check=True, capture_output=True, text=True, timeout=PATIENCE
        ).stdout


@contextmanager
def _watched() -> Iterator[_Watched]:
    with tempfile.TemporaryDirectory() as name, display(ROOM, pixels=Path(name)) as environment:
        watched = _Watched(environment, Path(name))
        try:
            yield watched
        finally:
            watched.close()


def _ours(watched: _Watched) -> dict[str, list[float]]:
    """Play hours until there are enough presses."""
    times: dict[str, list[float]] = {"wall": [], "both": []}
    for seed in range(7, 99):
        with played(watched.environment, watched.folder, WALL, seed, BOTH) as window:
            watched.arrange(window.pid)
            while LAST not in window.shown and len(times["wall"]) < PRESSES:
                before = window.read()
                watched.press(window.next_key(), times)
                window.wait_for(lambda shown, before=before: shown != before)
        if len(times["wall"]) == PRESSES:
            break
    return times


def _bare(watched: _Watched) -> dict[str, list[float]]:
    times: dict[str, list[float]] = {"wall": [], "both": []}
    process = subprocess.Popen([sys.executable, "-c", BARE], env=watched.environment)
    try:
        watched.arrange(process.pid)
        for _ in range(PRESSES):
            watched.press("space", times)
    finally:
        process.kill()
        process.wait()
    return times
