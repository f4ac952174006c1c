"""The models of everything that an author writes."""

from __future__ import annotations

from collections.abc import Iterator

from arjenvalinnat.content.format.authored import Authored
from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.content.tasks import Tasked


def _made_from(model: type[Authored]) -> Iterator[type[Authored]]:
    for part in model.__subclasses__():
        yield part
        yield from _made_from(part)


MODELS = [model for model in _made_from(Authored) if model is not Tasked]  # a step has its keys
assert Deck in MODELS, "the deck's module, imported above, brings all the others along"
