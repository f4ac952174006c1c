"""How the hour stands is told in words, and what is proposed is asked once, calmly."""

from dataclasses import replace

import pytest

from arjenvalinnat.rules.actions import EndDay, Replan
from arjenvalinnat.rules.state import Turn
from arjenvalinnat.session.desk import Desk, DeskPage
from arjenvalinnat.session.hour import Notice
from arjenvalinnat.session.intents.game import Do
from arjenvalinnat.session.intents.place import Show
from arjenvalinnat.session.intents.timer import StartTimer
from arjenvalinnat.session.plan.forecast import Forecast
from arjenvalinnat.session.plan.plan_edits import tail_of
from arjenvalinnat.session.showing import PageName
from arjenvalinnat.session.steer import steer
from arjenvalinnat.views.console import console_view
from arjenvalinnat.views.console.pieces import clock
from arjenvalinnat.views.outline import outline, texts_of
from tests.showings import changed
from tests.views.hours import begun, straight_hour


def at(turn):
    """Return the first moment of an hour at which the game is at this turn."""
    for session, showing, _ in straight_hour(*begun(6, 7)):
        if showing.place.page is PageName.DAY and session.play.state.turn is turn:
            return session, replace(showing, desk=Desk(aspect=1024 / 600))
    raise AssertionError(turn)


@pytest.fixture
def stands(monkeypatch):
    """Return a function that lets the hour stand as it is told."""

    def let(**values):
        hour = Forecast(
            **{"gone": 600.0, "left": 1430.0, "need": 0, "reserve": 780.0, "slack": 0.0, **values}
        )
        monkeypatch.setattr(clock, "forecast", lambda *_: hour)

    return let


@pytest.mark.parametrize(
    ("slack", "told"),
    [(0.0, "Aikataulussa"), (80.0, "Aikataulussa"), (-300.0, "5 min jäljessä"), (600.0, "10 min edellä")],
)
def test_the_clock_says_in_words_how_the_hour_stands(stands, slack, told):
    """Minutes are rounded up, and being behind is a word, not a colour alone."""
    stands(slack=slack)
    said = texts_of(console_view(*at(Turn.SITUATION)))
    assert "## 24 min jäljellä" in said
    assert f"{told} · purulle varattu 13 min" in said


def test_a_proposal_is_one_button_and_can_be_declined(stands):
    """Accepting drops the card; declining is remembered until more cards would have to go."""
    session, showing = at(Turn.SITUATION)
    tail = tail_of(session.play.state)
    dropped = tail[2].card
    stands(slack=-400.0, offer="drop", cards=(dropped,), tail=(*tail[:2], *tail[3:]))
    scene = console_view(session, showing)
    accept, decline = scene.hotspot_for("ctrl+h"), scene.hotspot_for("ctrl+j")
    assert accept.intent == Do(Replan((*tail[:2], *tail[3:])))
    assert any("Jätetäänkö pois: ”Pistokoe”" in line for line in texts_of(scene))
    after, _ = steer(session, showing, accept.intent)
    assert dropped not in [one.card for one in after.play.state.plan]
    _, declined = steer(session, showing, decline.intent)
    assert console_view(session, declined).hotspot_for("ctrl+h") is None
    stands(slack=-400.0, offer="drop", cards=(tail[3].card,), tail=(*tail[:3], *tail[4:]))
    assert console_view(session, declined).hotspot_for("ctrl+h") is None
    stands(slack=-800.0, offer="drop", cards=(tail[2].card, tail[3].card), tail=(*tail[:2], *tail[4:]))
    assert console_view(session, declined).hotspot_for("ctrl+h") is not None


def test_at_the_reserve_the_day_s_end_is_offered_once(stands):
    """Declining it once keeps it away for the rest of the hour."""
    session, showing = at(Turn.COMMIT)
    stands(offer="end")
    scene = console_view(session, showing)
    assert scene.hotspot_for("ctrl+h").intent == Do(EndDay())
    _, declined = steer(session, showing, scene.hotspot_for("ctrl+j").intent)
    assert console_view(session, changed(declined, now=3000.0)).hotspot_for("ctrl+h") is None


def test_what_the_game_would_refuse_is_not_proposed(stands):
    """A tail that cannot follow what has been played has no button."""
    session, showing = at(Turn.SITUATION)
    stands(offer="add", cards=(), tail=(*tail_of(session.play.state), tail_of(session.play.state)[0]))
    assert console_view(session, showing).hotspot_for("ctrl+h") is None


def test_a_countdown_is_told_made_longer_and_stopped():
    """The console shows what is left, and + and - are its keys while something counts down."""
    session, showing = at(Turn.THINK)
    session, showing = steer(session, changed(showing, timer=None), StartTimer("think", 65))
    scene = console_view(session, showing)
    assert "Mietitään 1:05" in texts_of(scene)
    session, longer = steer(session, showing, scene.hotspot_for("+").intent)
    assert "Mietitään 1:35" in texts_of(console_view(session, longer))
    session, stopped = steer(session, longer, scene.hotspot_for("-").intent)
    scene = console_view(session, stopped)
    assert scene.hotspot_for("-") is None
    assert scene.hotspot_for("ctrl+t").intent == StartTimer("think", session.wishes.think)


def test_the_closing_talk_is_two_presses_away_at_any_moment():
    """Ending the day asks once; then the same key leads to the debrief."""
    session, showing = at(Turn.SITUATION)
    showing = replace(showing, desk=replace(showing.desk, page=DeskPage.DEBRIEF))
    session, showing = steer(session, showing, console_view(session, showing).hotspot_for("ctrl+k").intent)
    assert any("Paina uudelleen" in line for line in outline(console_view(session, showing)))
    session, showing = steer(session, showing, console_view(session, showing).hotspot_for("ctrl+k").intent)
    assert session.play.state.card is None
    spot = console_view(session, showing).hotspot_for("ctrl+k")
    assert spot.intent == Show(PageName.DEBRIEF)


def test_what_is_told_is_on_every_page_until_it_is_read():
    """A sentence for the facilitator stands above every page; a disk that refuses stays told."""
    session, showing = at(Turn.SITUATION)
    told = replace(session, told=(Notice("leave.nothing"),))
    kept = replace(session, unkept=True)
    for page in DeskPage:
        shown = replace(showing, desk=replace(showing.desk, page=page))
        scene = console_view(told, shown)
        assert "Mitään ei ole kesken." in texts_of(scene)
        read, _ = steer(told, shown, scene.hotspot_for("ctrl+o").intent)
        assert page is DeskPage.LEAVE or "Mitään ei ole kesken." not in texts_of(console_view(read, shown))
        assert any("Levylle ei voi" in line for line in texts_of(console_view(kept, shown)))


@pytest.mark.parametrize("page", [PageName.TITLE, PageName.LOOK, PageName.SETUP, PageName.CARDS])
@pytest.mark.parametrize("lying", [None, PageName.SETTINGS])
def test_whoever_went_back_before_the_day_sees_what_is_there_before_it(page, lying):
    """On the pages before the day no hour runs, whatever was begun; what to ask the teacher is read again."""
    session, showing = begun(6, 7)
    assert session.play is not None
    there = changed(showing, page=lying or page, over=page if lying else None)
    for state in (session, replace(session, play=None)):
        said = texts_of(console_view(state, there))
        assert "## Tunti ei ole vielä alkanut. Aikaa on 60 min." in said
        assert not any("jäljellä" in line or "edellä" in line for line in said)
        assert "## Kysy opettajalta" in said
    assert "## Kysy opettajalta" not in texts_of(console_view(session, showing))
