"""An X server of a test's own: started, with a window manager or without, asked, and its pixels read."""

from __future__ import annotations

import os
import struct
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.needs import needs

PATIENCE = 20.0
"""Seconds after which nothing is waited for any longer: far more than anything takes."""


@dataclass(frozen=True)
class Display:
    """An X server of our own: its name, its size in pixels, and where its pixels can be read."""

    name: str
    size: tuple[int, int]
    pixels: Path | None = None

    @property
    def environment(self) -> dict[str, str]:
        """Return the environment of a program that shall open its window here."""
        return {**os.environ, "DISPLAY": self.name, "SDL_VIDEODRIVER": "x11"}


@contextmanager
def a_display(
    size: tuple[int, int] = (1280, 800), *, pixels: Path | None = None, manager: bool = False
) -> Iterator[Display]:
    """Start an X server on a free display and end it; with *pixels* its picture lies in that folder.

    A window *manager* is needed for what a program only asks for, such as a full screen.
    """
    needs("Xvfb", "xdotool", "openbox", "xprop")
    number, told = os.pipe()
    command = ["Xvfb", "-displayfd", str(told), "-screen", "0", f"{size[0]}x{size[1]}x24", "-nolisten", "tcp"]
    if pixels is not None:
        command += ["-fbdir", str(pixels), "-nocursor"]
    server = subprocess.Popen(command, pass_fds=(told,), stderr=subprocess.DEVNULL)
    os.close(told)
    with os.fdopen(number) as answer:
        name = f":{answer.readline().strip()}"
    display = Display(name, size, pixels / "Xvfb_screen0" if pixels is not None else None)
    try:
        if manager:
            with managed(display):
                yield display
        else:
            yield display
    finally:
        server.terminate()
        server.wait(10)


@contextmanager
def managed(display: Display) -> Iterator[None]:
    """Start a window manager, wait until it has taken over, and end it."""
    running = subprocess.Popen(
        ["openbox", "--sm-disable"], env=display.environment,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        end = time.monotonic() + PATIENCE
        while "window id" not in said(display, "xprop", "-root", "_NET_SUPPORTING_WM_CHECK"):
            assert time.monotonic() < end, "the window manager did not start"
            time.sleep(0.02)
        yield
    finally:
        running.terminate()
        running.wait(10)


def said(display: Display, *command: str, may_fail: bool = False) -> str:
    """Return what a tool prints about this display; one that finds nothing fails."""
    done = subprocess.run(
        command, check=False, env=display.environment, capture_output=True, text=True, timeout=PATIENCE
    )
    assert may_fail or not done.returncode, f"{command}: {done.stderr}"
    return done.stdout


def rows(display: Display) -> bytes:
    """Read the display's picture from the XWD file that the X server paints into."""
    assert display.pixels is not None, "this display keeps its picture to itself"
    dump = display.pixels.read_bytes()
    header = struct.unpack(">25I", dump[:100])
    size, width, height, pitch, colours = header[0], header[4], header[5], header[12], header[19]
    start = size + 12 * colours
    bits = header[11]
    return b"".join(dump[start + pitch * y : start + pitch * y + width * bits // 8] for y in range(height))
