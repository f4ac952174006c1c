"""Colours and sizes hold what a class can read from the last row."""

from itertools import combinations, product

import pytest

from arjenvalinnat.views import theme
from arjenvalinnat.views.theme import Colour, contrast

ON_PAPER = (Colour.INK, Colour.QUIET, Colour.ACCENT, *theme.GROUP_COLOURS)
GROUNDS = (Colour.PAPER, Colour.CARD)
PAIRS = [
    *product(ON_PAPER, GROUNDS),
    (Colour.INK, Colour.PANEL),
    *((theme.ON_SKY[sky], colour) for sky, colour in theme.SKY.items()),
    *((Colour.ON_DARK, colour) for colour in (Colour.INK, Colour.ACCENT, *theme.GROUP_COLOURS)),
]


@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_text_stands_out(text, ground):
    """Every text has a contrast of at least 7:1 with what is behind it (WCAG 2.2, 1.4.6)."""
    assert contrast(text, ground) >= 7


def test_contrast_is_that_of_the_standard():
    """Black on white is 21:1, a colour on itself 1:1."""
    assert contrast(Colour.BLACK, Colour.ON_DARK) == pytest.approx(21)
    assert contrast(Colour.LAMP, Colour.LAMP) == 1


def test_sizes_are_readable():
    """The type scale keeps the numbers of the design."""
    assert theme.SITUATION >= 6.5
    assert theme.CHOICE >= 5.5
    assert theme.BIG == 7
    assert min(theme.SMALL, theme.BODY, theme.LEAST) >= 4


def test_each_group_has_its_own_shape_and_colour():
    """Eight groups differ by shape as well as by colour."""
    assert len(set(theme.GROUP_SHAPES)) == len(theme.GROUP_SHAPES) == len(set(theme.GROUP_COLOURS)) == 8
    for one, other in combinations(theme.GROUP_COLOURS, 2):
        assert one.value != other.value
