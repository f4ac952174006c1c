"""Whether bytes are a PNG picture that can be trusted: every part is looked at before anything draws it.

The chunks are as PNG (ISO/IEC 15948, third edition) says. The pixels are unpacked once, and never more of
them than the header promises.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from typing import NamedTuple

from arjenvalinnat.content import limits

SIGNATURE = b"\x89PNG\r\n\x1a\n"

_CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
_DEPTHS = {0: (1, 2, 4, 8, 16), 2: (8, 16), 3: (1, 2, 4, 8), 4: (8, 16), 6: (8, 16)}
_DRAWN = frozenset(
    {b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"cICP", b"sBIT", b"bKGD"}
)
_UNREAD = frozenset({b"pHYs", b"tIME", b"hIST", b"iCCP", b"sPLT", b"zTXt", b"iTXt", b"tEXt", b"eXIf"})

_LAST_FILTER = 4
_PIECE = 1_000_000

_PASSES = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2))
"""Adam7: the first column and row of each pass, and the steps to the next."""


class Header(NamedTuple):
    """What the first chunk says."""

    width: int
    height: int
    depth: int
    colour: int
    interlaced: int


def png_size(raw: bytes) -> tuple[int, int] | None:
    """Return the width and height in pixels that the header tells, None if this is no PNG."""
    header = _header(raw)
    return None if header is None else (header.width, header.height)


def is_sound_png(raw: bytes) -> bool:
    """Tell whether every chunk is whole and known, and the pixels are as many as the header promises.

    Ask `png_size` first: this unpacks all pixels, about 0.1 seconds for a wall's full size.
    """
    header = _header(raw)
    if header is None:
        return False
    pixels: list[bytes] = []
    names: list[bytes] = []
    beside = 0
    for name, body in _chunks(raw):
        if name not in _DRAWN | _UNREAD or (names and name == b"IDAT" in names and names[-1] != b"IDAT"):
            return False
        beside += len(body) if name in _UNREAD else 0
        names.append(name)
        if name == b"IDAT":
            pixels.append(body)
    whole = names[:1] == [b"IHDR"] and names[-1:] == [b"IEND"] and names.count(b"IHDR") == 1
    coloured = header.colour != 3 or b"PLTE" in names
    return whole and coloured and beside <= limits.BESIDE_PIXELS and _all_there(header, b"".join(pixels))


def _header(raw: bytes) -> Header | None:
    if raw[:16] != SIGNATURE + b"\x00\x00\x00\rIHDR" or len(raw) < 33:
        return None
    width, height, depth, colour, packing, filtering, interlaced = struct.unpack(">IIBBBBB", raw[16:29])
    if not width or not height or depth not in _DEPTHS.get(colour, ()):
        return None
    return Header(width, height, depth, colour, interlaced) if (packing, filtering) == (0, 0) else None


def _chunks(raw: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield names and bodies; a damaged chunk has the name of none."""
    at = len(SIGNATURE)
    while at < len(raw):
        length, name = int.from_bytes(raw[at : at + 4]), raw[at + 4 : at + 8]
        body, crc = raw[at + 8 : at + 8 + length], raw[at + 8 + length : at + 12 + length]
        if len(crc) < 4 or int.from_bytes(crc) != zlib.crc32(name + body):
            yield b"", b""
            return
        yield name, body
        at += 12 + length


def _all_there(header: Header, packed: bytes) -> bool:
    """Unpack the pixels piece by piece and keep none; each row begins with one of the five filters."""
    if header.interlaced > 1:
        return False
    unpacker = zlib.decompressobj()
    pixels = b""
    try:
        for rows, length in _rows(header):
            left = rows
            while left:
                if len(pixels) < length:
                    piece = unpacker.decompress(packed, _PIECE)
                    packed = unpacker.unconsumed_tail
                    if not piece:
                        return False
                    pixels += piece
                count = min(left, len(pixels) // length)
                if max(pixels[: count * length : length], default=0) > _LAST_FILTER:
                    return False
                pixels = pixels[count * length :]
                left -= count
        return not (pixels or unpacker.decompress(packed, 1)) and unpacker.eof
    except zlib.error:
        return False


def _rows(header: Header) -> Iterator[tuple[int, int]]:
    """Yield for each pass how many rows it has and how many bytes a row takes with its filter."""
    bits = header.depth * _CHANNELS[header.colour]
    passes = _PASSES if header.interlaced else ((0, 0, 1, 1),)
    for column, row, across, down in passes:
        width = -(-(header.width - column) // across)
        height = -(-(header.height - row) // down)
        if width > 0 and height > 0:
            yield height, 1 + (width * bits + 7) // 8
