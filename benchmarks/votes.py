"""Six groups' votes: from the first key to the sixth seal on the wall.

The keys go through xdotool: all six at once, 4 ms apart, which shows what the program and the display need
by themselves, and one a second, which is how fast a facilitator reads fingers and types. A seal counts as
painted when the outline that the program writes after painting tells it; starting xdotool is in the figures.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.display import display
from benchmarks.played import SEALED, WAITING, Played, can_play, focus, played, type_keys
from benchmarks.report import report

SIZE = (1920, 1080)
KEYS = ("1", "3", "2", "0", "4", "1")
AT_ONCE, PACED = 20, 3
"""How often each is measured; the median is told."""
PACE = 1.0
PATIENCE = 20.0
BARE = """
import os, sys
os.environ["PYGAME_HIDE_SUPPORT_PROMPT"] = "1"
os.environ.setdefault("SDL_FRAMEBUFFER_ACCELERATION", "0")
import pygame
pygame.display.init()
window = pygame.Window("bare", (1920, 1080))
keys = 0
while True:
    window.get_surface().fill((40 * keys % 250, 240, 240), (200 * (keys % 6), 800, 150, 150))
    window.flip()
    with open(sys.argv[1] + ".new", "w") as told:
        told.write(str(keys))
    os.replace(sys.argv[1] + ".new", sys.argv[1])
    while pygame.event.wait().type != pygame.KEYDOWN:
        pass
    keys += 1
"""


def run() -> None:
    """Print how long six votes take, at once and at a human pace."""
    if not can_play():
        print('{"benchmark": "six votes", "skipped": "needs Xvfb and xdotool"}')
        return
    with display() as environment, tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with played(environment, folder, SIZE) as window:
            _to_the_first_vote(window)
            at_once = statistics.median(_votes(window, 0.0) for _ in range(AT_ONCE))
            paced = statistics.median(_votes(window, PACE) for _ in range(PACED))
        bare = _bare(environment, folder / "bare")
    report(
        "six votes typed at once, first key to sixth seal painted", at_once, "s",
        limit=bare, of="the same six keys to a bare pygame-ce window that paints a rectangle a key",
    )  # fmt: skip
    report(
        "six votes at a human pace of one key a second, first key to sixth seal painted", paced, "s",
        aim="under 12",
    )  # fmt: skip
    report(
        "the program's own share of six votes at one key a second, after the sixth key",
        paced - PACE * (len(KEYS) - 1), "s",
    )  # fmt: skip


def _to_the_first_vote(window: Played) -> None:
    while WAITING not in window.shown:
        before = window.shown
        window.press(window.next_key())
        window.wait_for(lambda shown, before=before: shown != before)


def _votes(window: Played, pace: float) -> float:
    """Return the seconds from the first key to the sixth seal, and take the votes back."""
    began = time.perf_counter()
    if pace:
        for place, key in enumerate(KEYS):
            time.sleep(max(0.0, began + pace * place - time.perf_counter()))
            window.press(key)
    else:
        window.press(*KEYS)
    window.wait_for(lambda shown: _sealed(shown) == len(KEYS))
    took = time.perf_counter() - began
    for left in reversed(range(len(KEYS))):
        window.press("BackSpace")
        window.wait_for(lambda shown, left=left: _sealed(shown) == left)
    return took


def _sealed(shown: str) -> int:
    return sum(SEALED in line for line in shown.splitlines() if line[:1] not in "[@")


def _bare(environment: dict[str, str], told: Path) -> float:
    """Return the median seconds from the first of six keys to the sixth rectangle of a bare window."""
    process = subprocess.Popen([sys.executable, "-c", BARE, str(told)], env=environment)
    try:
        _wait(told, 0)
        focus(process.pid, environment)
        took = []
        for number in range(AT_ONCE):
            began = time.perf_counter()
            type_keys(environment, *KEYS)
            _wait(told, len(KEYS) * (number + 1))
            took.append(time.perf_counter() - began)
        return statistics.median(took)
    finally:
        process.kill()
        process.wait()


def _wait(told: Path, keys: int) -> None:
    end = time.perf_counter() + PATIENCE
    while not told.exists() or int(told.read_text()) < keys:
        if time.perf_counter() > end:
            raise SystemExit("the bare window did not answer")
        time.sleep(0.0005)
