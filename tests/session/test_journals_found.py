"""What lies in the folder of the journals: two programs, torn and damaged files, other versions."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from arjenvalinnat.rules.actions import EndDay, Next
from arjenvalinnat.rules.notation import action_to, setup_to
from arjenvalinnat.session.hour import Notice
from arjenvalinnat.session.intents.game import Do
from arjenvalinnat.session.intents.hour import Begin, Forget, Leave, Resume
from arjenvalinnat.session.intents.place import Show
from arjenvalinnat.session.journal.journal_keeper import Keeper
from arjenvalinnat.session.showing import PageName, Showing
from tests.session.breaks import PLAYED, begun, journals, keys, resumed
from tests.session.days import BEGAN, DECKS, Clock, conductor


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
    assert shown.place.page is PageName.TITLE
    late, shown = other.handle(late, shown, Forget())
    assert len(journals(tmp_path)) == 1
    assert other.handle(late, shown, Begin())[0].play is not None


def test_journals_that_cannot_be_read_are_told_and_a_day_can_begin(tmp_path: Path) -> None:
    """One of a newer version stays for that version; a damaged one goes when the next day begins."""
    folder = tmp_path / "journals"
    folder.mkdir()
    newer, damaged = folder / "20270101-080000-1-1.jsonl", folder / "20270101-090000-1-1.jsonl"
    newer.write_bytes(b'{"arjenvalinnat": 4}\n')
    damaged.write_bytes(b'{"arjenval')
    leads = conductor(tmp_path)
    session, showing = leads.start(Showing())
    assert session.told == (Notice("told.damaged"), Notice("told.newer"))
    assert not session.unfinished
    session, showing = leads.handle(session, showing, Begin())
    assert (session.play is not None, session.told, session.unkept) == (True, (), False)
    assert newer.exists()
    assert not damaged.exists()


@pytest.mark.parametrize("mending", [b"", b"\n", b'\n{"mend'])
def test_a_torn_last_line_is_told_and_mended(tmp_path: Path, mending: bytes) -> None:
    """The look page knows before, the facilitator is told once, and the next resume tells nothing."""
    leads = conductor(tmp_path)
    session, showing = begun(leads)
    for action in PLAYED:
        session, showing = leads.handle(session, showing, Do(action))
    leads.let_go()
    (path,) = journals(tmp_path)
    path.write_bytes(path.read_bytes()[:-5] + mending)
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


def test_a_day_is_played_again_once_and_anew_when_its_journal_says_more(tmp_path: Path) -> None:
    """Looking at a day and going on with it is one replay; what another program added is never missed."""
    leads = conductor(tmp_path)
    session, showing = begun(leads)
    for action in PLAYED[:3]:
        session, showing = leads.handle(session, showing, Do(action))
    leads.let_go()
    (path,) = journals(tmp_path)
    keeper = Keeper(path.parent)
    looked = keeper.read(path.name)
    assert looked is not None
    once = keeper.restored(looked)
    again = keeper.read(path.name)
    assert again is not None
    assert keeper.restored(again) is once
    with path.open("ab") as file:
        file.write(json.dumps(action_to(PLAYED[3])).encode() + b"\n")
    more = keeper.read(path.name)
    assert more is not None
    assert keeper.restored(more).kept.play.actions == PLAYED[:4]


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
    assert ([day.gone for day in session.broken], showing.place.page) == ([3, 1], PageName.LOOK)
    session, showing = leads.handle(session, showing, Resume(1))
    assert session.play is not None
    assert session.play.actions == PLAYED[:1]
    session, showing = leads.handle(session, showing, Do(EndDay()))
    leads.handle(*leads.handle(session, showing, Show(PageName.HELP)), Leave())
    (left,) = conductor(tmp_path).start(Showing())[0].broken
    assert left.gone == 3
