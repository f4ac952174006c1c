"""A display to measure on: a screen of our own in memory where there is Xvfb, else SDL's dummy driver."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def display(size: str = "1920x1080", *, pixels: Path | None = None) -> Iterator[dict[str, str]]:
    """Yield an environment in which a window can be opened; it says which driver it uses.

    With *pixels*, a folder, Xvfb paints into a file there, which `pixels.Pixels` reads.
    """
    if shutil.which("Xvfb") is None:
        yield {**os.environ, "SDL_VIDEODRIVER": "dummy"}
        return
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{size}x24", "-nolisten", "tcp"]
    if pixels is not None:
        command += ["-fbdir", str(pixels), "-nocursor"]
    server = subprocess.Popen(command, pass_fds=(write,), stderr=subprocess.DEVNULL)
    os.close(write)
    try:
        with os.fdopen(read) as told:
            number = told.readline().strip()
        yield {**os.environ, "DISPLAY": f":{number}", "SDL_VIDEODRIVER": "x11"}
    finally:
        server.terminate()
        server.wait()
