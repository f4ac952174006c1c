"""Outcomes are asked in order; the first whose `when` holds is used."""

from __future__ import annotations

from collections.abc import Iterator

from arjenvalinnat.content.diagnostics import Diagnostic
from arjenvalinnat.content.format.condition import When
from arjenvalinnat.content.reading.draft import Draft


def outcomes_can_be_reached(draft: Draft) -> Iterator[Diagnostic]:
    """AV230: after an outcome that asks for less, one that asks for more is never read by anyone."""
    tried: list[When] = []
    choice = None
    for part, path, outcome in draft.outcomes:
        if choice != (part.written.number, part.written.file, path[1]):
            choice = (part.written.number, part.written.file, path[1])
            tried.clear()
        if any(_holds_whenever(before, outcome.when) for before in tried):
            thing = part.written.thing(path[:2])
            yield part.written.finding("AV230", (*path, "when"), at_key=True, thing=thing)
        tried.append(outcome.when)


def _holds_whenever(general: When, special: When) -> bool:
    """Tell whether *general* holds for every group for whom *special* does."""
    return (
        set(general.has) <= set(special.has)
        and set(general.lacks) <= set(special.lacks)
        and general.chose.items() <= special.chose.items()
        and all(special.at_least.get(axis, least - 1) >= least for axis, least in general.at_least.items())
        and all(special.at_most.get(axis, most + 1) <= most for axis, most in general.at_most.items())
    )
