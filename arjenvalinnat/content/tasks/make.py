"""Make a card: the class writes one of its own, which belongs to a phase of the deck."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from arjenvalinnat.content.format.authored import Authored
from arjenvalinnat.content.format.scalars import Id

SECONDS = 900
ASKS, TALK = False, False
PHASES = ("phase",)
"""The keys that name a phase of the deck."""


class Make(Authored):
    """The phase that the new card belongs to."""

    phase: Id


Written: TypeAlias = Make
TOLD: Mapping[type[Authored], frozenset[str]] = {}
TEXT_KINDS: Mapping[str, str] = {}
"""What sort of text stands at an address under the task's key, for translators."""
