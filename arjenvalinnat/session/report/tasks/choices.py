"""Choices on a sheet: how many gave each answer; a stop has a row where cards were raised for it."""

from __future__ import annotations

from collections.abc import Sequence

from arjenvalinnat.content.format.step import Step
from arjenvalinnat.rules.votes import tally
from arjenvalinnat.session.report.tasks.answered import Counted, CountedTable, Votes


def counted(step: Step, rounds: Sequence[Votes]) -> CountedTable:
    """Return a row for each choice, and one for passes."""
    given = [tally(votes, step) for votes in rounds]
    rows = []
    for choice in step.choices:
        counts = tuple(votes[choice.id] for votes in given)
        if choice.stop is None or any(counts):
            rows.append(Counted(choice.text, counts))
    return CountedTable((), (*rows, Counted(None, tuple(votes[None] for votes in given))))
