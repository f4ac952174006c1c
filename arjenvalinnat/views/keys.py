"""Which intent a key asks for: the ring, then the wall, then the console, then the ring that walks.

A key means the same in whichever window it is pressed; only Enter on a ring and the keys that walk belong to
the window that they were pressed in.
"""

from __future__ import annotations

from arjenvalinnat.session.intents.desk import DeskFocus, OpenDesk
from arjenvalinnat.session.intents.device import SwapScreens
from arjenvalinnat.session.intents.intent import Intent
from arjenvalinnat.session.intents.place import MoveFocus
from arjenvalinnat.session.intents.typing import Erase, Field, StopTyping, Typed
from arjenvalinnat.views.scene import Scene

ALSO = {"f5": "enter", ".": "b"}
"""What a presenter's clicker sends for start and for a blank screen."""

WALK = {"tab": 1, "right": 1, "down": 1, "shift+tab": -1, "left": -1, "up": -1}

WHILE_TYPING: dict[str, Intent] = {
    "enter": Typed(), "escape": StopTyping(), "backspace": Erase(),
    "tab": Field(1), "shift+tab": Field(-1), "down": Field(1), "up": Field(-1),
}  # fmt: skip
"""What the keys ask for that write no letter, while a page takes text."""


OF_WINDOWS: dict[str, Intent] = {"f3": OpenDesk(), "f4": SwapScreens()}
"""What is asked of the windows themselves; it is there whatever page the console is on."""


def intent_for_key(
    here: Scene, key: str, wall: Scene | None = None, console: Scene | None = None
) -> Intent | None:
    """Return what the key asks for, None when nothing.

    *here* is what the window shows in which it was pressed, *wall* the page that the class is on (*here*
    where there is only one), *console* what the facilitator sees, also where it is out of sight.
    """
    if writes(here, console) and (key in WHILE_TYPING or _is_letter(key)):
        return WHILE_TYPING.get(key)
    key = ALSO.get(key, key)
    if key == "enter" and here.focused is not None:
        return here.focused.intent
    for scene in (wall or here, console):
        asked = None if scene is None else _asked(scene, key)
        if asked is not None:
            return asked
    if console is not None and key in OF_WINDOWS:
        return OF_WINDOWS[key]
    if key not in WALK:
        return None
    return DeskFocus(WALK[key]) if here.desk else MoveFocus(WALK[key])


def writes(here: Scene, console: Scene | None) -> bool:
    """Tell whether letters are text now, in whichever window."""
    return here.takes_text or (console is not None and console.takes_text)


def _asked(scene: Scene, key: str) -> Intent | None:
    """Return what the key asks for on this page: its places come before its shortcuts."""
    spot = scene.hotspot_for(key)
    if spot is not None:
        return spot.intent
    return next((shortcut.intent for shortcut in scene.shortcuts if shortcut.key == key), None)


def _is_letter(key: str) -> bool:
    return len(key) == 1 or key in ("space", "left", "right")
