"""Which texts may be written, what of them can be seen, and how any text is made fit to print or paint.

Whatever is read from a file, typed, printed or painted is judged here and nowhere else. A mark of direction
(U+200E, U+200F, U+061C) is a good part of Arabic and Hebrew text: it may be written and takes no room.
"""

from __future__ import annotations

import re
from functools import cache

_CONTROLS = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f"
_HALVES = "\ud800-\udfff\ufffe\uffff"
_LINE_ENDS = "\n\r\x85\u2028\u2029"
_NO_ROOM = (
    "\u00ad\u034f\u061c\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\ufe00-\ufe0f\ufeff\ufff0-\ufff8\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
"""Unicode's Default_Ignorable_Code_Point, as far as HarfBuzz leaves them out of a line."""

_UNWRITABLE = f"[{_CONTROLS}{_HALVES}]"
_UNPRINTABLE = f"[\r\x85{_CONTROLS}{_HALVES}]"
_NOT_ON_A_LINE = f"[\t{_LINE_ENDS}{_CONTROLS}{_HALVES}]"
_SEEN = rf"[^\s{_CONTROLS}{_HALVES}{_NO_ROOM}]"
_HIDDEN = f"[{_NO_ROOM}]"


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Compile a pattern when it is first asked: the first picture needs none of them."""
    return re.compile(pattern)


def unwritable(text: str) -> str | None:
    """Return the first character that no text may hold: a control character or half a letter."""
    found = _compiled(_UNWRITABLE).search(text)
    return None if found is None else found.group()


def is_seen(text: str) -> bool:
    """Say whether anything of a text can be seen: a letter, a digit, a mark or a sign."""
    return _compiled(_SEEN).search(text) is not None


def is_hidden(character: str) -> bool:
    """Say whether a character takes no room and shows nothing, wherever it stands."""
    return _compiled(_HIDDEN).match(character) is not None


def one_line(text: str) -> str:
    """Return a text as one line: what would end it, move the cursor or is no letter becomes a space."""
    return _compiled(_NOT_ON_A_LINE).sub(" ", text)


def printable(text: str) -> str:
    """Return lines as a terminal may get them: as `one_line`, but line feeds and tabs stay."""
    return _compiled(_UNPRINTABLE).sub(" ", text)


def code_point(character: str) -> str:
    """Return how a character that cannot be shown is named, for example `U+001B`."""
    return f"U+{ord(character):04X}"
