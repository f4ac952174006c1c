"""The conductor: what meets the disk. A day survives `kill -9`; a full disk does not stop a lesson."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from arjenvalinnat.rules.actions import EndDay, Next
from arjenvalinnat.rules.state import Turn
from arjenvalinnat.session.conductor import Conductor
from arjenvalinnat.session.hour import Session, Wishes
from arjenvalinnat.session.intents.game import Do, Undo
from arjenvalinnat.session.intents.hour import Begin, Choose, Forget, Leave, Resume
from arjenvalinnat.session.intents.place import Show
from arjenvalinnat.session.showing import PageName, Showing
from tests.session.breaks import PLAYED
from tests.session.days import DECKS, conductor
from tests.showings import wish

ROOT = Path(__file__).resolve().parents[2]


def begun(data: Path) -> tuple[Conductor, Session, Showing]:
    """Return a day that has just begun."""
    leads = conductor(data)
    session, showing = leads.start(Showing())
    return leads, *leads.handle(session, showing, Begin())


def test_enter_enter_begins_with_last_time_s_choices(tmp_path: Path) -> None:
    """What was wished for once is there at the next start, and the day's seed is not."""
    leads = conductor(tmp_path)
    session, showing = leads.start(Showing())
    wishes = {"groups": 4, "minutes": 45, "language": "sv", "big": True, "still": True, "notices": False}
    wishes |= {"left_out": "viela-yksi-matsi", "taken_in": "viesti-puoli-yhdeltatoista", "hidden": "uni"}
    for name, value in wishes.items():
        session, showing = leads.handle(session, showing, wish(session, showing, name, value))
    session, showing = leads.handle(session, showing, Begin())
    assert session.play is not None
    assert (session.play.setup.groups, len(session.play.setup.plan)) == (4, 6)
    again, shown = conductor(tmp_path).start(Showing())
    assert again.wishes == replace(session.wishes, seed=0)
    assert (
        shown.preferences.language,
        shown.preferences.big,
        shown.preferences.still,
        shown.preferences.notices,
    ) == ("sv", True, True, False)


def test_what_is_changed_during_the_hour_is_remembered(tmp_path: Path) -> None:
    """Another language or text size in the middle of a day holds at the next start, and so does the deck."""
    leads, session, showing = begun(tmp_path)
    session, showing = leads.handle(session, showing, Do(Next()))
    for name, value in {"language": "en", "cast": "juno", "big": True, "still": True}.items():
        session, showing = leads.handle(session, showing, wish(session, showing, name, value))
    again, shown = conductor(tmp_path).start(Showing())
    assert (
        shown.preferences.language,
        shown.preferences.cast,
        shown.preferences.big,
        shown.preferences.still,
    ) == ("en", "juno", True, True)
    assert again.deck == session.deck


def test_settings_of_an_earlier_version_are_read(tmp_path: Path) -> None:
    """A key that was not yet written then is as it is at first, and the others hold."""
    kept = {"groups": 4, "minutes": 45, "ages": [11, 12], "hidden": ["uni"]}
    kept |= {"deck": None, "language": "sv", "cast": None, "big": True}
    (tmp_path / "settings.json").write_text(json.dumps(kept))
    session, showing = conductor(tmp_path).start(Showing())
    assert session.wishes == Wishes(4, 45, (11, 12), frozenset({"uni"}))
    assert (
        showing.preferences.language,
        showing.preferences.big,
        showing.preferences.still,
        showing.preferences.notices,
    ) == ("sv", True, False, True)


def test_a_day_goes_on_where_it_broke_off(tmp_path: Path) -> None:
    """The next start offers it; resuming meets the last state that was shown, undo included."""
    leads, session, showing = begun(tmp_path)
    for action in PLAYED:
        session, showing = leads.handle(session, showing, Do(action))
    session, showing = leads.handle(session, showing, Undo())
    leads.let_go()
    late = conductor(tmp_path)
    found, shown = late.start(Showing())
    assert found.unfinished
    found, shown = late.handle(found, shown, Resume())
    assert found.play == session.play
    assert shown.place.page is PageName.DAY
    found, shown = late.handle(found, shown, Do(Next()))
    late.let_go()
    last = conductor(tmp_path)
    third, shown = last.start(Showing())
    assert last.handle(third, shown, Resume())[0].play == found.play


