"""Every code has its broken deck, its sentences in every language, and the exact words that are printed."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from arjenvalinnat.content.diagnostics import (
    LANGUAGES,
    SENTENCES,
    Place,
    Severity,
    finding,
    is_translated,
    render,
    sentences,
    severity_of,
    shown,
)
from arjenvalinnat.content.load import load_deck
from arjenvalinnat.content.reading.sources import load_sources
from arjenvalinnat.content.translation.po_file import parsed
from tests.changed_decks import names, write
from tests.content.files import CARDS, DECKS, ROOT, smallest

BROKEN = names("broken")
UNFIT = names("unfit")
"""Decks that load and do not fit on the wall; `tests/views/test_fit.py` holds their words."""
PROMISED = names("promised")
"""Decks that load and do not keep their promise; `tests/session/test_duration_check.py` holds their words."""
TODAY = datetime.date(2026, 11, 24)
CODES = sorted(code for code in sentences("en") if code.startswith("AV"))
TOO_BIG_TO_STORE = {"AV005", "AV027", "AV028", "AV502", "AV512", "AV250", "AV252", "AV253", "AV254", "AV255"}
"""Codes about huge decks; `test_hostile`, `test_limits` and `test_pictures` make them."""
PACKED = {code for code in CODES if code.startswith("AV7")}
"""Codes about packs, which are not stored; `test_packed` makes one for each."""
OF_THE_MACHINE = {"AV242", "AV243", "AV244"}
"""Codes about what a machine refuses; `test_decks` makes it do so."""
NEVER_SEEN = {"AV229"}
"""The net below all others: a kind of mistake that the models cannot make today."""


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_deck_is_answered_in_these_words(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, hold_expected: Callable[..., None]
) -> None:
    """What an author reads about this mistake is exactly what is written under it, in both languages."""
    write(f"broken/{name}", tmp_path)
    monkeypatch.chdir(tmp_path)
    loaded = load_deck(Path(name), today=TODAY)
    said = {
        language: "".join(f"{render(found, language)}\n" for found in loaded.findings)
        for language in ("fi", "en")
    }
    hold_expected(f"broken/{name}", said)
    assert name[:5] in {found.code for found in loaded.findings}
    assert (loaded.deck is None) == any(found.severity is Severity.ERROR for found in loaded.findings)


def test_every_code_has_a_broken_deck() -> None:
    """No sentence exists that no deck can bring about."""
    shown = {name[:5] for name in (*BROKEN, *UNFIT, *PROMISED)}
    assert shown | TOO_BIG_TO_STORE | PACKED | OF_THE_MACHINE | NEVER_SEEN == set(CODES)


def test_every_code_is_raised_somewhere_and_every_raised_code_has_a_sentence() -> None:
    """The catalogue and the code know the same codes."""
    package = ROOT / "arjenvalinnat"
    rooms = [package / "content", package / "views" / "fit"]
    modules = [path for room in rooms for path in room.rglob("*.py")]
    modules.append(package / "session" / "plan" / "duration_check.py")
    named = {
        code for path in modules for code in re.findall(r"\"(AV\d{3})\"", path.read_text(encoding="utf-8"))
    }
    assert named == set(CODES)


@pytest.mark.parametrize("code", CODES)
def test_every_code_has_its_severity_beside_its_sentence(code: str) -> None:
    """What is read at once of the severities is what the whole catalogue says, in every language."""
    said = {sentences(language)[code]["severity"] for language in LANGUAGES}
    assert said == {severity_of(code).value}


def test_nobody_translates_a_severity() -> None:
    """A translator meets sentences alone: every key of a code but the one that the program reads."""
    keys = {f"{code}.{key}" for code in CODES for key in sentences("fi")[code]}
    assert {key for key in keys if not is_translated(key)} == {f"{code}.severity" for code in CODES}
    books = [parsed(path.read_text(encoding="utf-8")) for path in SENTENCES.parent.glob("sentences.*.po")]
    assert len(books) == len(LANGUAGES) - 1
    assert not [one.msgctxt for book in books for one in book if one.msgctxt.endswith(".severity")]


@pytest.mark.parametrize("code", CODES)
def test_every_language_says_the_same(code: str) -> None:
    """Each code has a sentence, cures and an explanation in every language, with the same blanks."""
    blanks = []
    for language in LANGUAGES:
        entry = sentences(language)[code]
        assert all((entry["sentence"], entry["explain"], entry["cure"]))
        assert not re.search(r"\b(string|null|mapping|dict|boolean|pydantic)\b", str(entry), re.IGNORECASE)
        blanks.append([re.findall(r"\{(\w+)\}", text) for text in (entry["sentence"], *entry["cure"])])
    first, *others = ([sorted(part) for part in said] for said in blanks)
    assert all(other == first for other in others)


def test_what_was_written_is_quoted_short_and_visible() -> None:
    """A quote is at most sixty characters, and nothing in it can move the cursor."""
    assert shown("x" * 100) == "x" * 59 + "…"
    assert shown("a\tb\nc\x1b") == "a⇥b⏎c<U+001B>"


def test_a_diagnostic_prints_as_a_compiler_would() -> None:
    """File, line, column, severity, code, sentence; the cure on a line of its own."""
    found = finding(Place("oma/cards/aamu.yaml", 11, 34), "AV101", name="tunits", near="tunti", known=None)
    assert render(found, "en") == (
        "oma/cards/aamu.yaml:11:34: error AV101: no phase is called “tunits”\n    Did you mean “tunti”?"
    )


def test_an_unreadable_file_is_one_finding(tmp_path: Path) -> None:
    """A file that the machine does not give is said once, and not called empty as well."""
    folder = tmp_path / "cards" / "aamu.yaml"
    folder.mkdir(parents=True)
    (tmp_path / "deck.yaml").write_bytes((DECKS / "good" / "pienin" / "deck.yaml").read_bytes())
    codes = [found.code for found in load_deck(tmp_path, today=TODAY).findings]
    assert codes == ["AV004"]


def test_ten_mistakes_are_told_at_once() -> None:
    """Ten mistakes of ten kinds in three files are ten located sentences in one run, in reading order."""
    files = smallest(deck=("ages: [11, 16]", "ages: [16, 11]"))
    first = files.pop(CARDS).decode()
    matsi, koe = first.split("\n\n")
    files["cards/1.yaml"] = (
        matsi.replace("phase: ilta", "phase: itla")
        .replace("themes: [uni]", "themes: [unni]")
        .replace("self: -1 uni lyhenee", "self: uni lyhenee")
        .replace("move: -1", "move: -7")
        .replace("tempting", "temting")
        + "\n\n"
        + koe.replace("Koe alkaa.", "Noa miettii: koe")
    ).encode()
    second = koe.replace("id: koe", "id: toinen").replace("discuss", "fact: uni\n  discuss")
    files["cards/2.yaml"] = second.encode()
    third = koe.replace("id: koe", "id: kolmas").replace("  title: Koe\n", "")
    files["cards/3.yaml"] = third.replace("  ask:", "  ask: Mitä?\n  ask:").encode()
    findings = load_sources(files, today=TODAY).findings
    assert [(found.place.file, found.place.line, found.code) for found in findings] == [
        ("deck.yaml", 9, "AV222"),
        ("cards/1.yaml", 2, "AV101"),
        ("cards/1.yaml", 4, "AV103"),
        ("cards/1.yaml", 11, "AV201"),
        ("cards/1.yaml", 13, "AV217"),
        ("cards/1.yaml", 18, "AV205"),
        ("cards/1.yaml", 33, "AV011"),
        ("cards/2.yaml", 24, "AV104"),
        ("cards/3.yaml", 1, "AV202"),
        ("cards/3.yaml", 7, "AV020"),
    ]


def test_places_are_relative_as_the_path_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A finding names its file as whoever asked named the deck."""
    write("broken/AV101-unknown-phase", tmp_path / "broken")
    monkeypatch.chdir(tmp_path)
    found = load_deck(Path("broken/AV101-unknown-phase"), today=TODAY).findings[0]
    assert found.place == Place("broken/AV101-unknown-phase/cards/kortit.yaml", 2, 10)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_a_language_lacks_is_said_in_the_first(language: str) -> None:
    """A half-made catalogue breaks no command: each of them has every part of the first one."""
    whole = sentences(LANGUAGES[0])
    for name, part in whole.items():
        assert part.keys() <= sentences(language)[name].keys()
