"""Texts one under another: they shrink together until they fit, and scroll when they never do.

Plain texts and boxed rows go through the same few lines, so that no page can cut a text.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from arjenvalinnat.session.intents import Intent, Scroll
from arjenvalinnat.views import theme
from arjenvalinnat.views.direction import is_rtl
from arjenvalinnat.views.layout import balance, break_lines
from arjenvalinnat.views.scene import Align, Box, Hotspot, Item, Path, Rect, Text, TextRole
from arjenvalinnat.views.theme import LEADING, Colour
from arjenvalinnat.views.wall.parts import Part
from arjenvalinnat.views.wall.wall import Wall

_BADGE = 1.9
_PAD = 1.3
_LEAST_HEADING = 5.0
_TIGHTEST = 0.6
"""How far the room between texts shrinks with them."""

_SCALES = tuple(1 - 0.03 * step for step in range(24))
_SCROLLER = theme.TARGET + 1.0


@dataclass(frozen=True, slots=True)
class Block:
    """One text of a column. `gap` is the room above it; `badge` stands before a boxed row's text.

    `indent` and `aside` are room at its left and right, which `decorate` may fill when it is told the place.
    `least` is the least height of a boxed row.
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
    indent: float = 0.0
    aside: float = 0.0
    decorate: Callable[[Rect], tuple[Item, ...]] = field(default=lambda _: ())
    intent: Intent | None = None
    keys: tuple[str, ...] = ()
    label: str = ""


@dataclass(frozen=True, slots=True)
class _Set:
    """A block with its size and lines."""

    block: Block
    size: float
    lines: tuple[str, ...]
    scale: float

    @property
    def height(self) -> float:
        text = len(self.lines) * self.size * LEADING
        if not self.block.boxed:
            return text
        least = max(self.block.least, theme.TARGET if self.block.intent else 0.0)
        return max(text + 2 * _PAD * self.scale, least)

    @property
    def gap(self) -> float:
        return self.block.gap * self.scale


def column(wall: Wall, blocks: list[Block], rect: Rect, *, middle: bool = False) -> Part:
    """Lay the blocks into the rect, as large as they fit; scroll what is too long at the least size."""
    if wall.showing.endless:
        return _lay([_set(block, rect.w, 1.0) for block in blocks], rect, rect.y)
    least: list[_Set] = []
    for scale in _SCALES:
        least = [_set(block, rect.w, scale) for block in blocks]
        height = _height(least)
        if height <= rect.h:
            start = rect.y + (max(0.0, (rect.h - height) * 0.45) if middle else 0.0)
            return _lay(least, rect, start)
    return _scrolled(wall, blocks, rect)


def _set(block: Block, width: float, scale: float) -> _Set:
    least = min(block.size, _LEAST_HEADING) if block.role == "heading" else theme.LEAST
    size = max(least, block.size * scale)
    room = width - block.aside - block.indent
    if block.boxed:
        room -= 2 * _PAD + 1.4 + (size * _BADGE if block.badge else 0)
    broken = balance if block.boxed or block.role == "heading" else break_lines
    lines = broken(block.text, max(room, size), size, block.bold)
    return _Set(block, size, lines, max(scale, _TIGHTEST))


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
        y += (area.h - len(laid.lines) * laid.size * LEADING) / 2
        if block.badge:
            wide = laid.size * _BADGE
            badge = Rect(right - wide if rtl else x, y, wide, laid.size * LEADING)
            side: Align = "right" if rtl else "left"
            items.append(Text(badge, (block.badge,), laid.size * 1.12, Colour.ACCENT, True, side, badge_role))
            x, right = (x, right - wide) if rtl else (x + wide, right)
    text = Rect(x, y, right - x, len(laid.lines) * laid.size * LEADING)
    items.append(Text(text, laid.lines, laid.size, block.colour, block.bold, "left", role, rtl))
    items += block.decorate(area)
    return items


def _scrolled(wall: Wall, blocks: list[Block], rect: Rect) -> Part:
    """Show what fits from line *scroll* on, with places to press for the rest."""
    inner = Rect(rect.x, rect.y, rect.w - _SCROLLER, rect.h)
    rows: list[_Set] = []
    for laid in (_set(block, inner.w, 0.0) for block in blocks):
        rows += [laid] if laid.block.boxed and laid.height <= rect.h else _one_by_one(laid)
    first = max(0, min(wall.showing.scroll, _last_start(rows, rect.h)))
    shown: list[_Set] = []
    for row in rows[first:]:
        if _height([*shown, row]) > rect.h:
            break
        shown.append(row)
    more = len(rows) - first - len(shown)
    edge = rect.right - theme.TARGET
    up = (
        _scroller(Rect(edge, rect.y, theme.TARGET, theme.TARGET), -1, wall.say("scroll.up"))
        if first
        else Part()
    )
    down = (
        _scroller(
            Rect(edge, rect.bottom - theme.TARGET, theme.TARGET, theme.TARGET), 1, wall.say("scroll.down")
        )
        if more
        else Part()
    )
    laid_out = _lay(shown, inner, rect.y)
    return Part(
        laid_out.items + up.items + down.items, laid_out.hotspots + up.hotspots + down.hotspots, rect.bottom
    )


def _one_by_one(laid: _Set) -> list[_Set]:
    """Return a text's lines as rows of their own; only the first may be pressed."""
    plain = Block(laid.block.text, laid.size, laid.block.bold, laid.block.colour, indent=laid.block.indent)
    return [_Set(plain, laid.size, (line,), laid.scale) for line in laid.lines]


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
