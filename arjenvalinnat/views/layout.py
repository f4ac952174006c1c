"""Breaking lines and fitting texts, once, so that paint only obeys.

Words are never lost and lines never cut. A text shrinks no further than the theme's least size; what
does not fit even then is told, and its page lets it scroll.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from math import inf, isnan

from arjenvalinnat.views import theme
from arjenvalinnat.views.direction import is_rtl
from arjenvalinnat.views.measure import advance, letters
from arjenvalinnat.views.measure import width as width_of

_SPACES = re.compile(r"[ \t\r\n\x85\u2028\u2029]+")  # a no-break space holds its words together
_STEP = 0.25
_ROUNDING = 0.955
"""The part of a line that is filled; small hinted letters are painted up to 4.7 % wider than measured."""


def words(text: str) -> list[str]:
    """Return the words of a text, in order."""
    return [word for word in _SPACES.split(text) if word]


@lru_cache(maxsize=2048)
def break_lines(text: str, width: float, size: float, bold: bool = False) -> tuple[str, ...]:
    """Break a text into lines no wider than *width*, in the order in which they are read.

    A longer word goes on in the next line.
    """
    lines: list[str] = []
    width *= _ROUNDING
    rtl = is_rtl(text)
    for paragraph in text.split("\n"):
        told = words(paragraph)
        wide = [advance(word, bold) for word in told]
        if rtl or isnan(sum(wide)):
            lines += _broken(told, width, size, bold, rtl)
        else:
            lines += _filled(told, wide, width, size, bold)
    return tuple(lines)


def _filled(told: list[str], wide: list[float], width: float, size: float, bold: bool) -> Iterator[str]:
    """Yield lines of words whose widths add up, as those of nearly all texts do."""
    space = advance(" ", bold)
    start, used = 0, 0.0
    for place, word in enumerate(told):
        joined = used + space + wide[place] if place > start else wide[place]
        if joined * size / 1000 <= width:
            used = joined
            continue
        if place > start:
            yield " ".join(told[start:place])
        start, used = place, wide[place]
        if used * size / 1000 > width:
            *whole, told[place] = _split(word, width, size, bold, False)
            used = advance(told[place], bold)
            yield from whole
    if told:
        yield " ".join(told[start:])


def _broken(told: list[str], width: float, size: float, bold: bool, rtl: bool) -> Iterator[str]:
    """Yield lines of words that lie closer together or further apart beside each other."""
    line = ""
    for word in told:
        joined = f"{line} {word}" if line else word
        if width_of(joined, size, bold, rtl) <= width:
            line = joined
            continue
        if line:
            yield line
        *whole, line = _split(word, width, size, bold, rtl)
        yield from whole
    if line:
        yield line


def line_count(text: str, width: float, size: float, bold: bool = False) -> int | None:
    """Return into how many lines `break_lines` breaks a text, None where a word is wider than a line."""
    wide = _advances(text, bold)
    if wide is None:
        lines = break_lines(text, width, size, bold)
        return None if splits(text, lines) else len(lines)
    width *= _ROUNDING
    space = advance(" ", bold)
    count, used = 0, inf
    for word in wide:
        used += space + word
        if used * size / 1000 > width:
            if word * size / 1000 > width:
                return None
            count += 1
            used = word
    return count


@lru_cache(maxsize=1024)
def _advances(text: str, bold: bool) -> tuple[float, ...] | None:
    """Return the widths of the words of one paragraph, None where they do not add up."""
    wide = tuple([advance(word, bold) for word in words(text)])
    return None if "\n" in text or isnan(sum(wide)) else wide


def balance(text: str, width: float, size: float, bold: bool = False) -> tuple[str, ...]:
    """Break a text into as few lines as *width* allows, about equally long."""
    lines = break_lines(text, width, size, bold)
    if len(lines) < 2 or "\n" in text:
        return lines
    whole = not splits(text, lines)
    narrow, wide = width / len(lines), width
    while wide - narrow > size / 2:
        middle = (narrow + wide) / 2
        if whole:
            few = line_count(text, middle, size, bold) == len(lines)
        else:
            few = len(break_lines(text, middle, size, bold)) == len(lines)
        narrow, wide = (narrow, middle) if few else (middle, wide)
    return break_lines(text, wide, size, bold)


@dataclass(frozen=True, slots=True)
class Fitted:
    """A text's size and lines; `fits` is false when it is too long even at the least size."""

    size: float
    lines: tuple[str, ...]
    fits: bool = True

    @property
    def height(self) -> float:
        """Return the height of the lines, in units."""
        return len(self.lines) * self.size * theme.LEADING


@lru_cache(maxsize=1024)
def fit(
    text: str, width: float, height: float, size: float, bold: bool = False, least: float = theme.LEAST
) -> Fitted:
    """Return the largest size from *size* down to *least* at which the text fits."""
    lines: tuple[str, ...] = ()
    for tried in sizes(size, least):
        lines = balance(text, width, tried, bold)
        if Fitted(tried, lines).height <= height and not splits(text, lines):
            return Fitted(tried, lines)
    fitted = Fitted(least, lines)
    return Fitted(least, lines, fitted.height <= height)


def sizes(largest: float, least: float = theme.LEAST) -> Iterator[float]:
    """Yield sizes from *largest* down to *least*."""
    size = max(largest, least)
    while size > least:
        yield size
        size -= _STEP
    yield least


def splits(text: str, lines: tuple[str, ...]) -> bool:
    """Tell whether a word had to be split to get these lines."""
    return sum(len(words(line)) for line in lines) != len(words(text))


def _split(word: str, width: float, size: float, bold: bool, rtl: bool) -> list[str]:
    """Cut a word into parts no wider than *width*; a part has one letter at least."""
    parts, part = [], ""
    for letter in letters(word):
        if part and width_of(part + letter, size, bold, rtl) > width:
            parts.append(part)
            part = ""
        part += letter
    return [*parts, part]
