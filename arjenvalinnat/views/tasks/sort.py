"""Sort: the boxes and the things; then the boxes as they are written, and thing by thing where groups put it.

Where sorting is free nothing has its box, and a table compares what the groups did.
"""

from __future__ import annotations

from collections.abc import Sequence

from arjenvalinnat.content.format.step import Step
from arjenvalinnat.content.tasks.sort import Sort, SortItem
from arjenvalinnat.rules.state import Turn, Vote
from arjenvalinnat.views import theme
from arjenvalinnat.views.pieces.column import Block, column
from arjenvalinnat.views.pieces.parts import Part, together
from arjenvalinnat.views.pieces.wall import Wall
from arjenvalinnat.views.scene import Rect, Text
from arjenvalinnat.views.tasks.asked import above, named, question
from arjenvalinnat.views.tasks.grid import GAP, Cell, grid
from arjenvalinnat.views.tasks.sort_thing import sorted_thing
from arjenvalinnat.views.tasks.sorting import box_beside, item_beside, shown, sort_of
from arjenvalinnat.views.tasks.table import NONE, Row, table
from arjenvalinnat.views.tasks.whole import PageTexts, one_page
from arjenvalinnat.views.theme import Colour

_COLUMNS = (1, 2, 3)
"""In how many columns the things may stand; the fewest in which they are as large as in any."""


def doing(wall: Wall, rect: Rect, heading: Block | None = None) -> Part:
    """Return the boxes with their numbers, and under them the things."""
    task, items, asked = sort_of(wall), shown(wall), heading or question(wall, wall.say("task.sort.ask"))
    boxes = [
        Cell(wall.tell(box.name), True, str(place + 1), box_beside(wall, box), Colour.PANEL)
        for place, box in enumerate(task.boxes)
    ]
    things = [
        Cell(wall.tell(item.text), under=item_beside(wall, item), since=None if heading else 0.06 * place)
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
    boxes = sort_of(wall).boxes
    told = [int(number) for number in numbers if number.isdecimal()]
    pairs = zip(shown(wall), told, strict=False)
    return tuple(
        f"{wall.tell(item.text)}: {wall.tell(boxes[number - 1].name)}"
        for item, number in pairs
        if 0 < number <= len(boxes)
    )


def known(wall: Wall) -> tuple[str, ...]:
    """Return where each thing belongs, with its reason."""
    names = {box.id: wall.tell(box.name) for box in sort_of(wall).boxes}
    told = []
    for item in shown(wall):
        where = names.get(item.box or "", wall.say("task.sort.loose"))
        why = f" {wall.tell(item.why)}" if item.why else ""
        told.append(f"{wall.tell(item.text)}: {where}.{why}")
    return tuple(told)


def lines(wall: Wall) -> tuple[str, ...]:
    """Return the boxes under their numbers, then the things."""
    return (
        *(f"{n}. {wall.tell(box.name)}" for n, box in enumerate(sort_of(wall).boxes, 1)),
        "",
        *names(wall),
    )


def whole(step: Step) -> tuple[PageTexts, ...]:
    """Return the boxes and the things."""
    if step.sort is None:
        return ()
    boxes = [(("sort", "boxes", n, "name"), box.name) for n, box in enumerate(step.sort.boxes)]
    items = [(("sort", "items", n, "text"), item.text) for n, item in enumerate(step.sort.items)]
    return (one_page(Turn.THINK, 0, [*boxes, *items]),)


def leaves(wall: Wall) -> int:
    """Return how many pages the reveal has: the boxes, and one for each thing."""
    return 1 + len(sort_of(wall).items)


def revealed(wall: Wall, leaf: int) -> Part:
    """Return the boxes with their things, or one thing."""
    if leaf:
        return sorted_thing(wall, shown(wall)[leaf - 1])
    return _table(wall) if sort_of(wall).free else _boxes(wall)


def _boxes(wall: Wall) -> Part:
    """Return each box with the things that belong to it, and those that have no one place."""
    task, body = sort_of(wall), wall.day_body()
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
        Cell(wall.tell(item.text), under=item_beside(wall, item), since=0.1 + 0.07 * place)
        for place, item in enumerate(items)
    ]
    below = grid(wall, cells, area.lower(head.bottom + GAP - area.y), 1, size)
    if below is None:
        return None
    part = together(head, below)
    return part if _least(part) >= size - 0.01 or size <= theme.LEAST else None


def _table(wall: Wall) -> Part:
    """Return the things with the number of the box that each group chose."""
    task = sort_of(wall)
    rows = [
        Row(
            wall.tell(item.text),
            tuple(_number(task, vote, item) for vote in wall.state.votes),
            tuple(_number(task, vote, item) for vote in wall.state.first),
            under=item_beside(wall, item),
        )
        for item in shown(wall)
    ]
    named_boxes = ", ".join(f"{place + 1} {wall.tell(box.name)}" for place, box in enumerate(task.boxes))
    return table(wall, wall.say("task.sort.compared"), rows, framed=named_boxes)


def _number(task: Sort, vote: Vote | None, item: SortItem) -> str:
    if vote is None or not vote.answer:
        return NONE
    return str([box.id for box in task.boxes].index(vote.answer[task.items.index(item)]) + 1)
