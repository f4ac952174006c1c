"""Texts and rows under each other; what is longer than its place scrolls and keeps its size.

On the console a text never shrinks to fit: the facilitator chose its size.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from arjenvalinnat.session.intents.desk import DeskScroll
from arjenvalinnat.views.console.pieces.console import Console
from arjenvalinnat.views.console.pieces.presses import HIGH, Press, packed, row_of, words
from arjenvalinnat.views.layout import break_lines
from arjenvalinnat.views.measure import width as width_of
from arjenvalinnat.views.pieces.parts import Part, together
from arjenvalinnat.views.scene import Box, Hotspot, Item, Path, Rect, Text, TextRole
from arjenvalinnat.views.theme import LEADING, Colour

_STRIP = HIGH + 1.2
_TWO_LINES = 7.4


@dataclass(frozen=True, slots=True)
class Para:
    """A text of several lines; `badge` stands before its first line, and `gap` is the room above it."""

    text: str
    size: float
    bold: bool = False
    colour: Colour = Colour.DESK_INK
    gap: float = 0.8
    badge: str = ""
    indent: float = 0.0
    role: TextRole = "body"


@dataclass(frozen=True, slots=True)
class ButtonRow:
    """Something that stands in one piece, so high, wherever it is laid."""

    high: float
    draw: Callable[[Rect], Part]
    gap: float = 0.8


FlowItem: TypeAlias = Para | ButtonRow


@dataclass(frozen=True, slots=True)
class _Unit:
    """What scrolls as one: a row, or one line of a text."""

    block: int
    lines: tuple[str, ...]
    high: float
    gap: float


def buttons(seen: Console, presses: Sequence[Press], width: float, *, gap: float = 0.8) -> list[FlowItem]:
    """Return buttons as rows, as many on each as it holds."""
    lines = packed(seen.say, presses, width)
    return [
        ButtonRow(HIGH, _laid(seen, tuple(line)), gap if place == 0 else 0.7)
        for place, line in enumerate(lines)
    ]


def asked(
    seen: Console, text: str, presses: Sequence[Press], *, bold: bool = False, gap: float = 1.0
) -> ButtonRow:
    """Return buttons with what they are about at their right."""

    def draw(rect: Rect) -> Part:
        middle = Rect(rect.x, rect.y + (rect.h - HIGH) / 2, rect.w, HIGH)
        row = row_of(seen.say, presses, middle)
        x = max(spot.rect.right for spot in row.hotspots) + 2.0
        told = words(text, Rect(x, rect.y, rect.right - x, rect.h), 3.6, bold=bold)
        return together(row, Part((told,)))

    return ButtonRow(_TWO_LINES, draw, gap)


def _laid(seen: Console, line: tuple[Press, ...]) -> Callable[[Rect], Part]:
    return lambda rect: row_of(seen.say, line, rect)


def flow(seen: Console, made: Callable[[float], Sequence[FlowItem]], rect: Rect) -> Part:
    """Lay the blocks that are *made* for a width into the rect, from the console's scroll on."""
    blocks = made(rect.w)
    units = _units(blocks, rect.w)
    if seen.showing.device.endless or _height(units) <= rect.h + 0.01:
        return _lay(blocks, units, rect)
    inner = Rect(rect.x, rect.y, rect.w - _STRIP, rect.h)
    blocks = made(inner.w)
    units = _units(blocks, inner.w)
    first = min(seen.desk.scroll, _last_start(units, rect.h))
    count = _count(units[first:], rect.h)
    while count > 1 and _heads(blocks, units, first + count - 1):
        count -= 1
    parts = [_lay(blocks, units[first : first + count], inner)]
    edge = rect.right - HIGH
    scroll = seen.desk.scroll
    if first:
        by = max(0, first - max(1, count - 1)) - scroll
        parts.append(
            _scroller(Rect(edge, rect.y, HIGH, HIGH), by, seen.say("scroll.up"), ("ctrl+up", "ctrl+b"))
        )
    if first + count < len(units):
        by = min(first + max(1, count - 1), _last_start(units, rect.h)) - scroll
        spot = Rect(edge, rect.bottom - HIGH, HIGH, HIGH)
        parts.append(_scroller(spot, by, seen.say("scroll.down"), ("ctrl+down", "ctrl+f")))
    return together(*parts)


