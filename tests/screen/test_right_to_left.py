"""What is read from right to left is painted so: from the right edge, joined, its brackets turned."""

import pygame
import pytest

from arjenvalinnat.rules.state import Turn
from arjenvalinnat.screen.assets import font
from arjenvalinnat.screen.paint import paint
from arjenvalinnat.views.layout import break_lines
from arjenvalinnat.views.scene import Rect, Scene, Text
from arjenvalinnat.views.theme import Colour, rgb
from tests.views.hours import begun, straight_hour
from tests.views.languages import ARABIC, ARABIC_WITH_NAMES, FINNISH_WITH_ARABIC
from tests.views.small_deck import CARDS, small_deck

SIZES = ((1280, 720), (1024, 768), (3840, 2160))
FILE = "NotoSansArabic-Regular.ttf"


@pytest.fixture(autouse=True)
def _fonts():
    pygame.font.init()


def inked(surface, place):
    """Return where a part of the page has ink; the part lies on paper."""
    mask = pygame.mask.from_threshold(surface.subsurface(place), rgb(Colour.PAPER), (1, 1, 1, 255))
    mask.invert()
    rects = mask.get_bounding_rects()
    return rects[0].unionall(rects[1:]).move(place.topleft)


def painted(text, size):
    """Return the ink of a text on a page of its own, and the page's scale."""
    surface = pygame.Surface(size)
    paint(surface, Scene("koe", 100 * size[0] / size[1], (text,)))
    return inked(surface, surface.get_rect()), size[1] / 100


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("text", [ARABIC, ARABIC_WITH_NAMES])
def test_arabic_begins_at_the_right_edge(text, size):
    """Lines begin at the right edge of their rect and stay inside it."""
    lines = break_lines(text, 110, 6)
    rect = Rect(10, 20, 110, len(lines) * 7.5)
    ink, scale = painted(Text(rect, lines, 6), size)
    assert rect.right * scale - 6 * scale * 0.15 <= ink.right <= rect.right * scale + 2
    assert ink.left >= rect.x * scale - 2
    short, _ = painted(Text(rect, ("هنا",), 6), size)
    assert short.left > (rect.right - 20) * scale


@pytest.mark.parametrize("size", SIZES)
def test_a_line_that_begins_with_a_name_begins_at_the_right_too(size):
    """The whole text tells the side; a Finnish one with Arabic in it keeps to the left."""
    rect = Rect(10, 20, 110, 7.5)
    ink, scale = painted(Text(rect, ("Koivula هنا",), 6, rtl=True), size)
    assert ink.right >= rect.right * scale - 6 * scale * 0.15
    ink, scale = painted(Text(rect, (FINNISH_WITH_ARABIC[:30],), 6), size)
    assert ink.left <= rect.x * scale + 6 * scale * 0.15
    centred, scale = painted(Text(rect, ("هنا",), 6, align="centre"), size)
    assert centred.centerx == pytest.approx(rect.x * scale + rect.w * scale / 2, abs=0.3 * 6 * scale)


def test_a_line_is_painted_in_the_order_of_its_text():
    """A name that begins a line stands at the right of an Arabic text, at the left of a Finnish one."""
    pictures = []
    for rtl in (False, True):
        surface = pygame.Surface((600, 400))
        text = Text(Rect(10, 20, 110, 7.5), ("Koivula هنا",), 6, align="right", rtl=rtl)
        paint(surface, Scene("koe", 150, (text,)))
        pictures.append(pygame.image.tobytes(surface, "RGB"))
    assert pictures[0] != pictures[1]


def test_a_scrolled_text_is_read_as_the_whole_of_it():
    """A line of a long Arabic text that begins with a Latin name stands at the right all the same."""
    long = {**CARDS[0], "situation": "هنا " + "Koivula " * 150}
    session, showing = begun(deck=small_deck(cards=[long, *CARDS[1:]]))
    scenes = (
        scene
        for after, _, scene in straight_hour(session, showing)
        if after.play.state.turn is Turn.SITUATION
    )
    lines = [item for item in next(scenes).items if isinstance(item, Text) and "Koivula" in item.lines[0]]
    assert len(lines) > 5
    assert all(line.side == "right" for line in lines)


def pixels_of(surface):
    return pygame.image.tobytes(surface.subsurface(surface.get_bounding_rect()), "RGBA")


def test_letters_join_from_the_right():
    """A word is narrower than its letters apart, and its first letter, the tall one, is at the right."""
    joined, apart = font(FILE, 60, True), font(FILE, 60)
    assert joined.size("تستيقظ")[0] < 0.8 * sum(apart.size(letter)[0] for letter in "تستيقظ")
    word = joined.render("اد", True, "white")
    word = word.subsurface(word.get_bounding_rect())
    narrow = pygame.Rect(0, 0, word.get_width() // 6, word.get_height())
    left, right = word.subsurface(narrow), word.subsurface(narrow.move(word.get_width() - narrow.width, 0))
    assert right.get_bounding_rect().height > 1.3 * left.get_bounding_rect().height


@pytest.mark.parametrize(("written", "turned"), ["()", ")(", "[]", "][", "«»", "»«"])
def test_the_font_turns_brackets_by_itself(written, turned):
    """HarfBuzz mirrors brackets of what is read from the right, so nothing else may."""
    from_right, from_left = font(FILE, 60, True), font(FILE, 60)
    assert pixels_of(from_right.render(written, True, "white")) == pixels_of(
        from_left.render(turned, True, "white")
    )


def arabic_card():
    """Return the pages of the first card with Arabic texts, until the groups commit."""
    choices = [{**choice, "text": ARABIC_WITH_NAMES} for choice in CARDS[0]["choices"]]
    card = {**CARDS[0], "title": "مباراة", "situation": ARABIC, "ask": "ماذا تفعل نوا؟", "choices": choices}
    session, showing = begun(deck=small_deck(cards=[card, *CARDS[1:]]))
    for after, _, scene in straight_hour(session, showing):
        if after.play.state.turn is Turn.SITUATION and after.play.state.at == 0:
            yield scene
        if after.play.state.turn is Turn.COMMIT:
            return


@pytest.mark.parametrize("size", [(1280, 720), (3840, 2160)])
def test_an_arabic_card_stands_at_the_right_of_its_page(size):
    """Every Arabic text of the card begins at its right edge, each row with its number before it."""
    shown = 0
    for scene in arabic_card():
        surface = pygame.Surface(size)
        paint(surface, scene)
        scale = size[1] / 100
        texts = [item for item in scene.items if isinstance(item, Text)]
        for text in (text for text in texts if text.from_right):
            shown += 1
            rect = text.rect
            place = pygame.Rect([round(side * scale) for side in (rect.x, rect.y, rect.w, rect.h)])
            mask = pygame.mask.from_threshold(surface.subsurface(place), rgb(text.colour), (40, 40, 40, 255))
            rects = mask.get_bounding_rects()
            ink = rects[0].unionall(rects[1:])
            assert ink.right >= place.width - 0.2 * text.size * scale, text.lines
        badges = [text for text in texts if text.lines[0].isdigit() and text.colour is Colour.ACCENT]
        assert all(badge.rect.x > scene.width / 2 for badge in badges)
        shown += len(badges)
    assert shown >= 20
