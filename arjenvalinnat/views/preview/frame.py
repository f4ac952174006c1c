"""The preview's window as a scene: the wall in its place, and under it a thin line that tells where one is.

Lengths are points of the desktop, turned into units by the window's height; an author reads at arm's length.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from arjenvalinnat.content.diagnostics import Place
from arjenvalinnat.views.layout import break_lines
from arjenvalinnat.views.measure import width as width_of
from arjenvalinnat.views.scene import HEIGHT, Box, Item, Rect, Scene, Text
from arjenvalinnat.views.theme import LEADING, Colour

LETTERS = 15.0
"""The size of the words, in points."""

PAD = 8.0
"""The air round them, in points."""


def strip_height(lines: int = 1) -> int:
    """Return how high the line under the wall is, in whole points, so that the wall ends on a pixel."""
    return math.ceil(lines * LETTERS * LEADING + 1.2 * PAD)


_MOST = 0.55
"""The part of the wall that the findings may cover."""


@dataclass(frozen=True, slots=True)
class PreviewTexts:
    """What the preview says: the line's two ends, and a panel's heading and paragraphs.

    `places` are where the paragraphs lead to, as far as they lead anywhere. `more` is said with how many
    paragraphs there was no room for. `keys` are keys and what they do, in two columns. With `grave`, the
    picture is an older one.
    """

    line: str
    hint: str
    heading: str = ""
    paragraphs: tuple[str, ...] = ()
    places: tuple[Place, ...] = ()
    more: str = "{count}"
    keys: tuple[tuple[str, str], ...] = ()
    grave: bool = False


@dataclass(frozen=True, slots=True)
class Frame:
    """A window laid out: where the wall is, what lies under and over it, and what a click leads to."""

    wall: Rect
    scene: Scene
    spots: tuple[tuple[Rect, Place], ...] = ()

    def place_at(self, x: float, y: float) -> Place | None:
        """Return where the paragraph under a point leads to."""
        return next((place for rect, place in self.spots if rect.holds(x, y)), None)


def frame(told: PreviewTexts, width: float, point: float, aspect: float) -> Frame:
    """Lay out a window that is *width* units wide; *point* is a point in units, *aspect* the wall's."""
    strip, high = _strip(told, width, point)
    room = Rect(0, 0, width, HEIGHT - high)
    across = min(room.w, room.h * aspect)
    wall = Rect((room.w - across) / 2, (room.h - across / aspect) / 2, across, across / aspect)
    panel, spots = _panel(told, room, point)
    scene = Scene("preview", width, (*strip, *panel), ground=Colour.DESK, desk=True, heading=told.heading)
    return Frame(wall, scene, spots)


def _strip(told: PreviewTexts, width: float, point: float) -> tuple[list[Item], float]:
    """Return the line under the wall, and how high it is; it breaks where the window is narrow."""
    size, pad = LETTERS * point, PAD * point
    hint = break_lines(told.hint, width * 0.4, size)
    aside = width * 0.3 if hint else 0.0
    lines = break_lines(told.line, width - 3 * pad - aside, size)
    high = strip_height(max(1, len(lines), len(hint))) * point
    top = HEIGHT - high
    ground = Box(Rect(0, top, width, high), Colour.DESK_CARD)
    inner = Rect(pad, top + 0.6 * pad, width - 2 * pad, high)
    words = Text(inner, lines, size, Colour.DESK_INK, rtl=False)
    keys = Text(inner, hint, size, Colour.DESK_QUIET, align="right", rtl=False, role="note")
    return [ground, words, keys], high


def _panel(told: PreviewTexts, room: Rect, point: float) -> tuple[list[Item], tuple[tuple[Rect, Place], ...]]:
    """Return what lies over the lower part of the wall: the findings, or the keys."""
    if not told.heading:
        return [], ()
    sizes = (LETTERS * point * part / 10 for part in range(10, 4, -1))
    panels = (_panel_at(told, room, point, size) for size in sizes)
    items, spots, fits = next(panels)
    while not fits and (smaller := next(panels, None)) is not None:
        items, spots, fits = smaller
    return items, spots


