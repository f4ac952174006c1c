"""Events become intents through the scene, wherever the page lies in the window."""

from dataclasses import replace

import pygame
import pytest

from arjenvalinnat.screen.controls import intent_of, key_name
from arjenvalinnat.session.intents.desk import DeskScroll
from arjenvalinnat.session.intents.place import Blank, MoveFocus, Uncover
from arjenvalinnat.session.intents.typing import Type
from arjenvalinnat.views.scene import Hotspot, Rect, Scene

SCENE = Scene(
    "koe",
    160,
    (),
    (
        Hotspot(Rect(0, 0, 20, 10), Uncover(), "Seuraava", ("space", "1"), primary=True),
        Hotspot(Rect(140, 90, 20, 10), Blank(), "Pimennä", ("b", "pagedown")),
    ),
)


def key(code, mod=0):
    return pygame.event.Event(pygame.KEYDOWN, key=code, mod=mod)


@pytest.mark.parametrize(
    ("code", "mod", "name"),
    [
        (pygame.K_RETURN, 0, "enter"), (pygame.K_KP_ENTER, 0, "enter"), (pygame.K_KP1, 0, "1"),
        (pygame.K_1, 0, "1"),
        (pygame.K_PAGEDOWN, 0, "pagedown"), (pygame.K_TAB, pygame.KMOD_LSHIFT, "shift+tab"),
        (pygame.K_TAB, 0, "tab"),
        (pygame.K_F1, 0, "f1"), (pygame.K_ESCAPE, 0, "escape"), (pygame.K_BACKSPACE, 0, "backspace"),
    ],
)  # fmt: skip
def test_keys_have_the_names_that_scenes_use(code, mod, name):
    """The number pad and a clicker send the same names as the keyboard."""
    pygame.display.init()
    assert key_name(code, mod) == name


@pytest.mark.parametrize(
    ("code", "mod", "typed", "name"),
    [
        (pygame.K_r, pygame.KMOD_LCTRL, "\x12", "ctrl+r"), (pygame.K_r, pygame.KMOD_RCTRL, "", "ctrl+r"),
        (pygame.K_F4, pygame.KMOD_LALT, "", "alt+f4"), (pygame.K_F4, 0, "", "f4"),
        (pygame.K_EQUALS, pygame.KMOD_LSHIFT, "+", "+"), (pygame.K_KP_PLUS, 0, "+", "+"),
        (pygame.K_PLUS, 0, "+", "+"), (pygame.K_KP_MINUS, 0, "", "-"), (pygame.K_MINUS, 0, "-", "-"),
        (pygame.K_2, pygame.KMOD_CTRL | pygame.KMOD_RALT | pygame.KMOD_MODE, "@", "2"),
    ],
)  # fmt: skip
def test_the_console_s_keys_have_names_too(code, mod, typed, name):
    """Control goes with one letter, signs are what they write, and what Alt holds is the desktop's."""
    pygame.display.init()
    assert key_name(code, mod, typed) == name


def test_letters_are_text_where_text_is_taken():
    """An event of text asks for its letters where a page takes them, and for nothing elsewhere."""
    text = pygame.event.Event(pygame.TEXTINPUT, text="ä")
    console = replace(SCENE, desk=True, takes_text=True)
    assert intent_of(text, SCENE, (1600, 1000), SCENE, console) == Type("ä")
    assert intent_of(text, SCENE, (1600, 1000), SCENE, SCENE) is None


@pytest.mark.parametrize(("roll", "by"), [(1, -3), (-1, 3)])
def test_the_wheel_scrolls_what_can_be_scrolled(roll, by):
    """It asks for what the buttons of a page that is longer than its window ask for."""
    spots = tuple(Hotspot(Rect(9 * n, 0, 9, 9), DeskScroll(n), "vieritä") for n in (-3, 3))
    wheel = pygame.event.Event(pygame.MOUSEWHEEL, y=roll)
    assert intent_of(wheel, replace(SCENE, hotspots=spots), (1600, 1000)) == DeskScroll(by)
    assert intent_of(wheel, SCENE, (1600, 1000)) is None


def test_keys_press_hotspots():
    """A key asks for its hotspot's intent, Tab for the ring, another key for nothing."""
    pygame.display.init()
    assert intent_of(key(pygame.K_KP1), SCENE, (1600, 1000)) == Uncover()
    assert intent_of(key(pygame.K_TAB), SCENE, (1600, 1000)) == MoveFocus(1)
    assert intent_of(key(pygame.K_z), SCENE, (1600, 1000)) is None


@pytest.mark.parametrize(
    ("size", "first", "last"), [((1600, 1000), (5, 5), (1590, 990)), ((2000, 500), (605, 5), (1390, 495))]
)
def test_clicks_and_touches_find_the_page(size, first, last):
    """A click counts from the page's corner, also between bars; a touch is not counted twice."""
    for place, intent in ((first, Uncover()), (last, Blank())):
        click = {"button": 1, "pos": place}
        assert (
            intent_of(pygame.event.Event(pygame.MOUSEBUTTONDOWN, touch=False, **click), SCENE, size) == intent
        )
        assert intent_of(pygame.event.Event(pygame.MOUSEBUTTONDOWN, touch=True, **click), SCENE, size) is None
        touch = pygame.event.Event(pygame.FINGERDOWN, x=place[0] / size[0], y=place[1] / size[1])
        assert intent_of(touch, SCENE, size) == intent
