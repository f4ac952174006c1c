"""The base of every model of the deck format."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict


class Authored(BaseModel):
    """The base of everything an author writes: frozen, closed, white space trimmed."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)

    SPARING: ClassVar[frozenset[str]] = frozenset()
    """Fields that are left out of what is written down where they hold their default: what came to the format
    after others had been written leaves them the same to the byte."""

    ORDER: ClassVar[tuple[str, ...]] = ()
    """The fields in the order of the format, where that is not the order in which they are declared."""


@cache
def written_keys(model: type[Authored]) -> Mapping[str, str]:
    """Return every field in the order of the format, and the key under which an author writes it.

    A field is called as its key, but where that is a word of Python.
    """
    fields = model.model_fields
    return {name: fields[name].alias or name for name in dict.fromkeys((*model.ORDER, *fields))}


@cache
def defaults(model: type[Authored]) -> Mapping[str, Any]:
    """Return what each field holds where nothing is written; a field that must be written is left out."""
    return {
        name: field.get_default(call_default_factory=True)
        for name, field in model.model_fields.items()
        if not field.is_required()
    }
