"""The program in its window on a display of its own, for every test that plays from outside.

Keys, clicks and sizes go in through xdotool. What the window shows is read from the outline that the program
writes when `ARJENVALINNAT_SCENE` names a file, and from the display's own pixels; never from inside.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.screen.display import PATIENCE, Display, rows, said

ROOT = Path(__file__).resolve().parents[2]
TITLE = "Arjen valinnat"
"""What the wall's window is called, in every language."""
DESK = "desk.txt"
"""The file of the console's outline."""
PAGES = 900
"""More presses than any hour has."""
CLOCK, NOON = "clock.txt", 1_795_521_600.0
"""The file that tells the program's clock the time, and what it says at first: a noon of 2026."""

STILL = 0.3
"""Seconds without a change after which a picture counts as finished."""


@dataclass(frozen=True)
class Spot:
    """A hotspot as the outline tells it: the pixel in its middle, and its label."""

    x: int
    y: int
    label: str


class Window:
    """The program in its window: what it shows is read from the outline that it writes."""

    def __init__(self, display: Display, folder: Path, *words: str, data: str = "data") -> None:
        """Start the program with these words after `play`, and wait for its first page.

        What it keeps lies under *folder*, in a folder that *data* names.
        """
        self._display = display
        self._scene = folder / "scene.txt"
        self._scene.unlink(missing_ok=True)
        self._printed = folder / "printed.txt"
        self._clock = folder / CLOCK
        if not self._clock.exists():
            self.set_clock(NOON)
        environment = {
            **display.environment,
            "ARJENVALINNAT_SCENE": str(self._scene),
            "ARJENVALINNAT_DESK": str(folder / DESK),
            "ARJENVALINNAT_DATA": str(folder / data),
            "ARJENVALINNAT_CLOCK": str(folder / CLOCK),
            "BROWSER": "true",
            "PYTHONPATH": str(ROOT),
        }
        with self._printed.open("w") as printed:
            self.process = subprocess.Popen(
                [sys.executable, str(ROOT / "main.py"), "play", *words],
                env=environment, text=True, encoding="utf-8",
                stdin=subprocess.PIPE, stdout=printed, stderr=subprocess.PIPE,
            )  # fmt: skip
        self.shown = ""
        self.wait_for(lambda: self.page == "title")
        self.id = self.named(TITLE)[0]
        self.tool("windowfocus", "--sync", self.id)

    def set_clock(self, seconds: float) -> None:
        """Let the clock of the hour show so many seconds since the epoch; it stands until it is set anew."""
        beside = self._clock.with_suffix(".new")
        beside.write_text(str(seconds), encoding="utf-8")
        os.replace(beside, self._clock)

    @property
    def lines(self) -> list[str]:
        """Return what is read out of the page: its texts, then what can be pressed with its key."""
        hidden = ("page ", "@ ", "focus ")
        return [line for line in self.shown.splitlines() if not line.startswith(hidden)]

    @property
    def page(self) -> str:
        """Return the name of the page."""
        return self._told("page")

    @property
    def focus(self) -> str:
        """Return the label of what has the keyboard's ring, or nothing."""
        return self._told("focus")

    @property
    def spots(self) -> list[Spot]:
        """Return every hotspot with its pixel."""
        found = (line.split(" ", 3) for line in self.shown.splitlines() if line.startswith("@ "))
        return [Spot(int(x), int(y), label) for _, x, y, label in found]

    @property
    def way_on(self) -> str:
        """Return the label of what goes on; the outline marks it with a star."""
        line = next(line for line in self.lines if line.startswith("[") and line.endswith(" *"))
        return line.partition("] ")[2].removesuffix(" *")

    def _told(self, name: str) -> str:
        found = (line for line in self.shown.splitlines() if line.startswith(f"{name} "))
        return next(found, "").removeprefix(f"{name} ")

    def wait_for(self, there: Callable[[], object]) -> None:
        """Read the outline until *there* holds."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if self.process.poll() is not None:
                last = self.process.stderr.read() if self.process.stderr is not None else ""
                raise AssertionError(f"the program ended: {self.process.returncode}\n{last}")
            if self._scene.exists():
                self.shown = self._scene.read_text(encoding="utf-8")
            if there():
                return
            time.sleep(0.004)
        raise AssertionError(f"waited in vain; the window shows:\n{self.shown}")

    def press(self, *keys: str) -> None:
        """Press keys, each once the page shows what the one before did."""
        for key in keys:
            before = self.shown
            self.tool("key", "--delay", "0", key)
            self.wait_for(lambda: self.shown != before)  # noqa: B023 - waited for at once

    def press_until(self, other: Window, key: str, there: Callable[[], object]) -> None:
        """Press a key that another window of the same program answers, and wait until *there* holds."""
        self.tool("key", "--delay", "0", key)
        other.wait_for(there)

    def click(self, label: str) -> None:
        """Click on the hotspot of this label, or whose label begins so, at the pixel that is told."""
        named = [spot for spot in self.spots if spot.label.startswith(label)]
        assert named, f"nothing here is called {label!r}:\n{self.shown}"
        spot = min(named, key=lambda spot: spot.label != label)
        before = self.shown
        self.tool("mousemove", "--window", self.id, str(spot.x), str(spot.y), "click", "--delay", "0", "1")
        self.wait_for(lambda: self.shown != before)

    def resize(self, size: tuple[int, int]) -> None:
        """Give the window another size in pixels, from the display's corner, and wait for its new page."""
        if self.size() == size:
            return
        before = self.shown
        self.tool("windowmove", self.id, "0", "0", "windowsize", self.id, *map(str, size))
        self.wait_for(lambda: self.shown != before)

    def size(self) -> tuple[int, int]:
        """Return the window's size in pixels, as the X server tells it."""
        told = self._geometry()
        return told["WIDTH"], told["HEIGHT"]

    def corner(self) -> tuple[int, int]:
        """Return where on its display the window's left upper corner is."""
        told = self._geometry()
        return told["X"], told["Y"]

    def _geometry(self) -> dict[str, int]:
        told = self.tool("getwindowgeometry", "--shell", self.id).splitlines()
        return {name: int(number) for name, number in (line.split("=", 1) for line in told)}

    def picture(self) -> bytes:
        """Return what is on the display once it stands still, row by row, without any padding."""
        end = time.monotonic() + PATIENCE
        seen, since = rows(self._display), time.monotonic()
        while time.monotonic() - since < STILL:
            assert time.monotonic() < end, "the picture never stands still"
            time.sleep(0.02)
            now = rows(self._display)
            if now != seen:
                seen, since = now, time.monotonic()
        return seen

    def named(self, title: str) -> list[str]:
        """Return the program's visible windows of this title."""
        search = ("search", "--onlyvisible", "--pid", str(self.process.pid))
        found = said(self._display, "xdotool", *search, may_fail=True).split()
        return [
            window for window in found
            if said(self._display, "xdotool", "getwindowname", window, may_fail=True).strip() == title
        ]  # fmt: skip

    def tool(self, *words: str) -> str:
        """Return what xdotool says to these words."""
        return said(self._display, "xdotool", *words)

    @property
    def printed(self) -> str:
        """Return what the program has printed."""
        return self._printed.read_text(encoding="utf-8")

    def type(self, line: str) -> None:
        """Type a line into the terminal that the program was started from."""
        assert self.process.stdin is not None
        self.process.stdin.write(f"{line}\n")
        self.process.stdin.flush()

    def close(self) -> None:
        """End the program if it still runs."""
        if self.process.stdin is not None:
            self.process.stdin.close()
        if self.process.poll() is None:
            self.process.terminate()
        self.process.wait(10)
        if self.process.stderr is not None:
            self.process.stderr.close()
