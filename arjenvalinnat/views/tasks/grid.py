"""Texts in cells beside and under each other, all of one size: the largest at which every one is whole."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import product

from arjenvalinnat.views.direction import is_rtl
from arjenvalinnat.views.layout import balance, break_lines, sizes, splits
from arjenvalinnat.views.motion import faded
from arjenvalinnat.views.pieces.beside import PART
from arjenvalinnat.views.pieces.parts import Part
from arjenvalinnat.views.pieces.wall import Wall
from arjenvalinnat.views.scene import Align, Box, Item, Rect, Text
from arjenvalinnat.views.theme import LEADING, Colour

GAP = 1.2
_PADS = (1.2, 0.9, 0.6)
"""The room above and below a text, which shrinks before the text does."""

_SIDE = 2.0
_BADGE = 1.5


@dataclass(frozen=True, slots=True)
class Cell:
    """A text in its box; `badge` stands before it, `under` is the same in a second language.

    `decorate` fills the room below the text, which is `below` high.
    """

    text: str
    bold: bool = False
    badge: str = ""
    under: str = ""
    fill: Colour = Colour.CARD
    stroke: Colour = Colour.RULE
    stroke_width: float = 0.2
    since: float | None = None
    below: float = 0.0
    said: str = ""
    decorate: Callable[[Rect], tuple[Item, ...]] = lambda _: ()


@dataclass(frozen=True, slots=True)
class _Laid:
    cell: Cell
    size: float
    lines: tuple[str, ...]
    under: tuple[str, ...]
    second: float
    pad: float

    @property
    def text_height(self) -> float:
        return (len(self.lines) * self.size + len(self.under) * self.second) * LEADING

    @property
    def height(self) -> float:
        return self.text_height + 2 * self.pad + self.cell.below


def grid(wall: Wall, cells: Sequence[Cell], rect: Rect, columns: int, size: float) -> Part | None:
    """Lay the cells row by row into so many columns; None where they do not fit at the least size."""
    wide = (rect.w - GAP * (columns - 1)) / columns
    for tried, pad in product(sizes(wall.size(size), wall.least), _PADS):
        laid = [_laid(wall, cell, wide, tried, pad) for cell in cells]
        rows = [laid[first : first + columns] for first in range(0, len(laid), columns)]
        high = sum(max(one.height for one in row) for row in rows) + GAP * (len(rows) - 1)
        whole = not any(splits(one.cell.text, one.lines) for one in laid)
        if wall.showing.device.endless or (whole and high <= rect.h + 0.01):
            return _part(rows, rect, wide)
    return None


def _laid(wall: Wall, cell: Cell, wide: float, size: float, pad: float) -> _Laid:
    room = wide - 2 * _SIDE - (size * _BADGE if cell.badge else 0)
    second = max(wall.least, size * PART)
    under = break_lines(cell.under, max(room, size), second) if cell.under else ()
    return _Laid(cell, size, balance(cell.text, max(room, size), size, cell.bold), under, second, pad)


def _part(rows: list[list[_Laid]], rect: Rect, wide: float) -> Part:
    items: list[Item] = []
    y = rect.y
    for row in rows:
        high = max(one.height for one in row)
        for place, one in enumerate(row):
            items += _cell(one, Rect(rect.x + (wide + GAP) * place, y, wide, high))
        y += high + GAP
    return Part(tuple(items), (), y - GAP)


def _cell(laid: _Laid, area: Rect) -> list[Item]:
    cell = laid.cell
    items: list[Item] = [Box(area, cell.fill, cell.stroke, 1.4, cell.stroke_width, cell.said)]
    inner = area.inset(_SIDE, 0)
    top = area.y + (area.h - cell.below - laid.text_height) / 2
    high = len(laid.lines) * laid.size * LEADING
    rtl = is_rtl(cell.text)
    x, wide = inner.x, inner.w
    if cell.badge:
        aside = laid.size * _BADGE
        spot = Rect(inner.right - aside if rtl else x, top, aside, laid.size * LEADING)
        end: Align = "right" if rtl else "left"
        items.append(Text(spot, (cell.badge,), laid.size * 1.12, Colour.ACCENT, True, end, "badge"))
        x, wide = (x if rtl else x + aside), wide - aside
    told = [Text(Rect(x, top, wide, high), laid.lines, laid.size, bold=cell.bold, rtl=rtl)]
    if laid.under:
        spot = Rect(x, top + high, wide, len(laid.under) * laid.second * LEADING)
        told.append(Text(spot, laid.under, laid.second, Colour.QUIET, rtl=is_rtl(cell.under)))
    items += told if cell.since is None else [faded(text, cell.since) for text in told]
    below = Rect(area.x, area.bottom - cell.below - laid.pad / 2, area.w, cell.below)
    return [*items, *cell.decorate(below)]
