"""The base of every model of the deck format."""

from __future__ import annotations

from typing import ClassVar

from pydantic import BaseModel, ConfigDict


class Authored(BaseModel):
    """The base of everything an author writes: frozen, closed, white space trimmed."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)

    SPARING: ClassVar[frozenset[str]] = frozenset()
    """Keys without which a thing is written down as if there were no such key: what came to the format after
    others had been written leaves them the same to the byte."""
