"""How an hour opens and closes: which page comes last before the game, and which one after the roles."""

from __future__ import annotations

from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.session.showing import PageName


def before_day(deck: Deck) -> PageName:
    """Return the last page before the day: the roles, or the agreement where the deck deals none."""
    return PageName.ROLES if deck.roles else PageName.AGREEMENT


def after_roles(deck: Deck) -> PageName:
    """Return what follows when the roles are put away: the question at the door, or help without one."""
    return PageName.HELP if deck.exit == "off" else PageName.EXIT


def before_help(deck: Deck) -> PageName:
    """Return the page from which the class comes to the last one."""
    return PageName.STEP_OUT if deck.exit == "off" else PageName.EXIT
