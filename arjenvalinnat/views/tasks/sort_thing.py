"""One thing that was sorted: the boxes with the groups that put it there, and why it belongs in its own."""

from __future__ import annotations

from functools import partial

from arjenvalinnat.content.tasks.sort import Box as SortBox
from arjenvalinnat.content.tasks.sort import SortItem
from arjenvalinnat.views import theme
from arjenvalinnat.views.motion import brought, faded
from arjenvalinnat.views.pieces.column import Block, column
from arjenvalinnat.views.pieces.parts import Part, line, sign, together
from arjenvalinnat.views.pieces.seals import seal_spot
from arjenvalinnat.views.pieces.wall import Wall
from arjenvalinnat.views.scene import Item, Rect
from arjenvalinnat.views.tasks.asked import over
from arjenvalinnat.views.tasks.grid import Cell, grid
from arjenvalinnat.views.tasks.sorting import box_beside, box_of, item_beside, sort_of
from arjenvalinnat.views.tasks.table import NONE
from arjenvalinnat.views.theme import Colour

_SIGNS, _MOST_SIGNS = 8.0, 24.0
"""The height of a row of signs, and the most room for all of them."""

_SIGN = 9.0


def sorted_thing(wall: Wall, item: SortItem) -> Part:
    """Return one thing, the boxes with the groups that put it there, and why it belongs where it does."""
    task, body = sort_of(wall), wall.day_body()
    blocks = [
        Block(wall.tell(item.text), wall.size(10.0), bold=True, role="heading", under=item_beside(wall, item))
    ]
    why = []
    if item.why:
        under = item_beside(wall, item, "why")
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
            under=box_beside(wall, box),
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
    if shown_boxes is None or top.scrolls or shown_boxes.bottom > body.bottom - below + 0.01:
        return column(wall, [*blocks, *_listed(wall, item), *why], body)
    if not why:
        return together(top, shown_boxes)
    y = shown_boxes.bottom + 3
    told = column(wall, why, Rect(body.x, y, body.w, body.bottom - y))
    return together(top, shown_boxes, told)


def _listed(wall: Wall, item: SortItem) -> list[Block]:
    """Return the boxes as lines of text, where there is no room to draw them."""
    lines = []
    for box in sort_of(wall).boxes:
        who = ", ".join(wall.group(group) for group in _groups(wall, item, box)) or NONE
        lines.append(Block(f"{wall.tell(box.name)}: {who}", wall.size(theme.CHOICE), gap=1.2))
    return lines


def _groups(wall: Wall, item: SortItem, box: SortBox) -> list[int]:
    return [group for group, vote in enumerate(wall.state.votes) if box_of(wall, vote, item) == box.id]


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
