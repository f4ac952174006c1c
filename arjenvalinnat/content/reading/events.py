"""libyaml's events as plain data and marks: one tight pass with a stack of its own.

Depth is known before anything is composed, and no file can make Python or C recurse. Every scalar stays
the text that the author wrote.

`Marks` mirror the data. A scalar has one mark. A list or a table has a Python list that begins with its
own mark and goes on with its items, or with a key and a value by turns.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Any, TypeAlias

import yaml
from yaml import cyaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceStartEvent,
)

from arjenvalinnat.content import limits
from arjenvalinnat.content.diagnostics import Diagnostic, Place, finding
from arjenvalinnat.content.legible import code_point, unwritable
from arjenvalinnat.content.reading.syntax_hints import ErrorSpot, name_syntax_error

Marks: TypeAlias = Any


class _Stop(Exception):
    """The rest of this text cannot be read; the reason is among the findings."""


def build(  # noqa: PLR0912, PLR0915 -- one tight loop: a call an event would cost a third more
    text: str, file: str, first_line: int, findings: list[Diagnostic], most: int = limits.PARTS
) -> tuple[Any, Marks, bool, int]:
    """Return data, marks, whether the text was read to its end, and its parts; what is wrong is a finding.

    *first_line* is how many lines of the file come before this text, *most* how many parts are read.
    """
    top: list[Any] = []
    top_marks: list[Any] = [None]
    stack: list[tuple[list[Any] | None, dict[str, Any], str | None, Any, list[Any]]] = []
    items: list[Any] | None = top
    table: dict[str, Any] = {}
    key: str | None = None
    key_mark: Any = None
    marks = top_marks
    repeated: list[tuple[dict[str, Any], str, list[Any]]] = []
    documents = count = 0
    once = dict[str, str]().setdefault  # a key that is written ten thousand times is kept once

    def report(code: str, mark: Any, **fields: object) -> None:
        place = Place(file, mark.line + first_line + 1, mark.column + 1)
        findings.append(finding(place, code, **fields))
        if len(findings) > limits.FINDINGS_ALIKE:
            findings.append(finding(place, "AV028", most=limits.FINDINGS_ALIKE))
            raise _Stop

    try:
        parser = cyaml.CParser(text)  # type: ignore[attr-defined]  # the stubs forget it
        next_event: Callable[[], Any] = parser.get_event
        event: Any = None
        for count, event in enumerate(islice(iter(next_event, None), most), 1):  # noqa: B007 - also after it
            kind = event.__class__
            if kind is ScalarEvent:
                if event.anchor is not None or event.tag is not None:
                    _report_marking(event, report)
                if items is not None:
                    items.append(event.value)
                    marks.append(event.start_mark)
                elif key is None:
                    key = once(event.value, event.value)
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
                if len(stack) >= limits.DEPTH:
                    report("AV026", event.start_mark, most=limits.DEPTH)
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
                    items.append(f"*{event.anchor}")
                    marks.append(event.start_mark)
                elif key is None:
                    key, key_mark = f"*{event.anchor}", event.start_mark
                else:
                    table[key] = f"*{event.anchor}"
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
            findings.append(finding(_place(event, file, first_line), "AV027", most=limits.PARTS))
            raise _Stop
        whole = True
    except _Stop:
        whole = False
    except yaml.YAMLError as error:
        whole = False
        findings.append(_syntax_finding(error, text, file, first_line))
    if repeated:
        _forget(repeated)
    if not top:
        return None, None, whole, count
    return top[0], top_marks[1], whole, count


def _place(event: Any, file: str, first_line: int) -> Place:
    """Return where an event begins; before the first one, the top."""
    line, column = (0, 0) if event is None else (event.start_mark.line, event.start_mark.column)
    return Place(file, line + first_line + 1, column + 1)


def _report_marking(event: Any, report: Callable[..., None]) -> None:
    if event.anchor is not None:
        report("AV021", event.start_mark, sign="&", name=event.anchor)
    elif event.tag is not None:
        name = event.tag.replace("tag:yaml.org,2002:", "!!")
        report("AV022", event.start_mark, name=name)


def _forget(repeated: list[tuple[dict[str, Any], str, list[Any]]]) -> None:
    """Take repeated keys out again, each table once; the last may not have got its value."""
    tables = {id(table): (table, marks) for table, _, marks in repeated}
    unwanted = {key for _, key, _ in repeated}
    for table, marks in tables.values():
        for at, key in reversed([*enumerate(table)]):
            if key in unwanted:
                marks[1 + 2 * at : 3 + 2 * at] = []
                del table[key]


def _syntax_finding(error: yaml.YAMLError, text: str, file: str, first_line: int) -> Diagnostic:
    if not isinstance(error, yaml.MarkedYAMLError):
        sign = unwritable(text)
        at = text.index(sign) if sign else 0
        line = text.count("\n", 0, at)
        place = Place(file, line + first_line + 1, at - (text.rfind("\n", 0, at) + 1) + 1)
        return finding(place, "AV008", sign=code_point(sign)) if sign else finding(place, "AV019")
    spot: ErrorSpot = name_syntax_error(error, text)
    place = Place(file, spot.line + first_line + 1, spot.column + 1)
    return finding(place, spot.code, **spot.fields)


def not_too_many(found: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Yield the findings of one kind until there are so many that the rest is only counted."""
    for said, one in enumerate(found, 1):
        if said > limits.FINDINGS_ALIKE:
            yield finding(one.place, "AV028", most=limits.FINDINGS_ALIKE)
            return
        yield one
