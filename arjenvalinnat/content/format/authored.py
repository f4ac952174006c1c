"""The base of every model of the deck format."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Authored(BaseModel):
    """The base of everything an author writes: frozen, closed, white space trimmed."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)
