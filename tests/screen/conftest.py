"""Tests of the screen paint on surfaces; the end-to-end tests open windows, on displays of their own."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.screen.display import Display, a_display
from tests.screen.program import Window
from tests.screen.two_screens import Desk, Screens, settled, two_screens

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")


@pytest.fixture
def display(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Display]:
    """Start a display; `parametrize(…, indirect=True)` gives another size, a manager, or its pixels."""
    wanted = dict(getattr(request, "param", {}))
    if wanted.get("pixels"):
        wanted["pixels"] = tmp_path / "pixels"
        wanted["pixels"].mkdir()
    with a_display(**wanted) as started:
        yield started


@pytest.fixture
def play(display: Display, tmp_path: Path) -> Iterator[Callable[..., Window]]:
    """Return what opens a window of the program with these words after `play`; each is ended."""
    opened: list[Window] = []

    def open_window(*words: str, data: str = "data") -> Window:
        opened.append(Window(display, tmp_path, *words, data=data))
        return opened[-1]

    yield open_window
    for window in opened:
        window.close()


@pytest.fixture
def screens(tmp_path: Path) -> Iterator[Screens]:
    """Start two displays beside each other, the computer's own and a projector."""
    with two_screens(tmp_path) as started:
        yield started


@pytest.fixture
def both(screens: Screens, tmp_path: Path) -> Iterator[Callable[..., tuple[Window, Desk]]]:
    """Return what opens the program on both displays with these words after `play`; each is ended."""
    opened: list[Window] = []

    def open_both(*words: str, data: str = "data") -> tuple[Window, Desk]:
        wall = Window(screens.display, tmp_path, *words, data=data)
        opened.append(wall)
        desk = Desk(wall, tmp_path)
        settled(wall, desk)
        return wall, desk

    yield open_both
    for window in opened:
        window.close()
