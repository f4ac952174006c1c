"""The plan of an hour: one card a phase, some deep, the same for the same seed."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from arjenvalinnat.content.load import load_deck
from arjenvalinnat.rules.state import Planned
from arjenvalinnat.session.folders import shipped_decks
from arjenvalinnat.session.hour import Wishes
from arjenvalinnat.session.plan import estimate
from arjenvalinnat.session.plan.calm_deck import lean_deck
from arjenvalinnat.session.plan.fitting import fits
from arjenvalinnat.session.plan.planning import MOST_CHANCES, pace, plan_day, setup_for
from tests.decks_in_code import card, choice, deck, small_deck

DECK = small_deck()
TWO = (choice("a", (1, 0, 0)), choice("b", (0, 1, -1)))
CHOSEN_FROM = deck(
    *(card(f"{phase}-{number}", phase, *TWO) for phase in ("ilta", "aamu", "tunti") for number in range(3)),
    card("valinnainen-ilta", "ilta", *TWO, by_default="false"),
    card("valinnainen-tunti", "tunti", *TWO, by_default="false"),
)
WISHES = st.builds(
    Wishes,
    groups=st.integers(1, 8),
    minutes=st.sampled_from((45, 60, 90)),
    ages=st.just((11, 16)),
    seed=st.integers(1, 9999),
)


def planned_phase(planned: Planned) -> str:
    """Return the phase in which a planned card is played."""
    return CHOSEN_FROM.cards_by_id[planned.card].phase


@given(WISHES)
def test_a_plan_has_one_card_a_phase_in_the_order_of_the_day(wishes: Wishes) -> None:
    """No phase comes twice and none comes before an earlier one."""
    phases = [DECK.phase_order[DECK.cards_by_id[planned.card].phase] for planned in plan_day(DECK, wishes)]
    assert phases == sorted(set(phases))


@given(WISHES)
def test_the_same_wishes_give_the_same_day(wishes: Wishes) -> None:
    """Cards, depth, sattumat and roles come from the seed alone."""
    assert setup_for(DECK, wishes) == setup_for(small_deck(), wishes)


@given(WISHES)
def test_the_first_card_is_quick_and_free_of_sattuma(wishes: Wishes) -> None:
    """The class learns the turn on a plain card, and the day ends on a quick one."""
    plan = plan_day(DECK, wishes)
    assert not plan[0].deep
    assert plan[0].chance is None
    assert not plan[-1].deep
    assert sum(planned.chance is not None for planned in plan) <= MOST_CHANCES


def test_minutes_decide_how_much_the_hour_holds() -> None:
    """For six groups 45 minutes hold 6 cards with 2 deep, 60 hold 8 with 3, 90 hold 11 with 4."""
    assert [pace(Wishes(minutes=minutes)) for minutes in (30, 45, 60, 75, 90, 120)] == [
        (3, 1), (6, 2), (8, 3), (11, 4), (11, 4), (11, 4),
    ]  # fmt: skip


def test_fewer_groups_leave_more_time_for_cards() -> None:
    """An hour never holds fewer cards for fewer groups, and some hold more."""
    for minutes in (45, 60, 75):
        held = [pace(Wishes(groups=groups, minutes=minutes))[0] for groups in range(1, 9)]
        assert held == sorted(held, reverse=True)
    assert pace(Wishes(groups=2, minutes=60))[0] > pace(Wishes(groups=6, minutes=60))[0]


def test_a_calm_hour_has_four_cards() -> None:
    """Calm is fewer cards, not faster ones."""
    assert pace(Wishes(minutes=60, pace="calm")) == (4, 1)
    assert len(plan_day(DECK, Wishes(minutes=60, pace="calm", seed=3))) == 4


@given(WISHES)
def test_what_is_planned_fits_between_the_opening_and_the_reserve(wishes: Wishes) -> None:
    """Cards never eat what is kept for the debrief."""
    cards, deep = pace(wishes)
    day = estimate.of_cards(cards, deep, wishes)
    kept = estimate.opening(wishes.minutes) + estimate.reserve(wishes.minutes)
    assert day + kept <= 60 * wishes.minutes
    assert estimate.debrief(wishes.minutes) >= {45: 600, 60: 720, 90: 840}[wishes.minutes]


def test_a_plan_by_hand_is_played_as_it_is_while_it_fits() -> None:
    """Its order and depth are the facilitator's; one that no longer fits gives way to the drawn one."""
    drawn = plan_day(CHOSEN_FROM, Wishes(seed=3))
    by_hand = (Planned("ilta-2", deep=True), Planned("ilta-0"), Planned("valinnainen-tunti"))
    wishes = Wishes(seed=3, plan=by_hand)
    assert plan_day(CHOSEN_FROM, wishes) == by_hand
    for gone in ("ilta-2", "ei-ole"):
        broken = replace(wishes, plan=(*by_hand, Planned(gone)))
        assert plan_day(CHOSEN_FROM, broken) == drawn
    left_out = replace(wishes, left_out=frozenset({"ilta-0"}))
    assert by_hand != plan_day(CHOSEN_FROM, left_out)


def test_heavy_cards_stay_with_the_adult() -> None:
    """Where a peer leads, a card with a notice is played only when it was taken in."""
    plain, heavy = card("kevyt", "ilta", *TWO), card("raskas", "aamu", *TWO, notice="kiusaaminen")
    two = deck(plain, heavy)
    peer = Wishes(seed=1, leader="peer")
    assert [planned.card for planned in plan_day(two, peer)] == ["kevyt"]
    taken = replace(peer, taken_in=frozenset({"raskas"}))
    assert [planned.card for planned in plan_day(two, taken)] == ["kevyt", "raskas"]


