"""Surfaces that are kept while there is room: the ones unused for longest go first.

Counted in bytes, not in pieces, because one line of a heading at 4K is as large as fifty small ones at 720p.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable
from typing import Generic, TypeVar

import pygame

_Key = TypeVar("_Key", bound=Hashable)
_Extra = TypeVar("_Extra")


class SurfaceCache(Generic[_Key, _Extra]):
    """Surfaces by key, each with something beside it; more than one are never larger than `limit` bytes."""

    def __init__(self, limit: int) -> None:
        self.limit = limit
        self.size = 0
        self._kept: OrderedDict[_Key, tuple[pygame.Surface, _Extra]] = OrderedDict()

    def get(self, key: _Key) -> tuple[pygame.Surface, _Extra] | None:
        """Return what is kept under this key, and keep it for longer."""
        found = self._kept.get(key)
        if found is not None:
            self._kept.move_to_end(key)
        return found

    def keep(self, key: _Key, surface: pygame.Surface, extra: _Extra) -> tuple[pygame.Surface, _Extra]:
        """Keep a surface; what does not fit beside it any more is let go."""
        self._kept[key] = surface, extra
        self.size += _bytes(surface)
        while self.size > self.limit and len(self._kept) > 1:
            _, (gone, _) = self._kept.popitem(last=False)
            self.size -= _bytes(gone)
        return surface, extra

    def forget(self) -> None:
        """Let everything go."""
        self._kept.clear()
        self.size = 0


def _bytes(surface: pygame.Surface) -> int:
    return surface.get_pitch() * surface.get_height()
