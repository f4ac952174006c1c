"""One window: what is on it, what is painted ahead for it, and how a new page comes to its place."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

import pygame

from arjenvalinnat.screen import test_probe
from arjenvalinnat.screen.lookahead import Ready
from arjenvalinnat.screen.motion import Moving
from arjenvalinnat.screen.spoken import LINE
from arjenvalinnat.views.scene import Scene

NARROWEST, WIDEST = 5 / 4, 21 / 9
"""Pages are laid out for any width between these; beyond them the page lies between bars."""

SMALLEST = (480, 360)
"""The smallest window, in points."""

_FRAMES = 60
"""Frames a second while something moves."""

CUTTING = (
    pygame.KEYDOWN, pygame.MOUSEBUTTONDOWN, pygame.FINGERDOWN, pygame.MOUSEWHEEL,
    pygame.QUIT, pygame.WINDOWCLOSE, pygame.WINDOWSIZECHANGED, LINE,
)  # fmt: skip
"""What ends a motion at once."""


def aspect_of(size: tuple[int, int]) -> float:
    """Return the width by the height that a page is laid out for in a window or picture of this size."""
    return min(WIDEST, max(NARROWEST, size[0] / max(1, size[1])))


class Pane:
    """A window that shows one scene at a time; nothing is painted while nothing changes."""

    def __init__(self, window: pygame.Window, outline: str) -> None:
        """Take over a window; *outline* names the environment variable of its outline."""
        self.window = window
        self._outline = outline
        self._ready = Ready()
        self._painted: tuple[Scene, tuple[int, int]] | None = None

    @property
    def size(self) -> tuple[int, int]:
        """Return the size of the picture in pixels."""
        return self.window.get_surface().get_size()

    @property
    def aspect(self) -> float:
        """Return the page's width by its height."""
        return aspect_of(self.size)

    @property
    def shown(self) -> object:
        """Return a mark of what was painted last; another mark tells that something else was."""
        return self._painted

    def forget(self) -> None:
        """Paint anew next time: something lay over the window."""
        self._painted = None

    def show(self, scene: Scene, meanwhile: Callable[[], None] | None = None) -> None:
        """Put the scene on the window, if it is not there already.

        With *meanwhile*, what is new on the page moves to its place, and *meanwhile* is done once, when the
        first frame of that is on the window.
        """
        size = self.size
        if self._painted == (scene, size):
            return
        before, self._painted = self._painted, (scene, size)  # what cannot be painted is not tried again
        if meanwhile is not None and before is not None and before[1] == size:
            page = self._ready.moving(self.window.get_surface(), scene, before[0])
            if page is not None and not self._move(page, scene, meanwhile):
                self._painted = None
                return
        self._ready.paint(self.window.get_surface(), scene)
        self.window.flip()
        test_probe.tell(self._outline, scene, self.window.size)

    def prepare(self, following: Scene, here: Scene) -> Iterator[None]:
        """Paint the page that the way on leads to from *here* a part at a time, for later."""
        yield from self._ready.prepare(following, here, self.window.get_surface())

    def close(self) -> None:
        """Close the window."""
        test_probe.tell_nothing(self._outline)
        self.window.destroy()

    def _move(self, page: Moving, scene: Scene, meanwhile: Callable[[], None]) -> bool:
        """Let what is new come to its place; return False when the window has got another size by then.

        Anything that is pressed cuts it short.
        """
        test_probe.tell(self._outline, scene, self.window.size)
        size = self.size
        began, clock, first = time.perf_counter(), pygame.time.Clock(), True
        while (seconds := time.perf_counter() - began) < page.ends and not pygame.event.peek(CUTTING):
            surface = self.window.get_surface()
            if surface.get_size() != size:
                return False
            page.paint(surface, seconds)
            self.window.flip()
            if first:
                meanwhile()
                first = False
            clock.tick(_FRAMES)
        return self.size == size
