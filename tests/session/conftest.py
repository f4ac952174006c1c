"""A disk that fills up when the test says so."""

from __future__ import annotations

import pytest

from tests.session.breaks import Disk


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Disk:
    """Return a disk that has room until a test says otherwise."""
    return Disk(monkeypatch)
