"""Fonts at pixel sizes, opened once and kept while they are in use."""

from __future__ import annotations

from functools import lru_cache

import pygame

from arjenvalinnat.views.assets import FONTS


@lru_cache(maxsize=64)
def font(file: str, pixels: int, rtl: bool = False) -> pygame.font.Font:
    """Return a bundled font; *pixels* is its em. One that is read from the right joins Arabic letters."""
    opened = pygame.font.Font(FONTS / file, pixels)
    if rtl:
        opened.set_script("Arab")
        opened.set_direction(pygame.DIRECTION_RTL)
    return opened


def forget() -> None:
    """Close the kept fonts; they do not outlive pygame's font module."""
    font.cache_clear()
