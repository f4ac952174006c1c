"""Snapshots of pages as text: compared as they are, written anew by `pytest --update-snapshots`."""

from pathlib import Path

import pytest

SNAPSHOTS = Path(__file__).parent / "snapshots"


@pytest.fixture
def snapshot(request):
    """Return a function that holds lines against the snapshot of this name."""
    update = request.config.getoption("--update-snapshots", default=False)

    def hold(name, lines):
        path = SNAPSHOTS / f"{name}.txt"
        text = "\n".join(lines) + "\n"
        if update:
            path.write_text(text, encoding="utf-8")
        assert path.is_file(), f"{path.name} is missing: run pytest --update-snapshots and read it"
        assert text == path.read_text(encoding="utf-8")

    return hold
