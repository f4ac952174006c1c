"""What every test shares: no window unless a test opens one, files of its own, outputs, missing tools."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.changed_decks import changed, keep_expected
from tests.needs import INSTALL, SAYS

# No test asserts a time; on the build machine the same examples are tried at every run.
settings.register_profile(
    "here", deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize="CI" in os.environ
)
settings.load_profile("here")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")
os.environ["LC_ALL"] = "fi_FI.UTF-8"  # the words that tests look for do not hang on whose machine this is


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the switch that rewrites snapshots, golden hours and expected outputs; read the difference."""
    parser.addoption("--update-snapshots", action="store_true", help="rewrite what is expected")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say last how many tests were skipped for want of a tool, which, and the one command for all of them."""
    reasons = [
        report.longrepr[2].removeprefix("Skipped: ")
        for report in terminalreporter.stats.get("skipped", ())
        if isinstance(report.longrepr, tuple)
    ]
    wanting = [reason for reason in reasons if reason.startswith(SAYS)]
    if not wanting:
        return
    terminalreporter.section("tools that are not here", sep="-")
    for reason in sorted(set(wanting)):
        terminalreporter.line(f"{wanting.count(reason):4} skipped: {reason.removeprefix(SAYS).strip()}")
    count = len(wanting)
    terminalreporter.line(f"{count} tests were skipped for want of a tool; `{INSTALL}` installs all of them.")


def pytest_collection_finish() -> None:
    """Leave out of every later collection what lives as long as the run: the modules and all the tests."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def _data_folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Return new folders; pytest's own way reads the names of all earlier ones for each."""
    parent = tmp_path_factory.mktemp("data")
    return (parent / str(number) for number in count())


@pytest.fixture(autouse=True)
def _own_data_folder(_data_folders: Iterator[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep every test away from the data folder of whoever runs it."""
    folder = next(_data_folders)
    folder.mkdir()
    monkeypatch.setenv("ARJENVALINNAT_DATA", str(folder))


@pytest.fixture
def hold_expected(request: pytest.FixtureRequest) -> Callable[[str, dict[str, str]], None]:
    """Return a function that holds what is said about a changed deck against its file, in every language."""

    def hold(deck: str, said: dict[str, str]) -> None:
        if request.config.getoption("--update-snapshots", default=False):
            keep_expected(deck, said)
        assert said == changed(deck).expected

    return hold
