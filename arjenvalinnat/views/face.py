"""The advances of one bundled font file, without a window: `cmap` and `hmtx` read with `struct`.

The tables are those of OpenType 1.9 (cmap formats 4 and 12).
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from arjenvalinnat.views.assets import FONTS


@dataclass(frozen=True, slots=True)
class Face:
    """One font file: the advance of every character it has, in thousandths of an em."""

    file: str
    advances: Mapping[int, float]


@cache
def face(file: str) -> Face:
    """Read one bundled font file."""
    data = (FONTS / file).read_bytes()
    tables = _tables(data)
    (units,) = struct.unpack_from(">H", data, tables["head"] + 18)
    (long_metrics,) = struct.unpack_from(">H", data, tables["hhea"] + 34)
    advances = struct.unpack_from(">" + "Hh" * long_metrics, data, tables["hmtx"])[::2]
    last = long_metrics - 1
    scale = 1000 / units
    glyphs = _characters(data, tables["cmap"])
    return Face(file, {code: advances[min(glyph, last)] * scale for code, glyph in glyphs if glyph})


def _tables(data: bytes) -> Mapping[str, int]:
    """Return where each table begins."""
    (count,) = struct.unpack_from(">H", data, 4)
    records = (struct.unpack_from(">4sIII", data, 12 + 16 * n) for n in range(count))
    return {tag.decode("latin-1"): offset for tag, _, offset, _ in records}


def _characters(data: bytes, cmap: int) -> Iterator[tuple[int, int]]:
    """Yield each character with its glyph, from the richest Unicode table of the font."""
    (count,) = struct.unpack_from(">H", data, cmap + 2)
    records = [struct.unpack_from(">HHI", data, cmap + 4 + 8 * n) for n in range(count)]
    unicode_tables = [cmap + offset for platform, kind, offset in records if (platform, kind) in _UNICODE]
    formats = {struct.unpack_from(">H", data, table)[0]: table for table in unicode_tables}
    if 12 in formats:
        yield from _format_12(data, formats[12])
    else:
        yield from _format_4(data, formats[4])


_UNICODE = {(0, 3), (0, 4), (3, 1), (3, 10)}


def _format_12(data: bytes, table: int) -> Iterator[tuple[int, int]]:
    (groups,) = struct.unpack_from(">I", data, table + 12)
    for n in range(groups):
        first, last, glyph = struct.unpack_from(">III", data, table + 16 + 12 * n)
        for code in range(first, last + 1):
            yield code, glyph + code - first


def _format_4(data: bytes, table: int) -> Iterator[tuple[int, int]]:
    (twice,) = struct.unpack_from(">H", data, table + 6)
    count = twice // 2
    ends = struct.unpack_from(f">{count}H", data, table + 14)
    starts = struct.unpack_from(f">{count}H", data, table + 16 + twice)
    deltas = struct.unpack_from(f">{count}H", data, table + 16 + 2 * twice)
    ranges_at = table + 16 + 3 * twice
    ranges = struct.unpack_from(f">{count}H", data, ranges_at)
    for n in range(count):
        for code in range(starts[n], min(ends[n], 0xFFFE) + 1):
            if ranges[n] == 0:
                yield code, (code + deltas[n]) & 0xFFFF
                continue
            place = ranges_at + 2 * n + ranges[n] + 2 * (code - starts[n])
            (glyph,) = struct.unpack_from(">H", data, place)
            yield code, (glyph + deltas[n]) & 0xFFFF if glyph else 0
