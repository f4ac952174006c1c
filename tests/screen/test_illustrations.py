"""A deck's own picture is painted in its own colours and shape; what cannot be opened is told in words."""

from __future__ import annotations

import os
import shutil

import pygame
import pytest

from arjenvalinnat.cli.main import main
from arjenvalinnat.screen import illustrations
from arjenvalinnat.screen.paint import forget, paint
from arjenvalinnat.session.deck_pictures import PictureFile, pictures_of
from arjenvalinnat.views.scene import Illustration, Rect, Scene, Text
from arjenvalinnat.views.theme import Colour, rgb
from arjenvalinnat.views.wall import wall_view
from tests.views.pictured import FILE, FOLDER, at_the_picture, pictured

NIGHT = (32, 38, 77)
"""The sky of the picture."""


@pytest.fixture(autouse=True)
def _clean():
    pygame.font.init()
    forget()
    yield
    forget()


def painted(scene, size=(1280, 720)):
    surface = pygame.Surface(size)
    paint(surface, scene)
    return surface


def pixels(surface):
    return pygame.image.tobytes(surface, "RGB")


def framed(file, rect=None):
    """Return a page with nothing on it but this picture."""
    rect = rect or Rect(20, 20, 60, 60)
    return Scene("koe", 160, (Illustration(rect, str(file), Text(rect, ("Sanat",), 6)),))


def inked(surface):
    """Return the rectangle of everything that is not paper."""
    mask = pygame.mask.from_threshold(surface, rgb(Colour.PAPER), (1, 1, 1, 255))
    mask.invert()
    rects = mask.get_bounding_rects()
    return rects[0].unionall(rects[1:])


def photograph(path, size, colour=(200, 30, 40)):
    surface = pygame.Surface(size)
    surface.fill(colour)
    pygame.image.save(surface, path)
    return path


def test_a_page_with_a_picture_looks_otherwise():
    """The picture is on the page, in its own colours, and the same every time."""
    scene = wall_view(*at_the_picture(aspect=16 / 9))
    bare = wall_view(*at_the_picture(pictures={}, aspect=16 / 9))
    with_it = painted(scene)
    assert pixels(with_it) != pixels(painted(bare))
    assert pixels(with_it) == pixels(painted(scene))
    rect = next(item.rect for item in scene.items if isinstance(item, Illustration))
    assert with_it.get_at((round((rect.x + 2) * 7.2), round((rect.y + 2) * 7.2)))[:3] == NIGHT


@pytest.mark.parametrize("size", [(800, 500), (1600, 1000)])
@pytest.mark.parametrize(("rect", "shape"), [(Rect(20, 20, 60, 60), 4 / 3), (Rect(20, 20, 100, 30), 4 / 3)])
def test_a_drawing_keeps_its_shape(size, rect, shape):
    """In a place of another shape it is as large as it fits, in the middle."""
    scale = size[1] / 100
    found = inked(painted(framed(FILE, rect), size))
    assert found.w / found.h == pytest.approx(shape, rel=0.02)
    assert max(found.w / rect.w, found.h / rect.h) == pytest.approx(scale, rel=0.02)
    middle = (rect.x + rect.w / 2) * scale, (rect.y + rect.h / 2) * scale
    assert found.center == pytest.approx(middle, abs=2)


@pytest.mark.parametrize("size", [(30, 10), (3000, 1000)])
def test_a_photograph_keeps_its_shape_and_colour(tmp_path, size):
    """A small one is made larger, a large one smaller."""
    surface = painted(framed(photograph(tmp_path / "kuva.png", size)), (800, 500))
    found = inked(surface)
    assert found.w / found.h == pytest.approx(3, rel=0.03)
    assert found.w == pytest.approx(300, abs=2)
    assert surface.get_at(found.center)[:3] == pytest.approx((200, 30, 40), abs=2)


