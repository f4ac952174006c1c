"""The road on the wall: a lane a group, whose squares are dotted as far as dots can be told apart."""

from dataclasses import replace
from itertools import pairwise

import pytest

from arjenvalinnat.content import limits
from arjenvalinnat.rules.playthrough import begin
from arjenvalinnat.views.pieces.road import road
from arjenvalinnat.views.pieces.wall import Wall
from arjenvalinnat.views.scene import Box, Rect
from arjenvalinnat.views.texts import texts
from arjenvalinnat.views.theme import Colour
from tests.views.hours import begun

AREA = Rect(6, 20, 160, 60)


def dots(groups, last):
    """Return the dots of the first lane of a road that ends at this square."""
    session, showing = begun(groups)
    play = begin(session.deck, replace(session.play.setup, last=last))
    wall = Wall(replace(session, play=play), showing, texts("fi"))
    items = road(wall, tuple(range(groups)), AREA).items
    boxes = [item for item in items if isinstance(item, Box) and item.fill is Colour.RULE]
    first = min(box.rect.y for box in boxes)
    return [box.rect for box in boxes if box.rect.y == first]


@pytest.mark.parametrize("groups", [1, 6, 8])
def test_an_ordinary_road_shows_every_square(groups):
    """As far as an hour goes, a token stands on a dot wherever it comes to."""
    for last in (1, 12, 34, 50):
        assert len(dots(groups, last)) == last + 1


@pytest.mark.parametrize("groups", [1, 6, 8])
def test_a_long_road_shows_no_dots_that_touch(groups):
    """On the longest road there are as many dots as have room."""
    shown = dots(groups, limits.LAST)
    assert len(shown) < 300
    assert all(one.right < other.x for one, other in pairwise(shown))
