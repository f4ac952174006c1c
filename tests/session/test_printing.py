"""Paper from a key: files in one folder, opened by the system, and a sentence whatever happens."""

from __future__ import annotations

import json
import re
import webbrowser
from pathlib import Path

import pytest

from arjenvalinnat.paper.write import write_paper
from arjenvalinnat.rules.actions import EndDay
from arjenvalinnat.session.conductor import Conductor
from arjenvalinnat.session.hour import Session
from arjenvalinnat.session.intents.game import Do
from arjenvalinnat.session.intents.hour import Begin, Leave, Print
from arjenvalinnat.session.report import printing
from arjenvalinnat.session.showing import Showing

ROOT = Path(__file__).resolve().parents[2]


class Viewer:
    """A system's viewer that opens nothing and remembers what it was asked."""

    def __init__(self, opens: bool = True) -> None:
        self.opens = opens
        self.opened: list[Path] = []

    def __call__(self, path: Path) -> bool:
        self.opened.append(path)
        return self.opens


def started(data: Path, viewer: Viewer) -> tuple[Conductor, Session, Showing]:
    """Return a session at its title page."""
    leads = Conductor(
        data, [ROOT / "scenarios"], seed=lambda: 7, clock=lambda: 0.0, papers=write_paper, viewer=viewer
    )
    return leads, *leads.start(Showing())


def test_the_sheet_is_written_and_opened(tmp_path: Path) -> None:
    """HTML, JSON and CSV under the same moment; the page is opened and the facilitator told where it is."""
    viewer = Viewer()
    leads, session, showing = started(tmp_path, viewer)
    session, showing = leads.handle(session, showing, Begin())
    session, showing = leads.handle(session, showing, Print("sheet"))
    names = sorted(path.name for path in (tmp_path / "sheets").iterdir())
    assert len({name.partition(".")[0] for name in names}) == 1
    assert [name.partition(".")[2] for name in names] == ["csv", "html", "json"]
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\d-\d{6}\.\w+", name) for name in names)
    assert [told.key for told in session.told] == ["told.sheet-kept"]
    assert viewer.opened == [tmp_path / "sheets" / names[1]]


def test_the_same_session_has_the_same_id_and_another_has_another(tmp_path: Path) -> None:
    """By the id, a sheet that was printed twice counts once."""
    leads, session, showing = started(tmp_path, Viewer())
    ids = []
    for _ in range(2):
        session, showing = leads.handle(session, showing, Begin())
        for _ in range(2):
            session, showing = leads.handle(session, showing, Print("sheet"))
            newest = max((tmp_path / "sheets").glob("*.json"))
            ids.append(json.loads(newest.read_text(encoding="utf-8"))["id"])
            newest.unlink()
    assert ids[0] == ids[1] != ids[2] == ids[3]
    assert all(re.fullmatch(r"[0-9a-f]{16}", drawn) for drawn in ids)


def test_a_session_of_an_earlier_journal_gets_its_id_when_it_is_printed(tmp_path: Path) -> None:
    """A record without an id draws one, and keeps it."""
    leads, session, showing = started(tmp_path, Viewer())
    session, showing = leads.handle(session, showing, Begin())
    without = printing.replace(session, record=printing.replace(session.record, id=""))
    after, _ = leads.handle(without, showing, Print("sheet"))
    assert after.record.id


def test_nothing_is_kept_unless_it_is_asked_for(tmp_path: Path) -> None:
    """A day that ends and is left leaves no sheet behind."""
    leads, session, showing = started(tmp_path, Viewer())
    session, showing = leads.handle(session, showing, Begin())
    session, showing = leads.handle(session, showing, Do(EndDay()))
    leads.handle(session, showing, Leave())
    assert not (tmp_path / "sheets").exists()


def test_what_cannot_be_opened_is_told_with_its_path(tmp_path: Path) -> None:
    """Without a viewer the page is there all the same."""
    leads, session, showing = started(tmp_path, Viewer(opens=False))
    session, showing = leads.handle(session, showing, Begin())
    session, showing = leads.handle(session, showing, Print("sheet"))
    (told,) = session.told
    assert told.key == "told.sheet"
    assert Path(dict(told.values)["path"]).is_file()


def test_a_folder_that_cannot_be_written_is_a_sentence(tmp_path: Path) -> None:
    """No traceback, nothing opened, and the day goes on."""
    viewer = Viewer()
    leads, session, showing = started(tmp_path, viewer)
    session, showing = leads.handle(session, showing, Begin())
    (tmp_path / "sheets").write_text("in the way", encoding="utf-8")
    session, showing = leads.handle(session, showing, Print("sheet"))
    assert [told.key for told in session.told] == ["told.sheet-failed"]
    assert viewer.opened == []
    assert session.play is not None


def test_before_the_day_there_are_jobs_and_no_sheet(tmp_path: Path) -> None:
    """The job sheet is of the plan that would begin; there is nothing to report yet."""
    viewer = Viewer()
    leads, session, showing = started(tmp_path, viewer)
    session, showing = leads.handle(session, showing, Print("sheet"))
    assert (session.told, viewer.opened) == ((), [])
    session, showing = leads.handle(session, showing, Print("jobs"))
    page = viewer.opened[0].read_text(encoding="utf-8")
    begun, _ = leads.handle(session, showing, Begin())
    assert begun.play is not None
    for planned in begun.play.setup.plan:
        assert begun.play.deck.cards_by_id[planned.card].title in page


def test_an_unknown_page_is_nothing(tmp_path: Path) -> None:
    """Only the two pages are printed."""
    viewer = Viewer()
    leads, session, showing = started(tmp_path, viewer)
    session, showing = leads.handle(session, showing, Print("diary"))
    assert (session.told, viewer.opened) == ((), [])


def test_without_a_screen_no_browser_is_started(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A browser of the terminal would lie over the game; the path is told instead."""
    asked: list[str] = []
    monkeypatch.setattr(webbrowser, "open", lambda address: asked.append(address) or True)
    monkeypatch.setattr(printing.sys, "platform", "linux")
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    assert not printing.open_page(tmp_path / "page.html")
    assert asked == []


def test_a_page_is_opened_by_its_own_address(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a screen, the system's browser gets a file's address and nothing else."""
    asked: list[str] = []
    monkeypatch.setattr(webbrowser, "open", lambda address: asked.append(address) or True)
    monkeypatch.setattr(printing.sys, "platform", "linux")
    monkeypatch.setenv("DISPLAY", ":9")
    assert printing.open_page(tmp_path / "sivu ä.html")
    assert asked == [(tmp_path / "sivu ä.html").as_uri()]
    assert asked[0].startswith("file://")
