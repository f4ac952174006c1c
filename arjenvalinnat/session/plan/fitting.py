"""Which cards a class may be given: those that are wished for, meant for it, and free of hidden themes."""

from __future__ import annotations

from dataclasses import replace

from arjenvalinnat.content.classes import holds, meant
from arjenvalinnat.content.format.card import Card
from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.session.hour import Wishes


def meant_for(deck: Deck, wishes: Wishes) -> Wishes:
    """Return the wishes with the class's ages inside the deck's: whoever takes out a deck is of its ages."""
    return replace(wishes, ages=meant(deck.ages, wishes.ages))


def fits(card: Card, wishes: Wishes, *, by_hand: bool = False) -> bool:
    """Say whether a card is wished for, meant for the whole class, and free of hidden themes.

    One that is on by default is wished for until it is left out, one that is off once it is taken in. Where
    a peer leads, a card with a notice is the adult's: it is off, too. What was planned *by_hand* is taken in.
    """
    for_all = holds(card.ages, wishes.ages)
    heavy = wishes.leader == "peer" and card.notice is not None
    on = card.by_default and not heavy
    wished = card.id not in wishes.left_out if on else by_hand or card.id in wishes.taken_in
    return wished and for_all and wishes.hidden.isdisjoint(card.themes)
