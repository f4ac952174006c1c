"""The calm pace on the wall: what is now, what comes next, how many are left; fewer choices, no countdown."""

import pytest

from arjenvalinnat.content.load import load_deck
from arjenvalinnat.rules.actions import Lock, Next
from arjenvalinnat.rules.playthrough import begin
from arjenvalinnat.rules.road import last_square
from arjenvalinnat.rules.state import Turn
from arjenvalinnat.session.conductor import Conductor
from arjenvalinnat.session.folders import shipped_decks
from arjenvalinnat.session.hour import Session, Wishes
from arjenvalinnat.session.intents.game import Do
from arjenvalinnat.session.intents.hour import Begin
from arjenvalinnat.session.plan.planning import setup_for
from arjenvalinnat.session.showing import PageName, Showing
from arjenvalinnat.session.steer import steer
from arjenvalinnat.views.outline import texts_of
from arjenvalinnat.views.wall import wall_view
from tests.showings import showing_of, wish

DECK = load_deck(shipped_decks() / "arjen-valinnat").deck


def strips(pace, **shown):
    """Return what the sky of each card's road says, and every countdown that was met."""
    wishes = Wishes(groups=2, seed=7, pace=pace)
    session = Session(deck=DECK, wishes=wishes, play=begin(DECK, setup_for(DECK, wishes)))
    showing, told, timers = showing_of(page=PageName.DAY, **shown), [], []
    while session.play.state.planned is not None:
        state = session.play.state
        if state.turn is Turn.SITUATION:
            told.append(next(line for line in texts_of(wall_view(session, showing)) if line[:1].isalpha()))
        timers.append(showing.clock.timer)
        session, showing = steer(session, showing, Do(Lock() if "commit" in state.turn.value else Next()))
    return told, [timer for timer in timers if timer]


@pytest.mark.parametrize("aspect", [4 / 3, 16 / 9])
def test_a_calm_hour_tells_what_is_now_and_what_comes_next(aspect):
    """Four cards, each with how many are left; where the sky is narrow the next one is left out."""
    told, timers = strips("calm", aspect=aspect)
    assert [line.rpartition("– ")[2] for line in told] == ["vielä 3", "vielä 2", "vielä 1", "viimeinen"]
    assert any("seuraavaksi: " in line and line.startswith("Nyt: ") for line in told) is (aspect > 1.5)
    assert not timers


def test_an_hour_of_the_usual_pace_has_countdowns_and_no_strip():
    """The strip belongs to the calm pace alone."""
    told, timers = strips("normal")
    assert not [line for line in told if "vielä" in line]
    assert timers


def test_a_calm_day_begins_with_fewer_choices(tmp_path):
    """The day that begins has three choices a card, and the deck that is open keeps them all."""
    leads = Conductor(tmp_path, [shipped_decks()], seed=lambda: 7)
    session, showing = leads.start(Showing())
    session, showing = leads.handle(session, showing, wish(session, showing, "pace", "calm"))
    session, showing = leads.handle(session, showing, Begin())
    assert {len(card.choices) for card in session.play.deck.cards} == {3}
    assert len(session.play.state.card.choices) == 3, "the card on the table is one of them"
    assert session.play.setup.last == last_square(session.play.deck, session.play.setup.plan)
    assert max(len(card.choices) for card in session.deck.cards) == 4
    leads.let_go()


def test_a_calm_page_stands_on_its_own():
    """A sky without room for any of it keeps the name of the part of the day."""
    told, _ = strips("calm", aspect=5 / 4, big=True)
    assert len(told) == 4
    assert any("–" not in line for line in told)
