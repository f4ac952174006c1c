"""A deck that promises an hour fills it: not half of it, and not more than there is."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from arjenvalinnat.cli.main import main
from arjenvalinnat.content.diagnostics import Diagnostic, render
from arjenvalinnat.content.load import load_deck
from arjenvalinnat.content.reading.sources import load_sources
from arjenvalinnat.session.hour import Wishes
from arjenvalinnat.session.plan import estimate
from arjenvalinnat.session.plan.duration_check import lessons_unkept, unkept
from arjenvalinnat.session.plan.planning import plan_day
from tests.changed_decks import names, write
from tests.content.files import DECK, LESSON, SHIPPED, files_of

TODAY = datetime.date(2026, 11, 24)
PROMISED = names("promised")


def promising(minutes: int, folder: Path = SHIPPED) -> tuple[Diagnostic, ...]:
    """Return what is said about a deck that promises so many minutes."""
    files = files_of(folder)
    files[DECK] = re.sub(rb"(?m)^minutes: .*\n", b"", files[DECK]) + f"\nminutes: {minutes}\n".encode()
    loaded = load_sources(files, today=TODAY)
    assert loaded.deck is not None
    return unkept(loaded)


@pytest.mark.parametrize("name", PROMISED)
def test_a_promise_that_is_not_kept_is_told_in_these_words(
    name: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    hold_expected: Callable[..., None],
) -> None:
    """What an author reads is exactly what is written under the change, and `check` says it, too."""
    write(f"promised/{name}", tmp_path)
    monkeypatch.chdir(tmp_path)
    loaded = load_deck(Path(name), today=TODAY)
    said = {
        language: "".join(
            f"{render(found, language)}\n" for found in (*unkept(loaded), *lessons_unkept(loaded))
        )
        for language in ("fi", "en")
    }
    hold_expected(f"promised/{name}", said)
    for language, output in said.items():
        assert main(["check", name, "--today", "2026-11-24", "--lang", language]) == 0
        assert output.splitlines()[0] in capsys.readouterr().out


@pytest.mark.parametrize("minutes", [45, 60, 75])
def test_the_shipped_cards_fill_a_lesson(minutes: int) -> None:
    """From one lesson to a long one, eleven phases are planned to the last minutes."""
    assert promising(minutes) == ()


def test_both_a_longer_and_a_shorter_promise_are_told() -> None:
    """Eleven cards do not fill two hours, and not even three fit into a quarter of an hour."""
    (long,), (short,) = promising(120), promising(15)
    assert long.place == short.place
    assert dict(long.fields) == {"count": "73", "most": "120", "cards": "11"}
    assert int(dict(short.fields)["count"]) > 15


def test_a_lesson_is_held_to_each_of_its_plans() -> None:
    """The refusal lesson keeps all four; a plan that says shorter steps than it has minutes is told."""
    files = files_of(LESSON)
    assert lessons_unkept(load_sources(files, today=TODAY)) == ()
    files[DECK] = files[DECK].replace(b"mika-auttaisi: 240", b"mika-auttaisi: 900")
    (found,) = lessons_unkept(load_sources(files, today=TODAY))
    assert found.code == "AV382"
    assert dict(found.fields) == {"count": "71", "most": "60"}


def test_a_lesson_is_foreseen_by_the_times_of_the_plan_that_its_minutes_choose() -> None:
    """Nobody has to name the plan: its own times are reckoned with, and the hour holds them."""
    deck = load_deck(LESSON, today=TODAY).deck
    assert deck is not None
    for minutes in (45, 60):
        wishes = Wishes(minutes=minutes, ages=deck.ages, seed=1)
        named = replace(wishes, lesson=f"tunti-{minutes}")
        plan = plan_day(deck, wishes)
        assert estimate.of_plan(plan, wishes, deck) == estimate.of_plan(plan, named, deck)
        around = estimate.frame_of(deck, minutes)
        whole = around.opening + estimate.of_plan(plan, wishes, deck) + around.reserve
        assert 60 * minutes - 60 <= whole <= 60 * minutes


def test_a_deck_that_promises_nothing_keeps_it() -> None:
    """Without the key, nothing is estimated; a broken deck is not asked either."""
    assert unkept(load_sources(files_of(SHIPPED), today=TODAY)) == ()
    assert unkept(load_sources({DECK: b"minutes: 60\n"}, today=TODAY)) == ()
