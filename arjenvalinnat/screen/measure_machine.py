"""Measuring this machine: the page on the wall is painted and shown some thirty times, for a second."""

from __future__ import annotations

import os
import platform
from collections.abc import Callable
from time import perf_counter

import pygame

from arjenvalinnat.screen import paint
from arjenvalinnat.session.folders import data_folder, writable
from arjenvalinnat.session.machine import Machine, Timing, timing
from arjenvalinnat.views.scene import Scene

_SAMPLES = 30
_FEWEST = 3
_PATIENCE = 350.0
"""Milliseconds for one of the three timings: a slow machine gives fewer samples."""


def measure_machine(window: pygame.Window, scene: Scene) -> Machine:
    """Return what this window and its machine are like; the scene is on the wall all the while."""
    surface = window.get_surface()

    def paint_it() -> None:
        paint.paint(surface, scene)

    return Machine(
        pixels=surface.get_size(),
        points=window.size,
        screens=tuple(pygame.display.get_desktop_sizes()),
        anew=_timed(paint_it, before=paint.forget),
        repaint=_timed(paint_it),
        flip=_timed(window.flip),
        driver=pygame.display.get_driver(),
        unaccelerated=os.environ.get("SDL_FRAMEBUFFER_ACCELERATION") == "0",
        pygame=pygame.version.ver,
        sdl=".".join(map(str, pygame.get_sdl_version())),
        python=platform.python_version(),
        writable=writable(data_folder()),
    )


def _timed(work: Callable[[], None], before: Callable[[], None] | None = None) -> Timing:
    """Return how long the work takes; what is done *before* it each time is not counted."""
    samples: list[float] = []
    while len(samples) < _FEWEST or (len(samples) < _SAMPLES and sum(samples) < _PATIENCE):
        if before is not None:
            before()
        start = perf_counter()
        work()
        samples.append(1000 * (perf_counter() - start))
    return timing(samples)
