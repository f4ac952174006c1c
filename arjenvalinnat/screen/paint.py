"""A scene painted at the real size of the window: fonts and shapes are drawn anew, never stretched.

Rendered lines and signs are kept in bounded caches, so that a page that comes back costs only its blits.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import pygame

from arjenvalinnat.screen import illustrations, paths, pictures
from arjenvalinnat.screen.assets import font
from arjenvalinnat.screen.signs import LETTER, OUTLINES
from arjenvalinnat.screen.surface_cache import SurfaceCache
from arjenvalinnat.views.measure import Run, runs
from arjenvalinnat.views.scene import (
    HEIGHT,
    Box,
    Illustration,
    Inset,
    Item,
    Path,
    Picture,
    Rect,
    Scene,
    Shape,
    Text,
)  # fmt: skip
from arjenvalinnat.views.theme import BASELINE, LEADING, SIGN_LETTER, Colour, rgb

_SMOOTH = 4
"""Signs are drawn so many times larger and scaled down, for even edges."""

_PART = 6
"""Items that are painted at a time."""

_PAGES = 3
"""Rendered lines are kept up to the size of so many pages of the largest window."""

_LINES: SurfaceCache[tuple[str, int, bool, Colour, bool], int] = SurfaceCache(0)
"""Rendered lines, each with the distance from its top to its baseline."""


def paint(surface: pygame.Surface, scene: Scene) -> None:
    """Paint the whole scene on the surface; the page lies in its middle."""
    for _ in paint_in_parts(surface, scene):
        pass


def paint_in_parts(surface: pygame.Surface, scene: Scene) -> Iterator[None]:
    """Paint the scene a few items at a time, so that a key can come between."""
    place = page_place(surface.get_size(), scene.width)
    surface.fill(rgb(scene.ground))
    _LINES.limit = max(_LINES.limit, _PAGES * surface.get_pitch() * surface.get_height())
    page = surface.subsurface(place) if place.size != surface.get_size() else surface
    scale = place.height / HEIGHT
    for number, item in enumerate(scene.items):
        if number % _PART == 0:
            yield
        paint_item(page, item, scale)
    if scene.focused is not None:
        _ring(page, scene.focused.rect, scale, on_dark=scene.desk)


def paint_item(page: pygame.Surface, item: Item, scale: float) -> None:
    """Paint one item on the page; *scale* is pixels a unit."""
    match item:
        case Text():
            _text(page, item, scale)
        case Box():
            _box(page, item, scale)
        case Shape():
            _sign(page, item, scale)
        case Path():
            paths.paint_path(page, item, scale)
        case Picture():
            pictures.paint_picture(page, item, scale)
        case Inset():
            _inset(page, item, scale)
        case Illustration():
            if not illustrations.paint_illustration(page, item, scale):
                _text(page, item.instead, scale)


def page_place(size: tuple[int, int], width: float) -> pygame.Rect:
    """Return where a page of this width in units lies in a window of this size in pixels."""
    scale = min(size[1] / HEIGHT, size[0] / width)
    wide, high = min(size[0], round(width * scale)), min(size[1], round(HEIGHT * scale))
    return pygame.Rect((size[0] - wide) // 2, (size[1] - high) // 2, max(1, wide), max(1, high))


def forget() -> None:
    """Let go of every rendered line, sign and drawing."""
    _LINES.forget()
    _LINES.limit = 0
    _drawn_sign.cache_clear()
    _disc.cache_clear()
    pictures.forget()
    illustrations.forget()


def _inset(page: pygame.Surface, inset: Inset, scale: float) -> None:
    """Paint a whole page small; it lies in the middle of its place."""
    spot = pygame.Rect(
        round(inset.rect.x * scale), round(inset.rect.y * scale),
        round(inset.rect.w * scale), round(inset.rect.h * scale),
    ).clip(page.get_rect())  # fmt: skip
    if not spot.w or not spot.h:
        return
    small = page.subsurface(spot)
    small.fill(rgb(inset.scene.ground))
    place = page_place(spot.size, inset.scene.width)
    inner = small.subsurface(place)
    for item in inset.scene.items:
        paint_item(inner, item, place.height / HEIGHT)


def _text(page: pygame.Surface, text: Text, scale: float) -> None:
    pixels = max(1, round(text.size * scale))
    rtl, side = text.from_right, text.side
    for number, line in enumerate(text.lines):
        image, ascent = _rendered(line, pixels, text.bold, text.colour, rtl)
        x = text.rect.x * scale
        if side == "centre":
            x += (text.rect.w * scale - image.get_width()) / 2
        elif side == "right":
            x += text.rect.w * scale - image.get_width()
        baseline = (text.rect.y + text.pitch * number + text.size * BASELINE) * scale
        image.set_alpha(round(255 * text.opacity))
        page.blit(image, (round(x), round(baseline) - ascent))


def _rendered(line: str, pixels: int, bold: bool, colour: Colour, rtl: bool) -> tuple[pygame.Surface, int]:
    """Return a painted line and the distance from its top to its baseline, kept for the next time."""
    key = line, pixels, bold, colour, rtl
    return _LINES.get(key) or _LINES.keep(key, *_render(*key))


def _render(line: str, pixels: int, bold: bool, colour: Colour, rtl: bool) -> tuple[pygame.Surface, int]:
    painted = (_piece(run, pixels, colour) for run in runs(line, bold, rtl))
    pieces = [piece for piece in painted if piece is not None]
    if len(pieces) == 1:
        return pieces[0]
    ascent = max((up for _, up in pieces), default=0)
    height = max((image.get_height() + ascent - up for image, up in pieces), default=1)
    whole = pygame.Surface((sum(image.get_width() for image, _ in pieces), height), pygame.SRCALPHA)
    x = 0
    for image, up in pieces:
        whole.blit(image, (x, ascent - up))
        x += image.get_width()
    return whole, ascent


def _piece(run: Run, pixels: int, colour: Colour) -> tuple[pygame.Surface, int] | None:
    """Return a painted run and the distance from its top to its baseline; what has no width is nothing.

    A sign that FreeType cannot draw in bold (U+FDFD, eleven ems wide) takes its run to the plain letters.
    """
    part, file, from_right = run
    for tried in dict.fromkeys((file, file.replace("-Bold", "-Regular"))):
        opened = font(tried, pixels, from_right)
        try:
            return opened.render(part, True, rgb(colour)), opened.get_ascent()
        except pygame.error:
            continue
    return None


def _box(page: pygame.Surface, box: Box, scale: float) -> None:
    place = _pixels(box.rect, scale)
    if box.rect.w == box.rect.h == 2 * box.radius:  # a disc is as wide as it is high wherever it lies
        place.size = (round(box.rect.w * scale),) * 2
    radius = round(box.radius * scale)
    stroke = max(1, round(box.stroke_width * scale)) if box.stroke else 0
    if box.stroke and box.fill is None:
        _hollow(page, place, radius, stroke, rgb(box.stroke))
        return
    if box.stroke:
        _rounded(page, place, radius, rgb(box.stroke))
    if box.fill:
        _rounded(page, place.inflate(-2 * stroke, -2 * stroke), max(0, radius - stroke), rgb(box.fill))


def _rounded(page: pygame.Surface, place: pygame.Rect, radius: int, colour: tuple[int, int, int]) -> None:
    """Fill a rectangle with even round corners."""
    radius = min(radius, place.width // 2, place.height // 2)
    if radius < 2:
        page.fill(colour, place)
        return
    page.fill(colour, place.inflate(-2 * radius, 0))
    high = place.height - 2 * radius
    page.fill(colour, (place.left, place.top + radius, radius, high))
    page.fill(colour, (place.right - radius, place.top + radius, radius, high))
    disc = _disc(radius, colour)
    for x, left in ((place.left, 0), (place.right - radius, radius)):
        for y, top in ((place.top, 0), (place.bottom - radius, radius)):
            page.blit(disc, (x, y), (left, top, radius, radius))


@lru_cache(maxsize=64)
def _disc(radius: int, colour: tuple[int, int, int]) -> pygame.Surface:
    """Return a smooth disc; its quarters are the corners of boxes."""
    large = 2 * radius * _SMOOTH
    canvas = pygame.Surface((large, large), pygame.SRCALPHA)
    canvas.fill((*colour, 0))
    pygame.draw.circle(canvas, colour, (large / 2, large / 2), large / 2)
    return pygame.transform.smoothscale(canvas, (2 * radius, 2 * radius))


def _hollow(
    page: pygame.Surface, place: pygame.Rect, radius: int, stroke: int, colour: tuple[int, int, int]
) -> None:
    if radius * 2 >= place.width - 1 and radius * 2 >= place.height - 1:
        pygame.draw.aacircle(page, colour, place.center, radius, stroke)
    else:
        pygame.draw.rect(page, colour, place, stroke, border_radius=radius)


def _sign(page: pygame.Surface, sign: Shape, scale: float) -> None:
    pixels = max(4, round(sign.size * scale))
    image = _drawn_sign(sign.shape, pixels, sign.fill, sign.stroke)
    middle = round(sign.x * scale), round(sign.y * scale)
    page.blit(image, image.get_rect(center=middle))
    if sign.letter:
        colour = sign.stroke or Colour.ON_DARK
        size = sign.size * SIGN_LETTER
        top = sign.y + sign.size * LETTER[sign.shape] - size * LEADING / 2
        rect = Rect(sign.x - sign.size, top, sign.size * 2, size * LEADING)
        _text(page, Text(rect, (sign.letter,), size, colour, True, "centre"), scale)


@lru_cache(maxsize=96)
def _drawn_sign(shape: str, pixels: int, fill: Colour | None, stroke: Colour | None) -> pygame.Surface:
    """Return a sign with its edges smoothed."""
    side = round(pixels * 1.2)
    large = side * _SMOOTH
    canvas = pygame.Surface((large, large), pygame.SRCALPHA)
    colour = rgb(stroke or fill or Colour.INK)
    canvas.fill((*colour, 0))
    points = [
        (large / 2 + x * pixels * _SMOOTH, large / 2 + y * pixels * _SMOOTH) for x, y in OUTLINES[shape]
    ]
    if fill:
        pygame.draw.polygon(canvas, rgb(fill), points)
    if stroke:
        thick = max(2, round(pixels * _SMOOTH * 0.07))
        pygame.draw.lines(canvas, colour, True, points, thick)
        for point in points:
            pygame.draw.circle(canvas, colour, point, thick / 2)
    return pygame.transform.smoothscale(canvas, (side, side))


def _ring(page: pygame.Surface, rect: Rect, scale: float, *, on_dark: bool = False) -> None:
    """Draw the keyboard's ring: dark, with a light line inside, seen on every ground; turned on dark."""
    outer, inside = (Colour.DESK_INK, Colour.INK) if on_dark else (Colour.INK, Colour.CARD)
    place = _pixels(rect, scale).inflate(round(1.2 * scale), round(1.2 * scale))
    thick = max(2, round(0.55 * scale))
    radius = round(2.0 * scale)
    pygame.draw.rect(page, rgb(outer), place, thick, border_radius=radius)
    inner = place.inflate(-2 * thick, -2 * thick)
    pygame.draw.rect(page, rgb(inside), inner, max(1, thick // 2), border_radius=radius)


def _pixels(rect: Rect, scale: float) -> pygame.Rect:
    """Return whole pixels; neighbours keep touching because edges are rounded, not sizes."""
    left, top = round(rect.x * scale), round(rect.y * scale)
    return pygame.Rect(left, top, round(rect.right * scale) - left, round(rect.bottom * scale) - top)
