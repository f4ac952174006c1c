"""Guess a number; the step's fact then says what is known, with its source and its day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Annotated, TypeAlias

from pydantic import Field

from arjenvalinnat.content.format.authored import Authored
from arjenvalinnat.content.format.fault import Fault

if TYPE_CHECKING:
    from arjenvalinnat.content.format.step import Step

LARGEST = 1_000_000
SECONDS = 120
ASKS, TALK = True, True
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


def faults(task: Guess, step: Step) -> Iterator[Fault]:
    """Yield what is wrong (AV239): no fact that says the number, or a number that nobody can guess."""
    if step.fact is None:
        yield Fault("AV239", (), {"fact": "fact"})
    if task.least >= task.most:
        yield Fault("AV239", ("least",), {"least": task.least, "most": task.most})
    elif not task.least <= task.right <= task.most:
        yield Fault("AV239", ("right",), {"right": task.right, "least": task.least, "most": task.most})
