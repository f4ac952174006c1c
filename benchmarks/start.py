"""From the start of the process to the first frame, against a bare pygame-ce window."""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.display import display
from benchmarks.report import report

MAIN = Path(__file__).resolve().parents[1] / "main.py"
ROUNDS = 9
PATIENCE = 20.0
BARE = """
import os, sys
os.environ["PYGAME_HIDE_SUPPORT_PROMPT"] = "1"
os.environ.setdefault("SDL_FRAMEBUFFER_ACCELERATION", "0")
import pygame
pygame.display.init()
window = pygame.Window("bare", (1280, 720))
window.get_surface().fill((240, 240, 240))
window.flip()
open(sys.argv[1], "w").close()
while pygame.event.wait().type != pygame.QUIT:
    pass
"""


def run() -> None:
    """Print the median time to the first frame."""
    ours: list[float] = []
    bare: list[float] = []
    with display() as environment, tempfile.TemporaryDirectory() as folder:
        for number in range(ROUNDS + 1):
            told = Path(folder) / f"frame-{number}"
            here = {**environment, "ARJENVALINNAT_DATA": folder, "ARJENVALINNAT_SCENE": str(told)}
            ours.append(_first_frame([sys.executable, str(MAIN)], told, here))
            told = Path(folder) / f"bare-{number}"
            bare.append(_first_frame([sys.executable, "-c", BARE, str(told)], told, environment))
    report(
        "process start to first frame", statistics.median(ours[1:]), "s",
        limit=statistics.median(bare[1:]), of="a bare pygame-ce window", aim="at most 2 times",
    )  # fmt: skip


def _first_frame(command: list[str], told: Path, environment: dict[str, str]) -> float:
    began = time.perf_counter()
    process = subprocess.Popen(command, env=environment)
    try:
        while not told.exists():
            if time.perf_counter() - began > PATIENCE or process.poll() is not None:
                raise SystemExit("no first frame was painted")
            time.sleep(0.0005)
        return time.perf_counter() - began
    finally:
        process.kill()
        process.wait()
