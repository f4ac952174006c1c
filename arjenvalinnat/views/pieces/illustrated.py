"""Texts with the deck's own picture at their right, framed, and whose it is below it."""

from __future__ import annotations

from dataclasses import replace

from arjenvalinnat.content.format.step import CardPicture
from arjenvalinnat.session.deck_pictures import PictureFile
from arjenvalinnat.views import theme
from arjenvalinnat.views.layout import balance, splits
from arjenvalinnat.views.pieces.column import Block, column
from arjenvalinnat.views.pieces.parts import Part
from arjenvalinnat.views.pieces.wall import Wall
from arjenvalinnat.views.scene import Box, Illustration, Item, Rect, Text
from arjenvalinnat.views.theme import LEADING, Colour

_PARTS = tuple(part / 100 for part in range(18, 50, 2))
"""How much of the width the picture may take."""

_APART = 5.0
_MAT = 1.0
"""Between the frame and the picture in it."""

_GAP = 1.0
_LEAST_SIDE = 16.0
"""A picture that would be lower or narrower than this tells nobody anything."""

_LEAST_WIDE = 36.0
"""How much room the source has at least, also below a narrow picture."""


def illustrated(wall: Wall, blocks: list[Block], rect: Rect) -> Part:
    """Lay the texts as `column` does, with the open card's picture as large as it fits beside them.

    The texts come first: where they would shrink even beside a small picture, it is left out.
    """
    alone = column(wall, blocks, rect, middle=True)
    shown = wall.step.picture
    found = wall.session.pictures.get(shown.file) if shown is not None else None
    if shown is None or found is None:
        return alone
    rooms = (Rect(rect.x, rect.y, rect.w * part, rect.h) for part in _PARTS)
    tried = [framed for room in rooms if (framed := _framed(wall, shown, found, room)) is not None]
    best, low, high = alone, 0, len(tried)
    while low < high:  # where texts shrink beside one picture, they shrink beside every larger one
        middle = (low + high) // 2
        framed = tried[middle]
        wide = max(item.rect.right for item in framed) - rect.x
        texts = column(wall, blocks, Rect(rect.x, rect.y, rect.w - wide - _APART, rect.h), middle=True)
        if _sizes(texts) == _sizes(alone):
            best = replace(texts, items=(*texts.items, *_at_right(framed, texts, rect)))
            low = middle + 1
        else:
            high = middle
    return best


_Framed = tuple[Box, Illustration, Text]


def _framed(wall: Wall, shown: CardPicture, found: PictureFile, room: Rect) -> _Framed | None:
    """Return the picture in its frame and its source, from the room's left top on; None where it is small.

    It is small where its source would be the larger of the two.
    """
    size, told = wall.size(theme.LEAST), wall.say("card.picture", source=wall.tell(shown.source))
    wide = max(room.w, _LEAST_WIDE)
    lines = balance(told, wide, size)
    below = len(lines) * size * LEADING
    for _ in range(3):  # a lower picture is narrower, and a narrower source has more lines
        across = min(room.w - 2 * _MAT, (room.h - below - _GAP - 2 * _MAT) * found.aspect)
        wide = max(across + 2 * _MAT, _LEAST_WIDE)
        lines = balance(told, wide, size)
        below = len(lines) * size * LEADING
    down = across / found.aspect
    too_high = down + 2 * _MAT + _GAP + below > room.h + 0.01
    if min(across, down) < _LEAST_SIDE or below > down or too_high or splits(told, lines):
        return None
    frame = Rect(room.x, room.y, across + 2 * _MAT, down + 2 * _MAT)
    inner = frame.inset(_MAT, _MAT)
    alt = wall.say("card.shows", alt=wall.tell(shown.alt))
    words = balance(alt, inner.w, size)[: int(inner.h / (size * LEADING))]
    high = len(words) * size * LEADING
    middle = Rect(inner.x, inner.y + (inner.h - high) / 2, inner.w, high)
    instead = Text(middle, words, size, Colour.QUIET, align="centre")
    return (
        Box(frame, Colour.CARD, Colour.RULE, radius=1.4, stroke_width=0.2),
        Illustration(inner, found.file, instead, alt),
        Text(Rect(room.x, frame.bottom + _GAP, wide, below), lines, size, Colour.QUIET, role="note"),
    )


def _at_right(framed: _Framed, texts: Part, rect: Rect) -> tuple[Item, ...]:
    """Return the framed picture at the right edge, beside the middle of the texts."""
    box, picture, source = framed
    top = min((item.rect.y for item in texts.items if isinstance(item, Text)), default=rect.y)
    high = source.rect.bottom - box.rect.y
    y = min(max((top + texts.bottom - high) / 2, rect.y), rect.bottom - high)
    dx, dy = rect.right - max(box.rect.right, source.rect.right), y - box.rect.y
    words = replace(picture.instead, rect=_moved(picture.instead.rect, dx, dy))
    return (
        replace(box, rect=_moved(box.rect, dx, dy)),
        replace(picture, rect=_moved(picture.rect, dx, dy), instead=words),
        replace(source, rect=_moved(source.rect, dx, dy)),
    )


def _moved(rect: Rect, dx: float, dy: float) -> Rect:
    return Rect(rect.x + dx, rect.y + dy, rect.w, rect.h)


def _sizes(part: Part) -> list[float]:
    return [item.size for item in part.items if isinstance(item, Text)]
