"""Whether the deck's texts fit their pages at the sizes that the last row can read."""

from arjenvalinnat.views.fit.checks import unfit

__all__ = ["unfit"]
