"""Two displays of our own beside each other: an X server without hardware whose outputs are switched.

The first output is the computer's own display, the second the projector.
"""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.needs import needs
from tests.screen.display import Display, managed
from tests.screen.hidden import SAY
from tests.screen.program import DESK, Window

OWN, PROJECTOR = (1280, 800), (1920, 1080)
STILL = 8
"""Looks without a change after which a window stands still."""
DRIVER = "/usr/lib/xorg/modules/drivers/dummy_drv.so"
TOOLS = ("Xorg", DRIVER, "xrandr", "xdotool", "openbox", "xprop", "xwininfo")
CONFIGURATION = """
Section "ServerFlags"
  Option "AutoAddDevices" "false"
  Option "AutoAddGPU" "false"
EndSection
Section "Device"
  Identifier "none"
  Driver "dummy"
  VideoRam 256000
EndSection
Section "Monitor"
  Identifier "any"
  HorizSync 5-1000
  VertRefresh 5-200
EndSection
Section "Screen"
  Identifier "both"
  Device "none"
  Monitor "any"
  DefaultDepth 24
  SubSection "Display"
    Depth 24
    Virtual 5760 2160
  EndSubSection
EndSection
Section "ServerLayout"
  Identifier "all"
  Screen "both"
EndSection
"""


@dataclass(frozen=True)
class Screens:
    """A computer with its own display and a projector."""

    display: Display

    def plug_in(self) -> None:
        """Put the projector to the right of the computer's own display."""
        self._xrandr("--output", "DUMMY1", "--mode", _mode(PROJECTOR), "--pos", f"{OWN[0]}x0")

    def unplug(self) -> None:
        """Switch the projector off."""
        self._xrandr("--output", "DUMMY1", "--off")

    def mirror(self) -> None:
        """Let the projector show what the computer's own display shows."""
        self._xrandr("--output", "DUMMY1", "--mode", _mode(OWN), "--pos", "0x0")

    def prepare(self) -> None:
        """Give both outputs their modes."""
        self._xrandr("--output", "DUMMY0", "--primary", "--mode", _mode(OWN), "--pos", "0x0")
        for size in (OWN, PROJECTOR):
            self._xrandr("--addmode", "DUMMY1", _mode(size))

    def _xrandr(self, *words: str) -> None:
        done = subprocess.run(
            ["xrandr", *words], check=False, env=self.display.environment, capture_output=True, text=True
        )
        assert not done.returncode, done.stderr


class Desk(Window):
    """The console's window of a program that runs already."""

    def __init__(self, wall: Window, folder: Path) -> None:
        """Wait until the console is there."""
        self._display, self.process, self._scene = wall._display, wall.process, folder / DESK
        self.shown = ""
        self.wait_for(lambda: self.shown and self.named(SAY["window.desk"]))
        self.id = self.named(SAY["window.desk"])[0]


def settled(*windows: Window) -> None:
    """Wait until each window is painted at the size that it has got, so that the next change is a press's."""
    for window in windows:
        sizes: list[tuple[int, int, int]] = []
        while len(sizes) < STILL or len({*sizes[-STILL:]}) > 1:
            window.wait_for(lambda: window.spots)  # noqa: B023 - waited for at once
            sizes.append((*window.size(), max(spot.y for spot in window.spots)))
            time.sleep(0.05)


@contextmanager
def two_screens(folder: Path) -> Iterator[Screens]:
    """Start the X server and a window manager, both displays on, and end them; its files lie in *folder*."""
    needs(*TOOLS)
    configuration = folder / "xorg.conf"
    configuration.write_text(CONFIGURATION, encoding="utf-8")
    number, told = os.pipe()
    command = [
        "Xorg", "-displayfd", str(told), "-config", str(configuration), "-configdir", "none",
        "-logfile", str(folder / "xorg.log"), "-noreset", "-nolisten", "tcp",
        "-novtswitch", "-sharevts",
    ]  # fmt: skip
    server = subprocess.Popen(command, pass_fds=(told,), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(told)
    try:
        with os.fdopen(number) as answer:
            name = answer.readline().strip()
        assert name, (folder / "xorg.log").read_text(encoding="utf-8")
        screens = Screens(Display(f":{name}", PROJECTOR))
        screens.prepare()
        screens.plug_in()
        with managed(screens.display):
            yield screens
    finally:
        server.terminate()
        server.wait(10)


def _mode(size: tuple[int, int]) -> str:
    return f"{size[0]}x{size[1]}"
