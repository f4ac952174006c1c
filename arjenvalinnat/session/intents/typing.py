"""What writes into fields."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from arjenvalinnat.session.purposes import Purpose


@dataclass(frozen=True, slots=True)
class StartTyping:
    """Open the fields for a purpose; *text* is typed into the first of them."""

    purpose: Purpose
    text: str = ""


@dataclass(frozen=True, slots=True)
class Type:
    """Add letters to the field that is open."""

    text: str


@dataclass(frozen=True, slots=True)
class Erase:
    """Take the last letter of the open field away."""


@dataclass(frozen=True, slots=True)
class Field:
    """Open the field so many further on."""

    by: int


@dataclass(frozen=True, slots=True)
class Typed:
    """Take what was typed: the last field is done, an earlier one leads to the next."""


@dataclass(frozen=True, slots=True)
class StopTyping:
    """Leave what was typed behind."""


TypingIntent: TypeAlias = StartTyping | Type | Erase | Field | Typed | StopTyping
