"""The sheet of keys has every key, and can be read."""

from dataclasses import replace
from functools import cache

import pytest

from arjenvalinnat.content.load import load_deck
from arjenvalinnat.session.folders import shipped_decks
from arjenvalinnat.session.hour import Broken, FoundDeck, Session, Wishes
from arjenvalinnat.session.intents.place import Over
from arjenvalinnat.session.showing import PageName, Showing
from arjenvalinnat.session.steer import steer
from arjenvalinnat.views import keys, theme
from arjenvalinnat.views.caps import cap
from arjenvalinnat.views.console.pieces.frame import PAGES
from arjenvalinnat.views.outline import texts_of
from arjenvalinnat.views.scene import Text
from arjenvalinnat.views.texts import languages
from arjenvalinnat.views.tour import tour
from arjenvalinnat.views.wall import wall_view
from arjenvalinnat.views.wall.keys import FAMILIES, LEAVES
from tests.scenes_in_code import lesson
from tests.showings import showing_of
from tests.views.console.hours import busy_hour, every_page
from tests.views.hours import DECK

LISTED = {
    key for _, lines in LEAVES for _, names in lines for name in names for key in FAMILIES.get(name, (name,))
}
ALIKE = {"ctrl+=": "ctrl++"}
"""Keys that lie at the same place as another one, without Shift."""


def asked(scenes):
    """Return every key that any of these pages asks for."""
    found = set()
    for scene in scenes:
        found |= {key for spot in scene.hotspots for key in spot.keys}
        found |= {shortcut.key for shortcut in scene.shortcuts}
    return {ALIKE.get(key, key) for key in found}


def walls():
    """Yield every page of an hour, normal and calm, of more decks than one and of days that broke off."""
    session = Session((FoundDeck("pieni", DECK.title),), DECK, Wishes(seed=7))
    yield from (stop.scene for stop in tour(session, Showing()))
    calm = replace(session, wishes=Wishes(seed=7, pace="calm"))
    yield from (stop.scene for stop in tour(calm, Showing()))
    deck = load_deck(shipped_decks() / "arjen-valinnat").deck
    yield from (stop.scene for stop in tour(replace(session, deck=deck), Showing()))
    yield from (stop.scene for stop in tour(replace(session, deck=lesson()), Showing()))
    days = (Broken("a", "Pieni pakka"), Broken("b", "Pieni pakka"))
    decks = tuple(FoundDeck(str(number), f"Pakka {number}") for number in range(3))
    many = replace(session, found=decks, broken=days, unfinished=True)
    yield from (wall_view(many, showing_of(page)) for page in (PageName.TITLE, PageName.LOOK))
    yield wall_view(replace(session, found=decks), Showing())


@cache
def asked_of_walls():
    """Return every key that the walls ask for; the hours are played once for all tests."""
    return asked(walls())


@cache
def asked_of_consoles():
    """Return every key that the consoles ask for, likewise."""
    return asked(consoles())


def consoles():
    """Yield the console's pages in hours in which anything is pressed."""
    for seed in range(4):
        for session, showing in busy_hour((4, seed, 16 / 10, "fi", "adult"), 40):
            yield from (scene for _, scene in every_page(session, showing))


def test_every_key_of_the_wall_is_on_the_sheet():
    """No page of an hour has a key that the sheet does not tell of."""
    assert asked_of_walls() - LISTED == set()


def test_every_key_of_the_console_is_on_the_sheet():
    """No page of the console has a key that the sheet does not tell of, its pages' own keys among them."""
    assert asked_of_consoles() - LISTED == set()
    assert {key for _, key in PAGES} <= LISTED


def test_every_key_that_windows_know_is_on_the_sheet():
    """What a clicker sends, what walks through the buttons, and what is asked of the windows is told, too."""
    assert {*keys.ALSO, *keys.WALK, *keys.OF_WINDOWS, "f11"} <= LISTED


def test_nothing_is_on_the_sheet_that_is_no_key():
    """Each key that the sheet tells of does something somewhere."""
    known = asked_of_walls() | asked_of_consoles() | {*keys.ALSO, *keys.WALK, *keys.OF_WINDOWS, "f11"}
    known |= {"ctrl+x", "ctrl+h", "ctrl+j"}  # a tie, and what is proposed when time runs short
    known |= {*FAMILIES["ctrl+arrows"], "ctrl+f", "ctrl+b"}  # on a page of the console that is long
    assert LISTED - known - set(FAMILIES["digits"]) == set()


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("aspect", [5 / 4, 1000 / 688, 16 / 10, 16 / 9])
def test_the_sheet_is_read_from_the_back_row(language, aspect):
    """On every leaf each key and what it does stand on one line, and none is smaller than allowed."""
    for leaf, (_, lines) in enumerate(LEAVES):
        scene = wall_view(Session(), showing_of(PageName.KEYS, leaf=leaf, aspect=aspect, language=language))
        body = [item for item in scene.items if isinstance(item, Text) and item.role == "body"]
        rows = [item for item in body if item.rect.y > 15 and item.rect.bottom < 88]
        assert len(rows) == 2 * len(lines)
        for item in rows:
            assert len(item.lines) == 1, item.lines
            assert item.size >= theme.LEAST, item.lines


def test_the_sheet_is_turned_round_and_closed_on_any_leaf():
    """The button turns to the next leaf, after the last comes the first; closing leads back to the page."""
    session, showing = Session(), showing_of(PageName.TITLE)
    session, showing = steer(session, showing, Over(PageName.KEYS))
    seen = []
    for _ in LEAVES:
        seen.append(texts_of(wall_view(session, showing)))
        closed = steer(session, showing, wall_view(session, showing).primary.intent)[1]
        assert (closed.place.page, closed.place.over, closed.place.leaf) == (PageName.TITLE, None, 0)
        session, showing = steer(session, showing, wall_view(session, showing).hotspot_for("down").intent)
    assert texts_of(wall_view(session, showing)) == seen[0]
    assert len({line for leaf in seen for line in leaf if line.startswith("## ")}) == len(LEAVES)


def test_a_terminal_reads_the_whole_sheet():
    """On an endless page all leaves stand under each other, and nothing has to be turned."""
    scene = wall_view(Session(), showing_of(PageName.KEYS, endless=True))
    said = texts_of(scene)
    assert sum(line.startswith("## ") for line in said) == len(LEAVES)
    assert scene.hotspot_for("down") is None
    assert "Ctrl T, +, -" in said


@pytest.mark.parametrize(
    ("key", "told"),
    [("f10", "F10"), ("i", "I"), ("ctrl+r", "Ctrl R"), ("ctrl++", "Ctrl +"), ("ctrl+-", "Ctrl -"), ("+", "+"),
     ("pagedown", "PgDn"), ("escape", "Esc"), ("ctrl+down", "Ctrl Down"), ("1", "1"), (".", ".")],
)  # fmt: skip
def test_a_key_is_told_as_it_stands_on_the_keyboard(key, told):
    """Letters are large, what is held down comes first."""
    assert cap(key) == told
