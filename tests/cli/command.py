"""The program as somebody starts it from a terminal."""

from __future__ import annotations

import os
import subprocess
import sys

from tests.content.files import ROOT


def run(*arguments: str, typed: str = "", **more: str) -> subprocess.CompletedProcess[str]:
    """Run `python main.py` with these arguments, without any display."""
    without = {"DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER", "PYTHONPATH"}
    environment = {name: value for name, value in os.environ.items() if name not in without}
    return subprocess.run(
        [sys.executable, str(ROOT / "main.py"), *arguments],
        input=typed, capture_output=True, text=True, encoding="utf-8", check=False, timeout=120, cwd=ROOT,
        env={**environment, "LC_ALL": "C.UTF-8", **more},
    )  # fmt: skip
