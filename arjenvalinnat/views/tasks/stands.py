"""What those tasks share that the class answers with its feet: counts, first and last, and those who pass."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from arjenvalinnat.rules.state import Vote
from arjenvalinnat.views import theme
from arjenvalinnat.views.pieces.parts import line
from arjenvalinnat.views.pieces.wall import Wall
from arjenvalinnat.views.scene import Item, Rect
from arjenvalinnat.views.theme import LEADING, Colour


@dataclass(frozen=True, slots=True)
class Counted:
    """How many stood at each place and how many passed; `first` is what was counted before."""

    places: tuple[int, ...]
    passes: int
    first: tuple[int, ...] | None = None
    first_passes: int = 0


def counted(wall: Wall, places: int) -> Counted:
    """Return what was counted; a class that was not counted stood nowhere."""
    last = _counts(wall.state.votes, places)
    if not wall.state.first:
        return Counted(last[:-1], last[-1])
    first = _counts(wall.state.first, places)
    return Counted(last[:-1], last[-1], first[:-1], first[-1])


def seat_height(wall: Wall) -> float:
    """Return the height of the line that says who passes."""
    return wall.size(theme.SMALL) * LEADING + 0.6


def passing(wall: Wall, found: Counted | None, rect: Rect) -> Item:
    """Return how many passed; before anybody is counted, that passing is allowed."""
    size = wall.size(theme.SMALL)
    if found is None:
        told = wall.say("task.pass")
    elif found.first is None:
        told = wall.say("task.passed", count=found.passes)
    else:
        told = wall.say("task.passed-then", first=found.first_passes, count=found.passes)
    return line(told, rect, size, colour=Colour.QUIET, align="right", role="note", least=wall.least)


def told_twice(wall: Wall, texts: Sequence[str], others: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """Return texts, each with the same in the second language, empty where there is none."""
    tell = wall.beside.tell if wall.beside is not None else str
    under = [tell(text) for text in others] or [""] * len(texts)
    return tuple((wall.tell(text), second) for text, second in zip(texts, under, strict=True))


def _counts(votes: tuple[Vote | None, ...], places: int) -> tuple[int, ...]:
    vote = votes[0] if votes else None
    return vote.counts if vote is not None and vote.counts else (0,) * (places + 1)
