"""Whether a deck's files have changed: their times and sizes, looked at again and again."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TypeAlias

from arjenvalinnat.content.reading.files import CARDS_FOLDER, DECK_FILE
from arjenvalinnat.content.translation.translate import FOLDER as TRANSLATIONS

EVERY = 0.05
"""Seconds between two looks; one takes a tenth of a millisecond."""

PICTURES = "pictures"
"""The folder of a deck's pictures."""

FileMarks: TypeAlias = frozenset[tuple[str, int, int]]
"""Each file's name, when it was changed and its size."""


def marks_of(deck: Path) -> FileMarks:
    """Return the marks of every file of the deck; a file that cannot be looked at has none."""
    return frozenset(_marks(deck))


def _marks(deck: Path) -> Iterator[tuple[str, int, int]]:
    try:
        seen = os.stat(deck / DECK_FILE)
        yield DECK_FILE, seen.st_mtime_ns, seen.st_size
    except OSError:
        pass
    for folder in (CARDS_FOLDER, TRANSLATIONS, PICTURES):
        try:
            for entry in os.scandir(deck / folder):
                seen = entry.stat()
                yield f"{folder}/{entry.name}", seen.st_mtime_ns, seen.st_size
        except OSError:
            continue
