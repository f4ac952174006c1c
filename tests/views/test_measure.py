"""Widths without a window agree with the fonts themselves and with what pygame paints."""

import pygame
import pytest
from fontTools.ttLib import TTFont

from arjenvalinnat.views.assets import FONTS
from arjenvalinnat.views.measure import face, missing, runs, width
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
    assert [file for _, file in runs("eŋ")] == [
        "AtkinsonHyperlegibleNext-Regular.ttf",
        "NotoSans-Regular.ttf",
    ]
    assert "".join(run for run, _ in runs("Bures, мир ja ŋ!")) == "Bures, мир ja ŋ!"
    assert width("ŋ", 100) == pytest.approx(face("NotoSans-Regular.ttf").advances[ord("ŋ")] / 10)


def test_what_no_font_has_is_told():
    """A character without a glyph is named once, in order."""
    assert missing("Hei 😀 ja 漢 ja 😀") == ("😀", "漢")
    assert missing("Mitä Noa tekee? ŋ мир") == ()
