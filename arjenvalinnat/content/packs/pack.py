"""A deck's folder becomes one file to share: a zip whose bytes depend on the deck alone.

Files are stored as they are, not squeezed: squeezing differs from machine to machine, and a pack that is
made twice shall be the same twice. Nothing of the author's machine goes in: no path, owner, time or
hidden file.
"""

from __future__ import annotations

import io
import unicodedata
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from arjenvalinnat.content import limits
from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.content.packs.archive import MANIFEST, Files, PackFault, fault
from arjenvalinnat.content.packs.manifest import manifest_of
from arjenvalinnat.content.packs.packed import open_pack
from arjenvalinnat.content.reading.files import (
    CARDS_FOLDER,
    DECK_FILE,
    PICTURES_FOLDER,
    TRANSLATIONS_FOLDER,
    kind_of,
)

_LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a zip can tell; a pack has no other."""
_PLAIN_FILE = 0o100644 << 16
_UNIX = 3


@dataclass(frozen=True, slots=True)
class Packed:
    """A pack's bytes, and the fingerprint of what is in it."""

    raw: bytes
    content_hash: str


def deck_files(folder: Path) -> Files | PackFault:
    """Read the files in *folder* that belong to a deck, by path; a link becomes the file that it leads to.

    Raises OSError for one that cannot be read.
    """
    found: dict[str, bytes] = {}
    for name, path in _found(folder):
        if kind_of(name) is None:
            if name.startswith(f"{CARDS_FOLDER}/"):  # a card that is left out would be missed
                return fault("AV721", name=name)
            continue
        if name in found:
            return fault("AV706", name=name, other=path.name)
        found[name] = path.read_bytes()
    return found


def _found(folder: Path) -> Iterator[tuple[str, Path]]:
    yield DECK_FILE, folder / DECK_FILE
    for room in (CARDS_FOLDER, TRANSLATIONS_FOLDER, PICTURES_FOLDER):
        inside = folder / room
        for path in sorted(inside.iterdir()) if inside.is_dir() else ():
            belongs = room != CARDS_FOLDER or path.name.endswith(".yaml")
            if belongs and path.name[0] != "." and path.is_file():
                yield f"{room}/{unicodedata.normalize('NFC', path.name)}", path


def pack(deck: Deck, files: Files) -> Packed | PackFault:
    """Return the pack of a deck that was loaded from these files, or why nobody could open it."""
    stream = io.BytesIO()
    try:
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED, allowZip64=False) as archive:
            archive.writestr(_entry(MANIFEST), manifest_of(deck, files))
            for name in sorted(files):
                archive.writestr(_entry(name), files[name])
    except zipfile.LargeZipFile:
        return fault("AV702", most=limits.PACK_BYTES // 1_000_000)
    raw = stream.getvalue()
    opened = open_pack(raw)
    return opened if isinstance(opened, PackFault) else Packed(raw, opened.manifest.content_hash)


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _LONG_AGO)
    entry.create_system = _UNIX
    entry.external_attr = _PLAIN_FILE
    return entry
