"""A painted page through a filter: each pixel is changed as its colour is, and nothing else."""

from __future__ import annotations

import pygame
import pytest

from arjenvalinnat.content.load import load_deck
from arjenvalinnat.screen.filtered import filtered
from arjenvalinnat.screen.previewed import on_page, scene_of, wall_picture, wall_place
from arjenvalinnat.session.preview.book import Book, BookSpot
from arjenvalinnat.session.preview.previewed import Previewed
from arjenvalinnat.views.preview.frame import PreviewTexts, frame, strip_height
from arjenvalinnat.views.preview.vision import seen
from tests.content.files import DECKS


def test_every_pixel_is_changed_as_its_colour_is():
    """Also on a surface with bars of its own width, and none is moved."""
    picture = pygame.Surface((7, 3))
    colours = [(255, 0, 0), (0, 255, 0), (12, 34, 56), (200, 200, 200)]
    for place in range(21):
        picture.set_at((place % 7, place // 7), colours[place % 4])
    for vision, washed in (("protanopia", False), ("tritanopia", True), ("none", True)):
        changed = filtered(picture, vision, washed)
        for place in range(21):
            at = place % 7, place // 7
            assert tuple(changed.get_at(at))[:3] == seen(*colours[place % 4], vision, washed)


def test_without_a_filter_the_picture_is_the_same():
    """No copy is made."""
    picture = pygame.Surface((2, 2))
    assert filtered(picture, "none", False) is picture


def test_a_page_is_painted_at_the_walls_size_and_scaled():
    """The wall's own size by itself, and the size of the window's place when it is shown there."""
    deck = load_deck(DECKS / "good" / "perus").deck
    assert deck is not None
    look = Previewed(Book(deck), BookSpot("torkku", "reveal"), "fi", size=(640, 480), vision="deuteranopia")
    scene = scene_of(look)
    assert round(scene.width, 3) == 133.333
    assert wall_picture(scene, look).get_size() == (640, 480)
    assert wall_picture(scene, look, (320, 240)).get_size() == (320, 240)


def test_the_first_window_shows_the_wall_pixel_for_pixel():
    """The line under it takes nothing from the wall: it is not scaled."""
    high = 720 + strip_height()
    laid = frame(PreviewTexts("x", "y"), 100 * 1280 / high, 100 / high, 1280 / 720)
    assert wall_place((1280, high), laid) == pygame.Rect(0, 0, 1280, 720)


def test_a_point_of_the_window_is_a_point_of_the_page():
    """The wall's middle is the page's middle, also between bars; beside it there is none."""
    deck = load_deck(DECKS / "good" / "perus").deck
    assert deck is not None
    for size in ((1280, 720), (1024, 768), (3000, 1000), (500, 1000)):
        look = Previewed(Book(deck), BookSpot("torkku", "reveal"), "fi", size=size)
        scene = scene_of(look)
        laid = frame(PreviewTexts("x", "y"), 250, 0.1, size[0] / size[1])
        wall = laid.wall
        middle = on_page(scene, look, laid, wall.x + wall.w / 2, wall.y + wall.h / 2)
        assert middle == pytest.approx((scene.width / 2, 50), abs=0.2)
        assert on_page(scene, look, laid, wall.x + wall.w / 2, 99.9) is None
