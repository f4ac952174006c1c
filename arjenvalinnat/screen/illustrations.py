"""A deck's own pictures, opened here and nowhere else; one that cannot be opened is told in words."""

from __future__ import annotations

import io

import pygame

from arjenvalinnat.screen.surface_cache import SurfaceCache
from arjenvalinnat.session.deck_pictures import PNG, read_picture, sides_of, version_of
from arjenvalinnat.views.scene import Illustration
from arjenvalinnat.views.theme import Colour, rgb

_KEPT = 48_000_000
"""Bytes of pictures at their painted sizes: four that fill half a window of 4K."""

_PICTURES: SurfaceCache[tuple[str, int, int, tuple[int, int], Colour], None] = SurfaceCache(_KEPT)
"""By their file, when it was changed and how large it is, and the room and the ground they were made for."""


def paint_illustration(page: pygame.Surface, item: Illustration, scale: float) -> bool:
    """Paint the picture in the middle of its rect, and tell whether it could be opened."""
    rect = item.rect
    image = opened(item.file, (max(1, round(rect.w * scale)), max(1, round(rect.h * scale))), item.ground)
    if image is None:
        return False
    middle = round((rect.x + rect.w / 2) * scale), round((rect.y + rect.h / 2) * scale)
    page.blit(image, image.get_rect(center=middle))
    return True


def opened(file: str, room: tuple[int, int], ground: Colour) -> pygame.Surface | None:
    """Return the picture as large as it fits into this many pixels; None where it cannot be opened.

    It lies on its ground already, for a see-through picture takes ten times as long to put on the page.
    """
    try:
        key = file, *version_of(file), room, ground
        kept = _PICTURES.get(key)
        if kept is not None:
            return kept[0]
        return _PICTURES.keep(key, _made(read_picture(file), room, ground), None)[0]
    except (OSError, ValueError, MemoryError, pygame.error):
        return None


def forget() -> None:
    """Let go of every picture."""
    _PICTURES.forget()


def _made(raw: bytes, room: tuple[int, int], ground: Colour) -> pygame.Surface:
    """Return the picture at its size; a drawing is drawn at it, a photograph is scaled.

    Raises:
        ValueError: it is neither, or empty, or larger than anybody needs.
    """
    sides = sides_of(raw)
    if sides is None:
        raise ValueError
    if not raw.startswith(PNG):
        drawn = pygame.image.load_sized_svg(io.BytesIO(raw), room)
        if not drawn.get_bounding_rect().w:  # half a file is read without a complaint, and nothing is drawn
            raise ValueError
        return _laid(drawn, ground)
    image = pygame.image.load(io.BytesIO(raw), "picture.png")
    part = min(room[0] / sides[0], room[1] / sides[1])
    size = max(1, round(sides[0] * part)), max(1, round(sides[1] * part))
    return pygame.transform.smoothscale(_laid(image, ground), size)


def _laid(image: pygame.Surface, ground: Colour) -> pygame.Surface:
    """Return the picture on its ground, of full colours whatever it had."""
    whole = pygame.Surface(image.get_size(), depth=32)
    whole.fill(rgb(ground))
    whole.blit(image, (0, 0))
    return whole
