"""Sorting on a sheet: how many put each thing into each box. No box is called right."""

from __future__ import annotations

from collections.abc import Sequence

from arjenvalinnat.content.format.step import Step
from arjenvalinnat.session.report.tasks.answered import Counted, CountedTable, Votes, passed_row


def counted(step: Step, rounds: Sequence[Votes]) -> CountedTable:
    """Return a row for each thing, with a head for each box."""
    assert step.sort is not None  # asked of this task only
    answers = [vote.answer for vote in rounds[-1] if vote is not None and vote.answer]
    rows = [
        Counted(item.text, tuple(sum(answer[at] == box.id for answer in answers) for box in step.sort.boxes))
        for at, item in enumerate(step.sort.items)
    ]
    heads = tuple(box.name for box in step.sort.boxes)
    return CountedTable(heads, (*rows, *passed_row(rounds[-1], len(heads))))
