"""Fonts at pixel sizes, opened once and kept while they are in use."""

from __future__ import annotations

from functools import lru_cache

import pygame

from arjenvalinnat.views.assets import FONTS


@lru_cache(maxsize=64)
def font(file: str, pixels: int) -> pygame.font.Font:
    """Return a bundled font; *pixels* is its em."""
    return pygame.font.Font(FONTS / file, pixels)


def forget() -> None:
    """Close the kept fonts; they do not outlive pygame's font module."""
    font.cache_clear()
