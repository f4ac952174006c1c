"""`play --phase`: the cards of one part alone, for the laptop of a station."""

import argparse
from dataclasses import replace

import pytest

from arjenvalinnat.cli.main import main
from arjenvalinnat.cli.play import _wished
from arjenvalinnat.content.load import load_deck
from arjenvalinnat.session.folders import DATA_VARIABLE
from arjenvalinnat.session.hour import Session, Wishes
from arjenvalinnat.session.plan.lesson import plan_of_phase
from arjenvalinnat.session.plan.planning import plan_day
from tests.content.files import ROOT

FOLDER = ROOT / "scenarios" / "jamakkyys-paihteet"
DECK = load_deck(FOLDER).deck


def test_a_station_plays_the_cards_of_its_part(tmp_path, monkeypatch, capsys):
    """The whole hour of a station has its own scene and no other."""
    monkeypatch.setenv(DATA_VARIABLE, str(tmp_path))
    assert main(["play", str(FOLDER), "--phase", "puisto", "--auto", "3", "--lang", "fi"]) == 0
    said = capsys.readouterr().out
    assert "Eetu" in said
    assert "Sami ojentaa" not in said


def test_a_part_that_the_deck_does_not_have_is_told(tmp_path, monkeypatch, capsys):
    """The parts that there are stand in the sentence."""
    monkeypatch.setenv(DATA_VARIABLE, str(tmp_path))
    assert main(["play", str(FOLDER), "--phase", "rasti-9", "--auto", "3", "--lang", "fi"]) == 1
    told = capsys.readouterr().err
    assert "rasti-9" in told
    assert "kotibileet, puisto" in told


def test_it_takes_the_station_s_minutes_and_the_plan_that_fits_them():
    """Of the author's plans the longest that the minutes hold; one that was wished for goes before."""
    named = argparse.Namespace(seed=None, groups=None, minutes=None, phase="kotibileet")
    wishes = _wished(Session(deck=DECK, wishes=Wishes(ages=(13, 16))), named).wishes
    assert wishes.minutes == DECK.stations.minutes
    (planned,) = plan_day(DECK, wishes)
    assert planned.steps == ("tarjous", "mila-pyytaa", "kamera", "samin-ehto", "jalkitila")
    (wished,) = plan_of_phase(DECK, replace(wishes, lesson="rastit-60"), "kotibileet", 9)
    assert "hiljainen-normi" in {step.id for step in DECK.cards_by_id["kotibileet"].steps}
    assert wished.steps is None or "hiljainen-normi" in wished.steps


@pytest.mark.parametrize("phase", [phase.id for phase in DECK.phases])
def test_every_part_can_be_a_station(phase):
    """No part is without a card of its own."""
    assert plan_of_phase(DECK, Wishes(ages=(13, 16)), phase, 9)
