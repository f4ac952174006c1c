"""Letters are measured in the shape that their place in a word gives them."""

import pytest

from arjenvalinnat.views.face import face
from arjenvalinnat.views.joining import shapes
from tests.views import languages


@pytest.mark.parametrize(
    ("word", "painted"),
    [
        ("ب", "\ufe8f"),
        ("ببب", "\ufe91\ufe92\ufe90"),
        ("دب", "\ufea9\ufe8f"),
        ("بد", "\ufe91\ufeaa"),
        ("بُب", "\ufe91\ufe90"),
        ("ب ب", "\ufe8f \ufe8f"),
        ("ب\u200cب", "\ufe8f\u200c\ufe8f"),
        ("بـ", "\ufe91\u0640"),
        ("سلام", "\ufeb3\ufefc\ufee1"),
        ("لا", "\ufefb"),
        ("لـا", "\ufedf\u0640\ufe8e"),
        ("ڵە", "\ufedf\ufe94"),
    ],
)
def test_a_letter_takes_the_shape_of_its_place(word, painted):
    """First, middle, last or alone; lam and alef become one; marks and spaces do what they do in print."""
    assert "".join(shapes(word)) == painted


@pytest.mark.parametrize("weight", ["Regular", "Bold"])
def test_the_font_has_every_shape(weight):
    """No shape of a letter that people write has to be guessed."""
    advances = face(f"NotoSansArabic-{weight}.ttf").advances
    letters = [letter for name in ("ar", "fa", "ckb", "ur", "ps") for letter in languages.ALPHABETS[name]]
    for letter in letters:
        for word in (letter, letter + "ب", "ب" + letter, "ب" + letter + "ب", "ل" + letter):
            assert all(ord(shape) in advances for shape in shapes(word)), word
