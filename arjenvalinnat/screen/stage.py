"""The wall's window and the console's, each on its display; closing the console closes nothing else."""

from __future__ import annotations

import pygame

from arjenvalinnat.screen.displays import (
    Arrangement,
    ConsoleSpot,
    Display,
    arranged,
    fitting,
    room_on,
    swapped,
)
from arjenvalinnat.screen.monitors import Monitors
from arjenvalinnat.screen.pane import SMALLEST, Pane
from arjenvalinnat.screen.test_probe import DESK_FILE, WALL_FILE

_CENTRED = pygame.WINDOWPOS_CENTERED
"""Added to a display's number it is a window's position in the middle of that display."""


class Stage:
    """Two windows and the displays that they stand on. `wanted` is the display chosen for the wall."""

    def __init__(self, title: str, size: tuple[int, int], console: ConsoleSpot, wanted: int | None) -> None:
        """Open the wall's window where it belongs; the console's comes later."""
        self._monitors = Monitors()
        self._console = console
        self._size = size
        self.wanted = wanted
        self.displays = self._monitors.look()
        self.arrangement: Arrangement = arranged(self.displays, wanted, console)
        place = self.arrangement.wall
        self.wall = Pane(self._window(title, fitting(size, self.displays[place]), place), WALL_FILE)
        self.desk: Pane | None = None
        self._full = False
        if self.arrangement.full:
            self._fill()

    @property
    def has_window(self) -> bool:
        """Tell whether the console belongs into a window of its own."""
        return self.arrangement.console is not None

    def pane_of(self, event: pygame.Event) -> Pane:
        """Return the pane that an event belongs to: the wall where pygame does not tell."""
        desk, window = self.desk, getattr(event, "window", None)
        if desk is None:
            return self.wall
        touched = window is None and event.type == pygame.FINGERDOWN and desk.window.focused
        return desk if touched or window is desk.window else self.wall

    def open_desk(self, title: str) -> None:
        """Open the console's window on its display, as large as the desktop lets it be."""
        place = self.arrangement.console
        if place is None or self.desk is not None:
            return
        window = self._window(title, room_on(self.displays[place]), place)
        if self.arrangement.full:
            window.maximize()
        self.desk = Pane(window, DESK_FILE)

    def name_desk(self, title: str) -> None:
        """Call the console's window so, in the language that is chosen now."""
        if self.desk is not None and self.desk.window.title != title:
            self.desk.window.title = title

    def close_desk(self) -> None:
        """Close the console's window; the wall goes on."""
        if self.desk is not None:
            self.desk.close()
            self.desk = None

    def toggle_full(self) -> None:
        """Let the wall fill its display, or make it an ordinary window."""
        if self._full:
            self.wall.window.set_windowed()
            self._full = False
        else:
            self._fill()

    def swap(self) -> int | None:
        """Put the wall on the next display and the console on the other; return the wall's number."""
        if len(self.displays) < 2:
            return None
        self.wanted = swapped(self.displays, self.arrangement.wall)
        self._arrange()
        return self.arrangement.wall

    def look(self) -> bool:
        """Look whether displays came or went, and take the windows to where they belong then."""
        displays = self._monitors.look()
        if displays == self.displays:
            return False
        self.displays = displays
        self._arrange()
        return True

    def close(self) -> None:
        """Close both windows."""
        self.close_desk()
        self.wall.close()

    def _arrange(self) -> None:
        """Move the windows; a console that has no place any more is closed, one that has is opened later."""
        before, self.arrangement = self.arrangement, arranged(self.displays, self.wanted, self._console)
        title = self.desk.window.title if self.desk is not None else ""
        if self.desk is not None and self.arrangement.console != before.console:
            self.close_desk()
        window = self.wall.window
        if self._full:
            window.set_windowed()
            self._full = False
        size = fitting(self._size, self.displays[self.arrangement.wall])
        window.restore()
        window.size = size
        window.position = self._place(self.arrangement.wall, size)
        if self.arrangement.full:
            self._fill()
        self.wall.forget()
        if title:
            self.open_desk(title)

    def _window(self, title: str, size: tuple[int, int], place: int) -> pygame.Window:
        """Open a window in the middle of a display."""
        at = self._place(place, size)
        window = pygame.Window(title, size, position=at, resizable=True, allow_high_dpi=True)
        window.minimum_size = SMALLEST
        return window

    def _fill(self) -> None:
        self.wall.window.set_fullscreen(desktop=True)
        self._full = True

    def _place(self, number: int, size: tuple[int, int]) -> tuple[int, int]:
        """Return a position in the middle of a display."""
        display: Display = self.displays[number]
        if display.corner is None:
            return _CENTRED | number, _CENTRED | number
        left, top = display.corner
        return left + max(0, (display.width - size[0]) // 2), top + max(0, (display.height - size[1]) // 2)
