"""The talk between two votes and its countdown: calm, readable, where it belongs, without any consequence."""

from dataclasses import replace

import pytest

from arjenvalinnat.rules.actions import Discuss, Lock, Next
from arjenvalinnat.rules.state import Turn
from arjenvalinnat.session.intents.game import Do
from arjenvalinnat.session.intents.place import Over, Show
from arjenvalinnat.session.intents.timer import ExtendTimer, StartTimer, StopTimer
from arjenvalinnat.session.showing import PageName, Timer
from arjenvalinnat.session.steer import steer
from arjenvalinnat.views.outline import texts_of
from arjenvalinnat.views.pieces.countdown import DOTS
from arjenvalinnat.views.scene import Box, Text
from arjenvalinnat.views.texts import texts
from arjenvalinnat.views.wall import wall_view
from tests.showings import changed
from tests.views.deep_card import CHOICES, answered, talking, thinking
from tests.views.hours import begun, straight_hour

SAY = texts("fi")
TIMER = Timer("think", 30, 130.0)


def shown_time(scene):
    """Return the texts that stand in the lower row without being a button's, and how many dots are full."""
    texts = [item for item in scene.items if isinstance(item, Text) and item.rect.y > 86]
    dots = [item for item in scene.items if isinstance(item, Box) and item.rect.y > 86 and item.rect.w < 2]
    return [item.lines[0] for item in texts if item.role == "note"], sum(dot.fill is not None for dot in dots)


def test_a_deep_card_begins_its_silence_with_a_countdown():
    """The seconds are those that were wished for, and end so much later than now."""
    _, showing = thinking(think=25)
    assert showing.clock.timer == Timer("think", 25, 125.0)


@pytest.mark.parametrize("wishes", [{"timers": False}, {"think": 0}])
def test_a_countdown_can_be_off(wishes):
    """Without countdowns, or with one of no seconds, nothing counts down."""
    assert thinking(**wishes)[1].clock.timer is None


def test_a_quick_card_has_no_countdown():
    """A group that decides at once is not waited for."""
    session, showing = begun(2)
    showing = changed(showing, page=PageName.DAY)
    while session.play.state.turn is not Turn.COMMIT:
        session, showing = steer(session, showing, Do(Next()))
        assert showing.clock.timer is None


@pytest.mark.parametrize(("now", "told", "full"), [(100, "30 s", 10), (115, "15 s", 5), (129.5, "1 s", 1)])
def test_the_wall_tells_the_time_that_is_left(now, told, full):
    """The seconds stand in figures, and as many dots are full as the time has tenths left."""
    session, showing = thinking()
    scene = wall_view(session, changed(showing, timer=TIMER, now=now))
    assert shown_time(scene) == ([told], full)
    assert SAY("countdown.said", seconds=TIMER.left(now)) in texts_of(scene)


def test_minutes_are_told_with_their_seconds():
    """More than a minute reads as on a clock."""
    session, showing = thinking()
    scene = wall_view(session, changed(showing, timer=replace(TIMER, seconds=75, ends=165.0), now=100.0))
    assert shown_time(scene)[0] == ["1:05"]


def test_nothing_happens_when_the_time_is_over():
    """The page stays, its way on is the same, and a sentence says that there is no hurry."""
    session, showing = thinking()
    running = wall_view(session, changed(showing, timer=TIMER, now=100.0))
    over = wall_view(session, changed(showing, timer=TIMER, now=500.0))
    assert shown_time(over) == ([SAY("countdown.over")], 0)
    assert over.primary == running.primary


def test_a_page_without_a_countdown_shows_none():
    """A silence that is over leaves nothing on the next page, nor on the sheet of keys."""
    session, showing = thinking()
    showing = changed(showing, timer=TIMER)
    assert shown_time(wall_view(*steer(session, showing, Over(PageName.KEYS)))) == ([], 0)
    assert shown_time(wall_view(*steer(session, showing, Do(Next())))) == ([], 0)


def test_the_facilitator_gives_more_time_or_none():
    """More time moves the end; time that has run out begins again; a stopped countdown is gone."""
    session, showing = thinking(think=25)
    longer = steer(session, showing, ExtendTimer(30))[1]
    assert longer.clock.timer == Timer("think", 55, 155.0)
    late = steer(session, changed(showing, now=500.0), ExtendTimer(30))[1]
    assert late.clock.timer is not None
    assert late.clock.timer.left(500.0) == 30
    assert steer(session, showing, StopTimer())[1].clock.timer is None
    rest = steer(session, showing, StartTimer("break", 120))[1]
    assert shown_time(wall_view(session, rest))[0] == ["2:00"]


