"""The clock of the hour."""

import time

import pytest

from arjenvalinnat.session.clock import CLOCK_VARIABLE, hour_clock


def test_without_a_file_the_clock_is_the_machines(monkeypatch):
    """Nothing stands between the hour and the machine's own clock."""
    monkeypatch.delenv(CLOCK_VARIABLE, raising=False)
    assert hour_clock() is time.time


@pytest.fixture
def file(tmp_path, monkeypatch):
    told = tmp_path / "clock"
    monkeypatch.setenv(CLOCK_VARIABLE, str(told))
    return told


def test_a_file_tells_the_time(file):
    """What the file says is the time, as often as it is asked."""
    file.write_text("100")
    clock = hour_clock()
    assert clock() == 100
    file.write_text("2500.5")
    assert clock() == 2500.5


@pytest.mark.parametrize("written", ["", "noon", None])
def test_a_file_that_says_nothing_lets_the_clock_stand(file, written):
    """A file that is being written, or is gone, leaves the last time."""
    file.write_text("60")
    clock = hour_clock()
    assert clock() == 60
    if written is None:
        file.unlink()
    else:
        file.write_text(written)
    assert clock() == 60
