"""Which display is the wall's and which the console's, for every way in which displays can be plugged in."""

from __future__ import annotations

import pygame
import pytest

from arjenvalinnat.screen.displays import (
    Arrangement,
    Display,
    arranged,
    fitting,
    room_on,
    swapped,
    told_apart,
)
from arjenvalinnat.screen.monitors import Monitors
from arjenvalinnat.screen.pane import aspect_of
from arjenvalinnat.screen.stage import Stage
from tests.views.hours import begun, straight_hour

OWN, PROJECTOR, THIRD = Display(0, 1280, 800), Display(1, 1920, 1080), Display(2, 1024, 768)
ONE, TWO, THREE = (OWN,), (OWN, PROJECTOR), (OWN, PROJECTOR, THIRD)


@pytest.mark.parametrize(
    ("displays", "wanted", "console", "expected"),
    [
        (ONE, None, "auto", Arrangement(0, None, full=False)),
        (ONE, 1, "auto", Arrangement(0, None, full=False)),
        (ONE, None, "window", Arrangement(0, 0, full=False)),
        (TWO, None, "auto", Arrangement(1, 0, full=True)),
        (TWO, 0, "auto", Arrangement(0, 1, full=True)),
        (TWO, 7, "auto", Arrangement(1, 0, full=True)),
        (TWO, None, "overlay", Arrangement(1, None, full=True)),
        (TWO, None, "terminal", Arrangement(1, None, full=True)),
        (THREE, 2, "window", Arrangement(2, 0, full=True)),
    ],
)
def test_the_wall_goes_to_the_display_that_is_not_the_computer_s_own(displays, wanted, console, expected):
    """Another that was chosen comes first; a choice that is not plugged in is no choice."""
    assert arranged(displays, wanted, console) == expected


@pytest.mark.parametrize("displays", [TWO, THREE])
def test_swapping_leads_round_all_displays(displays):
    """Every display is reached, and never is the console on the wall's."""
    seen, wall = [], arranged(displays, None, "auto").wall
    for _ in displays:
        wall = swapped(displays, wall)
        placed = arranged(displays, wall, "auto")
        assert placed.wall == wall
        assert placed.console != wall
        seen.append(wall)
    assert sorted(seen) == [display.number for display in displays]


def test_mirrored_displays_are_one():
    """What lies at the same corner shows the same; the largest of them is what there is."""
    mirrored = told_apart([(0, 0, 1280, 800), (0, 0, 1920, 1080)])
    assert mirrored == (Display(0, 1920, 1080, (0, 0)),)
    beside = told_apart([(0, 0, 1280, 800), (1280, 0, 1920, 1080)])
    assert beside == (Display(0, 1280, 800, (0, 0)), Display(1, 1920, 1080, (1280, 0)))


@pytest.mark.parametrize("size", [(1024, 600), (1280, 800), (1920, 1080)])
def test_a_window_leaves_the_desktop_s_bars_their_room(size):
    """It is smaller than its display both ways."""
    wide, high = room_on(Display(0, *size))
    assert size[0] * 0.9 < wide < size[0]
    assert size[1] * 0.8 < high < size[1]


SMALL = [(1024, 768), (1024, 600), (800, 600), (640, 480), (1280, 720), (1366, 768)]
"""Displays on which a window of 1280 × 720 has no room beside the desktop's bars."""


@pytest.mark.parametrize("size", SMALL)
def test_a_window_is_never_larger_than_its_display_has_room(size):
    """Where the wanted size has no room the window has all the room there is, elsewhere its own size."""
    display = Display(0, *size)
    wide, high = fitting((1280, 720), display)
    assert (wide, high) == (min(1280, size[0]), room_on(display)[1])
    assert high < size[1]
    for large in ((1280, 800), (1920, 1080)):
        assert fitting((1280, 720), Display(0, *large)) == (1280, 720)


@pytest.mark.parametrize("size", SMALL)
def test_the_windows_open_with_room(size, monkeypatch):
    """The wall's first window and the console's lie whole on a display that is smaller than they would be."""
    display = Display(0, *size, (0, 0))
    monkeypatch.setattr(Monitors, "look", lambda _: (display,))
    pygame.display.init()
    stage = Stage("koe", (1280, 720), "window", None)
    stage.open_desk("ohjaaja")
    try:
        for pane in (stage.wall, stage.desk):
            assert pane.window.size[0] <= size[0]
            assert pane.window.size[1] <= room_on(display)[1]
            left, top = pane.window.position
            assert 0 <= left <= size[0] - pane.window.size[0]
            assert 0 <= top <= size[1] - pane.window.size[1]
    finally:
        stage.close()


@pytest.mark.parametrize("big", [False, True])
@pytest.mark.parametrize("size", SMALL)
def test_the_way_on_is_on_every_page_of_a_small_window(size, big):
    """On each page of an hour the button that goes on lies whole in the window that there is room for."""
    inside = fitting((1280, 720), Display(0, *size))
    aspect = aspect_of(inside)
    walked = 0
    for _, _, scene in straight_hour(*begun(6, 7, aspect=aspect, big=big)):
        way_on = scene.primary
        assert way_on is not None
        assert 0 <= way_on.rect.x < way_on.rect.right <= scene.width <= 100 * aspect + 0.01
        assert 0 <= way_on.rect.y < way_on.rect.bottom <= 100
        walked += 1
    assert walked > 40
