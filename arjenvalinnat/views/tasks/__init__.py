"""The kinds of tasks on the wall, one module a kind, called as the task's key.

A task that is answered has the names of `Compared`, one that is done prompt by prompt those of `Prompted`.
A further kind is a module here and a line in one of the two tables.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from arjenvalinnat.content.format.step import Step
from arjenvalinnat.views.pieces.column import Block
from arjenvalinnat.views.pieces.parts import Part
from arjenvalinnat.views.pieces.wall import Wall
from arjenvalinnat.views.scene import Rect
from arjenvalinnat.views.tasks import corners, do, guess, line, make, order, sort, talk, write


class Compared(Protocol):
    """The names of a task that is answered, and whose answers stand side by side."""

    def doing(self, wall: Wall, rect: Rect, heading: Block | None = None) -> Part:
        """Return what the class does, under its own heading or another one."""

    def call(self, wall: Wall, /) -> str:
        """Return what the class is asked for while its answers are collected."""

    def evidence(self, wall: Wall, /) -> tuple[tuple[str, str], ...]:
        """Return what is uncovered between two answers, each with the same in a second language."""

    def leaves(self, wall: Wall, /) -> int:
        """Return how many pages the reveal has."""

    def revealed(self, wall: Wall, leaf: int, /) -> Part:
        """Return a page of the reveal."""


class Prompted(Protocol):
    """The names of a task that is done and not answered."""

    def doing(self, wall: Wall, rect: Rect) -> Part:
        """Return what the class does now."""

    def note(self, wall: Wall, /) -> str:
        """Return what is said below, empty where nothing is."""


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
