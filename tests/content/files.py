"""Decks as bytes in memory, for tests that spoil them."""

from __future__ import annotations

import datetime
from pathlib import Path

from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.content.load import load_deck
from tests.changed_decks import DECKS

ROOT = Path(__file__).resolve().parents[2]
SHIPPED = ROOT / "scenarios" / "arjen-valinnat"
LESSON = ROOT / "scenarios" / "jamakkyys-paihteet"
DECK, CARDS = "deck.yaml", "cards/kortit.yaml"


def files_of(deck: Path) -> dict[str, bytes]:
    """Return a deck's files by their paths in its folder."""
    paths = [deck / "deck.yaml", *sorted((deck / "cards").glob("*.yaml"))]
    return {path.relative_to(deck).as_posix(): path.read_bytes() for path in paths}


def smallest(**changes: tuple[str, str]) -> dict[str, bytes]:
    """Return the smallest good deck; `deck` and `cards` may each have one text exchanged for another."""
    files = files_of(DECKS / "good" / "pienin")
    for name, (old, new) in changes.items():
        path = DECK if name == "deck" else CARDS
        text = files[path].decode()
        assert old in text
        files[path] = text.replace(old, new, 1).encode()
    return files


def loaded(folder: Path) -> Deck:
    """Return the deck in a folder, as of the day of these tests."""
    found = load_deck(folder, today=datetime.date(2026, 11, 24))
    assert found.deck is not None, found.findings
    return found.deck
