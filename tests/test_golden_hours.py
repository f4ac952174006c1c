"""One golden hour for every shipped deck: whatever changes on any page is seen in the text of an hour."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from arjenvalinnat.content.decks import find_decks
from arjenvalinnat.content.load import load_deck
from arjenvalinnat.session.hour import Session, Wishes
from arjenvalinnat.terminal.auto import auto_hour, by_lot, hour_lines
from tests.showings import showing_of

ROOT = Path(__file__).resolve().parents[1]
GOLDEN = Path(__file__).parent / "playthroughs"
SEED = 7
TODAY = datetime.date(2026, 11, 24)


@pytest.mark.parametrize("folder", find_decks(ROOT / "scenarios"), ids=lambda folder: folder.name)
def test_the_hour_is_as_it_was_read(folder: Path, request: pytest.FixtureRequest) -> None:
    """Six groups choose by lot with seed 7, a lesson in its own minutes; pages are compared line by line."""
    deck = load_deck(folder, today=TODAY).deck
    assert deck is not None
    minutes = deck.minutes if deck.plan == "whole" and deck.minutes is not None else Wishes().minutes
    session = Session(deck=deck, wishes=Wishes(seed=SEED, minutes=minutes))
    told = "\n".join(hour_lines(auto_hour(session, showing_of(today=TODAY), by_lot(SEED)))) + "\n"
    golden = GOLDEN / f"{folder.name}.txt"
    if request.config.getoption("--update-snapshots"):
        golden.write_text(told, encoding="utf-8")
    assert golden.is_file(), "write it with pytest --update-snapshots and read it"
    assert told.splitlines() == golden.read_text(encoding="utf-8").splitlines()


def test_every_shipped_deck_has_its_hour() -> None:
    """No golden hour is left behind by a deck that is gone, and none is missing."""
    names = {folder.name for folder in find_decks(ROOT / "scenarios")}
    assert names
    assert {path.stem for path in GOLDEN.glob("*.txt")} == names
