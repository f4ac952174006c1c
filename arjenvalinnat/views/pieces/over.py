"""The pieces of every page that lies over another one: its scene, its lines, and how it is closed."""

from __future__ import annotations

from collections.abc import Sequence

from arjenvalinnat.session.intents.intent import Intent
from arjenvalinnat.views import theme
from arjenvalinnat.views.pieces.frame import ON_KEYS
from arjenvalinnat.views.pieces.parts import Part, button, button_width, line
from arjenvalinnat.views.pieces.wall import FOOT, Wall
from arjenvalinnat.views.scene import Rect, Scene, Text
from arjenvalinnat.views.theme import Colour

PAIR = 4.8
"""The size of a name and of what it stands for."""

CLOSE_KEYS = (*ON_KEYS, "escape", "backspace", "pageup")


def pairs(lines: Sequence[tuple[str, str]], rect: Rect, names: float) -> Part:
    """Lay lines of a name and what it stands for under each other; the names are so wide, in units."""
    step = min(8.0, rect.h / len(lines))
    items: list[Text] = []
    for place, (name, told) in enumerate(lines):
        y = rect.y + step * place
        items.append(line(name, Rect(rect.x, y, names, step), PAIR, bold=True, colour=Colour.ACCENT))
        items.append(line(told, Rect(rect.x + names + 2, y, rect.w - names - 2, step), PAIR))
    return Part(tuple(items))


def close(wall: Wall, label: str, intent: Intent, keys: tuple[str, ...]) -> Part:
    """Return the button at the right that takes the page away again."""
    wide = max(30.0, button_width(label, 5.0, bold=True))
    spot = Rect(wall.width - theme.MARGIN - wide, FOOT + 2.2, wide, theme.TARGET)
    return button(spot, label, intent, keys, kind="primary", size=5.0)


def beside_close(label: str, intent: Intent, *keys: str) -> Part:
    """Return a button at the left, opposite the one that closes."""
    spot = Rect(theme.MARGIN, FOOT + 2.2, button_width(label, 5.0), theme.TARGET)
    return button(spot, label, intent, keys, size=5.0)


def over_scene(wall: Wall, page: str, part: Part) -> Scene:
    """Return the scene of the *page* that lies over another."""
    return Scene(page, wall.width, part.items, part.hotspots, wall.showing.place.focus)
