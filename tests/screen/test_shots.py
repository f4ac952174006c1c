"""A picture of a page is the page as the window paints it, at the size that was asked for."""

import io

import pygame
import pytest

from arjenvalinnat.screen.paint import paint
from arjenvalinnat.screen.shots import aspect_of, picture, save_picture
from arjenvalinnat.views.wall import wall_view
from tests.views.hours import begun

SIZES = ((1280, 720), (1024, 768), (3840, 2160))


@pytest.mark.parametrize("size", SIZES)
def test_a_picture_is_what_the_window_shows(size):
    """Every pixel of the file is the painter's."""
    scene = wall_view(*begun(aspect=aspect_of(size)))
    told = pygame.image.load(io.BytesIO(picture(scene, size)))
    window = pygame.Surface(size)
    paint(window, scene)
    assert told.get_size() == size
    assert pygame.image.tobytes(told, "RGB") == pygame.image.tobytes(window, "RGB")


def test_an_extreme_picture_is_laid_out_as_its_window_would_be():
    """Pages are laid out between 5:4 and 21:9, whatever shape the picture has."""
    assert aspect_of((1920, 1080)) == pytest.approx(16 / 9)
    assert aspect_of((400, 1000)) == 5 / 4
    assert aspect_of((3000, 500)) == 21 / 9


def test_a_file_that_cannot_be_written_is_an_os_error(tmp_path):
    """Whoever asks for the picture hears why there is none."""
    with pytest.raises(OSError, match="ei-ole"):
        save_picture(wall_view(*begun()), (320, 180), tmp_path / "ei-ole" / "sivu.png")
