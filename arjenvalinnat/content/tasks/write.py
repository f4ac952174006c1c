"""Write: the class makes sentences that begin as they are given; the sheet prints them as a bank."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar, TypeAlias

from pydantic import BeforeValidator, Field

from arjenvalinnat.content.format.authored import Authored
from arjenvalinnat.content.format.scalars import DeckText, Few

SECONDS = 180
ASKS, TALK = False, False


class Write(Authored):
    """How the sentence may begin, and what the sheet calls the *bank* of the class's sentences."""

    SPARING: ClassVar = frozenset({"bank"})

    starts: Annotated[Few[DeckText], Field(min_length=1)]
    bank: DeckText | None = None


def read(value: object) -> object:
    """Let one text be the one beginning."""
    if isinstance(value, str):
        return {"starts": [value]}
    return {"starts": value} if isinstance(value, list | tuple) else value


Written: TypeAlias = Annotated[
    Write, BeforeValidator(read, json_schema_input_type=DeckText | Few[DeckText] | Write)
]
TOLD: Mapping[type[Authored], frozenset[str]] = {Write: frozenset({"starts", "bank"})}
TEXT_KINDS: Mapping[str, str] = {
    "starts/*": "beginning",
    "bank": "bank",
}
"""What sort of text stands at an address under the task's key, for translators."""
