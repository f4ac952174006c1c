"""Lines are broken without losing a word, and never wider than their room."""

from hypothesis import given
from hypothesis import strategies as st

from arjenvalinnat.views import theme
from arjenvalinnat.views.direction import is_rtl
from arjenvalinnat.views.layout import balance, break_lines, fit, splits, words
from arjenvalinnat.views.measure import letters, width

texts = st.text(st.sampled_from("aä lyökäyöaieutsö ŋ.,”\n\u00a0Wسلام ب مَ٢ ("), min_size=1, max_size=200)
widths = st.floats(20, 180)
sizes = st.floats(4, 15)


@given(texts, widths, sizes, st.booleans())
def test_no_letter_is_lost(text, room, size, bold):
    """The lines hold the text's words, in order, with nothing added."""
    for broken in (break_lines, balance):
        lines = broken(text, room, size, bold)
        assert "".join("".join(words(line)) for line in lines) == "".join(words(text))


@given(texts, widths, sizes, st.booleans())
def test_no_line_is_wider_than_its_room(text, room, size, bold):
    """A line is as wide as its room at most, unless a single character is wider."""
    for line in break_lines(text, room, size, bold):
        assert width(line, size, bold, is_rtl(text)) <= room or len(list(letters(line))) == 1


@given(texts, widths, sizes)
def test_balance_takes_no_more_lines(text, room, size):
    """Evening the lines out costs no line."""
    assert len(balance(text, room, size)) == len(break_lines(text, room, size))


@given(texts, widths, st.floats(5, 80), sizes)
def test_a_text_shrinks_no_further_than_the_least_size(text, room, height, size):
    """What does not fit at the least size says so."""
    fitted = fit(text, room, height, size)
    assert fitted.size >= theme.LEAST
    assert fitted.fits == (fitted.height <= height)
    assert fitted.fits or fitted.size == theme.LEAST


def test_a_line_is_measured_as_its_text_is_read():
    """Punctuation alone on a line of an Arabic text is as wide as in the Arabic font that paints it."""
    dots = " ".join("." * 60)
    assert width(dots, 10, rtl=True) > width(dots, 10) * 1.01
    last = break_lines("سلام\n" + dots, width(dots, 10) / 0.955, 10)
    assert len(last) == 3


def test_a_split_word_keeps_its_marks():
    """A vowel mark is never parted from its letter, however narrow the room."""
    assert break_lines("مَّ" * 4, 3, 10) == ("مَّ",) * 4


def test_a_no_break_space_holds():
    """A number and its unit stay together."""
    lines = break_lines("Tunti kestää 60\u00a0min.", 40, 5)
    assert any("60\u00a0min." in line for line in lines)


def test_balancing_splits_no_word():
    """Lines of equal length are not bought with a word that is cut."""
    for text in ("nukkumaan ajoissa", "peli jatkuu ilman Noaa", "yksimielisiä vai erimielisiä"):
        for wide in range(30, 90, 5):
            lines = balance(text, wide, 6.2)
            assert splits(text, lines) == splits(text, break_lines(text, wide, 6.2))
