"""Sort: three to eight things into two to four boxes; a thing without a box has no one place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Annotated, ClassVar, TypeAlias

from pydantic import Field

from arjenvalinnat.content.format.authored import Authored
from arjenvalinnat.content.format.fault import Fault
from arjenvalinnat.content.format.scalars import DeckText, Id, YesNo

if TYPE_CHECKING:
    from arjenvalinnat.content.format.step import Step

FEWEST_BOXES, MOST_BOXES = 2, 4
FEWEST, MOST = 3, 8
SECONDS = 180
ASKS, TALK = True, True


class Box(Authored):
    """A box and the name that stands on it."""

    id: Id
    name: DeckText


class SortItem(Authored):
    """One thing to sort; without a *box* it has no one place, *why* is read afterwards."""

    SPARING: ClassVar = frozenset({"box", "why"})

    id: Id
    text: DeckText
    box: Id | None = None
    why: DeckText | None = None


class Sort(Authored):
    """Boxes and things; where sorting is *free* there is no right place, and the page compares."""

    boxes: Annotated[tuple[Box, ...], Field(min_length=FEWEST_BOXES, max_length=MOST_BOXES)]
    items: Annotated[tuple[SortItem, ...], Field(min_length=FEWEST, max_length=MOST)]
    free: YesNo = False


Written: TypeAlias = Sort
TOLD: Mapping[type[Authored], frozenset[str]] = {
    Box: frozenset({"name"}),
    SortItem: frozenset({"text", "why"}),
}
TEXT_KINDS: Mapping[str, str] = {
    "boxes/*/name": "box",
    "items/*/text": "item",
    "items/*/why": "why",
}
"""What sort of text stands at an address under the task's key, for translators."""


def faults(task: Sort, step: Step) -> Iterator[Fault]:
    """Yield what is wrong: an unknown box (AV264), and one into which nothing belongs (AV381)."""
    boxes = [box.id for box in task.boxes]
    for number, item in enumerate(task.items):
        if item.box is not None and item.box not in boxes:
            yield Fault("AV264", ("items", number, "box"), {"name": item.box, "known": ", ".join(boxes)})
    used = {item.box for item in task.items} - {None}
    for number, box in enumerate(task.boxes):
        if used and used.issubset(boxes) and box.id not in used and not task.free:
            yield Fault("AV381", ("boxes", number, "id"), {"name": box.name})
