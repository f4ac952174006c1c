"""Texts with one large, quiet picture at their right."""

from __future__ import annotations

from dataclasses import replace

from arjenvalinnat.views.pieces.column import Block, column
from arjenvalinnat.views.pieces.parts import Part, picture
from arjenvalinnat.views.pieces.wall import Wall
from arjenvalinnat.views.scene import Rect, Text
from arjenvalinnat.views.theme import Colour

_LARGE = 28.0
_PART = 0.18
"""How much of the width a large picture takes at most."""

_APART = 5.0


def beside(wall: Wall, blocks: list[Block], rect: Rect, name: str, *, middle: bool = True) -> Part:
    """Lay the texts as `column` does, a large picture at their right unless they would shrink for it."""
    alone = column(wall, blocks, rect, middle=middle)
    size = min(_LARGE, rect.w * _PART)
    texts = column(wall, blocks, Rect(rect.x, rect.y, rect.w - size - _APART, rect.h), middle=middle)
    if _sizes(texts) != _sizes(alone):
        return alone
    top = min((item.rect.y for item in texts.items if isinstance(item, Text)), default=rect.y)
    y = min(max((top + texts.bottom) / 2, rect.y + size / 2), rect.bottom - size / 2)
    return replace(texts, items=(*texts.items, picture(name, rect.right - size / 2, y, size, Colour.RULE)))


def _sizes(part: Part) -> list[float]:
    return [item.size for item in part.items if isinstance(item, Text)]
