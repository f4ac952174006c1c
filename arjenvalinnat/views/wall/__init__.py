"""The wall: what the class sees, one module a page and called as the page is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from arjenvalinnat.views.wall.page import following_page, live_view, wall_view

__all__ = ["following_page", "live_view", "wall_view"]


def __getattr__(name: str) -> Any:
    """Load every page when the wall is asked for, and not where one page is enough."""
    if name not in __all__:
        raise AttributeError(name)
    from arjenvalinnat.views.wall import page  # noqa: PLC0415 - as above

    return getattr(page, name)
