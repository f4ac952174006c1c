"""The pixels of a display, and a keyboard for it: Xvfb's framebuffer file and the XTEST extension."""

from __future__ import annotations

import ctypes
import ctypes.util
import mmap
import struct
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

EVERY = 48
"""How many rows of the display are watched, evenly spread: any line of text crosses one."""
STEP = 0.0002
"""Seconds between two looks, so that looking takes no core away from who is measured."""
PATIENCE = 5.0


class Pixels:
    """The rows of a display that are watched for a change."""

    def __init__(self, folder: Path, place: tuple[int, int, int, int] | None = None) -> None:
        """Find the rows in the XWD file that Xvfb paints into: a big-endian header, colours, rows.

        With *place* (left, top, width, height) only what lies there is watched.
        """
        with (folder / "Xvfb_screen0").open("rb") as dump:
            self._map = mmap.mmap(dump.fileno(), 0, access=mmap.ACCESS_READ)
        header = struct.unpack(">25I", self._map[:100])
        size, width, height, pitch, colours = (header[field] for field in (0, 4, 5, 12, 19))
        pixel = header[11] // 8
        start = size + 12 * colours
        left, top, wide, high = place or (0, 0, width, height)
        rows = [top + round(high * (row + 0.5) / EVERY) for row in range(EVERY)]
        starts = [start + pitch * row + pixel * left for row in rows]
        self._rows = [(row, row + pixel * wide) for row in starts]

    def look(self) -> bytes:
        """Return the watched rows as they are now."""
        return b"".join(self._map[start:end] for start, end in self._rows)

    def still(self, seconds: float = 0.06) -> bytes:
        """Wait until nothing has changed for a while, and return what is there."""
        seen, since = self.look(), time.perf_counter()
        while time.perf_counter() - since < seconds:
            time.sleep(0.005)
            now = self.look()
            if now != seen:
                seen, since = now, time.perf_counter()
        return seen

    def changed(self, seen: bytes, since: float) -> float:
        """Return the seconds from *since* until a watched pixel differs from what was seen."""
        while self.look() == seen:
            if time.perf_counter() - since > PATIENCE:
                raise SystemExit("no pixel changed")
            time.sleep(STEP)
        return time.perf_counter() - since

    def close(self) -> None:
        """Let go of the file."""
        self._map.close()


class Keyboard:
    """A keyboard of the display; a press is on its way to the X server when `press` returns."""

    def __init__(self, display: str) -> None:
        """Connect to the display of this name.

        Raises:
            OSError: the display's libraries are not installed.
        """
        self._x = ctypes.CDLL("libX11.so.6")
        self._test = ctypes.CDLL("libXtst.so.6")
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._x.XStringToKeysym.restype = ctypes.c_ulong
        self._x.XKeysymToKeycode.argtypes = [ctypes.c_void_p, ctypes.c_ulong]
        self._x.XKeysymToKeycode.restype = ctypes.c_ubyte
        self._x.XFlush.argtypes = self._x.XCloseDisplay.argtypes = [ctypes.c_void_p]
        self._test.XTestFakeKeyEvent.argtypes = [ctypes.c_void_p, ctypes.c_uint, ctypes.c_int, ctypes.c_ulong]
        self._display = ctypes.c_void_p(self._x.XOpenDisplay(display.encode()))

    def press(self, key: str) -> None:
        """Press a key, named as X names it."""
        self._send(key, 1)

    def release(self, key: str) -> None:
        """Let a key go."""
        self._send(key, 0)

    def _send(self, key: str, down: int) -> None:
        code = self._x.XKeysymToKeycode(self._display, self._x.XStringToKeysym(key.encode()))
        self._test.XTestFakeKeyEvent(self._display, code, down, 0)
        self._x.XFlush(self._display)

    def close(self) -> None:
        """Disconnect."""
        self._x.XCloseDisplay(self._display)


@contextmanager
def watched(display: str, folder: Path) -> Iterator[tuple[Pixels, Keyboard]]:
    """Watch a display's pixels, and have a keyboard for it."""
    pixels, keyboard = Pixels(folder), Keyboard(display)
    try:
        yield pixels, keyboard
    finally:
        keyboard.close()
        pixels.close()
