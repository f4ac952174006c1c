"""Corners on a sheet: how many went to each, first and at the end."""

from __future__ import annotations

from collections.abc import Sequence

from arjenvalinnat.content.format.step import Step
from arjenvalinnat.rules.votes import tally
from arjenvalinnat.session.report.tasks.answered import Counted, CountedTable, Votes


def counted(step: Step, rounds: Sequence[Votes]) -> CountedTable:
    """Return a row for each corner, and one for the middle."""
    assert step.corners is not None  # asked of this task only
    given = [tally(votes, step) for votes in rounds]
    corners = [Counted(one.text, tuple(votes[one.id] for votes in given)) for one in step.corners.corners]
    return CountedTable((), (*corners, Counted(None, tuple(votes[None] for votes in given))))
