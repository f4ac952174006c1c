"""`sheets` as somebody types it: a folder of a year's sheets, some of them no sheets at all."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from arjenvalinnat.content.legible import unwritable
from arjenvalinnat.session.report.sheet_file import sheet_to
from tests.cli.command import run, start
from tests.paper.pages import Page, assert_well_made
from tests.paper.sheets import played


def a_year(folder: Path) -> Path:
    """Write three sheets of two sessions, and three files that are no sheets."""
    first = played()
    later = replace(first, id="later", date=first.date.replace(year=2025), place="Siilinjärvi")
    newer = {**sheet_to(first), "format": 9}
    files = {
        "a.json": json.dumps(sheet_to(first)),
        "b.json": json.dumps(sheet_to(first)),
        "sub/c.json": json.dumps(sheet_to(later)),
        "newer.json": json.dumps(newer),
        "torn.json": json.dumps(sheet_to(first))[:200],
        "other.json": "[1, 2]",
    }
    for name, text in files.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_a_folder_is_added_up_and_what_is_no_sheet_is_named(tmp_path: Path) -> None:
    """Each session counts once; each other file has its sentence; that is no failure."""
    done = start("sheets", str(a_year(tmp_path)), "--lang", "fi")
    assert done.returncode == 0
    assert done.stdout.splitlines()[2].split()[:4] == ["Yhteensä", "2", "8", "48"]
    told = {Path(line.partition(".json:")[0]).name: line for line in done.stderr.splitlines()}
    assert set(told) == {"newer", "torn", "other"}
    assert "uudempi ohjelma" in told["newer"]
    assert "vioittunut" in told["torn"]
    assert "ei ole työpajan yhteenveto" in told["other"]


def test_half_a_letter_on_a_sheet_is_added_up_like_any_other(tmp_path: Path) -> None:
    """Printed, as a table, as data and as a page; it is a space."""
    (tmp_path / "half.json").write_text(json.dumps({**sheet_to(played()), "place": "Es\ud800poo"}))
    for kind in ("table", "csv", "json", "html"):
        done = run("sheets", str(tmp_path), "--by", "municipality", "--format", kind)
        assert (done.returncode, done.stderr) == (0, "")
        assert "Es poo" in done.stdout


@pytest.mark.parametrize(
    ("by", "names"),
    [
        ("deck", ["Pieni pakka"]),
        ("theme", ["Uni"]),
        ("municipality", ["Kuopio", "Siilinjärvi"]),
        ("month", ["2025-11", "2026-11"]),
    ],
)
def test_the_rows_are_what_was_asked_for(by: str, names: list[str], tmp_path: Path) -> None:
    """By deck, theme, municipality or month, as data."""
    done = run("sheets", str(a_year(tmp_path)), "--by", by, "--format", "json")
    written = json.loads(done.stdout)
    assert [row["name"] for row in written["rows"]] == names
    assert (written["by"], written["total"]["sessions"], written["total"]["pupils"]) == (by, 2, 48)


def test_one_year_alone(tmp_path: Path) -> None:
    """Only that year's sessions count; a year without any is said, and is no failure."""
    folder = str(a_year(tmp_path))
    done = run("sheets", folder, "--year", "2025", "--format", "json")
    assert json.loads(done.stdout)["total"]["sessions"] == 1
    none = run("sheets", folder, "--year", "1999", "--lang", "en")
    assert none.returncode == 0
    assert "There is no summary from 1999." in none.stderr


def test_a_table_is_written_for_excel_and_a_page_for_the_printer(tmp_path: Path) -> None:
    """`--out` keeps the byte order mark and the line ends; the page is well made."""
    folder = str(a_year(tmp_path))
    table = tmp_path / "out" / "vuosi.csv"
    table.parent.mkdir()
    assert run("sheets", folder, "--format", "csv", "--out", str(table)).returncode == 0
    assert table.read_bytes().startswith(b"\xef\xbb\xbfPakka;")
    assert table.read_bytes().count(b"\r\n") == 3
    page = run("sheets", folder, "--format", "html", "--lang", "en", "--year", "2026").stdout
    assert_well_made(Page(page), "en")
    assert "Time: 2026. Workshops: 1." in page


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_nothing_to_add_is_a_sentence_and_exit_1(language: str, tmp_path: Path) -> None:
    """No folder, an empty one, and one with nothing that can be read."""
    (tmp_path / "empty").mkdir()
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "x.json").write_text("x", encoding="utf-8")
    for name in ("missing", "empty", "other"):
        done = run("sheets", str(tmp_path / name), "--lang", language)
        assert done.returncode == 1
        assert name in done.stderr
        assert "Traceback" not in done.stderr
        assert done.stdout == ""


def test_a_file_that_cannot_be_written_is_a_sentence(tmp_path: Path) -> None:
    """The folder that is named for the file does not exist."""
    done = run("sheets", str(a_year(tmp_path)), "--out", str(tmp_path / "ei" / "ole.csv"))
    assert done.returncode == 1
    assert "ole.csv" in done.stderr
    assert "Traceback" not in done.stderr


ODD = "Pa\x1b]0;x\x07kka\x00\ud800\x9b2J\nRivi\u2028"


@pytest.mark.parametrize("by", ["deck", "theme", "municipality"])
@pytest.mark.parametrize("form", ["table", "csv", "json", "html"])
def test_a_sheet_of_odd_texts_changes_no_terminal(form: str, by: str, tmp_path: Path) -> None:
    """Control characters, half letters and line ends of a sheet are spaces wherever it is shown."""
    plain = played()
    sheet = sheet_to(replace(plain, title=ODD, place=ODD, words=(ODD,)))
    sheet["themes"] = [{**theme, "name": ODD} for theme in sheet["themes"]]
    (tmp_path / "a.json").write_text(json.dumps(sheet), encoding="ascii")
    done = run("sheets", str(tmp_path), "--by", by, "--format", form)
    assert done.returncode == 0, done.stderr
    assert "Pa ]0;x kka   2J Rivi" in done.stdout
    assert unwritable(done.stdout) is None
    out = tmp_path / "vuosi"
    assert run("sheets", str(tmp_path), "--by", by, "--format", form, "--out", str(out)).returncode == 0
    assert unwritable(out.read_bytes().decode("utf-8")) is None
