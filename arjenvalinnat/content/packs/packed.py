"""A pack is opened in memory and loaded as a deck's folder is; nothing of it is ever written to a disk."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, replace
from pathlib import Path

from arjenvalinnat.content import limits
from arjenvalinnat.content.diagnostics import Diagnostic, Place, finding, in_reading_order
from arjenvalinnat.content.packs.archive import MANIFEST, Files, PackFault, unpacked
from arjenvalinnat.content.packs.manifest import Manifest, about_deck, read_manifest
from arjenvalinnat.content.reading.files import DECK_FILE, PICTURES_FOLDER, FileKind, kind_of
from arjenvalinnat.content.reading.opened import read_at_most
from arjenvalinnat.content.reading.sources import Loaded, load_sources, told_in_all
from arjenvalinnat.content.translation.translate import translations_in


@dataclass(frozen=True, slots=True)
class Pack:
    """What is in a pack: its manifest, and the deck's files by path."""

    manifest: Manifest
    files: Files


def open_pack(raw: bytes) -> Pack | PackFault:
    """Open a pack from its bytes; whatever they are, the answer is a pack or one reason."""
    files = unpacked(raw)
    if isinstance(files, PackFault):
        return files
    manifest = read_manifest(files)
    if isinstance(manifest, PackFault):
        return manifest
    return Pack(manifest, {path: body for path, body in files.items() if path != MANIFEST})


def read_pack(path: Path) -> Pack | Diagnostic:
    """Open the pack at *path*, or say why it is refused."""
    place = Place(path.as_posix(), 1, 1)
    try:
        raw = read_at_most(path, limits.PACK_BYTES)
    except OSError:
        return finding(place, "AV004")
    opened = open_pack(raw)
    return opened if isinstance(opened, Pack) else finding(place, opened.code, **dict(opened.fields))


def load_pack(path: Path, *, today: datetime.date | None = None) -> Loaded:
    """Load the deck in the pack at *path*; findings name its files as if the pack were a folder."""
    opened = read_pack(path)
    if isinstance(opened, Diagnostic):
        return Loaded(None, (opened,))
    folder = path.as_posix()
    sources = {
        name: raw for name, raw in opened.files.items() if kind_of(name) in {FileKind.DECK, FileKind.CARDS}
    }
    loaded = load_sources(sources, folder=folder, today=today, pictures=pictures_in(opened))
    books = {
        f"{folder}/{name}": raw
        for name, raw in sorted(opened.files.items())
        if kind_of(name) is FileKind.TRANSLATION
    }
    loaded = told_in_all(loaded, *translations_in(books))
    told, findings = loaded.deck, list(loaded.findings)
    if told is not None:
        about = about_deck(told)
        for key in sorted(key for key in about if about[key] != opened.manifest.about[key]):
            findings.append(finding(Place(folder, 1, 1), "AV718", name=key))
            told = None
    return replace(loaded, deck=told, findings=in_reading_order(findings))


def pictures_in(pack: Pack) -> dict[str, bytes]:
    """Return the pictures of a pack by name."""
    prefix = f"{PICTURES_FOLDER}/"
    return {
        name.removeprefix(prefix): raw
        for name, raw in pack.files.items()
        if kind_of(name) is FileKind.PICTURE
    }


def deck_in_pack(path: Path) -> bytes | None:
    """Return the `deck.yaml` of a sound pack, without loading the deck, or None."""
    opened = read_pack(path)
    return opened.files.get(DECK_FILE) if isinstance(opened, Pack) else None
