"""A discussion steps aside from wherever the class was, and back to exactly that place.

The game itself returns by its own rules; this is the page, its place and the seconds of its countdown.
"""

from __future__ import annotations

from dataclasses import replace

from arjenvalinnat.session.showing import Showing, TalkedFrom, Timer


def place_of(showing: Showing) -> TalkedFrom:
    """Return where the wall stands; what lies over a page is not a place to return to."""
    timer = showing.clock.timer
    left = timer.left(showing.clock.now) if timer is not None else 0
    return TalkedFrom(showing.place.under, timer, left)


def back_at(showing: Showing, talked: TalkedFrom) -> Showing:
    """Return the showing at that place again; a countdown goes on with the seconds that it had left."""
    was, left, clock = talked.timer, talked.left, showing.clock
    timer = Timer(was.what, was.seconds, clock.now + left) if was is not None and left else None
    return replace(showing, place=talked.place, clock=replace(clock, timer=timer), talked_from=None)
