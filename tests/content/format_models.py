"""The models of everything that an author writes."""

from __future__ import annotations

from arjenvalinnat.content.format.authored import Authored
from arjenvalinnat.content.format.deck import Deck

MODELS = Authored.__subclasses__()
assert Deck in MODELS, "the deck's module, imported above, brings all the others along"
