"""Tests of the screen paint on surfaces; the end-to-end tests open windows, on displays of their own."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.screen.program import Display, Window, a_display

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
