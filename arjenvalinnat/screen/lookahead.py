"""The page that the way on leads to, painted while the class reads, so that the next key finds it ready."""

from __future__ import annotations

from collections.abc import Iterator

import pygame

from arjenvalinnat.screen.motion import Moving
from arjenvalinnat.screen.paint import paint, paint_in_parts
from arjenvalinnat.views.motion import moving
from arjenvalinnat.views.scene import Item, Scene


class Ready:
    """One page ahead; whatever else is asked for is painted when it comes."""

    def __init__(self) -> None:
        self._scene: Scene | None = None
        self._page: pygame.Surface | None = None
        self._items: tuple[Item, ...] = ()
        self._moving: Moving | None = None

    def prepare(self, scene: Scene, before: Scene, surface: pygame.Surface) -> Iterator[None]:
        """Paint the page that would follow *before* on a surface like this one, a few items at a time.

        What is ready already stays, as while a countdown changes the page before it every second.
        """
        items = moving(scene, before)
        if self._is_it(surface, scene) and items == self._items:
            return
        self._scene, self._items = None, items
        if self._page is None or self._page.get_size() != surface.get_size():
            self._page = pygame.Surface(surface.get_size(), 0, surface)
        yield from paint_in_parts(self._page, scene)
        self._moving = Moving(scene, items, surface) if items else None
        if self._moving is not None:
            yield from self._moving.prepare()
        self._scene = scene

    def paint(self, surface: pygame.Surface, scene: Scene) -> None:
        """Put the page on the surface."""
        if self._page is not None and self._is_it(surface, scene):
            surface.blit(self._page, (0, 0))
            self._scene = None  # its motion has been used up
        else:
            paint(surface, scene)

    def moving(self, surface: pygame.Surface, scene: Scene, before: Scene) -> Moving | None:
        """Return the page's motion, None when nothing on it moves."""
        if self._is_it(surface, scene):
            return self._moving
        items = moving(scene, before)
        return Moving(scene, items, surface) if items else None

    def _is_it(self, surface: pygame.Surface, scene: Scene) -> bool:
        page = self._page
        return page is not None and page.get_size() == surface.get_size() and scene == self._scene
