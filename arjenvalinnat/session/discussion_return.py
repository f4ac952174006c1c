"""A discussion steps aside from wherever the class was, and back to exactly that place.

The game itself returns by its own rules; this is the page, its place and the seconds of its countdown.
"""

from __future__ import annotations

from dataclasses import replace

from arjenvalinnat.session.showing import Showing, Timer, WallPlace


def place_of(showing: Showing) -> WallPlace:
    """Return where the wall stands; what lies over a page is not a place to return to."""
    timer, page = showing.timer, showing.over or showing.page
    left = timer.left(showing.now) if timer is not None else 0
    return WallPlace(page, showing.item, showing.what_if, showing.uncovered, timer, left)


def back_at(showing: Showing, place: WallPlace) -> Showing:
    """Return the showing at that place again; a countdown goes on with the seconds that it had left."""
    was = place.timer
    timer = Timer(was.what, was.seconds, showing.now + place.left) if was is not None and place.left else None
    bare = replace(showing, focus=None, scroll=0, pressed=None, own=False, over=None, leaf=0)
    return replace(
        bare,
        page=place.page,
        item=place.item,
        what_if=place.what_if,
        uncovered=place.uncovered,
        timer=timer,
        talked_from=None,
    )
