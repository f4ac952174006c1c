"""No check is forgotten: each is in a registry, and `check`, `pack` and the preview find the same."""

from __future__ import annotations

import ast
import json
import re
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from arjenvalinnat.cli.main import main
from arjenvalinnat.content import checks
from arjenvalinnat.content.checks import translations
from arjenvalinnat.content.load import load_deck
from arjenvalinnat.session.folders import DATA_VARIABLE
from arjenvalinnat.session.preview.found import Found, found_in, with_more
from arjenvalinnat.views import findings
from arjenvalinnat.views.fit import checks as fit
from arjenvalinnat.views.fit import unfit
from arjenvalinnat.views.preview.slow_checks import QUIET, SlowChecks
from tests.changed_decks import names, write
from tests.content.files import ROOT

PACKAGE = ROOT / "arjenvalinnat"
REGISTRIES = (checks.CHECKS, translations.CHECKS, fit.CHECKS, findings.CHECKS)
ROOMS = {"AV350", "AV602", "AV379", "AV410"}
"""A code of each registry: of the deck, of its languages, of the hour and of the wall."""
PATIENCE = 600
"""Looks at the slow checks, a tenth of a second apart."""


def checks_written() -> set[tuple[str, str]]:
    """Return the module and name of every function that says first which code it finds."""
    return {
        (".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"), node.name)
        for path in PACKAGE.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef) and re.match(r"AV\d{3}", ast.get_docstring(node) or "")
    }


def test_every_check_is_in_a_registry() -> None:
    """A function that says which code it finds is asked of every deck; the registries hold no others."""
    asked: list[Callable[..., object]] = [check for registry in REGISTRIES for check in registry]
    assert len(set(asked)) == len(asked)
    named = {(check.__module__, check.__name__) for check in asked if check is not unfit}
    assert named == checks_written()


@pytest.fixture
def deck(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a deck in which a check of every registry finds something."""
    monkeypatch.setenv(DATA_VARIABLE, str(tmp_path / "data"))
    monkeypatch.chdir(tmp_path)
    folder = write("unfit/AV410-card", tmp_path)
    with (folder / "deck.yaml").open("a", encoding="utf-8") as file:
        file.write("\nminutes: 600\n")
    (folder / "translations").mkdir()
    (folder / "translations" / "sv.po").write_text('msgid ""\nmsgstr ""\n', encoding="utf-8")
    return folder


def test_check_pack_and_preview_find_the_same(deck: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Whichever of them an author uses, the same findings stand in the same order."""
    assert main(["check", str(deck), "--format", "json"]) == 1
    checked = [(one["line"], one["code"]) for one in json.loads(capsys.readouterr().out)]
    assert {code for _, code in checked} >= ROOMS
    assert main(["pack", str(deck), "--lang", "en"]) == 1
    packed = re.findall(r":(\d+):\d+: \w+ (AV\d{3}): ", capsys.readouterr().err)
    assert [(int(line), code) for line, code in packed] == checked
    assert [(one.place.line, one.code) for one in previewed(deck).findings] == checked


def previewed(deck: Path) -> Found:
    """Return what the preview lists of a deck once its author pauses."""
    loaded, slow = load_deck(deck), SlowChecks()
    slow.ask(loaded, 0)
    done = slow.look(QUIET)
    for _ in range(PATIENCE):
        if done is not None:
            break
        time.sleep(0.1)
        done = slow.look(QUIET)
    assert done is not None
    assert done[0] is loaded
    return with_more(found_in(loaded, Found()), done[1])


@pytest.mark.parametrize("name", names("promised"))
def test_a_promise_that_is_not_kept_is_advice_to_whoever_packs(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A warning of the hour is counted like any other, and the deck is packed."""
    monkeypatch.chdir(tmp_path)
    assert main(["pack", str(write(f"promised/{name}", tmp_path)), "--lang", "en"]) == 0
    assert capsys.readouterr().out.endswith(" · warnings 1\n")
