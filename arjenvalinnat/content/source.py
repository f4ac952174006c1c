"""YAML text as plain data, and the place of every key in it.

One pass over libyaml's events builds both, with a stack of its own: depth is known before anything is
composed, and no file can make Python or C recurse. Every scalar stays the text that the author wrote.

`Marks` mirror the data. A scalar has one mark. A list or a table has a Python list that begins with its
own mark and goes on with its items, or with a key and a value by turns.
"""

from __future__ import annotations

import gc
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from typing import Any, TypeAlias

import yaml
from yaml.cyaml import CParser
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceStartEvent,
)

from arjenvalinnat.content.diagnostics import Diagnostic, Place, finding
from arjenvalinnat.content.slips import Spot, name_syntax_error

MAX_BYTES = 20_000_000
MAX_DEPTH = 30
MAX_EVENTS = 3_000_000
MAX_PIECES = 20_000
"""A broken file is read again piece by piece only if it has at most this many."""
MAX_FINDINGS = 1_000
"""More findings than this in one file help nobody; the rest are summed up in one."""

CARDS = re.compile(r"^-(?=[ \r\n])", re.MULTILINE)
"""Where a card begins in a broken card file: a dash in the first column."""
KEYS = re.compile(r"^(?=[^\W\d]\w*:(?:[ \r\n]|\Z))", re.MULTILINE)
"""Where a key begins in a broken `deck.yaml`: in the first column."""

_UTF16_OR_32 = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")

Marks: TypeAlias = Any


@dataclass(frozen=True, slots=True)
class Source:
    """What one file says, as far as it can be read."""

    file: str
    text: str
    data: Any
    marks: Marks
    findings: tuple[Diagnostic, ...]
    whole: bool
    """False if a part of the file could not be read; its names may be missing from `data`."""


class _Stop(Exception):
    """The rest of this text cannot be read; the reason is among the findings."""


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


def read_source(raw: bytes, file: str, pieces: re.Pattern[str]) -> Source:
    """Read one file; where it is broken, read the rest *piece* by piece."""
    findings: list[Diagnostic] = []
    text = _decode(raw, file, findings)
    if text is None:
        return Source(file, "", None, None, tuple(findings), whole=False)
    data, marks, whole = _build(text, file, 0, findings)
    if not whole:
        data, marks = _by_pieces(text, file, pieces, findings) or (data, marks)
    if "\\" in text and marks is not None:
        findings.extend(_escaped_controls(data, marks, file))
    return Source(file, text, data, marks, tuple(findings), whole)