def _panel_at(
    told: PreviewTexts, room: Rect, point: float, size: float
) -> tuple[list[Item], tuple[tuple[Rect, Place], ...], bool]:
    """Return the panel with words of this size, and whether there is room for it."""
    pad = 1.6 * PAD * point
    across = room.w - 4 * pad
    top = Text(Rect(0, 0, across, 0), break_lines(told.heading, across, size * _HEAD, True), size * _HEAD)
    used = len(top.lines) * top.pitch + _GAP * size
    rows = _in_columns(told.keys, across, size)
    shown, long = _fitting(told.paragraphs, across, room.h * _MOST - used, size)
    left = len(told.paragraphs) - len(shown)
    more = [told.more.format(count=left)] if left else []
    high = used + _height(rows) + long + 2 * pad + len(more) * size * LEADING
    place = Rect(room.x + pad, room.bottom - high - pad, room.w - 2 * pad, high)
    inside = Rect(place.x + pad, place.y + pad, across, high)
    edge, ink = (Colour.LAMP, Colour.LAMP) if told.grave else (Colour.DESK_RULE, Colour.DESK_INK)
    items: list[Item] = [Box(place, Colour.DESK, edge, 6 * point, 2 * point)]
    items.append(replace(top, rect=inside, colour=ink, bold=True, role="heading", rtl=False))
    items += [_moved(text, inside.x, inside.y + used) for text in rows]
    spots: list[tuple[Rect, Place]] = []
    y = inside.y + used
    for number, lines in enumerate(shown):
        rect = Rect(inside.x, y, across, len(lines) * size * LEADING)
        items.append(Text(rect, lines, size, Colour.DESK_INK, rtl=False))
        if number < len(told.places):
            spots.append((rect, told.places[number]))
        y += rect.h + _GAP * size
    items += [Text(Rect(inside.x, y, across, 0), (line,), size, Colour.DESK_QUIET) for line in more]
    return items, tuple(spots), high + 2 * pad <= room.h


_HEAD = 1.15
"""The heading's size, as a part of the words'."""


def _in_columns(keys: Sequence[tuple[str, str]], across: float, size: float) -> list[Text]:
    """Return the keys in two columns from the corner on, each with what it does beside it."""
    texts: list[Text] = []
    half, column = (len(keys) + 1) // 2, across / 2
    y = {0: 0.0, 1: 0.0}
    indents = [_widest(keys[:half], size), _widest(keys[half:], size)]
    for number, (key, does) in enumerate(keys):
        side = number // half
        indent = indents[side]
        lines = break_lines(does, column - indent - size, size)
        rect = Rect(side * column, y[side], indent, size * LEADING)
        texts.append(Text(rect, (key,), size, Colour.LAMP, True, role="badge", rtl=False))
        beside = Rect(side * column + indent, y[side], column - indent, size * LEADING)
        texts.append(Text(beside, lines, size, Colour.DESK_INK, rtl=False))
        y[side] += len(lines) * size * LEADING + _GAP * size / 2
    return texts


def _widest(keys: Sequence[tuple[str, str]], size: float) -> float:
    """Return the room that the keys of a column need, with the air beside them."""
    return max((width_of(key, size, True) for key, _ in keys), default=0.0) + 1.2 * size


def _height(texts: Sequence[Text]) -> float:
    return max((text.rect.y + len(text.lines) * text.pitch for text in texts), default=0.0)


def _moved(text: Text, x: float, y: float) -> Text:
    return replace(text, rect=replace(text.rect, x=text.rect.x + x, y=text.rect.y + y))


_GAP = 0.5
"""The air between two paragraphs, in ems."""


def _fitting(
    paragraphs: Sequence[str], across: float, room: float, size: float
) -> tuple[list[tuple[str, ...]], float]:
    """Return the paragraphs that there is room for, broken into lines, and their height; one at least."""
    shown: list[tuple[str, ...]] = []
    used = 0.0
    for paragraph in paragraphs:
        lines = break_lines(paragraph, across, size)
        high = len(lines) * size * LEADING + _GAP * size
        if shown and used + high > room:
            break
        shown.append(lines)
        used += high
    return shown, used
