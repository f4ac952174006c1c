"""Paint obeys the scene: everything in its place, sharp at every size, the same every time."""

import pygame
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from arjenvalinnat.content.icons import icon_names
from arjenvalinnat.content.legible import is_seen
from arjenvalinnat.screen import paint as paint_module
from arjenvalinnat.screen import pictures
from arjenvalinnat.screen.paint import forget, page_place, paint
from arjenvalinnat.screen.signs import LETTER, OUTLINES
from arjenvalinnat.session.intents.place import Uncover
from arjenvalinnat.views.assets import FONTS
from arjenvalinnat.views.face import face
from arjenvalinnat.views.measure import width
from arjenvalinnat.views.scene import Box, Hotspot, Path, Picture, Rect, Scene, Shape, Text
from arjenvalinnat.views.texts import languages, texts
from arjenvalinnat.views.theme import GROUP_SHAPES, Colour, rgb
from tests.views.hours import begun, straight_hour

SIZES = ((1280, 720), (1024, 768), (1280, 800), (1920, 1080), (3840, 2160))


@pytest.fixture(autouse=True)
def _fonts():
    pygame.font.init()


def painted(scene, size):
    surface = pygame.Surface(size)
    paint(surface, scene)
    return surface


def inked(surface, ground):
    """Return the rectangle of everything that is not the ground."""
    mask = pygame.mask.from_threshold(surface, rgb(ground), (1, 1, 1, 255))
    mask.invert()
    rects = mask.get_bounding_rects()
    return rects[0].unionall(rects[1:])


@pytest.mark.parametrize("size", SIZES)
def test_a_text_stands_in_its_rect(size):
    """The letters of a line lie within the rect that the layout gave them, at every size."""
    scale = size[1] / 100
    rect = Rect(10, 20, width("Mitä Ågot jygää?", 10) * 1.05, 12.5)
    found = inked(
        painted(Scene("koe", 100 * size[0] / size[1], (Text(rect, ("Mitä Ågot jygää?",), 10),)), size),
        Colour.PAPER,
    )
    assert found.left >= rect.x * scale - 2
    assert found.right <= rect.right * scale + 2
    assert found.top >= rect.y * scale - 2
    assert found.bottom <= rect.bottom * scale + 2


@pytest.mark.parametrize("size", [(2000, 500), (600, 900)])
def test_an_extreme_window_has_bars(size):
    """The page keeps its own width by height and lies in the middle of the window."""
    place = page_place(size, 160)
    assert place.width / place.height == pytest.approx(1.6, rel=0.01)
    assert pygame.Rect((0, 0), size).contains(place)
    scene = Scene("koe", 160, (Box(Rect(0, 0, 160, 100), Colour.INK),))
    surface = painted(scene, size)
    assert surface.get_at(place.center)[:3] == rgb(Colour.INK)
    assert surface.get_at((0, 0))[:3] == rgb(Colour.PAPER)


def test_every_group_has_an_outline_and_room_for_its_letter():
    """The eight signs are drawn, each within its size."""
    assert set(OUTLINES) == set(LETTER) == set(GROUP_SHAPES)
    for shape in GROUP_SHAPES:
        scene = Scene("koe", 160, (Shape(shape, 50, 50, 20, Colour.INK),))
        found = inked(painted(scene, (1280, 800)), Colour.PAPER)
        assert 100 <= found.width <= 180
        assert abs(found.centerx - 400) <= 8


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("shape", GROUP_SHAPES)
def test_a_letter_lies_inside_its_sign_with_room_around(shape, language):
    """No letter comes nearer to the edge than a twenty-fifth of its sign, in any language."""
    size, scale = 60, 8
    letter = texts(language)(f"initial.{shape}")
    sign = Shape(shape, 50, 50, size, Colour.INK, letter=letter)
    surface = painted(Scene("koe", 100, (sign,), ground=Colour.LAMP), (100 * scale, 100 * scale))
    ink = pygame.mask.from_threshold(surface, rgb(Colour.ON_DARK), (90, 90, 90, 255))
    outside = pygame.mask.from_threshold(surface, rgb(Colour.LAMP), (9, 9, 9, 255))
    assert ink.count() > 1000
    for angle in range(0, 360, 15):
        away = pygame.Vector2(size * scale / 25, 0).rotate(angle)
        assert outside.overlap(ink, (round(away.x), round(away.y))) is None, angle


