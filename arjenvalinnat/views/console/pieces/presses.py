"""Pieces of the console's pages: dark buttons with their keys, rows of them, lines of text, group signs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from arjenvalinnat.session.intents.intent import Intent
from arjenvalinnat.views import caps, theme
from arjenvalinnat.views.layout import fit
from arjenvalinnat.views.measure import width as width_of
from arjenvalinnat.views.pieces.parts import Part, sign, together
from arjenvalinnat.views.pieces.wall import Wall
from arjenvalinnat.views.scene import Align, Box, Hotspot, Item, Rect, Text, TextRole
from arjenvalinnat.views.texts import Say
from arjenvalinnat.views.theme import Colour

ButtonKind: TypeAlias = Literal["plain", "chosen", "primary"]

HIGH = 5.7
"""The height of a button."""

DOT = "\N{NO-BREAK SPACE}\N{MIDDLE DOT} "
"""Stands between things that are told on one line, and never begins a line."""

GAP = 0.9
SIZE = 3.1
"""The size of a button's label."""

_CAP = theme.DESK_LEAST
_PAD = 1.5

_NAMED = {"space", "enter", "backspace", "escape"}
_TOP_ROW = 3
"""The letters of a key's name at most that is short enough for a crowded row: `f10`, `b`."""


@dataclass(frozen=True, slots=True)
class Press:
    """A button: its label, what it asks for and its keys; the first stands on it if it is `capped`."""

    label: str
    intent: Intent
    keys: tuple[str, ...] = ()
    kind: ButtonKind = "plain"
    said: str = ""
    capped: bool = True


def cap(say: Say, press: Press) -> str:
    """Return what stands on a button for its key: `F6`, `Ctrl R`, the name of the space bar."""
    if not press.keys or not press.capped:
        return ""
    key = press.keys[0]
    if key in _NAMED:
        return say(f"console.key.{key}")
    return "" if key == press.label else caps.cap(key)


def wide_of(say: Say, press: Press) -> float:
    """Return how wide a button is for its label and its key on one line."""
    key = cap(say, press)
    aside = width_of(key, _CAP) * 1.06 + 1.4 if key else 0.0
    return max(HIGH, width_of(press.label, SIZE, True) * 1.06 + 2 * _PAD + aside)


def key_button(say: Say, press: Press, rect: Rect, *, size: float = SIZE) -> Part:
    """Return a button with its key at the right."""
    fill, ink, quiet = {
        "plain": (Colour.DESK_CARD, Colour.DESK_INK, Colour.DESK_QUIET),
        "chosen": (Colour.DESK_INK, Colour.INK, Colour.INK),
        "primary": (Colour.LAMP, Colour.INK, Colour.INK),
    }[press.kind]
    stroke = Colour.DESK_RULE if press.kind == "plain" else None
    items: list[Item] = [Box(rect, fill, stroke, radius=1.0, stroke_width=0.2)]
    key = cap(say, press)
    room = rect.inset(_PAD, 0)
    if key:
        aside = width_of(key, _CAP) * 1.06
        spot = Rect(room.right - aside, room.y, aside, room.h)
        items.append(words(key, spot, _CAP, colour=quiet, align="right", role="button"))
        room = Rect(room.x, room.y, room.w - aside - 1.0, room.h)
    if press.label:
        items.append(words(press.label, room, size, colour=ink, bold=True, role="button"))
    spot_keys = press.keys
    told = press.said or press.label
    return Part(
        tuple(items), (Hotspot(rect, press.intent, told, spot_keys, press.kind == "primary"),), rect.bottom
    )


def words(
    text: str,
    rect: Rect,
    size: float,
    *,
    colour: Colour = Colour.DESK_INK,
    bold: bool = False,
    align: Align = "left",
    role: TextRole = "body",
) -> Text:
    """Return a text that shrinks into the rect, no further than the console's least size."""
    fitted = fit(text, rect.w, rect.h, size, bold, theme.DESK_LEAST)
    top = rect.y + max(0.0, (rect.h - fitted.height) / 2)
    place = Rect(rect.x, top, rect.w, fitted.height)
    return Text(place, fitted.lines, fitted.size, colour, bold, align, role)


def packed(say: Say, presses: Sequence[Press], width: float) -> list[list[Press]]:
    """Return the buttons in lines that are no wider than this."""
    lines: list[list[Press]] = []
    used = width
    for press in presses:
        wide = min(wide_of(say, press), width)
        if used + GAP + wide > width + 0.01:
            lines.append([])
            used = -GAP
        lines[-1].append(press)
        used += GAP + wide
    return lines


def row_of(say: Say, presses: Sequence[Press], rect: Rect) -> Part:
    """Return buttons side by side from the left."""
    parts, x = [], rect.x
    for press in presses:
        wide = min(wide_of(say, press), rect.right - x)
        parts.append(key_button(say, press, Rect(x, rect.y, wide, rect.h)))
        x += wide + GAP
    return together(*parts)


def chip(wall: Wall, group: int, rect: Rect, *, empty: bool = False, said: str = "") -> tuple[Item, ...]:
    """Return a group's sign on a light ground, where its colour can be told."""
    size = min(rect.w, rect.h) / 1.1
    mark = sign(wall, group, rect.x + rect.w / 2, rect.y + rect.h / 2, size, said=said, empty=empty)
    return Box(rect, Colour.PAPER, radius=0.8), mark


def panel(rect: Rect, *, marked: bool = False) -> Box:
    """Return the ground of a piece that belongs together; a marked one has the accent round it."""
    colour = Colour.LAMP if marked else Colour.DESK_RULE
    return Box(rect, Colour.DESK_CARD, colour, 1.2, 0.5 if marked else 0.15)


def lighter(presses: Sequence[Press]) -> Iterator[list[Press]]:
    """Yield the buttons with all their keys, then with those of the top row alone, then without."""
    yield list(presses)
    yield [replace(press, capped=not press.keys or len(press.keys[0]) <= _TOP_ROW) for press in presses]
    yield [replace(press, capped=False) for press in presses]


def fitting(say: Say, presses: Sequence[Press], width: float, rows: int) -> list[list[Press]]:
    """Return the buttons in so many lines at most, with as many of their keys on them as that allows."""
    lines: list[list[Press]] = []
    for tried in lighter(presses):
        lines = packed(say, tried, width)
        if len(lines) <= rows:
            break
    return lines[:rows]
