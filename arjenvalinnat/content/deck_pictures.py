"""The pictures of a deck, whether it is a folder or a pack."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from arjenvalinnat.content.packs.packed import Pack, pictures_in, read_pack
from arjenvalinnat.content.pictures.trusted import read_pictures
from arjenvalinnat.content.reading.files import is_pack


def pictures_of(deck: Path) -> Mapping[str, bytes]:
    """Return the pictures of the deck in a folder or a pack by name; a pack that is refused has none."""
    if not is_pack(deck):
        return read_pictures(deck)
    opened = read_pack(deck)
    return pictures_in(opened) if isinstance(opened, Pack) else {}
