"""Answers side by side: a row a thing, a column a group, and in each cell the number that the group gave.

Nothing is ticked and nothing is crossed out: the numbers are there to be talked about.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from arjenvalinnat.views import theme
from arjenvalinnat.views.layout import fit
from arjenvalinnat.views.measure import width as width_of
from arjenvalinnat.views.motion import faded
from arjenvalinnat.views.pieces.column import Block, column
from arjenvalinnat.views.pieces.parts import Part, line, sign
from arjenvalinnat.views.pieces.wall import Wall
from arjenvalinnat.views.scene import Box, Item, Rect, Text
from arjenvalinnat.views.tasks.asked import named
from arjenvalinnat.views.theme import LEADING, Colour

NONE = "\N{EN DASH}"
"""What stands for a group that passed."""

_SIGN = 6.9
_MOST = 0.62
"""How much of the width the columns take at most."""

_INSET = 0.7
"""How far a frame reaches round its rows."""


@dataclass(frozen=True, slots=True)
class Row:
    """A thing: its text, the number before it, each group's number, and its first one where there is one.

    `frame` is the number of the frame that it stands in, None outside every frame; `why` is read under it.
    """

    text: str
    cells: tuple[str, ...]
    first: tuple[str, ...] = ()
    badge: str = ""
    under: str = ""
    frame: int | None = None
    why: str = ""


def table(wall: Wall, heading: str, rows: Sequence[Row], *, framed: str = "") -> Part:
    """Return the rows under the signs of the groups; what is *framed* is said once, below the heading."""
    wide = _column_width(wall, rows)
    if wide * len(wall.state.votes) + 1 > wall.day_body().w * _MOST:  # there is no room for the first numbers
        rows = [replace(row, first=()) for row in rows]
        wide = _column_width(wall, rows)
    aside = min(wide * len(wall.state.votes) + 1, wall.day_body().w * _MOST)
    areas: dict[int, list[Rect]] = {}
    top = replace(named(wall, heading), aside=aside, decorate=partial(_heads, wall, aside))
    blocks = [top]
    notes = [framed] if framed else []
    if any(row.first and row.first != row.cells for row in rows):
        notes.append(wall.say("task.first"))
    if notes:
        blocks.append(
            Block(" ".join(notes), wall.size(4.4), colour=Colour.QUIET, gap=0.6, aside=aside, role="note")
        )
    for place, row in enumerate(rows):
        blocks.append(_row(wall, row, place, aside, areas))
        if row.why:
            blocks.append(Block(row.why, wall.size(4.6), colour=Colour.QUIET, gap=0.4, indent=3, aside=aside))
    part = column(wall, blocks, wall.day_body())
    frames = tuple(_frame(wall, framed, found) for found in areas.values() if found)
    return replace(part, items=(*frames, *part.items))


def _row(wall: Wall, row: Row, place: int, aside: float, areas: dict[int, list[Rect]]) -> Block:
    def cells(area: Rect) -> tuple[Item, ...]:
        if row.frame is not None:
            areas.setdefault(row.frame, []).append(area)
        return _cells(wall, row, place, aside, area)

    return Block(
        row.text,
        wall.size(theme.CHOICE),
        boxed=True,
        badge=row.badge,
        gap=2.0 if place == 0 else 1.2,
        aside=aside,
        decorate=cells,
        under=row.under,
    )


def _column_width(wall: Wall, rows: Sequence[Row]) -> float:
    """Return how wide a column is: as its sign and its widest number."""
    size = wall.size(theme.BODY)
    widest = max((width_of(cell, size, True) for row in rows for cell in row.cells), default=0.0)
    before = max((width_of(cell, wall.least) for row in rows for cell in row.first), default=0.0)
    known = len(wall.state.votes) == 1
    name = width_of(wall.say("task.class"), wall.size(theme.SMALL), True) * 1.05 if known else 0.0
    return max(_SIGN + 0.9, widest + before + 2.2, name + 2)


def _heads(wall: Wall, aside: float, area: Rect) -> tuple[Item, ...]:
    votes = wall.state.votes
    wide = (aside - 1) / len(votes)
    left = area.right - aside + 1
    if len(votes) == 1:
        spot = Rect(left, area.y, wide, area.h)
        return (
            line(
                wall.say("task.class"), spot, wall.size(theme.SMALL), bold=True, align="centre", role="note"
            ),
        )
    size = min(_SIGN, wide * 0.94)
    return tuple(
        sign(wall, group, left + wide * (group + 0.5), area.y + area.h / 2, size, said=wall.group(group))
        for group in range(len(votes))
    )


def _cells(wall: Wall, row: Row, place: int, aside: float, area: Rect) -> tuple[Item, ...]:
    wide = (aside - 1) / len(row.cells)
    left = area.right - aside + 1
    items: list[Item] = []
    for group, cell in enumerate(row.cells):
        spot = Rect(left + wide * group, area.y, wide, area.h)
        was = row.first[group] if row.first else cell
        items += _cell(wall, spot, cell, was, since=0.25 + 0.06 * place)
    return tuple(items)


def _cell(wall: Wall, spot: Rect, cell: str, was: str, since: float) -> list[Item]:
    """Return a number, and small before it the one that was given first."""
    fitted = fit(cell, spot.w, spot.h, wall.size(theme.BODY), True, wall.least)
    wide = width_of(cell, fitted.size, True)
    before = width_of(was, wall.least) + 0.8 if was != cell else 0.0
    x = spot.x + (spot.w - wide - before) / 2
    y = spot.y + (spot.h - fitted.height) / 2
    items: list[Item] = []
    if before:
        low = y + fitted.size * 0.98 - wall.least * 0.98
        items.append(
            Text(Rect(x, low, before, wall.least * LEADING), (was,), wall.least, Colour.QUIET, role="note")
        )
    number = Rect(x + before, y, wide * 1.05, fitted.height)
    items.append(faded(Text(number, fitted.lines, fitted.size, Colour.INK, True, role="note"), since))
    return items


def _frame(wall: Wall, said: str, areas: list[Rect]) -> Box:
    """Return the frame round the rows that stand together."""
    top, bottom = min(area.y for area in areas), max(area.bottom for area in areas)
    first = areas[0]
    rect = Rect(first.x - _INSET, top - _INSET, first.w + 2 * _INSET, bottom - top + 2 * _INSET)
    return Box(rect, Colour.PANEL, Colour.INK, 1.8, 0.35, said)