def test_a_killed_program_offers_its_day(tmp_path: Path) -> None:
    """`kill -9` in the middle of a card: the actions that were shown are all there."""
    script = (
        "import sys\n"
        "from pathlib import Path\n"
        "from tests.session.breaks import PLAYED, begun\n"
        "from tests.session.days import conductor\n"
        "from arjenvalinnat.session.intents.game import Do\n"
        "leads = conductor(Path(sys.argv[1]))\n"
        "session, showing = begun(leads)\n"
        "for action in PLAYED:\n"
        "    session, showing = leads.handle(session, showing, Do(action))\n"
        "print(session.play.state.turn.value, flush=True)\n"
        "sys.stdin.read()\n"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", script, str(tmp_path)],
        cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert process.stdout is not None
    told = process.stdout.readline().strip()
    os.kill(process.pid, signal.SIGKILL)
    process.communicate()
    leads = conductor(tmp_path)
    session, showing = leads.start(Showing())
    assert session.unfinished
    session, _ = leads.handle(session, showing, Resume())
    assert session.play is not None
    assert session.play.actions == PLAYED
    assert session.play.state.turn.value == told


def test_a_day_that_was_brought_to_its_end_is_not_offered(tmp_path: Path) -> None:
    """Leaving after the last page closes the journal; leaving before it does not."""
    leads, session, showing = begun(tmp_path)
    leads.handle(session, showing, Leave())
    assert conductor(tmp_path).start(Showing())[0].unfinished
    leads, session, showing = begun(tmp_path)
    session, showing = leads.handle(session, showing, Do(EndDay()))
    assert session.play is not None
    assert session.play.state.turn is Turn.END
    leads.handle(session, showing, Leave())
    late = conductor(tmp_path)
    session, showing = late.handle(*late.start(Showing()), Resume())
    session, showing = late.handle(session, showing, Show(PageName.HELP))
    late.handle(session, showing, Leave())
    assert not conductor(tmp_path).start(Showing())[0].unfinished


def test_a_day_may_be_left_behind(tmp_path: Path) -> None:
    """Forgetting asks once and removes the journal; beginning a new day does, too."""
    leads, session, showing = begun(tmp_path)
    leads.handle(session, showing, Leave())
    again = conductor(tmp_path)
    session, showing = again.start(Showing())
    session, showing = again.handle(session, showing, Forget(ask=True))
    assert session.unfinished
    session, showing = again.handle(session, showing, Forget(ask=True))
    assert not session.unfinished
    assert not list((tmp_path / "journals").iterdir())


def test_a_disk_that_refuses_does_not_stop_the_lesson(tmp_path: Path) -> None:
    """Where nothing can be written the day is played all the same, and the facilitator is told."""
    blocked = tmp_path / "file"
    blocked.write_text("not a folder")
    leads = Conductor(blocked, [DECKS], seed=lambda: 7)
    session, showing = leads.start(Showing())
    session, showing = leads.handle(session, showing, Begin())
    session, showing = leads.handle(session, showing, Do(Next()))
    assert session.play is not None
    assert session.play.actions == (Next(),)
    assert session.unkept


def test_a_broken_deck_is_a_sentence(tmp_path: Path) -> None:
    """A deck that cannot be used leaves its findings where the facilitator reads them."""
    broken = tmp_path / "rikki"
    (broken / "cards").mkdir(parents=True)
    (broken / "deck.yaml").write_text("format: 1\n", encoding="utf-8")
    leads = Conductor(tmp_path / "data", [tmp_path])
    session, showing = leads.start(Showing())
    assert session.deck is None
    assert any("deck.yaml" in line for line in session.problem)
    assert leads.handle(session, showing, Begin())[0].play is None
    assert leads.handle(session, showing, Choose(9)) == (session, showing)


@pytest.mark.parametrize("damage", ["", "[]", "{}", '{"groups": 99, "minutes": "x"}', "\x00"])
def test_damaged_settings_remember_nothing(tmp_path: Path, damage: str) -> None:
    """A settings file that cannot be read is as good as none."""
    (tmp_path / "settings.json").write_text(damage)
    session, _ = conductor(tmp_path).start(Showing())
    assert session.wishes.groups == 6
