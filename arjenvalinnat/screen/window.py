"""One window and its loop. It decides nothing: it paints scenes and hands on what was asked for.

The first frame is painted before the deck and the rules are loaded, and nothing is painted while nothing
changes.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
if sys.platform == "linux":
    # SDL would send every frame through OpenGL, which costs most of a core where there is no GPU.
    os.environ.setdefault("SDL_FRAMEBUFFER_ACCELERATION", "0")

import pygame

from arjenvalinnat.screen import assets, paint
from arjenvalinnat.screen.motion import Moving
from arjenvalinnat.screen.ready import Ready
from arjenvalinnat.views.opening import opening_scene
from arjenvalinnat.views.scene import HEIGHT, Scene
from arjenvalinnat.views.texts import texts

if TYPE_CHECKING:  # loaded by `Program.start`, after the first frame
    from arjenvalinnat.session.conductor import Conductor
    from arjenvalinnat.session.hour import Session
    from arjenvalinnat.session.intents import Intent
    from arjenvalinnat.session.showing import Showing

SCENE_FILE = "ARJENVALINNAT_SCENE"
"""The environment variable that names a file for the outline of what is painted, for tests."""

NARROWEST, WIDEST = 5 / 4, 21 / 9
"""Pages are laid out for any width between these; beyond them the page lies between bars."""

_UNWANTED_DRIVERS = frozenset({"dummy", "offscreen", "evdev"})
_DISPLAYS = frozenset({"DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER"})
_SMALLEST = (480, 360)
_PATIENCE = 12
"""Milliseconds between two looks at the queue: 1 % of a core, and nobody feels the delay of a key."""

_QUIET = 3
"""Looks at an empty queue until the next page is painted ahead."""

_FRAMES = 60
"""Frames a second while something moves."""

_CUTTING = (
    pygame.KEYDOWN, pygame.MOUSEBUTTONDOWN, pygame.FINGERDOWN, pygame.MOUSEWHEEL,
    pygame.QUIT, pygame.WINDOWCLOSE, pygame.WINDOWSIZECHANGED,
)  # fmt: skip
"""What ends a motion at once."""

Handle: TypeAlias = "Callable[[Session, Showing, Intent], tuple[Session, Showing]]"
View: TypeAlias = "Callable[[Session, Showing], Scene]"


class NoDisplayError(Exception):
    """There is no screen to open a window on; the message is the cause."""


@dataclass(frozen=True, slots=True)
class Started:
    """What there is once everything is loaded: the session, what an intent does, what is seen and next."""

    session: Session
    showing: Showing
    handle: Handle
    view: View
    following: Callable[[Session, Showing], Scene | None] = lambda _session, _showing: None


@dataclass(frozen=True, slots=True)
class Program:
    """What the window needs: its title, the first picture for a page of this aspect, and the start."""

    title: str
    opening: Callable[[float], Scene]
    start: Callable[[], Started]


def open_wall(
    showing: Showing,
    begin: Callable[[], tuple[Conductor, Session, Showing]],
    *,
    size: tuple[int, int] = (1280, 720),
) -> None:
    """Open the wall's window; *begin* finds the decks while the first picture is already there.

    Raises:
        NoDisplayError: there is no screen.
    """
    say = texts(showing.language)
    run_window(Program(say("window.title"), partial(opening_scene, say), partial(_begun, begin)), size=size)


def _begun(begin: Callable[[], tuple[Conductor, Session, Showing]]) -> Started:
    from arjenvalinnat.views.wall import following_page, wall_view  # noqa: PLC0415  # loads the rules: after the first frame

    conductor, session, showing = begin()
    return Started(session, showing, conductor.handle, wall_view, following_page)


def run_window(program: Program, *, size: tuple[int, int] = (1280, 720), fullscreen: bool = False) -> None:
    """Open the window and stay until it is closed.

    Raises:
        NoDisplayError: there is no screen.
    """
    window = _open(program.title, size)
    try:
        if fullscreen:
            window.set_fullscreen(desktop=True)
        _show(window, program.opening(_aspect(window.size)))
        _stay(window, program)
    finally:
        window.destroy()
        paint.forget()
        assets.forget()
        pygame.quit()


def _open(title: str, size: tuple[int, int]) -> pygame.Window:
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
    window = pygame.Window(title, size, resizable=True, allow_high_dpi=True)
    window.minimum_size = _SMALLEST
    return window


def _stay(window: pygame.Window, program: Program) -> None:
    from arjenvalinnat.screen.controls import intent_of  # noqa: PLC0415  # loads the rules: after the first frame
    from arjenvalinnat.screen.measure_machine import measure_machine  # noqa: PLC0415
    from arjenvalinnat.session.intents import Leave, Measure  # noqa: PLC0415

    started = program.start()
    session, showing = started.session, started.showing
    painted: tuple[Scene, tuple[int, int]] | None = None
    ready = Ready()
    while True:
        size = window.get_surface().get_size()
        scene = started.view(session, replace(showing, aspect=_aspect(size)))
        if painted != (scene, size):
            page = None
            if painted is not None and painted[1] == size:
                page = ready.moving(window.get_surface(), scene, painted[0])
            if page is not None:
                _tell(scene, window.size)
                _move(window, page)
                if window.get_surface().get_size() != size:
                    continue
            ready.paint(window.get_surface(), scene)
            window.flip()
            _tell(scene, window.size)
            painted = scene, size
        seen = replace(showing, aspect=_aspect(size))
        for event in _wait(_prepare(window, ready, started, scene, (session, seen))):
            if event.type in (pygame.WINDOWCLOSE, pygame.QUIT):
                started.handle(session, showing, Leave())
                return
            if event.type == pygame.WINDOWEXPOSED:
                painted = None
            if event.type == pygame.KEYDOWN and event.key == pygame.K_F11:
                _toggle_fullscreen(window)
                continue
            intent = intent_of(event, scene, window.size)
            if intent is None:
                continue
            session, showing = started.handle(session, showing, intent)
            if isinstance(intent, Measure):
                showing = replace(showing, machine=measure_machine(window, scene))
            if isinstance(intent, Leave):
                return
            scene = started.view(session, replace(showing, aspect=_aspect(size)))


def _move(window: pygame.Window, page: Moving) -> None:
    """Let what is new on the page come to its place; anything that is pressed cuts it short."""
    size = window.get_surface().get_size()
    began, clock = time.perf_counter(), pygame.time.Clock()
    while (seconds := time.perf_counter() - began) < page.ends and not pygame.event.peek(_CUTTING):
        surface = window.get_surface()
        if surface.get_size() != size:
            return
        page.paint(surface, seconds)
        window.flip()
        clock.tick(_FRAMES)


def _prepare(
    window: pygame.Window, ready: Ready, started: Started, here: Scene, at: tuple[Session, Showing]
) -> Iterator[None]:
    """Paint the page that the way on leads to from *here*, if it can be foreseen, a part at a time."""
    following = started.following(*at)
    yield
    if following is not None:
        yield from ready.prepare(following, here, window.get_surface())


def _wait(ahead: Iterator[None]) -> list[pygame.Event]:
    """Wait for events and return all that have come; in between, go on with what is done *ahead*.

    Looking now and then costs less than SDL's own wait.
    """
    looks = 0
    while True:
        events = pygame.event.get()
        if events:
            return events
        looks += 1
        if looks > _QUIET and next(ahead, "done") is None:
            continue
        pygame.time.wait(_PATIENCE)


def _show(window: pygame.Window, scene: Scene) -> None:
    """Paint the scene and put it on the screen, then tell it to whoever tests."""
    paint.paint(window.get_surface(), scene)
    window.flip()
    _tell(scene, window.size)


def _tell(scene: Scene, size: tuple[int, int]) -> None:
    """Write for a test the scene's outline, the middle pixel of each hotspot, and which has the ring."""
    file = os.environ.get(SCENE_FILE)
    if not file:
        return
    path = Path(file)
    from arjenvalinnat.views.outline import outline  # noqa: PLC0415  # for tests only

    place = paint.page_place(size, scene.width)
    scale = place.height / HEIGHT
    spots = []
    for spot in scene.hotspots:
        x = place.x + (spot.rect.x + spot.rect.w / 2) * scale
        y = place.y + (spot.rect.y + spot.rect.h / 2) * scale
        spots.append(f"@ {round(x)} {round(y)} {spot.label}")
    ring = [f"focus {scene.focused.label}"] if scene.focused is not None else []
    told = [f"page {scene.page}", *outline(scene), *spots, *ring]
    beside = path.with_name(f"{path.name}.new")
    with suppress(OSError):
        beside.write_text("\n".join(told) + "\n", encoding="utf-8")
        os.replace(beside, path)


def _toggle_fullscreen(window: pygame.Window) -> None:
    if window.get_surface().get_size() == pygame.display.get_desktop_sizes()[0]:
        window.set_windowed()
    else:
        window.set_fullscreen(desktop=True)


def _aspect(size: tuple[int, int]) -> float:
    """Return the page's width by its height in a window of this size."""
    return min(WIDEST, max(NARROWEST, size[0] / max(1, size[1])))
