"""Names are swapped whole, in every form, and nothing else is touched."""

from __future__ import annotations

import datetime

import pytest

from arjenvalinnat.content.cast import recast
from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.content.load import load_deck
from tests.content.files import DECKS

TODAY = datetime.date(2026, 11, 24)


@pytest.fixture
def deck() -> Deck:
    """A deck with two cast sets."""
    loaded = load_deck(DECKS / "good" / "nimet", today=TODAY).deck
    assert loaded is not None
    return loaded


def test_forms_are_swapped_for_the_same_forms(deck: Deck) -> None:
    """Each form has its like, also inside a compound with a hyphen."""
    rewrite = recast(deck, "eeli")
    assert rewrite("Noalla on koe, ja Mila auttaa Noaa.") == "Eelillä on koe, ja Iida auttaa Eeliä."
    assert rewrite("Noa-niminen") == "Eeli-niminen"


def test_only_whole_words_are_names(deck: Deck) -> None:
    """A name inside another word is no name, and a small letter makes a word of its own."""
    rewrite = recast(deck, "eeli")
    assert rewrite("Noatun noa Milanossa") == "Noatun noa Milanossa"


def test_the_first_set_changes_nothing(deck: Deck) -> None:
    """Cards are written with the names of the first set."""
    assert recast(deck, "noa")("Noalla on koe.") == "Noalla on koe."


def test_an_unknown_set_is_our_own_mistake(deck: Deck) -> None:
    """Sets are offered by name, so asking for another is an error of the program."""
    with pytest.raises(KeyError):
        recast(deck, "ei-ole")
