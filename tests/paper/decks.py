"""The shipped deck, and one whose texts would become markup or code if anything let them."""

from __future__ import annotations

from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.content.load import load_deck
from tests.content.files import ROOT
from tests.decks_in_code import card, choice, deck

HOSTILE = 'Kissa "A"] --> n1; } <b>\\ |x| #quot;\n%% end'


def shipped() -> Deck:
    """Return the deck that the program brings."""
    loaded = load_deck(ROOT / "scenarios" / "arjen-valinnat")
    assert loaded.deck is not None
    return loaded.deck


def hostile() -> Deck:
    """Return a deck whose every title and choice tries to become a part of a language."""
    one = choice("x", later=("aamu", -1)) | {"text": HOSTILE}
    return deck(card("a", "ilta", one, choice("y"), title=HOSTILE), title=HOSTILE)
