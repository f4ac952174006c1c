"""`arjenvalinnat check`: what is printed, and how it ends."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from arjenvalinnat.cli.findings_output import as_github
from arjenvalinnat.cli.main import main
from arjenvalinnat.content.diagnostics import LANGUAGES, Place, finding, sentences, severity_of
from tests.changed_decks import write
from tests.content.files import DECKS, ROOT


def check(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    """Run the command; return its exit code and what it printed."""
    code = main(["check", "--today", "2026-11-24", *arguments])
    return code, capsys.readouterr().out


@pytest.fixture(autouse=True)
def _beside_broken_decks(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the folder be one with the decks `broken/…` that these tests name."""
    folder = tmp_path_factory.mktemp("decks")
    for name in ("AV103-unknown-theme", "AV401-expired-fact"):
        write(f"broken/{name}", folder / "broken")
    monkeypatch.chdir(folder)


def test_good_decks_are_well(capsys: pytest.CaptureFixture[str]) -> None:
    """One line and exit 0 when there is nothing to say."""
    code, out = check(capsys, str(DECKS / "good"), "--lang", "en")
    count = len(list((DECKS / "good").iterdir()))
    assert (code, out) == (0, f"All is well. Decks checked: {count}.\n")


def test_an_error_is_exit_1(capsys: pytest.CaptureFixture[str]) -> None:
    """The finding, its cure, and the counts."""
    code, out = check(capsys, "broken/AV103-unknown-theme", "--lang", "fi")
    assert code == 1
    assert out == (
        "broken/AV103-unknown-theme/cards/kortit.yaml:4:12: virhe AV103: "
        "minkään teeman nimi ei ole ”unni” (kohdassa matsi)\n"
        "    4 |   themes: [unni]\n"
        "      |            ^\n"
        "    Tarkoititko ”uni”?\n"
        "Virheitä: 1. Varoituksia: 0. Huomioita: 0. Tarkistettuja pakkoja: 1.\n"
    )


def test_a_warning_is_exit_0(capsys: pytest.CaptureFixture[str]) -> None:
    """Advice turns no build red, unless someone asks for that."""
    code, out = check(capsys, "broken/AV401-expired-fact", "--lang", "en")
    assert code == 0
    assert "warning AV401" in out
    assert out.endswith("Errors: 0. Warnings: 1. Notes: 0. Decks checked: 1.\n")
    assert check(capsys, "broken/AV401-expired-fact", "--lang", "en", "--strict") == (1, out)


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


def test_github_shows_each_finding_beside_its_line(capsys: pytest.CaptureFixture[str]) -> None:
    """One workflow command a finding, its cure on a second line, and nothing else."""
    code, out = check(capsys, "broken/AV401-expired-fact", "--format", "github", "--lang", "en")
    assert code == 0
    assert out.startswith("::warning file=broken/AV401-expired-fact/deck.yaml,line=")
    assert ",title=AV401::the fact “" in out
    assert out.count("%0A") == out.count("\n") == 1


def test_github_reads_signs_of_its_own_as_they_were_written() -> None:
    """Per cent and line breaks are escaped everywhere; colon and comma only in a property."""
    found = finding(Place("a,b:c%.yaml", 3, 5), "AV022", name="50 %: a,b")
    (line,) = as_github([found], "en")
    head, _, said = line.partition(",title=AV022::")
    assert head == "::error file=a%2Cb%3Ac%25.yaml,line=3,col=5"
    assert "50 %25: a,b" in said


@pytest.mark.parametrize("code", [code for code in sentences("en") if code.startswith("AV")])
def test_every_code_has_a_page(code: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The page tells the severity, the sentence with open blanks, the reason and every cure."""
    for language in LANGUAGES:
        assert main(["check", "--explain", code, "--lang", language]) == 0
        said = " ".join(capsys.readouterr().out.split())
        entry, words = sentences(language)[code], sentences(language)["words"]
        assert said.startswith(f"{code} · {words[severity_of(code).value]} ")
        assert " ".join(entry["explain"].split()) in said
        assert "{" not in said


def test_a_code_is_found_as_it_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    """Small letters and the bare number will do."""
    assert [main(["check", "--explain", name]) for name in ("AV304", "av304", "304")] == [0, 0, 0]
    first, *others = capsys.readouterr().out.split("AV304")[1:]
    assert others == [first, first]


def test_a_code_that_is_none_is_one_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    """Exit 2, with what was probably meant; what is like no code is simply none."""
    assert main(["check", "--explain", "AV3044", "--lang", "en"]) == 2
    assert capsys.readouterr().err == "there is no code AV3044; did you mean AV304?\n"
    assert main(["check", "--explain", "korppu", "--lang", "en"]) == 2
    assert capsys.readouterr().err == "there is no code korppu\n"


def test_a_check_of_nothing_is_misuse(capsys: pytest.CaptureFixture[str]) -> None:
    """Without a path and without a code there is nothing to do, and that is said."""
    with pytest.raises(SystemExit) as ended:
        main(["check", "--lang", "en"])
    assert ended.value.code == 2
    assert "name a deck's folder" in capsys.readouterr().err


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
    """What we ship has nothing to mend: not an error, not a warning, and notes only tell."""
    code, out = check(capsys, str(ROOT / "scenarios"), "--lang", "en", "--format", "json", "--strict")
    assert code == 0
    assert {record["severity"] for record in json.loads(out)} <= {"note"}