def _decode(raw: bytes, file: str, findings: list[Diagnostic]) -> str | None:
    start = Place(file, 1, 1)
    if len(raw) > MAX_BYTES:
        findings.append(finding(start, "AV005", size=len(raw) // 1_000_000, most=MAX_BYTES // 1_000_000))
        return None
    if raw.startswith(_UTF16_OR_32) or raw[:4].count(0) >= 2:
        findings.append(finding(start, "AV007"))
        return None
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line_start = raw.rfind(b"\n", 0, error.start) + 1
        column = len(raw[line_start : error.start].decode("utf-8", "replace")) + 1
        place = Place(file, raw.count(b"\n", 0, error.start) + 1, column)
        after = raw[max(line_start, error.start - 10) : error.start + 11].split(b"\n")[0]
        findings.append(finding(place, "AV006", word=after.decode("cp1252", "replace").strip()))
        return None


def _build(  # noqa: PLR0912, PLR0915 -- one tight loop: a call an event would cost a third more
    text: str, file: str, first_line: int, findings: list[Diagnostic]
) -> tuple[Any, Marks, bool]:
    """Return data, marks and whether the text was read to its end."""
    top: list[Any] = []
    top_marks: list[Any] = [None]
    stack: list[tuple[list[Any] | None, dict[str, Any], str | None, Any, list[Any]]] = []
    items: list[Any] | None = top
    table: dict[str, Any] = {}
    key: str | None = None
    key_mark: Any = None
    marks = top_marks
    repeated: list[tuple[dict[str, Any], str, list[Any]]] = []
    documents = 0

    def report(code: str, mark: Any, **fields: object) -> None:
        place = Place(file, mark.line + first_line + 1, mark.column + 1)
        findings.append(finding(place, code, **fields))

    try:
        parser = CParser(text)
        next_event: Callable[[], Any] = parser.get_event
        event: Any = None
        for event in islice(iter(next_event, None), MAX_EVENTS):
            kind = event.__class__
            if kind is ScalarEvent:
                if event.anchor is not None or event.tag is not None:
                    _report_marking(event, report)
                if items is not None:
                    items.append(event.value)
                    marks.append(event.start_mark)
                elif key is None:
                    key = event.value
                    key_mark = event.start_mark
                    if key in table:
                        report("AV020", key_mark, key=key)
                        key = f"{key}\0{len(repeated)}"
                        repeated.append((table, key, marks))
                else:
                    table[key] = event.value
                    marks += (key_mark, event.start_mark)
                    key = None
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                if event.anchor is not None or event.tag is not None:
                    _report_marking(event, report)
                if len(stack) >= MAX_DEPTH:
                    report("AV026", event.start_mark, most=MAX_DEPTH)
                    raise _Stop
                if items is None and key is None:
                    report("AV025", event.start_mark)
                    raise _Stop
                own_marks = [event.start_mark]
                own: Any = {} if kind is MappingStartEvent else []
                if items is not None:
                    items.append(own)
                    marks.append(own_marks)
                else:
                    assert key is not None
                    table[key] = own
                    marks += (key_mark, own_marks)
                stack.append((items, table, key, key_mark, marks))
                marks = own_marks
                key = None
                if kind is MappingStartEvent:
                    items = None
                    table = own
                else:
                    items = own
            elif kind is AliasEvent:
                report("AV021", event.start_mark, sign="*", name=event.anchor)
                if items is not None:
                    items.append("")
                    marks.append(event.start_mark)
                elif key is None:
                    key, key_mark = f"*{event.anchor}", event.start_mark
                else:
                    table[key] = ""
                    marks += (key_mark, event.start_mark)
                    key = None
            elif kind is DocumentStartEvent:
                documents += 1
                if documents > 1:
                    report("AV024", event.start_mark)
                    raise _Stop
            elif stack:
                items, table, key, key_mark, marks = stack.pop()
                key = None
        if stack or next_event() is not None:
            report("AV027", event.start_mark, most=MAX_EVENTS)
            raise _Stop
        whole = True
    except _Stop:
        whole = False
    except yaml.YAMLError as error:
        whole = False
        findings.append(_syntax_finding(error, text, file, first_line))
    for table, key, marks in reversed(repeated):
        _forget(table, key, marks)
    if not top:
        return None, None, whole
    return top[0], top_marks[1], whole


def _report_marking(event: Any, report: Callable[..., None]) -> None:
    if event.anchor is not None:
        report("AV021", event.start_mark, sign="&", name=event.anchor)
    elif event.tag is not None:
        name = event.tag.replace("tag:yaml.org,2002:", "!!")
        report("AV022", event.start_mark, name=name)


def _forget(table: dict[str, Any], key: str, marks: list[Any]) -> None:
    """Take a repeated key out again; it may not have got a value before the text ended."""
    if key in table:
        at = 1 + 2 * list(table).index(key)
        del marks[at : at + 2]
        del table[key]


def _syntax_finding(error: yaml.YAMLError, text: str, file: str, first_line: int) -> Diagnostic:
    control = _CONTROL.search(text)
    if not isinstance(error, yaml.MarkedYAMLError):
        at = control.start() if control else 0
        line = text.count("\n", 0, at)
        place = Place(file, line + first_line + 1, at - (text.rfind("\n", 0, at) + 1) + 1)
        return finding(place, "AV008", sign=f"U+{ord(text[at]):04X}") if control else finding(place, "AV019")
    spot: Spot = name_syntax_error(error, text)
    place = Place(file, spot.line + first_line + 1, spot.column + 1)
    return finding(place, spot.code, **spot.fields)


def _by_pieces(
    text: str, file: str, pieces: re.Pattern[str], findings: list[Diagnostic]
) -> tuple[Any, Marks] | None:
    """Read a broken file again, each card or key alone; put its *findings* in place of the first one."""
    starts = list(islice((found.start() for found in pieces.finditer(text)), MAX_PIECES + 1))
    if not starts or len(starts) > MAX_PIECES:
        return None
    data: Any = [] if pieces is CARDS else {}
    marks: list[Any] = [_Moved(0, 0)]
    found: list[Diagnostic] = []
    broken = False
    line = 0
    cuts = [0, *starts, len(text)]
    for begin, end in zip(cuts, cuts[1:], strict=False):
        piece = text[begin:end]
        own, own_marks, whole = _build(piece, file, line, found)
        broken = broken or not whole
        if isinstance(own, type(data)):
            _join(data, marks, own, _moved(own_marks, line), file, found)
        elif own is not None and whole:
            code = "AV030" if pieces is CARDS else "AV031"
            found.append(finding(Place(file, line + 1, 1), code))
        line += piece.count("\n")
        if len(found) > MAX_FINDINGS:
            break
    if not broken:      # only the pieces' being together is wrong: the first finding said it
        return data, marks
    findings[:] = found
    return data, marks


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
    """Find control characters that were written as escapes, such as `"\\0"`."""
    open_parts = [(data, marks)]
    while open_parts:
        part, mark = open_parts.pop()
        if isinstance(part, str):
            control = _CONTROL.search(part)
            if control:
                place = Place(file, mark.line + 1, mark.column + 1)
                yield finding(place, "AV008", sign=f"U+{ord(control.group()):04X}")
        elif isinstance(part, list):
            open_parts.extend(zip(part, mark[1:], strict=False))
        else:
            open_parts.extend(zip(part.values(), mark[2::2], strict=False))


def place_of(file: str, data: Any, marks: Marks, path: Sequence[str | int], *, key: bool = False) -> Place:
    """Return where *path* leads; with *key*, the place of its last key; where it ends early, the place there."""
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
