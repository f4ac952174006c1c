"""Widths without a window agree with the fonts themselves and with what pygame paints."""

import subprocess
import sys

import pygame
import pytest
from fontTools.ttLib import TTFont

from arjenvalinnat.views.assets import FONTS
from arjenvalinnat.views.face import face
from arjenvalinnat.views.measure import FAMILIES, letters, missing, runs, width
from tests.views.languages import ALPHABETS, SENTENCES
from tests.views.small_deck import small_deck

FILES = sorted(path.name for path in FONTS.glob("*.ttf"))


def sentences():
    deck = small_deck()
    for card in deck.cards:
        yield from (card.title, card.situation, card.ask, *card.discuss)
        for choice in card.choices:
            yield choice.text
            yield from (effect.words for effect in choice.effects.values())


@pytest.mark.parametrize("file", FILES)
def test_every_advance_is_the_fonts_own(file):
    """Each character of each font is as wide as fontTools says."""
    font = TTFont(FONTS / file)
    units, metrics = font["head"].unitsPerEm, font["hmtx"]
    theirs = {
        code: metrics[glyph][0] * 1000 / units for code, glyph in font.getBestCmap().items() if code <= 0xFFFF
    }
    ours = {code: advance for code, advance in face(file).advances.items() if code <= 0xFFFF}
    assert ours == pytest.approx(theirs)


@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize("pixels", [29, 40, 70, 151])
def test_a_sentence_is_painted_no_wider_than_measured(bold, pixels):
    """Paint stays within the room that `break_lines` leaves free, and never far below it."""
    pygame.font.init()
    font = pygame.font.Font(
        FONTS / face(f"AtkinsonHyperlegibleNext-{'Bold' if bold else 'Regular'}.ttf").file, pixels
    )
    for sentence in sentences():
        painted, measured = font.size(sentence)[0], width(sentence, pixels, bold)
        assert painted <= measured * 1.047 + 1, sentence
        assert painted >= measured * 0.93, sentence


def test_a_rare_character_comes_from_the_second_font():
    """Northern Sámi and Cyrillic are measured and cut into runs where Atkinson lacks them."""
    assert [file for _, file, _ in runs("eŋ")] == [
        "AtkinsonHyperlegibleNext-Regular.ttf",
        "NotoSans-Regular.ttf",
    ]
    assert "".join(part for part, _, _ in runs("Bures, мир ja ŋ!")) == "Bures, мир ja ŋ!"
    assert "".join(part for part, _, _ in runs("Máret boahtá maŋŋit")) == "Máret boahtá maŋŋit"
    assert width("ŋ", 100) == pytest.approx(face("NotoSans-Regular.ttf").advances[ord("ŋ")] / 10)


def test_what_no_font_has_is_told():
    """A character without a glyph is named once, in order."""
    assert missing("Hei 😀 ja 漢 ja 😀") == ("😀", "漢")
    assert missing("Mitä Noa tekee? ŋ мир") == ()


def opened(file, pixels, rtl):
    """Return a font as the painter opens it."""
    font = pygame.font.Font(FONTS / file, pixels)
    if rtl:
        font.set_script("Arab")
        font.set_direction(pygame.DIRECTION_RTL)
    return font


@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize("pixels", [29, 40, 70, 151, 400])
def test_every_language_is_painted_no_wider_than_measured(bold, pixels):
    """Sentences, and each of their words alone; joined letters are measured joined, not a third too wide."""
    pygame.font.init()
    fonts = {
        (f"{family}-{'Bold' if bold else 'Regular'}.ttf", rtl): opened(
            f"{family}-{'Bold' if bold else 'Regular'}.ttf", pixels, rtl
        )
        for family in FAMILIES
        for rtl in (False, True)
    }
    for sentence in SENTENCES:
        for text in (sentence, *sentence.split()):
            painted = sum(fonts[file, rtl].size(part)[0] for part, file, rtl in runs(text, bold))
            measured = width(text, pixels, bold)
            hanging = pixels * 0.06 if text.startswith("j") else 0  # a j reaches out to the left of its place
            assert painted <= measured * 1.047 + 1 + hanging, text
            if text == sentence:
                assert painted >= measured * 0.92, text


def test_runs_stand_in_the_order_of_the_page():
    """Arabic begins at the right; names and numbers in it read from the left, as Finnish round it does."""
    arabic, latin = "NotoSansArabic-Regular.ttf", "AtkinsonHyperlegibleNext-Regular.ttf"
    assert list(runs("في 5B بمدرسة Koivula هنا.")) == [
        (" هنا.", arabic, True),
        ("Koivula", latin, False),
        (" بمدرسة ", arabic, True),
        ("5B", latin, False),
        ("في ", arabic, True),
    ]
    assert list(runs("Hän sanoi مرحبا (ja lähti).", bold=True)) == [
        ("Hän sanoi ", "AtkinsonHyperlegibleNext-Bold.ttf", False),
        ("مرحبا", "NotoSansArabic-Bold.ttf", True),
        (" (ja lähti).", "AtkinsonHyperlegibleNext-Bold.ttf", False),
    ]
    assert list(runs("قال (نعم): 25")) == [("25", latin, False), ("قال (نعم): ", arabic, True)]
    assert list(runs("Koivula هنا", rtl=True)) == [(" هنا", arabic, True), ("Koivula", latin, False)]
    assert list(runs("")) == []


def test_a_mark_stays_in_the_font_of_its_letter():
    """A letter and its marks are one, in the first font that has all of them, and take the letter's room."""
    assert list(letters("e\u0331a\u0301 مَّ")) == ["e\u0331", "a\u0301", " ", "مَّ"]
    assert [file for _, file, _ in runs("te\u0331t")] == [
        "AtkinsonHyperlegibleNext-Regular.ttf",
        "NotoSans-Regular.ttf",
        "AtkinsonHyperlegibleNext-Regular.ttf",
    ]
    assert width("c\u030c", 10) == pytest.approx(width("c", 10))
    assert width("مَّ", 10) == pytest.approx(width("م", 10))
    assert width("yö\u00adjuna", 10) == pytest.approx(width("yöjuna", 10))


@pytest.mark.parametrize("language", ALPHABETS)
def test_the_letters_of_every_language_are_bundled(language):
    """Both weights have each letter, so that none becomes a box."""
    assert missing(ALPHABETS[language]) == ()
    for letter in ALPHABETS[language].replace("\u200c", ""):
        for bold in (False, True):
            assert any(ord(letter) in face(file).advances for _, file, _ in runs(letter, bold)), letter


def test_the_first_picture_reads_two_font_files():
    """Noto is read when a letter needs it, so that the window is not white meanwhile."""
    script = (
        "from arjenvalinnat.views.face import face\n"
        "from arjenvalinnat.views.measure import width\n"
        "from arjenvalinnat.views.opening import opening_scene\n"
        "from arjenvalinnat.views.texts import texts\n"
        "opening_scene(texts('fi'), 1.6)\n"
        "width('Jatketaanko huomenna?', 1, True)\n"
        "first = face.cache_info().currsize\n"
        "width('مرحبا', 1)\n"
        "print(first, face.cache_info().currsize)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert done.stdout.split() == ["2", "3"], done.stderr
