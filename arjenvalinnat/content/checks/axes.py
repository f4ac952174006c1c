"""What the axes of a deck say of themselves."""

from __future__ import annotations

from collections.abc import Iterator

from arjenvalinnat.content.diagnostics import Diagnostic
from arjenvalinnat.content.reading.draft import Draft


def axis_roles_are_given_once(draft: Draft) -> Iterator[Diagnostic]:
    """AV260: with two axes of one role, nobody knows which of them a moment or a policy asks for."""
    first: dict[str, str] = {}
    for number, axis in enumerate(draft.deck.axes):
        if axis.role is None:
            continue
        if axis.role in first:
            path = ("axes", number, "role")
            yield draft.in_deck("AV260", path, name=axis.id, first=first[axis.role], role=axis.role)
        else:
            first[axis.role] = axis.id
