"""The kinds of tasks on the wall, one module a kind, called as the task's key.

A task that is answered has the names of `Compared`, one that is done prompt by prompt those of `Prompted`.
A further kind is a module here and a line in one of the two tables.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol, runtime_checkable

from arjenvalinnat.content.format.step import Step
from arjenvalinnat.views.pieces.column import Block
from arjenvalinnat.views.pieces.parts import Part
from arjenvalinnat.views.pieces.wall import Wall
from arjenvalinnat.views.scene import Rect
from arjenvalinnat.views.tasks import corners, do, guess, line, make, order, sort, talk, write
from arjenvalinnat.views.tasks.whole import PageTexts


class Compared(Protocol):
    """The names of a task that is answered, and whose answers stand side by side."""

    def doing(self, wall: Wall, rect: Rect, heading: Block | None = None) -> Part:
        """Return what the class does, under its own heading or another one."""

    def call(self, wall: Wall, /) -> str:
        """Return what the class is asked for while its answers are collected."""

    def evidence(self, wall: Wall, /) -> tuple[tuple[str, str], ...]:
        """Return what is uncovered between two answers, each with the same in a second language."""

    def names(self, wall: Wall, /) -> tuple[str, ...]:
        """Return what the numbers of an answer are of, as they are typed; none for one number."""

    def formed(self, wall: Wall, numbers: Sequence[str], /) -> tuple[str, ...]:
        """Return in words what has been typed so far, where the fields' own names do not tell it."""

    def known(self, wall: Wall, /) -> tuple[str, ...]:
        """Return what the facilitator alone knows beforehand, line by line."""

    def lines(self, wall: Wall, /) -> tuple[str, ...]:
        """Return what the wall shows, as lines of text."""

    def whole(self, step: Step, /) -> tuple[PageTexts, ...]:
        """Return what must stand whole on each of its pages."""

    def leaves(self, wall: Wall, /) -> int:
        """Return how many pages the reveal has."""

    def revealed(self, wall: Wall, leaf: int, /) -> Part:
        """Return a page of the reveal."""


class Prompted(Protocol):
    """The names of a task that is done and not answered."""

    def doing(self, wall: Wall, rect: Rect) -> Part:
        """Return what the class does now."""

    def known(self, wall: Wall, /) -> tuple[str, ...]:
        """Return what the facilitator alone knows beforehand, line by line."""

    def lines(self, wall: Wall, /) -> tuple[str, ...]:
        """Return what the wall shows, as lines of text."""

    def whole(self, step: Step, /) -> tuple[PageTexts, ...]:
        """Return what must stand whole on each of its pages."""

    def note(self, wall: Wall, /) -> str:
        """Return what is said below, empty where nothing is."""


@runtime_checkable
class Written(Prompted, Protocol):
    """The names of a task whose sentences are typed."""

    def sentences(self, wall: Wall, /) -> tuple[str, ...]:
        """Return what has been written so far."""


COMPARED: Mapping[str | None, Compared] = {
    "order": order,
    "sort": sort,
    "guess": guess,
    "line": line,
    "corners": corners,
}
PROMPTED: Mapping[str | None, Prompted] = {"talk": talk, "do": do, "write": write, "make": make}


def compared(step: Step) -> Compared:
    """Return the pages of a step's task that is answered."""
    return COMPARED[step.kind]


def prompted(step: Step) -> Prompted:
    """Return the pages of a step's task that is done prompt by prompt."""
    return PROMPTED[step.kind]


def known(wall: Wall) -> tuple[str, ...]:
    """Return what the facilitator alone knows of the open step's task; nothing where it has none of these."""
    task = COMPARED.get(wall.step.kind) or PROMPTED.get(wall.step.kind)
    return task.known(wall) if task is not None else ()


def lines(wall: Wall) -> tuple[str, ...]:
    """Return what the wall shows of the open step's task, as lines of text."""
    step = wall.step
    if step.kind in COMPARED:
        return COMPARED[step.kind].lines(wall)
    return PROMPTED[step.kind].lines(wall) if step.kind in PROMPTED else ()


def whole(step: Step) -> tuple[PageTexts, ...]:
    """Return what must stand whole on each page of a step's task; nothing where it has none of these."""
    task = COMPARED.get(step.kind) or PROMPTED.get(step.kind)
    return task.whole(step) if task is not None else ()


def takes_sentences(step: Step) -> bool:
    """Say whether what the class writes on a step is typed by the facilitator."""
    return isinstance(PROMPTED.get(step.kind), Written)