def test_signs_differ_without_colour():
    """Any two signs of one colour differ in a tenth of their area at least."""
    masks = {
        shape: pygame.mask.from_threshold(
            painted(Scene("koe", 100, (Shape(shape, 50, 50, 80, Colour.INK),)), (200, 200)),
            rgb(Colour.INK),
            (9, 9, 9, 255),
        )
        for shape in GROUP_SHAPES
    }
    for shape, mask in masks.items():
        for other, theirs in masks.items():
            if shape < other:
                same = mask.overlap_mask(theirs, (0, 0)).count()
                assert same <= 0.9 * max(mask.count(), theirs.count()), (shape, other)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("angle", [0, 20, 45, 70, 90, 135])
def test_a_line_is_equally_thick_in_every_direction(angle, size):
    """A line that lies at an angle is as thick as its round ends, so that a road has no knots."""
    scale, wide = size[1] / 100, 3.0
    away = pygame.Vector2(30, 0).rotate(angle)
    middle = pygame.Vector2(50, 50)
    ends = tuple((*(middle + away * part),) for part in (-1, 1))
    surface = painted(Scene("koe", 100 * size[0] / size[1], (Path(ends, Colour.INK, wide),)), size)
    across = away.rotate(90).normalize()
    for part in (0, 0.5):
        far = [place / 40 for place in range(-120, 121)]
        points = (middle + away * part + across * place for place in far)
        inked_at = [surface.get_at((round(x * scale), round(y * scale)))[0] < 128 for x, y in points]
        first = inked_at.index(True)
        assert all(inked_at[first : first + sum(inked_at)]), "a hole"
        assert sum(inked_at) / 40 == pytest.approx(wide, abs=3 / scale)


@pytest.mark.parametrize("size", SIZES)
def test_a_disc_is_round_wherever_it_lies(size):
    """The dots of a road are as wide as they are high, whatever part of a pixel they begin at."""
    for step in range(20):
        dot = Box(Rect(20 + step * 0.37, 30 + step * 0.53, 1.2, 1.2), Colour.INK, radius=0.6)
        found = inked(painted(Scene("koe", 100 * size[0] / size[1], (dot,)), size), Colour.PAPER)
        assert found.w == found.h


def test_the_ring_lies_round_what_has_the_focus():
    """Focus is seen as a dark ring outside the hotspot."""
    spot = Hotspot(Rect(40, 40, 30, 10), Uncover(), "Seuraava", ("space",), primary=True)
    without = painted(Scene("koe", 160, (), (spot,)), (1280, 800))
    ringed = painted(Scene("koe", 160, (), (spot,), focus=0), (1280, 800))
    assert inked(ringed, Colour.PAPER).inflate(-16, -16).size == pytest.approx((240, 80), abs=8)
    assert without.get_at((320, 360))[:3] == rgb(Colour.PAPER)


def test_paths_are_painted():
    """An arc ends in its arrow's tip."""
    scene = Scene("koe", 160, (Path(((20, 50), (100, 50)), Colour.ACCENT, 1.0, arrow=True),))
    assert painted(scene, (1280, 800)).get_at((400, 400))[:3] == rgb(Colour.ACCENT)


def one_picture(name, size):
    scene = Scene("koe", 100 * size[0] / size[1], (Picture(Rect(20, 30, 12, 12), name, Colour.ACCENT),))
    return painted(scene, size)


