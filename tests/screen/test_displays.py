"""Which display is the wall's and which the console's, for every way in which displays can be plugged in."""

from __future__ import annotations

import pytest

from arjenvalinnat.screen.displays import (
    Arrangement,
    Display,
    arranged,
    console_size,
    swapped,
    told_apart,
)

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
def test_the_console_leaves_the_desktop_s_bars_their_room(size):
    """It is smaller than its display both ways."""
    wide, high = console_size(Display(0, *size))
    assert size[0] * 0.9 < wide < size[0]
    assert size[1] * 0.8 < high < size[1]