def test_a_countdown_never_moves_the_game():
    """Whatever is done with the time, the game stands where it was."""
    session, showing = thinking()
    for intent in (StartTimer("talk", 60), ExtendTimer(30), StopTimer()):
        assert steer(session, showing, intent)[0] == session


def test_pairs_talk_then_reasons_are_heard_then_the_class_votes_again():
    """A divided class goes through both, each with its own countdown, and can go back."""
    session, showing = talking(CHOICES[0], CHOICES[1], talk=75, reasons=60)
    assert f"## {SAY('talk.divided')}" in texts_of(wall_view(session, showing))
    assert showing.clock.timer == Timer("talk", 75, 175.0)
    session, showing = steer(session, showing, wall_view(session, showing).primary.intent)
    assert f"## {SAY('talk.reasons-heading')}" in texts_of(wall_view(session, showing))
    assert showing.clock.timer == Timer("reasons", 60, 160.0)
    assert steer(session, showing, Show(PageName.DAY))[0].play.state.turn is Turn.TALK
    session, showing = steer(session, showing, wall_view(session, showing).primary.intent)
    assert session.play.state.turn is Turn.RECOMMIT
    assert showing.clock.timer is None


def test_a_united_class_argues_for_what_nobody_chose_and_its_vote_stands():
    """Four of five and more: the way on keeps the first vote, and a second is offered beside it."""
    session, showing = talking(*[CHOICES[0]] * 4, CHOICES[1])
    scene = wall_view(session, showing)
    assert SAY("talk.prompt-united") in texts_of(scene)
    stands, again = (
        steer(session, showing, spot.intent)[0] for spot in (scene.primary, scene.hotspot_for("e"))
    )
    assert stands.play.state.turn is Turn.REVEAL
    assert stands.play.state.votes == session.play.state.first
    assert again.play.state.turn is Turn.RECOMMIT


def test_after_the_second_vote_the_wall_asks_what_changed_minds():
    """Both votes stand side by side under the question."""
    session, showing = talking(CHOICES[0], CHOICES[1])
    session, showing = steer(session, showing, Do(Next()))
    session, showing = steer(*answered(session, showing, CHOICES[1], CHOICES[1]), Do(Lock()))
    told = texts_of(wall_view(session, showing))
    assert f"## {SAY('reveal.changed')}" in told
    assert {SAY("reveal.first"), SAY("reveal.then")} <= set(told)


def test_a_countdown_stays_on_its_own_leaf():
    """The pairs' time is not shown under the reasons, nor the other way round."""
    session, showing = talking(CHOICES[0], CHOICES[1])
    pairs, reasons = (Timer(what, 60, 160.0) for what in ("talk", "reasons"))
    for item, own, other in ((0, pairs, reasons), (1, reasons, pairs)):
        leaf = changed(showing, item=item, now=100.0)
        assert shown_time(wall_view(session, changed(leaf, timer=own)))[0] == ["1:00"]
        assert shown_time(wall_view(session, changed(leaf, timer=other)))[0] == []


@pytest.mark.parametrize("aspect", [4 / 3, 16 / 10, 16 / 9])
@pytest.mark.parametrize("big", [False, True])
@pytest.mark.parametrize("left", [0, 9, 75, 600])
def test_a_countdown_is_in_nobody_s_way(aspect, big, left):
    """On every page of an hour the time and its dots lie in the lower row, off every button and text."""
    session, showing = begun(6, 11, aspect=aspect, big=big)
    timer = Timer("break", 600, float(left))
    seen = 0
    for after, shown, _ in straight_hour(session, showing):
        scene = wall_view(after, changed(shown, timer=timer, now=0.0))
        bare = wall_view(after, changed(shown, timer=None))
        new = [item for item in scene.items if item not in bare.items and isinstance(item, Box | Text)]
        for item in new:
            box = item.rect
            assert box.y >= 88
            assert box.right <= scene.width - 5.9
            assert not any(box.meets(spot.rect) for spot in scene.hotspots), (scene.page, item)
        texts = [item for item in new if isinstance(item, Text)]
        assert all(item.size >= (7 if big else 4) for item in texts)
        seen += bool(texts)
    assert seen > 20


def test_an_opened_discussion_keeps_the_countdown_of_its_own():
    """A silence ends where a discussion is opened."""
    session, showing = thinking(think=25)
    assert steer(session, showing, Do(Discuss()))[1].clock.timer is None


def test_dots_are_ten():
    """Ten dots: the last row counts them without reading."""
    assert DOTS == 10
