"""One file as plain data, and the place of every key in it.

Bytes are decoded, read by `events`, and, where the file is broken, read again piece by piece: one bad card
never hides the other findings.
"""

from __future__ import annotations

import gc
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice, pairwise
from typing import Any

from arjenvalinnat.content import limits
from arjenvalinnat.content.diagnostics import Diagnostic, Place, finding
from arjenvalinnat.content.legible import code_point, unwritable
from arjenvalinnat.content.reading.events import Marks, build

CARDS = re.compile(r"^-(?=[ \r\n])", re.MULTILINE)
"""Where a card begins in a broken card file: a dash in the first column."""
KEYS = re.compile(r"^(?=[^\W\d]\w*:(?:[ \r\n]|\Z))", re.MULTILINE)
"""Where a key begins in a broken `deck.yaml`: in the first column."""

_UTF16_OR_32 = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")


@dataclass(frozen=True, slots=True)
class Source:
    """What one file says, as far as it can be read."""

    file: str
    text: str
    data: Any
    marks: Marks
    findings: tuple[Diagnostic, ...]
    gaps: tuple[Gap, ...]
    """The cards or keys that could be read only in part, from the top down."""
    parts: int = 0
    """How many texts, lists and tables were read."""

    @property
    def whole(self) -> bool:
        """Whether everything in the file could be read."""
        return not self.gaps

    def is_told_by_a_gap(self, found: Diagnostic) -> bool:
        """Tell whether *found* only follows from a part that could not be read."""
        gap = self.gap_at(found.place.line)
        return gap is not None and (found.place.line >= gap.broken_line or found.code in ("AV202", "AV211"))

    def gap_at(self, line: int) -> Gap | None:
        """Return the gap that a line is in, if any."""
        at = bisect_right(self.gaps, line, key=lambda gap: gap.first_line) - 1
        return self.gaps[at] if at >= 0 and line <= self.gaps[at].last_line else None


@dataclass(frozen=True, slots=True)
class Gap:
    """A card or a key of `deck.yaml` that is read only down to its broken line; lines from 1."""

    first_line: int
    broken_line: int
    last_line: int
    key: str


