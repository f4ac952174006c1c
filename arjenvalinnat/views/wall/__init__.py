"""The wall: what the class sees, one module a page."""

from arjenvalinnat.views.wall.page import following_page, live_view, wall_view

__all__ = ["following_page", "live_view", "wall_view"]
