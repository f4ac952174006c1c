"""Which intent a key asks for on a scene: its hotspots, its shortcuts, then the ring that walks."""

from __future__ import annotations

from arjenvalinnat.session.intents import Intent, MoveFocus
from arjenvalinnat.views.scene import Scene

ALSO = {"f5": "enter", ".": "b"}
"""What a presenter's clicker sends for start and for a blank screen."""

WALK = {"tab": 1, "right": 1, "down": 1, "shift+tab": -1, "left": -1, "up": -1}


def intent_for_key(scene: Scene, key: str) -> Intent | None:
    """Return what the key asks for here, None when nothing."""
    key = ALSO.get(key, key)
    if key == "enter" and scene.focused is not None:
        return scene.focused.intent
    spot = scene.hotspot_for(key)
    if spot is not None:
        return spot.intent
    for shortcut in scene.shortcuts:
        if shortcut.key == key:
            return shortcut.intent
    return MoveFocus(WALK[key]) if key in WALK else None
