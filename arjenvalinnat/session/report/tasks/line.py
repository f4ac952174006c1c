"""A line on a sheet: how many stood at each place, first and at the end; its ends have their words."""

from __future__ import annotations

from collections.abc import Sequence

from arjenvalinnat.content.format.step import Step
from arjenvalinnat.content.tasks.line import PLACES
from arjenvalinnat.rules.votes import tally
from arjenvalinnat.session.report.tasks.answered import Counted, CountedTable, Votes


def counted(step: Step, rounds: Sequence[Votes]) -> CountedTable:
    """Return a row for each place, and one for passes."""
    assert step.line is not None  # asked of this task only
    left, right = step.line.ends
    given = [tally(votes, step) for votes in rounds]
    ends = {1: f"1 {left}", PLACES: f"{PLACES} {right}"}
    rows = [
        Counted(ends.get(place, str(place)), tuple(votes[str(place)] for votes in given))
        for place in range(1, PLACES + 1)
    ]
    return CountedTable((), (*rows, Counted(None, tuple(votes[None] for votes in given))))
