"""The sheet of keys: every key that anything asks for, on leaves that are read from the back row.

The first leaf is what an hour needs, the second what single pages have besides, the others are the console's.
"""

from __future__ import annotations

from arjenvalinnat.session.intents.place import Over
from arjenvalinnat.session.showing import PageName
from arjenvalinnat.views import theme
from arjenvalinnat.views.caps import cap
from arjenvalinnat.views.measure import width as width_of
from arjenvalinnat.views.pieces.column import Block, column
from arjenvalinnat.views.pieces.over import CLOSE_KEYS, PAIR, beside_close, close, over_scene, pairs
from arjenvalinnat.views.pieces.parts import Part, button, button_width, together
from arjenvalinnat.views.pieces.wall import FOOT, Wall
from arjenvalinnat.views.scene import Rect, Scene

Line = tuple[str, tuple[str, ...]]

LEAVES: tuple[tuple[str, tuple[Line, ...]], ...] = (
    ("hour", (
        ("on", ("space", "enter", "pagedown")),
        ("back", ("backspace", "pageup")),
        ("choices", ("1", "2", "3", "4")),
        ("pass", ("0",)),
        ("own", ("i",)),
        ("discuss", ("d",)),
        ("blank", ("b",)),
        ("help", ("f1",)),
        ("settings", ("f2",)),
        ("full", ("f11",)),
        ("leave", ("escape", "q")),
    )),
    ("pages", (
        ("setup", ("s",)),
        ("numbers", ("digits",)),
        ("all", ("a",)),
        ("again", ("e", "r")),
        ("fact", ("f",)),
        ("what-if", ("w",)),
        ("other", ("c",)),
        ("broken", ("l", "u")),
        ("long", ("down", "up")),
        ("walk", ("tab", "arrows")),
        ("clicker", ("f5", ".")),
    )),
    ("desk", (
        ("overlay", ("f3",)),
        ("screens", ("f4",)),
        ("freeze", ("f6",)),
        ("concern", ("f7",)),
        ("plan", ("f8",)),
        ("debrief", ("f9",)),
        ("words", ("f10",)),
        ("copy", ("f12",)),
        ("cards", ("ctrl+s", "ctrl+r")),
        ("timer", ("ctrl+t", "+", "-")),
        ("counts", ("ctrl+e", "ctrl+u", "ctrl+x")),
    )),
    ("more", (
        ("offer", ("ctrl+h", "ctrl+j")),
        ("read", ("ctrl+o",)),
        ("end", ("ctrl+k",)),
        ("add-word", ("ctrl+i", "ctrl+w")),
        ("paper", ("ctrl+p", "ctrl+z", "ctrl+y")),
        ("list", ("ctrl+n", "ctrl+l")),
        ("before", ("ctrl+m", "ctrl+g")),
        ("times", ("ctrl+a", "ctrl+d", "ctrl+q")),
        ("notes", ("ctrl++", "ctrl+-")),
        ("scroll", ("ctrl+arrows",)),
        ("letters", ("ctrl+f", "ctrl+b")),
    )),
)  # fmt: skip
"""Each leaf by its name in the catalogue, and its lines: what the keys do, and which keys they are."""

FAMILIES = {
    "digits": tuple("123456789"),
    "tab": ("tab", "shift+tab"),
    "arrows": ("up", "down", "left", "right"),
    "ctrl+arrows": ("ctrl+up", "ctrl+down"),
}
"""Keys that stand in a line under one name."""

_SLACK = 1.06
"""What is painted is a little wider than what is measured."""

_NAMED = frozenset({"space", "enter", "backspace", "down", "up", *FAMILIES})
"""The keys whose names are words."""


def keys_page(wall: Wall) -> Scene:
    """Return the leaf of the sheet that is turned to; an endless page has them all."""
    say, body = wall.say, wall.body()
    leaf = min(wall.showing.place.leaf, len(LEAVES) - 1)
    leaves = range(len(LEAVES)) if wall.showing.device.endless else (leaf,)
    parts: list[Part] = []
    top = body.y
    for number in leaves:
        name, lines = LEAVES[number]
        title = Block(say(f"keys.leaf.{name}"), theme.HEADING, bold=True, role="heading")
        heading = column(wall, [title], Rect(body.x, top, body.w, body.h))
        sheet = Rect(body.x, heading.bottom + 2, body.w, body.bottom - body.y - heading.bottom + top - 2)
        told = [(keys_told(wall, keys), say(f"keys.does.{line}")) for line, keys in lines]
        parts += [heading, pairs(told, sheet, _names(told, body.w))]
        top = sheet.bottom + 2
    parts.append(beside_close(say("settings.heading"), Over(PageName.SETTINGS), "f2"))
    if not wall.showing.device.endless:
        parts.append(_turn(wall, leaf, parts[-1].hotspots[0].rect.right + 1.6))
    shut = Over(PageName.KEYS, wall.showing.place.leaf)
    return over_scene(
        wall, "keys", together(*parts, close(wall, say("keys.close"), shut, (*CLOSE_KEYS, "f1")))
    )


def keys_told(wall: Wall, keys: tuple[str, ...]) -> str:
    """Return the keys as they stand on a keyboard of the wall's language."""
    say = wall.say
    return ", ".join(say(f"keys.cap.{key.replace('+', '-')}") if key in _NAMED else cap(key) for key in keys)


def _names(told: list[tuple[str, str]], width: float) -> float:
    """Return the room for the keys of a leaf, in units: what they take, less where both would be too wide."""
    names = max(width_of(keys, PAIR, True) for keys, _ in told) * _SLACK
    does = max(width_of(text, PAIR) for _, text in told) * _SLACK
    return names if names + 2 + does <= width else (width - 2) * names / (names + does)


def _turn(wall: Wall, leaf: int, x: float) -> Part:
    """Return the button that turns to the next leaf, round and round."""
    label = wall.say("keys.more", number=leaf + 1, all=len(LEAVES))
    spot = Rect(x, FOOT + 2.2, button_width(label, 5.0), theme.TARGET)
    return button(spot, label, Over(PageName.KEYS, (leaf + 1) % len(LEAVES)), ("c", "down"), size=5.0)
