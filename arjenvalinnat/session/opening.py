"""How an hour opens: which page comes last before the game."""

from __future__ import annotations

from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.session.showing import PageName


def before_day(deck: Deck) -> PageName:
    """Return the last page before the day: the roles, or the agreement where the deck deals none."""
    return PageName.ROLES if deck.roles else PageName.AGREEMENT
