"""Outcomes are asked in order; the first whose `when` holds is used."""

from __future__ import annotations

from collections.abc import Iterator

from arjenvalinnat.content.diagnostics import Diagnostic
from arjenvalinnat.content.format.condition import When
from arjenvalinnat.content.reading.draft import Draft, DraftOutcome


def outcomes_can_be_reached(draft: Draft) -> Iterator[Diagnostic]:
    """AV230: after an outcome that asks for less, one that asks for more is never read by anyone."""
    tried: list[When] = []
    choice: object = None
    for one in draft.outcomes:
        part, path = one.part, one.path
        here = (part.written.number, part.written.file, part.base, path[:-1])
        if choice != here:
            choice = here
            tried.clear()
        if any(_holds_whenever(before, one.when) for before in tried) or _after_the_rest(one):
            yield part.finding("AV230", (*path, "when"), at_key=True, thing=part.thing(path[:2]))
        tried.append(one.when)
    for part in draft.steps:
        rest = [number for number, told in enumerate(part.step.outcomes) if told.when is None]
        for number in rest[1:]:
            yield part.finding("AV230", ("outcomes", number, "text"), at_key=True, thing=part.thing())


def told_outcomes_leave_nobody_out(draft: Draft) -> Iterator[Diagnostic]:
    """AV238: a group for which nothing holds would look at an empty wall while the others read."""
    for part in draft.steps:
        told = part.step.outcomes
        if told and all(outcome.when is not None for outcome in told):
            yield part.finding("AV238", ("outcomes",), at_key=True, thing=part.thing())


def _after_the_rest(one: DraftOutcome) -> bool:
    """Say whether an outcome of a told step stands after the one that is for everybody who is left."""
    if one.path[0] != "outcomes":
        return False
    return any(outcome.when is None for outcome in one.part.step.outcomes[: int(one.path[1])])


def _holds_whenever(general: When, special: When) -> bool:
    """Tell whether *general* holds for every group for whom *special* does."""
    return (
        set(general.has) <= set(special.has)
        and set(general.lacks) <= set(special.lacks)
        and general.chose.items() <= special.chose.items()
        and all(special.at_least.get(axis, least - 1) >= least for axis, least in general.at_least.items())
        and all(special.at_most.get(axis, most + 1) <= most for axis, most in general.at_most.items())
    )
