"""The line of a file that a finding is about, with a caret under the place.

The file is read once more when the finding is told. Whatever cannot be shown, for the file is gone, is not
text or has changed since, is left out: the sentence above says enough.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from arjenvalinnat.content import limits
from arjenvalinnat.content.diagnostics import Diagnostic, Place, render
from arjenvalinnat.content.reading.opened import read_at_most

WIDTH = 96
"""Columns of the author's line that are shown at most; a longer one is cut around the place."""

_TAB = 4
_CUT = "…"
_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
"""What YAML ends a line with, so that lines are counted as its reader counts them."""


@dataclass(slots=True)
class Lines:
    """Lines of files as their reader counts them; each file is read once, and read on from the last line."""

    _texts: dict[str, str] = field(default_factory=dict)
    _found: dict[str, tuple[int, int]] = field(default_factory=dict)
    """By file, the last line that was asked for, and where it begins."""

    def line(self, place: Place) -> str | None:
        """Return the line at *place*; None if the file has no such line or is no text."""
        if place.file not in self._texts:
            self._texts[place.file] = _text_of(place.file)
        text = self._texts[place.file]
        number, begin = self._found.get(place.file, (1, 0))
        if place.line < number:
            number, begin = 1, 0
        while number < place.line:
            found = _BREAK.search(text, begin)
            if found is None:
                return None
            number, begin = number + 1, found.end()
        self._found[place.file] = number, begin
        found = _BREAK.search(text, begin)
        return text[begin : found.start() if found else None] if place.line > 0 else None


def render_with_source(diagnostic: Diagnostic, language: str, lines: Lines) -> str:
    """Return the finding as `render` does, with the line it is about between the sentence and the cure."""
    first, newline, remedy = render(diagnostic, language).partition("\n")
    return "\n".join([first, *source_lines(diagnostic.place, lines)]) + newline + remedy


def source_lines(place: Place, lines: Lines) -> tuple[str, ...]:
    """Return the line at *place* and the caret below it, or nothing if the line cannot be read."""
    line = lines.line(place)
    if line is None or not line.strip():
        return ()
    text, caret = excerpt(line, place.column)
    number = str(place.line)
    return (f"    {number} | {text}", f"    {' ' * len(number)} | {' ' * caret}^")


def excerpt(line: str, column: int, width: int = WIDTH) -> tuple[str, int]:
    """Return *line* as it is shown, and how many columns of the terminal stand before the place.

    *column* counts characters from 1, and one beyond the line is its end. A tab is four spaces; what cannot
    be seen or would move the cursor has a sign in its place.
    """
    line = line.rstrip()
    at = min(max(column - 1, 0), len(line))
    begin = max(0, min(at - width // 2, len(line) - width))
    end = begin + width  # never more signs than columns, however long the line is
    signs = [_seen(sign) for sign in line[begin:end]]
    before, after = signs[: at - begin], signs[at - begin :]
    room = width - _columns(after[:1] or [" "])
    half = room // 2
    left = _fitting(reversed(before), max(half, room - _columns(after[1:])))
    right = _fitting(after[1:], room - _columns(left))
    head = _CUT if begin or len(left) < len(before) else ""
    tail = _CUT if end < len(line) or len(right) < len(after[1:]) else ""
    shown = [*reversed(left)]
    return head + "".join([*shown, *after[:1], *right]) + tail, len(head) + _columns(shown)


def _fitting(signs: Iterable[str], room: int) -> list[str]:
    """Return as many of the signs, from the first on, as have room."""
    fit: list[str] = []
    for sign in signs:
        room -= _columns([sign])
        if room < 0:
            break
        fit.append(sign)
    return fit


def _seen(sign: str) -> str:
    """Return what is shown for one sign; tabs, controls and marks of direction never reach a terminal."""
    if sign == "\t":
        return " " * _TAB
    if sign.isprintable():
        return sign
    return "␣" if unicodedata.category(sign) == "Zs" else "·"


def _columns(signs: list[str]) -> int:
    """Return how many columns of a terminal these signs take: wide ones two, combining ones none."""
    return sum(_width(sign) for text in signs for sign in text)


def _width(sign: str) -> int:
    if unicodedata.combining(sign) or unicodedata.category(sign) == "Me":
        return 0
    return 2 if unicodedata.east_asian_width(sign) in "WF" else 1


def _text_of(file: str) -> str:
    """Return what a file says; nothing if it cannot be read, is no text or is too big."""
    try:
        raw = read_at_most(Path(file), limits.FILE_BYTES)
        return raw.decode("utf-8-sig") if len(raw) <= limits.FILE_BYTES else ""
    except (OSError, ValueError):
        return ""
