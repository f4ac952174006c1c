"""A page as a picture in a file, painted as the window paints it; it needs no window and no display."""

from __future__ import annotations

import io
import os
from pathlib import Path

os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")

import pygame

from arjenvalinnat.screen.paint import paint
from arjenvalinnat.screen.pane import aspect_of
from arjenvalinnat.views.scene import Scene

__all__ = ["aspect_of", "picture", "save_picture", "save_surface"]


def picture(scene: Scene, size: tuple[int, int]) -> bytes:
    """Return the page painted at this size in pixels, as PNG."""
    pygame.font.init()
    surface = pygame.Surface(size)
    paint(surface, scene)
    return _png(surface)


def _png(surface: pygame.Surface) -> bytes:
    file = io.BytesIO()
    pygame.image.save(surface, file, "page.png")
    return file.getvalue()


def save_picture(scene: Scene, size: tuple[int, int], path: Path) -> None:
    """Write the page to a PNG file.

    Raises:
        OSError: the file cannot be written.
    """
    path.write_bytes(picture(scene, size))


def save_surface(surface: pygame.Surface, path: Path) -> None:
    """Write what was painted to a PNG file.

    Raises:
        OSError: the file cannot be written.
    """
    path.write_bytes(_png(surface))
