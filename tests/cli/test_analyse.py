"""`analyse` as somebody types it: the table, the data, the page, the branches, and what is refused."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest

from arjenvalinnat.cli import analyse as command
from arjenvalinnat.rules.analysis.results import POLICIES
from arjenvalinnat.views.texts import texts
from tests.changed_decks import write
from tests.cli.command import run, start
from tests.content.files import ROOT

DECK = str(ROOT / "tests" / "decks" / "good" / "perus")
SHIPPED = str(ROOT / "scenarios" / "arjen-valinnat")


def test_the_table_says_what_an_author_asks() -> None:
    """Ends, axes, what never happens, what does not matter, the best and the worst day, minutes."""
    done = start("analyse", SHIPPED, "--lang", "fi")
    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    assert lines[0] == "Arjen valinnat: kaikki mahdolliset päivät"
    assert "minuuttia" in lines[1]
    for heading in ("ends", "axes", "reached", "idle"):
        assert texts("fi")(f"analyse.{heading}").upper() in lines
    assert any(line.startswith("PARAS PÄIVÄ PÄÄTTYY RUUTUUN") for line in lines)
    assert any(line.startswith("HUONOIN PÄIVÄ PÄÄTTYY RUUTUUN") for line in lines)


def test_the_data_is_exact_and_whole() -> None:
    """Every policy is there, and its end squares add up to all days; the plan is one card a phase."""
    done = run("analyse", DECK, "--all", "--json")
    data = json.loads(done.stdout)
    assert [one["policy"] for one in data["policies"]] == list(POLICIES)
    assert all(one["exact"] for one in data["policies"])
    for one in data["policies"]:
        assert sum(part for _, part in one["squares"]["points"]) == pytest.approx(1)
    assert {len(slot) > 0 for slot in data["plan"]} == {True}


def test_cards_policies_and_roles_are_chosen_by_name() -> None:
    """The plan holds the named cards, and only the named ways of choosing are counted."""
    cards = "viela-yksi-matsi,uni-ei-tule,laturi"
    chosen = ("--cards", cards, "--policy", "best", "--policy", "uniform", "--role", "vuorotyo")
    data = json.loads(run("analyse", SHIPPED, "--json", *chosen).stdout)
    assert [slot[0]["card"] for slot in data["plan"]] == cards.split(",")
    assert [one["policy"] for one in data["policies"]] == ["uniform", "best"]
    assert data["role"] == "vuorotyo"


def test_the_page_is_written_beside_the_table(tmp_path: Path) -> None:
    """The file is a whole page; standard output stays what it was, so it can be piped."""
    file = tmp_path / "days.html"
    done = run("analyse", DECK, "--html", str(file), "--json", "--lang", "en")
    assert done.returncode == 0
    json.loads(done.stdout)
    assert file.name in done.stderr
    page = file.read_text(encoding="utf-8")
    assert page.startswith('<!DOCTYPE html>\n<html lang="en">')
    assert "<script" not in page


@pytest.mark.parametrize("language", ["dot", "mermaid", "svg"])
def test_the_branches_are_printed_in_each_language(language: str) -> None:
    """Each begins as its language does, and nothing else is printed."""
    done = run("analyse", DECK, "--graph", language)
    assert (done.returncode, done.stderr) == (0, "")
    if language == "svg":
        assert ElementTree.fromstring(done.stdout).tag.endswith("svg")
    else:
        assert done.stdout.startswith({"dot": "digraph ", "mermaid": "flowchart TB"}[language])


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (("--role", "kissa"), "vuorotyo"),
        (("--cards", "kissa"), "kissa"),
        (("--cards", "laturi,uni-ei-tule"), "uni-ei-tule"),
        (("--cards", "laturi,laturi"), "laturi"),
        (("--cards", ""), "”"),
        (("--html", "/"), "/"),
    ],
)
def test_what_cannot_be_asked_is_one_sentence(asked: tuple[str, ...], told: str) -> None:
    """One line on standard error that names what is wrong, and exit 1."""
    done = run("analyse", SHIPPED, *asked, "--lang", "fi")
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert told in done.stderr
    assert "Traceback" not in done.stderr


def test_a_broken_deck_is_not_analysed(tmp_path: Path) -> None:
    """Its findings are printed, as `check` does; a folder without a deck has one, too."""
    for folder in (write("broken/AV101-unknown-phase", tmp_path), tmp_path / "nothing-here"):
        done = run("analyse", str(folder))
        assert done.returncode == 1
        assert "AV" in done.stderr
        assert done.stdout == ""


def test_the_progress_waits_and_leaves_no_trace(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing is told in the first second; later each policy has the same line, which is wiped at the end."""
    now = 0.0
    monkeypatch.setattr(command.time, "monotonic", lambda: now)
    tell = command._progress(texts("en"), 7)
    tell("uniform")
    assert capsys.readouterr().err == ""
    now = 1.5
    tell("tempting")
    shown = capsys.readouterr().err
    assert shown == "\rCounting days: Most tempting (2/7)"
    tell("")
    assert capsys.readouterr().err == f"\r{' ' * (len(shown) - 1)}\r"
