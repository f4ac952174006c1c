"""Laws of every page of the console, held over hours in which anything is pressed."""

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arjenvalinnat.rules.play import apply
from arjenvalinnat.session.desk import Desk, DeskPage, Typing
from arjenvalinnat.session.intents import Do
from arjenvalinnat.session.steer import steer
from arjenvalinnat.views import theme
from arjenvalinnat.views.console import console_view
from arjenvalinnat.views.measure import missing
from arjenvalinnat.views.motion import still
from arjenvalinnat.views.scene import Box, Inset, Shape, Text
from arjenvalinnat.views.theme import Colour, contrast
from arjenvalinnat.views.wall import live_view, wall_view
from tests.views.console.hours import busy_hour, every_page
from tests.views.console.moments import LEAST_TARGET, consoles, few, wanderings
from tests.views.test_pages import ink


@few
@given(wanderings)
def test_texts_are_readable_whole_and_on_the_page(wandering):
    """No text and no sign's letter is under the console's least size, none is off the page."""
    for session, showing in consoles(wandering, 8):
        for _, scene in every_page(session, showing):
            assert scene.width == pytest.approx(100 * showing.desk.aspect)
            for item in scene.items:
                if isinstance(item, Shape) and item.letter:
                    assert item.size * theme.SIGN_LETTER >= theme.DESK_LEAST
                if not isinstance(item, Text) or not item.lines:
                    continue
                assert item.size >= theme.DESK_LEAST
                assert item.rect.y >= -0.01, item.lines
                assert item.rect.bottom <= 100.01, item.lines
                assert item.rect.x >= 0, item.lines
                for line in item.lines:
                    assert ink(item).right <= scene.width + 0.01, line
                    assert not missing(line)


@few
@given(wanderings)
def test_texts_never_lie_on_each_other(wandering):
    """No text is painted over another one, nor over the small walls."""
    for session, showing in consoles(wandering, 8):
        for _, scene in every_page(session, showing):
            texts = [item for item in scene.items if isinstance(item, Text) and item.lines]
            walls = [item.rect for item in scene.items if isinstance(item, Inset)]
            for one, other in combinations(texts, 2):
                assert not ink(one).meets(ink(other)), (scene.page, one.lines, other.lines)
            for text in texts:
                assert not any(ink(text).meets(rect) for rect in walls), (scene.page, text.lines)


@few
@given(wanderings)
def test_hotspots_lie_apart_and_on_the_page(wandering):
    """No two hotspots share a place or a key; each is large enough for a mouse and says what it does."""
    for session, showing in consoles(wandering, 8):
        for _, scene in every_page(session, showing):
            for spot in scene.hotspots:
                assert min(spot.rect.w, spot.rect.h) >= LEAST_TARGET, (scene.page, spot.label)
                assert spot.rect.x >= 0
                assert spot.rect.y >= 0
                assert spot.rect.right <= scene.width + 1e-6
                assert spot.rect.bottom <= 100 + 1e-6
                assert spot.label
            for one, other in combinations(scene.hotspots, 2):
                assert not one.rect.meets(other.rect), (scene.page, one.label, other.label)
                assert not set(one.keys) & set(other.keys), (scene.page, one.label, other.label)
            keys = {key for spot in scene.hotspots for key in spot.keys}
            assert not keys & {shortcut.key for shortcut in scene.shortcuts}


@few
@given(wanderings)
def test_what_is_offered_is_legal(wandering):
    """Whatever the console asks of the game, the game does; everything else can be steered."""
    for session, showing in consoles(wandering, 10):
        for shown, scene in every_page(session, showing):
            for spot in scene.hotspots:
                if isinstance(spot.intent, Do):
                    assert apply(session.play.state, spot.intent.action)
                else:
                    steer(session, shown, spot.intent)


@few
@given(wanderings)
def test_a_key_means_one_thing(wandering):
    """A key of the console that the live wall has, too, asks for the same there."""
    for session, showing in consoles(wandering, 10):
        wall = live_view(session, showing)
        meant = {key: spot.intent for spot in wall.hotspots for key in spot.keys}
        meant |= {shortcut.key: shortcut.intent for shortcut in wall.shortcuts}
        for _, scene in every_page(session, showing):
            asked = {key: spot.intent for spot in scene.hotspots for key in spot.keys}
            asked |= {shortcut.key: shortcut.intent for shortcut in scene.shortcuts}
            for key, intent in asked.items():
                assert meant.get(key, intent) == intent, (scene.page, key)


@few
@given(wanderings)
def test_every_page_has_the_way_on_and_the_pages(wandering):
    """The wall's way on is one press away on every page, and so is what to do when a young person tells."""
    for session, showing in consoles(wandering, 8):
        wall = live_view(session, showing)
        for shown, scene in every_page(session, showing):
            assert scene.desk
            assert wall.primary is None or wall.primary.intent in [spot.intent for spot in scene.hotspots]
            if shown.desk.typing is None:
                assert scene.hotspot_for("f7") is not None
            assert scene.takes_text == (shown.desk.typing is not None)


@few
@given(wanderings, st.booleans())
def test_the_small_wall_is_the_wall(wandering, big):
    """What the main page shows as the wall is what the class sees, in its own shape."""
    for session, showing in consoles(wandering, 6):
        shown = replace(showing, big=big, desk=replace(showing.desk, page=DeskPage.NOW))
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
        typed = Typing("words", ("Matti Meikäläinen",))
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


@few
@given(wanderings)
def test_every_text_has_a_pair_of_colours_that_was_measured(wandering):
    """What lies behind a text is the page, or the last box under its middle."""
    for session, showing in consoles(wandering, 5):
        for _, scene in every_page(session, showing):
            boxes = []
            for item in scene.items:
                if isinstance(item, Box) and item.fill is not None:
                    boxes.append(item)
                if isinstance(item, Text) and item.lines:
                    place = ink(item)
                    x, y = place.x + place.w / 2, place.y + place.h / 2
                    under = [box.fill for box in boxes if box.rect.holds(x, y)]
                    ground = under[-1] if under else scene.ground
                    assert contrast(item.colour, ground) >= 7, (item.lines, item.colour, ground)
