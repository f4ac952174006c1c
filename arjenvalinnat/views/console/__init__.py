"""The console: what the facilitator alone sees, one module a page and called as the page is."""

from arjenvalinnat.views.console.page import console_view

__all__ = ["console_view"]
