"""The talk between two votes and its countdown: calm, readable, where it belongs, without any consequence."""

from dataclasses import replace

import pytest

from arjenvalinnat.content.load import load_deck
from arjenvalinnat.rules.actions import Commit, CommitCounts, Discuss, Draw, Lock, Next, Settle
from arjenvalinnat.rules.draws import shown_choices
from arjenvalinnat.rules.playthrough import begin
from arjenvalinnat.rules.state import Planned, Turn
from arjenvalinnat.session.folders import shipped_decks
from arjenvalinnat.session.intents.game import Do, Undo
from arjenvalinnat.session.intents.place import Over, Show
from arjenvalinnat.session.intents.timer import ExtendTimer, StartTimer, StopTimer
from arjenvalinnat.session.showing import PageName, Timer
from arjenvalinnat.session.steer import steer
from arjenvalinnat.views.outline import texts_of
from arjenvalinnat.views.pieces.countdown import DOTS
from arjenvalinnat.views.pieces.turns import seats
from arjenvalinnat.views.pieces.wall import wall_of
from arjenvalinnat.views.scene import Box, Text
from arjenvalinnat.views.texts import texts
from arjenvalinnat.views.wall import wall_view
from tests.showings import changed
from tests.views.hours import DECK, begun, straight_hour

SAY = texts("fi")
SHIPPED = load_deck(shipped_decks() / "arjen-valinnat").deck
CARD = DECK.cards[0]
CHOICES = [choice.id for choice in CARD.choices]
TIMER = Timer("think", 30, 130.0)


def thinking(groups=2, **wishes):
    """Return an hour whose first card is deep, at its silent moment, in the 100th second."""
    session, showing = begun(groups)
    setup = replace(session.play.setup, plan=(Planned(CARD.id, deep=True),))
    session = replace(session, play=begin(DECK, setup), wishes=replace(session.wishes, **wishes))
    showing = changed(showing, page=PageName.DAY, now=100.0)
    while session.play.state.turn is not Turn.THINK:
        session, showing = steer(session, showing, Do(Next()))
    return session, showing


def answered(session, showing, *answers):
    """Return the hour after the groups' answers."""
    for group, answer in enumerate(answers):
        session, showing = steer(session, showing, Do(Commit(group, answer)))
    return session, showing


def talking(*answers, **wishes):
    """Return the hour in the talk after a first vote."""
    session, showing = thinking(len(answers), **wishes)
    session, showing = steer(session, showing, Do(Next()))
    return steer(*answered(session, showing, *answers), Do(Lock()))


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


@pytest.mark.parametrize("shown", [{}, {"big": True}, {"big": True, "aspect": 4 / 3}])
@pytest.mark.parametrize("card", SHIPPED.cards, ids=lambda card: card.id)
def test_passing_is_offered_on_the_card_itself(card, shown):
    """On every card of the shipped deck: once each choice is uncovered, and while everyone thinks."""
    session, showing = begun(2, deck=SHIPPED, **shown)
    offers = {SAY("card.pass"), f"0 {SAY('commit.pass')}"}
    setup = replace(session.play.setup, plan=(Planned(card.id),))
    session, showing = replace(session, play=begin(SHIPPED, setup)), changed(showing, page=PageName.DAY)
    while session.play.state.turn is not Turn.THINK:
        session, showing = steer(session, showing, Do(Next()))
    for seen in ((session, showing), steer(session, showing, Undo())):
        assert len(offers & set(texts_of(wall_view(*seen)))) == 1


def test_a_tie_is_settled_or_drawn_in_sight_of_the_class():
    """Only the tied choices can be pressed, and what a draw decided is told."""
    session, showing = thinking(1, counts=True)
    session, showing = steer(session, showing, Do(Next()))
    assert f"## {SAY('commit.first-count')}" in texts_of(wall_view(session, showing))
    counts = (5, 5, *(0 for _ in CHOICES[2:]), 0)
    session, showing = steer(session, showing, Do(CommitCounts(0, counts)))
    settling = {
        spot.intent
        for spot in wall_view(session, showing).hotspots
        if spot.keys[:1] and spot.keys[0] in "1234"
    }
    assert settling == {Do(Settle(0, CHOICES[0])), Do(Settle(0, CHOICES[1]))}
    shown = [choice.id for choice in shown_choices(session.play.setup.seed, (CARD.id, None), CARD)]
    numbers = ", ".join(sorted(str(shown.index(choice) + 1) for choice in CHOICES[:2]))
    told = SAY("commit.tied", group=SAY("sign.circle"), numbers=numbers)
    assert f"## {told}" in texts_of(wall_view(session, showing))
    session, showing = steer(session, showing, Do(Draw(0)))
    drawn = session.play.state.votes[0].choice
    assert drawn in CHOICES[:2]
    assert any(
        line.startswith(f"## {SAY('sign.circle')}: arpa valitsi numeron")
        for line in texts_of(wall_view(session, showing))
    )


