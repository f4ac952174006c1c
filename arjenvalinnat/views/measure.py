"""How wide a text is in the bundled fonts, and which of them paints which part of it, without a window.

Each letter is taken from the first font that has it, as the painter does. Kerning is left out: it mostly
draws letters together, so a text is painted no wider than it was measured. A font file is read when the
first letter needs it, so that the first picture reads no more than it shows.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from math import isnan, nan
from typing import TypeAlias

from arjenvalinnat.content.legible import is_hidden, one_line
from arjenvalinnat.views.direction import is_right, is_rtl, spans, visual
from arjenvalinnat.views.face import face
from arjenvalinnat.views.joining import shapes

FAMILIES = ("AtkinsonHyperlegibleNext", "NotoSans", "NotoSansArabic")
"""The fonts in the order they are asked for a letter; what is read from the right asks the last one first."""

Run: TypeAlias = tuple[str, str, bool]
"""A part of a line in one font and direction: its text in logical order, the file, whether from the right."""

_BOX = 600.0
"""A character that no font has is painted as a box about this wide."""

_APART, _ENDS = 1.02, 50.0
"""Arabic kerning also draws letters apart: a text by two parts of a hundred, a lone word by a bit more."""


def width(text: str, size: float, bold: bool = False, rtl: bool | None = None) -> float:
    """Return the width of one line in the unit of *size*; *rtl* tells how the whole text is read."""
    total = nan if rtl else advance(text, bold)
    if isnan(total):
        total = sum(_run_width(*run) for run in runs(text, bold, rtl))
    return total * size / 1000


@lru_cache(maxsize=16384)
def advance(text: str, bold: bool) -> float:
    """Return how wide a text is in thousandths of an em, nan where its letters' neighbours decide.

    These widths add up: a line is as wide as its words and the spaces between them.
    """
    return sum([_advance(character, bold) for character in one_line(text)])


@lru_cache(maxsize=4096)
def missing(text: str) -> tuple[str, ...]:
    """Return the characters that no bundled font has, each once, in order."""
    shown = dict.fromkeys(c for c in text if not c.isspace() and not is_hidden(c))
    return tuple(character for character in shown if _file_with(character, _files(bold=False)) is None)


@lru_cache(maxsize=4096)
def runs(text: str, bold: bool = False, rtl: bool | None = None) -> tuple[Run, ...]:
    """Cut a line into runs as they stand on the page, from left to right.

    *rtl* tells how the text is read that the line belongs to; without it, the line's first letter does. What
    takes no room at all is left out, and what no line can show is a space.
    """
    line = one_line(text)
    found: list[Run] = []
    order: list[int] = []
    for part, level in spans(line, is_rtl(line) if rtl is None else rtl):
        found += _of_one_font(part, bold, level % 2 == 1)
        order += [level] * (len(found) - len(order))
    return tuple(visual(found, order))


def letters(text: str) -> Iterator[str]:
    """Yield each letter together with the marks and invisible characters that follow it."""
    letter = ""
    for character in text:
        if letter and not _holds_on(character):
            yield letter
            letter = ""
        letter += character
    if letter:
        yield letter


def _of_one_font(part: str, bold: bool, rtl: bool) -> Iterator[Run]:
    text, file = "", ""
    for letter in letters(part):
        wanted = _file_for(letter, bold, rtl)
        if file and wanted != file and not letter.isspace():
            if not all(map(is_hidden, text)):
                yield text, file, rtl
            text, file = "", wanted
        text, file = text + letter, file or wanted
    if not all(map(is_hidden, text)):
        yield text, file, rtl


def _run_width(text: str, file: str, rtl: bool) -> float:
    advances = face(file).advances
    if rtl:
        return sum(advances.get(ord(shape), _BOX) for shape in shapes(text)) * _APART + _ENDS
    return sum(advances.get(ord(letter[0]), _BOX) for letter in letters(text))


@lru_cache(maxsize=4096)
def _file_for(letter: str, bold: bool, rtl: bool = False) -> str:
    files = _files(bold, rtl)
    return _file_with(letter, files) or _file_with(letter[0], files) or files[0]


def _file_with(letter: str, files: tuple[str, ...]) -> str | None:
    """Return the first font that has a letter with all its marks; the rest are left unread."""
    seen = [ord(character) for character in letter if not is_hidden(character)]
    return next((file for file in files if all(code in face(file).advances for code in seen)), None)


def _files(bold: bool, rtl: bool = False) -> tuple[str, ...]:
    order = (FAMILIES[-1], *FAMILIES[:-1]) if rtl else FAMILIES
    return tuple(f"{family}-{'Bold' if bold else 'Regular'}.ttf" for family in order)


@lru_cache(maxsize=4096)
def _advance(character: str, bold: bool) -> float:
    """Return how wide a character is; what its neighbours decide is not a number, nor is any sum with it."""
    if is_right(character) or _holds_on(character):
        return nan
    return face(_file_for(character, bold)).advances.get(ord(character), _BOX)


@lru_cache(maxsize=4096)
def _holds_on(character: str) -> bool:
    """Tell whether a character stands on or with the one before it and takes no room."""
    return unicodedata.category(character) in {"Mn", "Me"} or is_hidden(character)
