"""A calm countdown in the lower row: dots that go out one by one and the time beside them.

Nothing ticks, reddens or flashes, and nothing happens when it has run out (WCAG 2.2, 2.2.1).
"""

from __future__ import annotations

import math

from arjenvalinnat.rules.state import Turn
from arjenvalinnat.session.showing import PageName, Timer
from arjenvalinnat.views import theme
from arjenvalinnat.views.measure import width as width_of
from arjenvalinnat.views.pieces.parts import Part, line
from arjenvalinnat.views.pieces.wall import FACILITATORS, Wall
from arjenvalinnat.views.scene import Box, Item, Rect
from arjenvalinnat.views.theme import Colour

DOTS = 10
_DOT, _PITCH = 1.7, 2.5
_TURNS = {"think": Turn.THINK, "task": Turn.THINK, "talk": Turn.TALK, "reasons": Turn.TALK}
_LEAVES = {"talk": 0, "reasons": 1}
"""Which leaf of its turn a countdown belongs to; the others belong to every one."""


def running(wall: Wall) -> Timer | None:
    """Return the countdown that belongs to this page, None when there is none."""
    timer, showing, play = wall.showing.clock.timer, wall.showing, wall.session.play
    if timer is None or play is None or showing.device.endless or showing.place.page.main in FACILITATORS:
        return None
    turn = _TURNS.get(timer.what)
    leaf = _LEAVES.get(timer.what, showing.place.item)
    here = showing.place.page is PageName.DAY and play.state.turn is turn and showing.place.item == leaf
    return timer if turn is None or here else None


def countdown(wall: Wall, row: Rect) -> Part:
    """Return the countdown at the right end of the row; without room for its dots only the time."""
    timer = running(wall)
    if timer is None:
        return Part()
    left = timer.left(wall.showing.clock.now)
    told, said = _told(wall, left), wall.say("countdown.said", seconds=left)
    size = wall.size(6.0 if left else theme.SMALL)
    wide = width_of(told, size, True) * 1.05 + 0.5
    if left:  # the dots stand still while the digits change
        wide = max(wide, width_of("0:00", size, True) * 1.05 + 0.5)
    if wide > row.w and not left:  # big text on a narrow wall
        told = wall.say("countdown.over-short")
        wide = width_of(told, size, True) * 1.05 + 0.5
    if wide > row.w:
        return Part()
    spot = Rect(row.right - wide, row.y, wide, row.h)
    text = line(told, spot, size, bold=True, align="right", role="note", least=size)
    dots = _dots(left / timer.seconds if timer.seconds else 0.0, text.rect.x - 2, row) if left else ()
    silent = Box(spot, said=said if left else "")
    items: tuple[Item, ...] = (*dots, text, silent)
    if dots and dots[0].rect.x < row.x:
        items = (text, silent)
    return Part(items, (), row.bottom)


def _dots(part: float, right: float, row: Rect) -> tuple[Box, ...]:
    """Return the dots; so many are full as the time has parts left."""
    full = math.ceil(part * DOTS - 1e-9)
    first, y = right - DOTS * _PITCH, row.y + (row.h - _DOT) / 2
    return tuple(
        Box(
            Rect(first + _PITCH * place, y, _DOT, _DOT),
            Colour.INK if place < full else None,
            Colour.INK,
            radius=_DOT / 2,
            stroke_width=0.25,
        )
        for place in range(DOTS)
    )


def _told(wall: Wall, left: int) -> str:
    if not left:
        return wall.say("countdown.over")
    if left < 60:
        return wall.say("countdown.seconds", seconds=left)
    return wall.say("countdown.minutes", minutes=left // 60, seconds=f"{left % 60:02}")
