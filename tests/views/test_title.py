"""The first page: what its way on is, whatever stands beside it."""

from dataclasses import replace

import pytest

from arjenvalinnat.session.hour import Broken, FoundDeck, Notice, Session, Wishes
from arjenvalinnat.session.intents.hour import Begin, Choose, Resume
from arjenvalinnat.session.intents.place import Scroll
from arjenvalinnat.session.showing import Showing
from arjenvalinnat.session.steer import steer
from arjenvalinnat.views.keys import intent_for_key
from arjenvalinnat.views.wall import wall_view
from tests.showings import showing_of
from tests.views.hours import DECK


def with_decks(count):
    """Return a session that has found so many decks and has the first of them open."""
    found = (FoundDeck("0", DECK.title), *(FoundDeck(str(at), f"Pakka {at}") for at in range(1, count)))
    return Session(found, DECK, Wishes(seed=7))


@pytest.mark.parametrize("aspect", [5 / 4, 4 / 3, 16 / 9])
@pytest.mark.parametrize("count", [1, 2, 3, 9, 12])
def test_enter_begins_the_day_however_many_decks_there_are(count, aspect):
    """The list of decks is read beside the button that begins; Enter, Space and a clicker begin."""
    scene = wall_view(with_decks(count), showing_of(aspect=aspect))
    for key in ("enter", "space", "pagedown"):
        assert intent_for_key(scene, key) == Begin()


@pytest.mark.parametrize("count", [2, 3, 9, 12])
def test_every_deck_can_be_chosen(count):
    """Its number chooses a deck, also while the list has no room for it; arrows lead to one without."""
    session, showing = with_decks(count), Showing()
    scene = wall_view(session, showing)
    for place in range(min(9, count)):
        assert intent_for_key(scene, str(place + 1)) == Choose(place)
    offered = set()
    for _ in range(count):
        scene = wall_view(session, showing)
        offered |= {spot.intent.deck for spot in scene.hotspots if isinstance(spot.intent, Choose)}
        if not isinstance(intent_for_key(scene, "down"), Scroll):
            break
        session, showing = steer(session, showing, intent_for_key(scene, "down"))
    assert offered == set(range(count))


def test_what_is_told_never_takes_the_way_on_away():
    """A day that broke off is resumed, a deck that failed is tried again, though much is told above."""
    told = tuple(Notice(f"told.{name}") for name in ("full", "readonly", "newer", "held", "damaged"))
    whole = replace(with_decks(3), told=told)
    assert intent_for_key(wall_view(whole, Showing()), "enter") == Begin()
    broken = replace(whole, unfinished=True, broken=(Broken("a", "Pieni pakka"),))
    assert intent_for_key(wall_view(broken, Showing()), "enter") == Resume()
    failed = replace(whole, deck=None, problem=tuple(f"cards.yaml:{line}: virhe" for line in range(30)))
    assert intent_for_key(wall_view(failed, Showing()), "enter") == Choose(0)
