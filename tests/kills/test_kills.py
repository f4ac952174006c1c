"""`kill -9` at two hundred random moments of whole hours: nothing that was done is ever lost."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from arjenvalinnat.rules.state import Turn

ROOT = Path(__file__).resolve().parents[2]
SEED = 20261124
KILLS = 200
MEMORY = Path("/dev/shm")


@pytest.fixture
def folder() -> Iterator[Path]:
    """Return a folder in memory where the system has such a place: a kill takes nothing from either."""
    with tempfile.TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as folder:
        yield Path(folder)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="lives are forks")
def test_two_hundred_kills_lose_nothing(folder: Path) -> None:
    """Each life finds what was done, at most with what was under way, equal to its actions played again."""
    command = [sys.executable, "-m", "tests.kills.killed", str(SEED), str(KILLS), str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=280)
    assert done.returncode == 0, done.stderr
    print(done.stdout)
    met = json.loads(done.stdout)
    assert met["kills"] == KILLS
    assert met["days"] >= 1
    assert met["mended"] >= 1
    assert {Turn.COMMIT.value, Turn.TALK.value, Turn.REVEAL.value, Turn.END.value} <= set(met["turns"])
