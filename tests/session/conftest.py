"""A disk that fills up when the test says so, and shipped decks that are read once."""

from __future__ import annotations

import pytest

from arjenvalinnat.session import conductor
from tests.session.breaks import Disk
from tests.session.days import load_once


@pytest.fixture(autouse=True)
def _shipped_decks_are_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every conductor of a test have the shipped decks as they were read first."""
    monkeypatch.setattr(conductor, "load_deck", load_once)


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Disk:
    """Return a disk that has room until a test says otherwise."""
    return Disk(monkeypatch)
