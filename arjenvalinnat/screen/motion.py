"""A page on its way: what stands still is painted once, what moves is painted anew every frame."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pygame

from arjenvalinnat.screen.paint import page_place, paint, paint_in_parts, paint_item
from arjenvalinnat.views.motion import at, ends
from arjenvalinnat.views.scene import HEIGHT, Item, Scene


class Moving:
    """The frames of one page on a surface *like* this; whatever has come to its place joins the ground."""

    def __init__(self, scene: Scene, items: tuple[Item, ...], like: pygame.Surface) -> None:
        size = like.get_size()
        place = page_place(size, scene.width)
        self._waiting = list(items)
        self._ground = pygame.Surface(size, 0, like)
        self._page = place if place.size != size else None
        self._scale = place.height / HEIGHT
        moved = set(items)
        self._still = replace(scene, items=tuple(item for item in scene.items if item not in moved))
        self._painted = False
        self.ends = ends(items)

    def prepare(self) -> Iterator[None]:
        """Paint what stands still, a few items at a time."""
        yield from paint_in_parts(self._ground, self._still)
        self._painted = True

    def paint(self, surface: pygame.Surface, seconds: float) -> None:
        """Paint the page as it is so many seconds after it was shown."""
        if not self._painted:
            paint(self._ground, self._still)
            self._painted = True
        arrived = [item for item in self._waiting if item.motion is None or item.motion.end <= seconds]
        for item in arrived:
            self._waiting.remove(item)
            paint_item(self._on(self._ground), at(item, seconds), self._scale)
        surface.blit(self._ground, (0, 0))
        page = self._on(surface)
        for item in self._waiting:
            paint_item(page, at(item, seconds), self._scale)

    def _on(self, surface: pygame.Surface) -> pygame.Surface:
        return surface if self._page is None else surface.subsurface(self._page)
