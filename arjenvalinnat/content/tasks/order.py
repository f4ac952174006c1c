"""Put in order: three to seven things, written in the right order or without any that is right."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Annotated, ClassVar, TypeAlias

from pydantic import BeforeValidator, Field

from arjenvalinnat.content.format.authored import Authored
from arjenvalinnat.content.format.fault import Fault
from arjenvalinnat.content.format.scalars import DeckText, Id, YesNo

if TYPE_CHECKING:
    from arjenvalinnat.content.format.step import Step

FEWEST, MOST = 3, 7
SECONDS = 150
QUICK_TO_TYPE = 5
"""Things at most that somebody types for six groups while a class waits."""
ASKS, TALK = True, True


class OrderItem(Authored):
    """One thing to put in its place; *free* may change places with the one before, *why* is read later."""

    SPARING: ClassVar = frozenset({"why"})

    id: Id
    text: DeckText
    why: DeckText | None = None
    free: YesNo = False


class Order(Authored):
    """Things in the order that is right; where the order is *free* there is none, and the page compares."""

    items: Annotated[tuple[OrderItem, ...], Field(min_length=FEWEST, max_length=MOST)]
    free: YesNo = False

    @property
    def ids(self) -> tuple[str, ...]:
        """Return the items' ids as they are written."""
        return tuple(item.id for item in self.items)


def read(value: object) -> object:
    """Let a list alone be the items."""
    return {"items": value} if isinstance(value, list | tuple) else value


Written: TypeAlias = Annotated[
    Order, BeforeValidator(read, json_schema_input_type=tuple[OrderItem, ...] | Order)
]
TOLD: Mapping[type[Authored], frozenset[str]] = {OrderItem: frozenset({"text", "why"})}
TEXT_KINDS: Mapping[str, str] = {
    "items/*/text": "item",
    "items/*/why": "why",
}
"""What sort of text stands at an address under the task's key, for translators."""


def faults(task: Order, step: Step) -> Iterator[Fault]:
    """Yield what is wrong: a long order (AV380) is typed number by number for each group."""
    if len(task.items) > QUICK_TO_TYPE and step.together != "class":
        yield Fault("AV380", (), {"count": len(task.items), "most": QUICK_TO_TYPE})
