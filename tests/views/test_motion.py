"""Motion as values: short, gentle, to the very place, and never where it is not wanted."""

from dataclasses import replace

import pytest
from hypothesis import given, settings

from arjenvalinnat.session.intents.game import Undo
from arjenvalinnat.session.intents.place import Blank, MoveFocus, Over
from arjenvalinnat.session.showing import PageName
from arjenvalinnat.session.steer import steer
from arjenvalinnat.views.motion import LONGEST, at, drawn, ends, faded, moving, settled, stepped, still
from arjenvalinnat.views.scene import Motion, Path, Rect, Shape, Text
from arjenvalinnat.views.theme import Colour
from arjenvalinnat.views.wall import wall_view
from tests.showings import changed
from tests.views.hours import begun, straight_hour
from tests.views.walks import walk, wanderings

TOKEN = Shape("circle", 50, 20, 8, Colour.GROUP_1)


@settings(max_examples=20, deadline=None)
@given(wanderings)
def test_no_page_moves_for_long(wandering):
    """Every motion of every page is over in 1.2 seconds, and ends in the item's own place."""
    for _, _, scene in walk(wandering, presses=40):
        assert ends(scene.items) <= LONGEST + 1e-9
        for item in scene.items:
            assert at(item, LONGEST + 0.01) == settled(item)
            if item.motion is not None:
                assert item.motion.since >= 0
                assert all(type(frame) is type(item) for frame in item.motion.frames)
                assert at(item, 0) == settled(at(item, 0))


@settings(max_examples=20, deadline=None)
@given(wanderings)
def test_stillness_leaves_every_motion_out(wandering):
    """With the wish for stillness, and in a text without end, nothing moves; the page is the same."""
    for session, showing, scene in walk(wandering, presses=30):
        told = (PageName.SETTINGS, PageName.CARDS, PageName.SETUP)
        if showing.place.page.main in told:  # these tell what is wished for
            continue
        quiet = wall_view(session, changed(showing, still=True))
        assert ends(quiet.items) == 0
        assert still(scene) == quiet


def test_a_page_that_was_seen_does_not_move_again():
    """Going back, looking at the keys and blanking lead to pages at rest; the ring sets nothing in motion."""
    moved = 0
    for session, showing, scene in straight_hour(*begun(6, 7)):
        if showing.place.page is not PageName.DAY or not moving(scene, None):
            continue
        moved += 1
        for way in (Over(PageName.KEYS), Blank()):
            _, there = steer(session, showing, way)
            _, back = steer(session, there, way)
            assert not moving(wall_view(session, back), None)
        _, ringed = steer(session, showing, MoveFocus(1))
        assert not moving(wall_view(session, ringed), scene)
        assert ends(wall_view(*steer(session, showing, Undo())).items) == 0
    assert moved > 20


def test_a_token_goes_square_by_square():
    """Between two squares it is on its way; at each it stands a moment, for it starts and stops gently."""
    token = stepped(TOKEN, (30, 40), since=0.2)
    assert at(token, 0.1).x == 30
    assert at(token, 0.2 + 0.22).x == pytest.approx(40)
    assert 40 < at(token, 0.2 + 0.33).x < 50
    assert at(token, 0.7).x == 50
    assert stepped(TOKEN, ()) == TOKEN


def test_a_line_is_drawn_and_a_text_appears():
    """What is drawn and how much is seen grow from nothing to all of it."""
    path = drawn(Path(((0, 0), (10, 0)), Colour.ACCENT), 0.1, 1.0)
    assert [round(at(path, t).drawn, 2) for t in (0, 0.6, 1.2)] == [0, 0.5, 1]
    text = faded(Text(Rect(0, 0, 50, 8), ("Noa",), 6), 0.0, 0.4)
    assert [round(at(text, t).opacity, 2) for t in (0, 0.2, 0.4)] == [0, 0.5, 1]


def test_items_of_two_kinds_do_not_mix():
    """A sign cannot come out of a text; that is our fault, and told."""
    text = Text(Rect(0, 0, 1, 1), ("x",), 6)
    odd = replace(TOKEN, motion=Motion((text,), 1.0))
    with pytest.raises(TypeError):
        at(odd, 0.01)
