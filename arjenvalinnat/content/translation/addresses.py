"""Where in a deck's files the text at an address was written."""

from __future__ import annotations

from typing import Any

from arjenvalinnat.content.diagnostics import Place
from arjenvalinnat.content.format.card import Card, Scene
from arjenvalinnat.content.reading.sources import Loaded
from arjenvalinnat.content.reading.written import Written
from arjenvalinnat.content.translation.wording import WORD


def place_at(loaded: Loaded, address: str) -> Place | None:
    """Return where a text stands, or the nearest thing around it.

    None for a deck that was not loaded, and for a card that it does not have.
    """
    if loaded.deck is None or loaded.deck_file is None:
        return None
    top, *rest = address.split("/")
    if top != "cards" or not rest:
        return _place(loaded.deck_file, [top, *rest])
    ids = [card.id for card in loaded.deck.cards]
    if rest[0] not in ids:
        return None
    at = ids.index(rest[0])
    return _place(loaded.cards[at], [*_step_of(loaded.deck.cards[at], rest[1:]), *rest[1:]])


def _step_of(card: Card, parts: list[str]) -> list[str]:
    """Return the way to the step whose choice these parts lead to; none on a card that is its own step."""
    if parts[:1] != ["choices"] or not isinstance(card, Scene):
        return []
    step = card.step_of(parts[1]) if len(parts) > 1 else None
    return ["steps", step.id] if step is not None else []


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
        elif part == WORD or isinstance(here, dict):
            at_key = part == WORD
            break  # else a list or a text alone stands for a table with one key, as in most tasks
    return written.place(path, at_key=at_key)


def _item(items: list[Any], part: str) -> int | None:
    """Return the place of the item with this id, or of this number."""
    for place, item in enumerate(items):
        if isinstance(item, dict) and item.get("id") == part:
            return place
    return int(part) if part.isdecimal() and int(part) < len(items) else None
