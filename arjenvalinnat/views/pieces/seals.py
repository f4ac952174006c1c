"""Where the seals lie: the groups commit there, and their signs come from there at the reveal."""

from __future__ import annotations

from arjenvalinnat.views.pieces.parts import button_width
from arjenvalinnat.views.pieces.wall import FOOT, Wall
from arjenvalinnat.views.scene import Rect

SEALS = 13.0
"""The height of the row of seals."""

WITH_ICON = 18.2
"""The room that a seal needs for the role's icon beside it."""

SEAL = 9.6
"""The size of a seal."""


def pass_width(wall: Wall) -> float:
    """Return how wide the key for a pass is."""
    return max(20.0, button_width(f"0  {wall.say('commit.pass')}", wall.size(4.6)))


def seal_row(wall: Wall) -> Rect:
    """Return where the row of seals lies."""
    body = wall.body()
    return Rect(body.x, FOOT - SEALS, body.w, SEALS)


def seal_spot(wall: Wall, place: int, count: int) -> Rect:
    """Return where a group's seal lies while the class commits."""
    row = seal_row(wall)
    room = (row.w - pass_width(wall) - 2) / max(1, count)
    step = min(20.0 if room >= WITH_ICON else 16.0, room)
    return Rect(row.x + step * place, row.y + 0.6, step - 0.8, row.h - 1.2)
