"""Facts grow old."""

from __future__ import annotations

from collections.abc import Iterator

from arjenvalinnat.content.diagnostics import Diagnostic
from arjenvalinnat.content.reading.draft import Draft


def facts_are_in_date(draft: Draft) -> Iterator[Diagnostic]:
    """AV401: a fact past its date is not shown to a class; it never keeps a deck from being played."""
    for name, fact in draft.deck.facts.items():
        if fact.valid_until < draft.today:
            day = fact.valid_until.isoformat()
            yield draft.in_deck("AV401", ("facts", name, "valid_until"), name=name, day=day)
