"""An open window that nobody touches: its share of a core at 1080p, its memory at 1080p and at 4K."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.display import display
from benchmarks.report import report

SETTLE, SECONDS = 3.0, 8.0
FULL_HD, FOUR_K = (1920, 1080), (3840, 2160)
BARE = """
import os, sys
os.environ["PYGAME_HIDE_SUPPORT_PROMPT"] = "1"
os.environ.setdefault("SDL_FRAMEBUFFER_ACCELERATION", "0")
import pygame
pygame.display.init()
window = pygame.Window("bare", tuple(map(int, sys.argv[1:])))
window.get_surface().fill((240, 240, 240))
window.flip()
while pygame.event.wait().type != pygame.QUIT:
    pass
"""
OURS = """
import sys
from functools import partial
from arjenvalinnat.cli.play import started
from arjenvalinnat.screen.window import open_wall
from arjenvalinnat.session.showing import Showing
open_wall(Showing(), partial(started, None, Showing()), size=tuple(map(int, sys.argv[1:])))
"""


def run() -> None:
    """Print the idle share of one core and the resident memory."""
    if not Path("/proc/self/stat").exists():
        print('{"benchmark": "idle window", "skipped": "needs /proc"}')
        return
    of = "a bare pygame-ce window that waits"
    cpu, memory, bare_cpu, bare_memory = _measured(FULL_HD, SECONDS)
    report("idle window", cpu, "% of a core", limit=max(bare_cpu, 0.01), of=of, aim="at most 1.5")
    report("memory of an open window at 1080p", memory, "MB", limit=bare_memory, of=of, aim="at most 150")
    _, memory, _, bare_memory = _measured(FOUR_K, 0.0)
    report("memory of an open window at 4K", memory, "MB", limit=bare_memory, of=of)


def _measured(size: tuple[int, int], seconds: float) -> tuple[float, float, float, float]:
    """Return our share of a core and memory, then those of a bare window of this size."""
    words = [str(side) for side in size]
    with display("x".join(words)) as environment, tempfile.TemporaryDirectory() as folder:
        here = {**environment, "ARJENVALINNAT_DATA": folder}
        ours = left_alone([sys.executable, "-c", OURS, *words], here, seconds)
        bare = left_alone([sys.executable, "-c", BARE, *words], here, seconds)
    return *ours, *bare


def left_alone(command: list[str], environment: dict[str, str], seconds: float) -> tuple[float, float]:
    """Return per cent of a core, over these seconds, and megabytes of a process that was left alone."""
    process = subprocess.Popen(command, env=environment)
    try:
        time.sleep(SETTLE)
        before = _ticks(process.pid)
        time.sleep(seconds)
        used = (_ticks(process.pid) - before) / os.sysconf("SC_CLK_TCK")
        return 100 * used / seconds if seconds else 0.0, _resident(process.pid)
    finally:
        process.kill()
        process.wait()


def _ticks(pid: int) -> int:
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return int(fields[11]) + int(fields[12])


def _resident(pid: int) -> float:
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1]) / 1000
    return 0.0
