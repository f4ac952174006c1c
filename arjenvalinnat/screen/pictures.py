"""Line drawings painted at their real size in one colour; what has no drawing is a plain disc."""

from __future__ import annotations

import io
from functools import lru_cache

import pygame

from arjenvalinnat.content.icons import ICONS, icon_names
from arjenvalinnat.views.pictures import stroke
from arjenvalinnat.views.scene import Picture
from arjenvalinnat.views.theme import Colour, rgb

_DRAWN_WITH = b'stroke-width="2"'
_DISC = 0.8
"""How wide the disc is; drawings leave about as much air round themselves."""


def paint_picture(page: pygame.Surface, picture: Picture, scale: float) -> None:
    """Paint a drawing in the middle of its rect, as large as it fits."""
    rect, size = picture.rect, min(picture.rect.w, picture.rect.h)
    side = max(4, round(size * scale))
    middle = round((rect.x + rect.w / 2) * scale), round((rect.y + rect.h / 2) * scale)
    image = _drawn(picture.name, side, stroke(size), picture.colour)
    if image is None:
        pygame.draw.aacircle(page, rgb(picture.colour), middle, side * _DISC / 2)
    else:
        page.blit(image, image.get_rect(center=middle))


def forget() -> None:
    """Let go of every drawing."""
    _drawn.cache_clear()


@lru_cache(maxsize=24)
def _drawn(name: str, side: int, wide: float, colour: Colour) -> pygame.Surface | None:
    """Return a drawing in its colour, None where there is none."""
    if name not in icon_names():
        return None
    try:
        lines = (ICONS / f"{name}.svg").read_bytes().replace(_DRAWN_WITH, b'stroke-width="%.2f"' % wide)
        image = pygame.image.load_sized_svg(io.BytesIO(lines), (side, side))
    except (OSError, pygame.error):
        return None
    # SDL_image takes currentColor for a middle grey: made white first, it takes on any colour.
    image.fill((255, 255, 255, 0), special_flags=pygame.BLEND_RGBA_MAX)
    image.fill((*rgb(colour), 255), special_flags=pygame.BLEND_RGBA_MULT)
    return image
