"""A card's picture in tests: the deck that has one, at the page where the picture stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.content.load import load_deck
from arjenvalinnat.rules.actions import Next
from arjenvalinnat.session.deck_pictures import PictureFile, pictures_of
from arjenvalinnat.session.hour import Session
from arjenvalinnat.session.intents.game import Do
from arjenvalinnat.session.showing import PageName, Showing
from arjenvalinnat.session.steer import steer
from tests.content.files import DECKS
from tests.showings import changed
from tests.views.hours import begun

FOLDER = DECKS / "good" / "kuvallinen"
FILE = FOLDER / "pictures" / "puhelin-tyynylla.svg"
SITUATION = "Porukka kutsuu Rasmusta joka välitunti samalla pilkkanimellä. Kaikki nauravat, Rasmuskin vähän."
"""As long as the situations of the shipped deck are."""


def pictured(**changes: object) -> Deck:
    """Return the deck with its first card's keys changed."""
    deck = load_deck(FOLDER).deck
    assert deck is not None
    first = deck.cards[0].model_copy(update=changes)
    return deck.model_copy(update={"cards": (first, *deck.cards[1:])})


def at_the_picture(
    deck: Deck | None = None, pictures: Mapping[str, PictureFile] | None = None, **shown: object
) -> tuple[Session, Showing]:
    """Return the day at the situation of the card with the picture."""
    deck = pictured() if deck is None else deck
    session, showing = begun(3, 1, deck, **shown)
    session = replace(session, pictures=pictures_of(deck, str(FOLDER)) if pictures is None else pictures)
    showing = changed(showing, page=PageName.DAY)
    for _ in range(9):
        if session.play is not None and session.play.state.turn.value == "situation":
            break
        session, showing = steer(session, showing, Do(Next()))
    return session, showing
