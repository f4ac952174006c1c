"""The balance of the shipped deck: what pays now, what pays later, and that no single habit wins the day.

Mean end squares on plans of eight cards, over many seeds and every default role. Each group's day is walked
by the rules on its own lane; `tests/rules/test_lane.py` and the laws hold that it ends there in a class, too.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from random import Random
from statistics import mean

import pytest

from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.content.format.step import Step
from arjenvalinnat.content.load import load_deck
from arjenvalinnat.content.tasks.choices import Choice
from arjenvalinnat.rules.lane import Taken, course_of_plan, walk
from arjenvalinnat.rules.movement import outcome_for, points, seat
from arjenvalinnat.rules.road import road_of
from arjenvalinnat.rules.state import Group, PlaceId, Setup
from arjenvalinnat.session.hour import Wishes
from arjenvalinnat.session.plan.planning import setup_for

FOLDER = Path(__file__).resolve().parents[1] / "scenarios" / "arjen-valinnat"
SEEDS = range(1, 161)
SELF, OTHERS = 0, 1

Policy = Callable[[Step, Group, Random], Choice | None]


@cache
def shipped() -> Deck:
    """Return the shipped deck."""
    deck = load_deck(FOLDER).deck
    assert deck is not None
    return deck


@cache
def setup_of(seed: int) -> Setup:
    """Return how this seed sets up a day of seven groups."""
    return setup_for(shipped(), Wishes(seed=seed, groups=7))


def best_by(worth: Callable[[tuple[int, ...], Choice], float]) -> Policy:
    """Return the policy that takes the choice worth most to a group as it stands, by lot among equals."""

    def choose(card: Step, group: Group, lots: Random) -> Choice:
        felt = [points(choice, outcome_for(choice, group, shipped()), shipped()) for choice in card.choices]
        both = zip(felt, card.choices, strict=True)
        return max(both, key=lambda one: (worth(*one), lots.random()))[1]

    return choose


def tempting(card: Step, _group: Group, lots: Random) -> Choice:
    """Take a tempting choice."""
    return lots.choice([choice for choice in card.choices if choice.tempting])


def random(card: Step, _group: Group, lots: Random) -> Choice:
    """Take any choice."""
    return lots.choice(card.choices)


POLICIES: dict[str, Policy] = {
    "tempting": tempting,
    "random": random,
    "pass": lambda _card, _group, _lots: None,
    "self first": best_by(lambda gained, _choice: gained[SELF]),
    "others first": best_by(lambda gained, _choice: gained[OTHERS]),
    "thoughtful": best_by(lambda gained, choice: sum(gained) + (choice.later.move if choice.later else 0)),
}


@cache
def end_squares(policy: str) -> tuple[tuple[str | None, int], ...]:
    """Return every group's role and end square under one policy."""
    deck, choose = shipped(), POLICIES[policy]
    ended: list[tuple[str | None, int]] = []
    for seed in SEEDS:
        lots, setup = Random(seed), setup_of(seed)
        road, course = road_of(deck, setup), course_of_plan(setup.plan, deck)

        def decide(_at: PlaceId, card: Step, group: Group, lots: Random = lots) -> Taken:
            return Taken(choose(card, group, lots))

        for role in setup.roles:
            group, _ = walk(deck, road, seat(deck, role), course, decide)
            ended.append((role, group.square))
    return tuple(ended)


def average(policy: str) -> float:
    """Return the mean end square of a policy."""
    return mean(square for _, square in end_squares(policy))


def test_a_day_of_temptations_is_a_little_slower() -> None:
    """Always tempting ends one to four squares below random: it pays now, and is no punishment."""
    assert 1 <= average("random") - average("tempting") <= 4


def test_looking_after_oneself_alone_is_a_way_to_live() -> None:
    """Always self-first ends on square 8 or further."""
    assert average("self first") >= 8


def test_passing_is_always_allowed_and_never_the_best() -> None:
    """Always passing ends below choosing at random."""
    assert average("pass") < average("random")


def test_thinking_goes_furthest() -> None:
    """Weighing all axes and what comes later is clearly ahead; pleasing others alone is not the secret."""
    others = max(average(policy) for policy in POLICIES if policy != "thoughtful")
    assert average("thoughtful") >= others + 4
    assert average("others first") < average("thoughtful")


@pytest.mark.parametrize("policy", ["random", "thoughtful"])
def test_roles_weigh_about_the_same(policy: str) -> None:
    """No role is more than two squares ahead of another: a start is a start, not a handicap."""
    by_role: dict[str | None, list[int]] = {}
    for role, square in end_squares(policy):
        by_role.setdefault(role, []).append(square)
    averages = [mean(squares) for squares in by_role.values()]
    assert len(averages) == 7
    assert max(averages) - min(averages) <= 2


def test_the_moral_cannot_be_guessed() -> None:
    """At least seven tempting choices cost nothing later, at least four others do."""
    choices = [choice for card in shipped().cards for choice in card.choices]
    costs = {id(choice) for choice in choices if choice.later and choice.later.move < 0}
    free = [choice for choice in choices if choice.tempting and id(choice) not in costs]
    costly = [choice for choice in choices if not choice.tempting and id(choice) in costs]
    assert len(free) >= 7
    assert len(costly) >= 4


def test_what_hurts_somebody_never_returns_well() -> None:
    """A choice that leaves others clearly worse off always has its price later."""
    deck = shipped()
    hurting = [
        choice for card in deck.cards for choice in card.choices if points(choice, None, deck)[OTHERS] == -2
    ]
    assert len(hurting) >= 8
    assert [choice.id for choice in hurting if choice.later is None or choice.later.move >= 0] == []


def test_the_default_deck_is_whole() -> None:
    """30 cards, eight roles, three casts; every phase has a card that is on by default for every age."""
    deck = shipped()
    assert (len(deck.cards), len(deck.roles), len(deck.cast)) == (30, 8, 3)
    off = {card.id for card in deck.cards if not card.by_default}
    assert len(off) == 4
    assert sum(not role.by_default for role in deck.roles) == 1
    on = {card.phase for card in deck.cards if card.by_default and card.ages == (11, 16)}
    assert on == {phase.id for phase in deck.phases}


def test_a_short_night_is_felt_in_the_lesson() -> None:
    """At least six cards ask for jaksaminen, a role or a past choice, and each role is asked for twice."""
    deck = shipped()
    asking = [card for card in deck.cards if any(choice.outcomes for choice in card.choices)]
    assert len(asking) >= 6
    for role in deck.roles:
        known = {
            card.id
            for card in deck.cards
            for choice in card.choices
            for outcome in choice.outcomes
            if role.flag in outcome.when.has
        }
        assert len(known) >= 2, role.id


@pytest.mark.parametrize("policy", ["thoughtful", "tempting"])
def test_the_road_fits_the_day(policy: str) -> None:
    """A class of seven that thinks nearly always lights the last lamp, one that is tempted hardly ever."""
    lit = [
        any(square >= last_lamp(seed) for _, square in end_squares(policy)[7 * place : 7 * place + 7])
        for place, seed in enumerate(SEEDS)
    ]
    assert mean(lit) > 0.9 if policy == "thoughtful" else mean(lit) <= 0.02


@cache
def last_lamp(seed: int) -> int:
    """Return where the last lamp stands on this seed's road."""
    road = road_of(shipped(), setup_of(seed))
    assert road is not None
    return road.milestones[-1][1]
