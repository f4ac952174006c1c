"""The closing pages: the numbers at the end, the class's own words, and help that comes last."""

from dataclasses import replace
from functools import cache
from itertools import combinations

import pytest

from arjenvalinnat.content.format.closing import Question
from arjenvalinnat.rules.actions import CommitCounts
from arjenvalinnat.rules.moments import Divided, pointed_at
from arjenvalinnat.rules.state import Turn
from arjenvalinnat.session.hour import Session, Wishes
from arjenvalinnat.session.intents.place import Over
from arjenvalinnat.session.rehearsal import Rehearsal
from arjenvalinnat.session.report.record import Record
from arjenvalinnat.session.showing import PageName, Showing
from arjenvalinnat.session.steer import steer
from arjenvalinnat.views.keys import intent_for_key
from arjenvalinnat.views.outline import outline, texts_of
from arjenvalinnat.views.scene import Shape, Text
from arjenvalinnat.views.texts import languages, texts
from arjenvalinnat.views.theme import BIG, GROUP_SHAPES, LEAST
from arjenvalinnat.views.wall import wall_view
from tests.scenes_in_code import lesson
from tests.showings import changed, showing_of
from tests.views.hours import DECK, begun, straight_hour
from tests.views.walks import ink

SAY = texts("fi")
WORDS = tuple(f"{place}. kaikki eivät saa nukkua, vaikka heillä olisi siihen aikaa" for place in range(1, 13))

LAST_PAGES = ((PageName.EXIT, None), (PageName.WORDS, PageName.DAY))


def pressed(session, showing, key):
    """Return the session and the showing after a key."""
    return steer(session, showing, intent_for_key(wall_view(session, showing), key))


def test_help_is_always_the_last_page():
    """The way on leads out of the role, to the numbers, and then to help; the way back is the same."""
    session, showing = begun()
    showing = changed(showing, page=PageName.STEP_OUT)
    there = [showing.place.page]
    while showing.place.page is not PageName.HELP:
        _, showing = pressed(session, showing, "space")
        there.append(showing.place.page)
    assert there == [PageName.STEP_OUT, PageName.EXIT, PageName.HELP]
    _, showing = pressed(session, showing, "backspace")
    assert showing.place.page is PageName.EXIT


@pytest.mark.parametrize("big", [False, True])
def test_the_last_numbers_are_asked_and_never_shown(big):
    """The wall asks for 1 to 5 and for nothing else; counts that are typed change nothing on it."""
    session, showing = begun(big=big)
    showing = changed(showing, page=PageName.EXIT)
    page = wall_view(session, showing)
    assert [text for text in texts_of(page) if text in {"1", "2", "3", "4", "5"}] == ["1", "2", "3", "4", "5"]
    counted = replace(session, record=Record(exit=(31, 32, 33, 34, 35)))
    assert wall_view(counted, showing) == page


@pytest.mark.parametrize("leaves", [0, 1, 3])
def test_the_words_lie_over_any_page_and_give_it_back(leaves):
    """From wherever the hour is, the words come and go, however far they were read."""
    for played, shown, _ in straight_hour(*begun()):
        after = replace(played, record=Record(words=WORDS))
        showing = changed(shown, scroll=3, uncovered=2)
        _, over = steer(after, showing, Over(PageName.WORDS))
        for _ in range(leaves):
            _, over = pressed(after, over, "c")
        _, back = pressed(after, over, "backspace")
        assert back == changed(showing, focus=None, moving=False)


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
        if over.place.leaf == first.place.leaf:
            break
    assert [text for text in read if text in WORDS] == list(WORDS)


def test_no_words_yet_is_said_in_a_sentence():
    """An empty list is no empty page."""
    session, showing = begun()
    _, over = steer(session, showing, Over(PageName.WORDS))
    assert SAY("words.none") in texts_of(wall_view(session, over))


@cache
def the_last_story():
    """Return the session at the last page of an hour's day, played once for all tests."""
    *_, (played, _, _) = (page for page in straight_hour(*begun()) if page[1].place.page is PageName.DAY)
    return played


def talking(moment):
    """Return the end of an hour whose closing talk has a question that points at this moment."""
    told = DECK.debrief[0]
    step = told.steps[0].model_copy(update={"questions": (Question(text="Mitä?", moment=moment),) * 2})
    talk = told.model_copy(update={"steps": (step,)})
    deck = DECK.model_copy(update={"debrief": (talk,)})
    return replace(the_last_story(), deck=deck), showing_of(page=PageName.DEBRIEF, item=1)


@pytest.mark.parametrize("moment", ["changed", "divided", "came-back", "cost-later", "paid-later"])
def test_a_question_shows_the_moment_of_this_day(moment):
    """The card and what was chosen stand under the question, and no group's name or sign does."""
    session, showing = talking(moment)
    found = pointed_at(session.play, moment)
    scene = wall_view(session, showing)
    said = "\n".join(texts_of(scene))
    assert (found is not None) is (intent_for_key(scene, "w") is not None)
    if found is not None:
        card = session.deck.cards_by_id[found.card]
        assert card.title in said
        chosen = found.choices if isinstance(found, Divided) else (found.choice,)
        assert all(card.choice(name).text in said for name in chosen)
    assert not any(isinstance(item, Shape) for item in scene.items)
    assert not any(SAY(f"sign.{shape}") in said for shape in GROUP_SHAPES)


