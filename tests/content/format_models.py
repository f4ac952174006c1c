"""The models of everything that an author writes."""

from __future__ import annotations

from collections.abc import Iterator

from arjenvalinnat.content.format.authored import Authored, written_keys
from arjenvalinnat.content.format.card import Card
from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.content.tasks import Tasked


def _made_from(model: type[Authored]) -> Iterator[type[Authored]]:
    for part in model.__subclasses__():
        yield part
        yield from _made_from(part)


MODELS = [model for model in _made_from(Authored) if model is not Tasked]  # a step has its keys
assert Deck in MODELS, "the deck's module, imported above, brings all the others along"

FIRST_ONLY = {"Axis"}
"""Models whose sparing keys came to the format before the second."""


def _is_second(model: type[Authored], name: str) -> bool:
    whole = model.__module__.split(".")[-2:]
    new = whole[-1] == "lesson" or (whole[0] == "tasks" and whole[1] != "choices")
    named = model.__name__ in {"Note", "Reply", "ToldOutcome", "Scene"}
    return new or named or (name in model.SPARING and model.__name__ not in FIRST_ONLY)


def declared(model: type[Authored], name: str) -> tuple[str, str]:
    """Return the model that says a field first, and the field's key; a step is what a card is."""
    of = next(part for part in reversed(model.__mro__) if name in getattr(part, "__annotations__", {}))
    called = "Card" if of.__name__ in {"Step", "Tasked"} else of.__name__
    return called, written_keys(model)[name]


SECOND = {
    declared(model, name) for model in MODELS for name in model.model_fields if _is_second(model, name)
} - {("Card", key) for key in Card.model_fields if key not in Card.SPARING}
"""Every key of format 2, with the model that has it."""

FIRST = {declared(model, name) for model in MODELS for name in model.model_fields} - SECOND
"""Every key of format 1, with the model that has it."""
