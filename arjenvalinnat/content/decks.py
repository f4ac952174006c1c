"""Where decks lie: a folder that has a `deck.yaml`, or a pack, which is one file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from arjenvalinnat.content import limits
from arjenvalinnat.content.files import CARDS_FOLDER, DECK_FILE, is_pack
from arjenvalinnat.content.opened import read_at_most
from arjenvalinnat.content.source import KEYS, read_source


def find_decks(path: Path) -> tuple[Path, ...]:
    """Return the deck that *path* is or lies in as one of its files, or the decks in this folder, by name."""
    if is_pack(path):
        return (path,)
    if path.is_file():
        path = path.parent.parent if path.parent.name == CARDS_FOLDER else path.parent
    if (path / DECK_FILE).is_file():
        return (path,)
    return tuple(sorted(_decks_in(path)))


def _decks_in(folder: Path) -> Iterator[Path]:
    try:
        for entry in folder.iterdir():
            if (entry / DECK_FILE).is_file() or (is_pack(entry) and entry.name[0] != "."):
                yield entry
    except OSError:
        return


def deck_title(path: Path) -> str | None:
    """Return the title of the deck at *path* without judging the rest, or None."""
    if is_pack(path):
        from arjenvalinnat.content.packed import pack_title  # noqa: PLC0415 - only where packs lie

        return pack_title(path)
    try:
        raw = read_at_most(path / DECK_FILE, limits.FILE_BYTES)
    except OSError:
        return None
    data = read_source(raw, DECK_FILE, KEYS).data
    title = data.get("title") if isinstance(data, dict) else None
    return title if isinstance(title, str) and title.strip() else None
