"""The console: what the facilitator alone sees, one module a page."""

from arjenvalinnat.views.console.page import console_view

__all__ = ["console_view"]
