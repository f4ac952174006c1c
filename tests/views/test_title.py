"""The first page: what its way on is, whatever stands beside it."""

from dataclasses import replace

import pytest

from arjenvalinnat.session.hour import Broken, FoundDeck, Notice, Session, Wishes
from arjenvalinnat.session.intents.hour import Begin, Choose, Resume
from arjenvalinnat.session.intents.place import Scroll
from arjenvalinnat.session.showing import Showing
from arjenvalinnat.session.steer import steer
from arjenvalinnat.views.keys import intent_for_key
from arjenvalinnat.views.scene import Text
from arjenvalinnat.views.theme import BASELINE, Colour
from arjenvalinnat.views.wall import wall_view
from tests.showings import showing_of
from tests.views.hours import DECK


def with_decks(count):
    """Return a session that has found so many decks and has the first of them open."""
    found = (FoundDeck("0", DECK.title), *(FoundDeck(str(at), f"Pakka {at}") for at in range(1, count)))
    return Session(found, DECK, Wishes(seed=7))


def is_name(item):
    return isinstance(item, Text) and item.role == "heading"


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


@pytest.mark.parametrize("aspect", [4 / 3, 16 / 9])
def test_a_list_of_decks_has_the_room_of_the_page(aspect):
    """Four decks and more are read at once, and the name above them is not shown at the cost of the list."""
    scene = wall_view(with_decks(12), showing_of(aspect=aspect))
    assert len([spot for spot in scene.hotspots if isinstance(spot.intent, Choose)]) >= 4
    alone, among = (
        next(item for item in wall_view(with_decks(count), showing_of(aspect=aspect)).items if is_name(item))
        for count in (1, 2)
    )
    assert among.rect.bottom < alone.rect.bottom


def test_a_deck_that_failed_leaves_the_others_in_sight():
    """Under the sentence that says why it cannot be played stands the first deck that may be chosen."""
    sentence = "tikku/oma/deck.yaml:2:10: virhe AV101: minkään vaiheen nimi ei ole ”tunit”"
    failed = replace(with_decks(4), deck=None, problem=(sentence,), chosen=1)
    offered = [spot.intent for spot in wall_view(failed, Showing()).hotspots]
    assert Choose(0) in offered


def test_why_a_deck_cannot_be_read_stands_quietly_under_its_name():
    """The name is as large as the other names, the sentence is set apart from it."""
    found = (*with_decks(2).found, FoundDeck("x", "lost+found", "kansiota ei voi lukea"))
    scene = wall_view(replace(with_decks(2), found=found), Showing())
    shown = {" ".join(item.lines): item for item in scene.items if isinstance(item, Text)}
    name, why = shown["lost+found"], shown["kansiota ei voi lukea"]
    assert (name.colour, why.colour) == (Colour.INK, Colour.QUIET)
    assert why.rect.y == name.rect.bottom


def test_a_number_stands_on_the_line_of_its_deck():
    """A deck's number is larger than its name, and both stand on one baseline."""
    items = [item for item in wall_view(with_decks(3), Showing()).items if isinstance(item, Text)]
    number = next(item for item in items if item.lines == ("2",))
    name = next(item for item in items if item.lines == ("Pakka 1",))
    assert number.size > name.size
    on_line, beside = (item.rect.y + item.size * BASELINE for item in (number, name))
    assert on_line == pytest.approx(beside)
