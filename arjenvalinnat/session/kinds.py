"""Which kind of each variant was wished for, and the deck as it is played in these kinds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.content.variants import with_kinds
from arjenvalinnat.session.hour import Wishes


def chosen_kinds(deck: Deck, wishes: Wishes) -> Mapping[str, str]:
    """Return the kind of every variant of the deck; what it does not know is as the deck begins."""
    wished = dict(wishes.kinds)
    chosen = {}
    for variant in deck.variants:
        known = [kind.id for kind in variant.kinds]
        kind = wished.get(variant.id)
        chosen[variant.id] = kind if kind in known else known[0]
    return chosen


def with_kind(wishes: Wishes, variant: str, kind: str) -> Wishes:
    """Return the wishes with this kind of one variant."""
    others = tuple(one for one in wishes.kinds if one[0] != variant)
    return replace(wishes, kinds=(*others, (variant, kind)))


def in_kinds(deck: Deck, wishes: Wishes) -> Deck:
    """Return the deck in the kinds that were wished for; one without variants as it is."""
    return with_kinds(deck, chosen_kinds(deck, wishes)) if deck.variants else deck
