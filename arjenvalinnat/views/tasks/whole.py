"""What must stand whole on one page of a task, for whoever asks whether it fits."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from arjenvalinnat.rules.state import Turn

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class PageTexts:
    """A page of a task by its turn and its number there, and its texts with their places in the step."""

    turn: Turn
    page: int
    texts: tuple[tuple[Path, str], ...]


def one_page(turn: Turn, page: int, texts: Iterable[tuple[Path, str]]) -> PageTexts:
    """Return the texts of one page."""
    return PageTexts(turn, page, tuple(texts))


def one_by_one(turn: Turn, path: Path, texts: Iterable[str]) -> tuple[PageTexts, ...]:
    """Return a page for each of the texts."""
    return tuple(one_page(turn, n, [((*path, n), text)]) for n, text in enumerate(texts))
