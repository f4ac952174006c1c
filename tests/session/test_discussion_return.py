"""A discussion may be opened anywhere in the hour, and gives back the very page that it was opened from."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from arjenvalinnat.rules.actions import Discuss, EndDay, Next
from arjenvalinnat.rules.playthrough import begin
from arjenvalinnat.rules.state import Planned, Turn
from arjenvalinnat.session.closing_talk import closing_talk
from arjenvalinnat.session.intents.game import Do, Undo
from arjenvalinnat.session.intents.place import Over, Show
from arjenvalinnat.session.showing import PageName, Timer, WhatIf
from arjenvalinnat.session.steer import steer
from arjenvalinnat.views.keys import intent_for_key
from arjenvalinnat.views.outline import texts_of
from arjenvalinnat.views.pieces.wall import FACILITATORS
from arjenvalinnat.views.texts import texts
from arjenvalinnat.views.wall import wall_view
from tests.showings import changed
from tests.views.hours import begun, wandering_hour

RESTS = {"moving": False, "focus": None, "scroll": 0, "pressed": None, "own": False}


def ended():
    """Return an hour whose day is over, and a what-if about its first card."""
    session, showing = begun(3)
    session, showing = steer(session, changed(showing, page=PageName.DAY), Do(Next()))
    while session.play.state.turn is not Turn.DISCUSS:
        session, showing = steer(session, showing, wall_view(session, showing).primary.intent)
    card = session.play.state.card.id
    session, showing = steer(session, showing, Do(EndDay()))
    while session.play.state.turn is not Turn.END:
        session, showing = steer(session, showing, Do(Next()))
    return session, showing, WhatIf(0, card)


@settings(max_examples=40, deadline=None)
@given(st.integers(1, 8), st.integers(0, 999), st.integers(5, 70))
def test_wherever_the_class_is_a_discussion_steps_aside_and_back(groups, seed, presses):
    """On every page of random hours: the page offers it, and after it the game and the page are the same."""
    session, showing = begun(groups, seed)
    *_, (session, showing, scene) = wandering_hour(session, showing, seed, presses)
    if session.play.state.turn is Turn.DISCUSS or showing.place.page.main in FACILITATORS or showing.blank:
        return
    if showing.place.page is PageName.WORDS:
        return
    assert intent_for_key(scene, "d") == Do(Discuss())
    talking = steer(session, showing, Do(Discuss()))
    say = texts(showing.preferences.language)
    assert f"## {say('discuss.open')}" in texts_of(wall_view(*talking))
    for after, shown in (steer(*talking, wall_view(*talking).primary.intent), steer(*talking, Undo())):
        assert after.play.state == session.play.state
        assert changed(shown, **RESTS, entry=0) == changed(showing, **RESTS, entry=0, timer=shown.clock.timer)
        same = changed(showing, focus=None, scroll=0, pressed=None, own=False, entry=shown.entry)
        assert texts_of(wall_view(after, shown)) == texts_of(wall_view(session, same))


@pytest.mark.parametrize("page", [PageName.DEBRIEF, PageName.STEP_OUT, PageName.EXIT, PageName.HELP])
def test_the_last_pages_have_a_discussion_too(page):
    """It returns to the same question, not to the day's end."""
    session, showing, _ = ended()
    showing = steer(session, showing, Show(page, 1))[1]
    session, talking = steer(session, showing, Do(Discuss()))
    assert session.play.state.back_to is Turn.END
    session, back = steer(session, talking, Do(Next()))
    assert (back.place.page, back.place.item) == (page, 1)


def test_a_what_if_is_returned_to_with_its_question():
    """The card, the group and the question of the closing talk are kept."""
    session, showing, asked = ended()
    asked = replace(asked, question=2)
    showing = steer(session, showing, Show(PageName.WHAT_IF, 0, asked))[1]
    session, talking = steer(session, showing, Do(Discuss()))
    assert steer(session, talking, Do(Next()))[1].place.what_if == asked


def test_what_lies_over_a_page_is_not_returned_to():
    """A discussion that is opened while the keys lie over a page gives back the page."""
    session, showing, _ = ended()
    showing = steer(session, steer(session, showing, Show(PageName.EXIT))[1], Over(PageName.KEYS))[1]
    session, talking = steer(session, showing, Do(Discuss()))
    back = steer(session, talking, Do(Next()))[1]
    assert (back.place.page, back.place.over) == (PageName.EXIT, None)


def thinking():
    """Return an hour in the silent moment of a deep card, in the 100th second, with 25 seconds to go."""
    session, showing = begun(2)
    deep = replace(session.play.setup, plan=(Planned(session.deck.cards[0].id, deep=True),))
    session = replace(session, play=begin(session.deck, deep))
    showing = changed(showing, page=PageName.DAY, now=100.0)
    while session.play.state.turn is not Turn.THINK:
        session, showing = steer(session, showing, Do(Next()))
    assert showing.clock.timer == Timer("think", 25, 125.0)
    return session, showing


def test_a_silence_that_was_broken_goes_on_with_the_seconds_it_had():
    """Ten of 25 seconds are gone when the talk begins; a minute later fifteen are still left."""
    session, showing = thinking()
    session, talking = steer(session, changed(showing, now=110.0), Do(Discuss()))
    assert talking.clock.timer is None
    _, back = steer(session, changed(talking, now=170.0), Do(Next()))
    assert back.clock.timer == Timer("think", 25, 185.0)


def test_a_silence_that_was_over_stays_over():
    """There is nothing left to count."""
    session, showing = thinking()
    session, talking = steer(session, changed(showing, now=130.0), Do(Discuss()))
    assert steer(session, changed(talking, now=170.0), Do(Next()))[1].clock.timer is None


def test_the_day_s_end_is_not_a_way_back():
    """A day that is ended in the middle of a discussion shows its end, and nothing is left to return to."""
    session, showing = thinking()
    session, talking = steer(session, showing, Do(Discuss()))
    session, ended = steer(session, talking, Do(EndDay()))
    assert session.play.state.back_to is None
    assert (ended.place.page, ended.talked_from) == (PageName.DAY, None)


def test_a_talk_in_the_closing_talk_does_not_change_which_one_is_held():
    """Minutes that a discussion takes are the closing talk's own."""
    session, showing, _ = ended()
    short = session.deck.debrief[0]
    longer = short.model_copy(update={"id": "pitempi", "minutes": 8})
    record = replace(session.record, marks=(("debrief", 46 * 60),))
    session = replace(
        session,
        deck=session.deck.model_copy(update={"debrief": (short, longer)}),
        record=record,
        times=(0.0,) * len(session.play.actions),
    )
    assert closing_talk(session, 46 * 60) is longer
    for action in (Discuss(), Next()):
        session, showing = steer(session, showing, Do(action))
        session = replace(session, times=(*session.times, 58 * 60.0))
        assert closing_talk(session, 58 * 60) is longer
