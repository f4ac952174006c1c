"""Laws of every page of the console, held over hours in which anything is pressed."""

from dataclasses import dataclass, replace
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arjenvalinnat.rules.play import apply
from arjenvalinnat.session.desk import Desk, DeskPage, Typing
from arjenvalinnat.session.forms import Half
from arjenvalinnat.session.hour import Session
from arjenvalinnat.session.intents.game import Do
from arjenvalinnat.session.purposes import OwnWord
from arjenvalinnat.session.showing import Showing
from arjenvalinnat.session.steer import steer
from arjenvalinnat.views import theme
from arjenvalinnat.views.console import console_view
from arjenvalinnat.views.measure import missing
from arjenvalinnat.views.motion import still
from arjenvalinnat.views.scene import Box, Inset, Rect, Scene, Shape, Text
from arjenvalinnat.views.theme import Colour, contrast
from arjenvalinnat.views.wall import live_view, wall_view
from tests.showings import changed
from tests.views.console.hours import busy_hour, every_page
from tests.views.console.moments import LEAST_TARGET, consoles, few, wanderings
from tests.views.walks import ink


def texts_are_readable_whole_and_on_the_page(page):
    """No text and no sign's letter is under the console's least size, none is off the page."""
    assert page.scene.width == pytest.approx(100 * page.shown.desk.aspect)
    for item in page.scene.items:
        if isinstance(item, Shape) and item.letter:
            assert item.size * theme.SIGN_LETTER >= theme.DESK_LEAST
    for text, place in page.inks:
        assert text.size >= theme.DESK_LEAST
        assert text.rect.y >= -0.01, text.lines
        assert text.rect.bottom <= 100.01, text.lines
        assert text.rect.x >= 0, text.lines
        assert place.right <= page.scene.width + 0.01, text.lines
        assert not any(missing(line) for line in text.lines), text.lines


def texts_never_lie_on_each_other(page):
    """No text is painted over another one, nor over the small walls."""
    walls = [item.rect for item in page.scene.items if isinstance(item, Inset)]
    for (one, place), (other, there) in combinations(page.inks, 2):
        assert not place.meets(there), (one.lines, other.lines)
    for text, place in page.inks:
        assert not any(place.meets(rect) for rect in walls), text.lines


def hotspots_lie_apart_and_on_the_page(page):
    """No two hotspots share a place or a key; each is large enough for a mouse and says what it does."""
    for spot in page.scene.hotspots:
        assert min(spot.rect.w, spot.rect.h) >= LEAST_TARGET, spot.label
        assert spot.rect.x >= 0
        assert spot.rect.y >= 0
        assert spot.rect.right <= page.scene.width + 1e-6
        assert spot.rect.bottom <= 100 + 1e-6
        assert spot.label
    for one, other in combinations(page.scene.hotspots, 2):
        assert not one.rect.meets(other.rect), (one.label, other.label)
        assert not set(one.keys) & set(other.keys), (one.label, other.label)
    keys = {key for spot in page.scene.hotspots for key in spot.keys}
    assert not keys & {shortcut.key for shortcut in page.scene.shortcuts}


def what_is_offered_is_legal(page):
    """Whatever the console asks of the game, the game does; everything else can be steered."""
    for spot in page.scene.hotspots:
        if isinstance(spot.intent, Do):
            assert apply(page.session.play.state, spot.intent.action)
        else:
            steer(page.session, page.shown, spot.intent)


def a_key_means_one_thing(page):
    """A key of the console that the live wall has, too, asks for the same there."""
    meant = {key: spot.intent for spot in page.wall.hotspots for key in spot.keys}
    meant |= {shortcut.key: shortcut.intent for shortcut in page.wall.shortcuts}
    asked = {key: spot.intent for spot in page.scene.hotspots for key in spot.keys}
    asked |= {shortcut.key: shortcut.intent for shortcut in page.scene.shortcuts}
    for key, intent in asked.items():
        assert meant.get(key, intent) == intent, key


