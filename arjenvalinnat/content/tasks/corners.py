"""Go to a corner: two to four answers of which none is right, and the middle for whoever passes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, TypeAlias

from pydantic import BeforeValidator, Field

from arjenvalinnat.content.format.authored import Authored
from arjenvalinnat.content.format.scalars import DeckText, Few, Id

FEWEST, MOST = 2, 4
SECONDS = 150
ASKS, TALK = True, True


class Corner(Authored):
    """One corner of the room and what it stands for."""

    id: Id
    text: DeckText


class Corners(Authored):
    """The corners; *evidence* is uncovered one by one, and answers may change after each."""

    corners: Annotated[tuple[Corner, ...], Field(min_length=FEWEST, max_length=MOST)]
    evidence: Few[DeckText] = ()


def read(value: object) -> object:
    """Let a list alone be the corners."""
    return {"corners": value} if isinstance(value, list | tuple) else value


Written: TypeAlias = Annotated[
    Corners, BeforeValidator(read, json_schema_input_type=tuple[Corner, ...] | Corners)
]
TOLD: Mapping[type[Authored], frozenset[str]] = {
    Corner: frozenset({"text"}),
    Corners: frozenset({"evidence"}),
}
TEXT_KINDS: Mapping[str, str] = {
    "corners/*/text": "corner",
    "evidence/*": "evidence",
}
"""What sort of text stands at an address under the task's key, for translators."""
