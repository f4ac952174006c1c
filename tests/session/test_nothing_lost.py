"""Nothing is lost: a break in the hour, a full or read-only disk, two programs, other versions and decks."""

from __future__ import annotations

import errno
import json
import os
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arjenvalinnat.rules.actions import EndDay, Lock, Next
from arjenvalinnat.rules.notation import action_to, setup_to
from arjenvalinnat.session.broken_off import GAP, going_on
from arjenvalinnat.session.conductor import Conductor
from arjenvalinnat.session.desk_intents import ChooseDebrief, StartTimer, StartTyping, Type, Typed
from arjenvalinnat.session.hour import Session, Told
from arjenvalinnat.session.intents import Begin, Do, Forget, Leave, Resume, Show, Undo, Wish
from arjenvalinnat.session.keeper import AGAIN
from arjenvalinnat.session.kept import Kept
from arjenvalinnat.session.showing import PageName, Showing
from tests.session.days import BEGAN, DECKS, Clock, conductor, days

ROOT = Path(__file__).resolve().parents[2]
PLAYED = (Next(), Next(), Next(), Lock(), Next(), Next())


class Disk:
    """A disk with room for so many more bytes; it takes what still fits and then refuses."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, room: int | None = None) -> None:
        self.room = room
        self.fault = errno.ENOSPC
        self._write = os.write
        monkeypatch.setattr(os, "write", self.write)

    def write(self, file: int, data: bytes) -> int:
        """Write as `os.write` does, as far as there is room."""
        if self.room is None:
            return self._write(file, data)
        if not self.room:
            raise OSError(self.fault, os.strerror(self.fault))
        done = self._write(file, data[: self.room])
        self.room -= done
        return done


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Disk:
    """Return a disk that has room until a test says otherwise."""
    return Disk(monkeypatch)


def begun(leads: Conductor) -> tuple[Session, Showing]:
    """Return a day that has just begun."""
    return leads.handle(*leads.start(Showing()), Begin())


def resumed(data: Path, clock: Clock | None = None) -> tuple[Session, Showing]:
    """Return the newest day as the next program goes on with it."""
    leads = conductor(data, clock)
    session, showing = leads.start(Showing())
    assert session.unfinished
    session, showing = leads.handle(session, showing, Resume())
    leads.let_go()
    return session, showing


def journals(data: Path) -> list[Path]:
    """Return the journals there are."""
    return sorted((data / "journals").iterdir())


def keys(session: Session) -> list[str]:
    """Return what is told, as keys."""
    return [told.key for told in session.told]


def test_everything_of_the_hour_comes_back(tmp_path: Path) -> None:
    """Times, the class's words, counts, pupils, the debrief's choice, marks, wishes, cast and language."""
    clock = Clock()
    leads = conductor(tmp_path, clock)
    session, showing = leads.start(Showing())
    session, showing = leads.handle(session, showing, Wish("leader", "peer"))
    session, showing = leads.handle(session, showing, Begin())
    for action in PLAYED:
        clock.now += 31.28
        session, showing = leads.handle(session, showing, Do(action))
    for what, fields, texts in (("words", 1, ["uni auttaa"]), ("pupils", 1, ["21"]), ("exit", 5, [*"01234"])):
        session, showing = leads.handle(session, showing, StartTyping(what, fields))
        for text in texts:
            session, showing = leads.handle(session, showing, Type(text))
            session, showing = leads.handle(session, showing, Typed())
    for intent in (ChooseDebrief("4f"), Wish("language", "sv"), Wish("cast", "juno"), Wish("timers", False)):
        clock.now += 10
        session, showing = leads.handle(session, showing, intent)
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
    assert (shown.language, shown.cast, shown.timer) == ("sv", "juno", None)


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
    assert resumed(tmp_path)[1].page is reached


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
    assert (shown.now, shown.timer, found.times) == (now, None, session.times)
    clock.now += 30
    found, shown = late.handle(found, shown, Do(Next()))
    assert found.times == (120.0, now + 30)
    late.let_go()
    again, shown = resumed(tmp_path, clock)
    assert (again.times, shown.now) == (found.times, now + 30)


@given(day=days(), gap=st.integers(-10_000, 100_000))
def test_no_break_takes_time_back(day: Kept, gap: int) -> None:
    """The hour goes on at its last change or later, never more than half an hour later."""
    now = day.began + day.last + gap
    on = going_on(day, now)
    assert -1e-6 <= now - on.began - day.last <= GAP
    assert replace(on, began=day.began) == day


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
        "from tests.session.test_nothing_lost import *\n"
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


def test_two_programs_have_a_journal_each(tmp_path: Path) -> None:
    """A day that is played elsewhere is not offered; a second one begins beside it and does no harm."""
    one, other = conductor(tmp_path), conductor(tmp_path)
    session, showing = begun(one)
    second, shown = other.start(Showing())
    assert (second.unfinished, keys(second)) == (False, ["told.held"])
    second, shown = other.handle(second, shown, Begin())
    assert second.told == ()
    for action in PLAYED:
        session, showing = one.handle(session, showing, Do(action))
    second, shown = other.handle(second, shown, Do(Next()))
    assert len(journals(tmp_path)) == 2
    one.let_go()
    other.let_go()
    late, _ = conductor(tmp_path).start(Showing())
    assert sorted(day.played for day in late.broken) == [0, 1]


def test_resuming_what_another_program_plays_is_refused(tmp_path: Path) -> None:
    """Both saw the day; the one that was slower reads a sentence and may begin a day of its own."""
    leads = conductor(tmp_path)
    begun(leads)
    leads.let_go()
    one, other = conductor(tmp_path), conductor(tmp_path)
    first, second = one.start(Showing()), other.start(Showing())
    session, _ = one.handle(*first, Resume())
    assert session.play is not None
    late, shown = other.handle(*second, Resume())
    assert (late.play, late.unfinished, keys(late)) == (None, False, ["told.held"])
    assert shown.page is PageName.TITLE
    late, shown = other.handle(late, shown, Forget())
    assert len(journals(tmp_path)) == 1
    assert other.handle(late, shown, Begin())[0].play is not None


def test_journals_that_cannot_be_read_are_told_and_a_day_can_begin(tmp_path: Path) -> None:
    """One of a newer version stays for that version; a damaged one goes when the next day begins."""
    folder = tmp_path / "journals"
    folder.mkdir()
    newer, damaged = folder / "20270101-080000-1-1.jsonl", folder / "20270101-090000-1-1.jsonl"
    newer.write_bytes(b'{"arjenvalinnat": 3}\n')
    damaged.write_bytes(b'{"arjenval')
    leads = conductor(tmp_path)
    session, showing = leads.start(Showing())
    assert session.told == (Told("told.damaged"), Told("told.newer"))
    assert not session.unfinished
    session, showing = leads.handle(session, showing, Begin())
    assert (session.play is not None, session.told, session.unkept) == (True, (), False)
    assert newer.exists()
    assert not damaged.exists()


def test_a_torn_last_line_is_told_and_mended(tmp_path: Path) -> None:
    """The look page knows before, the facilitator is told once, and the next resume tells nothing."""
    leads = conductor(tmp_path)
    session, showing = begun(leads)
    for action in PLAYED:
        session, showing = leads.handle(session, showing, Do(action))
    leads.let_go()
    (path,) = journals(tmp_path)
    path.write_bytes(path.read_bytes()[:-5])
    late = conductor(tmp_path)
    found, shown = late.start(Showing())
    assert found.broken[0].torn
    found, shown = late.handle(found, shown, Resume())
    assert keys(found) == ["told.torn"]
    assert found.play is not None
    assert found.play.actions == PLAYED[:-1]
    found, shown = late.handle(found, shown, Do(PLAYED[-1]))
    late.let_go()
    again, _ = resumed(tmp_path)
    assert (again.play, again.told) == (session.play, ())


def test_a_damaged_day_goes_on_from_where_it_is_whole(tmp_path: Path) -> None:
    """What follows a damaged line is given up, told, and not offered again."""
    leads = conductor(tmp_path)
    session, showing = begun(leads)
    for action in PLAYED:
        session, showing = leads.handle(session, showing, Do(action))
    leads.let_go()
    (path,) = journals(tmp_path)
    lines = path.read_bytes().split(b"\n")
    place = next(place for place, line in enumerate(lines) if line.startswith(b'{"do": "lock"'))
    lines[place] = b"\x00" * 20
    path.write_bytes(b"\n".join(lines))
    late = conductor(tmp_path)
    found, _ = late.handle(*late.start(Showing()), Resume())
    assert found.play is not None
    assert (found.play.actions, keys(found), found.unkept) == (PLAYED[:3], ["told.cut"], False)
    late.let_go()
    assert len(journals(tmp_path)) == 1
    again, _ = resumed(tmp_path)
    assert (again.play, again.told) == (found.play, ())


def test_an_old_journal_goes_on_as_a_new_one(tmp_path: Path) -> None:
    """What the first version wrote is played on, and from then on kept as everything is."""
    leads = conductor(tmp_path)
    session, showing = begun(leads)
    for action in PLAYED:
        session, showing = leads.handle(session, showing, Do(action))
    leads.let_go()
    play = session.play
    assert play is not None
    (path,) = journals(tmp_path)
    head = {"arjenvalinnat": 1, "folder": str(DECKS / "arjen-valinnat"), "deck": play.deck.id}
    lines = [head | {"setup": setup_to(play.setup)}, *(action_to(action) for action in play.actions)]
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), "utf-8")
    late = conductor(tmp_path)
    found, _ = late.start(Showing())
    assert (found.broken[0].began, found.broken[0].groups, found.broken[0].played) == (None, 6, 1)
    found, _ = late.handle(found, Showing(), Resume())
    late.let_go()
    assert found.play == play
    assert not path.exists()
    assert b'"played"' in journals(tmp_path)[0].read_bytes()


def test_several_days_are_offered_the_newest_first(tmp_path: Path) -> None:
    """Each can be gone on with or deleted by itself; looking changes nothing."""
    made = []
    for hour, steps in ((0, 1), (5, 3), (2, 2)):
        data = tmp_path / f"made-{hour}"
        clock = Clock(BEGAN + 3600 * hour)
        leads = conductor(data, clock)
        session, showing = begun(leads)
        for action in PLAYED[:steps]:
            clock.now += 60
            session, showing = leads.handle(session, showing, Do(action))
        leads.let_go()
        made += journals(data)
    (tmp_path / "journals").mkdir()
    for path in made:
        path.rename(tmp_path / "journals" / path.name)
    leads = conductor(tmp_path)
    session, showing = leads.start(Showing())
    assert [day.gone for day in session.broken] == [3, 2, 1]
    session, showing = leads.handle(session, showing, Show(PageName.LOOK, 1))
    for _ in range(2):
        session, showing = leads.handle(session, showing, Forget(1, ask=True))
    assert ([day.gone for day in session.broken], showing.page) == ([3, 1], PageName.LOOK)
    session, showing = leads.handle(session, showing, Resume(1))
    assert session.play is not None
    assert session.play.actions == PLAYED[:1]
    session, showing = leads.handle(session, showing, Do(EndDay()))
    leads.handle(*leads.handle(session, showing, Show(PageName.HELP)), Leave())
    (left,) = conductor(tmp_path).start(Showing())[0].broken
    assert left.gone == 3
