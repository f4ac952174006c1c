"""The kinds of tasks that a step may have, one module a kind: its model, its texts, its own checks.

The key names the task. A further kind is a module here with the same names in it (`Written`, `TOLD`,
`SECONDS`, `ASKS`, `TALK`, `TEXT_KINDS`), a line in `MODULES` and a line in `Tasked`. Where there is something
to say, a module also has `faults`, what it asks of itself, `QUESTIONS` and `PHASES`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from types import ModuleType
from typing import ClassVar

from arjenvalinnat.content.format.authored import Authored
from arjenvalinnat.content.tasks import choices as _choices
from arjenvalinnat.content.tasks import corners as _corners
from arjenvalinnat.content.tasks import do as _do
from arjenvalinnat.content.tasks import guess as _guess
from arjenvalinnat.content.tasks import line as _line
from arjenvalinnat.content.tasks import make as _make
from arjenvalinnat.content.tasks import order as _order
from arjenvalinnat.content.tasks import sort as _sort
from arjenvalinnat.content.tasks import talk as _talk
from arjenvalinnat.content.tasks import write as _write

MODULES: Mapping[str, ModuleType] = {
    "choices": _choices,
    "order": _order,
    "sort": _sort,
    "guess": _guess,
    "line": _line,
    "corners": _corners,
    "talk": _talk,
    "do": _do,
    "write": _write,
    "make": _make,
}


QUESTIONS: Sequence[tuple[str, str]] = [
    (kind, key) for kind, module in MODULES.items() for key in getattr(module, "QUESTIONS", ())
]
"""The kinds whose texts ask a class, each with the key of these texts."""


class Tasked(Authored):
    """What may have a task; one of these keys is written, or none."""

    SPARING: ClassVar = frozenset(MODULES.keys() - {"choices"})

    choices: _choices.Written = ()
    order: _order.Written | None = None
    sort: _sort.Written | None = None
    guess: _guess.Written | None = None
    line: _line.Written | None = None
    corners: _corners.Written | None = None
    talk: _talk.Written | None = None
    do: _do.Written | None = None
    write: _write.Written | None = None
    make: _make.Written | None = None

    @cached_property
    def kinds(self) -> tuple[str, ...]:
        """Return the kinds of all tasks that are written here; more than one is a mistake."""
        return tuple(kind for kind in MODULES if getattr(self, kind))

    @property
    def kind(self) -> str | None:
        """Return the kind of the task; None for what is only told."""
        return self.kinds[0] if self.kinds else None

    @property
    def task(self) -> Authored | None:
        """Return what is written under the task's key; None for choices and for what is only told."""
        task = getattr(self, self.kind) if self.kind is not None else None
        return task if isinstance(task, Authored) else None
