"""Plans that are saved and held again: one small file each, passed over when it cannot be played."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from arjenvalinnat.rules.state import Planned
from arjenvalinnat.session.conductor import Conductor
from arjenvalinnat.session.desk import Typing
from arjenvalinnat.session.folders import shipped_decks
from arjenvalinnat.session.forms import Half
from arjenvalinnat.session.intents.hour import Begin
from arjenvalinnat.session.intents.plans import DropPlan, SavePlan, UsePlan
from arjenvalinnat.session.intents.typing import Typed
from arjenvalinnat.session.plan.planning import plan_day
from arjenvalinnat.session.plan.saved_plans import SavedPlan, read_plans, save_plan
from arjenvalinnat.session.purposes import PlanName
from arjenvalinnat.session.showing import Showing
from tests.decks_in_code import small_deck
from tests.showings import wish

DECK = small_deck()
SAVED = SavedPlan("7B syksy", 45, (Planned("matsi"), Planned("koe", deep=True, chance="halytys")))


@pytest.fixture
def leads(tmp_path):
    conductor = Conductor(tmp_path, [shipped_decks()], seed=lambda: 7)
    yield conductor
    conductor.let_go()


def test_what_is_saved_is_read_again(tmp_path):
    """Name, minutes, cards, depth and sattumat come back; one of the same name is written over."""
    save_plan(tmp_path, DECK.id, SAVED)
    later = replace(SAVED, minutes=60)
    save_plan(tmp_path, DECK.id, later)
    assert read_plans(tmp_path, DECK) == (later,)


@pytest.mark.parametrize(
    "change",
    [
        {"arjenvalinnat-plan": 2},
        {"deck": "muu"},
        {"plan": [{"card": "ei-ole"}]},
        {"plan": []},
        {"minutes": None},
    ],
)
def test_a_plan_that_cannot_be_played_is_passed_over(tmp_path, change):
    """A newer file, another deck's, or one whose cards are gone is not offered and breaks nothing."""
    save_plan(tmp_path, DECK.id, SAVED)
    file = next((tmp_path / "plans").glob("*.json"))
    file.write_text(json.dumps({**json.loads(file.read_text("utf-8")), **change}), encoding="utf-8")
    assert read_plans(tmp_path, DECK) == ()


@pytest.mark.parametrize("torn", [b"", b"{", b"\xff\xfe", b"[]", b"null"])
def test_a_damaged_file_is_passed_over(tmp_path, torn):
    """Whatever lies in the folder, the others are still read."""
    save_plan(tmp_path, DECK.id, SAVED)
    (tmp_path / "plans" / "rikki.json").write_bytes(torn)
    assert read_plans(tmp_path, DECK) == (SAVED,)


def test_a_plan_is_saved_used_and_forgotten(leads):
    """From one hour to the next: the same cards, though the seed is another; then the drawn plan again."""
    session, showing = leads.start(Showing())
    session = replace(session, wishes=replace(session.wishes, seed=3, minutes=45))
    planned = plan_day(session.deck, session.wishes)
    session, showing = leads.handle(session, showing, SavePlan("syksy"))
    assert session.plans == ("syksy",)
    session = replace(session, wishes=replace(session.wishes, seed=4, minutes=90))
    assert plan_day(session.deck, session.wishes) != planned
    session, showing = leads.handle(session, showing, UsePlan("syksy"))
    assert session.wishes.minutes == 45
    begun, _ = leads.handle(session, showing, Begin())
    assert begun.play.setup.plan == planned
    drawn, _ = leads.handle(session, showing, UsePlan(""))
    assert drawn.wishes.plan == ()
    session, _ = leads.handle(session, showing, DropPlan("syksy"))
    assert session.plans == ()


def test_a_plan_is_named_on_the_console(leads, tmp_path):
    """What was typed is its name; a name of blanks saves nothing."""
    session, showing = leads.start(Showing())
    for name, saved in (("  ", ()), ("Kevät", ("Kevät",))):
        typing = replace(showing, desk=replace(showing.desk, typing=Typing(PlanName(), Half((name,)))))
        session, shown = leads.handle(session, typing, Typed())
        assert session.plans == saved
        assert shown.desk.typing is None
    assert "Kevät" in next((tmp_path / "plans").glob("*.json")).read_text("utf-8")


def test_a_disk_that_refuses_is_told(leads, tmp_path):
    """The plan is not saved, the facilitator reads it, and the set-up goes on."""
    (tmp_path / "plans").write_text("no folder")
    session, showing = leads.start(Showing())
    session, _ = leads.handle(session, showing, SavePlan("syksy"))
    assert [told.key for told in session.told] == ["told.plan-not-kept"]
    assert session.plans == ()


def test_the_next_hour_begins_with_what_was_wished_for(leads, tmp_path):
    """Pace, leader, answers and countdowns are remembered; a plan made by hand and the seed are not."""
    session, showing = leads.start(Showing())
    wished = {"pace": "calm", "leader": "peer", "counts": True, "timers": False, "think": 30, "seats": False}
    for name, value in wished.items():
        session, showing = leads.handle(session, showing, wish(session, showing, name, value))
    session, showing = leads.handle(
        session, showing, wish(session, showing, "plan", (Planned("viela-yksi-matsi"),))
    )
    again, _ = Conductor(tmp_path, [shipped_decks()]).start(Showing())
    assert {name: getattr(again.wishes, name) for name in wished} == wished
    assert (again.wishes.plan, again.wishes.seed) == ((), 0)
