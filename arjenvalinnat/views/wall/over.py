"""What lies over a page: the question about leaving, and nothing at all (a blank wall).

The pieces of every page that lies over another are here, too: its scene, and how it is closed.
"""

from __future__ import annotations

from collections.abc import Sequence

from arjenvalinnat.session.intents.wall import Blank, Intent, Leave, Over
from arjenvalinnat.session.showing import PageName
from arjenvalinnat.views import theme
from arjenvalinnat.views.scene import Hotspot, Rect, Scene, Text
from arjenvalinnat.views.theme import Colour
from arjenvalinnat.views.wall.column import Block, column
from arjenvalinnat.views.wall.frame import ON_KEYS
from arjenvalinnat.views.wall.parts import Part, button, button_width, line, together
from arjenvalinnat.views.wall.wall import FOOT, Wall

PAIR = 4.8
"""The size of a name and of what it stands for."""

CLOSE_KEYS = (*ON_KEYS, "escape", "backspace", "pageup")


def leave_page(wall: Wall) -> Scene:
    """Return the question about leaving; going on is the safe answer."""
    say, kept = wall.say, wall.session.play is not None and not wall.session.over
    blocks = [
        Block(say("leave.heading"), 10, bold=True, role="heading"),
        Block(say("leave.kept" if kept else "leave.nothing"), 6, gap=3),
    ]
    stay = close(wall, say("leave.stay"), Over(PageName.LEAVE), CLOSE_KEYS)
    leave = beside_close(say("leave.leave"), Leave(), "q")
    return over_scene(wall, together(column(wall, blocks, wall.body(), middle=True), leave, stay))


def blank_page(wall: Wall) -> Scene:
    """Return a black wall; any way on shows the page again."""
    whole = Rect(0, 0, wall.width, 100)
    spot = Hotspot(whole, Blank(), wall.say("blank.show"), (*CLOSE_KEYS, "b"), primary=True)
    return Scene("blank", wall.width, (), (spot,), heading=wall.say("blank.heading"), ground=Colour.BLACK)


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


def over_scene(wall: Wall, part: Part) -> Scene:
    """Return the scene of a page that lies over another."""
    return Scene(wall.showing.page.value, wall.width, part.items, part.hotspots, wall.showing.focus)
