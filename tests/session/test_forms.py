"""Forms: what has been typed of an answer, what it makes, and that nothing typed is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arjenvalinnat.session.forms import (
    BACKSPACE,
    Boxes,
    Counts,
    Half,
    Nothing,
    Number,
    Pick,
    Sentence,
    Sequence,
    answer_of,
    empty,
    places,
    turned,
    typed,
    wrong,
    wrong_field,
)

few = st.integers(1, 15)
numbers = st.tuples(st.integers(0, 120), st.integers(0, 120)).map(sorted)
forms = st.one_of(
    st.builds(Pick, few, st.booleans()),
    st.builds(Sequence, few),
    st.builds(Boxes, few, few),
    numbers.map(lambda two: Number(*two)),
    st.builds(Counts, few, st.booleans(), st.integers(0, 3)),
    st.builds(Sentence, st.integers(1, 12)),
    st.just(Nothing()),
)
keys = st.lists(st.sampled_from("0123456789 aä") | st.just(BACKSPACE) | st.sampled_from((1, -1)), max_size=12)
"""Letters and Backspace, and steps to another field."""


def pressed(form, half, wanted):
    """Return the half after keys and steps."""
    for key in wanted:
        half = turned(half, key) if isinstance(key, int) else typed(form, half, key)
    return half


def entered(form, *texts):
    """Return the half with these texts in its fields, typed key by key."""
    half = empty(form)
    for text in texts:
        half = turned(pressed(form, half, text), 1)
    return half


@given(forms, keys, st.sampled_from("0123456789 aä"))
def test_backspace_takes_back_what_was_typed(form, wanted, key):
    """Whatever the half was before, a key that was taken and Backspace lead back to it."""
    half = pressed(form, empty(form), wanted)
    after = typed(form, half, key)
    assert after == half or typed(form, after, BACKSPACE) == half


@given(forms, keys, st.sampled_from("0123456789"))
def test_no_digit_is_lost(form, wanted, digit):
    """A digit stands behind the others, where the form has digits at all, and room in a text."""
    half = pressed(form, empty(form), wanted)
    text = typed(form, half, digit).fields[half.at]
    full = isinstance(form, Sentence) and len(half.fields[half.at]) == form.longest
    assert text == half.fields[half.at] + ("" if form == Nothing() or full else digit)


@given(forms, keys)
def test_an_answer_is_never_wrong(form, wanted):
    half = pressed(form, empty(form), wanted)
    if answer_of(form, half) is not None:
        assert not wrong(form, half)


@given(forms.filter(lambda form: not isinstance(form, Counts | Nothing)), keys)
def test_what_is_wrong_stays_wrong_until_it_is_taken_back(form, wanted):
    """No more keys make an answer of it; enough of Backspace make an empty one."""
    half = pressed(form, empty(form), wanted)
    if wrong(form, half):
        for more in ("0", "1", "2", " ", "1 2"):
            assert answer_of(form, pressed(form, half, more)) is None
    emptied = pressed(form, half, [BACKSPACE] * len(half.fields[0]))
    assert emptied == empty(form)
    assert not wrong(form, emptied)


@given(st.permutations(range(1, 13)), st.integers(2, 12))
def test_any_order_can_be_typed(order, count):
    order = tuple(one for one in order if one <= count)
    form = Sequence(count)
    half = empty(form)
    for key in " ".join(map(str, order)):
        assert answer_of(form, half) is None
        half = typed(form, half, key)
        assert not wrong(form, half)
    assert answer_of(form, half) == order
    assert places(form, half) == tuple(map(str, order))


@given(st.lists(st.integers(1, 12), min_size=1, max_size=6))
def test_any_boxes_can_be_typed(boxes):
    form = Boxes(len(boxes), 12)
    half = entered(form, " ".join(map(str, boxes)))
    assert answer_of(form, half) == tuple(boxes)


@given(numbers, st.integers(0, 120))
def test_a_number_is_within_its_range(bounds, number):
    form = Number(*bounds)
    half = entered(form, str(number))
    within = bounds[0] <= number <= bounds[1]
    assert answer_of(form, half) == (number if within else None)


@given(st.lists(st.integers(0, 99), min_size=2, max_size=6))
def test_counts_are_typed_field_by_field(counts):
    form = Counts(len(counts) - 1)
    half = entered(form, *(str(count) if count else "" for count in counts))
    assert answer_of(form, half) == (tuple(counts) if any(counts) else None)
    assert half.at == 0


@given(st.text(max_size=20))
def test_a_sentence_is_what_was_typed_without_its_edges(text):
    form = Sentence(12)
    half = pressed(form, empty(form), text)
    written = "".join(letter for letter in text if letter.isprintable())
    assert half.fields == (written[:12],), "no more letters than there is room for are seen"
    assert answer_of(form, half) == (written[:12].strip() or None)


@pytest.mark.parametrize(
    ("form", "text", "answer", "is_wrong"),
    [
        (Sequence(3), "312", (3, 1, 2), False), (Sequence(3), "3 1 2", (3, 1, 2), False),
        (Sequence(3), "31", None, False), (Sequence(3), "33", None, True), (Sequence(3), "4", None, True),
        (Sequence(3), "3121", None, True), (Sequence(3), "0", None, True),
        (Sequence(12), "1", None, False), (Sequence(12), "13", None, True),
        (Boxes(3, 2), "221", (2, 2, 1), False), (Boxes(3, 2), "3", None, True),
        (Boxes(3, 2), "2211", None, True), (Boxes(2, 12), "12 1", (12, 1), False),
        (Pick(4), "4", 4, False), (Pick(4), "5", None, True), (Pick(4), "0", 0, False),
        (Pick(4, passes=False), "0", None, True), (Pick(4), "11", None, True),
        (Number(10, 30), "2", None, False), (Number(10, 30), "4", None, True),
        (Number(10, 30), "24", 24, False),
        (Number(10, 30), "240", None, True), (Number(0, 9), "", None, False),
        (Sentence(5), "  ", None, False), (Sentence(5), "abcdef", "abcde", False),
        (Counts(2), "100", None, True), (Nothing(), "1", (), False),
    ],
)  # fmt: skip
def test_a_form_judges_what_was_typed(form, text, answer, is_wrong):
    half = pressed(form, empty(form), text)
    assert (answer_of(form, half), wrong(form, half)) == (answer, is_wrong)


def test_what_is_typed_is_seen_place_by_place():
    """Also what is too much: somebody must see what to take back."""
    assert places(Sequence(3), Half(("31",))) == ("3", "1", "")
    assert places(Sequence(3), Half(("3124",))) == ("3", "1", "2", "4")
    assert places(Boxes(2, 3), Half(("",))) == ("", "")
    assert places(Counts(2), Half(("3", "", "1"), 1)) == ("3", "", "1")
    assert places(Nothing(), Half()) == ()


@given(forms, keys)
def test_what_is_wrong_is_in_a_field(form, wanted):
    """Something is wrong exactly where there is a field in which it can be taken back."""
    half = pressed(form, empty(form), wanted)
    at = wrong_field(form, half)
    assert (at is not None) == wrong(form, half)
    assert at is None or half.fields[at]
