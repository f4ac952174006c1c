"""Half a letter, as a terminal hands on a byte that it cannot read: whatever is kept is written and read."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from arjenvalinnat.content.legible import one_line
from arjenvalinnat.paper.write import write_paper
from arjenvalinnat.rules.actions import Commit, Next, Replan
from arjenvalinnat.session.conductor import Conductor
from arjenvalinnat.session.intents.desk import ChooseDebrief
from arjenvalinnat.session.intents.game import Do
from arjenvalinnat.session.intents.hour import Begin, Print, Resume
from arjenvalinnat.session.intents.plans import SavePlan, UsePlan
from arjenvalinnat.session.report.sheet_file import NoSheetError, read_sheet, sheet_to
from arjenvalinnat.session.settings import read_settings
from arjenvalinnat.session.showing import Showing
from tests.session.breaks import PLAYED, begun, journals, keys
from tests.session.days import DECKS, Clock, conductor
from tests.showings import meant


@pytest.mark.parametrize("half", ["\ud800", "Es\udfffpoo"])
def test_half_a_letter_is_kept_and_printed(tmp_path: Path, half: str) -> None:
    """In words, in a wish that is remembered, in a plan's name: nothing breaks, and the day goes on."""
    leads = Conductor(tmp_path, [DECKS], clock=Clock(), papers=write_paper, viewer=lambda _: True)
    session, showing = leads.start(Showing())
    for intent in (("sheet_place", half), SavePlan(half), Begin(), Do(Next())):
        session, showing = leads.handle(session, showing, meant(session, showing, intent))
    assert session.plans == (half,)
    session = replace(session, record=replace(session.record, words=(half,)))
    session, showing = leads.handle(session, showing, Print("sheet"))
    assert (keys(session), session.unkept) == (["told.sheet-kept"], False)
    leads.let_go()
    assert read_settings(tmp_path).wishes.sheet_place == half
    late = Conductor(tmp_path, [DECKS], clock=Clock())
    found, shown = late.handle(*late.start(Showing()), Resume())
    assert (found.play, found.wishes.sheet_place, found.record.words) == (session.play, half, (half,))
    found, _ = late.handle(found, shown, UsePlan(half))
    assert found.wishes.plan
    late.let_go()


@pytest.mark.parametrize("half", ["\ud800", "Es\udfffpoo"])
def test_half_a_letter_on_a_sheet_is_a_space(tmp_path: Path, half: str) -> None:
    """What is read can be printed, painted and written, wherever in the sheet it stands."""
    leads = Conductor(tmp_path, [DECKS], clock=Clock(), papers=write_paper, viewer=lambda _: True)
    session, showing = leads.start(Showing())
    for intent in (Begin(), Do(Next()), Print("sheet")):
        session, showing = leads.handle(session, showing, intent)
    leads.let_go()
    (path,) = (tmp_path / "sheets").glob("*.json")
    written = json.loads(path.read_bytes())
    path.write_text(json.dumps({**written, "place": half, "words": [half], "id": half}))
    sheet = read_sheet(path)
    asked = one_line(half)
    assert (sheet.place, sheet.words, sheet.id) == (asked, (asked,), asked)
    for halved in _halved(written):
        with suppress(NoSheetError):  # a date, or what says that it is a sheet
            path.write_text(json.dumps(halved))
            assert json.dumps(sheet_to(read_sheet(path)), ensure_ascii=False).encode()


def test_half_a_letter_anywhere_in_a_journal_is_a_day_or_a_sentence(tmp_path: Path) -> None:
    """Also in the deck's folder, a card's id, the language; what goes on can be played and printed."""
    leads = conductor(tmp_path)
    session, showing = begun(leads)
    wishes = ("cast", "juno"), ("language", "sv"), ChooseDebrief("4f"), ("sheet_place", "Espoo")
    for intent in (*map(Do, PLAYED[:3]), *wishes, Do(Commit(0, "pelaa")), Do(Replan(()))):
        session, showing = leads.handle(session, showing, meant(session, showing, intent))
    leads.let_go()
    (path,) = journals(tmp_path)
    head, *entries = map(json.loads, path.read_bytes().splitlines())
    deck = head.pop("played")
    went_on = 0
    for one, *others in _halved([head, *entries]):
        for left in journals(tmp_path):
            left.unlink()
        path.write_text("".join(json.dumps(line) + "\n" for line in ({**one, "played": deck}, *others)))
        late = Conductor(tmp_path, [DECKS], clock=Clock(), papers=write_paper, viewer=lambda _: True)
        found, shown = late.handle(*late.start(Showing()), Resume())
        for intent in (Do(Next()), Print("sheet"), Print("jobs")):
            found, shown = late.handle(found, shown, intent)
        late.let_go()
        assert not found.unkept
        assert found.play or found.told
        went_on += found.play is not None
    assert went_on


def _halved(plain: Any) -> Iterator[Any]:
    """Yield plain data again and again, each time with half a letter for another of its texts."""
    match plain:
        case str():
            yield "\ud800"
        case list():
            for place, part in enumerate(plain):
                for halved in _halved(part):
                    yield [*plain[:place], halved, *plain[place + 1 :]]
        case dict():
            for name, part in plain.items():
                for halved in _halved(part):
                    yield {**plain, name: halved}
