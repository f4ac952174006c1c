"""Go to a corner: four signs in the corners of the wall as in the room, and the middle for whoever passes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from arjenvalinnat.content.format.step import Step
from arjenvalinnat.content.tasks.corners import Corner, Corners
from arjenvalinnat.rules.state import Turn
from arjenvalinnat.views import theme
from arjenvalinnat.views.layout import fit
from arjenvalinnat.views.measure import width as width_of
from arjenvalinnat.views.motion import faded
from arjenvalinnat.views.pieces.column import Block, column
from arjenvalinnat.views.pieces.parts import Part, line, together
from arjenvalinnat.views.pieces.wall import Wall
from arjenvalinnat.views.scene import Box, Item, Rect, Shape, Text
from arjenvalinnat.views.tasks.asked import above, named, over, question
from arjenvalinnat.views.tasks.stands import Counted, counted, passing, seat_height, told_twice
from arjenvalinnat.views.tasks.whole import PageTexts, one_by_one, one_page
from arjenvalinnat.views.theme import LEADING, Colour

SIGNS = ("triangle", "circle", "square", "star")
"""The signs of the corners, in the order in which they are written; they are no group's colour."""

_GAP = 2.0
_SIGN = 11.0
_HIGHEST = 30.0
_ROOM = 40.0
_COUNT = 12.0
_FIRST = 4.6


def doing(wall: Wall, rect: Rect, heading: Block | None = None) -> Part:
    """Return what is asked over the corners."""
    blocks = above(wall, heading or question(wall, wall.say("task.corners.ask")))
    top, left = over(wall, blocks, rect, _ROOM)
    drawn = None if top.scrolls or left.bottom > rect.bottom + 0.01 else _corners(wall, left, None)
    return together(top, drawn) if drawn is not None else column(wall, [*blocks, *_listed(wall)], rect)


def call(wall: Wall) -> str:
    """Return what is said while the class is counted."""
    return wall.say("task.corners.call")


def evidence(wall: Wall) -> tuple[tuple[str, str], ...]:
    """Return what is uncovered, one after another."""
    told = wall.beside.step(wall.card, wall.step).corners if wall.beside is not None else None
    return told_twice(wall, _task(wall).evidence, told.evidence if told is not None else ())


def names(wall: Wall) -> tuple[str, ...]:
    """Return the corners with the names of their signs."""
    told = zip(SIGNS, _task(wall).corners, strict=False)
    return tuple(f"{wall.say(f'sign.{sign}')}: {wall.tell(corner.text)}" for sign, corner in told)


def formed(_wall: Wall, _numbers: Sequence[str]) -> tuple[str, ...]:
    """The fields' names tell it."""
    return ()


def known(wall: Wall) -> tuple[str, ...]:
    """Return what will be uncovered."""
    return tuple(wall.tell(text) for text in _task(wall).evidence)


def lines(wall: Wall) -> tuple[str, ...]:
    """Return the corners."""
    return names(wall)


def whole(step: Step) -> tuple[PageTexts, ...]:
    """Return the corners, and each piece of evidence."""
    if step.corners is None:
        return ()
    places = enumerate(step.corners.corners)
    told = [(("corners", "corners", n, "text"), corner.text) for n, corner in places]
    evidence = one_by_one(Turn.TALK, ("corners", "evidence"), step.corners.evidence)
    return (one_page(Turn.THINK, 0, told), *evidence)


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
    """Return the corners, the middle below them, as in a room or one under another; None without room.

    On a narrow page the words of a counted corner would be small beside each other.
    """
    sized = [(_size(wall, _places(wall, rect, columns), found), columns) for columns in (2, 1)]
    size, columns = max(sized, key=lambda one: one[0])
    if not size:
        return None
    areas = _places(wall, rect, columns)
    items: list[Item] = []
    for place, (corner, area) in enumerate(zip(_task(wall).corners, areas, strict=True)):
        items += _corner(wall, area, place, corner, size, found)
    seat = Rect(rect.x, areas[-1].bottom + _GAP, rect.w, seat_height(wall))
    return Part((*items, _middle(wall, found, seat)), (), seat.bottom)


