"""Where in a deck's files the text at an address was written."""

from __future__ import annotations

from typing import Any

from arjenvalinnat.content.diagnostics import Place
from arjenvalinnat.content.draft import Written
from arjenvalinnat.content.load import Loaded
from arjenvalinnat.content.wording import WORD


def place_at(loaded: Loaded, address: str) -> Place | None:
    """Return where a text stands, or the nearest thing around it; None for a deck that was not loaded."""
    parts = address.split("/")
    if parts[0] == "cards" and len(parts) > 1 and loaded.deck is not None:
        for card, written in zip(loaded.deck.cards, loaded.cards, strict=True):
            if card.id == parts[1]:
                return _place(written, parts[2:])
    return None if loaded.deck_file is None else _place(loaded.deck_file, parts)


def _place(written: Written, parts: list[str]) -> Place:
    path: list[str | int] = []
    here: Any = written.data
    at_key = False
    for part in parts:
        if isinstance(here, dict) and part in here:
            path.append(part)
            here = here[part]
        elif isinstance(here, list) and (found := _item(here, part)) is not None:
            path.append(found)
            here = here[found]
        else:
            at_key = part == WORD
            break
    return written.place(path, at_key=at_key)


def _item(items: list[Any], part: str) -> int | None:
    """Return the place of the item with this id, or of this number."""
    for place, item in enumerate(items):
        if isinstance(item, dict) and item.get("id") == part:
            return place
    return int(part) if part.isdecimal() and int(part) < len(items) else None
