"""Hours walked through the wall itself: what is pressed are hotspots of the pages."""

import random

from arjenvalinnat.session.hour import FoundDeck, Session, Wishes
from arjenvalinnat.session.intents.game import Do
from arjenvalinnat.session.intents.hour import Leave
from arjenvalinnat.session.rehearsal import Rehearsal
from arjenvalinnat.session.showing import PageName
from arjenvalinnat.session.steer import steer
from arjenvalinnat.views.wall import wall_view
from tests.showings import showing_of
from tests.views.small_deck import small_deck

DECK = small_deck()
LIMIT = 900
"""More pages than any hour of the small deck has."""


def begun(groups=6, seed=7, deck=DECK, **shown):
    """Return a session whose day has begun, at the practice card."""
    session = Session((FoundDeck("scenarios/pieni", deck.title),), deck, Wishes(groups=groups, seed=seed))
    hour = Rehearsal(session, showing_of(**shown))
    hour.begin()
    return hour.session, hour.showing


def straight_hour(session, showing, seed=3):
    """Yield every page of an hour in which each group answers by lot and the way is always on."""
    lots = random.Random(seed)
    for _ in range(LIMIT):
        scene = wall_view(session, showing)
        yield session, showing, scene
        if showing.place.page is PageName.HELP:
            return
        session, showing = steer(session, showing, _pressed(session, showing, scene, lots).intent)
    raise AssertionError("the hour did not end")


def wandering_hour(session, showing, seed, presses):
    """Yield every page of an hour in which any hotspot at all may be pressed."""
    lots = random.Random(seed)
    for _ in range(presses):
        scene = wall_view(session, showing)
        yield session, showing, scene
        on = lots.random() < 0.7
        pressed = _pressed(session, showing, scene, lots) if on else lots.choice(scene.hotspots)
        if not isinstance(pressed.intent, Leave):
            session, showing = steer(session, showing, pressed.intent)


def _pressed(session, showing, scene, lots):
    entry = min(showing.entry, len(session.play.state.votes) - 1)
    answers = [
        spot
        for spot in scene.hotspots
        if isinstance(spot.intent, Do) and spot.keys and spot.keys[0] in "01234"
    ]
    if answers and session.play.state.votes[entry] is None and showing.place.page is PageName.DAY:
        return lots.choice(answers)
    return scene.primary
