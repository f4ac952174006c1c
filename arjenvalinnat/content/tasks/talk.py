"""Talk: one question or several, one at a time; nobody answers to the program."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, TypeAlias

from pydantic import BeforeValidator, Field

from arjenvalinnat.content.format.authored import Authored
from arjenvalinnat.content.format.scalars import DeckText, Few

SECONDS = 90
"""How long one of them takes."""
ASKS, TALK = False, False
QUESTIONS = ("prompts",)
"""The keys whose texts ask a class."""


class Talk(Authored):
    """What is talked about, one after another."""

    prompts: Annotated[Few[DeckText], Field(min_length=1)]


def read(value: object) -> object:
    """Let one text or a list of them be the prompts."""
    if isinstance(value, str):
        return {"prompts": [value]}
    return {"prompts": value} if isinstance(value, list | tuple) else value


Written: TypeAlias = Annotated[
    Talk, BeforeValidator(read, json_schema_input_type=DeckText | Few[DeckText] | Talk)
]
TOLD: Mapping[type[Authored], frozenset[str]] = {Talk: frozenset({"prompts"})}
TEXT_KINDS: Mapping[str, str] = {
    "prompts/*": "prompt",
}
"""What sort of text stands at an address under the task's key, for translators."""
