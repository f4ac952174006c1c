"""The whole tour in order: what comes before the day, one whole day, and what comes after it."""

from __future__ import annotations

from collections.abc import Iterator

from arjenvalinnat.session.hour import Session
from arjenvalinnat.session.rehearsal import Rehearsal
from arjenvalinnat.session.showing import Showing
from arjenvalinnat.views.tour.before import pages_before
from arjenvalinnat.views.tour.closing import pages_after
from arjenvalinnat.views.tour.day import pages_of_the_day
from arjenvalinnat.views.tour.walk import Stop, Walk


def tour(session: Session, showing: Showing) -> Iterator[Stop]:
    """Yield every page of an hour in order; the same session and showing give the same pages.

    The session holds a deck and its wishes, and no game yet.

    Raises:
        IllegalAction: the wishes leave no card to play.
    """
    walk = Walk(Rehearsal(session, showing))
    yield from pages_before(walk)
    yield from pages_of_the_day(walk)
    yield from pages_after(walk)