def test_what_if_leads_back_to_the_question_it_was_asked_from():
    """Through another choice and another card, by either way back."""
    session, showing = talking("changed")
    for ways in (["w", "space"], ["w", "backspace"], ["w", "c", "space"], ["w", "c", "backspace"]):
        there = showing
        for key in ways:
            _, there = pressed(session, there, key)
            if key == "w":
                assert there.place.page is PageName.WHAT_IF
        assert (there.place.page, there.place.item, there.place.what_if) == (PageName.DEBRIEF, 1, None)
    _, asked = pressed(session, showing, "w")
    other = next(key for key in "1234" if intent_for_key(wall_view(session, asked), key) is not None)
    _, ghost = pressed(session, asked, other)
    assert ghost.place.what_if.choice is not None
    assert pressed(session, ghost, "space")[1].place.item == 1
    assert pressed(session, ghost, "space")[1].place.page is PageName.DEBRIEF
    assert pressed(session, ghost, "c")[1] == asked


def test_nobody_s_choice_is_told_without_a_card():
    """What was dealt stands under its question by name; there is no what-if about it."""
    session, showing = talking("given")
    scene = wall_view(session, showing)
    said = "\n".join(texts_of(scene))
    names = {session.deck.roles_by_id[role].name for role in session.play.setup.roles if role}
    assert names
    assert all(name in said for name in names)
    assert intent_for_key(scene, "w") is None


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("aspect", [4 / 3, 16 / 10, 16 / 9])
@pytest.mark.parametrize("big", [False, True])
def test_the_last_pages_stand_at_every_size(language, aspect, big):
    """The numbers, the words and every question: no text on another or off its place, big text is big."""
    session, showing = begun(language=language, aspect=aspect, big=big)
    session = replace(session, record=Record(words=WORDS))
    shown = [changed(showing, page=page, over=over) for page, over in LAST_PAGES]
    talks = [talking(moment) for moment in ("changed", "divided", "came-back", "given")]
    pages = [wall_view(session, one) for one in shown]
    pages += [
        wall_view(played, changed(there, language=language, aspect=aspect, big=big))
        for played, there in talks
    ]
    for scene in pages:
        texts_ = [item for item in scene.items if isinstance(item, Text) and item.lines]
        assert all(item.size >= (BIG if big else LEAST) for item in texts_), scene.page
        assert all(item.rect.bottom <= 100 and item.rect.right <= scene.width + 0.01 for item in texts_)
        for one, other in combinations(texts_, 2):
            assert not ink(one).meets(ink(other)), (one.lines, other.lines)


LINE_TALK = [
    {
        "id": "loppu", "name": "Loppu", "closing": "Kiitos.",
        "steps": [
            {
                "id": "eka", "title": "Mitä tapahtui?",
                "questions": [
                    {"text": "Missä mieli muuttui?", "moment": "moved"},
                    {"text": "Mitä keksitte?", "moment": "written"},
                ],
            },
        ],
    },
]  # fmt: skip


def after_a_line(first, then):
    """Return an hour of one line at which the class was counted twice, at its closing talk."""
    (card,) = [one for one in lesson().cards if one.id == "jana"]
    deck = lesson(debrief=LINE_TALK).with_cards((card,))
    hour = Rehearsal(Session(deck=deck, wishes=Wishes(groups=2, seed=7, ages=(13, 16))), Showing())
    hour.begin()
    counts = {Turn.COMMIT: first, Turn.RECOMMIT: then}
    for state in hour.until(Turn.END):
        if state.turn in counts:
            hour.play(CommitCounts(0, counts[state.turn]))
            hour.lock()
        else:
            hour.go_on()
    return hour


@pytest.mark.parametrize(
    ("then", "moved"), [((1, 0, 0, 0, 4, 0), 4), ((5, 0, 0, 0, 0, 0), 0), ((3, 0, 2, 0, 0, 1), 2)]
)
def test_a_line_that_moved_is_come_back_to(then, moved):
    """How many went elsewhere at least, never who; nothing where nobody moved."""
    hour = after_a_line((5, 0, 0, 0, 0, 0), then)
    shown = " ".join(outline(wall_view(hour.session, changed(hour.showing, page=PageName.DEBRIEF))))
    told = texts("fi")("debrief.moved", count=moved)
    assert (told in shown) is bool(moved)
    assert "Missä mieli muuttui?" in shown


def test_the_class_s_sentences_stand_under_their_question():
    """A question may point at what the class has written."""
    hour = after_a_line((5, 0, 0, 0, 0, 0), (5, 0, 0, 0, 0, 0))
    record = replace(hour.session.record, sentences=(("cards/jana", "Ei kiitti."),))
    for session, there in ((hour.session, False), (replace(hour.session, record=record), True)):
        shown = wall_view(session, changed(hour.showing, page=PageName.DEBRIEF, item=1))
        assert ("Ei kiitti." in outline(shown)) is there
        assert (texts("fi")("debrief.written") in " ".join(outline(shown))) is there
    end = wall_view(replace(hour.session, record=record), changed(hour.showing, page=PageName.DAY))
    assert "Ei kiitti." in outline(end)