def keys_of(scene):
    """Return what each number key asks for."""
    return {key: spot.intent for spot in scene.hotspots for key in spot.keys if key in "01234"}


def test_a_tie_with_passing_can_be_settled_as_a_pass():
    """The pass has its key while it is one of the tied answers, and keeps the raised cards."""
    session, showing = thinking(2, counts=True)
    session, showing = steer(session, showing, Do(Next()))
    assert keys_of(wall_view(session, showing))["0"] == Do(Commit(0, None))
    nothing = (0,) * (len(CHOICES) - 1)
    tied = steer(session, showing, Do(CommitCounts(1, (4, *nothing, 4))))
    assert keys_of(wall_view(*tied))["0"] == Do(Settle(1, None))
    settled = steer(*tied, Do(Settle(1, None)))[0].play.state.votes[1]
    assert (settled.choice, settled.counts) == (None, (4, *nothing, 4))
    other = steer(session, showing, Do(CommitCounts(1, (4, 4, *nothing))))
    assert "0" not in keys_of(wall_view(*other))


@pytest.mark.parametrize(("counts", "heard"), [((8, 2), "united"), ((7, 3), "divided"), ((0, 0), "silent")])
def test_raised_cards_decide_how_united_the_class_is(counts, heard):
    """Four of five cards are enough, passes say nothing, and how many cards were up is not told."""
    pages = []
    for times in (1, 3):
        session, showing = thinking(1, counts=True)
        session, showing = steer(session, showing, Do(Next()))
        raised = (*(count * times for count in counts), *(0 for _ in CHOICES[2:]), 9)
        for action in (CommitCounts(0, raised), Lock()):
            session, showing = steer(session, showing, Do(action))
        pages.append(texts_of(wall_view(session, showing)))
    assert f"## {SAY(f'talk.{heard}')}" in pages[0]
    assert pages[0] == pages[1]


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


def test_another_group_begins_with_its_reasons_on_every_card():
    """The sign of the group stands beside its name; one group alone is not told to begin."""
    session, showing = talking(CHOICES[0], CHOICES[1])
    told = texts_of(wall_view(session, changed(showing, item=1)))
    assert SAY("turns.begins", group=SAY("sign.circle")) in told
    others = talking(CHOICES[1], CHOICES[0])
    assert texts_of(wall_view(others[0], changed(others[1], item=1))) == told, "votes choose nobody"
    quiet = replace(session, wishes=replace(session.wishes, seats=False))
    silent = texts_of(wall_view(quiet, changed(showing, item=1)))
    assert SAY("turns.begins", group=SAY("sign.circle")) not in silent


@pytest.mark.parametrize(("pupils", "groups", "count"), [(None, 6, 4), (18, 6, 3), (24, 5, 4), (30, 3, 6)])
def test_seats_are_those_that_every_group_fills(pupils, groups, count):
    """Where the pupils are known, no group is asked for a seat that it does not have."""
    session, showing = begun(groups)
    session = replace(session, record=replace(session.record, pupils=pupils))
    assert seats(wall_of(session, showing)) == count


def test_who_speaks_moves_on_with_every_card_and_can_be_off():
    """The seat is told beside the part of the day, from the vote to the reveal."""
    session, showing = talking(CHOICES[0], CHOICES[1])
    told = [line for line in texts_of(wall_view(session, showing)) if SAY("turns.seat", seat=1) in line]
    assert len(told) == 1
    quiet = replace(session, wishes=replace(session.wishes, seats=False))
    assert not [line for line in texts_of(wall_view(quiet, showing)) if SAY("turns.seat", seat=1) in line]


def test_every_third_card_asks_who_has_not_spoken():
    """The question is soft, comes after three cards, and can be off."""
    session, showing = begun(2)
    showing = changed(showing, page=PageName.DAY)
    asked = []
    for _ in range(200):
        state = session.play.state
        if state.turn is Turn.END:
            break
        if state.turn is Turn.DISCUSS:
            asked.append(SAY("turns.nudge") in texts_of(wall_view(session, showing)))
            silent = replace(session, wishes=replace(session.wishes, nudge=False))
            assert SAY("turns.nudge") not in texts_of(wall_view(silent, showing))
        session, showing = steer(session, showing, Do(Lock() if "commit" in state.turn.value else Next()))
    assert asked == [place % 3 == 2 for place in range(len(asked))]
    assert any(asked)


def test_an_opened_discussion_keeps_the_countdown_of_its_own():
    """A silence ends where a discussion is opened."""
    session, showing = thinking(think=25)
    assert steer(session, showing, Do(Discuss()))[1].clock.timer is None


def test_dots_are_ten():
    """Ten dots: the last row counts them without reading."""
    assert DOTS == 10
