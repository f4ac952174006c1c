"""The road of a deck that does not tell how long it is: worked out from the plan, and kept in the set-up."""

from __future__ import annotations

from dataclasses import replace

import pytest

from arjenvalinnat.content import limits
from arjenvalinnat.content.format.deck import Milestone
from arjenvalinnat.rules.notation import setup_from, setup_to
from arjenvalinnat.rules.playthrough import begin
from arjenvalinnat.rules.road import last_square, road_of
from arjenvalinnat.rules.state import Planned, Setup
from tests.decks_in_code import card, choice, deck

PHASES = tuple(f"vaihe-{number}" for number in range(6))
GOOD, POOR = choice("hyva", (1, 1, 0)), choice("huono", (-1, 0, 0))


def a_deck(good=GOOD, **movement):
    """Return a deck of one card a phase, without rows for its road."""
    cards = [card(phase, phase, good, POOR) for phase in PHASES]
    phases = [{"id": phase, "name": phase, "clock": "8.00"} for phase in PHASES]
    return deck(*cards, phases=phases, movement={"start": "3", **movement})


def plan(count):
    """Return a plan of the first so many cards."""
    return tuple(Planned(phase) for phase in PHASES[:count])


def test_a_longer_plan_has_a_longer_road():
    """Every card more leads further."""
    lengths = [last_square(a_deck(), plan(count)) for count in range(1, 7)]
    assert lengths == sorted(set(lengths))


def test_the_same_plan_has_the_same_road():
    """Nothing is left to chance: a day that is played again has the road it had."""
    assert last_square(a_deck(), plan(4)) == last_square(a_deck(), plan(4))


def test_a_deck_that_gives_more_has_a_longer_road():
    """The road follows what the choices bring, not the number of cards alone."""
    assert last_square(a_deck(choice("hyva", (2, 1, 0))), plan(4)) > last_square(a_deck(), plan(4))


def test_rows_of_the_deck_come_first():
    """An author who says how long the road is has the last word."""
    told = a_deck(road=[{"cards": "6", "last": "50"}])
    assert last_square(told, plan(4)) == 50


def test_a_deck_without_movement_has_no_road():
    """A lesson has no tokens."""
    still = a_deck().model_copy(update={"movement": None})
    assert last_square(still, plan(4)) == 0
    assert road_of(still, Setup(1, 1, (11, 16), (None,), plan(4))) is None


@pytest.mark.parametrize("last", [None, 17])
def test_a_set_up_keeps_its_road(last):
    """A road that was worked out once stays, also when the way it is worked out changes one day."""
    setup = Setup(1, 1, (11, 16), (None,), plan(4), last)
    assert setup_from(setup_to(setup)) == setup
    road = begin(a_deck(), setup).state.road
    assert road is not None
    assert road.last == (17 if last else last_square(a_deck(), plan(4)))


def test_an_older_set_up_has_no_road_of_its_own():
    """What was written before roads were kept is read as it was."""
    written = setup_to(replace(Setup(1, 1, (11, 16), (None,), plan(2)), last=9))
    del written["last"]
    assert setup_from(written).last is None


@pytest.mark.parametrize("start", [3, 600, limits.LAST - 1])
@pytest.mark.parametrize("at", [1, 50, 100])
def test_a_road_is_no_longer_than_a_road_may_be(start, at):
    """A first lamp at one per cent, or a start far out, asks for no road that nobody could paint."""
    far = a_deck(start=str(start)).model_copy(update={"milestones": (Milestone(id="a", name="A", at=at),)})
    assert start < last_square(far, plan(6)) <= limits.LAST
