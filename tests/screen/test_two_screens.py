"""The wall on the projector and the console on the computer's own display, each with its own ring."""

from __future__ import annotations

import json
import re

from tests.screen.display import said
from tests.screen.hidden import SAY
from tests.screen.two_screens import OWN, PROJECTOR, Desk, settled

THREE_GROUPS = ("--groups", "3", "--seed", "7")


def corner(window):
    """Return where the window's left upper corner is on the desktop."""
    told = said(window._display, "xwininfo", "-id", window.id)
    x, y = (re.search(rf"Absolute upper-left {side}: *(-?\d+)", told) for side in "XY")
    return int(x[1]), int(y[1])


def on_projector(window):
    """Tell whether the window fills the projector."""
    return window.size() == PROJECTOR and corner(window) == (OWN[0], 0)


FRAME = 2
"""Pixels by which a window manager's frame may move a window that is as wide as its display."""


def on_own(window):
    """Tell whether the window lies on the computer's own display."""
    x, y = corner(window)
    width, height = window.size()
    return x >= 0 and x + width <= OWN[0] + FRAME and y >= 0 and y + height <= OWN[1]


def test_each_window_finds_its_display(both):
    """The wall fills the projector; the console is nearly as large as the computer's display, not more."""
    wall, desk = both(*THREE_GROUPS)
    wall.wait_for(lambda: on_projector(wall))
    desk.wait_for(lambda: on_own(desk) and desk.size()[0] > 0.9 * OWN[0])
    assert desk.size() != OWN
    assert wall.page == "title"
    assert desk.page.startswith("console-")


def test_keys_mean_the_same_in_either_window(both):
    """The same key leads on in both, and both show what it did."""
    wall, desk = both(*THREE_GROUPS)
    desk.tool("windowfocus", "--sync", desk.id)
    wall.press("Return")
    assert wall.page == "practice"
    wall.press("b")
    assert wall.page == "blank"
    wall.tool("windowfocus", "--sync", wall.id)
    wall.press("b")
    assert wall.page == "practice"


def test_each_window_has_its_own_ring(both):
    """Tab walks the ring of the window it is pressed in and leaves the other's where it is."""
    wall, desk = both(*THREE_GROUPS)
    wall.tool("windowfocus", "--sync", wall.id)
    wall.press("Tab")
    assert wall.focus == wall.spots[0].label
    assert desk.focus == ""
    desk.tool("windowfocus", "--sync", desk.id)
    desk.press("Tab")
    assert desk.focus == desk.spots[0].label
    ring = wall.focus
    desk.tool("key", "shift+Tab")
    desk.wait_for(lambda: desk.focus == desk.spots[-1].label)
    wall.wait_for(lambda: True)
    assert wall.focus == ring


def test_the_console_s_buttons_can_be_clicked(both):
    """A click on the console is a press, also the one that takes the keyboard from the wall to it."""
    wall, desk = both(*THREE_GROUPS)
    on = next(line for line in desk.lines if line.startswith("[") and line.endswith(" *"))
    before = wall.shown
    spot = next(spot for spot in desk.spots if spot.label == on.partition("] ")[2].removesuffix(" *"))
    desk.tool("mousemove", "--window", desk.id, str(spot.x), str(spot.y), "click", "1")
    wall.wait_for(lambda: wall.shown != before)


def test_f4_swaps_the_displays_and_it_is_remembered(both, tmp_path):
    """The wall goes to the other display and the console to the wall's, also the next time."""
    wall, desk = both(*THREE_GROUPS)
    wall.wait_for(lambda: on_projector(wall))
    wall.tool("windowfocus", "--sync", wall.id)
    wall.tool("key", "F4")
    wall.wait_for(lambda: wall.size() == OWN and corner(wall) == (0, 0))
    desk = Desk(wall, tmp_path)
    desk.wait_for(lambda: corner(desk)[0] >= OWN[0])
    kept = json.loads((tmp_path / "data" / "settings.json").read_text(encoding="utf-8"))
    assert kept["screen"] == 0
    wall.close()
    wall, desk = both(*THREE_GROUPS)
    wall.wait_for(lambda: wall.size() == OWN and corner(wall) == (0, 0))
    desk.wait_for(lambda: corner(desk)[0] >= OWN[0])


def test_a_projector_may_come_and_go(both, screens, tmp_path):
    """Unplugged, the wall is a window on the display that is left; plugged in, it fills the projector."""
    wall, _ = both(*THREE_GROUPS)
    wall.wait_for(lambda: on_projector(wall))
    wall.tool("windowfocus", "--sync", wall.id)
    wall.press("Return")
    practice = wall.lines
    screens.unplug()
    wall.wait_for(lambda: on_own(wall) and wall.size() != OWN and not wall.named(SAY["window.desk"]))
    settled(wall)
    assert wall.lines == practice
    wall.tool("windowfocus", "--sync", wall.id)
    wall.press("F3")
    assert wall.page.startswith("console-")
    wall.press("F3")
    assert wall.lines == practice
    screens.plug_in()
    wall.wait_for(lambda: on_projector(wall))
    desk = Desk(wall, tmp_path)
    desk.wait_for(lambda: on_own(desk))
    wall.wait_for(lambda: wall.lines == practice)


def test_a_mirroring_projector_is_one_display(both, screens):
    """The console's window closes, for the class would see it; F3 lays it over the wall when it is wanted."""
    wall, _ = both(*THREE_GROUPS)
    wall.wait_for(lambda: on_projector(wall))
    screens.mirror()
    wall.wait_for(lambda: not wall.named(SAY["window.desk"]))
    wall.wait_for(lambda: wall.page == "title")


def test_closing_the_console_closes_nothing_else(both, tmp_path):
    """The wall goes on, and F3 opens the console again; closing the wall ends the program."""
    wall, desk = both(*THREE_GROUPS)
    desk.tool("windowfocus", "--sync", desk.id, "key", "alt+F4")
    wall.wait_for(lambda: not wall.named(SAY["window.desk"]))
    wall.tool("windowfocus", "--sync", wall.id)
    wall.press("Return")
    assert wall.page == "practice"
    wall.tool("key", "F3")
    desk = Desk(wall, tmp_path)
    desk.wait_for(lambda: on_own(desk))
    wall.tool("windowfocus", "--sync", wall.id, "key", "alt+F4")
    assert wall.process.wait(10) == 0
