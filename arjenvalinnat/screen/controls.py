"""What pygame's events ask for: keys by their names, clicks and touches by their place on the page."""

from __future__ import annotations

import pygame

from arjenvalinnat.screen.paint import page_place
from arjenvalinnat.session.intents import Intent
from arjenvalinnat.views.keys import intent_for_key
from arjenvalinnat.views.scene import HEIGHT, Scene

_NAMES = {"return": "enter", "page up": "pageup", "page down": "pagedown", "[enter]": "enter", "[.]": "."}


def intent_of(event: pygame.Event, scene: Scene, size: tuple[int, int]) -> Intent | None:
    """Return what the event asks for on this scene in a window of this size."""
    if event.type == pygame.KEYDOWN:
        return intent_for_key(scene, key_name(event.key, event.mod))
    if event.type == pygame.MOUSEBUTTONDOWN and event.button == 1 and not event.touch:
        return _at(scene, size, event.pos)
    if event.type == pygame.FINGERDOWN:
        return _at(scene, size, (event.x * size[0], event.y * size[1]))
    if event.type == pygame.MOUSEWHEEL and event.y:
        spot = scene.hotspot_for("up" if event.y > 0 else "down")
        return spot.intent if spot is not None else None
    return None


def key_name(key: int, mod: int) -> str:
    """Return a key's name as scenes write it: `1`, `space`, `enter`, `pageup`, `shift+tab`."""
    name = pygame.key.name(key)
    if len(name) == 3 and name[0] == "[" and name[1].isdigit():
        name = name[1]
    name = _NAMES.get(name, name)
    return f"shift+{name}" if name == "tab" and mod & pygame.KMOD_SHIFT else name


def _at(scene: Scene, size: tuple[int, int], pixel: tuple[float, float]) -> Intent | None:
    place = page_place(size, scene.width)
    scale = HEIGHT / place.height
    return scene.action_at((pixel[0] - place.x) * scale, (pixel[1] - place.y) * scale)
