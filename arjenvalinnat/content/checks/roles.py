"""A role must be felt during the day: cards ask for its flag."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from arjenvalinnat.content.diagnostics import Diagnostic
from arjenvalinnat.content.draft import Draft

_ENOUGH_CARDS = 2


def some_card_knows_each_role(draft: Draft) -> Iterator[Diagnostic]:
    """AV307: a role that no card asks for is a promise to the group that the day never keeps."""
    yield from _roles_known_by(draft, "AV307", 0)


def two_cards_know_each_role(draft: Draft) -> Iterator[Diagnostic]:
    """AV308: with one card only, most plans drop it and the role is never felt."""
    yield from _roles_known_by(draft, "AV308", 1)


def _roles_known_by(draft: Draft, code: str, cards: int) -> Iterator[Diagnostic]:
    if not draft.every_card_is_read or not draft.deck.roles:
        return
    asking: defaultdict[str, set[str]] = defaultdict(set)
    for part, _, outcome in draft.outcomes:
        for flag in (*outcome.when.has, *outcome.when.lacks):
            asking[flag].add(part.card.id)
    for number, role in enumerate(draft.deck.roles):
        if len(asking[role.flag]) == cards:
            path = ("roles", number, "flag")
            yield draft.in_deck(code, path, name=role.id, flag=role.flag, least=_ENOUGH_CARDS)
