"""A day that broke off is offered, looked at and deleted from the title page; sentences wait to be read."""

import datetime
from dataclasses import replace
from itertools import combinations

import pytest

from arjenvalinnat.rules.actions import EndDay
from arjenvalinnat.session.hour import Broken, FoundDeck, Notice, Session, Wishes
from arjenvalinnat.session.intents.hour import Forget, Resume
from arjenvalinnat.session.intents.place import Show
from arjenvalinnat.session.report.record import Record
from arjenvalinnat.session.showing import PageName, Showing
from arjenvalinnat.views.keys import intent_for_key
from arjenvalinnat.views.outline import outline
from arjenvalinnat.views.scene import Text
from arjenvalinnat.views.texts import catalogue, texts
from arjenvalinnat.views.wall import wall_view
from tests.showings import changed, showing_of
from tests.views.hours import DECK, begun
from tests.views.walks import ASPECTS, FINGER, ink

DAY = Broken("a.jsonl", DECK.title, datetime.datetime(2026, 11, 24, 9, 5), 6, 5, 8, 34, 60, 12)
LONG = "Pakka, jolla on aivan tavattoman pitkä ja monisanainen nimi kuin juna"
OLD = replace(DAY, title=LONG, began=None, played=11, planned=11, gone=999, minutes=90, torn=True)
VALUES = tuple((name, "kansio/tiedosto") for name in ("path", "cause", "file", "name"))
TOLD = tuple(Notice(key, VALUES) for key in sorted(catalogue("fi")) if key.startswith("told."))
SESSION = Session((FoundDeck("x", DECK.title),), DECK, Wishes(seed=7), unfinished=True, broken=(DAY, OLD))
TITLE, LOOK = Showing(), showing_of(page=PageName.LOOK)


def test_a_day_that_broke_off_is_gone_on_with_looked_at_or_deleted():
    """Three ways from the first page: the way on, L and U, which asks once."""
    scene = wall_view(SESSION, TITLE)
    assert intent_for_key(scene, "space") == Resume(0)
    assert intent_for_key(scene, "l") == Show(PageName.LOOK)
    delete = intent_for_key(scene, "u")
    assert delete == Forget(0, ask=True)
    assert "Arjen valinnat, 24.11.2026 klo 9.05" in outline(scene)
    asked = wall_view(SESSION, changed(TITLE, pressed=delete))
    assert texts("fi")("title.forget-ask") in [spot.label for spot in asked.hotspots]


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_the_look_page_tells_what_the_day_is_known_by(language):
    """When it began, its groups, its cards, its minutes and how many words the class has said."""
    scene = wall_view(SESSION, changed(LOOK, language=language))
    said = "\n".join(outline(scene))
    for told in (DECK.title, texts(language)("look.when", day=24, month=11, year=2026, hour=9, minute=5),
                 "6", "5/8", "34/60 min", "12"):  # fmt: skip
        assert told in said
    assert intent_for_key(scene, "space") == Resume(0)
    assert intent_for_key(scene, "u") == Forget(0, ask=True)
    assert intent_for_key(scene, "backspace") == Show(PageName.TITLE)


def test_every_day_is_reached_from_the_look_page():
    """L goes round all of them; one alone has no such button."""
    showing, seen = LOOK, []
    for _ in SESSION.broken:
        scene = wall_view(SESSION, showing)
        seen.append(scene.primary.intent.day)
        showing = changed(showing, item=intent_for_key(scene, "l").item)
    assert (seen, showing.place.item) == ([0, 1], 0)
    alone = wall_view(replace(SESSION, broken=(DAY,)), LOOK)
    assert intent_for_key(alone, "l") is None


def test_a_torn_line_is_told_before_the_day_goes_on():
    """Only on the page of the day that has one."""
    torn = texts("fi")("look.torn")
    assert torn not in " ".join(outline(wall_view(SESSION, LOOK)))
    assert torn in " ".join(outline(wall_view(replace(SESSION, broken=(replace(DAY, torn=True),)), LOOK)))


def test_without_such_a_day_the_look_page_is_the_title():
    """Nothing is looked at that is not there any more."""
    plain = replace(SESSION, unfinished=False, broken=())
    assert intent_for_key(wall_view(plain, LOOK), "space") == intent_for_key(wall_view(plain, TITLE), "space")


@pytest.mark.parametrize("told", TOLD, ids=lambda told: told.key)
@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_a_sentence_for_the_facilitator_is_on_the_title_page(told, language):
    """Whole and without scrolling; what is found at the start also beside a day that broke off."""
    sentence = texts(language)(told.key, **dict(told.values))
    sessions = [replace(SESSION, unfinished=False, broken=())]
    if told.key in ("told.damaged", "told.held", "told.newer"):
        sessions.append(replace(SESSION, broken=(DAY,)))
    for session in sessions:
        showing = changed(TITLE, language=language)
        assert sentence not in " ".join(outline(wall_view(session, showing)))
        assert sentence in " ".join(outline(wall_view(replace(session, told=(told,)), showing)))


@pytest.mark.parametrize("aspect", [5 / 4, *ASPECTS])
@pytest.mark.parametrize("language", ["fi", "sv", "en"])
@pytest.mark.parametrize("item", [0, 1])
@pytest.mark.parametrize("page", [TITLE, LOOK], ids=["title", "look"])
@pytest.mark.parametrize("told", [(), TOLD[:1], TOLD], ids=len)
def test_nothing_lies_over_anything(aspect, language, item, page, told):
    """Hotspots and texts lie apart and on the page, whatever is told and however long a name is."""
    days = SESSION.broken if not item else SESSION.broken[::-1]
    session = replace(SESSION, broken=days, told=told)
    for pressed in (None, Forget(item, ask=True)):
        showing = changed(page, aspect=aspect, language=language, item=item, pressed=pressed)
        scene = wall_view(session, showing)
        assert sum(spot.primary for spot in scene.hotspots) == 1
        for one, other in combinations(scene.hotspots, 2):
            assert not one.rect.meets(other.rect), (one.label, other.label)
        written = [item for item in scene.items if isinstance(item, Text) and item.lines]
        for one, other in combinations(written, 2):
            assert not ink(one).meets(ink(other)), (one.lines, other.lines)
        for spot in scene.hotspots:
            assert min(spot.rect.w, spot.rect.h) >= FINGER
        for place in [text.rect for text in written] + [spot.rect for spot in scene.hotspots]:
            assert place.x >= 0
            assert place.y >= 0
            assert place.bottom <= 100
            assert place.right <= scene.width


def test_the_question_about_leaving_tells_the_truth():
    """A day is kept until its last page was reached; then nothing is unfinished."""
    session, showing = begun()
    ended = replace(session, play=session.play.play(EndDay()))
    read = replace(ended, record=Record(marks=(("help", 3000),)))
    leave = changed(showing, page=PageName.LEAVE, over=PageName.DAY)
    for there, key in ((session, "kept"), (ended, "kept"), (read, "nothing"), (SESSION, "nothing")):
        assert texts("fi")(f"leave.{key}") in " ".join(outline(wall_view(there, leave)))


def test_a_deck_that_cannot_be_used_any_more_hides_no_day():
    """The day goes on with the deck as it was played, so that is what is offered."""
    said = " ".join(outline(wall_view(replace(SESSION, deck=None, problem=("rikki",)), TITLE)))
    assert texts("fi")("title.broken-off") in said
    assert "rikki" not in said
