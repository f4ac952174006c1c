"""Every possible day, counted: against all days played one by one, and days by lot on the big deck."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from functools import cache, partial
from math import fsum, sqrt
from pathlib import Path
from statistics import fmean
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.content.load import load_deck
from arjenvalinnat.rules.analysis.analyse import BOUND, analyse, days_of
from arjenvalinnat.rules.analysis.extremes import furthest
from arjenvalinnat.rules.analysis.plan_graph import PlanGraph
from arjenvalinnat.rules.analysis.policies import STEERED, left_by
from arjenvalinnat.rules.analysis.results import POLICIES, Idle, Slots
from arjenvalinnat.rules.analysis.sampled import a_day
from arjenvalinnat.rules.state import Planned
from tests.decks_in_code import card, choice, deck, effects, small_deck
from tests.rules.drawn import same
from tests.rules.every_day_by_hand import by_hand, days
from tests.rules.short_days import decks

FOLDER = Path(__file__).resolve().parents[2] / "scenarios" / "arjen-valinnat"
DRAWN = {"uniform": 10_000}
"""Days that are drawn of the big deck for a policy; 2,000 for each other one."""


@cache
def shipped() -> Deck:
    """Return the shipped deck."""
    found = load_deck(FOLDER).deck
    assert found is not None
    return found


def one_a_phase(pack: Deck, cards: int = 24) -> Slots:
    """Return a place for every phase with so many of its cards at most."""
    return tuple(
        tuple(Planned(card.id) for card in pack.cards if card.phase == phase.id)[:cards]
        for phase in pack.phases
    )


@pytest.mark.parametrize("policy", STEERED)
@given(drawn=decks())
@settings(max_examples=60, deadline=None)
def test_counting_is_as_good_as_living_every_day(
    policy: str, drawn: tuple[Deck, Slots, str | None, int]
) -> None:
    """Squares, axes, outcomes and laters are those of all days of the real game, for every policy."""
    pack, slots, role, last = drawn
    found = analyse(pack, slots, role=role, last=last, policies=(policy,)).policies[0]
    expected = by_hand(pack, slots, policy, role, last)
    assert found.exact
    assert same(found.squares, expected.squares)
    assert all(same(*both) for both in zip(found.axes, expected.axes, strict=True))
    chosen = {(one.card, one.choice, one.outcome): one.chance for one in found.reached if one.chance}
    assert chosen == pytest.approx({key: float(part) for key, part in expected.chosen.items()})
    arrived: dict[tuple[str, str], float] = {}
    for one in found.reached:
        if one.later:
            arrived[one.card, one.choice] = arrived.get((one.card, one.choice), 0.0) + one.later
    assert arrived == pytest.approx({key: float(part) for key, part in expected.arrived.items()})


@given(drawn=decks())
@settings(max_examples=60, deadline=None)
def test_no_day_is_better_than_the_best_or_worse_than_the_worst(
    drawn: tuple[Deck, Slots, str | None, int],
) -> None:
    """The two ends are the ends of all days, and each of them is a day that can be lived."""
    pack, slots, role, last = drawn
    found = analyse(pack, slots, role=role, last=last, policies=("best", "worst"))
    squares = by_hand(pack, slots, "uniform", role, last).squares
    assert (found.worst.square, found.best.square) == (min(squares), max(squares))
    for lived, told in zip((found.best, found.worst), found.policies, strict=True):
        planned = {one.card: one for slot in slots for one in slot}
        plan = tuple(planned[card] for card, _ in lived.answers)
        ends = [
            state.groups[0]
            for state, _, _ in days(pack, plan, "uniform", role, last)
            if tuple((made.card, made.choice) for made in state.groups[0].past) == lived.answers
        ]
        assert [group.square for group in ends] == [lived.square]
        assert told.squares.points == ((lived.square, 1.0),)
        assert tuple(spread.points for spread in told.axes) == tuple(
            ((value, 1.0),) for value in ends[0].sums
        )


@pytest.mark.parametrize("policy", STEERED)
@given(drawn=decks())
@settings(max_examples=30, deadline=None)
def test_forgetting_changes_nothing(policy: str, drawn: tuple[Deck, Slots, str | None, int]) -> None:
    """A course that keeps every answer, flag and sum comes to the same, with no fewer states."""
    pack, slots, role, last = drawn
    brief = days_of(PlanGraph(pack, slots, last), policy, role, BOUND)
    whole = days_of(PlanGraph(pack, slots, last, keep_all=True), policy, role, BOUND)
    assert replace(brief, states=0) == replace(whole, states=0)
    assert brief.states <= whole.states


def test_probabilities_are_whole() -> None:
    """Every distribution of the big deck sums to one, and every card that is played is answered."""
    slots = one_a_phase(shipped())
    for told in analyse(shipped(), slots).policies:
        for spread in (told.squares, *told.axes):
            assert sum(part for _, part in spread.points) == pytest.approx(1)
        assert sum(one.chance for one in told.reached) == pytest.approx(len(slots))


def within(found: float, drawn: list[float]) -> bool:
    """Tell whether the mean of days by lot is within four standard errors of what was counted."""
    middle = fmean(drawn)
    apart = sqrt(fsum((value - middle) ** 2 for value in drawn) / (len(drawn) - 1))
    return abs(middle - found) <= 4 * apart / sqrt(len(drawn)) + 1e-9


@pytest.mark.parametrize("policy", STEERED)
def test_days_by_lot_agree_on_the_big_deck(policy: str) -> None:
    """Drawn days are as counted within four standard errors, and none passes the best or the worst."""
    pack, slots = shipped(), one_a_phase(shipped())
    course = PlanGraph(pack, slots)
    found = days_of(course, policy, None, BOUND)
    assert found.exact
    drawn = DRAWN.get(policy, 2000)
    groups = [a_day(course, partial(left_by, policy, course.deck), None, day) for day in range(drawn)]
    assert within(found.squares.mean, [group.square for group in groups])
    for axis, spread in enumerate(found.axes):
        assert within(spread.mean, [group.sums[axis] for group in groups])
    for part in (0.25, 0.5, 0.75):
        square = found.squares.quantile(part)
        below = sum(share for value, share in found.squares.points if value <= square)
        assert within(below, [float(group.square <= square) for group in groups])
    made = Counter((one.card, one.choice, one.outcome) for group in groups for one in group.past)
    for one in found.reached:
        count = made[one.card, one.choice, one.outcome]
        assert within(one.chance, [1.0] * count + [0.0] * (drawn - count)), one
    worst, best = (furthest(course, None, BOUND, best=best).lived.square for best in (False, True))
    assert all(worst <= group.square <= best for group in groups)


@given(drawn=decks(), day=st.integers(0, 9999))
@settings(max_examples=60, deadline=None)
def test_a_day_by_lot_is_a_day_of_the_game(drawn: tuple[Deck, Slots, str | None, int], day: int) -> None:
    """The game itself, given the same answers, leaves the group just as the drawn day does."""
    pack, slots, role, last = drawn
    group = a_day(PlanGraph(pack, slots, last), partial(left_by, "uniform", pack), role, day)
    planned = {one.card: one for slot in slots for one in slot}
    plan = tuple(planned[made.card] for made in group.past)
    ends = [state.groups[0] for state, _, _ in days(pack, plan, "uniform", role, last)]
    assert group in [end._replace(lit=()) for end in ends]


def test_beyond_the_bound_days_are_drawn_and_say_so() -> None:
    """A sample is not called exact, tells its error, is the same every time, and is near what was counted."""
    pack, slots = shipped(), one_a_phase(shipped())
    few = analyse(pack, slots, policies=("uniform", "best"), bound=300)
    assert few.policies[0] == analyse(pack, slots, policies=("uniform",), bound=300).policies[0]
    sample, best = few.policies
    assert not sample.exact
    assert not best.exact
    whole = analyse(pack, slots, policies=("uniform",)).policies[0]
    assert 0 < sample.squares.error < 0.2
    assert abs(sample.squares.mean - whole.squares.mean) <= 4 * sample.squares.error
    for drawn, counted in zip(sample.axes, whole.axes, strict=True):
        assert abs(drawn.mean - counted.mean) <= 4 * drawn.error
    assert whole.squares.error == 0
    assert best.squares.points == ((few.best.square, 1.0),)


def test_an_idle_choice_is_found() -> None:
    """What brings the same is idle, whatever nobody asks of it; what a later card asks is not."""
    first = card(
        "eka",
        "ilta",
        choice("a", (1, 0, 0)),
        choice("b", (1, 0, 0), sets=("turha",), tempting=True),
        choice("c", (1, 0, 0), sets=("kysytty",)),
        choice("d", (1, 0, 0), later=("aamu", 1)),
    )
    asking = {"when": {"has": ["kysytty"]}, "effects": effects(1, 1, 1), "text": "Koska."}
    second = card("toka", "aamu", choice("a", (1, 0, 0), outcomes=(asking,)), choice("b", (1, 0, 0)))
    pack = deck(first, second)
    alone, both = ((Planned("eka"),),), ((Planned("eka"),), (Planned("toka"),))
    assert analyse(pack, both).idle == (Idle("eka", "b", "a"),)
    assert analyse(pack, alone).idle == (Idle("eka", "b", "a"), Idle("eka", "c", "a"))


def test_an_outcome_that_no_day_reaches_is_told() -> None:
    """An outcome for a role that is not there has chance 0, with the role it has not."""
    slots = tuple((Planned(name),) for name in ("matsi", "aamupala", "koe", "laturi"))
    for role, expected in ((None, 0.0), ("bussi", 0.5)):
        told = analyse(small_deck(), slots, role=role, policies=("uniform",)).policies[0]
        chances = {(one.card, one.choice, one.outcome): one.chance for one in told.reached}
        assert chances["aamupala", "torkuta", 0] == expected


def test_all_policies_are_told_in_the_order_asked_for() -> None:
    """Whoever waits hears which policy is being counted; the minutes are handed through."""
    heard: list[str] = []
    slots = ((Planned("matsi"),), (Planned("koe"),))
    found = analyse(small_deck(), slots, minutes=41.5, told=heard.append)
    assert tuple(heard) == tuple(one.policy for one in found.policies) == POLICIES
    assert found.minutes == 41.5


@pytest.mark.parametrize(
    ("slots", "asked"),
    [
        ((), {}),
        (((),), {}),
        (((Planned("ei-ole"),),), {}),
        (((Planned("koe"),), (Planned("koe"),)), {}),
        (((Planned("koe"), Planned("matsi")),), {}),
        (((Planned("koe"),), (Planned("matsi"),)), {}),
        (((Planned("koe"),),), {"role": "ei-ole"}),
        (((Planned("koe"),),), {"policies": ("ei-ole",)}),
    ],
)
def test_what_is_no_plan_is_refused(slots: Slots, asked: dict[str, Any]) -> None:
    """Places follow the day, each with cards of one phase, and no card stands twice."""
    with pytest.raises(ValueError, match=r"\w"):
        analyse(small_deck(), slots, **asked)
