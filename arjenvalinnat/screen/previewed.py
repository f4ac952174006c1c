"""A page of the preview as a picture: at the wall's own size, through a filter, scaled to where it lies."""

from __future__ import annotations

import pygame

from arjenvalinnat.screen.filtered import filtered
from arjenvalinnat.screen.paint import page_place, paint, paint_item
from arjenvalinnat.screen.pane import aspect_of
from arjenvalinnat.session.preview.previewed import Previewed
from arjenvalinnat.views.preview.frame import Frame
from arjenvalinnat.views.scene import HEIGHT, Scene
from arjenvalinnat.views.theme import rgb
from arjenvalinnat.views.wall import wall_view


def scene_of(seen: Previewed) -> Scene:
    """Return the page that is looked at, laid out for a wall of the chosen size."""
    return wall_view(*seen.shown(aspect_of(seen.size)))


def wall_picture(scene: Scene, seen: Previewed, size: tuple[int, int] | None = None) -> pygame.Surface:
    """Return the page as it stands on the wall, scaled to *size* in pixels."""
    pygame.font.init()
    picture = pygame.Surface(seen.size)
    paint(picture, scene)
    if size is not None and size != seen.size:
        picture = pygame.transform.smoothscale(picture, size)
    return filtered(picture, seen.vision, seen.washed)


def paint_frame(surface: pygame.Surface, laid: Frame, picture: pygame.Surface | None) -> None:
    """Paint the window: the wall's picture in its place, and what lies under and over it."""
    surface.fill(rgb(laid.scene.ground))
    if picture is not None:
        surface.blit(picture, wall_place(surface.get_size(), laid))
    for item in laid.scene.items:
        paint_item(surface, item, surface.get_height() / HEIGHT)


def wall_place(size: tuple[int, int], laid: Frame) -> pygame.Rect:
    """Return where the wall lies in a window of this size in pixels."""
    scale, wall = size[1] / HEIGHT, laid.wall
    return pygame.Rect(
        round(wall.x * scale),
        round(wall.y * scale),
        max(1, round(wall.w * scale)),
        max(1, round(wall.h * scale)),
    )


def on_page(scene: Scene, seen: Previewed, laid: Frame, x: float, y: float) -> tuple[float, float] | None:
    """Return which point of the page lies under a point of the window, in units; None beside the wall."""
    if not laid.wall.holds(x, y):
        return None
    place = page_place(seen.size, scene.width)
    across = (x - laid.wall.x) / laid.wall.w * seen.size[0] - place.x
    down = (y - laid.wall.y) / laid.wall.h * seen.size[1] - place.y
    return across * HEIGHT / place.h, down * HEIGHT / place.h
