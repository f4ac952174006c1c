"""An open window that nobody touches: how much of a core and how much memory it takes, at 1080p."""

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
BARE = """
import os
os.environ["PYGAME_HIDE_SUPPORT_PROMPT"] = "1"
os.environ.setdefault("SDL_FRAMEBUFFER_ACCELERATION", "0")
import pygame
pygame.display.init()
window = pygame.Window("bare", (1920, 1080))
window.get_surface().fill((240, 240, 240))
window.flip()
while pygame.event.wait().type != pygame.QUIT:
    pass
"""
OURS = """
from functools import partial
from arjenvalinnat.cli.play import started
from arjenvalinnat.screen.window import open_wall
from arjenvalinnat.session.showing import Showing
open_wall(Showing(), partial(started, None, Showing()), size=(1920, 1080))
"""


def run() -> None:
    """Print the idle share of one core and the resident memory."""
    if not Path("/proc/self/stat").exists():
        print('{"benchmark": "idle window", "skipped": "needs /proc"}')
        return
    with display() as environment, tempfile.TemporaryDirectory() as folder:
        here = {**environment, "ARJENVALINNAT_DATA": folder}
        cpu, memory = _idle([sys.executable, "-c", OURS], here)
        bare_cpu, bare_memory = _idle([sys.executable, "-c", BARE], here)
    of = "a bare pygame-ce window that waits"
    report("idle window", cpu, "% of a core", limit=max(bare_cpu, 0.01), of=of, aim="at most 1.5")
    report("memory of an open window at 1080p", memory, "MB", limit=bare_memory, of=of, aim="at most 150")


def _idle(command: list[str], environment: dict[str, str]) -> tuple[float, float]:
    """Return per cent of a core and megabytes of a process that was left alone."""
    process = subprocess.Popen(command, env=environment)
    try:
        time.sleep(SETTLE)
        before = _ticks(process.pid)
        time.sleep(SECONDS)
        used = (_ticks(process.pid) - before) / os.sysconf("SC_CLK_TCK")
        return 100 * used / SECONDS, _resident(process.pid)
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
