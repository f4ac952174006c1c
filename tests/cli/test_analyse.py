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
    tell = command._progress(texts("en"), {}, 7)
    tell("uniform")
    assert capsys.readouterr().err == ""
    now = 1.5
    tell("tempting")
    shown = capsys.readouterr().err
    assert shown == "\rCounting days: Most tempting (2/7)"
    tell("")
    assert capsys.readouterr().err == f"\r{' ' * (len(shown) - 1)}\r"


@pytest.mark.parametrize(
    ("asked", "told"),
    [(("--style", "jamakka"), "jamakka"), (("--policy", "uniform", "--style", "x"), "”x”")],
)
def test_a_style_that_no_choice_has_is_one_sentence(asked: tuple[str, ...], told: str) -> None:
    """The shipped deck has no styles, and says so."""
    done = run("analyse", SHIPPED, *asked, "--lang", "fi")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.count("\n") == 1
    assert told in done.stderr


def a_lesson(folder: Path) -> str:
    """Write the smallest deck as a whole lesson of one scene, without a board, and return its folder."""
    base = ROOT / "tests" / "decks" / "good" / "pienin"
    written = (base / "deck.yaml").read_text(encoding="utf-8").replace("format: 1", "format: 2")
    road = "movement:\n  road:\n    - {cards: 6, last: 18}\n"
    lessons = '  - {id: tunti, name: Tunti, clock: "9.00"}\n'
    assert road in written
    assert lessons in written
    written = written.replace(lessons, "")
    lesson = written.replace(road, "movement: off\nplan: whole\nstyles:\n  jamakka: Jämäkkä\n  apu: Apu\n")
    (folder / "cards").mkdir(parents=True)
    (folder / "deck.yaml").write_text(lesson, encoding="utf-8")
    (folder / "cards" / "kortit.yaml").write_text(SCENE, encoding="utf-8")
    return str(folder)


SCENE = """
- id: puisto
  phase: ilta
  title: Puistossa
  themes: [uni]
  ages: [11, 16]
  notice: Hätätilanne.
  steps:
    - id: nukkuu
      title: Se vaan nukkuu
      situation: Eetu ei herää.
      ask: Mitä Noa tekee?
      choices:
        - {id: soittaa, text: Soittaa apua., style: apu, sets: [apua], result: Apu lähtee.}
        - {id: lahtee, text: Lähtee pois., result: Kukaan ei näe.}
        - {id: odottaa, text: Odottaa., stop: Nyt soitetaan.}
      discuss: [Miksi?]
    - id: loppu
      title: Aamulla
      situation: Aamu tulee.
      outcomes:
        - {when: {has: [apua]}, text: Eetu kiittää.}
        - {text: Noa on huolissaan.}
"""


def test_a_lesson_is_counted_by_its_styles(tmp_path: Path) -> None:
    """Every card is played; a style that choices have is counted, a day that needs a road is refused."""
    folder = a_lesson(tmp_path / "lesson")
    done = run("analyse", folder, "--json", "--style", "apu")
    assert (done.returncode, done.stderr) == (0, "")
    data = json.loads(done.stdout)
    assert [one["policy"] for one in data["policies"]] == ["style:apu"]
    assert [one["chance"] for one in data["policies"][0]["told"]] == [1, 0]
    assert data["scenes"][0]["ways"] == 2
    told = run("analyse", folder, "--lang", "en")
    assert "Always: Apu" in told.stdout
    for asked in (("--policy", "best"), ("--style", "jamakka")):
        refused = run("analyse", folder, *asked, "--lang", "en")
        assert (refused.returncode, refused.stdout, refused.stderr.count("\n")) == (1, "", 1)
        assert asked[1] in refused.stderr