def test_a_see_through_photograph_lets_the_ground_through(tmp_path):
    """Where it is clear there is the card below it, and half of a colour is half of it."""
    surface = pygame.Surface((40, 40), pygame.SRCALPHA)
    surface.fill((180, 90, 0, 128), (0, 0, 20, 40))
    pygame.image.save(surface, tmp_path / "kuva.png")
    page = painted(framed(tmp_path / "kuva.png"), (800, 500))
    assert page.get_at((350, 250))[:3] == rgb(Colour.CARD)
    mixed = [(one + other) / 2 for one, other in zip((180, 90, 0), rgb(Colour.CARD), strict=True)]
    assert page.get_at((150, 250))[:3] == pytest.approx(mixed, abs=3)


def test_a_palette_is_mixed_as_its_colours(tmp_path):
    """A photograph of few colours is scaled like any other."""
    surface = pygame.Surface((30, 30), depth=8)
    surface.set_palette([(10, 120, 60)] * 256)
    pygame.image.save(surface, tmp_path / "kuva.png")
    assert painted(framed(tmp_path / "kuva.png"), (800, 500)).get_at((250, 250))[:3] == (10, 120, 60)


@pytest.mark.parametrize(
    "raw",
    [
        None,
        b"",
        b"<svg",
        b'<svg viewBox="0 0 9 9"><path d="M',
        b"\x89PNG\r\n\x1a\n",
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x09\0\0\0\x09\x08\x06\0\0\0",
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\xff\xff\0\0\xff\xff\x08\x06\0\0\0",
        b"MZ\x90\0" * 40,
    ],
)
def test_what_cannot_be_opened_is_told_in_words(tmp_path, raw):
    """A missing, broken or monstrous file never breaks the page: its words stand there."""
    path = tmp_path / "kuva.svg"
    if raw is not None:
        path.write_bytes(raw)
    place = Rect(20, 20, 60, 60)
    words = Scene("koe", 160, (Text(place, ("Sanat",), 6),))
    assert pixels(painted(framed(path))) == pixels(painted(words))


def test_a_picture_that_is_gone_leaves_its_frame_and_its_words(tmp_path):
    """The file may go while the page stands; the page is painted all the same."""
    gone = {FILE.name: PictureFile(str(tmp_path / "poissa.svg"), 4 / 3)}
    assert pixels(painted(wall_view(*at_the_picture(pictures=gone)))) != pixels(
        painted(wall_view(*at_the_picture()))
    )


def test_a_picture_is_opened_once_until_it_is_changed(tmp_path):
    """The same file at the same size is kept; a new version of it is seen."""
    path = tmp_path / "kuva.svg"
    shutil.copy(FILE, path)
    first = illustrations.opened(str(path), (320, 240), Colour.CARD)
    assert illustrations.opened(str(path), (320, 240), Colour.CARD) is first
    assert illustrations.opened(str(path), (160, 120), Colour.CARD) is not first
    path.write_text(path.read_text().replace("#20264D", "#ffffff"))
    os.utime(path, ns=(1, 1))
    changed = illustrations.opened(str(path), (320, 240), Colour.CARD)
    assert changed.get_at((4, 4))[:3] == (255, 255, 255)
    forget()
    assert illustrations.opened(str(path), (320, 240), Colour.CARD) is not changed


def test_a_picture_in_a_deck_of_one_file_is_painted_from_it(tmp_path):
    """A deck that came as one file shows its pictures without being unpacked; without the file, the words."""
    assert main(["pack", str(FOLDER), "--out", str(tmp_path / "kuvallinen.arjen")]) == 0
    pack = tmp_path / "kuvallinen.arjen"
    session, showing = at_the_picture(pictures=pictures_of(pictured(), str(pack)), aspect=16 / 9)
    loose = wall_view(*at_the_picture(aspect=16 / 9))
    scene = wall_view(session, showing)
    assert pixels(painted(scene)) == pixels(painted(loose))
    pack.write_bytes(pack.read_bytes()[:300])
    assert pixels(painted(scene)) != pixels(painted(loose))
    assert pictures_of(pictured(), str(pack)) == {}