@pytest.mark.parametrize("size", [(1280, 720), (3840, 2160)])
@pytest.mark.parametrize("name", [*icon_names(), "no-such-drawing"])
def test_a_picture_is_painted_in_its_colour_inside_its_rect(name, size):
    """A drawing fills its square at every size; what has none is a disc in its place."""
    surface, scale = one_picture(name, size), size[1] / 100
    found = inked(surface, Colour.PAPER)
    assert pygame.Rect(20 * scale, 30 * scale, 12 * scale, 12 * scale).inflate(2, 2).contains(found)
    assert max(found.size) >= 0.7 * 12 * scale
    seen = pygame.mask.from_threshold(surface, rgb(Colour.ACCENT), (1, 1, 1, 255)).count()
    lines = pygame.mask.from_threshold(surface, rgb(Colour.PAPER), (1, 1, 1, 255))
    lines.invert()
    assert seen >= 0.4 * lines.count()


def test_what_cannot_be_read_is_a_disc(tmp_path, monkeypatch):
    """A damaged or a missing file of a drawing never breaks a page."""
    monkeypatch.setattr(pictures, "ICONS", tmp_path)
    (tmp_path / "bus.svg").write_bytes(b"<svg")
    forget()
    for name in ("bus", "eye"):
        assert one_picture(name, (1280, 720)).get_at((187, 259))[:3] == rgb(Colour.ACCENT)
    forget()


def test_drawings_are_kept_until_they_are_forgotten():
    """A picture that comes back is not drawn again; forget lets go of it."""
    forget()
    one_picture("bus", (1280, 720))
    one_picture("bus", (1280, 720))
    assert pictures._drawn.cache_info()[:2] == (1, 1)
    forget()
    assert pictures._drawn.cache_info().currsize == 0


def test_every_page_of_an_hour_can_be_painted():
    """No page breaks the painter, and painting it twice gives the same picture."""
    for _, _, scene in straight_hour(*begun(8, 5, aspect=16 / 9)):
        first, second = (pygame.image.tobytes(painted(scene, (640, 360)), "RGB") for _ in range(2))
        assert first == second


ODD = (
    "112\u200f", "\u200f", "a\u061c", "\u034f", "\u200b\u00ad\ufeff", "\ufdfd", "a\ufdfd", "\x00", "\x1b[2J",
    "\ud800", "\n",
)  # fmt: skip


def lines_of(text, bold, pixels=20):
    """Paint one line of the text and return its picture."""
    return paint_module._render(text, pixels, bold, Colour.INK, None)[0]


@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize("text", ODD)
def test_an_odd_text_is_painted(text, bold):
    """Marks of direction, control characters and half letters beside anything break no page."""
    scene = Scene("koe", 160, (Text(Rect(10, 20, 100, 12), (text, f"Noa {text} מה"), 6, bold=bold),))
    painted(scene, (640, 400))


@settings(max_examples=300, deadline=None)
@given(
    st.text(st.characters() | st.characters(categories=["Cf", "Mn", "Cc", "Cs", "Lo"]), max_size=40),
    st.booleans(),
    st.sampled_from([None, False, True]),
    st.sampled_from([1, 2, 9, 40]),
)
def test_any_text_can_be_painted_in_both_weights(text, bold, rtl, pixels):
    """Paint never raises for a text, and a text of which nothing is seen leaves no ink."""
    image, _ = paint_module._render(text, pixels, bold, Colour.INK, rtl)
    if not is_seen(text):
        assert not pygame.mask.from_surface(image, 1).count()


@pytest.mark.parametrize("bold", [False, True])
def test_a_mark_of_direction_takes_no_room(bold):
    """A number with a mark beside it is painted as wide as the number."""
    assert lines_of("112\u200f", bold).get_width() == lines_of("112", bold).get_width()
    assert width("112\u200f", 10, bold) == pytest.approx(width("112", 10, bold))


def test_what_cannot_be_drawn_in_bold_is_drawn_plain():
    """The long sign of the basmala is seen in both weights."""
    assert pygame.mask.from_surface(lines_of("\ufdfd", True)).count() > 100


def test_every_sign_of_every_font_is_painted():
    """No glyph of a bundled font breaks a page, in bold either, and none that is seen is left out."""
    for file in FONTS.glob("*.ttf"):
        for code in face(file.name).advances:
            for bold in (False, True):
                image = lines_of(chr(code), bold)
                assert image.get_width() or not is_seen(chr(code)), hex(code)
