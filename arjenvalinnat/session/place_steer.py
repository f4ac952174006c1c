"""What an intent that turns to a page, or moves about on one, does to what is shown."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from arjenvalinnat.session.hour import Session
from arjenvalinnat.session.intents.place import (
    Blank,
    EnterFor,
    MoveFocus,
    Over,
    OwnIdea,
    PlaceIntent,
    Scroll,
    Show,
    Uncover,
)
from arjenvalinnat.session.showing import PageName, Place, Showing, WhatIf
from arjenvalinnat.session.timers import timer_at_leaf, with_timer

ALL_CHOICES = 99
"""More choices than any card has: everything is uncovered."""


def look(session: Session, showing: Showing, intent: PlaceIntent) -> Showing:
    """Return what is shown after an intent that leaves the session alone."""
    place = showing.place
    match intent:
        case Show(page=page, item=item, what_if=what_if):
            shown = turned(showing, page, item=item, what_if=what_if)
            return with_timer(shown, timer_at_leaf(session, shown))
        case Over(page=page, leaf=leaf):
            return lay_over(showing, page, leaf)
        case Uncover(all=everything):
            uncovered = ALL_CHOICES if everything else place.uncovered + 1
            return placed(showing, uncovered=uncovered, focus=None)
        case EnterFor(group=group):
            return awaiting(showing, group)
        case OwnIdea():
            return placed(showing, own=not place.own)
        case Blank():
            return replace(showing, blank=not showing.blank)
        case MoveFocus(by=by):
            return placed(showing, focus=moved_focus(place.focus, by))
        case Scroll(by=by):
            return placed(showing, scroll=max(0, place.scroll + by))


def turned(showing: Showing, page: PageName, item: int = 0, what_if: WhatIf | None = None) -> Showing:
    """Return a showing of another page with nothing of the old page left on it."""
    uncovered = showing.place.uncovered if page is showing.place.page else 0
    return replace(showing, place=Place(page, item, what_if, uncovered))


def placed(showing: Showing, **changes: Any) -> Showing:
    """Return the showing with these changes of its place."""
    return replace(showing, place=replace(showing.place, **changes))


def awaiting(showing: Showing, group: int) -> Showing:
    """Return the showing that awaits this group's answer."""
    return replace(placed(showing, focus=None, pressed=None, own=False), entry=group)


def lay_over(showing: Showing, page: PageName, leaf: int) -> Showing:
    """Lay a page over what is shown; another that lies there gives way, the same one goes."""
    place = showing.place
    if place.over is None:
        return placed(showing, page=page, leaf=leaf, over=place.page, focus=None)
    if (place.page, place.leaf) == (page, leaf):
        return placed(showing, page=place.over, leaf=0, over=None, focus=None)
    return placed(showing, page=page, leaf=leaf, focus=None)


def moved_focus(focus: int | None, by: int) -> int:
    """Move the ring; the first press shows it on the first hotspot, or on the last going backwards."""
    if focus is None:
        return 0 if by > 0 else -1
    return focus + by
