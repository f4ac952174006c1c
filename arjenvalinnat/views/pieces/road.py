"""The road: a lane for each group in seat order, its token, its unopened envelopes, the milestones."""

from __future__ import annotations

from math import ceil

from arjenvalinnat.views.layout import fit, splits
from arjenvalinnat.views.motion import stepped
from arjenvalinnat.views.pieces.parts import Part, sign
from arjenvalinnat.views.pieces.wall import Wall
from arjenvalinnat.views.scene import Box, Item, Path, Rect, Text
from arjenvalinnat.views.theme import LEADING, Colour

_LEAST_LANE = 3.4
_MOST_LANE = 9.0
_LAMPS = 4.6
_LYING = 16.0
_STROKE = 0.25
_DOTS = 2.5
"""How far the middles of two dots are at least, in halves of a dot."""


def road_height(groups: int) -> float:
    """Return the least height in which so many lanes can be told apart."""
    return groups * _LEAST_LANE


def road(wall: Wall, groups: tuple[int, ...], rect: Rect, *, names: bool = False, since: float = 0.0) -> Part:
    """Return the lanes of these groups; a deck without movement has no road.

    Tokens that the last action moved set out *since* seconds after the page is shown.
    """
    if wall.deck.movement is None or not groups:
        return Part(bottom=rect.y)
    legend = (
        lamps(wall, Rect(rect.x, rect.y, rect.w, 6))
        if names and wall.deck.milestones
        else Part(bottom=rect.y)
    )
    lanes_top = legend.bottom + (_LAMPS if legend.items else 0)
    lane = min(_MOST_LANE, (rect.bottom - lanes_top) / len(groups))
    size = min(lane * 0.92, 7.6)
    track = Rect(rect.x + size / 2, lanes_top, rect.w - size - _LYING, lane * len(groups))
    items = [*legend.items, *_milestones(wall, track, named=bool(legend.items))]
    for place, group in enumerate(groups):
        items += _lane(wall, group, track, lanes_top + lane * (place + 0.5), size, since)
    return Part(tuple(items), (), track.bottom)


def square_x(wall: Wall, track: Rect, square: int) -> float:
    """Return the x of a square's middle on the track."""
    return track.x + track.w * square / max(1, wall.road.last)


def _lane(wall: Wall, group: int, track: Rect, y: float, size: float, since: float) -> list[Item]:
    here = wall.state.groups[group]
    half, dot = size * 0.3, min(0.8, size * 0.12)
    paved = Rect(track.x - half, y - half, track.w + 2 * half, 2 * half)
    items: list[Item] = [Box(paved, Colour.PANEL, None, half)]
    for square in range(0, wall.road.last + 1, _apart(wall, track, dot)):
        x = square_x(wall, track, square)
        items.append(Box(Rect(x - dot, y - dot, 2 * dot, 2 * dot), Colour.RULE, None, dot))
    lying = len(here.envelopes)
    said = wall.say("road.place", group=wall.group(group), square=here.square)
    if lying:
        key = "road.letter" if lying == 1 else "road.letters"
        said = f"{said} {wall.say(key, count=lying)}"
    token = sign(wall, group, square_x(wall, track, here.square), y, size, said=said)
    items.append(stepped(token, _way(wall, track, group), since))
    for place in range(min(lying, 3)):
        items += envelope(track.right + size * 0.5 + 1.0 + 4.6 * place, y, min(4.0, size * 0.8))
    return items


def _apart(wall: Wall, track: Rect, dot: float) -> int:
    """Return which squares are dotted, every one or one of so many: dots that touch tell nobody anything."""
    return max(1, ceil(_DOTS * dot * wall.road.last / track.w))


def _way(wall: Wall, track: Rect, group: int) -> list[float]:
    """Return where a token that was just moved stood before, square by square."""
    target = wall.state.groups[group].square
    origin = wall.origins.get(group, target)
    onward = 1 if target > origin else -1
    return [square_x(wall, track, square) for square in range(origin, target, onward)]


def envelope(x: float, y: float, wide: float) -> tuple[Item, ...]:
    """Return a closed envelope whose left edge is at x."""
    high = wide * 0.68
    inner = _STROKE  # the flap's ends lie within the frame and do not stick out of its corners
    top = y - high / 2 + inner
    flap = ((x + inner, top), (x + wide / 2, y + high * 0.08), (x + wide - inner, top))
    return (
        Box(Rect(x, y - high / 2, wide, high), Colour.CARD, Colour.INK, 0.2, _STROKE),
        Path(flap, Colour.INK, _STROKE),
    )


def _milestones(wall: Wall, track: Rect, *, named: bool) -> list[Item]:
    """Return a post through the lanes for each milestone, with its lamp on top where they are named."""
    lit = {milestone for group in wall.state.groups for milestone in group.lit}
    items: list[Item] = []
    for milestone, square in wall.road.milestones:
        x, shines = square_x(wall, track, square), milestone in lit
        colour, thick = (Colour.LAMP, 0.6) if shines else (Colour.RULE, 0.22)
        top = track.y - (2.4 if named else 0)
        items.append(Path(((x, top), (x, track.bottom)), colour, thick))
        if named:
            lamp = Rect(x - 1.4, top - 1.4, 2.8, 2.8)
            items.append(Box(lamp, Colour.LAMP if shines else Colour.PAPER, Colour.INK, 1.4, 0.3))
    return items


def text_height(wall: Wall) -> float:
    """Return the height of one line of a lamp's name."""
    return wall.size(4.4) * LEADING


def lamps(wall: Wall, rect: Rect) -> Part:
    """Return the milestones by name, lit or not."""
    lit = {milestone for group in wall.state.groups for milestone in group.lit}
    wide = rect.w / len(wall.deck.milestones)
    items: list[Item] = []
    bottom = rect.bottom
    for place, (milestone, _) in enumerate(wall.road.milestones):
        name = next(known.name for known in wall.deck.milestones if known.id == milestone)
        x, shines = rect.x + wide * place, milestone in lit
        said = wall.say("end.lit" if shines else "end.unlit", name=wall.tell(name))
        lamp = Rect(x, rect.y + text_height(wall) / 2 - 1.7, 3.4, 3.4)
        items.append(Box(lamp, Colour.LAMP if shines else None, Colour.INK, 1.7, 0.3, said=said))
        text = fit(wall.tell(name), wide - 5, 18, wall.size(4.4), shines, wall.least)
        if splits(wall.tell(name), text.lines):
            text = fit(wall.tell(name), wide - 5, 18, wall.size(4.4), shines)
        room = Rect(x + 4.4, rect.y, wide - 5, text.height)
        items.append(Text(room, text.lines, text.size, bold=shines, role="button"))
        bottom = max(bottom, room.bottom)
    return Part(tuple(items), (), bottom + 0.5)
