"""A deck's folder before anything of it is read: what belongs to it, and whether it is all too much."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

from arjenvalinnat.content import limits
from arjenvalinnat.content.diagnostics import Diagnostic, Place, finding
from arjenvalinnat.content.reading.files import CARDS_FOLDER, DECK_FILE, PICTURES_FOLDER, TRANSLATIONS_FOLDER


def is_cards(name: str) -> bool:
    """Say whether a file of the folder `cards` is one of cards, by its name."""
    return name.endswith(".yaml") and name[0] != "."


def is_picture(name: str) -> bool:
    """Say whether a file of the folder `pictures` is meant to be one; the others are a folder's own notes."""
    return name[0] != "." and name != "Thumbs.db"


_ROOMS: tuple[tuple[str, Callable[[str], bool], int], ...] = (
    (CARDS_FOLDER, is_cards, limits.FILE_BYTES),
    (TRANSLATIONS_FOLDER, lambda name: name.endswith(".po"), limits.PO_BYTES),
    (PICTURES_FOLDER, is_picture, limits.PNG_BYTES),
)
"""The folders of a deck, which files in them belong to it, and the bytes of each at most."""


def too_much(deck: Path) -> Diagnostic | None:
    """Return why the files in a deck's folder are too many or too large together, or None.

    A file that is too large on its own is not counted: that is said of the file itself.
    """
    files, size = 2, _size(deck / DECK_FILE, limits.FILE_BYTES)  # a pack has its manifest, too
    for room, belongs, most in _ROOMS:
        place = Place(f"{deck.as_posix()}/{room}", 1, 1)
        for file in _files(deck / room, belongs):
            files += 1
            size += _size(file, most)
            if files > limits.FILES:
                return finding(place, "AV253", most=limits.FILES)
        if size > limits.DECK_BYTES:
            return finding(place, "AV254", most=limits.DECK_BYTES // 1_000_000)
    return None


def _files(room: Path, belongs: Callable[[str], bool]) -> Iterator[Path]:
    try:
        with os.scandir(room) as entries:
            yield from (room / entry.name for entry in entries if belongs(entry.name))
    except OSError:
        return


def _size(file: Path, most: int) -> int:
    """Return the bytes of a file that will be read, 0 for one that will not."""
    try:
        size = file.stat().st_size
    except OSError:
        return 0
    return size if size <= most else 0
