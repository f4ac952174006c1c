"""A contact sheet: many pages small on one, each with its name, to look a whole hour over at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from arjenvalinnat.views.layout import break_lines
from arjenvalinnat.views.scene import HEIGHT, Box, Inset, Item, Rect, Scene, Text
from arjenvalinnat.views.theme import LEADING, Colour
from arjenvalinnat.views.tour import Stop

COLUMNS, ROWS = 6, 10
"""Pages beside each other, and below each other."""

THUMB = 320
"""The width of a page on the sheet, in pixels; what follows is in pixels as well."""

_GAP, _EDGE, _TOP = 16, 24, 64
_LABEL, _TITLE = 15, 26
_LABEL_LINES = 2


@dataclass(frozen=True, slots=True)
class ContactSheet:
    """One contact sheet and the size in pixels that it is painted at."""

    scene: Scene
    size: tuple[int, int]


def contact_sheets(stops: Sequence[Stop], title: str, aspect: float) -> Iterator[ContactSheet]:
    """Yield the sheets that hold these pages in order; *aspect* is a page's width by its height."""
    count = -(-len(stops) // (COLUMNS * ROWS))
    for number, part in enumerate(_parts(stops), 1):
        yield _sheet(part, f"{title} · {number}/{count}" if count > 1 else title, aspect)


def _sheet(stops: Sequence[Stop], title: str, aspect: float) -> ContactSheet:
    high = THUMB / aspect
    labels = [_label(stop.name) for stop in stops]
    cell = high + _LABEL * LEADING * max(map(len, labels)) + _GAP
    rows = -(-len(stops) // COLUMNS)
    size = 2 * _EDGE + COLUMNS * THUMB + (COLUMNS - 1) * _GAP, round(_TOP + rows * cell + _EDGE)
    unit = HEIGHT / size[1]
    heading = Rect(_EDGE * unit, 16 * unit, size[0] * unit, 0)
    items: list[Item] = [Text(heading, (title,), _TITLE * unit, Colour.DESK_INK, True, role="heading")]
    for place, stop in enumerate(stops):
        x = (_EDGE + place % COLUMNS * (THUMB + _GAP)) * unit
        y = (_TOP + place // COLUMNS * cell) * unit
        page = Rect(x, y, THUMB * unit, high * unit)
        items.append(Box(page.inset(-2 * unit, -2 * unit), Colour.DESK_RULE))
        items.append(Inset(page, stop.scene, stop.name))
        label = Rect(x, page.bottom + 4 * unit, page.w, 0)
        items.append(Text(label, labels[place], _LABEL * unit, Colour.DESK_QUIET, role="note", rtl=False))
    scene = Scene("contact", size[0] * unit, tuple(items), ground=Colour.DESK, heading=title)
    return ContactSheet(scene, size)


def _label(name: str) -> tuple[str, ...]:
    """Break a page's name where it has hyphens."""
    lines = break_lines(name.replace("-", "- "), THUMB, _LABEL)[:_LABEL_LINES]
    return tuple(line.replace("- ", "-") for line in lines)


def _parts(stops: Sequence[Stop]) -> Iterator[Sequence[Stop]]:
    """Cut the pages into sheets."""
    most = COLUMNS * ROWS
    return (stops[start : start + most] for start in range(0, len(stops), most))
