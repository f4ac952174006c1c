"""Go to a corner: four signs in the corners of the wall as in the room, and the middle for whoever passes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from arjenvalinnat.content.tasks.corners import Corner, Corners
from arjenvalinnat.views import theme
from arjenvalinnat.views.layout import fit
from arjenvalinnat.views.measure import width as width_of
from arjenvalinnat.views.motion import faded
from arjenvalinnat.views.pieces.column import Block, column
from arjenvalinnat.views.pieces.parts import Part, line, together
from arjenvalinnat.views.pieces.wall import Wall
from arjenvalinnat.views.scene import Box, Item, Rect, Shape, Text
from arjenvalinnat.views.tasks.asked import above, named, over, question
from arjenvalinnat.views.tasks.stands import Counted, counted, passing, told_twice
from arjenvalinnat.views.theme import LEADING, Colour

SIGNS = ("triangle", "circle", "square", "star")
"""The signs of the corners, in the order in which they are written; they are no group's colour."""

_GAP = 2.0
_SIGN = 11.0
_ROOM = 40.0
_SEAT = 6.4
_COUNT = 12.0
_FIRST = 4.6


def doing(wall: Wall, rect: Rect, heading: Block | None = None) -> Part:
    """Return what is asked over the corners."""
    blocks = above(wall, heading or question(wall, wall.say("task.corners.ask")))
    top, left = over(wall, blocks, rect, _ROOM)
    drawn = _corners(wall, left, None)
    return together(top, drawn) if drawn is not None else column(wall, [*blocks, *_listed(wall)], rect)


def call(wall: Wall) -> str:
    """Return what is said while the class is counted."""
    return wall.say("task.corners.call")


def evidence(wall: Wall) -> tuple[tuple[str, str], ...]:
    """Return what is uncovered, one after another."""
    told = wall.beside.step(wall.card, wall.step).corners if wall.beside is not None else None
    return told_twice(wall, _task(wall).evidence, told.evidence if told is not None else ())


def leaves(_wall: Wall) -> int:
    """Everything is on one page."""
    return 1


def revealed(wall: Wall, _leaf: int) -> Part:
    """Return how many stood in each corner, and how many stood there first."""
    body, task = wall.day_body(), _task(wall)
    found = counted(wall, len(task.corners))
    key = "task.moved" if found.first is not None else "task.corners.heading"
    top = column(wall, [named(wall, wall.say(key))], body)
    drawn = _corners(wall, body.lower(top.bottom + 2 - body.y), found)
    if drawn is not None:
        return together(top, drawn)
    blocks = [named(wall, wall.say(key)), *_listed(wall, found)]
    return column(wall, blocks, body)


def _task(wall: Wall) -> Corners:
    task = wall.step.corners
    if task is None:
        raise LookupError("this page needs corners")
    return task