def _places(wall: Wall, rect: Rect, columns: int) -> list[Rect]:
    """Return where each corner stands, in so many columns."""
    count = len(_task(wall).corners)
    rows = -(-count // columns)
    wide = (rect.w - _GAP * (columns - 1)) / columns
    high = min((rect.h - seat_height(wall) - _GAP * rows) / rows, _HIGHEST)
    return [
        Rect(rect.x + (wide + _GAP) * (n % columns), rect.y + (high + _GAP) * (n // columns), wide, high)
        for n in range(count)
    ]


def _size(wall: Wall, areas: Sequence[Rect], found: Counted | None) -> float:
    """Return the size at which each corner's words have room beside their counts, 0 where there is none."""
    inner, told = areas[0].inset(0, 1.2), [wall.tell(corner.text) for corner in _task(wall).corners]
    room = inner.w - _SIGN - 7.5 - _aside(wall, areas[0], found)
    if inner.h < _sign(areas[0]) or room < _SIGN:
        return 0.0
    high = inner.h / (1.9 if wall.beside is not None else 1.0)
    fitted = [fit(text, room, high, wall.size(8.0), False, wall.least) for text in told]
    if wall.beside is not None:
        fitted += [
            replace(
                fit(_beside(wall, corner), room, high * 0.9, wall.least, False, wall.least),
                size=wall.size(8.0),
            )
            for corner in _task(wall).corners
        ]
    return min(one.size for one in fitted) if all(one.fits for one in fitted) else 0.0


def _corner(
    wall: Wall, area: Rect, place: int, corner: Corner, size: float, found: Counted | None
) -> list[Item]:
    """Return a corner: its sign, its words and, once it is counted, its number."""
    said = wall.say(f"sign.{SIGNS[place]}")
    middle = area.y + area.h / 2
    count = _aside(wall, area, found)
    sign = Shape(SIGNS[place], area.x + 3 + _SIGN / 2, middle, _sign(area), Colour.INK, None, "", said)
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
        items.append(
            Text(Rect(text.x, top.bottom, text.w, second.height), second.lines, second.size, Colour.QUIET)
        )
    if found is not None:
        items += _count(wall, Rect(area.right - count - 1.5, area.y, count, area.h), place, found)
    return items


def _sign(area: Rect) -> float:
    return min(_SIGN, area.h - 2.4)


def _low(wall: Wall, area: Rect) -> bool:
    """Say whether a first count finds room beside the last one only."""
    return area.h < (_COUNT + wall.size(_FIRST)) * LEADING


def _aside(wall: Wall, area: Rect, found: Counted | None) -> float:
    """Return the room that the counts need at the right of a corner."""
    if found is None:
        return 0.0
    number = width_of("00", _COUNT, True) * 1.06 + 2
    if found.first is None:
        return number
    first = width_of(wall.say("task.before", count=88), wall.size(_FIRST)) * 1.06
    return number + first + 1 if _low(wall, area) else max(number, first)


def _count(wall: Wall, rect: Rect, place: int, found: Counted) -> list[Item]:
    """Return how many stood here, and small under it or before it how many stood here first."""
    size = min(_COUNT, rect.h / LEADING * 0.96)
    last, low = str(found.places[place]), found.first is not None and _low(wall, rect)
    below = wall.size(_FIRST) * LEADING if found.first is not None and not low else 0.0
    number = width_of("00", _COUNT, True) * 1.06 + 2
    spot = Rect(rect.right - number, rect.y, number, rect.h) if low else rect
    y = rect.y + (rect.h - size * LEADING - below) / 2
    text = Text(Rect(spot.x, y, spot.w, size * LEADING), (last,), size, Colour.INK, True, "centre", "note")
    items: list[Item] = [faded(text, 0.15 * place)]
    if found.first is not None:
        told = wall.say("task.before", count=found.first[place])
        under = (
            Rect(rect.x, rect.y, rect.w - number, rect.h)
            if low
            else Rect(rect.x, text.rect.bottom, rect.w, below)
        )
        items.append(line(told, under, wall.size(_FIRST), colour=Colour.QUIET, align="centre", role="note"))
    return items


def _middle(wall: Wall, found: Counted | None, rect: Rect) -> Item:
    """Return who stands in the middle: those who pass."""
    if found is not None:
        return passing(wall, found, rect)
    told, size = wall.say("task.corners.middle"), wall.size(theme.SMALL)
    return line(told, rect, size, colour=Colour.QUIET, align="centre", role="note", least=wall.least)


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
