"""Whose turn it is to speak: another group and another seat on every card."""

from dataclasses import replace

import pytest

from arjenvalinnat.rules.actions import Lock, Next
from arjenvalinnat.rules.state import Turn
from arjenvalinnat.session.intents.game import Do
from arjenvalinnat.session.showing import PageName
from arjenvalinnat.session.steer import steer
from arjenvalinnat.views.outline import texts_of
from arjenvalinnat.views.pieces.turns import seats
from arjenvalinnat.views.pieces.wall import wall_of
from arjenvalinnat.views.texts import texts
from arjenvalinnat.views.wall import wall_view
from tests.showings import changed
from tests.views.deep_card import CHOICES, talking
from tests.views.hours import begun

SAY = texts("fi")


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
