"""The deck as it was played, as plain data and back: a folder that is edited or deleted matters no more.

What stands in the data is what an author would have written, so that the models judge it once more.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

from arjenvalinnat.content.format.authored import Authored, defaults, written_keys
from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.content.format.scalars import Effect
from arjenvalinnat.content.format.varied import Varied


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
        model = type(value)
        usual = defaults(model)
        return {
            key: _plain(part)
            for name, key in written_keys(model).items()
            if (part := getattr(value, name)) != usual.get(name) or name not in model.SPARING
        }
    if isinstance(value, Effect) and isinstance(value.words, Varied):
        return {kind: f"{value.points:+d} {words}" for kind, words in value.words.kinds.items()}
    if isinstance(value, Effect):
        return f"{value.points:+d} {value.words}".rstrip()
    if isinstance(value, Varied):
        return dict(value.kinds)
    if isinstance(value, Mapping):
        return {key: _plain(part) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(part) for part in value]
    return value.isoformat() if isinstance(value, datetime.date) else value
