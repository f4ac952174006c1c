"""A deep card of the small deck at its silent moment, and in the talk after a first vote."""

from dataclasses import replace

from arjenvalinnat.rules.actions import Commit, Lock, Next
from arjenvalinnat.rules.playthrough import begin
from arjenvalinnat.rules.state import Planned, Turn
from arjenvalinnat.session.intents.game import Do
from arjenvalinnat.session.showing import PageName
from arjenvalinnat.session.steer import steer
from tests.showings import changed
from tests.views.hours import DECK, begun

CARD = DECK.cards[0]
CHOICES = [choice.id for choice in CARD.choices]


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
