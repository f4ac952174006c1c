"""The files that a deck is made of, by their paths in its folder; nothing else belongs to it.

The same rule says what is read from a folder, what goes into a pack and what a pack may hold.
"""

from __future__ import annotations

import os
import re
from enum import Enum
from pathlib import Path

from arjenvalinnat.content import limits

PACK = ".arjen"
"""How the name of a pack ends."""

DECK_FILE = "deck.yaml"
CARDS_FOLDER = "cards"
TRANSLATIONS_FOLDER = "translations"
PICTURES_FOLDER = "pictures"

_CARDS = re.compile(r"[^./\\:*?\"<>|\x00-\x1f\x7f][^/\\:*?\"<>|\x00-\x1f\x7f]*\.yaml")
_TRANSLATION = re.compile(r"[a-z]{2,3}\.po")
_PICTURE = re.compile(r"[A-Za-z0-9_-]+\.(svg|png)")
_DEVICE = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])\.", re.IGNORECASE)
"""Names that Windows keeps for devices, whatever follows the dot."""


class FileKind(Enum):
    """What a file is in a deck."""

    DECK = "deck"
    CARDS = "cards"
    TRANSLATION = "translation"
    PICTURE = "picture"


def kind_of(path: str) -> FileKind | None:
    """Return what the file at *path* is, or None if no deck has such a file."""
    if path == DECK_FILE:
        return FileKind.DECK
    folder, _, name = path.partition("/")
    if len(name) > limits.NAME or _DEVICE.match(name):
        return None
    if folder == CARDS_FOLDER and _CARDS.fullmatch(name) and name.isprintable():
        return FileKind.CARDS
    if folder == TRANSLATIONS_FOLDER and _TRANSLATION.fullmatch(name):
        return FileKind.TRANSLATION
    if folder == PICTURES_FOLDER and _PICTURE.fullmatch(name):
        return FileKind.PICTURE
    return None


def is_pack(path: Path) -> bool:
    """Tell whether *path* leads to a pack, by its name; a folder is none, whatever it is called."""
    return path.suffix.lower() == PACK and not os.path.isdir(path)
