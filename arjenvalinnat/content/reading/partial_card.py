"""What can still be read of a card that has mistakes, so that its names are checked all the same.

An author who misspelt a key and a phase on one card hears of both at once. Only the checks of names see
these halves: whether a card is a good card can be asked of a whole one only.
"""

from __future__ import annotations

from typing import Any

from pydantic import TypeAdapter, ValidationError

from arjenvalinnat.content.format.card import Card, Scene
from arjenvalinnat.content.format.scalars import Effect
from arjenvalinnat.content.format.step import Step, ToldOutcome
from arjenvalinnat.content.tasks.choices import Choice, Later, Outcome

_ID = TypeAdapter[str](Card.model_fields["phase"].rebuild_annotation())
_OUTCOMES = TypeAdapter(tuple[Outcome, ...])
_TOLD = TypeAdapter(tuple[ToldOutcome, ...])
_UNREAD = Effect(0, "")


def half_card(data: Any) -> Card | None:
    """Return a card with the names that can be read; what cannot is empty. None if there is nothing."""
    if not isinstance(data, dict):
        return None
    themes = data.get("themes")
    fields: dict[str, Any] = {
        "id": _name(data.get("id")) or "",
        "phase": _name(data.get("phase")) or "",
        "themes": tuple(_name(theme) or "" for theme in themes) if isinstance(themes, list) else (),
        **_half_step(data),
    }
    steps = data.get("steps")
    if isinstance(steps, list):
        return Scene.model_construct(None, **fields, steps=tuple(map(_step, steps)))
    return Card.model_construct(None, **fields)


def _step(data: Any) -> Step:
    table = data if isinstance(data, dict) else {}
    return Step.model_construct(None, id=_name(table.get("id")) or "", **_half_step(table))


def _half_step(data: dict[str, Any]) -> dict[str, Any]:
    choices = data.get("choices")
    return {
        "fact": _name(data.get("fact")),
        "choices": tuple(map(_half_choice, choices)) if isinstance(choices, list) else (),
        "outcomes": _told_outcomes(data.get("outcomes")),
    }


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


def _told_outcomes(data: Any) -> tuple[ToldOutcome, ...]:
    try:
        return _TOLD.validate_python(data)
    except ValidationError:
        return ()


def _name(data: Any) -> str | None:
    """Return a well-formed id, or None; an ill-formed one has its own finding."""
    try:
        return _ID.validate_python(data)
    except ValidationError:
        return None