def test_a_lean_deck_keeps_three_choices_and_a_real_choice_among_them() -> None:
    """The same seed keeps the same three, in the deck's order, one that tempts and one that does not."""
    deck = load_deck(shipped_decks() / "arjen-valinnat").deck
    assert deck is not None
    lean = lean_deck(deck, 5)
    assert lean == lean_deck(deck, 5)
    assert lean != lean_deck(deck, 6)
    for whole, thin in zip(deck.cards, lean.cards, strict=True):
        ids = [choice.id for choice in whole.choices]
        kept = [choice.id for choice in thin.choices]
        assert len(kept) == min(3, len(ids))
        assert kept == [name for name in ids if name in kept]
        assert any(choice.tempting for choice in thin.choices) == any(one.tempting for one in whole.choices)
        assert not all(choice.tempting for choice in thin.choices)


def test_a_long_day_keeps_its_first_and_last_phase() -> None:
    """When there are more phases than cards fit, evening and bedtime stay."""
    phases = [f"vaihe-{number}" for number in range(11)]
    cards = [card(f"kortti-{phase}", phase, *TWO, depth="deep") for phase in phases]
    long = deck(*cards, phases=[{"id": phase, "name": phase, "clock": "8.00"} for phase in phases])
    for seed in range(1, 30):
        for minutes, count, deep in ((45, 6, 2), (60, 8, 3), (90, 11, 4)):
            plan = plan_day(long, Wishes(seed=seed, minutes=minutes))
            assert len(plan) == count
            assert (plan[0].card, plan[-1].card) == ("kortti-vaihe-0", "kortti-vaihe-10")
            assert sum(planned.deep for planned in plan) == deep


def test_what_is_left_out_stays_out() -> None:
    """A hidden theme, an age that does not fit the whole class and a card off by default are not planned."""
    young = Wishes(ages=(11, 12))
    older = card("vanhemmille", "aamu", *TWO, ages=[13, 16])
    off = card("pois", "aamu", *TWO, by_default="false")
    themed = card("teema", "aamu", *TWO, themes=["kiusaaminen"])
    cards = deck(older, off, themed).cards_by_id
    assert not fits(cards["vanhemmille"], young)
    assert fits(cards["vanhemmille"], replace(young, ages=(13, 16)))
    assert not fits(cards["pois"], young)
    assert fits(cards["teema"], young)
    assert not fits(cards["teema"], replace(young, hidden=frozenset({"kiusaaminen"})))
    assert not fits(cards["teema"], replace(young, left_out=frozenset({"teema"})))
    assert fits(cards["pois"], replace(young, taken_in=frozenset({"pois"})))
    assert fits(cards["pois"], replace(young, taken_in=frozenset({"pois"}), left_out=frozenset({"pois"})))


@given(WISHES, st.frozensets(st.sampled_from([card.id for card in CHOSEN_FROM.cards])))
def test_a_card_that_is_left_out_gives_its_place_to_another_of_its_phase(
    wishes: Wishes, left: frozenset[str]
) -> None:
    """A phase is played as long as it has a card that was not left out; the other phases keep their cards."""
    whole = {planned_phase(planned): planned.card for planned in plan_day(CHOSEN_FROM, wishes)}
    plan = plan_day(CHOSEN_FROM, replace(wishes, left_out=left))
    assert {planned_phase(planned) for planned in plan} == {
        card.phase for card in CHOSEN_FROM.cards if card.by_default and card.id not in left
    }
    for planned in plan:
        assert planned.card not in left
        before = whole[planned_phase(planned)]
        assert planned.card == before or before in left


@given(WISHES, st.sampled_from(["valinnainen-ilta", "valinnainen-tunti"]))
def test_a_card_that_is_taken_in_is_played(wishes: Wishes, card_id: str) -> None:
    """Whatever the lot says, it comes before the other cards of its phase."""
    plan = plan_day(CHOSEN_FROM, replace(wishes, taken_in=frozenset({card_id})))
    assert card_id in {planned.card for planned in plan}
    assert card_id not in {planned.card for planned in plan_day(CHOSEN_FROM, wishes)}


def test_a_phase_of_a_card_that_is_taken_in_is_kept_when_the_hour_is_short() -> None:
    """Of eleven phases six are played, and the one with the card is among them for every seed."""
    phases = [f"vaihe-{number}" for number in range(11)]
    cards = [card(f"kortti-{phase}", phase, *TWO) for phase in phases]
    off = card("valinnainen", "vaihe-5", *TWO, by_default="false")
    long = deck(*cards, off, phases=[{"id": phase, "name": phase, "clock": "8.00"} for phase in phases])
    for seed in range(1, 30):
        plan = plan_day(long, Wishes(seed=seed, minutes=45, taken_in=frozenset({"valinnainen"})))
        assert "valinnainen" in {planned.card for planned in plan}
        assert len(plan) == 6


@given(WISHES, st.frozensets(st.text(min_size=1)))
def test_ids_that_the_deck_does_not_have_change_nothing(wishes: Wishes, unknown: frozenset[str]) -> None:
    """Wishes that were remembered for another deck leave this one as it is."""
    unknown -= set(CHOSEN_FROM.cards_by_id)
    strange = replace(wishes, left_out=unknown, taken_in=unknown)
    assert plan_day(CHOSEN_FROM, strange) == plan_day(CHOSEN_FROM, wishes)


def test_wishes_that_leave_no_card_leave_an_empty_plan() -> None:
    """Hiding every theme is answered with an empty plan, not with a fault."""
    assert plan_day(DECK, Wishes(hidden=frozenset({"uni"}))) == ()
