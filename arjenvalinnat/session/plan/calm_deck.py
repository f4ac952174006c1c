"""The deck of a calm hour: every card keeps at most three choices, the same for the same seed."""

from __future__ import annotations

from arjenvalinnat.content.format.card import Card
from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.content.tasks.choices import Choice
from arjenvalinnat.rules.draws import lot

MOST_CHOICES = 3


def lean_deck(deck: Deck, seed: int) -> Deck:
    """Return the deck with fewer choices a card: one that tempts, one that does not, the rest by lot."""
    return deck.with_cards(tuple(_lean(card, seed) for card in deck.cards))


def _lean(card: Card, seed: int) -> Card:
    if len(card.choices) <= MOST_CHOICES:
        return card

    def by_lot(choice: Choice) -> int:
        return lot(seed, "lean", card.id, choice.id)

    drawn = sorted(card.choices, key=by_lot)
    kept: list[Choice] = []
    for tempting in (True, False):
        kept += [choice for choice in drawn if choice.tempting is tempting][:1]
    kept += [choice for choice in drawn if choice not in kept][: MOST_CHOICES - len(kept)]
    return card.model_copy(update={"choices": tuple(choice for choice in card.choices if choice in kept)})