def _corners(wall: Wall, rect: Rect, found: Counted | None) -> Part | None:
    """Return the corners in two columns, the middle below them; None where their texts have no room."""
    corners = _task(wall).corners
    rows = -(-len(corners) // 2)
    wide = (rect.w - _GAP) / 2
    high = (rect.h - _SEAT - _GAP * rows) / rows
    high = min(high, 30.0)
    count = width_of("00", _COUNT, True) * 1.06 + 2 if found is not None else 0.0
    inner = Rect(0, 0, wide - _SIGN - 7.5 - count, high - 2.4)
    size = _size(wall, corners, inner)
    if size is None:
        return None
    items: list[Item] = []
    for place, corner in enumerate(corners):
        row, column_at = divmod(place, 2)
        area = Rect(rect.x + (wide + _GAP) * column_at, rect.y + (high + _GAP) * row, wide, high)
        items += _corner(wall, area, place, corner, size, count, found)
    seat = Rect(rect.x, rect.y + (high + _GAP) * rows, rect.w, _SEAT)
    items.append(replace(_middle(wall, found, seat)))
    return Part(tuple(items), (), seat.bottom)


def _size(wall: Wall, corners: Sequence[Corner], room: Rect) -> float | None:
    """Return the size at which each corner's words have room, None where there is none."""
    high = room.h / (1.9 if wall.beside is not None else 1.0)
    fitted = [fit(wall.tell(corner.text), room.w, high, wall.size(8.0), False, wall.least) for corner in corners]
    if wall.beside is not None:
        under = [fit(_beside(wall, corner), room.w, high * 0.9, wall.least, False, wall.least) for corner in corners]
        if not all(one.fits for one in under):
            return None
    return min(one.size for one in fitted) if all(one.fits for one in fitted) else None


def _corner(
    wall: Wall, area: Rect, place: int, corner: Corner, size: float, count: float, found: Counted | None
) -> list[Item]:
    """Return a corner: its sign, its words and, once it is counted, its number."""
    said = wall.say(f"sign.{SIGNS[place]}")
    middle = area.y + area.h / 2
    sign = Shape(SIGNS[place], area.x + 3 + _SIGN / 2, middle, _SIGN, Colour.INK, None, "", said)
    text = Rect(area.x + _SIGN + 5.5, area.y, area.w - _SIGN - 7.5 - count, area.h)
    told = fit(wall.tell(corner.text), text.w, text.h, size, False, wall.least)
    under = _beside(wall, corner)
    second = fit(under, text.w, text.h, wall.least, False, wall.least) if under else None
    high = told.height + (second.height if second is not None else 0)
    top = Rect(text.x, middle - high / 2, text.w, told.height)
    box = Box(area, Colour.CARD, Colour.RULE, 1.4, 0.2)
    words = Text(top, told.lines, told.size)
    items: list[Item] = [box, sign, faded(words, 0.1 * place) if found is None else words]
    if second is not None:
        items.append(Text(Rect(text.x, top.bottom, text.w, second.height), second.lines, second.size, Colour.QUIET))
    if found is not None:
        items += _count(wall, Rect(area.right - count - 1.5, area.y, count, area.h), place, found)
    return items


def _count(wall: Wall, rect: Rect, place: int, found: Counted) -> list[Item]:
    """Return how many stood here, and small under it how many stood here first."""
    last = str(found.places[place])
    below = wall.size(_FIRST) * LEADING if found.first is not None else 0.0
    y = rect.y + (rect.h - _COUNT * LEADING - below) / 2
    number = Text(Rect(rect.x, y, rect.w, _COUNT * LEADING), (last,), _COUNT, Colour.INK, True, "centre", "note")
    items: list[Item] = [faded(number, 0.15 * place)]
    if found.first is not None:
        told = wall.say("task.before", count=found.first[place])
        wide = width_of(told, wall.size(_FIRST)) * 1.06
        spot = Rect(rect.x + rect.w / 2 - wide / 2, number.rect.bottom, wide, below)
        spot = replace(spot, x=min(spot.x, rect.right + 1 - wide))
        items.append(line(told, spot, wall.size(_FIRST), colour=Colour.QUIET, align="centre", role="note"))
    return items


def _middle(wall: Wall, found: Counted | None, rect: Rect) -> Item:
    """Return who stands in the middle: those who pass."""
    return passing(wall, found, rect) if found is not None else line(
        wall.say("task.corners.middle"), rect, wall.size(theme.SMALL), colour=Colour.QUIET, align="centre", role="note", least=wall.least
    )  # fmt: skip


def _listed(wall: Wall, found: Counted | None = None) -> list[Block]:
    """Return the corners as lines of text, where there is no room to draw them."""
    blocks = []
    for place, corner in enumerate(_task(wall).corners):
        told = f"{wall.say(f'sign.{SIGNS[place]}')}: {wall.tell(corner.text)}"
        count = f" {found.places[place]}" if found is not None else ""
        blocks.append(Block(told + count, wall.size(theme.CHOICE), gap=1.6, under=_beside(wall, corner)))
    return blocks


def _beside(wall: Wall, corner: Corner) -> str:
    told = wall.beside.step(wall.card, wall.step).corners if wall.beside is not None else None
    if wall.beside is None or told is None:
        return ""
    return wall.beside.tell(next((one.text for one in told.corners if one.id == corner.id), ""))
