"""Which way a text is read, and in which order its parts stand on the page.

The Unicode Bidirectional Algorithm (UAX #9) without its marks for explicit embedding, which nobody types
into a deck and which are passed over here: rules P2-P3, W1-W7, N0-N2, I1-I2, L1-L2.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import TypeVar

_FIRST_RIGHT = "\u0590"
"""Unicode keeps the scripts that are written from right to left behind this character."""

_BRACKETS = {"(": ")", "[": "]", "{": "}"}
_STRONG = {"L": "L", "R": "R", "EN": "R", "AN": "R"}
"""Numbers count as R for the neutral characters beside them (N1)."""

_EXPLICIT = {"BN", "LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
_NEUTRAL = {"B", "S", "WS", "ON"}
_Piece = TypeVar("_Piece")


def has_rtl(text: str) -> bool:
    """Tell whether anything in the text is read from right to left."""
    return max(text, default="") >= _FIRST_RIGHT and any(map(is_right, text))


def is_right(character: str) -> bool:
    """Tell whether a character is read from right to left, or is a digit of such a script."""
    return unicodedata.bidirectional(character) in {"R", "AL", "AN"}


def is_rtl(text: str) -> bool:
    """Tell whether the text as a whole is read from right to left: its first letter decides."""
    if not has_rtl(text):
        return False
    kinds = (unicodedata.bidirectional(character) for character in text)
    return next((kind for kind in kinds if kind in {"L", "R", "AL"}), "L") != "L"


def spans(line: str, rtl: bool) -> Iterator[tuple[str, int]]:
    """Cut a line of a text that is read this way into parts of one level, in logical order.

    A part with an odd level is read from right to left.
    """
    if not rtl and not has_rtl(line):
        yield line, 0
        return
    start = 0
    for level, places in groupby(levels(line, rtl)):
        end = start + len(list(places))
        yield line[start:end], level
        start = end


def visual(pieces: Sequence[_Piece], order: Sequence[int]) -> list[_Piece]:
    """Return pieces of these levels from left to right as they stand on the page (L2)."""
    places = list(range(len(pieces)))
    for least in range(max(order, default=0), 0, -1):
        start = 0
        for turned, group in groupby([order[place] >= least for place in places]):
            end = start + len(list(group))
            if turned:
                places[start:end] = reversed(places[start:end])
            start = end
    return [pieces[place] for place in places]


def levels(line: str, rtl: bool) -> list[int]:
    """Return the embedding level of each character; odd ones are read from right to left."""
    base = int(rtl)
    outside = "R" if rtl else "L"
    kinds = _weak([unicodedata.bidirectional(character) or "L" for character in line], outside)
    _brackets(line, kinds, outside)
    _neutral(kinds, outside)
    found = [base + _deeper(kind, base) for kind in kinds]
    for place in range(len(line.rstrip()), len(line)):
        found[place] = base
    return found


def _deeper(kind: str, base: int) -> int:
    if base:
        return 0 if kind == "R" else 1
    return {"L": 0, "R": 1}.get(kind, 2)


def _weak(kinds: list[str], outside: str) -> list[str]:
    """Resolve marks and numbers (W1-W7)."""
    before, strong = outside, outside
    for place, kind in enumerate(kinds):
        if kind == "NSM" or kind in _EXPLICIT:
            kinds[place] = before
        elif kind == "EN" and strong == "AL":
            kinds[place] = "AN"
        before = kinds[place]
        strong = before if before in {"L", "R", "AL"} else strong
    kinds = ["R" if kind == "AL" else kind for kind in kinds]
    for place in range(1, len(kinds) - 1):
        one, kind, other = kinds[place - 1 : place + 2]
        if one == other and ((kind == "CS" and one in {"EN", "AN"}) or (kind == "ES" and one == "EN")):
            kinds[place] = one
    for ways in (range(len(kinds)), range(len(kinds) - 1, -1, -1)):
        for place, following in pairwise(ways):
            if kinds[place] == "EN" and kinds[following] == "ET":
                kinds[following] = "EN"
    strong = outside
    for place, kind in enumerate(kinds):
        strong = kind if kind in {"L", "R"} else strong
        if kind in {"ES", "ET", "CS"} | _NEUTRAL:
            kinds[place] = "ON"
        elif kind == "EN" and strong == "L":
            kinds[place] = "L"
    return kinds


def _brackets(line: str, kinds: list[str], outside: str) -> None:
    """Give both brackets of a pair one direction: the text's own if it is inside, or that before (N0)."""
    for opened, closed in _pairs(line, kinds):
        inside = {_STRONG[kind] for kind in kinds[opened + 1 : closed] if kind in _STRONG}
        if not inside:
            continue
        if outside not in inside:
            before = (_STRONG[kind] for kind in reversed(kinds[:opened]) if kind in _STRONG)
            other = next(iter(inside))
            kind = other if next(before, outside) == other else outside
        else:
            kind = outside
        kinds[opened] = kinds[closed] = kind


def _pairs(line: str, kinds: list[str]) -> list[tuple[int, int]]:
    """Return the places of brackets that belong together, by where they open."""
    waiting: list[tuple[str, int]] = []
    found = []
    for place, character in enumerate(line):
        if kinds[place] != "ON":
            continue
        if character in _BRACKETS:
            waiting.append((_BRACKETS[character], place))
        elif any(character == closing for closing, _ in waiting):
            while waiting:
                closing, opened = waiting.pop()
                if closing == character:
                    found.append((opened, place))
                    break
    return sorted(found)


def _neutral(kinds: list[str], outside: str) -> None:
    """Give spaces and punctuation the direction on both their sides, or the text's own (N1-N2)."""
    place = 0
    for neutral, group in groupby([kind == "ON" for kind in kinds]):
        end = place + len(list(group))
        if neutral:
            before = _STRONG[kinds[place - 1]] if place else outside
            after = _STRONG[kinds[end]] if end < len(kinds) else outside
            kinds[place:end] = [before if before == after else outside] * (end - place)
        place = end
