"""Guess a number; the step's fact then says what is known, with its source and its day."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, TypeAlias

from pydantic import Field

from arjenvalinnat.content.format.authored import Authored

LARGEST = 1_000_000
SECONDS = 120
_Number = Annotated[int, Field(ge=-LARGEST, le=LARGEST)]


class Guess(Authored):
    """A whole number from *least* to *most*; *right* is the number of the fact."""

    least: _Number
    most: _Number
    right: _Number


Written: TypeAlias = Guess
TOLD: Mapping[type[Authored], frozenset[str]] = {}
TEXT_KINDS: Mapping[str, str] = {}
"""What sort of text stands at an address under the task's key, for translators."""
