"""A zip file from a stranger becomes files in memory, or one reason why it does not.

Nothing that the file says of itself is believed: names are judged before anything is unpacked, sizes are
counted while it is, and where two parts of the zip could disagree only the plain form is accepted.
Nothing is written to a disk.
"""

from __future__ import annotations

import io
import re
import stat
import struct
import unicodedata
import zipfile
import zlib
from collections.abc import Mapping, Sequence
from typing import NamedTuple, TypeAlias

from arjenvalinnat.content import limits
from arjenvalinnat.content.reading.files import kind_of

MANIFEST = "manifest.json"

_PIECE = 65_536
_MEGA = 1_000_000
_END = struct.Struct("<4s4H2LH")
_DRIVE = re.compile(r"[A-Za-z]:")
_ENCRYPTED = 0x1 | 0x40
_PLAIN_WAYS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_SPOILT = (
    zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, OverflowError,
    IndexError, KeyError, struct.error, OSError,
)  # fmt: skip
"""What zipfile is known to raise at files that were made to confuse it."""


class PackFault(NamedTuple):
    """Why a pack is refused: the code of the sentence, and the fields that it is made of."""

    code: str
    fields: tuple[tuple[str, object], ...] = ()


Files: TypeAlias = Mapping[str, bytes]


def fault(code: str, **fields: object) -> PackFault:
    """Return a fault with its fields."""
    return PackFault(code, tuple(fields.items()))


def unpacked(raw: bytes) -> Files | PackFault:
    """Return the files of a zip in memory by their names, or the first reason to refuse it."""
    if len(raw) > limits.PACK_BYTES:
        return fault("AV702", most=limits.PACK_BYTES // _MEGA)
    wrong = _ending_fault(raw)
    if wrong is not None:
        return wrong
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            entries = archive.infolist()
            wrong = _entries_fault(entries)
            return _read_all(archive, entries) if wrong is None else wrong
    except _SPOILT:
        return fault("AV701")


def _ending_fault(raw: bytes) -> PackFault | None:
    """Look at the last record: a plain zip ends with it, and it tells how many files there are."""
    last = raw[-_END.size :]
    if len(last) < _END.size or raw[:2] != b"PK":
        return fault("AV701")
    mark, disk, first, here, count, size, start, comment = _END.unpack(last)
    whole = start + size + _END.size == len(raw)
    if mark != b"PK\5\6" or disk or first or here != count or comment or not whole:
        return fault("AV701")
    return fault("AV709", most=limits.FILES) if count > limits.FILES or size > limits.FILES * 1000 else None


def _entries_fault(entries: Sequence[zipfile.ZipInfo]) -> PackFault | None:
    """Judge every name and what the zip says of the file under it."""
    if len(entries) > limits.FILES:
        return fault("AV709", most=limits.FILES)
    seen: dict[str, str] = {}
    for entry in entries:
        wrong = name_fault(entry.orig_filename) or _entry_fault(entry)
        if wrong is not None:
            return wrong
        name = entry.orig_filename
        other = seen.setdefault(_folded(name), name)
        if other is not name:
            return fault("AV705", name=name) if other == name else fault("AV706", name=name, other=other)
    if sum(entry.file_size for entry in entries) <= limits.DECK_BYTES:
        return None
    largest = max(entries, key=lambda entry: entry.file_size)
    return fault("AV708", name=largest.orig_filename, most=limits.DECK_BYTES // _MEGA)


def name_fault(name: str) -> PackFault | None:
    """Return why a file of this name is not taken out of a pack, or None."""
    if not name or name[0] in "/\\" or "\\" in name or "\0" in name or _DRIVE.match(name):
        return fault("AV703", name=name)
    parts = name.removesuffix("/").split("/")
    if {".", "..", ""} & set(parts):
        return fault("AV703", name=name)
    if len(parts) > 2:
        return fault("AV711", name=name)
    return None if name == MANIFEST or kind_of(name) else fault("AV710", name=name)


def _entry_fault(entry: zipfile.ZipInfo) -> PackFault | None:
    name = entry.orig_filename
    mode = entry.external_attr >> 16
    if stat.S_IFMT(mode) not in {0, stat.S_IFREG}:
        return fault("AV704", name=name)
    if entry.flag_bits & _ENCRYPTED:
        return fault("AV707")
    if entry.compress_type not in _PLAIN_WAYS:
        return fault("AV719", name=name)
    if entry.file_size > limits.FILE_BYTES or entry.file_size > limits.RATIO * max(entry.compress_size, 1):
        return fault("AV708", name=name, most=limits.FILE_BYTES // _MEGA)
    return None


def _folded(name: str) -> str:
    """Return the name as the least exact machine compares it."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFKC", name).casefold())


def _read_all(archive: zipfile.ZipFile, entries: Sequence[zipfile.ZipInfo]) -> Files | PackFault:
    found: dict[str, bytes] = {}
    left = limits.DECK_BYTES
    for entry in entries:
        name = entry.orig_filename
        try:
            read = _read(archive, entry, min(left, limits.FILE_BYTES))
        except _SPOILT:
            return fault("AV717", name=name)
        if read is None:
            return fault("AV708", name=name, most=min(limits.FILE_BYTES, limits.DECK_BYTES) // _MEGA)
        found[name] = read
        left -= len(read)
    return found


def _read(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, most: int) -> bytes | None:
    """Read one file piece by piece, None as soon as it is more than *most* bytes; zipfile asks its sum."""
    pieces: list[bytes] = []
    size = 0
    with archive.open(entry) as file:
        while piece := file.read(_PIECE):
            size += len(piece)
            if size > most:
                return None
            pieces.append(piece)
    return b"".join(pieces)
