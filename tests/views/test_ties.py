"""How a group answers: passing, a tie that is settled or drawn, and cards that are raised and counted."""

from dataclasses import replace

import pytest

from arjenvalinnat.content.load import load_deck
from arjenvalinnat.rules.actions import Commit, CommitCounts, Draw, Lock, Next, Settle
from arjenvalinnat.rules.draws import shown_choices
from arjenvalinnat.rules.playthrough import begin
from arjenvalinnat.rules.state import Planned, Turn
from arjenvalinnat.session.folders import shipped_decks
from arjenvalinnat.session.intents.game import Do, Undo
from arjenvalinnat.session.showing import PageName
from arjenvalinnat.session.steer import steer
from arjenvalinnat.views.outline import texts_of
from arjenvalinnat.views.texts import texts
from arjenvalinnat.views.wall import wall_view
from tests.showings import changed
from tests.views.deep_card import CARD, CHOICES, thinking
from tests.views.hours import begun

SAY = texts("fi")
SHIPPED = load_deck(shipped_decks() / "arjen-valinnat").deck


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
