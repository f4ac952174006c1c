"""The class's own words, as on a flip chart: a calm list that lies over any page of the hour."""

from __future__ import annotations

from dataclasses import replace

from arjenvalinnat.session.intents.place import Over
from arjenvalinnat.session.showing import PageName
from arjenvalinnat.views import theme
from arjenvalinnat.views.layout import balance
from arjenvalinnat.views.pieces.column import Block, column
from arjenvalinnat.views.pieces.over import CLOSE_KEYS, over_scene
from arjenvalinnat.views.pieces.parts import Part, button, button_width, together
from arjenvalinnat.views.pieces.wall import FOOT, Wall
from arjenvalinnat.views.scene import Box, Item, Rect, Scene
from arjenvalinnat.views.theme import Colour

_SIZE = 7.0
_GAP = 2.2
_INDENT = 5.0


def words_page(wall: Wall) -> Scene:
    """Return what the class has said, in its order; a long list has several leaves."""
    say, body, leaf = wall.say, wall.body(), wall.showing.place.leaf
    heading = Block(say("words.heading"), wall.size(theme.HEADING), bold=True, role="heading")
    head = column(wall, [heading], body)
    room = Rect(body.x, head.bottom + 3, body.w, body.bottom - head.bottom - 3)
    leaves = _leaves(wall, room)
    leaf = min(leaf, len(leaves) - 1)
    if leaves[leaf]:
        rows = column(wall, leaves[leaf], room)
    else:
        rows = column(wall, [Block(say("words.none"), wall.size(6.0), colour=Colour.QUIET)], room)
    size, row = wall.size(5.0), Rect(body.x, FOOT + 1.4, body.w, theme.TARGET + 1.2)
    more = Part()
    if len(leaves) > 1:
        further = Over(PageName.WORDS, (leaf + 1) % len(leaves))
        spot = replace(row, w=button_width(say("words.more"), size))
        more = button(spot, say("words.more"), further, ("c", "down"), size=size)
    wide = max(30.0, button_width(say("words.close"), size, bold=True))
    spot = replace(row, x=row.right - wide, w=wide)
    away = Over(PageName.WORDS, wall.showing.place.leaf)
    shut = button(spot, say("words.close"), away, CLOSE_KEYS, kind="primary", size=size)
    return over_scene(wall, "words", together(head, rows, more, shut))


def _leaves(wall: Wall, room: Rect) -> list[list[Block]]:
    """Return the words as blocks, as many on a leaf as find room; an endless page has one leaf."""
    size = wall.size(_SIZE)
    leaves: list[list[Block]] = [[]]
    used = 0.0
    for word in wall.session.record.words:
        high = len(balance(word, room.w - _INDENT, size, False)) * size * theme.LEADING + _GAP
        if leaves[-1] and used + high > room.h and not wall.showing.device.endless:
            leaves.append([])
            used = 0.0
        leaves[-1].append(Block(word, size, gap=_GAP, indent=_INDENT, decorate=_dash))
        used += high
    return leaves


def _dash(area: Rect) -> tuple[Item, ...]:
    """Return the dash before a word."""
    return (Box(Rect(area.x, area.y + 4.0, 2.6, 0.8), Colour.ACCENT, None, 0.4),)
