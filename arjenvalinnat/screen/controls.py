"""What pygame's events ask for: keys by their names, clicks and touches by their place on the page."""

from __future__ import annotations

import pygame

from arjenvalinnat.screen.paint import page_place
from arjenvalinnat.session.intents.desk import DeskScroll
from arjenvalinnat.session.intents.intent import Intent
from arjenvalinnat.session.intents.typing import Type
from arjenvalinnat.views.keys import intent_for_key, writes
from arjenvalinnat.views.scene import HEIGHT, Scene

_NAMES = {"return": "enter", "page up": "pageup", "page down": "pagedown", "[enter]": "enter", "[.]": "."}
_SIGNS = frozenset("+-")
"""Signs that are keys of their own on some keyboards, and need Shift or the number pad on others."""


def intent_of(
    event: pygame.Event,
    here: Scene,
    size: tuple[int, int],
    wall: Scene | None = None,
    console: Scene | None = None,
) -> Intent | None:
    """Return what the event asks for in a window of this size that shows *here*.

    *wall* and *console* are the pages of the other window and of this one that keys mean as well.
    """
    if event.type == pygame.KEYDOWN:
        key = key_name(event.key, event.mod, getattr(event, "unicode", ""))
        return intent_for_key(here, key, wall, console)
    if event.type == pygame.TEXTINPUT and writes(here, console):
        return Type(event.text)
    if event.type == pygame.MOUSEBUTTONDOWN and event.button == 1 and not event.touch:
        return _at(here, size, event.pos)
    if event.type == pygame.FINGERDOWN:
        return _at(here, size, (event.x * size[0], event.y * size[1]))
    if event.type == pygame.MOUSEWHEEL and event.y:
        return _rolled(here, up=event.y > 0)
    return None


def key_name(key: int, mod: int, typed: str = "") -> str:
    """Return a key's name as scenes write it: `1`, `space`, `enter`, `pageup`, `shift+tab`, `ctrl+r`, `+`."""
    name = pygame.key.name(key)
    if len(name) == 3 and name[0] == "[" and name[1].isdigit():
        name = name[1]
    name = _NAMES.get(name, name)
    if name == "tab" and mod & pygame.KMOD_SHIFT:
        return "shift+tab"
    if mod & pygame.KMOD_LALT:
        return f"alt+{name}"  # the desktop's own, such as the one that closes a window
    if mod & pygame.KMOD_CTRL and not mod & (pygame.KMOD_ALT | pygame.KMOD_MODE) and len(name) == 1:
        return f"ctrl+{name}"
    if typed in _SIGNS:
        return typed
    return name[1] if name in ("[+]", "[-]") else name


def _at(scene: Scene, size: tuple[int, int], pixel: tuple[float, float]) -> Intent | None:
    place = page_place(size, scene.width)
    scale = HEIGHT / place.height
    return scene.action_at((pixel[0] - place.x) * scale, (pixel[1] - place.y) * scale)


def _rolled(scene: Scene, *, up: bool) -> Intent | None:
    """Return what the mouse's wheel asks for: what the arrow would, where the page has more than is seen."""
    spot = scene.hotspot_for("up" if up else "down")
    if spot is not None:
        return spot.intent
    scrolls = (spot.intent for spot in scene.hotspots if isinstance(spot.intent, DeskScroll))
    return next((intent for intent in scrolls if (intent.by < 0) == up), None)
