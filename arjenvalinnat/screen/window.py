"""The windows from the first frame on, which is painted before the deck and the rules are loaded."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
# SDL would drop the click that goes from one of the two windows to the other.
os.environ.setdefault("SDL_MOUSE_FOCUS_CLICKTHROUGH", "1")
if sys.platform == "linux":
    # SDL would send every frame through OpenGL, which costs most of a core where there is no GPU.
    os.environ.setdefault("SDL_FRAMEBUFFER_ACCELERATION", "0")

import pygame

from arjenvalinnat.screen import assets, paint
from arjenvalinnat.screen.displays import ConsoleSpot
from arjenvalinnat.screen.program import Program, Started
from arjenvalinnat.screen.stage import Stage
from arjenvalinnat.views.opening import opening_scene
from arjenvalinnat.views.texts import texts

if TYPE_CHECKING:  # loaded by `Program.start`, after the first frame
    from arjenvalinnat.screen.spoken import Aloud
    from arjenvalinnat.session.conductor import Conductor
    from arjenvalinnat.session.hour import Session
    from arjenvalinnat.session.showing import Showing

_UNWANTED_DRIVERS = frozenset({"dummy", "offscreen", "evdev"})
_DISPLAYS = frozenset({"DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER"})


class NoDisplayError(Exception):
    """There is no screen to open a window on; the message is the cause."""


def open_wall(
    showing: Showing,
    begin: Callable[[], tuple[Conductor, Session, Showing]],
    *,
    size: tuple[int, int] = (1280, 720),
    console: ConsoleSpot = "auto",
    aloud: Aloud | None = None,
) -> None:
    """Open the wall's window; *begin* finds the decks while the first picture is already there.

    Raises:
        NoDisplayError: there is no screen.
    """
    say = texts(showing.preferences.language)
    start = partial(_begun, begin)
    opening = partial(opening_scene, say)
    run_window(
        Program(say("window.title"), opening, start, console, showing.preferences.screen, aloud), size=size
    )


def _begun(begin: Callable[[], tuple[Conductor, Session, Showing]]) -> Started:
    from arjenvalinnat.views.console import console_view  # noqa: PLC0415  # loads the rules: after the first frame
    from arjenvalinnat.views.wall import following_page, live_view, wall_view  # noqa: PLC0415

    conductor, session, showing = begin()
    return Started(session, showing, conductor.handle, wall_view, following_page, live_view, console_view)


def run_window(program: Program, *, size: tuple[int, int] = (1280, 720)) -> None:
    """Open the wall's window and stay until it is closed.

    Raises:
        NoDisplayError: there is no screen.
    """
    find_display()
    stage = Stage(program.title, size, program.console, program.screen)
    try:
        stage.wall.show(program.opening(stage.wall.aspect))
        from arjenvalinnat.screen.loop import Loop  # noqa: PLC0415  # loads the rules: after the first frame

        Loop(stage, program, program.start()).run()
    finally:
        stage.close()
        paint.forget()
        assets.forget()
        pygame.quit()


def find_display() -> None:
    """Make the display and the fonts ready.

    Raises:
        NoDisplayError: there is no screen.
    """
    if sys.platform == "linux" and not _DISPLAYS & os.environ.keys():
        raise NoDisplayError("DISPLAY")  # asked first: Wayland's library complains on its own otherwise
    try:
        pygame.display.init()
    except pygame.error as cause:
        raise NoDisplayError(str(cause)) from cause
    driver = pygame.display.get_driver()
    if driver in _UNWANTED_DRIVERS and os.environ.get("SDL_VIDEODRIVER") != driver:
        pygame.display.quit()
        raise NoDisplayError("no video device")
    pygame.font.init()
