"""The road: a lane for each group in seat order, its token, its unopened envelopes, the milestones."""

from __future__ import annotations

from arjenvalinnat.views.scene import Box, Item, Path, Rect
from arjenvalinnat.views.theme import Colour
from arjenvalinnat.views.wall.parts import Part, line, sign
from arjenvalinnat.views.wall.wall import Wall

_LEAST_LANE = 3.4
_MOST_LANE = 9.0
_NAMES = 11.0
_NAMES_NARROW = 16.0
_LYING = 16.0


def road_height(groups: int) -> float:
    """Return the least height in which so many lanes can be told apart."""
    return groups * _LEAST_LANE


def road(wall: Wall, groups: tuple[int, ...], rect: Rect, *, names: bool = False) -> Part:
    """Return the lanes of these groups; a deck without movement has no road."""
    if wall.deck.movement is None or not groups:
        return Part(bottom=rect.y)
    lanes_top = rect.y + (_names_height(wall) if names else 0)
    lane = min(_MOST_LANE, (rect.bottom - lanes_top) / len(groups))
    size = min(lane * 0.92, 7.6)
    track = Rect(rect.x + size / 2, lanes_top, rect.w - size - _LYING, lane * len(groups))
    items = [*_milestones(wall, track, rect.y, names=names)]
    for place, group in enumerate(groups):
        items += _lane(wall, group, track, lanes_top + lane * (place + 0.5), size)
    return Part(tuple(items), (), track.bottom)


def _names_height(wall: Wall) -> float:
    """Return the room that the names of the milestones take; a narrow page breaks them into more lines."""
    return _NAMES if wall.width > 150 else _NAMES_NARROW


def square_x(wall: Wall, track: Rect, square: int) -> float:
    """Return the x of a square's middle on the track."""
    return track.x + track.w * square / max(1, wall.road.last)


def _lane(wall: Wall, group: int, track: Rect, y: float, size: float) -> list[Item]:
    here = wall.state.groups[group]
    dot = min(1.1, size * 0.2)
    items: list[Item] = [Path(((track.x, y), (track.right, y)), Colour.RULE, 0.3)]
    for square in range(wall.road.last + 1):
        x = square_x(wall, track, square)
        items.append(Box(Rect(x - dot, y - dot, 2 * dot, 2 * dot), Colour.CARD, Colour.RULE, dot, 0.3))
    lying = len(here.envelopes)
    said = wall.say("road.place", group=wall.group(group), square=here.square)
    if lying:
        key = "road.letter" if lying == 1 else "road.letters"
        said = f"{said} {wall.say(key, count=lying)}"
    items.append(sign(wall, group, square_x(wall, track, here.square), y, size, said=said))
    for place in range(min(lying, 3)):
        items += envelope(track.right + size * 0.5 + 1.0 + 4.6 * place, y, min(4.0, size * 0.8))
    return items


def envelope(x: float, y: float, wide: float) -> tuple[Item, ...]:
    """Return a closed envelope whose left edge is at x."""
    high = wide * 0.68
    flap = ((x, y - high / 2), (x + wide / 2, y + high * 0.08), (x + wide, y - high / 2))
    return (
        Box(Rect(x, y - high / 2, wide, high), Colour.CARD, Colour.INK, 0.2, 0.25),
        Path(flap, Colour.INK, 0.25),
    )


def _milestones(wall: Wall, track: Rect, top: float, *, names: bool) -> list[Item]:
    """Return the lamps: a post through the lanes, lit once any group has come so far."""
    lit = {milestone for group in wall.state.groups for milestone in group.lit}
    by_id = {milestone.id: milestone for milestone in wall.deck.milestones}
    items: list[Item] = []
    left = track.x
    for milestone, square in wall.road.milestones:
        x = square_x(wall, track, square)
        shines = milestone in lit
        items.append(
            Path(
                ((x, track.y), (x, track.bottom)),
                Colour.LAMP if shines else Colour.RULE,
                0.6 if shines else 0.22,
            )
        )
        if names:
            items.append(Path(((x, top + 2), (x, track.y)), Colour.RULE, 0.22))
            lamp = Rect(x - 1.7, top, 3.4, 3.4)
            items.append(Box(lamp, Colour.LAMP if shines else Colour.PAPER, Colour.INK, 1.7, 0.3))
            name = wall.tell(by_id[milestone].name)
            room = Rect(left, top, max(1.0, x - 2.6 - left), _names_height(wall))
            items.append(line(name, room, 4.2, bold=shines, align="right", role="note"))
            left = x + 2.2
    return items
