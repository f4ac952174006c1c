"""Pictures as bytes, sound and spoilt, for tests; no picture is stored."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

SVG_HEAD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"'


def chunk(name: bytes, body: bytes) -> bytes:
    """Return one chunk of a PNG."""
    return len(body).to_bytes(4) + name + body + zlib.crc32(name + body).to_bytes(4)


def png(
    width: int = 3,
    height: int = 2,
    *,
    depth: int = 8,
    colour: int = 2,
    interlaced: int = 0,
    pixels: bytes | None = None,
    between: bytes = b"",
) -> bytes:
    """Return a PNG; *pixels* are its rows unpacked, each with its filter, *between* are more chunks."""
    header = struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, interlaced)
    channels = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}.get(colour, 1)
    rows = (b"\0" * (1 + (width * depth * channels + 7) // 8)) * height if pixels is None else pixels
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + between
        + chunk(b"IDAT", zlib.compress(rows, 9))
        + chunk(b"IEND", b"")
    )


def svg(body: str = '<path d="M0 0h9v9z"/>', more: str = "", before: str = "") -> bytes:
    """Return a drawing."""
    return f"{before}{SVG_HEAD}{more}>{body}</svg>\n".encode()


def size_of(picture: Path) -> tuple[int, int]:
    """Return a PNG file's width and height, as its header tells them."""
    data = picture.read_bytes()
    assert data.startswith(b"\x89PNG\r\n\x1a\n")
    wide, high = struct.unpack(">II", data[16:24])
    return wide, high
