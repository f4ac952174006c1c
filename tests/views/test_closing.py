"""The closing pages: the numbers at the end, the class's own words, and help that comes last."""

from dataclasses import replace

import pytest

from arjenvalinnat.session.intents import Over
from arjenvalinnat.session.record import Record
from arjenvalinnat.session.showing import PageName
from arjenvalinnat.session.steer import steer
from arjenvalinnat.views.keys import intent_for_key
from arjenvalinnat.views.outline import texts_of
from arjenvalinnat.views.texts import texts
from arjenvalinnat.views.wall import wall_view
from tests.views.hours import begun, straight_hour

SAY = texts("fi")
WORDS = tuple(f"{place}. kaikki eivät saa nukkua, vaikka heillä olisi siihen aikaa" for place in range(1, 13))


def pressed(session, showing, key):
    """Return the session and the showing after a key."""
    return steer(session, showing, intent_for_key(wall_view(session, showing), key))


def test_help_is_always_the_last_page():
    """The way on leads out of the role, to the numbers, and then to help; the way back is the same."""
    session, showing = begun()
    showing = replace(showing, page=PageName.STEP_OUT)
    there = [showing.page]
    while showing.page is not PageName.HELP:
        _, showing = pressed(session, showing, "space")
        there.append(showing.page)
    assert there == [PageName.STEP_OUT, PageName.EXIT, PageName.HELP]
    _, showing = pressed(session, showing, "backspace")
    assert showing.page is PageName.EXIT


@pytest.mark.parametrize("big", [False, True])
def test_the_last_numbers_are_asked_and_never_shown(big):
    """The wall asks for 1 to 5 and for nothing else; counts that are typed change nothing on it."""
    session, showing = begun(big=big)
    showing = replace(showing, page=PageName.EXIT)
    page = wall_view(session, showing)
    assert [text for text in texts_of(page) if text in {"1", "2", "3", "4", "5"}] == ["1", "2", "3", "4", "5"]
    counted = replace(session, record=Record(exit=(31, 32, 33, 34, 35)))
    assert wall_view(counted, showing) == page


@pytest.mark.parametrize("leaves", [0, 1, 3])
def test_the_words_lie_over_any_page_and_give_it_back(leaves):
    """From wherever the hour is, the words come and go, however far they were read."""
    for played, shown, _ in straight_hour(*begun()):
        after = replace(played, record=Record(words=WORDS))
        showing = replace(shown, scroll=3, uncovered=2)
        _, over = steer(after, showing, Over(PageName.WORDS))
        for _ in range(leaves):
            _, over = pressed(after, over, "c")
        _, back = pressed(after, over, "f10")
        assert back == replace(showing, focus=None, moving=False)


@pytest.mark.parametrize("big", [False, True])
def test_every_word_of_the_class_is_on_one_leaf(big):
    """A list that is longer than the page goes on, and ends where it began."""
    session, showing = begun(big=big)
    session = replace(session, record=Record(words=WORDS))
    _, over = steer(session, showing, Over(PageName.WORDS))
    read = []
    first = over
    while True:
        read += [" ".join(item.lines) for item in wall_view(session, over).items if hasattr(item, "lines")]
        _, over = pressed(session, over, "c")
        if over.leaf == first.leaf:
            break
    assert [text for text in read if text in WORDS] == list(WORDS)


def test_no_words_yet_is_said_in_a_sentence():
    """An empty list is no empty page."""
    session, showing = begun()
    _, over = steer(session, showing, Over(PageName.WORDS))
    assert SAY("words.none") in texts_of(wall_view(session, over))
