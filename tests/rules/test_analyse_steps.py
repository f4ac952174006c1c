"""Scenes, told steps, stops and styles in the analysis, held against every day of the real game."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from functools import partial

import pytest
from hypothesis import given, settings

from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.rules.analysis.analyse import BOUND, analyse, days_of
from arjenvalinnat.rules.analysis.plan_graph import PlanGraph
from arjenvalinnat.rules.analysis.policies import STEERED, left_by, policies_of
from arjenvalinnat.rules.analysis.results import POLICIES, Idle, Slots, ToldWays
from arjenvalinnat.rules.analysis.sampled import a_day
from arjenvalinnat.rules.state import Planned
from tests.decks_in_code import card, choice
from tests.rules.drawn import same
from tests.rules.every_day_by_hand import by_hand, days, told_on
from tests.rules.scenes import KOTIBILEET, asked, lesson, scene, step_decks, told

HOME: Slots = ((Planned("kotibileet"),),)


@given(drawn=step_decks())
@settings(max_examples=120, deadline=None)
def test_counting_steps_is_as_good_as_living_every_day(drawn: tuple[Deck, Slots, str | None, int]) -> None:
    """Squares, sums, choices, laters and what is told are those of all days of the game, for every policy."""
    pack, slots, role, last = drawn
    policies = [policy for policy in policies_of(pack) if policy not in POLICIES[-2:]]
    found = analyse(pack, slots, role=role, last=last, policies=policies)
    for policy, counted in zip(policies, found.policies, strict=True):
        expected = by_hand(pack, slots, policy, role, last)
        assert counted.exact
        assert same(counted.squares, expected.squares)
        assert all(same(*both) for both in zip(counted.axes, expected.axes, strict=True))
        chosen = {(one.card, one.choice, one.outcome): one.chance for one in counted.reached if one.chance}
        assert chosen == pytest.approx({key: float(part) for key, part in expected.chosen.items()})
        said = {(one.card, one.step, one.outcome): one.chance for one in counted.told if one.chance}
        assert said == pytest.approx({key: float(part) for key, part in expected.told.items()})
        arrived: Counter[tuple[str, str]] = Counter()
        for one in counted.reached:
            if one.later:
                arrived[one.card, one.choice] += one.later  # type: ignore[assignment]
        assert arrived == pytest.approx({key: float(part) for key, part in expected.arrived.items()})


@given(drawn=step_decks())
@settings(max_examples=60, deadline=None)
def test_no_day_of_steps_is_better_than_the_best(drawn: tuple[Deck, Slots, str | None, int]) -> None:
    """The two ends are those of all days; without a board there are none, nor a thoughtful day."""
    pack, slots, role, last = drawn
    found = analyse(pack, slots, role=role, last=last)
    if pack.movement is None:
        assert found.ends is None
        with pytest.raises(LookupError):
            assert found.best
        assert not {days.policy for days in found.policies} & {"best", "worst", "thoughtful"}
        return
    squares = by_hand(pack, slots, "uniform", role, last).squares
    assert (found.worst.square, found.best.square) == (min(squares), max(squares))
    named = {one.policy: one for one in found.policies}
    for end, lived in (("best", found.best), ("worst", found.worst)):
        assert named[end].squares.points == ((lived.square, 1.0),)


@given(drawn=step_decks())
@settings(max_examples=60, deadline=None)
def test_forgetting_changes_nothing_of_steps(drawn: tuple[Deck, Slots, str | None, int]) -> None:
    """A course that keeps every answer, flag and sum comes to the same, with no fewer states."""
    pack, slots, role, last = drawn
    brief = days_of(PlanGraph(pack, slots, last), "uniform", role, BOUND)
    whole = days_of(PlanGraph(pack, slots, last, keep_all=True), "uniform", role, BOUND)
    assert replace(brief, states=0) == replace(whole, states=0)
    assert brief.states <= whole.states


@given(drawn=step_decks())
@settings(max_examples=100, deadline=None)
def test_a_day_of_steps_by_lot_is_a_day_of_the_game(drawn: tuple[Deck, Slots, str | None, int]) -> None:
    """The game, given the same answers, leaves the group just as the drawn day does, and tells the same."""
    pack, slots, role, last = drawn
    said: Counter[object] = Counter()
    group = a_day(PlanGraph(pack, slots, last), partial(left_by, "uniform", pack), role, 7, said)  # type: ignore[arg-type]
    ends = [
        (end.groups[0]._replace(lit=()), Counter((at, None, outcome) for at, outcome in told_on(events)))
        for plan in _plans(slots)
        for end, _, events in days(pack, plan, "uniform", role, last)
    ]
    assert (group, said) in ends


def _plans(slots: Slots) -> list[tuple[Planned, ...]]:
    plans: list[tuple[Planned, ...]] = [()]
    for slot in slots:
        plans = [(*plan, one) for plan in plans for one in slot]
    return plans


def test_the_home_party_has_twelve_ways_and_three_to_its_first_aftermath() -> None:
    """Three ways and then four; only who took the can in the second step meets the video on Monday."""
    found = analyse(lesson(KOTIBILEET), HOME)
    (one,) = found.scenes
    assert (one.card, one.ways) == ("kotibileet", 12)
    assert one.told == (ToldWays("maanantai", 0, 3), ToldWays("maanantai", 1, 9))
    shares = {policy.policy: [told.chance for told in policy.told] for policy in found.policies}
    assert shares["uniform"] == [0.25, 0.75]
    assert shares["style:jamakka"] == [0, 1]
    assert shares["style:myotaily"] == [1, 0]
    assert shares["style:hyokkays"] == [0, 1]
    assert "style:huumori" not in shares


def test_a_stop_is_never_walked() -> None:
    """Whatever the policy, a stop is no way: it has no row, and the ways of its scene are without it."""
    stopping = {"id": "odottaa", "text": "Odottaa.", "stop": "Nyt soitetaan."}
    wait = asked(
        {"id": "soittaa", "text": "Soittaa.", "result": "Apu tulee.", "style": "jamakka"},
        {"id": "pyytaa", "text": "Pyytää.", "result": "Mila soittaa."},
        {**stopping, "tempting": "true"},
        step="nukkuu",
    )
    pack = lesson(scene("puisto", "ilta", wait, told({"text": "Apu tulee."})))
    found = analyse(pack, ((Planned("puisto"),),))
    assert found.scenes[0].ways == 2
    for days_ in found.policies:
        assert {one.choice for one in days_.reached} == {"soittaa", "pyytaa"}
        assert sum(one.chance for one in days_.reached) == 1
    assert found.idle == ()


def test_choices_that_say_the_same_are_idle_and_others_are_not() -> None:
    """A result is read aloud: choices with different ones differ, also where no square does."""
    same_said = [choice(letter) | {"result": "Sama."} for letter in "ab"]
    other = choice("c") | {"result": "Toinen."}
    pack = lesson(card("eka", "ilta", *same_said, other))
    assert analyse(pack, ((Planned("eka"),),)).idle == (Idle("eka", "b", "a"),)


def test_an_aftermath_that_nobody_meets_has_no_way_to_it() -> None:
    """What asks for both of two ways is told on no day; steps that a plan leaves out are not asked."""
    steps = [*KOTIBILEET["steps"]]
    nobody = {"when": {"has": ["joi"], "chose": {"kotibileet": "hyi"}}, "text": "Ei kukaan."}
    pack = lesson({**KOTIBILEET, "steps": [*steps[:2], told(nobody, {"text": "Muuten."})]})
    uniform = analyse(pack, HOME, policies=("uniform",)).policies[0]
    assert [one.chance for one in uniform.told] == [0, 1]
    short = ((Planned("kotibileet", steps=("hiljainen-normi", "lopuksi")),),)
    found = analyse(pack, short, policies=("uniform",))
    assert found.scenes[0].ways == 3
    assert {one.step for one in found.policies[0].reached} == {"hiljainen-normi"}


def test_the_first_format_is_asked_as_ever() -> None:
    """A deck of the first format has all its policies, also without a board; a lesson only what it knows."""
    still = lesson(card("a", "ilta", choice("x"), choice("y")))
    assert policies_of(still) == ("uniform", "self-first", "others-first")
    assert policies_of(still.model_copy(update={"format": 1})) == POLICIES
    assert POLICIES[:-2] == STEERED
    with pytest.raises(ValueError, match="best"):
        analyse(still, ((Planned("a"),),), policies=("best",))


def test_beyond_the_bound_what_is_told_is_drawn() -> None:
    """Days by lot tell about as often as all days do, and a scene of too many ways says so."""
    found = analyse(lesson(KOTIBILEET), HOME, policies=("uniform",), bound=0)
    (drawn,) = found.policies
    assert not drawn.exact
    assert drawn.told[0].chance == pytest.approx(0.25, abs=0.04)
    assert sum(one.chance for one in drawn.told) == pytest.approx(1)
    assert found.scenes[0].told is None
    assert found.scenes[0].ways == 12
