"""The deck as it lies on the disk: read anew when a file of it changes, and what is wrong with it then."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from arjenvalinnat.content.diagnostics import Diagnostic, Severity, in_reading_order
from arjenvalinnat.content.load import load_deck
from arjenvalinnat.content.reading.sources import Loaded
from arjenvalinnat.session.preview.watch import EVERY, FileMarks, marks_of


@dataclass(frozen=True, slots=True)
class Found:
    """What is wrong with the deck as it lies on the disk.

    When it is `broken`, the findings are its errors. `listed` lays them over the picture.
    """

    findings: tuple[Diagnostic, ...] = ()
    broken: bool = False
    listed: bool = False


def found_in(loaded: Loaded, before: Found) -> Found:
    """Return what is wrong with a deck that has just been read."""
    errors = tuple(one for one in loaded.findings if one.severity is Severity.ERROR)
    if loaded.deck is None:
        return Found(errors, broken=True, listed=before.listed)
    return Found(loaded.findings, listed=before.listed)


def with_more(found: Found, more: Sequence[Diagnostic]) -> Found:
    """Return the findings with those that take longer than reading the deck."""
    return replace(found, findings=in_reading_order((*found.findings, *more)))


class OnDisk:
    """A deck's folder that is looked at again and again."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._marks: FileMarks | None = None
        self._looked = 0.0

    def look(self, now: float) -> Loaded | None:
        """Return the deck when a file of it has changed since the last look; *now* is in seconds."""
        if self._marks is not None and now - self._looked < EVERY:
            return None
        self._looked = now
        marks = marks_of(self.path)
        if marks == self._marks:
            return None
        self._marks = marks
        return load_deck(self.path)
