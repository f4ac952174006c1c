"""What the pages of something to sort share: the task, its things as they are shown, and the boxes."""

from __future__ import annotations

from arjenvalinnat.content.tasks.sort import Box as SortBox
from arjenvalinnat.content.tasks.sort import Sort, SortItem
from arjenvalinnat.rules.draws import draw_name, shown_order
from arjenvalinnat.rules.state import Vote
from arjenvalinnat.views.pieces.wall import Wall


def sort_of(wall: Wall) -> Sort:
    """Return the open step's task."""
    task = wall.step.sort
    if task is None:
        raise LookupError("this page needs something to sort")
    return task


def shown(wall: Wall) -> tuple[SortItem, ...]:
    """Return the things in the order in which they are shown."""
    task = sort_of(wall)
    items = {item.id: item for item in task.items}
    names = shown_order(wall.state.setup.seed, draw_name(wall.state.place), tuple(items))
    return tuple(items[name] for name in names)


def box_of(wall: Wall, vote: Vote | None, item: SortItem) -> str | None:
    """Return the box that a group chose for a thing, None for a pass."""
    if vote is None or not vote.answer:
        return None
    return vote.answer[sort_of(wall).items.index(item)]


def item_beside(wall: Wall, item: SortItem, field: str = "text") -> str:
    """Return a text of a thing in the second language, empty where there is none."""
    told = wall.beside.step(wall.card, wall.step).sort if wall.beside is not None else None
    if wall.beside is None or told is None:
        return ""
    return wall.beside.tell(next((getattr(one, field) or "" for one in told.items if one.id == item.id), ""))


def box_beside(wall: Wall, box: SortBox) -> str:
    """Return the name of a box in the second language, empty where there is none."""
    told = wall.beside.step(wall.card, wall.step).sort if wall.beside is not None else None
    if wall.beside is None or told is None:
        return ""
    return wall.beside.tell(next((one.name for one in told.boxes if one.id == box.id), ""))
