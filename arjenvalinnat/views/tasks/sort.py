"""Sort: the boxes and the things; then the boxes as they are written, and thing by thing where groups put it.

Where sorting is free nothing has its box, and a table compares what the groups did.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from arjenvalinnat.content.tasks.sort import Box as SortBox
from arjenvalinnat.content.tasks.sort import Sort, SortItem
from arjenvalinnat.rules.draws import draw_name, shown_order
from arjenvalinnat.rules.state import Vote
from arjenvalinnat.views import theme
from arjenvalinnat.views.motion import brought, faded
from arjenvalinnat.views.pieces.column import Block, column
from arjenvalinnat.views.pieces.parts import Part, line, sign, together
from arjenvalinnat.views.pieces.seals import seal_spot
from arjenvalinnat.views.pieces.wall import Wall
from arjenvalinnat.views.scene import Item, Rect, Text
from arjenvalinnat.views.tasks.asked import above, named, over, question
from arjenvalinnat.views.tasks.grid import GAP, Cell, grid
from arjenvalinnat.views.tasks.table import NONE, Row, table
from arjenvalinnat.views.theme import Colour

_COLUMNS = (1, 2, 3)
"""In how many columns the things may stand; the fewest in which they are as large as in any."""

_SIGNS, _MOST_SIGNS = 8.0, 24.0
"""The height of a row of signs, and the most room for all of them."""

_SIGN = 9.0


def doing(wall: Wall, rect: Rect, heading: Block | None = None) -> Part:
    """Return the boxes with their numbers, and under them the things."""
    task, items, asked = _sort(wall), shown(wall), heading or question(wall, wall.say("task.sort.ask"))
    boxes = [
        Cell(wall.tell(box.name), True, str(place + 1), _beside_box(wall, box), Colour.PANEL)
        for place, box in enumerate(task.boxes)
    ]
    things = [
        Cell(wall.tell(item.text), under=_beside(wall, item), since=None if heading else 0.06 * place)
        for place, item in enumerate(items)
    ]
    tried = [_drawn(wall, blocks, boxes, things, rect) for blocks in (above(wall, asked), [asked])]
    whole = [part for part in tried if part is not None]
    if whole:
        return max(whole, key=_least)
    rows = [
        Block(
            box.text,
            wall.size(theme.CHOICE),
            True,
            boxed=True,
            badge=box.badge,
            gap=1.2,
            fill=Colour.PANEL,
            under=box.under,
        )
        for box in boxes
    ]
    rows += [
        Block(thing.text, wall.size(theme.CHOICE), boxed=True, gap=1.2, under=thing.under) for thing in things
    ]
    return column(wall, [asked, *rows], rect)


def _drawn(wall: Wall, blocks: list[Block], boxes: list[Cell], things: list[Cell], rect: Rect) -> Part | None:
    """Return the boxes and the things in as many columns as let them be largest; None without room."""
    top = column(wall, blocks, rect)
    row = grid(wall, boxes, rect.lower(top.bottom + 2.2 - rect.y), len(boxes), theme.CHOICE)
    if row is None or top.scrolls:
        return None
    left = rect.lower(row.bottom + 2.6 - rect.y)
    tried = [
        grid(wall, things, left, columns, theme.CHOICE) for columns in _COLUMNS if columns <= len(things)
    ]
    whole = [part for part in tried if part is not None]
    return together(top, row, max(whole, key=_least)) if whole else None


def _least(part: Part) -> float:
    """Return the size of the smallest text."""
    return min(item.size for item in part.items if isinstance(item, Text))


def call(wall: Wall) -> str:
    """Return what is said while the answers are collected."""
    return wall.say("task.sort.call")


def evidence(_wall: Wall) -> tuple[tuple[str, str], ...]:
    """Nothing is uncovered."""
    return ()


def names(wall: Wall) -> tuple[str, ...]:
    """Return the things in the order in which their boxes are typed."""
    return tuple(wall.tell(item.text) for item in shown(wall))


def formed(wall: Wall, numbers: Sequence[str]) -> tuple[str, ...]:
    """Return each thing with the box that was typed for it."""
    boxes = _sort(wall).boxes
    told = [int(number) for number in numbers if number.isdecimal()]
    pairs = zip(shown(wall), told, strict=False)
    return tuple(
        f"{wall.tell(item.text)} \N{RIGHTWARDS ARROW} {wall.tell(boxes[number - 1].name)}"
        for item, number in pairs
        if 0 < number <= len(boxes)
    )


def known(wall: Wall) -> tuple[str, ...]:
    """Return where each thing belongs, with its reason."""
    names = {box.id: wall.tell(box.name) for box in _sort(wall).boxes}
    told = []
    for item in shown(wall):
        where = names.get(item.box or "", wall.say("task.sort.loose"))
        why = f" {wall.tell(item.why)}" if item.why else ""
        told.append(f"{wall.tell(item.text)} \N{RIGHTWARDS ARROW} {where}.{why}")
    return tuple(told)


def lines(wall: Wall) -> tuple[str, ...]:
    """Return the boxes under their numbers, then the things."""
    return (*(f"{n}. {wall.tell(box.name)}" for n, box in enumerate(_sort(wall).boxes, 1)), "", *names(wall))


def leaves(wall: Wall) -> int:
    """Return how many pages the reveal has: the boxes, and one for each thing."""
    return 1 + len(_sort(wall).items)


def revealed(wall: Wall, leaf: int) -> Part:
    """Return the boxes with their things, or one thing."""
    if leaf:
        return _thing(wall, shown(wall)[leaf - 1])
    return _table(wall) if _sort(wall).free else _boxes(wall)


def shown(wall: Wall) -> tuple[SortItem, ...]:
    """Return the things in the order in which they are shown."""
    task = _sort(wall)
    items = {item.id: item for item in task.items}
    names = shown_order(wall.state.setup.seed, draw_name(wall.state.place), tuple(items))
    return tuple(items[name] for name in names)


def _sort(wall: Wall) -> Sort:
    task = wall.step.sort
    if task is None:
        raise LookupError("this page needs something to sort")
    return task


def _boxes(wall: Wall) -> Part:
    """Return each box with the things that belong to it, and those that have no one place."""
    task, body = _sort(wall), wall.day_body()
    held = [(wall.tell(box.name), [one for one in task.items if one.box == box.id]) for box in task.boxes]
    loose = [one for one in task.items if one.box is None]
    if loose:
        held.append((wall.say("task.sort.loose"), loose))
    heading = column(wall, [named(wall, wall.say("task.sort.heading"))], body)
    area = body.lower(heading.bottom + 2 - body.y)
    wide = (area.w - GAP * (len(held) - 1)) / len(held)
    for size in (theme.SITUATION, theme.CHOICE, 5.0, 4.6, theme.LEAST):
        parts = [
            _box(wall, name, items, Rect(area.x + (wide + GAP) * place, area.y, wide, area.h), size)
            for place, (name, items) in enumerate(held)
        ]
        whole = [part for part in parts if part is not None]
        if len(whole) == len(parts):
            return together(heading, *whole)
    blocks = [named(wall, wall.say("task.sort.heading"))]
    for name, items in held:
        blocks.append(Block(name, wall.size(theme.CHOICE), True, gap=3))
        blocks += [Block(wall.tell(item.text), wall.size(theme.CHOICE), gap=0.6, indent=3) for item in items]
    return column(wall, blocks, body)


def _box(wall: Wall, name: str, items: list[SortItem], area: Rect, size: float) -> Part | None:
    """Return a box and what is in it, one under another; None where it does not fit at this size."""
    head = grid(wall, [Cell(name, True, fill=Colour.PANEL)], area, 1, size)
    if head is None or not items:
        return head
    cells = [
        Cell(wall.tell(item.text), under=_beside(wall, item), since=0.1 + 0.07 * place)
        for place, item in enumerate(items)
    ]
    below = grid(wall, cells, area.lower(head.bottom + GAP - area.y), 1, size)
    if below is None:
        return None
    part = together(head, below)
    return part if _least(part) >= size - 0.01 or size <= theme.LEAST else None


def _table(wall: Wall) -> Part:
    """Return the things with the number of the box that each group chose."""
    task = _sort(wall)
    rows = [
        Row(
            wall.tell(item.text),
            tuple(_number(task, vote, item) for vote in wall.state.votes),
            tuple(_number(task, vote, item) for vote in wall.state.first),
            under=_beside(wall, item),
        )
        for item in shown(wall)
    ]
    named_boxes = ", ".join(f"{place + 1} {wall.tell(box.name)}" for place, box in enumerate(task.boxes))
    return table(wall, wall.say("task.sort.compared"), rows, framed=named_boxes)


def _thing(wall: Wall, item: SortItem) -> Part:
    """Return one thing, the boxes with the groups that put it there, and why it belongs where it does."""
    task, body = _sort(wall), wall.day_body()
    blocks = [
        Block(wall.tell(item.text), wall.size(10.0), bold=True, role="heading", under=_beside(wall, item))
    ]
    why = []
    if item.why:
        under = _beside(wall, item, "why")
        why = [Block(wall.tell(item.why), wall.size(theme.SITUATION), since=0.4, under=under)]
    below = column(wall, why, body).bottom - body.y + 3 if why else 0.0
    room = Rect(body.x, body.y, body.w, body.h - below)
    high = _SIGNS * (2 if len(wall.state.votes) > 4 else 1)
    top, area = over(wall, blocks, room, high + 14)
    high = max(high, min(_MOST_SIGNS, area.h - 20))
    cells = [
        Cell(
            wall.tell(box.name),
            True,
            under=_beside_box(wall, box),
            fill=Colour.CARD,
            stroke=Colour.INK if box.id == item.box else Colour.RULE,
            stroke_width=0.7 if box.id == item.box else 0.2,
            below=high,
            said=wall.say("task.sort.belongs") if box.id == item.box else "",
            decorate=partial(_who, wall, item, box),
        )
        for box in task.boxes
    ]
    shown_boxes = grid(wall, cells, area, len(cells), theme.CHOICE)
    if shown_boxes is None:
        return column(wall, [*blocks, *_listed(wall, item), *why], body)
    if not why:
        return together(top, shown_boxes)
    y = shown_boxes.bottom + 3
    told = column(wall, why, Rect(body.x, y, body.w, body.bottom - y))
    return together(top, shown_boxes, told)


def _listed(wall: Wall, item: SortItem) -> list[Block]:
    """Return the boxes as lines of text, where there is no room to draw them."""
    lines = []
    for box in _sort(wall).boxes:
        who = ", ".join(wall.group(group) for group in _groups(wall, item, box)) or NONE
        lines.append(Block(f"{wall.tell(box.name)}: {who}", wall.size(theme.CHOICE), gap=1.2))
    return lines


def _groups(wall: Wall, item: SortItem, box: SortBox) -> list[int]:
    return [group for group, vote in enumerate(wall.state.votes) if _box_of(wall, vote, item) == box.id]


def _who(wall: Wall, item: SortItem, box: SortBox, area: Rect) -> tuple[Item, ...]:
    """Return the signs of the groups that put a thing into this box, coming from where their seals lay."""
    votes, groups = wall.state.votes, _groups(wall, item, box)
    if not groups:
        return ()
    if len(votes) == 1:
        text = line(wall.say("task.class"), area, wall.size(theme.BODY), align="centre", bold=True)
        return (faded(text, 0.2),)
    abreast = max(1, min(len(groups), int((area.w - 2) / (_SIGN * 1.1)), 4))
    rows = [groups[first : first + abreast] for first in range(0, len(groups), abreast)]
    size = min(_SIGN, (area.w - 2) / abreast / 1.1, area.h / len(rows) / 1.05)
    items: list[Item] = []
    for number, row in enumerate(rows):
        y = area.y + area.h * (number + 0.5) / len(rows)
        first = area.x + area.w / 2 - size * 1.1 * (len(row) - 1) / 2
        for place, group in enumerate(row):
            seal = seal_spot(wall, group, len(votes))
            mark = sign(wall, group, first + size * 1.1 * place, y, size, said=wall.group(group))
            items.append(brought(mark, seal.x + seal.w / 2, seal.y + seal.h / 2, mark.size))
    return tuple(items)


def _box_of(wall: Wall, vote: Vote | None, item: SortItem) -> str | None:
    """Return the box that a group chose for a thing, None for a pass."""
    if vote is None or not vote.answer:
        return None
    return vote.answer[_sort(wall).items.index(item)]


def _number(task: Sort, vote: Vote | None, item: SortItem) -> str:
    if vote is None or not vote.answer:
        return NONE
    return str([box.id for box in task.boxes].index(vote.answer[task.items.index(item)]) + 1)


def _beside(wall: Wall, item: SortItem, field: str = "text") -> str:
    told = wall.beside.step(wall.card, wall.step).sort if wall.beside is not None else None
    if wall.beside is None or told is None:
        return ""
    return wall.beside.tell(next((getattr(one, field) or "" for one in told.items if one.id == item.id), ""))


def _beside_box(wall: Wall, box: SortBox) -> str:
    told = wall.beside.step(wall.card, wall.step).sort if wall.beside is not None else None
    if wall.beside is None or told is None:
        return ""
    return wall.beside.tell(next((one.name for one in told.boxes if one.id == box.id), ""))