@contextmanager
def no_collector() -> Iterator[None]:
    """Keep the garbage collector from walking a deck that is only growing; it doubles the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def read_source(raw: bytes, file: str, pieces: re.Pattern[str], most: int = limits.PARTS) -> Source:
    """Read *most* parts of one file; where it is broken, read the rest *piece* by piece."""
    findings: list[Diagnostic] = []
    text = _decode(raw, file, findings)
    if text is None:
        return Source(file, "", None, None, tuple(findings), (Gap(1, 1, 1, ""),))
    data, marks, whole, parts = build(text, file, 0, findings, most)
    gaps: list[Gap] = []
    if not whole:
        gaps.append(_gap(text, 0, findings[-1], pieces))
        if findings[-1].code != "AV027":
            again = _by_pieces(text, file, pieces, findings, gaps, most)
            data, marks, parts = again or (data, marks, parts)
    if "\\" in text and marks is not None:
        findings.extend(_escaped_controls(data, marks, file))
    return Source(file, text, data, marks, tuple(findings), tuple(gaps), parts)


def _decode(raw: bytes, file: str, findings: list[Diagnostic]) -> str | None:
    start = Place(file, 1, 1)
    if len(raw) > limits.FILE_BYTES:
        findings.append(finding(start, "AV005", most=limits.FILE_BYTES // 1_000_000))
        return None
    if raw.startswith(_UTF16_OR_32) or raw[:4].count(0) in (2, 3):
        findings.append(finding(start, "AV007"))
        return None
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line_start = raw.rfind(b"\n", 0, error.start) + 1
        column = len(raw[line_start : error.start].decode("utf-8", "replace")) + 1
        place = Place(file, raw.count(b"\n", 0, error.start) + 1, column)
        begin = max(line_start, error.start - 20)
        near = raw[begin : error.start + 20].split(b"\n")[0].decode("cp1252", "replace")
        words = near if begin == line_start else near.partition(" ")[2] or near
        findings.append(finding(place, "AV006", word=words.strip()))
        return None


def _by_pieces(
    text: str, file: str, pieces: re.Pattern[str], findings: list[Diagnostic], gaps: list[Gap], most: int
) -> tuple[Any, Marks, int] | None:
    """Read a broken file again, each card or key alone; put its *findings* and *gaps* in place of the old."""
    starts = list(islice((found.start() for found in pieces.finditer(text)), limits.PIECES + 1))
    if starts in ([], [0]) or len(starts) > limits.PIECES:
        return None
    data: Any = [] if pieces is CARDS else {}
    marks: list[Any] = [_Moved(0, 0)]
    found: list[Diagnostic] = []
    own_gaps: list[Gap] = []
    line = parts = 0
    for begin, end in pairwise([0, *starts, len(text)]):
        piece = text[begin:end]
        own, own_marks, whole, count = build(piece, file, line, found, most - parts)
        parts += count
        next_line = line + piece.count("\n")
        if not whole:
            own_gaps.append(_gap(piece, line, found[-1], pieces))
        if isinstance(own, type(data)):
            _join(data, marks, own, _moved(own_marks, line), file, found)
        elif own is not None and whole:
            found.append(finding(Place(file, line + 1, 1), "AV030" if pieces is CARDS else "AV031"))
        line = next_line
        if len(found) > limits.FINDINGS_ALIKE and found[-1].code != "AV028":
            found.append(finding(Place(file, line + 1, 1), "AV028", most=limits.FINDINGS_ALIKE))
        if len(found) > limits.FINDINGS_ALIKE or (found and found[-1].code == "AV027"):
            break
    if own_gaps:
        findings[:], gaps[:] = found, own_gaps
    return data, marks, parts  # without a gap, only the pieces' being together is wrong, and that was said


def _gap(piece: str, line: int, reason: Diagnostic, pieces: re.Pattern[str]) -> Gap:
    key = piece[:80].partition(":")[0] if pieces is KEYS else ""
    return Gap(line + 1, reason.place.line, line + piece.count("\n") + 1, key)


def _join(
    data: Any, marks: list[Any], own: Any, own_marks: list[Any], file: str, findings: list[Diagnostic]
) -> None:
    if isinstance(own, list):
        data.extend(own)
        marks.extend(own_marks[1:])
        return
    for place, (key, value) in enumerate(own.items()):
        key_mark, value_marks = own_marks[1 + 2 * place : 3 + 2 * place]
        if key in data:
            findings.append(finding(Place(file, key_mark.line + 1, key_mark.column + 1), "AV020", key=key))
        else:
            data[key] = value
            marks += (key_mark, value_marks)


@dataclass(frozen=True, slots=True)
class _Moved:
    """A mark of a piece, counted from the top of its file."""

    line: int
    column: int


def _moved(marks: Marks, lines: int) -> Marks:
    if isinstance(marks, list):
        return [_moved(part, lines) for part in marks]
    return _Moved(marks.line + lines, marks.column)


def _escaped_controls(data: Any, marks: Marks, file: str) -> Iterator[Diagnostic]:
    """Find control characters that were written as escapes, in keys too."""
    open_parts = [(data, marks)]
    while open_parts:
        part, mark = open_parts.pop()
        if isinstance(part, str):
            sign = unwritable(part)
            if sign is not None:
                yield finding(Place(file, mark.line + 1, mark.column + 1), "AV008", sign=code_point(sign))
        elif isinstance(part, list):
            open_parts.extend(zip(part, mark[1:], strict=False))
        else:
            open_parts.extend(zip(part, mark[1::2], strict=False))
            open_parts.extend(zip(part.values(), mark[2::2], strict=False))


def place_of(file: str, data: Any, marks: Marks, path: Sequence[str | int], *, key: bool = False) -> Place:
    """Return where *path* leads, or as near as the data goes; with *key*, the place of its last key."""
    for step, part in enumerate(path):
        if not isinstance(marks, list):
            break
        if isinstance(data, list) and isinstance(part, int) and part < len(data):
            data, marks = data[part], marks[1 + part]
        elif isinstance(data, dict) and part in data:
            at = 1 + 2 * list(data).index(part)
            data = data[part]
            marks = marks[at] if key and step == len(path) - 1 else marks[at + 1]
        else:
            break
    mark = marks[0] if isinstance(marks, list) else marks
    return Place(file, mark.line + 1, mark.column + 1)
