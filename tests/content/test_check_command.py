"""`arjenvalinnat check`: what is printed, and how it ends."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from arjenvalinnat.cli.main import main
from tests.content.files import DECKS, ROOT


def check(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    """Run the command; return its exit code and what it printed."""
    code = main(["check", "--today", "2026-11-24", *arguments])
    return code, capsys.readouterr().out


@pytest.fixture(autouse=True)
def _in_the_decks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(DECKS)


def test_good_decks_are_well(capsys: pytest.CaptureFixture[str]) -> None:
    """One line and exit 0 when there is nothing to say."""
    code, out = check(capsys, "good", "--lang", "en")
    count = len(list((DECKS / "good").iterdir()))
    assert (code, out) == (0, f"All is well. Decks checked: {count}.\n")


def test_an_error_is_exit_1(capsys: pytest.CaptureFixture[str]) -> None:
    """The finding, its cure, and the counts."""
    code, out = check(capsys, "broken/AV103-unknown-theme", "--lang", "fi")
    assert code == 1
    assert out == (
        "broken/AV103-unknown-theme/cards/kortit.yaml:4:12: virhe AV103: "
        "minkään teeman nimi ei ole ”unni” (kohdassa matsi)\n"
        "    Tarkoititko ”uni”?\n"
        "Virheitä: 1. Varoituksia: 0. Tarkistettuja pakkoja: 1.\n"
    )


def test_a_warning_is_exit_0(capsys: pytest.CaptureFixture[str]) -> None:
    """Advice never turns a build red."""
    code, out = check(capsys, "broken/AV401-expired-fact", "--lang", "en")
    assert code == 0
    assert "warning AV401" in out
    assert out.endswith("Errors: 0. Warnings: 1. Decks checked: 1.\n")


def test_one_card_file_stands_for_its_deck(capsys: pytest.CaptureFixture[str]) -> None:
    """Whoever checks the file that is open in an editor sees the whole deck's findings, once."""
    deck = "broken/AV103-unknown-theme"
    by_file = check(capsys, f"{deck}/cards/kortit.yaml", f"{deck}/deck.yaml")
    assert by_file == check(capsys, deck)


def test_json_is_for_programs(capsys: pytest.CaptureFixture[str]) -> None:
    """One record a finding, with its place in parts."""
    code, out = check(capsys, "broken/AV103-unknown-theme", "--format", "json", "--lang", "en")
    assert code == 1
    assert json.loads(out) == [
        {
            "file": "broken/AV103-unknown-theme/cards/kortit.yaml",
            "line": 4,
            "column": 12,
            "severity": "error",
            "code": "AV103",
            "message": "no theme is called “unni” (in matsi)",
            "cure": "Did you mean “uni”?",
        }
    ]


def test_a_path_that_leads_nowhere_is_a_sentence(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """Neither a missing folder nor an empty one is a traceback."""
    for path in ("nowhere", str(tmp_path)):
        code, out = check(capsys, path)
        assert code == 1
        assert "AV001" in out


def test_a_day_that_is_none_is_misuse(capsys: pytest.CaptureFixture[str]) -> None:
    """The command line's own mistakes are exit 2."""
    with pytest.raises(SystemExit) as ended:
        main(["check", ".", "--today", "huomenna"])
    assert ended.value.code == 2
    assert "2026-11-24" in capsys.readouterr().err


def test_the_shipped_decks_are_clean(capsys: pytest.CaptureFixture[str]) -> None:
    """What we ship has nothing to mend."""
    code, out = check(capsys, str(ROOT / "scenarios"), "--lang", "en")
    assert (code, out.count("\n")) == (0, 1)
