"""The catalogues of all languages say the same things."""

import string

import pytest

from arjenvalinnat.views.measure import missing
from arjenvalinnat.views.texts import SOURCE, catalogue, languages, texts
from arjenvalinnat.views.theme import GROUP_SHAPES


def placeholders(message):
    return {name for _, name, _, _ in string.Formatter().parse(message) if name}


@pytest.mark.parametrize("language", languages())
def test_every_language_has_the_same_keys_and_placeholders(language):
    """No message is forgotten, none is left over, and each fills in the same values."""
    ours, theirs = catalogue(SOURCE), catalogue(language)
    assert set(theirs) == set(ours)
    for key in ours:
        assert placeholders(theirs[key]) == placeholders(ours[key]), key
        assert theirs[key].strip() == theirs[key] != ""
        assert not missing(theirs[key])


@pytest.mark.parametrize("language", languages())
def test_initials_are_the_shapes_own(language):
    """A sign's letter is its name's first, is nobody else's, and is never A–D."""
    said = texts(language)
    initials = [said(f"initial.{shape}") for shape in GROUP_SHAPES]
    assert len(set(initials)) == len(initials)
    assert not set(initials) & set("ABCD")
    for shape, initial in zip(GROUP_SHAPES, initials, strict=True):
        assert said(f"sign.{shape}").startswith(initial)


def test_what_a_language_lacks_is_said_in_finnish():
    """An unknown language speaks Finnish."""
    assert texts("xx")("foot.on") == "Jatka"
    assert texts("en")("title.begin", minutes=45, groups=3) == "Start: 45 min, 3 groups"
