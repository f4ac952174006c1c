"""A guess on a sheet: the numbers that were guessed, from the least on, and how many guessed each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from arjenvalinnat.content.format.step import Step
from arjenvalinnat.session.report.tasks.answered import Counted, CountedTable, Votes


def counted(_step: Step, rounds: Sequence[Votes]) -> CountedTable:
    """Return a row for each number that was guessed, and one for passes."""
    given = [Counter(int(vote.answer[0]) for vote in votes if vote and vote.answer) for votes in rounds]
    numbers = sorted({number for votes in given for number in votes})
    rows = [Counted(str(number), tuple(votes[number] for votes in given)) for number in numbers]
    gone = tuple(sum(vote is None or vote.passed for vote in votes) for votes in rounds)
    return CountedTable((), (*rows, *((Counted(None, gone),) if any(gone) else ())))
