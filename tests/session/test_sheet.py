"""The sheet: what is counted, what is not told, and how it is read again."""

from __future__ import annotations

import datetime
import json
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from arjenvalinnat.rules.actions import Commit, Discuss, Lock, Next
from arjenvalinnat.rules.playthrough import Playthrough
from arjenvalinnat.rules.state import Planned, Turn
from arjenvalinnat.session.hour import Session, Wishes
from arjenvalinnat.session.report.record import Record, fresh_id, record_from, record_to
from arjenvalinnat.session.report.sheet import Sheet, sheet_of
from arjenvalinnat.session.report.sheet_file import Fault, NoSheetError, read_sheet, sheet_from, sheet_to
from arjenvalinnat.session.report.small_counts import FEW, known, without_few
from arjenvalinnat.session.report.year import BY, add_up, read_sheets
from tests.session.played import DECK, TODAY, Clocked, choices, deep_hour
from tests.strategies import hours

A, B = choices("matsi")[:2]


def sheet(hour: Clocked, record: Record | None = None, **wishes: object) -> Sheet:
    """Return the sheet of an hour as it stands."""
    return sheet_of(hour.session(record, **wishes), hour.now, TODAY)


def test_talk_is_the_talk_and_the_discussion_and_nothing_else() -> None:
    """Reading, thinking and voting are not talk; what was not ended yet counts up to now."""
    hour = Clocked(Planned("matsi", deep=True), Planned("aamupala"))
    hour.on_to(Turn.THINK)
    hour.do(Next(), 25)
    hour.vote([A, A, B, None])
    hour.do(Next(), 75)
    hour.do(Commit(3, None), 60)
    hour.vote([A, B, B, None])
    hour.on_to(Turn.DISCUSS)
    hour.do(Next(), 40)
    hour.now += 500
    told = sheet(hour)
    assert told.talk == 75 + 60 + 40
    assert {theme.id: theme.seconds for theme in told.themes} == {"uni": 175}


def test_a_discussion_in_the_middle_belongs_to_its_card() -> None:
    """Opened at any moment, and still open when the sheet is printed."""
    hour = Clocked()
    hour.on_to(Turn.SITUATION)
    hour.do(Discuss(), 10)
    hour.now += 90
    assert sheet(hour).talk == 90


def test_the_closing_talk_has_minutes_of_its_own() -> None:
    """From the debrief's page to the next closing page; talk of the last card ends where it begins."""
    hour = deep_hour([A, B, B, None], [A, B, B, None])
    hour.on_to(Turn.DISCUSS)
    marks = (("day", 480), ("debrief", int(hour.now) + 30), ("step-out", int(hour.now) + 750))
    hour.now += 900
    told = sheet(hour, Record(marks=marks))
    assert (told.debrief_at, told.debrief) == (marks[1][1], 720)
    assert told.talk == 75 + 1 + 30
    ended = sheet(hour, Record(marks=(*marks, ("help", int(hour.now) - 100))))
    assert ended.seconds == int(hour.now) - 100
    assert sheet(hour).debrief_at is None


def test_the_day_may_go_on_after_the_help_page() -> None:
    """A help page that was looked at in between does not end the hour."""
    hour = deep_hour([A, B, B, None], [A, B, B, None])
    assert sheet(hour, Record(marks=(("help", 481),))).seconds == round(hour.now)


def test_groups_that_changed_are_counted_by_what_they_left() -> None:
    """Both votes as counts of groups, a pass among them."""
    hour = deep_hour([A, A, B, None], [B, A, B, A])
    (moved,) = sheet(hour).votes
    assert (moved.by, moved.changed) == ("groups", 2)
    rows = {row.text: (row.first, row.second, row.left) for row in moved.answers}
    texts = {choice.id: choice.text for choice in DECK.cards_by_id["matsi"].choices}
    assert rows[texts[A]] == (2, 2, 1)
    assert rows[texts[B]] == (1, 2, 0)
    assert rows[None] == (1, 0, 1)


