"""Packs as bytes, sound and hostile, for tests; no binary file is stored."""

from __future__ import annotations

import hashlib
import io
import json
import warnings
import zipfile
from collections.abc import Iterable
from functools import cache
from typing import Any

from arjenvalinnat.content.packs.archive import MANIFEST
from arjenvalinnat.content.packs.manifest import manifest_of
from arjenvalinnat.content.packs.pack import Packed, pack
from arjenvalinnat.content.reading.sources import load_sources
from tests.content.files import smallest

GOOD = smallest()
PO = "translations/sv.po"
"""The name of a translation, which the good deck has not."""


@cache
def sound() -> bytes:
    """Return the pack of the smallest good deck."""
    packed = pack(deck(), GOOD)
    assert isinstance(packed, Packed)
    return packed.raw


@cache
def deck() -> Any:
    """Return the smallest good deck."""
    return load_sources(GOOD).deck


def packed(files: dict[str, bytes]) -> bytes:
    """Return a pack of these files as they are, deck or not, whose manifest tells of the smallest one."""
    languages = [name.partition("/")[2].removesuffix(".po") for name in files if name.endswith(".po")]
    about = deck().model_copy(update={"translations": {language: {} for language in languages}})
    entries = [(MANIFEST, manifest_of(about, files)), *files.items()]
    return zipped(entries, way=zipfile.ZIP_STORED)


def manifest(**changes: Any) -> bytes:
    """Return the manifest of the smallest good deck with some keys told otherwise."""
    told = json.loads(manifest_of(deck(), GOOD))
    return json.dumps({**told, **changes}).encode()


def listed(files: dict[str, bytes]) -> list[dict[str, Any]]:
    """Return how a manifest lists these files."""
    return [
        {"path": path, "size": len(raw), "sha256": hashlib.sha256(raw).hexdigest()}
        for path, raw in files.items()
    ]


def zipped(
    entries: Iterable[tuple[str | zipfile.ZipInfo, bytes]], *, way: int = zipfile.ZIP_DEFLATED
) -> bytes:
    """Return a zip of these entries, whatever their names are."""
    stream = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(stream, "w", way) as archive:
        warnings.simplefilter("ignore")  # zipfile's own, of names that are there already
        for name, raw in entries:
            archive.writestr(name, raw, way)
    return stream.getvalue()


def with_more(*more: tuple[str | zipfile.ZipInfo, bytes], **changes: Any) -> bytes:
    """Return the smallest good deck's pack with further entries and another manifest."""
    return zipped([(MANIFEST, manifest(**changes)), *GOOD.items(), *more])


def entry(name: str, *, mode: int = 0o100644) -> zipfile.ZipInfo:
    """Return an entry with a name that zipfile does not mend, and a mode."""
    made = zipfile.ZipInfo("x")
    made.filename = name
    made.create_system = 3
    made.external_attr = mode << 16
    return made


def other_manifest(raw: bytes) -> bytes:
    """Return the good files with this for a manifest."""
    return zipped([(MANIFEST, raw), *GOOD.items()], way=zipfile.ZIP_STORED)
