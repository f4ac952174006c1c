"""The kinds of tasks on a sheet, one module a kind: what may be told of the answers, by counts alone.

A further kind that is answered is a module here with the names of `answered.TaskAnswers`, and a line in
`MODULES`; one that the program is answered nothing about has none.
"""

from __future__ import annotations

from collections.abc import Mapping

from arjenvalinnat.session.report.tasks import choices, corners, guess, line, order, sort
from arjenvalinnat.session.report.tasks.answered import TaskAnswers

MODULES: Mapping[str, TaskAnswers] = {
    "choices": choices,
    "corners": corners,
    "guess": guess,
    "line": line,
    "order": order,
    "sort": sort,
}
