"""A full or read-only disk: the hour goes on, says so, and makes up for it when it can."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from arjenvalinnat.rules.actions import EndDay, Lock, Next
from arjenvalinnat.session.intents.game import Do, Undo
from arjenvalinnat.session.intents.hour import Leave, Resume
from arjenvalinnat.session.intents.place import Show
from arjenvalinnat.session.journal.journal_keeper import AGAIN
from arjenvalinnat.session.showing import PageName, Showing
from tests.session.breaks import PLAYED, ROOT, Disk, begun, journals, keys, resumed
from tests.session.days import BEGAN, Clock, conductor


@pytest.mark.parametrize("room", [*range(0, 40, 3), 200])
def test_a_disk_that_fills_up_is_told_and_made_up_for(tmp_path: Path, disk: Disk, room: int) -> None:
    """What half succeeded is cut back; the game goes on; when there is room again all of it is kept."""
    leads = conductor(tmp_path)
    session, showing = begun(leads)
    for action in PLAYED[:3]:
        session, showing = leads.handle(session, showing, Do(action))
    assert session.play is not None
    seen = session.play, session.play.play(Lock())
    disk.room = room
    for _ in range(6):
        session, showing = leads.handle(session, showing, Do(Lock()))
        session, showing = leads.handle(session, showing, Undo())
    assert session.unkept
    assert keys(session) == ["told.full"]
    (path,) = journals(tmp_path)
    assert path.read_bytes().endswith(b"}\n")
    copied = tmp_path / "copy" / "journals"
    copied.mkdir(parents=True)
    shutil.copy(path, copied)
    late, _ = resumed(tmp_path / "copy")
    assert late.told == ()
    assert late.play in seen
    disk.room = None
    for count in range(1, AGAIN + 1):
        assert session.unkept, count
        session, showing = leads.handle(session, showing, Do(Lock()) if count % 2 else Undo())
        if not session.unkept:
            break
    assert keys(session) == ["told.kept-again"]
    leads.let_go()
    assert len(journals(tmp_path)) == 1
    late, _ = resumed(tmp_path)
    assert (late.play, late.times, late.record) == (session.play, session.times, session.record)


def test_a_disk_that_stays_full_is_not_asked_at_every_key(
    tmp_path: Path, disk: Disk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is tried again every few changes, told once, and an unwritten journal is not left behind."""
    leads = conductor(tmp_path)
    session, showing = begun(leads)
    disk.room, asked = 0, 0
    write = disk.write

    def counted(file: int, data: bytes) -> int:
        nonlocal asked
        asked += 1
        return write(file, data)

    monkeypatch.setattr(os, "write", counted)
    for count in range(41):
        session, showing = leads.handle(session, showing, Undo() if count % 2 else Do(Next()))
    assert asked == 1 + 40 // AGAIN
    assert keys(session) == ["told.full"]
    assert [path.suffix for path in journals(tmp_path)] == [".jsonl"]


@pytest.mark.parametrize("over", [False, True])
def test_leaving_while_the_disk_refused(tmp_path: Path, disk: Disk, over: bool) -> None:
    """What was in memory is written at the last moment if it can be; a day that is over is not offered."""
    leads = conductor(tmp_path)
    session, showing = begun(leads)
    disk.room = 0
    session, showing = leads.handle(session, showing, Do(EndDay() if over else Next()))
    session, showing = leads.handle(session, showing, Show(PageName.HELP if over else PageName.DAY))
    assert session.unkept
    disk.room = 0 if over else None
    leads.handle(session, showing, Leave())
    late, _ = conductor(tmp_path).start(Showing())
    assert late.unfinished is not over
    assert over or resumed(tmp_path)[0].play == session.play


@pytest.mark.skipif(sys.platform == "win32", reason="no limit of a file's size there")
def test_a_limit_of_the_system_itself_is_told_and_made_up_for(tmp_path: Path) -> None:
    """A real refusal in the middle of a line: no file may grow further, and then it may again."""
    script = (
        "import resource, sys\n"
        "from pathlib import Path\n"
        "from arjenvalinnat.rules.actions import Lock, Next\n"
        "from arjenvalinnat.session.intents.game import Do, Undo\n"
        "from arjenvalinnat.session.journal.journal_keeper import AGAIN\n"
        "from tests.session.breaks import begun, journals, keys, resumed\n"
        "from tests.session.days import conductor\n"
        "data = Path(sys.argv[1])\n"
        "leads = conductor(data)\n"
        "session, showing = begun(leads)\n"
        "size, (_, hard) = journals(data)[0].stat().st_size, resource.getrlimit(resource.RLIMIT_FSIZE)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (size + 30, hard))\n"
        "for count in range(3):\n"
        "    session, showing = leads.handle(session, showing, Do(Next()))\n"
        "print(session.unkept, keys(session), journals(data)[0].read_bytes()[-1:])\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))\n"
        "for count in range(AGAIN):\n"
        "    session, showing = leads.handle(session, showing, Do(Lock()) if not count % 2 else Undo())\n"
        "leads.let_go()\n"
        "print(session.unkept, keys(session), resumed(data)[0].play == session.play)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    full, again = "True ['told.full'] b'\\n'", "False ['told.kept-again'] True"
    assert done.stdout.splitlines() == [full, again], done.stderr


def test_a_day_that_begins_on_a_full_disk_is_told(tmp_path: Path, disk: Disk) -> None:
    """Earlier days make room first; if that is not enough, the day goes on in memory."""
    leads = conductor(tmp_path)
    begun(leads)
    leads.let_go()
    disk.room = 1000
    session, showing = begun(conductor(tmp_path))
    assert (session.unkept, keys(session)) == (True, ["told.full"])
    assert journals(tmp_path) == []
    session, _ = leads.handle(session, showing, Do(Next()))
    assert session.play is not None
    assert session.play.actions == (Next(),)


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path, disk: Disk) -> None:
    """A day begins and one that broke off goes on, both in memory; the journal is left as it is."""
    leads = conductor(tmp_path)
    session, showing = begun(leads)
    session, showing = leads.handle(session, showing, Do(Next()))
    leads.let_go()
    before = journals(tmp_path)[0].read_bytes()
    disk.room, disk.fault = 0, errno.EROFS
    late = conductor(tmp_path, Clock(BEGAN + 90_000))
    found, shown = late.handle(*late.start(Showing()), Resume())
    assert (found.play, found.unkept, keys(found)) == (session.play, True, ["told.readonly"])
    found, shown = late.handle(found, shown, Do(Next()))
    late.let_go()
    assert journals(tmp_path)[0].read_bytes() == before


def test_a_file_where_the_folder_should_be_is_told(tmp_path: Path) -> None:
    """Where nothing at all can be made, the day is played all the same."""
    blocked = tmp_path / "file"
    blocked.write_text("not a folder")
    session, _ = begun(conductor(blocked))
    assert (session.unkept, keys(session)) == (True, ["told.readonly"])


def test_a_journal_that_somebody_removed_is_written_anew(tmp_path: Path) -> None:
    """A cleaned folder in the middle of the hour costs nothing in the end."""
    leads = conductor(tmp_path)
    session, showing = begun(leads)
    shutil.rmtree(tmp_path / "journals")
    for count in range(AGAIN + 1):
        session, showing = leads.handle(session, showing, Undo() if count % 2 else Do(Next()))
    assert keys(session) == ["told.kept-again"]
    leads.let_go()
    assert resumed(tmp_path)[0].play == session.play
