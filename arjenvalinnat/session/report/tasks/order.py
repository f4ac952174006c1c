"""An order on a sheet: how many put each thing in each place. No place is called right."""

from __future__ import annotations

from collections.abc import Sequence

from arjenvalinnat.content.format.step import Step
from arjenvalinnat.session.report.tasks.answered import Counted, CountedTable, Votes, passed_row


def counted(step: Step, rounds: Sequence[Votes]) -> CountedTable:
    """Return a row for each thing, with a head for each place."""
    assert step.order is not None  # asked of this task only
    answers = [vote.answer for vote in rounds[-1] if vote is not None and vote.answer]
    places = range(len(step.order.items))
    rows = [
        Counted(item.text, tuple(sum(answer[place] == item.id for answer in answers) for place in places))
        for item in step.order.items
    ]
    heads = tuple(str(place + 1) for place in places)
    return CountedTable(heads, (*rows, *passed_row(rounds[-1], len(heads))))
