"""How colours look to others, against the published matrices, and on a washed-out projector."""

from __future__ import annotations

from itertools import product

import pytest

from arjenvalinnat.session.preview.previewed import VISIONS
from arjenvalinnat.views.preview.vision import MATRICES, seen

PURE = {"red": (255, 0, 0), "green": (0, 255, 0), "blue": (0, 0, 255)}
LOOKS = {
    ("protanopia", "red"): (109, 95, 0),
    ("protanopia", "green"): (255, 229, 0),
    ("protanopia", "blue"): (0, 89, 255),
    ("deuteranopia", "red"): (163, 144, 0),
    ("deuteranopia", "green"): (239, 214, 58),
    ("deuteranopia", "blue"): (0, 61, 251),
    ("tritanopia", "red"): (255, 0, 15),
    ("tritanopia", "green"): (0, 247, 217),
    ("tritanopia", "blue"): (0, 107, 150),
}
"""What the matrices of Machado and others (2009) make of pure colours in linear light, worked out by hand."""


@pytest.mark.parametrize(("vision", "colour"), LOOKS)
def test_pure_colours_look_as_published(vision, colour):
    """Within 2 of 255 a channel."""
    looks = seen(*PURE[colour], vision, False)
    wanted = LOOKS[vision, colour]
    assert all(abs(one - other) <= 2 for one, other in zip(looks, wanted, strict=True)), looks


@pytest.mark.parametrize("vision", VISIONS)
def test_greys_stay_grey(vision):
    """The rows of each matrix add up to one, so that black, white and every grey stay what they are."""
    for grey in range(256):
        looks = seen(grey, grey, grey, vision, False)
        assert all(abs(part - grey) <= 1 for part in looks)


def test_usual_vision_changes_nothing():
    """Light and back is the same number."""
    for colour in product(range(0, 256, 15), repeat=3):
        assert seen(*colour, "none", False) == colour


def test_each_kind_of_vision_has_a_matrix():
    """The keys of the preview and the matrices name the same three."""
    assert {*VISIONS[1:]} == MATRICES.keys()


def test_a_washed_out_picture_keeps_white_and_lifts_black():
    """Black and white are apart by 6:1 then, and nothing gets darker."""
    assert seen(255, 255, 255, "none", True) == (255, 255, 255)
    black = seen(0, 0, 0, "none", True)
    assert black[0] == black[1] == black[2]
    light = ((black[0] / 255 + 0.055) / 1.055) ** 2.4
    assert 1 / light == pytest.approx(6, rel=0.02)
    for value in range(256):
        assert seen(value, value, value, "none", True)[0] >= value
