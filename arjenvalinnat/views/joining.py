"""The shape that each Arabic letter takes beside its neighbours, as Unicode's own characters for it.

The painter's HarfBuzz joins letters by itself; this is only for measuring them. A joined letter is mostly
narrower than a lone one, a whole text by a quarter. Unicode keeps the shapes in the blocks Arabic
Presentation Forms A and B, and says of each which letter it is and where it stands in a word.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache

_BLOCKS = (range(0xFB50, 0xFBFF), range(0xFE80, 0xFEFD))
_LONE, _FIRST, _LAST, _MIDDLE = "<isolated>", "<initial>", "<final>", "<medial>"
_LENGTHENS = "\u0640\u200d"
"""The lengthening stroke and the invisible joiner hold on to both sides."""

_JOINERS = "\u200c\u200d"

_LIKE = {
    "\u0695": "\u0631", "\u06b5": "\u0644", "\u06ce": "\u06cc", "\u06d5": "\u0629",
    "\u067c": "\u0628", "\u0681": "\u062d", "\u0685": "\u062d", "\u0689": "\u062f", "\u0693": "\u0631",
    "\u0696": "\u0631", "\u069a": "\u0633", "\u06ab": "\u06a9", "\u06bc": "\u0646", "\u06cd": "\u06cc",
}  # fmt: skip
"""Letters of Kurdish and Pashto without such characters, each with one that is drawn like it but for dots."""


def shapes(text: str) -> Iterator[str]:
    """Yield the text's letters in the shapes they are painted in, without marks, which take no room."""
    letters = [letter for letter in text if not _is_mark(letter)]
    held = False
    place = 0
    while place < len(letters):
        letter, following = letters[place], letters[place + 1 : place + 2]
        pair = _forms().get(letter + "".join(following))
        if following and pair:
            yield pair.get(_LAST if held else _LONE, letter)
            held = False
            place += 2
            continue
        holds = _holds_next(letter) and bool(following) and _holds_last(following[0])
        where = (_MIDDLE if holds else _LAST) if held else (_FIRST if holds else _LONE)
        yield _shapes_of(letter).get(where, letter)
        held = holds
        place += 1


def _is_mark(character: str) -> bool:
    """Tell whether letters join across a character; all invisible ones but the two made for joining."""
    return unicodedata.category(character) in {"Mn", "Me", "Cf"} and character not in _JOINERS


def _holds_next(letter: str) -> bool:
    return letter in _LENGTHENS or _FIRST in _shapes_of(letter)


def _holds_last(letter: str) -> bool:
    return letter in _LENGTHENS or _LAST in _shapes_of(letter)


def _shapes_of(letter: str) -> Mapping[str, str]:
    return _forms().get(_LIKE.get(letter, letter), {})


@cache
def _forms() -> Mapping[str, Mapping[str, str]]:
    """Return the shapes of every letter, and of lam with an alef, which become one."""
    forms: dict[str, dict[str, str]] = {}
    for code in (code for block in _BLOCKS for code in block):
        where, *parts = unicodedata.decomposition(chr(code)).split() or [""]
        if where in {_LONE, _FIRST, _LAST, _MIDDLE}:
            letters = "".join(chr(int(part, 16)) for part in parts)
            if len(letters) == 1 or code >= 0xFEF5:
                forms.setdefault(letters, {})[where] = chr(code)
    return forms
