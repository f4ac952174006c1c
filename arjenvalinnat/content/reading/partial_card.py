"""What can still be read of a card that has mistakes, so that its names are checked all the same.

An author who misspelt a key and a phase on one card hears of both at once. Only the checks of names see
these halves: whether a card is a good card can be asked of a whole one only.
"""

from __future__ import annotations

from typing import Any

from pydantic import TypeAdapter, ValidationError

from arjenvalinnat.content.format.card import Card, Choice, Later, Outcome
from arjenvalinnat.content.format.scalars import Effect

_ID = TypeAdapter[str](Card.model_fields["phase"].rebuild_annotation())
_OUTCOMES = TypeAdapter(tuple[Outcome, ...])
_UNREAD = Effect(0, "")


def half_card(data: Any) -> Card | None:
    """Return a card with the names that can be read; what cannot is empty. None if there is nothing."""
    if not isinstance(data, dict):
        return None
    themes = data.get("themes")
    choices = data.get("choices")
    fields: dict[str, Any] = {
        "id": _name(data.get("id")) or "",
        "phase": _name(data.get("phase")) or "",
        "themes": tuple(_name(theme) or "" for theme in themes) if isinstance(themes, list) else (),
        "fact": _name(data.get("fact")),
        "choices": tuple(map(_half_choice, choices)) if isinstance(choices, list) else (),
    }
    return Card.model_construct(None, **fields)


def _half_choice(data: Any) -> Choice:
    table = data if isinstance(data, dict) else {}
    effects = table.get("effects")
    later = table.get("later")
    phase = _name(later.get("phase")) if isinstance(later, dict) else None
    fields: dict[str, Any] = {
        "id": _name(table.get("id")) or "",
        "effects": {name: _UNREAD for name in effects if _name(name)} if isinstance(effects, dict) else {},
        "outcomes": _outcomes(table.get("outcomes")),
        "later": Later(phase=phase, move=0, text="-") if phase else None,
    }
    return Choice.model_construct(None, **fields)


def _outcomes(data: Any) -> tuple[Outcome, ...]:
    try:
        return _OUTCOMES.validate_python(data)
    except ValidationError:
        return ()


def _name(data: Any) -> str | None:
    """Return a well-formed id, or None; an ill-formed one has its own finding."""
    try:
        return _ID.validate_python(data)
    except ValidationError:
        return None
