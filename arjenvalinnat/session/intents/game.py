"""What plays the game."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from arjenvalinnat.rules.actions import Action


@dataclass(frozen=True, slots=True)
class Do:
    """Play an action of the rules. With `ask`, the first press only asks, the second plays."""

    action: Action
    ask: bool = False


@dataclass(frozen=True, slots=True)
class Undo:
    """Take back the last action of the game."""


GameIntent: TypeAlias = Do | Undo
