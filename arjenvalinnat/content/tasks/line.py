"""Stand on a line between two opinions: five places, counted; nobody's own place is written down."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, TypeAlias

from pydantic import Field

from arjenvalinnat.content.format.authored import Authored
from arjenvalinnat.content.format.scalars import DeckText, Few

PLACES = 5
SECONDS = 150
ASKS, TALK = False, True


class Line(Authored):
    """The words at both ends; *evidence* is uncovered one by one, and answers may change after each."""

    ends: Annotated[tuple[DeckText, ...], Field(min_length=2, max_length=2)]
    evidence: Few[DeckText] = ()


Written: TypeAlias = Line
TOLD: Mapping[type[Authored], frozenset[str]] = {Line: frozenset({"ends", "evidence"})}
TEXT_KINDS: Mapping[str, str] = {
    "ends/*": "end",
    "evidence/*": "evidence",
}
"""What sort of text stands at an address under the task's key, for translators."""