def test_without_a_second_vote_nothing_moved() -> None:
    """Locked during the talk, the first commitments stand, and no second vote is told."""
    hour = Clocked()
    hour.on_to(Turn.COMMIT)
    hour.vote([A, A, A, B])
    hour.do(Lock())
    (moved,) = sheet(hour).votes
    assert moved.changed is None
    assert {(row.second, row.left) for row in moved.answers} == {(None, None)}


def test_few_raised_cards_are_not_told() -> None:
    """Counts of pupils under five are hidden, counts of groups never are."""
    hour = Clocked(groups=1)
    hour.on_to(Turn.COMMIT)
    hour.vote([(12, 3, 0, 7)])
    hour.do(Next())
    hour.vote([(5, 10, 0, 7)])
    (moved,) = sheet(hour).votes
    assert moved.by == "pupils"
    assert [row.first for row in moved.answers] == [12, None, None, 7]
    assert [row.second for row in moved.answers] == [None, 10, None, 7]
    assert moved.changed == 1
    assert {row.left for row in moved.answers} == {None}


@given(st.lists(st.integers(0, 40), max_size=6))
def test_no_hidden_count_can_be_worked_out(counts: list[int]) -> None:
    """Nothing under five is told, what is told is true, and one number alone is never hidden among others."""
    told = without_few(counts)
    assert len(told) == len(counts)
    for count, shown in zip(counts, told, strict=True):
        assert shown in {None, count}
        assert shown is None or shown >= FEW
    assert not (len(told) > 1 and told.count(None) == 1)
    if all(count >= FEW for count in counts):
        assert told == tuple(counts)


def test_a_small_class_has_no_number() -> None:
    """Four pupils are not told, five are; fingers that nobody asked for are no answers."""
    hour = Clocked()
    assert [known(count) for count in (None, 0, 4, 5)] == [None, None, None, 5]
    assert sheet(hour, Record(pupils=4)).pupils is None
    assert sheet(hour, Record(exit=(0, 0, 0, 0, 0))).exit == ()
    assert sheet(hour, Record(exit=(9, 6, 2, 8, 0))).exit == (9, 6, None, 8, None)


@given(st.lists(st.sampled_from([*choices("matsi"), None]), min_size=2, max_size=8), st.randoms())
@settings(max_examples=40)
def test_no_group_stands_beside_what_it_chose(answers: list[str | None], lots: Random) -> None:
    """Whichever groups gave the answers, the sheet is the same."""
    second = [*answers[1:], answers[0]]
    order = list(range(len(answers)))
    lots.shuffle(order)
    mixed = deep_hour([answers[place] for place in order], [second[place] for place in order])
    assert sheet(deep_hour(answers, second)) == sheet(mixed)


def test_a_skipped_card_leaves_no_trace() -> None:
    """Only cards that were revealed are on the sheet; an undone one is not."""
    hour = deep_hour([A, B, B, None], [A, B, B, None])
    assert [card.id for card in sheet(hour).cards] == ["matsi"]
    hour.play, hour.times = hour.play.undo(), hour.times[:-1]
    assert sheet(hour).cards == ()


def test_before_the_day_there_is_no_sheet() -> None:
    """A sheet needs a day that has begun."""
    with pytest.raises(LookupError):
        sheet_of(Session(deck=DECK), 0.0, TODAY)


@given(hours(), st.data())
@settings(max_examples=60)
def test_any_hour_has_a_sheet_that_is_read_again(play: Playthrough, data: st.DataObject) -> None:
    """Whatever was played, typed and counted, and however many times are known: JSON gives the sheet back."""
    texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
    record = Record(
        words=tuple(data.draw(st.lists(texts, max_size=4))),
        exit=data.draw(st.sampled_from([(), (1, 2, 3, 9, 9), (0, 0, 0, 0, 24)])),
        pupils=data.draw(st.none() | st.integers(1, 99)),
        marks=data.draw(st.sampled_from([(), (("debrief", 30), ("help", 40))])),
        id=fresh_id(),
    )
    times = sorted(data.draw(st.lists(st.floats(0, 5000), max_size=len(play.actions))))
    wishes = Wishes(groups=play.setup.groups, sheet_place=data.draw(texts))
    session = Session(deck=DECK, wishes=wishes, play=play, times=tuple(times), record=record)
    now = data.draw(st.floats(times[-1] if times else 0, 6000))
    told = sheet_of(session, now, TODAY)
    assert sheet_from(json.loads(json.dumps(sheet_to(told)))) == told
    assert told.talk <= now + 1
    assert record_from(json.loads(json.dumps(record_to(record)))) == record


