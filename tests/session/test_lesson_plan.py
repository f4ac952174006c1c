"""A lesson is planned as it is written, takes what its steps take, and gives way step by step."""

from __future__ import annotations

from dataclasses import replace

import pytest

from arjenvalinnat.rules.actions import Replan
from arjenvalinnat.rules.playthrough import begin
from arjenvalinnat.rules.state import Planned, Setup
from arjenvalinnat.session.hour import Session, Wishes
from arjenvalinnat.session.plan import estimate
from arjenvalinnat.session.plan.forecast import forecast
from arjenvalinnat.session.plan.lesson import plan_lesson, without_extra
from arjenvalinnat.session.plan.planning import plan_day, setup_for
from arjenvalinnat.session.plan.step_time import DEEP, TOLD, chosen_plan, step_seconds
from tests.scenes_in_code import TASKS, lesson, park, party

PLANS = [
    {
        "id": "lyhyt", "name": "Lyhyt", "minutes": 20,
        "cards": [
            {"card": "kotibileet", "steps": ["tarjous", "maanantai"], "quick": ["tarjous"]},
            {"card": "sammunut", "deep": ["se-vaan-nukkuu"], "seconds": {"puhelu": 300}},
        ],
    },
    {"id": "pitka", "name": "Pitkä", "minutes": 45, "cards": ["kotibileet", "sammunut"]},
]  # fmt: skip
WISHES = Wishes(ages=(13, 16), minutes=45, seed=3)


def test_every_card_is_planned_in_the_written_order() -> None:
    """As deep as each of its steps says; no lot decides."""
    deck = lesson()
    plan = plan_day(deck, WISHES)
    assert [planned.card for planned in plan] == ["kotibileet", "sammunut", *TASKS]
    assert plan[0] == Planned("kotibileet", deep_steps=("tarjous",))
    assert {planned.card for planned in plan if planned.deep} == {"jana"}
    assert plan == plan_day(deck, replace(WISHES, seed=99))


@pytest.mark.parametrize(("minutes", "wished", "taken"), [
    (20, "", "lyhyt"), (44, "", "lyhyt"), (45, "", "pitka"), (10, "", "lyhyt"), (90, "lyhyt", "lyhyt"),
    (45, "toinen", "pitka"),
])  # fmt: skip
def test_the_plan_is_the_one_that_was_wished_for_or_the_longest_that_the_minutes_hold(
    minutes: int, wished: str, taken: str
) -> None:
    """An unknown wish changes nothing."""
    plan = chosen_plan(lesson(plans=PLANS), replace(WISHES, minutes=minutes, lesson=wished))
    assert plan is not None
    assert plan.id == taken


def test_a_plan_leaves_out_steps_and_says_how_deep() -> None:
    """What is to be kept is played in every plan, also where it is not named."""
    deck = lesson(party(), park(), plans=PLANS)
    short = plan_lesson(deck, replace(WISHES, lesson="lyhyt"))
    assert short == (
        Planned("kotibileet", steps=("tarjous", "maanantai")),
        Planned("sammunut", deep_steps=("se-vaan-nukkuu",)),
    )
    thin = {**PLANS[0], "cards": [{"card": "sammunut", "steps": ["tiistai"]}]}
    kept = plan_lesson(lesson(party(), park(), plans=[thin]), WISHES)
    assert kept == (Planned("sammunut", steps=("puhelu", "tiistai")),)


def test_time_is_that_of_the_steps() -> None:
    """The plan's seconds, else the step's own, else those of its kind; a talk in between takes longer."""
    deck = lesson(party(), park(), plans=PLANS)
    party_plan = Planned("kotibileet", deep_steps=("tarjous",))
    steps = {step.id: step for card in deck.cards for step in card.parts}
    assert step_seconds(deck, party_plan, steps["hiljainen-normi"], WISHES) == 75
    assert step_seconds(deck, party_plan, steps["tarjous"], WISHES) == 75 + DEEP
    assert step_seconds(deck, party_plan, steps["maanantai"], WISHES) == TOLD
    assert step_seconds(deck, Planned("sammunut"), steps["lauseet"], WISHES) == 120
    assert step_seconds(deck, Planned("sammunut"), steps["puhelu"], replace(WISHES, lesson="lyhyt")) == 300
    assert step_seconds(deck, Planned("sammunut"), steps["puhelu"], WISHES) == 150
    whole = estimate.of_plan((party_plan,), WISHES, deck)
    assert whole == 75 + 75 + DEEP + TOLD


def begun(minutes: int) -> Session:
    """Return a lesson of two scenes at its beginning."""
    deck = lesson(party(), park())
    wishes = replace(WISHES, minutes=minutes)
    return Session(deck=deck, wishes=wishes, play=begin(deck, setup_for(deck, wishes)))


def test_a_class_that_is_late_is_offered_to_leave_out_what_is_extra() -> None:
    """Steps before cards, and the talk at the end keeps its minutes."""
    session = begun(20)
    found = forecast(session, 240.0)
    assert found is not None
    assert (found.offer, found.cards) == ("drop", ())
    assert found.steps == (("sammunut", "lauseet"),)
    assert session.play is not None
    thinner = session.play.play(Replan(found.tail))
    assert thinner.state.plan[-1].steps == ("se-vaan-nukkuu", "puhelu", "tiistai")


def test_what_is_to_be_kept_is_never_offered_away() -> None:
    """A scene whose step is kept stays, however late the class is."""
    found = forecast(begun(20), 500.0)
    assert found is None or "sammunut" not in found.cards
    scene = lesson(park()).cards_by_id["sammunut"]
    assert without_extra(lesson(park()), Planned(scene.id)).steps == ("se-vaan-nukkuu", "puhelu", "tiistai")


def test_a_lesson_that_counts_raised_cards_says_so_in_its_set_up() -> None:
    """A deck of format 1 is set up as ever, so that its journals stay the same."""
    assert setup_for(lesson(), replace(WISHES, counts=True)).counted
    assert not setup_for(lesson(), WISHES).counted
    assert Setup(1, 1, (13, 16), (None,), ()).counted is False
