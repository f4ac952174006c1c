"""The displays that are on now, looked up cheaply enough to be asked once a second.

On X11 the server itself is asked: SDL keeps a display in its list that is switched off while its cable is
still plugged in, and it does not say where displays lie. Elsewhere SDL knows.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable

import pygame

from arjenvalinnat.screen.displays import Display, told_apart


class _Screen(ctypes.Structure):
    _fields_ = (
        ("number", ctypes.c_int),
        ("left", ctypes.c_short),
        ("top", ctypes.c_short),
        ("width", ctypes.c_short),
        ("height", ctypes.c_short),
    )


class Monitors:
    """What tells of the displays, the computer's own first."""

    def __init__(self) -> None:
        """Choose whom to ask; pygame's display module has been initialised."""
        asked = _of_x11() if pygame.display.get_driver() == "x11" else None
        self._asked = asked or _of_sdl

    def look(self) -> tuple[Display, ...]:
        """Return the displays that are on; what cannot be asked any more is asked of SDL."""
        found = self._asked()
        return found or _of_sdl()


def _of_sdl() -> tuple[Display, ...]:
    sizes = pygame.display.get_desktop_sizes()
    return tuple(Display(number, *size) for number, size in enumerate(sizes))


def _of_x11() -> Callable[[], tuple[Display, ...]] | None:
    """Return what asks the X server through a connection of its own, None where its library is missing."""
    try:
        x11, xinerama = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXinerama.so.1")
    except OSError:
        return None
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XFree.argtypes = [ctypes.c_void_p]
    xinerama.XineramaQueryScreens.restype = ctypes.POINTER(_Screen)
    xinerama.XineramaQueryScreens.argtypes = [ctypes.c_void_p, ctypes.POINTER(ctypes.c_int)]
    server = x11.XOpenDisplay(None)
    if not server:
        return None

    def ask() -> tuple[Display, ...]:
        count = ctypes.c_int()
        screens = xinerama.XineramaQueryScreens(server, ctypes.byref(count))
        if not screens:
            return ()
        found = [screens[place] for place in range(count.value)]
        places = [(screen.left, screen.top, screen.width, screen.height) for screen in found]
        x11.XFree(screens)
        return told_apart(places)

    return ask
