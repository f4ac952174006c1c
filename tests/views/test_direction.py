"""Texts are read from the side that their first letter tells, and stand in the order of UAX #9."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arjenvalinnat.views.direction import has_rtl, is_rtl, levels, spans, visual
from tests.views import languages

MIRRORED = str.maketrans("()[]«»", ")(][»«")
texts = st.text(st.sampled_from("abä ŋя س لبة 56٣.,:-+%€()[]«»!?؟،\u064e\u200f"), max_size=30)


def seen(line, rtl=None):
    """Return a line's characters from left to right as the eye meets them on the page."""
    way = is_rtl(line) if rtl is None else rtl
    order = levels(line, way)
    shown = [c.translate(MIRRORED) if level % 2 else c for c, level in zip(line, order, strict=True)]
    return "".join(visual(shown, order))


@pytest.mark.parametrize("text", [languages.FINNISH, languages.SAMI, languages.RUSSIAN, "24", "", "”…”"])
def test_what_is_read_from_the_left_stays_as_it_is(text):
    """Finnish, Northern Sámi, Russian and bare numbers are one span in their own order."""
    assert not is_rtl(text)
    assert not has_rtl(text)
    assert list(spans(text, False)) == [(text, 0)]
    assert seen(text) == text


@pytest.mark.parametrize(
    ("text", "rtl"),
    [
        (languages.ARABIC, True),
        (languages.ARABIC_WITH_NAMES, True),
        (languages.FINNISH_WITH_ARABIC, False),
        ("Koivula مدرسة", False),
        ("5. مدرسة Koivula", True),
        ("”(… مدرسة", True),
        ("\u200fKoivula", True),
        ("\u200eمدرسة", False),
    ],
)
def test_the_first_letter_tells_the_side(text, rtl):
    """Numbers and punctuation tell nothing; the invisible direction marks count as letters."""
    assert is_rtl(text) == rtl


@pytest.mark.parametrize(
    ("line", "on_the_page"),
    [
        ("سلب تسع.", ".عست بلس"),
        ("في 5B هنا", "انه 5B يف"),
        ("مع Koivula School هنا", "انه Koivula School عم"),
        ("كان 25 هنا", "انه 25 ناك"),
        ("كان ٢٥ هنا", "انه ٢٥ ناك"),
        ("في 22.45 أو 1,5", "1,5 وأ 22.45 يف"),
        ("قال (نعم) لي", "يل (معن) لاق"),
        ("قال (Koivula) لي", "يل (Koivula) لاق"),
        ("قال «لا» [5B].", ".[5B] «ال» لاق"),
        ("sanoi سلب ja", "sanoi بلس ja"),
        ("sanoi سلب تسع!", "sanoi عست بلس!"),
        ("luki (سلب 24 تسع).", "luki (عست 24 بلس)."),
        ("a (سلب) b", "a (بلس) b"),
        ("sanoi (ab سلب) تسع", "sanoi (ab بلس) عست"),
        ("كان 5-6", "6-5 ناك"),
        ("كان 25%", "%25 ناك"),
        ("ab 5-6 س", "ab 5-6 س"),
    ],
)
def test_words_stand_where_a_reader_looks_for_them(line, on_the_page):
    """Words and numbers keep their own order, brackets open towards what they hold."""
    assert seen(line) == on_the_page


def test_a_line_of_a_longer_text_is_read_as_the_text_is():
    """A line that begins with a Latin word still begins at the right when its text is Arabic."""
    assert seen("Koivula هنا.", rtl=True) == ".انه Koivula"
    assert seen("هنا Koivula.", rtl=False) == "انه Koivula."


@given(texts, st.booleans())
def test_nothing_is_lost_on_the_way_to_the_page(line, rtl):
    """Each character is in one span and at one place of the page, and the spans keep the text's order."""
    parts = list(spans(line, rtl))
    assert "".join(part for part, _ in parts) == line
    order = levels(line, rtl)
    assert sorted(visual(range(len(line)), order)) == list(range(len(line)))


@given(texts)
def test_a_mark_stays_with_its_letter(line):
    """A vowel mark has the level of the letter before it."""
    order = levels(line, False)
    for place in range(1, len(line)):
        if line[place] == "\u064e" and line[place - 1] in "سلبة":
            assert order[place] == order[place - 1]
