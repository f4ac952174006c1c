"""From a key press to changed pixels, page after page of an hour, at 1080p and at 4K.

The time runs from the moment at which the press is handed to the X server (XTEST, as xdotool does it) until
a pixel on one of the display's watched rows differs. It includes the server's way to the program, the wait
until the program looks at its queue, what the key does with the journal written, the new page, painting, and
the copy to the display down to the first watched row that changed; reading the pixels adds up to 0.5 ms. A
real keyboard and a real screen add theirs. A press waits until the picture stands still, so that no motion
is taken for it.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.display import display
from benchmarks.pixels import Keyboard, Pixels, watched
from benchmarks.played import can_play, focus, played
from benchmarks.report import report

SIZES = ((1920, 1080), (3840, 2160))
PRESSES = 240
LAST = "page help"
BARE = """
import os, sys
os.environ["PYGAME_HIDE_SUPPORT_PROMPT"] = "1"
os.environ.setdefault("SDL_FRAMEBUFFER_ACCELERATION", "0")
import pygame
pygame.display.init()
wide, high = map(int, sys.argv[1:])
window = pygame.Window("bare", (wide, high))
shade = 0
while True:
    window.get_surface().fill((shade, shade, shade), (wide // 8, high // 8, wide * 3 // 4, high * 3 // 4))
    window.flip()
    while pygame.event.wait().type != pygame.KEYDOWN:
        pass
    shade = 240 - shade
"""


def run() -> None:
    """Print the median and the 99th percentile at both sizes."""
    if not can_play():
        print('{"benchmark": "key press to changed pixels", "skipped": "needs Xvfb and xdotool"}')
        return
    for size in SIZES:
        ours, bare = _measured(size)
        of = "a bare pygame-ce window that flips a filled rectangle on a key"
        name = f"key press to changed pixels at {size[0]}x{size[1]}"
        report(f"{name}, p50 of {PRESSES}", part(ours, 50), "ms", limit=part(bare, 50), of=of)
        report(
            f"{name}, p99 of {PRESSES}", part(ours, 99), "ms",
            limit=part(bare, 99), of=of, aim="at most 33",
        )  # fmt: skip


def part(times: list[float], percent: int) -> float:
    """Return the time that so many per cent of the presses do not exceed."""
    return 1000 * sorted(times)[-(-len(times) * percent // 100) - 1]


def _measured(size: tuple[int, int]) -> tuple[list[float], list[float]]:
    """Return the seconds of each press in our window and in the bare one."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with (
            display(f"{size[0]}x{size[1]}", pixels=folder) as environment,
            watched(environment["DISPLAY"], folder) as (pixels, keyboard),
        ):
            ours = _ours(size, environment, folder, pixels, keyboard)
            bare = _bare(size, environment, pixels, keyboard)
    return ours, bare


def _ours(
    size: tuple[int, int], environment: dict[str, str], folder: Path, pixels: Pixels, keyboard: Keyboard
) -> list[float]:
    """Play hours until there are enough presses."""
    times: list[float] = []
    for seed in range(7, 99):
        with played(environment, folder, size, seed) as window:
            while LAST not in window.shown and len(times) < PRESSES:
                before = window.shown
                times.append(_press(window.next_key(), pixels, keyboard))
                window.wait_for(lambda shown, before=before: shown != before)
        if len(times) == PRESSES:
            break
    return times


def _bare(
    size: tuple[int, int], environment: dict[str, str], pixels: Pixels, keyboard: Keyboard
) -> list[float]:
    process = subprocess.Popen([sys.executable, "-c", BARE, *map(str, size)], env=environment)
    try:
        focus(process.pid, environment)
        return [_press("space", pixels, keyboard) for _ in range(PRESSES)]
    finally:
        process.kill()
        process.wait()


def _press(key: str, pixels: Pixels, keyboard: Keyboard) -> float:
    """Press a key once the picture stands still; return the seconds until it changes."""
    seen = pixels.still()
    began = time.perf_counter()
    keyboard.press(key)
    took = pixels.changed(seen, began)
    keyboard.release(key)
    return took
