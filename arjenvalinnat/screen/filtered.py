"""A picture as others see it: every colour that is in it is changed once, and then looked up."""

from __future__ import annotations

from array import array

import pygame

from arjenvalinnat.views.preview.vision import seen

_OPAQUE = 255 << 24


def filtered(picture: pygame.Surface, vision: str, washed: bool) -> pygame.Surface:
    """Return the picture through a kind of colour vision and on a washed-out projector.

    A page has some thousand colours, edges included, so that a look into a table for each of its pixels
    takes tens of milliseconds and no library for numbers.
    """
    if vision == "none" and not washed:
        return picture
    pixels = array("I", pygame.image.tobytes(picture, "BGRA"))
    table = {pixel: _changed(pixel, vision, washed) for pixel in set(pixels)}
    changed = array("I", map(table.__getitem__, pixels))
    return pygame.image.frombytes(changed.tobytes(), picture.get_size(), "BGRA").convert(picture)


def _changed(pixel: int, vision: str, washed: bool) -> int:
    """Return another pixel for one; in a number, blue has the lowest bits of a BGRA pixel."""
    red, green, blue = seen(pixel >> 16 & 255, pixel >> 8 & 255, pixel & 255, vision, washed)
    return _OPAQUE | red << 16 | green << 8 | blue