def every_page_has_the_way_on_and_the_pages(page):
    """The wall's way on is one press away on every page, and so is what to do when a young person tells."""
    assert page.scene.desk
    way_on = page.wall.primary
    assert way_on is None or way_on.intent in [spot.intent for spot in page.scene.hotspots]
    if page.shown.desk.typing is None:
        assert page.scene.hotspot_for("f7") is not None
    assert page.scene.takes_text == (page.shown.desk.typing is not None)


def every_text_has_a_pair_of_colours_that_was_measured(page):
    """What lies behind a text is the page, or the last box under its middle; they differ by 7:1 at least."""
    places = {id(text): place for text, place in page.inks}
    boxes = []
    for item in page.scene.items:
        if isinstance(item, Box) and item.fill is not None:
            boxes.append(item)
        place = places.get(id(item))
        if place is not None:
            x, y = place.x + place.w / 2, place.y + place.h / 2
            under = [box.fill for box in boxes if box.rect.holds(x, y)]
            ground = under[-1] if under else page.scene.ground
            assert contrast(item.colour, ground) >= 7, (item.lines, item.colour, ground)


LAWS = (
    texts_are_readable_whole_and_on_the_page,
    texts_never_lie_on_each_other,
    hotspots_lie_apart_and_on_the_page,
    what_is_offered_is_legal,
    a_key_means_one_thing,
    every_page_has_the_way_on_and_the_pages,
    every_text_has_a_pair_of_colours_that_was_measured,
)


@dataclass(frozen=True)
class Page:
    """One page of the console, the hour and the live wall that it belongs to, and where its letters stand."""

    session: Session
    shown: Showing
    wall: Scene
    scene: Scene
    inks: list[tuple[Text, Rect]]


@few
@given(wanderings)
def test_every_law_holds_on_every_page(wandering):
    """A page is laid out once and asked every law: laying out takes longer than all the questions."""
    for session, showing in consoles(wandering, 10):
        wall = live_view(session, showing)
        for shown, scene in every_page(session, showing):
            texts = [item for item in scene.items if isinstance(item, Text) and item.lines]
            page = Page(session, shown, wall, scene, [(text, ink(text)) for text in texts])
            for law in LAWS:
                note = f"{law.__name__} does not hold on {scene.page!r}"
                try:
                    law(page)
                except AssertionError as broken:
                    broken.add_note(note)
                    raise


@few
@given(wanderings, st.booleans())
def test_the_small_wall_is_the_wall(wandering, big):
    """What the main page shows as the wall is what the class sees, in its own shape."""
    for session, showing in consoles(wandering, 6):
        shown = changed(showing, big=big, desk=replace(showing.desk, page=DeskPage.NOW))
        small = [item for item in console_view(session, shown).items if isinstance(item, Inset)]
        assert small[0].scene == still(wall_view(session, shown))
        for inset in small:
            assert inset.rect.w / inset.rect.h == pytest.approx(inset.scene.width / 100)


@few
@given(wanderings)
def test_the_wall_does_not_know_the_console(wandering):
    """Whatever is open, typed or scrolled on the console, the wall is the same."""
    for session, showing in busy_hour(wandering, 20):
        wall = wall_view(session, showing)
        typed = Typing(OwnWord(), Half(("Matti Meikäläinen",)))
        for desk in (Desk(), *(Desk(page, 1, 3, 2, 4, typed, aspect=2.0) for page in DeskPage)):
            assert wall_view(session, replace(showing, desk=desk)) == wall


@pytest.mark.parametrize(
    ("ink_colour", "ground"),
    [
        (Colour.DESK_INK, Colour.DESK), (Colour.DESK_INK, Colour.DESK_CARD), (Colour.DESK_QUIET, Colour.DESK),
        (Colour.DESK_QUIET, Colour.DESK_CARD), (Colour.LAMP, Colour.DESK), (Colour.INK, Colour.LAMP),
        (Colour.INK, Colour.DESK_INK), (Colour.INK, Colour.PAPER),
    ],
)  # fmt: skip
def test_text_stands_out_on_the_console(ink_colour, ground):
    """Every text of the console has a contrast of at least 7:1 with what is behind it."""
    assert contrast(ink_colour, ground) >= 7
