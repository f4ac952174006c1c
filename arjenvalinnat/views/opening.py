"""The first picture of the program, painted before the deck and the rules are loaded.

It names neither of them, so that the window is not white while they load; the title page puts its
buttons on the same poster.
"""

from __future__ import annotations

import math

from arjenvalinnat.views import theme
from arjenvalinnat.views.layout import fit
from arjenvalinnat.views.scene import Box, Item, Path, Rect, Scene, Shape, Text
from arjenvalinnat.views.texts import Say
from arjenvalinnat.views.theme import Colour


def opening_scene(say: Say, aspect: float) -> Scene:
    """Return the poster with a line that says that the program is loading."""
    width = 100 * aspect
    heading = Text(Rect(theme.MARGIN, 84, width * 0.5, 6), (say("title.loading"),), 4.5, Colour.QUIET)
    return Scene(
        "opening", width, (*poster(say("title.name"), say("title.line"), width), heading), heading=""
    )


NAME_TOP, NAME_HIGH, NAME_LOW = 9.0, 42.0, 18.0
"""Where the name on the poster begins, and its height: alone, and where a list stands under it."""


def poster(name: str, line: str, width: float, *, high: float = NAME_HIGH) -> tuple[Item, ...]:
    """Return the program's name beside a day: a sun, the road through it, eight signs on their way."""
    left = Rect(theme.MARGIN, NAME_TOP, width * 0.54, high)
    title = fit(name, left.w, left.h, 17, True)
    words = Text(
        Rect(left.x, left.y, left.w, title.height), title.lines, title.size, Colour.INK, True, role="heading"
    )
    if not line:
        return (*_day(width), words)
    below = fit(line, left.w * 0.92, 15, 5.5)
    under = Rect(left.x, left.bottom + 3, left.w, below.height)
    return (*_day(width), words, Text(under, below.lines, below.size, Colour.QUIET))


def _day(width: float) -> tuple[Item, ...]:
    x = width * 0.62
    sun = 0.21 * width
    middle = (width * 0.83, 40.0)
    road = tuple(_road(x, width, step / 60) for step in range(61))
    signs = tuple(
        Shape(shape, *_road(x, width, 0.08 + 0.12 * place), 6.6, colour, Colour.PAPER)
        for place, (shape, colour) in enumerate(zip(theme.GROUP_SHAPES, theme.GROUP_COLOURS, strict=True))
    )
    return (
        Box(Rect(x, 0, width - x, 100), Colour.DAY),
        Box(Rect(middle[0] - sun / 2, middle[1] - sun / 2, sun, sun), Colour.LAMP, radius=sun / 2),
        Box(Rect(x, 66, width - x, 34), Colour.NIGHT),
        Path(road, Colour.PAPER, 1.6),
        *signs,
    )


def _road(x: float, width: float, part: float) -> tuple[float, float]:
    """Return a point of the winding road, *part* 0…1 from the upper left to the lower right."""
    reach = width - x
    return x + reach * (0.14 + 0.72 * (0.5 + 0.5 * math.sin(part * 7.2 - 1.2))), 10 + 76 * part
