"""A tour of the wall: one hour on which every page is met, for pictures and for whoever checks them."""

from arjenvalinnat.views.tour.tour import tour
from arjenvalinnat.views.tour.walk import Stop

__all__ = ["Stop", "tour"]
