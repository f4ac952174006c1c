"""Who speaks: a seat that moves on with every card, and a group that begins when reasons are told aloud.

Nobody is named and nobody volunteers first: a seat and a sign do the asking. Both are off by a wish.
"""

from __future__ import annotations

from arjenvalinnat.rules.state import Turn
from arjenvalinnat.views.pieces.column import Block
from arjenvalinnat.views.pieces.parts import sign
from arjenvalinnat.views.pieces.wall import Wall
from arjenvalinnat.views.scene import Item, Rect

SEATS = 4
"""Seats at a table, where it is not known how many pupils there are."""

_FEWEST, _MOST = 2, 6
_SPOKEN = frozenset({Turn.COMMIT, Turn.TALK, Turn.RECOMMIT, Turn.REVEAL})
_SIGN = 7.4


def speaks(wall: Wall) -> str:
    """Return which seat speaks for its group now, empty where nobody has to."""
    state = wall.state
    if not wall.session.wishes.seats or state.turn not in _SPOKEN:
        return ""
    return wall.say("turns.seat", seat=state.at % seats(wall) + 1)


def seats(wall: Wall) -> int:
    """Return how many seats are counted: those that every group fills, as far as the pupils are known."""
    pupils = wall.session.record.pupils
    if not pupils:
        return SEATS
    return max(_FEWEST, min(_MOST, pupils // len(wall.state.groups)))


def begins(wall: Wall) -> list[Block]:
    """Return the group that tells its reasons first; with every card it is another one."""
    count = len(wall.state.groups)
    if not wall.session.wishes.seats or count < 2:
        return []
    group = wall.state.at % count

    def drawn(area: Rect) -> tuple[Item, ...]:
        return (sign(wall, group, area.x + _SIGN / 2, area.y + area.h / 2, _SIGN),)

    told = wall.say("turns.begins", group=wall.group(group))
    return [Block(told, wall.size(6.5), bold=True, gap=4, indent=_SIGN + 3, decorate=drawn)]
