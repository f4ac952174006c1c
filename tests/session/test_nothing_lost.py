"""Nothing is lost: a break in the hour, its clock afterwards, and a deck that has changed meanwhile."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arjenvalinnat.rules.actions import EndDay, Next
from arjenvalinnat.session.conductor import Conductor
from arjenvalinnat.session.intents.desk import ChooseDebrief
from arjenvalinnat.session.intents.game import Do, Undo
from arjenvalinnat.session.intents.hour import Begin, Resume
from arjenvalinnat.session.intents.place import Show
from arjenvalinnat.session.intents.timer import StartTimer
from arjenvalinnat.session.intents.typing import StartTyping, Type, Typed
from arjenvalinnat.session.journal.recovery import GAP, going_on
from arjenvalinnat.session.journal.snapshot import Snapshot
from arjenvalinnat.session.purposes import ExitFingers, OwnWord, PupilCount
from arjenvalinnat.session.showing import PageName, Showing
from tests.session.breaks import PLAYED, begun, resumed
from tests.session.days import DECKS, Clock, conductor, days
from tests.showings import meant, wish


def test_everything_of_the_hour_comes_back(tmp_path: Path) -> None:
    """Times, the class's words, counts, pupils, the debrief's choice, marks, wishes, cast and language."""
    clock = Clock()
    leads = conductor(tmp_path, clock)
    session, showing = leads.start(Showing())
    session, showing = leads.handle(session, showing, wish(session, showing, "leader", "peer"))
    session, showing = leads.handle(session, showing, Begin())
    for action in PLAYED:
        clock.now += 31.28
        session, showing = leads.handle(session, showing, Do(action))
    typings = (OwnWord(), ["uni auttaa"]), (PupilCount(), ["21"]), (ExitFingers(), [*"01234"])
    for purpose, texts in typings:
        session, showing = leads.handle(session, showing, StartTyping(purpose))
        for text in texts:
            session, showing = leads.handle(session, showing, Type(text))
            session, showing = leads.handle(session, showing, Typed())
    for intent in (ChooseDebrief("4f"), ("language", "sv"), ("cast", "juno"), ("timers", False)):
        clock.now += 10
        session, showing = leads.handle(session, showing, meant(session, showing, intent))
    session, showing = leads.handle(session, showing, Undo())
    session, showing = leads.handle(session, showing, Show(PageName.DEBRIEF))
    leads.let_go()
    late, shown = resumed(tmp_path, clock)
    assert late == replace(session, found=late.found)
    assert late.times == (31.3, 62.6, 93.8, 125.1, 156.4)
    assert late.record.words == ("uni auttaa",)
    assert (late.record.pupils, late.record.exit, late.record.debrief) == (21, (0, 1, 2, 3, 4), "4f")
    assert [name for name, _ in late.record.marks] == ["practice", "day", "debrief"]
    assert (late.wishes.leader, late.wishes.timers) == ("peer", False)
    assert (shown.preferences.language, shown.preferences.cast, shown.clock.timer) == ("sv", "juno", None)


@pytest.mark.parametrize(
    ("pages", "over", "reached"),
    [
        ((), False, PageName.PRACTICE),
        ((PageName.AGREEMENT, PageName.ROLES), False, PageName.ROLES),
        ((), True, PageName.DAY),
        ((PageName.DEBRIEF,), True, PageName.DEBRIEF),
        ((PageName.DEBRIEF, PageName.STEP_OUT, PageName.DEBRIEF), True, PageName.STEP_OUT),
    ],
)
def test_the_part_of_the_hour_that_was_reached_comes_back(
    tmp_path: Path, pages: tuple[PageName, ...], over: bool, reached: PageName
) -> None:
    """Before the first action and after the last, the marks tell where the class was."""
    leads = conductor(tmp_path)
    session, showing = begun(leads)
    if over:
        session, showing = leads.handle(session, showing, Do(EndDay()))
    for page in pages:
        session, showing = leads.handle(session, showing, Show(page))
    leads.let_go()
    assert resumed(tmp_path)[1].place.page is reached


def test_an_edited_or_deleted_deck_does_not_matter(tmp_path: Path) -> None:
    """The day goes on with the deck as it was played, word for word."""
    decks, data = tmp_path / "decks", tmp_path / "data"
    shutil.copytree(DECKS / "arjen-valinnat", decks / "arjen-valinnat")
    leads = Conductor(data, [decks], seed=lambda: 7, clock=Clock())
    session, showing = begun(leads)
    for action in PLAYED:
        session, showing = leads.handle(session, showing, Do(action))
    leads.let_go()
    shutil.rmtree(decks)
    for _ in range(2):
        late = Conductor(data, [decks], clock=Clock())
        found, shown = late.start(Showing())
        found, shown = late.handle(found, shown, Resume())
        assert (found.play, found.deck, found.told) == (session.play, session.deck, ())
        late.let_go()
        shutil.copytree(DECKS / "arjen-valinnat", decks / "arjen-valinnat", dirs_exist_ok=True)
        (decks / "arjen-valinnat" / "deck.yaml").write_text("format: 1\n", encoding="utf-8")


@pytest.mark.parametrize(("gap", "now"), [(600, 720), (GAP, 120 + GAP), (GAP + 15, 120), (-3600, 120)])
def test_the_clock_of_a_resumed_hour(tmp_path: Path, gap: int, now: int) -> None:
    """The bell does not wait for a short break; after a long one it is another lesson. Twice is as once."""
    clock = Clock()
    leads = conductor(tmp_path, clock)
    session, showing = begun(leads)
    clock.now += 120
    session, showing = leads.handle(session, showing, Do(Next()))
    session, showing = leads.handle(session, showing, StartTimer("talk", 60))
    leads.let_go()
    clock.now += gap
    late = conductor(tmp_path, clock)
    found, shown = late.handle(*late.start(Showing()), Resume())
    assert (shown.clock.now, shown.clock.timer, found.times) == (now, None, session.times)
    clock.now += 30
    found, shown = late.handle(found, shown, Do(Next()))
    assert found.times == (120.0, now + 30)
    late.let_go()
    again, shown = resumed(tmp_path, clock)
    assert (again.times, shown.clock.now) == (found.times, now + 30)


@given(day=days(), gap=st.integers(-10_000, 100_000))
def test_no_break_takes_time_back(day: Snapshot, gap: int) -> None:
    """The hour goes on at its last change or later, never more than half an hour later."""
    now = day.began + day.last + gap
    on = going_on(day, now)
    assert -1e-6 <= now - on.began - day.last <= GAP
    assert replace(on, began=day.began) == day
