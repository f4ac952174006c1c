"""A scene answers clicks, keys and readers."""

from dataclasses import replace

import pytest

from arjenvalinnat.session.intents.place import Blank, MoveFocus, Scroll, Uncover
from arjenvalinnat.views.keys import intent_for_key
from arjenvalinnat.views.opening import opening_scene
from arjenvalinnat.views.outline import outline
from arjenvalinnat.views.scene import Hotspot, Rect, Scene, Shape, Shortcut, Text
from arjenvalinnat.views.texts import texts
from arjenvalinnat.views.theme import Colour

ON = Hotspot(Rect(10, 10, 20, 10), Uncover(), "Seuraava", ("space", "enter"), primary=True)
DARK = Hotspot(Rect(40, 10, 20, 10), Blank(), "Pimennä", ("b",))


def scene(focus=None):
    items = (
        Text(Rect(0, 0, 50, 8), ("Mitä", "Noa tekee?"), 6, role="heading"),
        Text(Rect(0, 20, 5, 8), ("1",), 6, role="badge"),
        Text(Rect(5, 20, 50, 8), ("Laittaa ne.",), 6),
        Text(Rect(0, 40, 5, 8), ("Minä",), 6, role="badge"),
        Text(Rect(5, 40, 5, 8), ("+1",), 6, role="badge"),
        Text(Rect(9, 40, 5, 8), ("ehtii nukkua",), 6),
        Text(Rect(10, 10, 20, 8), ("Seuraava",), 6, role="button"),
        Shape("star", 5, 5, 5, Colour.INK, said="Tähti"),
    )
    return Scene("koe", 160, items, (ON, DARK), focus)


def test_a_click_is_an_intent():
    """A point inside a hotspot asks for its intent, a point outside for nothing."""
    assert scene().action_at(10, 10) == Uncover()
    assert scene().action_at(59.9, 19.9) == Blank()
    assert scene().action_at(30, 10) is None


@pytest.mark.parametrize(
    ("key", "focus", "intent"),
    [
        ("space", 1, Uncover()), ("enter", None, Uncover()), ("enter", 1, Blank()), ("enter", -1, Blank()),
        (".", None, Blank()), ("tab", None, MoveFocus(1)), ("shift+tab", None, MoveFocus(-1)),
        ("left", None, MoveFocus(-1)), ("x", None, None),
    ],
)  # fmt: skip
def test_a_key_is_an_intent(key, focus, intent):
    """Keys press hotspots; Tab and arrows walk them; Enter takes the one with the ring."""
    assert intent_for_key(scene(focus), key) == intent


def test_a_shortcut_is_a_key_without_a_place():
    """Its key asks for its intent, unless a hotspot has the same key; it is read out after the places."""
    page = replace(scene(), shortcuts=(Shortcut("f2", Scroll(1), "Asetukset"), Shortcut("b", Scroll(2), "")))
    assert intent_for_key(page, "f2") == Scroll(1)
    assert intent_for_key(page, "b") == Blank()
    assert intent_for_key(scene(), "f2") is None
    assert outline(page) == [*outline(scene()), "[f2] Asetukset", "[b] "]


def test_an_outline_is_read_in_order():
    """Headings, texts with their numbers, signs, then what can be pressed."""
    assert outline(scene()) == [
        "## Mitä Noa tekee?", "1. Laittaa ne.", "Minä +1: ehtii nukkua", "Tähti",
        "[space] Seuraava *", "[b] Pimennä",
    ]  # fmt: skip


def test_the_first_picture_needs_no_deck():
    """The poster names the program and says that it is loading."""
    said = outline(opening_scene(texts("fi"), 16 / 9))
    assert said[0] == "## Arjen valinnat"
    assert said[-1] == "Ladataan pakkaa…"
