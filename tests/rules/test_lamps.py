"""The lamps of a day that became shorter or longer: those ahead follow the plan, and no token moves."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arjenvalinnat.rules.actions import Commit, Lock, Next, Replan
from arjenvalinnat.rules.events import LampsMoved, MilestoneLit, TokenMoved
from arjenvalinnat.rules.notation import setup_from, setup_to
from arjenvalinnat.rules.playthrough import Playthrough, begin, from_json
from arjenvalinnat.rules.replan import LAMPS
from arjenvalinnat.rules.road import last_square
from arjenvalinnat.rules.state import Planned, Setup, Turn
from tests.decks_in_code import card, choice, deck

PHASES = tuple(f"vaihe-{number}" for number in range(8))
LONG = deck(
    *(card(phase, phase, choice("hyva", (1, 1, 0)), choice("huono", (-1, 0, 0))) for phase in PHASES),
    card("toinen", PHASES[5], choice("eri", (2, 1, 0)), choice("sama", (2, 0, 0))),
    phases=[{"id": phase, "name": phase, "clock": "8.00"} for phase in PHASES],
    movement={"start": "3"},
    milestones=[{"id": id, "name": id, "at": at} for id, at in (("eka", 20), ("toka", 60), ("vika", 90))],
)
PLAN = tuple(map(Planned, PHASES))
SETUP = Setup(1, 2, (11, 16), (None, None), PLAN, last_square(LONG, PLAN), rules=(LAMPS,))


def after(cards: int, setup: Setup = SETUP) -> Playthrough:
    """Return a day after so many cards, on the road of the next one; the first group always does well."""
    game = begin(LONG, setup)
    while (game.state.at, game.state.turn) != (cards, Turn.ARRIVALS):
        if game.state.turn is Turn.COMMIT:
            for group, answer in enumerate(("hyva", "huono")):
                game = game.play(Commit(group, answer))
            game = game.play(Lock())
        else:
            game = game.play(Next())
    return game


def lamps(game: Playthrough) -> dict[str, int]:
    """Return where the lamps stand."""
    assert game.state.road is not None
    return dict(game.state.road.milestones)


def test_a_shorter_day_has_its_last_lamp_nearer() -> None:
    """It stands where a day of the cards that are played would have it, and a lamp that was reached stays."""
    game = after(3)
    assert game.state.groups[0].lit == ("eka",)
    short = game.play(Replan((*PLAN[3:5], PLAN[7])))
    assert lamps(short)["eka"] == lamps(game)["eka"]
    wanted = round(last_square(LONG, (*PLAN[:5], PLAN[7])) * 0.9)
    assert lamps(short)["vika"] == wanted < lamps(game)["vika"]
    (moved,) = [event for event in short.transitions[-1].events if isinstance(event, LampsMoved)]
    assert ("vika", lamps(game)["vika"], wanted) in moved.moved
    assert short.undo().state == game.state


def test_a_day_that_is_made_whole_again_has_its_lamps_back() -> None:
    """What was dropped and is given back moves the lamps back, where nobody has come to them meanwhile."""
    game = after(1)
    short = game.play(Replan((PLAN[1], PLAN[7])))
    assert lamps(short) != lamps(game)
    assert lamps(short.play(Replan(PLAN[1:]))) == lamps(game)


@given(cards=st.integers(0, 6), left=st.sets(st.integers(0, 7)))
def test_no_token_moves_and_no_lamp_is_lit_by_a_new_plan(cards: int, left: set[int]) -> None:
    """Whatever is dropped: squares stay, lamps ahead stay ahead and on the road, in their order."""
    game = after(cards)
    tail = tuple(PLAN[place] for place in range(cards, 8) if place not in left or place == cards)
    if tail == PLAN[cards:]:
        return
    other = game.play(Replan(tail))
    assert [group.square for group in other.state.groups] == [group.square for group in game.state.groups]
    assert not any(isinstance(event, TokenMoved | MilestoneLit) for event in other.transitions[-1].events)
    far, road = max(group.square for group in game.state.groups), other.state.road
    assert road is not None
    assert game.state.road is not None
    assert road.last == game.state.road.last
    for milestone, square in game.state.road.milestones:
        if square <= far:
            assert lamps(other)[milestone] == square
        else:
            assert far < lamps(other)[milestone] <= road.last
    assert [*lamps(other).values()] == sorted(lamps(other).values())


@pytest.mark.parametrize("tail", [(*PLAN[3:5], PLAN[7]), PLAN[3:4]])
def test_an_old_day_keeps_its_lamps(tail: tuple[Planned, ...]) -> None:
    """Without the rule, as in every journal from before it, the road is as it was at first."""
    game = after(3, replace(SETUP, rules=()))
    assert lamps(game.play(Replan(tail))) == lamps(game)


def test_another_card_in_a_card_s_place_moves_no_lamp() -> None:
    """A swap, a deeper talk and a quick one leave the day as long as it was."""
    game = after(3)
    deeper = replace(PLAN[4], deep=True)
    swapped = game.play(Replan((PLAN[3], deeper, Planned("toinen"), *PLAN[6:])))
    assert lamps(swapped) == lamps(game)


def test_the_rules_of_a_day_are_written_down() -> None:
    """Rules and the leaf come back; a day without them is written as ever."""
    set_up = replace(SETUP, rules=(LAMPS, "posts"), leaf=4)
    assert setup_from(setup_to(set_up)) == set_up
    assert {"rules", "leaf"}.isdisjoint(setup_to(replace(SETUP, rules=())))
    game = after(2).play(Replan(PLAN[6:]))
    assert from_json(LONG, game.to_json()) == game
