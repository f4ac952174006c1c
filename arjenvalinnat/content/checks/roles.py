"""A role must be felt during the day: cards ask for its flag."""

from __future__ import annotations

from collections.abc import Iterator

from arjenvalinnat.content.diagnostics import Diagnostic
from arjenvalinnat.content.reading.draft import Draft

_ENOUGH_CARDS = 2
_APART = 2
"""Points between the roles' beginnings at most."""


def some_card_knows_each_role(draft: Draft) -> Iterator[Diagnostic]:
    """AV307: a role that no card asks for is a promise to the group that the day never keeps."""
    yield from _roles_known_by(draft, "AV307", 0)


def two_cards_know_each_role(draft: Draft) -> Iterator[Diagnostic]:
    """AV308: with one card only, most plans drop it and the role is never felt."""
    yield from _roles_known_by(draft, "AV308", 1)


def roles_have_every_line(draft: Draft) -> Iterator[Diagnostic]:
    """AV318: a group whose role has no line under a heading sees that something was left out of its life."""
    headings = draft.names.role_lines
    if not headings:
        return
    for number, role in enumerate(draft.deck.roles):
        if not role.lines.keys() <= set(headings):
            continue  # a heading is misspelt, and that is said
        for heading in headings:
            if heading not in role.lines:
                path = ("roles", number, "lines")
                yield draft.in_deck("AV318", path, at_key=True, name=role.id, line=heading)


def roles_weigh_the_same(draft: Draft) -> Iterator[Diagnostic]:
    """AV319: groups did not choose their roles, so no role should begin the day far behind another."""
    roles = draft.deck.roles
    sums = [sum(role.start.values()) for role in roles]
    if roles and max(sums) - min(sums) > _APART:
        lowest = sums.index(min(sums))
        yield draft.in_deck(
            "AV319", ("roles", lowest, "start"), at_key=True, name=roles[lowest].id,
            other=roles[sums.index(max(sums))].id, count=max(sums) - min(sums), most=_APART,
        )  # fmt: skip


def _roles_known_by(draft: Draft, code: str, cards: int) -> Iterator[Diagnostic]:
    if not draft.every_card_is_read or not draft.deck.roles:
        return
    having, lacking = draft.asked.having, draft.asked.lacking
    for number, role in enumerate(draft.deck.roles):
        asking = {one.part.card.id for one in (*having.get(role.flag, ()), *lacking.get(role.flag, ()))}
        if len(asking) == cards:
            path = ("roles", number, "flag")
            yield draft.in_deck(code, path, name=role.id, flag=role.flag, least=_ENOUGH_CARDS)
