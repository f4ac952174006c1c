"""What moves a token: envelopes, fresh starts, sattumat, milestones, outcomes and roles, to the square."""

from __future__ import annotations

import pytest

from arjenvalinnat.rules.actions import (
    Commit,
    Lock,
    Next,
)
from arjenvalinnat.rules.events import (
    FreshStartGiven,
    LaterArrived,
    MilestoneLit,
    TokenMoved,
)
from arjenvalinnat.rules.state import Arrival, Planned, Turn
from tests.decks_in_code import card, choice, deck
from tests.rules.played import card_with, hour, play


def test_an_envelope_opens_where_its_phase_begins() -> None:
    """The later arrives with its cause before the fresh start, and is gone from the road."""
    game = hour(Planned("matsi"), Planned("koe"), groups=1)
    game = card_with(game, "pelaa")
    assert game.state.groups[0].envelopes[0].phase == "tunti"
    game = game.play(Next())
    page = game.state.open_page
    assert page == Arrival(("matsi", "pelaa"), -2, (0,))
    assert game.transitions[-1].events[1:] == (LaterArrived(0, ("matsi", "pelaa"), -2), TokenMoved(0, 4, 2))
    assert game.state.groups[0].envelopes == ()
    road = game.play(Next()).state
    assert (road.turn, road.open_page, road.groups[0].square) == (Turn.ARRIVALS, None, 2)


def test_a_later_of_a_phase_that_is_not_played_arrives_in_the_next_one() -> None:
    """The morning is not played, so its envelope opens in the lesson."""
    game = card_with(hour(Planned("matsi"), Planned("koe"), groups=1), "lopeta").play(Next())
    assert game.state.open_page == Arrival(("matsi", "lopeta"), 1, (0,))


def test_what_is_still_on_the_road_arrives_at_the_day_s_end() -> None:
    """The end opens the laters of the end and of everything that was never played."""
    game = card_with(hour(Planned("matsi"), groups=2), "katoa", "lopeta").play(Next())
    assert game.state.turn is Turn.ARRIVALS
    assert {page.cause for page in game.state.pages if isinstance(page, Arrival)} == {
        ("matsi", "katoa"), ("matsi", "lopeta"),
    }  # fmt: skip
    game = play(game, [Next(), Next()])
    assert game.state.turn is Turn.END
    assert [group.square for group in game.state.groups] == [2, 5]


def test_a_group_that_stood_still_starts_the_next_phase_fresh() -> None:
    """One step with the new phase, once; a group that went forward gets none."""
    game = card_with(hour(Planned("matsi"), Planned("aamupala")), "katoa", "pelaa").play(Next())
    assert [group.square for group in game.state.groups] == [4, 4]
    assert FreshStartGiven(0, 1) in game.transitions[-1].events
    assert not any(
        isinstance(event, FreshStartGiven) and event.group == 1 for event in game.transitions[-1].events
    )
    assert not game.state.groups[0].stalled


def test_the_square_is_kept_on_the_road_after_every_single_move() -> None:
    """Two steps back from square 1 and one forward are square 1, not 0: the clamp is not saved up."""
    down = choice("alas", (-2, -2, -2), later=("aamu", -2))
    pack = deck(card("a", "ilta", down, choice("b", (1, 0, 0))), card("c", "aamu", choice("d"), choice("e")))
    game = card_with(hour(Planned("a"), Planned("c"), groups=1, pack=pack), "alas")
    assert game.state.groups[0].square == 1
    game = game.play(Next())
    assert game.state.groups[0].square == 0
    assert game.play(Next()).state.groups[0].square == 1


def test_steps_are_clamped_to_what_the_deck_allows() -> None:
    """Six points are three steps, minus six are two steps back."""
    pack = deck(card("a", "ilta", choice("ylos", (2, 2, 2)), choice("alas", (-2, -2, -2))))
    game = card_with(hour(Planned("a"), groups=2, pack=pack), "ylos", "alas")
    assert [made.moved for group in game.state.groups for made in group.past] == [3, -2]


def test_milestones_stay_lit() -> None:
    """A milestone is lit once by each group that comes this far and is not put out by going back."""
    pack = deck(
        card("a", "ilta", choice("ylos", (2, 2, 2), later=("aamu", -2)), choice("x")),
        card("b", "aamu", choice("y"), choice("z")),
    )
    game = card_with(hour(Planned("a"), Planned("b"), groups=1, pack=pack), "ylos")
    assert MilestoneLit(0, "puoli") in [event for step in game.transitions for event in step.events]
    game = game.play(Next())
    assert (game.state.groups[0].square, game.state.groups[0].lit) == (4, ("puoli",))


@pytest.mark.parametrize(
    ("first", "role", "outcome", "sums"),
    [
        ("pelaa", None, 0, (-3, 2, -1)),
        ("lopeta", None, 1, (3, 0, 1)),
        ("katoa", None, None, (1, 0, 0)),
    ],
)
def test_the_first_outcome_that_holds_replaces_the_effects(
    first: str, role: str | None, outcome: int | None, sums: tuple[int, ...]
) -> None:
    """A short night and an early night are felt in the lesson, each in its own way."""
    game = card_with(hour(Planned("matsi"), Planned("koe"), groups=1, role=role), first)
    while game.state.turn is not Turn.SITUATION:
        game = game.play(Next())
    game = play(game, [Next(), Next(), Commit(0, "kuiskaa"), Lock(), Next()])
    assert game.state.groups[0].past[-1].outcome == outcome
    assert game.state.groups[0].sums == sums


def test_a_role_brings_its_flag_and_its_start() -> None:
    """A long bus ride is a start value nobody chose, and the breakfast card knows it by its flag."""
    game = hour(Planned("aamupala"), groups=1, role="bussi")
    assert (game.state.groups[0].sums, game.state.groups[0].flags) == ((-1, 0, 0), {"bussi"})
    assert card_with(game, "torkuta").state.groups[0].past[0].outcome == 0
