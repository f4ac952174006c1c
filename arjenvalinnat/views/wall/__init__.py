"""The wall: what the class sees, one module a page."""

from arjenvalinnat.views.wall.page import wall_view

__all__ = ["wall_view"]
