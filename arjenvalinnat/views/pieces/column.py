"""Texts one under another: first the room between them shrinks, then they shrink together, then they scroll.

Plain texts and boxed rows go through the same few lines, so that no page can cut a text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from arjenvalinnat.session.intents.intent import Intent
from arjenvalinnat.session.intents.place import Scroll
from arjenvalinnat.views import theme
from arjenvalinnat.views.direction import is_rtl
from arjenvalinnat.views.layout import balance, break_lines, splits
from arjenvalinnat.views.motion import faded
from arjenvalinnat.views.pieces.beside import PART
from arjenvalinnat.views.pieces.parts import Part, picture
from arjenvalinnat.views.pieces.wall import Wall
from arjenvalinnat.views.scene import Align, Box, Hotspot, Item, Path, Rect, Text, TextRole
from arjenvalinnat.views.theme import BASELINE, LEADING, Colour

_BADGE, _NUMBER = 1.9, 1.12
"""How wide the place of a badge is, and how large it is itself, in sizes of the text beside it."""

_PAD = 1.3
_MARK = LEADING + 0.3
_LEAST_HEADING = 5.0
_ROOMS = (1.0, 0.8, 0.6, 0.45)
"""How far the room between texts shrinks before the texts do."""

_SCALES = tuple(1 - 0.03 * step for step in range(24))
_SCROLLER = theme.TARGET + 1.0


@dataclass(frozen=True, slots=True)
class Block:
    """One text of a column. `gap` is the room above it; `badge` stands before a boxed row's text.

    `mark` is a picture that stands before the text, as high as a line of it.

    `indent` and `aside` are room at its left and right, which `decorate` may fill when it is told the place.
    A `spare` block is left out where the others would have to shrink or scroll. A text with `since` appears
    so many seconds after the page is shown. `said` is read out after the text. `least` is the least height of
    a boxed row. `under` is the same in a second language, smaller and quieter.
    """

    text: str
    size: float = theme.BODY
    bold: bool = False
    colour: Colour = Colour.INK
    role: TextRole = "body"
    gap: float = 0.0
    boxed: bool = False
    least: float = 0.0
    fill: Colour = Colour.CARD
    badge: str = ""
    mark: str = ""
    indent: float = 0.0
    aside: float = 0.0
    decorate: Callable[[Rect], tuple[Item, ...]] = field(default=lambda _: ())
    intent: Intent | None = None
    keys: tuple[str, ...] = ()
    label: str = ""
    spare: bool = False
    since: float | None = None
    said: str = ""
    under: str = ""


@dataclass(frozen=True, slots=True)
class _Set:
    """A block with its size and lines; `room` is what is left of the room between texts."""

    block: Block
    size: float
    lines: tuple[str, ...]
    room: float
    under: tuple[str, ...] = ()
    under_size: float = 0.0

    @property
    def text_height(self) -> float:
        return (len(self.lines) * self.size + len(self.under) * self.under_size) * LEADING

    @property
    def height(self) -> float:
        text = self.text_height
        if not self.block.boxed:
            return text
        least = max(self.block.least, theme.TARGET if self.block.intent else 0.0)
        return max(text + 2 * _PAD * self.room, least)

    @property
    def gap(self) -> float:
        return self.block.gap * self.room

    def spaced(self, room: float) -> _Set:
        """Return the same lines with so much room; `replace` takes four times as long."""
        return _Set(self.block, self.size, self.lines, room, self.under, self.under_size)


def column(wall: Wall, blocks: list[Block], rect: Rect, *, middle: bool = False) -> Part:
    """Lay the blocks into the rect, as large as they fit; scroll what is too long at the least size."""
    if wall.showing.device.endless:
        return _lay([_set(wall, block, rect.w, 1.0) for block in blocks], rect, rect.y)
    sets: list[_Set] = []
    for sets in _tries(wall, blocks, rect.w):
        if _height(sets) <= rect.h and not any(splits(laid.block.text, laid.lines) for laid in sets):
            break
    height = _height(sets)
    if height > rect.h:
        return _scrolled(wall, [block for block in blocks if not block.spare], rect)
    return _lay(sets, rect, rect.y + (max(0.0, (rect.h - height) * 0.45) if middle else 0.0))


def _tries(wall: Wall, blocks: list[Block], width: float) -> Iterator[list[_Set]]:
    """Yield the blocks in the order of preference: full size, less room, nothing spare, smaller."""
    needed = [block for block in blocks if not block.spare]
    for tried in (blocks, needed) if len(needed) < len(blocks) else (blocks,):
        full = [_set(wall, block, width, 1.0) for block in tried]
        yield from ([laid.spaced(room) for laid in full] for room in _ROOMS)
    last: list[_Set] = []
    for scale in _SCALES[1:]:
        smaller = [_set(wall, block, width, scale).spaced(_ROOMS[-1]) for block in needed]
        if smaller == last:  # all are at their least
            return
        yield smaller
        last = smaller


def _set(wall: Wall, block: Block, width: float, scale: float) -> _Set:
    least = max(wall.least, min(block.size, _LEAST_HEADING)) if block.role == "heading" else wall.least
    size = max(least, block.size * scale)
    room = width - block.aside - block.indent - (size * _MARK if block.mark else 0)
    if block.boxed:
        room -= 2 * _PAD + 1.4 + (size * _BADGE if block.badge else 0)
    broken = balance if block.boxed or block.role == "heading" else break_lines
    lines = broken(block.text, max(room, size), size, block.bold)
    if not block.under:
        return _Set(block, size, lines, 1.0)
    smaller = max(wall.least, size * PART)
    return _Set(block, size, lines, 1.0, break_lines(block.under, max(room, size), smaller), smaller)


def _height(sets: list[_Set]) -> float:
    gaps = sum(laid.gap for laid in sets[1:])
    return gaps + sum(laid.height for laid in sets)


def _lay(sets: list[_Set], rect: Rect, start: float) -> Part:
    items: list[Item] = []
    hotspots: list[Hotspot] = []
    y = start
    for place, laid in enumerate(sets):
        y += laid.gap if place else 0
        area = Rect(rect.x, y, rect.w, laid.height)
        items += _items(laid, area)
        if laid.block.intent is not None:
            label = laid.block.label or laid.block.text
            hotspots.append(Hotspot(area, laid.block.intent, label, laid.block.keys))
        y = area.bottom
    return Part(tuple(items), tuple(hotspots), y)


def _items(laid: _Set, area: Rect) -> list[Item]:
    block = laid.block
    items: list[Item] = []
    rtl = is_rtl(block.text)
    x, right, y = area.x + block.indent, area.right - block.aside, area.y
    role: TextRole = "button" if block.intent is not None else block.role
    badge_role: TextRole = "button" if block.intent is not None else "badge"
    if block.boxed:
        items.append(Box(area, block.fill, Colour.RULE, radius=1.4, stroke_width=0.2))
        x, right = x + _PAD + 0.7, right - _PAD - 0.7
        y += (area.h - laid.text_height) / 2
        if block.badge:
            wide = laid.size * _BADGE
            larger = laid.size * _NUMBER
            on_line = y - (larger - laid.size) * BASELINE  # it stands on the line of the text's first words
            badge = Rect(right - wide if rtl else x, on_line, wide, larger * LEADING)
            end: Align = "right" if rtl else "left"
            items.append(Text(badge, (block.badge,), larger, Colour.ACCENT, True, end, badge_role))
            x, right = (x, right - wide) if rtl else (x + wide, right)
    if block.mark:
        side, wide = laid.size * LEADING, laid.size * _MARK
        middle = right - side / 2 if rtl else x + side / 2
        items.append(picture(block.mark, middle, y + side / 2, side, block.colour))
        x, right = (x, right - wide) if rtl else (x + wide, right)
    text = Rect(x, y, right - x, len(laid.lines) * laid.size * LEADING)
    told = block.decorate(area)
    items += [item for item in told if _is_badge(item)]  # a badge is read with the text that follows it
    words = Text(text, laid.lines, laid.size, block.colour, block.bold, "left", role, rtl)
    shown = [words]
    if laid.under:
        spot = Rect(x, text.bottom, right - x, len(laid.under) * laid.under_size * LEADING)
        second = is_rtl(block.under)
        shown.append(Text(spot, laid.under, laid.under_size, Colour.QUIET, role=role, rtl=second))
    items += [item if block.since is None else faded(item, block.since) for item in shown]
    if block.said:
        items.append(Box(text, said=block.said))
    items += [item for item in told if not _is_badge(item)]
    return items


def _is_badge(item: Item) -> bool:
    return isinstance(item, Text) and item.role == "badge"


def _scrolled(wall: Wall, blocks: list[Block], rect: Rect) -> Part:
    """Show what fits from line *scroll* on, with places to press for the rest; `more` is a page further."""
    inner = Rect(rect.x, rect.y, rect.w - _SCROLLER, rect.h)
    rows: list[_Set] = []
    for laid in (_set(wall, block, inner.w, 0.0).spaced(_ROOMS[-1]) for block in blocks):
        rows += [laid] if laid.block.boxed and laid.height <= rect.h else _one_by_one(laid)
    first = max(0, min(wall.showing.place.scroll, _last_start(rows, rect.h)))
    shown: list[_Set] = []
    for row in rows[first:]:
        if _height([*shown, row]) > rect.h:
            break
        shown.append(row)
    more = len(rows) - first - len(shown)
    edge = rect.right - theme.TARGET
    up = Rect(edge, rect.y, theme.TARGET, theme.TARGET)
    down = Rect(edge, rect.bottom - theme.TARGET, theme.TARGET, theme.TARGET)
    parts = [_lay(shown, inner, rect.y)]
    if first:
        parts.append(_scroller(up, -1, wall.say("scroll.up")))
    if more:
        parts.append(_scroller(down, 1, wall.say("scroll.down")))
    items = tuple(item for part in parts for item in part.items)
    spots = tuple(spot for part in parts for spot in part.hotspots)
    return Part(items, spots, rect.bottom, min(more, len(shown)), scrolls=True)


def _one_by_one(laid: _Set) -> list[_Set]:
    """Return a text's lines as rows of their own; only the first may be pressed."""
    block, deep = laid.block, laid.block.indent + (laid.size * _MARK if laid.block.mark else 0)
    plain = Block(block.text, laid.size, block.bold, block.colour, indent=deep)
    first = replace(plain, mark=block.mark, indent=block.indent, gap=block.gap)
    quiet = Block(block.under, laid.under_size, colour=Colour.QUIET, indent=deep)
    return [
        *(
            _Set(plain if place else first, laid.size, (line,), laid.room)
            for place, line in enumerate(laid.lines)
        ),
        *(_Set(quiet, laid.under_size, (line,), laid.room) for line in laid.under),
    ]


def _last_start(rows: list[_Set], height: float) -> int:
    """Return the first row from which on everything fits."""
    start = len(rows)
    while start > 0 and _height(rows[start - 1 :]) <= height:
        start -= 1
    return min(start, max(0, len(rows) - 1))


def _scroller(rect: Rect, by: int, label: str) -> Part:
    x, y = rect.x + rect.w / 2, rect.y + rect.h / 2
    chevron = ((x - 2, y - by), (x, y + by), (x + 2, y - by))
    items = (Box(rect, Colour.INK, None, 1.6), Path(chevron, Colour.ON_DARK, 0.7))
    return Part(items, (Hotspot(rect, Scroll(by), label, ("down" if by > 0 else "up",)),))