def written(**changes: object) -> dict[str, object]:
    """Return a sheet's data with some of it changed."""
    return {**sheet_to(sheet(deep_hour([A, B, B, None], [A, B, B, None]))), **changes}


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        ([], Fault.FOREIGN),
        ({}, Fault.FOREIGN),
        ({"arjenvalinnat": 1}, Fault.FOREIGN),
        (written(format=2), Fault.NEWER),
        (written(format="1"), Fault.DAMAGED),
        (written(groups=True), Fault.DAMAGED),
        (written(seconds=-1), Fault.DAMAGED),
        (written(pupils="24"), Fault.DAMAGED),
        (written(date="yesterday"), Fault.DAMAGED),
        (written(cards={"id": "x"}), Fault.DAMAGED),
        (written(votes=[{"title": "x"}]), Fault.DAMAGED),
        (written(deck=None), Fault.DAMAGED),
    ],
)
def test_what_is_no_sheet_is_told_apart(data: object, fault: Fault) -> None:
    """Foreign, newer and damaged files each have their sentence."""
    with pytest.raises(NoSheetError) as no:
        sheet_from(data)
    assert no.value.fault is fault


@given(st.binary(max_size=60) | st.just(b"[" * 50_000) | st.just(b'{"arjenvalinnat": "sheet", "format": 1}'))
def test_any_bytes_at_all_are_no_crash(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    """A folder may hold anything."""
    path = tmp_path_factory.mktemp("sheets") / "any.json"
    path.write_bytes(data)
    with pytest.raises(NoSheetError):
        read_sheet(path)


def kept(folder: Path, name: str, told: Sheet) -> None:
    """Write a sheet's JSON."""
    (folder / name).write_text(json.dumps(sheet_to(told)), encoding="utf-8")


def test_a_session_that_was_printed_twice_counts_once(tmp_path: Path) -> None:
    """The later sheet of the same session is taken, whatever the files are called; others are their own."""
    early = sheet(deep_hour([A, B, B, None], [A, B, B, None]))
    kept(tmp_path, "b.json", early)
    kept(tmp_path, "a.json", replace(early, seconds=3000, pupils=20))
    kept(tmp_path, "c.json", replace(early, id="another"))
    (tmp_path / "settings.json").write_text("{}", encoding="utf-8")
    (tmp_path / "a.csv").write_text("x", encoding="utf-8")
    sheets, faults = read_sheets(tmp_path)
    assert [told.seconds for told in sheets] == [3000, early.seconds]
    assert [(path.name, fault) for path, fault in faults] == [("settings.json", Fault.FOREIGN)]


@pytest.mark.parametrize("by", BY)
def test_the_total_counts_every_session_once(by: str) -> None:
    """Whatever the rows are, nothing is lost and nothing is counted twice in the total."""
    first = replace(
        sheet(deep_hour([A, B, B, None], [A, B, B, None]), Record(pupils=20)), id="1", place="Kuopio"
    )
    second = replace(first, id="2", place="kuopio", pupils=None, date=datetime.date(2026, 12, 1))
    year = add_up([first, second], by)
    assert (year.total.sessions, year.total.groups, year.total.pupils, year.total.uncounted) == (2, 8, 20, 1)
    assert year.total.talk == 2 * first.talk
    assert len(year.rows) == (2 if by == "month" else 1)
    assert sum(row.sessions for row in year.rows) == 2
    assert sum(row.talk for row in year.rows) == year.total.talk


def test_few_pupils_stay_hidden_in_a_sum() -> None:
    """Three pupils in a file that somebody edited are as unknown as none."""
    edited = sheet_from(written(pupils=3))
    assert edited.pupils is None
    assert add_up([edited], "deck").total.pupils is None
    assert add_up([replace(edited, pupils=2), replace(edited, pupils=2)], "deck").total.pupils is None
