"""A card in a second language under the first, for pupils who have just come to the country.

The source stands large; the other language stands under it, smaller and quieter, and never smaller than the
last row can read.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from arjenvalinnat.content.cast import recast
from arjenvalinnat.content.format.card import Card
from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.content.format.step import Step
from arjenvalinnat.content.translation.translate import told_in

PART = 0.78
"""The size of the second text, as a part of the first one's."""


@dataclass(frozen=True, slots=True)
class Beside:
    """The deck in the second language, and what puts the names of the cast into a text."""

    deck: Deck
    tell: Callable[[str], str]

    def card(self, card: Card) -> Card:
        """Return a card in the second language."""
        return self.deck.cards_by_id.get(card.id, card)

    def step(self, card: Card, step: Step) -> Step:
        """Return a step of a card in the second language."""
        return next((one for one in self.card(card).parts if one.id == step.id), step)

    def choice(self, card: Card, choice: str) -> str:
        """Return the words of a choice, nothing for one that the card does not have."""
        found = self.card(card).choice(choice)
        return self.tell(found.text) if found is not None else ""

    def later(self, card: Card, choice: str) -> str:
        """Return what comes back of a choice, nothing where nothing does."""
        found = self.card(card).choice(choice)
        return self.tell(found.later.text) if found is not None and found.later is not None else ""


def beside_in(deck: Deck | None, first: str, second: str | None, cast: str | None) -> Beside | None:
    """Return the deck in a second language; None where it has none, or is shown in it already."""
    if deck is None or second is None or second == first or second not in deck.languages:
        return None
    told = told_in(deck, second)
    known = cast is not None and any(one.id == cast for one in told.cast)
    return Beside(told, recast(told, cast) if cast is not None and known else str)
