"""The deck as it was played, as plain data and back: a folder that is edited or deleted matters no more.

What stands in the data is what an author would have written, so that the models judge it once more.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

from arjenvalinnat.content.format.authored import Authored
from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.content.format.scalars import Effect


def deck_to(deck: Deck) -> dict[str, Any]:
    """Return a deck as plain data."""
    plain: dict[str, Any] = _plain(deck)
    return plain


def deck_from(written: object) -> Deck:
    """Read a deck.

    Raises:
        ValueError: it is none.
    """
    return Deck.model_validate(written)


def _plain(value: object) -> Any:
    if isinstance(value, Authored):
        parts = {name: getattr(value, name) for name in type(value).model_fields}
        return {
            name: _plain(part)
            for name, part in parts.items()
            if part is not None or name not in value.SPARING
        }
    if isinstance(value, Effect):
        return f"{value.points:+d} {value.words}"
    if isinstance(value, Mapping):
        return {key: _plain(part) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(part) for part in value]
    return value.isoformat() if isinstance(value, datetime.date) else value
