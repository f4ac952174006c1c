"""The sky over the road as a part of the day begins, and the hours between a choice and its letter."""

from __future__ import annotations

import math
from dataclasses import replace

from arjenvalinnat.content.format.deck import Phase
from arjenvalinnat.views import theme
from arjenvalinnat.views.measure import width as width_of
from arjenvalinnat.views.motion import drawn
from arjenvalinnat.views.pieces.frame import dots, open_phase
from arjenvalinnat.views.pieces.parts import Part, line
from arjenvalinnat.views.pieces.wall import Wall
from arjenvalinnat.views.scene import Box, Item, Motion, Path, Rect, Text
from arjenvalinnat.views.theme import LEADING, Colour

_SKY, _SKY_BIG = 25.0, 17.0
"""The height of the sky over the road; big text leaves less of it."""

SPAN = 9.0
"""The height of the time span in a letter."""

_STARS = ((0.34, 0.2), (0.41, 0.62), (0.5, 0.3), (0.58, 0.75), (0.66, 0.18), (0.76, 0.58), (0.87, 0.26))


def sky_height(wall: Wall) -> float:
    """Return the height of the sky over the road, in units."""
    return _SKY_BIG if wall.big else _SKY


def sky(wall: Wall) -> Part:
    """Return the sky of the hour with its clock, the name of the part of the day, and a sun or a moon."""
    phase = open_phase(wall)
    kind = phase.sky if phase else "night"
    ink = theme.ON_SKY[kind]
    high = sky_height(wall)
    items: list[Item] = [Box(Rect(0, 0, wall.width, high), theme.SKY[kind])]
    if kind == "night":
        items += [Box(Rect(wall.width * x, high * y, 0.5, 0.5), ink, None, 0.25) for x, y in _STARS]
    items += _light(wall, phase)
    size = 13.0 if not wall.big else 11.0
    clock = (phase.clock if phase else None) or ""
    wide = width_of(clock, size, True) * 1.05
    name = wall.tell(phase.name) if phase else wall.say("day.end")
    left = theme.MARGIN
    if clock:
        items.append(line(clock, Rect(left, 0, wide, high), size, colour=ink, bold=True, role="note"))
        left += wide + 4
    room = Rect(left, 0, wall.width * 0.74 - left, high)
    items.append(line(name, room, 9.0, colour=ink, bold=True, role="heading", least=wall.least))
    items += dots(wall, ink, high - 2.6)
    return Part(tuple(items), (), high)


def _light(wall: Wall, phase: Phase | None) -> list[Item]:
    """Return the sun or the moon where the hour has it, coming from where the hour before had it."""
    known = wall.deck.phases
    place = next((n for n, one in enumerate(known) if one is phase), len(known) - 1)
    size = 12.0 if not wall.big else 8.0
    here, before = _height(wall, place, len(known)), _height(wall, max(0, place - 1), len(known))
    kind = phase.sky if phase else "night"
    colour = Colour.ON_DARK if kind == "night" else Colour.LAMP
    disc = Box(Rect(here[0] - size / 2, here[1] - size / 2, size, size), colour, None, size / 2)
    origin = replace(disc, rect=Rect(before[0] - size / 2, before[1] - size / 2, size, size))
    motion = Motion((origin,), 0.9) if origin != disc else None
    light: list[Item] = [replace(disc, motion=motion)]
    if kind == "night":
        shade = Rect(here[0] - size * 0.24, here[1] - size * 0.62, size, size)
        cut = Box(shade, theme.SKY[kind], None, size / 2)
        earlier = replace(cut, rect=Rect(before[0] - size * 0.24, before[1] - size * 0.62, size, size))
        light.append(replace(cut, motion=Motion((earlier,), 0.9) if motion else None))
    return light


def _height(wall: Wall, place: int, count: int) -> tuple[float, float]:
    """Return where the light stands: low at the day's ends, high in its middle."""
    part = (place + 0.5) / count
    return wall.width * (0.76 + 0.17 * part), sky_height(wall) * (0.7 - 0.4 * math.sin(math.pi * part))


def time_span(wall: Wall, cause: str, rect: Rect) -> tuple[float, Part]:
    """Return an arc from the hour of a choice to the hour now, and when it is drawn, in seconds."""
    since, seconds = 0.5, 0.5
    began = next((phase for phase in wall.deck.phases if phase.id == cause), None)
    now = open_phase(wall)
    words = ((began.clock if began else "") or "", (now.clock or "") if now else wall.say("day.end"))
    size = wall.size(4.6)
    first, last = (width_of(word, size, True) * 1.06 for word in words)
    left, right = rect.x + first + 2, rect.right - last - 2
    floor, rise = rect.bottom - 1.6, rect.h - 3.4
    points = tuple(
        (left + (right - left) * t, floor - rise * math.sin(math.pi * t)) for t in (n / 24 for n in range(25))
    )
    high = size * LEADING
    one = Rect(rect.x, rect.bottom - high, first, high)
    other = Rect(rect.right - last, rect.bottom - high, last, high)
    arc = drawn(Path(points, Colour.ACCENT, 0.5, arrow=True), since, seconds)
    texts = (
        Text(one, (words[0],), size, Colour.QUIET, True, role="note"),
        Text(other, (words[1],), size, Colour.INK, True, "right", "note"),
    )
    return since, Part((*texts, arc), (), rect.bottom)
