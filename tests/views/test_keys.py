"""A key means the same in either window; the ring and what walks it belong to the one it is pressed in."""

from __future__ import annotations

from dataclasses import replace

import pytest

from arjenvalinnat.session.intents.desk import DeskFocus, Freeze, NotesSize, OpenDesk
from arjenvalinnat.session.intents.device import SwapScreens
from arjenvalinnat.session.intents.place import Blank, MoveFocus, Uncover
from arjenvalinnat.session.intents.typing import Erase, Field, StopTyping, Typed
from arjenvalinnat.views.keys import intent_for_key
from arjenvalinnat.views.scene import Hotspot, Rect, Scene, Shortcut

ON = Hotspot(Rect(0, 0, 9, 9), Uncover(), "Seuraava", ("space", "pagedown"), primary=True)
DARK = Hotspot(Rect(20, 0, 9, 9), Blank(), "Pimennä", ("b",))
LARGER = Hotspot(Rect(40, 0, 9, 9), NotesSize(1), "Suuremmat", ("ctrl+k", "b"))
WALL = Scene("seinä", 160, (), (ON, DARK), focus=1)
DESK = Scene("ohjaaja", 160, (), (LARGER,), 0, desk=True, shortcuts=(Shortcut("f6", Freeze(), "Pysäytä"),))


@pytest.mark.parametrize(
    ("key", "intent"),
    [
        ("space", Uncover()), ("b", Blank()), (".", Blank()), ("ctrl+k", NotesSize(1)), ("f6", Freeze()),
        ("f3", OpenDesk()), ("f4", SwapScreens()), ("x", None),
    ],
)  # fmt: skip
def test_a_key_means_the_same_in_either_window(key, intent):
    """The wall's keys come before the console's, wherever they are pressed."""
    for here in (WALL, DESK):
        assert intent_for_key(here, key, WALL, DESK) == intent


def test_each_window_has_its_own_ring():
    """Enter takes what has the ring here; Tab and the arrows walk the ring here and no other."""
    assert intent_for_key(WALL, "enter", WALL, DESK) == Blank()
    assert intent_for_key(DESK, "enter", WALL, DESK) == NotesSize(1)
    for key, by in (("tab", 1), ("down", 1), ("shift+tab", -1), ("left", -1)):
        assert intent_for_key(WALL, key, WALL, DESK) == MoveFocus(by)
        assert intent_for_key(DESK, key, WALL, DESK) == DeskFocus(by)


def test_a_frozen_wall_has_keys_all_the_same():
    """What stands on the wall has no places; the page behind it is what keys mean."""
    frozen = replace(WALL, hotspots=(), focus=None)
    assert intent_for_key(frozen, "space", WALL, DESK) == Uncover()


@pytest.mark.parametrize("here", [WALL, DESK], ids=["wall", "console"])
def test_while_something_is_typed_letters_are_text(here):
    """Letters, digits and signs ask for nothing; what writes no letter moves in the fields or leaves them."""
    typing = replace(DESK, takes_text=True)
    here = typing if here.desk else here
    for key in ("space", "b", "1", ".", "+", "ä"):
        assert intent_for_key(here, key, WALL, typing) is None
    asked = [intent_for_key(here, key, WALL, typing) for key in ("enter", "escape", "backspace", "tab")]
    assert asked == [Typed(), StopTyping(), Erase(), Field(1)]
    assert intent_for_key(here, "pagedown", WALL, typing) == Uncover()
    assert intent_for_key(here, "f6", WALL, typing) == Freeze()
