"""Which axis is the group's own is said by the deck; where it says nothing, the places decide."""

from __future__ import annotations

import json
from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from arjenvalinnat.content.format.deck import Axis, AxisRole, Deck
from arjenvalinnat.rules.analysis.analyse import analyse
from arjenvalinnat.rules.analysis.policies import STEERED
from arjenvalinnat.rules.analysis.results import PolicyDays, Slots
from arjenvalinnat.rules.moments import made_choices
from arjenvalinnat.rules.state import Planned
from arjenvalinnat.session.journal.deck_snapshot import deck_from, deck_to
from tests.decks_in_code import card, choice, deck
from tests.rules.played import card_with, hour
from tests.strategies import to_the_end

ROLES: tuple[AxisRole, ...] = ("own", "others", "situation")
OTHER_WAY_ROUND: tuple[tuple[str, AxisRole], ...] = (
    ("situation", "situation"), ("others", "others"), ("self", "own"),
)  # fmt: skip
"""The axes of the decks in code from the last to the first, each with its role."""
DAY = (
    card("eka", "ilta", choice("a", (2, -2, 0)), choice("b", (-1, 2, 0)), choice("c", (0, 0, 2))),
    card("toka", "tunti", choice("d", (1, -1, 1)), choice("e", (-1, 1, 0)), choice("f", (0, 1, 1))),
)
SLOTS: Slots = ((Planned("eka"),), (Planned("toka"),))


def with_axes(*axes: tuple[str, AxisRole | None]) -> Deck:
    """Return the deck of two cards with these axes, in this order."""
    written = [{"id": name, "name": name} | ({"role": role} if role else {}) for name, role in axes]
    return deck(*DAY, axes=written)


AS_EVER = with_axes(*((name, None) for name in ("self", "others", "situation")))


@pytest.mark.parametrize(
    ("roles", "places"),
    [
        ((None,), {"own": 0}),
        ((None, None), {"own": 0, "others": 1}),
        ((None, None, None, None), {"own": 0, "others": 1, "situation": 2}),
        (("others", "own"), {"own": 1, "others": 0}),
        (("others", None), {"own": 1, "others": 0}),
        ((None, None, "own"), {"own": 2, "others": 0, "situation": 1}),
        (("situation",), {"situation": 0}),
    ],
)
def test_roles_that_no_axis_gives_go_to_the_axes_without_one(
    roles: tuple[AxisRole | None, ...], places: Mapping[AxisRole, int]
) -> None:
    """In their order, so that without any the first axis is the group's own and the second others'."""
    written = tuple(Axis(id=f"a{place}", name="Akseli", role=role) for place, role in enumerate(roles))
    assert AS_EVER.model_copy(update={"axes": written}).axis_places == places


@settings(deadline=None)
@given(st.lists(st.sampled_from((None, *ROLES)), min_size=1, max_size=5))
def test_no_axis_has_two_roles_and_none_is_left_out_needlessly(roles: list[AxisRole | None]) -> None:
    """A role that an axis gives is that axis's; of several that give it, the check tells."""
    written = tuple(Axis(id=f"a{place}", name="Akseli", role=role) for place, role in enumerate(roles))
    places = AS_EVER.model_copy(update={"axes": written}).axis_places
    assert len(set(places.values())) == len(places)
    for role, place in places.items():
        assert roles[place] in (role, None)
    assert {role for role in roles if role} <= places.keys()
    assert len(places) == min(len(ROLES), len(set(roles) - {None}) + roles.count(None))


def days(pack: Deck, policy: str) -> PolicyDays:
    """Return every day of a policy."""
    return analyse(pack, SLOTS, policies=(policy,)).policies[0]


@pytest.mark.parametrize("policy", STEERED)
def test_a_policy_asks_for_the_axis_and_not_for_its_place(policy: str) -> None:
    """A deck that lists its axes otherwise and says whose they are is chosen in alike."""
    ever, turned = days(AS_EVER, policy), days(with_axes(*OTHER_WAY_ROUND), policy)
    assert turned.reached == ever.reached
    assert turned.squares == ever.squares
    assert turned.axes == ever.axes[::-1]


@pytest.mark.parametrize("policy", ["self-first", "others-first"])
def test_without_roles_the_places_decide(policy: str) -> None:
    """What stands first is the group's own: a deck that says nothing more is chosen in by place."""
    silent = days(with_axes(("others", None), ("self", None), ("situation", None)), policy)
    said = days(with_axes(("others", "own"), ("self", "others"), ("situation", "situation")), policy)
    assert silent == said
    assert silent.reached != days(AS_EVER, policy).reached


def test_a_deck_without_an_axis_of_that_role_is_chosen_in_by_the_whole() -> None:
    """Where nothing is the group's own, the sum decides, as it does between equals."""
    silent = with_axes(("self", "situation"))
    assert "own" not in silent.axis_places
    for policy in ("self-first", "others-first", "tempting"):
        assert days(silent, policy).exact


def felt(pack: Deck) -> list[tuple[str, int]]:
    """Return what each choice of a day did to the group's own axis."""
    begun = hour(Planned("eka"), Planned("toka"), groups=2, pack=pack)
    return [(made.choice, made.own) for made in made_choices(to_the_end(card_with(begun, "a", "b")))]


def test_a_moment_tells_what_it_did_to_the_groups_own_axis() -> None:
    """Whether a choice felt good is asked of the axis that is the group's own, wherever it stands."""
    assert felt(AS_EVER)[:2] == [("a", 2), ("b", -1)]
    assert felt(with_axes(*OTHER_WAY_ROUND)) == felt(AS_EVER)
    assert felt(with_axes(("self", "situation")))[:2] == [("a", 0), ("b", 0)]


def test_a_deck_without_roles_is_written_down_as_before() -> None:
    """A journal holds the key only where an author wrote it, and either deck is read back as it was."""
    assert all(axis.keys() == {"id", "name"} for axis in deck_to(AS_EVER)["axes"])
    turned = with_axes(*OTHER_WAY_ROUND)
    assert [axis["role"] for axis in deck_to(turned)["axes"]] == [role for _, role in OTHER_WAY_ROUND]
    for pack in (AS_EVER, turned):
        assert deck_from(json.loads(json.dumps(deck_to(pack)))) == pack