def _units(blocks: Sequence[FlowItem], width: float) -> list[_Unit]:
    units = []
    for place, block in enumerate(blocks):
        if isinstance(block, ButtonRow):
            units.append(_Unit(place, (), block.high, block.gap))
            continue
        room = width - block.indent - _badge(block)
        for number, line in enumerate(break_lines(block.text, room, block.size, block.bold)):
            units.append(_Unit(place, (line,), block.size * LEADING, 0 if number else block.gap))
    return units


def _badge(block: Para) -> float:
    if not block.badge:
        return 0.0
    return max(block.size * 1.3, width_of(block.badge, block.size, True) * 1.05 + block.size * 0.5)


def _heads(blocks: Sequence[FlowItem], units: Sequence[_Unit], last: int) -> bool:
    """Tell whether a heading would stand alone at the end of what is shown."""
    block = blocks[units[last].block]
    return isinstance(block, Para) and block.role == "heading" and last + 1 < len(units)


def _height(units: Sequence[_Unit]) -> float:
    return sum(unit.high for unit in units) + sum(unit.gap for unit in units[1:])


def _count(units: Sequence[_Unit], high: float) -> int:
    count = 0
    while count < len(units) and _height(units[: count + 1]) <= high + 0.01:
        count += 1
    return max(1, count)


def _last_start(units: Sequence[_Unit], high: float) -> int:
    """Return the first unit from which on everything fits."""
    start = len(units) - 1
    while start > 0 and _height(units[start - 1 :]) <= high + 0.01:
        start -= 1
    return max(0, start)


def _lay(blocks: Sequence[FlowItem], units: Sequence[_Unit], rect: Rect) -> Part:
    parts: list[Part] = []
    y, place = rect.y, 0
    while place < len(units):
        unit = units[place]
        block = blocks[unit.block]
        y += unit.gap if place else 0
        end = place + 1
        if isinstance(block, ButtonRow):
            parts.append(block.draw(Rect(rect.x, y, rect.w, unit.high)))
            y += unit.high
        else:
            while end < len(units) and units[end].block == unit.block:
                end += 1
            lines = tuple(line for one in units[place:end] for line in one.lines)
            first = place == 0 or units[place - 1].block != unit.block
            begins = (
                first and lines[0] == break_lines(block.text, _room(block, rect.w), block.size, block.bold)[0]
            )
            parts.append(Part(_text(block, lines, Rect(rect.x, y, rect.w, 0), begins)))
            y += len(lines) * unit.high
        place = end
    return together(*parts) if parts else Part(bottom=rect.y)


def _room(block: Para, width: float) -> float:
    return width - block.indent - _badge(block)


def _text(block: Para, lines: tuple[str, ...], rect: Rect, begins: bool) -> tuple[Item, ...]:
    x, wide = rect.x + block.indent + _badge(block), _room(block, rect.w)
    high = block.size * LEADING
    text = Text(
        Rect(x, rect.y, wide, high * len(lines)), lines, block.size, block.colour, block.bold, role=block.role
    )
    if not block.badge or not begins:
        return (text,)
    badge = Rect(rect.x + block.indent, rect.y, _badge(block), high)
    role: TextRole = "badge" if block.badge.isdigit() else "button"  # a dash is not read out
    return Text(badge, (block.badge,), block.size, Colour.LAMP, True, role=role), text


def _scroller(rect: Rect, by: int, label: str, keys: tuple[str, ...]) -> Part:
    x, y, way = rect.x + rect.w / 2, rect.y + rect.h / 2, -1 if by < 0 else 1
    chevron = ((x - 1.3, y - 0.65 * way), (x, y + 0.65 * way), (x + 1.3, y - 0.65 * way))
    items = (Box(rect, Colour.DESK_CARD, Colour.DESK_RULE, 1.0, 0.2), Path(chevron, Colour.DESK_INK, 0.5))
    return Part(items, (Hotspot(rect, DeskScroll(by), label, keys),), rect.bottom)
