"""The journal: whatever was shown is on the disk, whatever was half written is not counted."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arjenvalinnat.content.decks import find_decks
from arjenvalinnat.content.load import load_deck
from arjenvalinnat.rules.actions import Commit, Next
from arjenvalinnat.rules.notation import action_to, setup_to
from arjenvalinnat.rules.playthrough import begin, replay
from arjenvalinnat.rules.state import Planned, Setup
from arjenvalinnat.session.hour import Wishes
from arjenvalinnat.session.journal.deck_snapshot import deck_from, deck_to
from arjenvalinnat.session.journal.lines import HeldError, Journal, forget_all, start_journal
from arjenvalinnat.session.journal.recovery import DamagedError, NewerError, Unfinished, read_journal, restore
from arjenvalinnat.session.journal.snapshot import Snapshot, changes
from arjenvalinnat.session.journal.wishes_snapshot import wishes_from, wishes_to
from arjenvalinnat.session.journal.words_file import words_path
from arjenvalinnat.session.screens import FILE
from arjenvalinnat.session.settings import read_settings
from tests.session.days import BEGAN, DECKS, days, ended, gone_on, life, wishes, written
from tests.strategies import DECK

GOOD = Path(__file__).resolve().parents[1] / "decks" / "good"


@pytest.mark.parametrize("path", [*find_decks(DECKS), *find_decks(GOOD)], ids=lambda path: path.name)
def test_a_deck_is_kept_whole(path: Path) -> None:
    """Written as JSON and read again, a deck is the same in every field."""
    deck = load_deck(path).deck
    assert deck is not None
    assert deck_from(json.loads(json.dumps(deck_to(deck)))) == deck


def test_the_small_deck_is_kept_whole() -> None:
    """Outcomes, laters, sattumat and roles come back, too, and a word less is another deck."""
    kept = deck_to(DECK)
    assert deck_from(json.loads(json.dumps(kept))) == DECK
    kept["cards"][0]["choices"][0]["effects"]["self"] = "-1 toisin käy"
    assert deck_from(kept) != DECK


@given(wanted=wishes)
def test_wishes_are_kept_whole(wanted: Wishes) -> None:
    """Every wish comes back; one that a later version does not know, or that is damaged, harms none."""
    plain = json.loads(json.dumps(wishes_to(wanted)))
    assert wishes_from(plain) == wanted
    assert wishes_from({**plain, "unheard-of": 1, "minutes": "many", "plan": 3}) == replace(
        wanted, minutes=Wishes().minutes, plan=()
    )


def test_a_journal_without_the_rules_is_an_hour_without_them(tmp_path: Path) -> None:
    """An old journal goes on as it began; settings without them begin the next hour with them."""
    old = {"groups": 3, "minutes": 45}
    assert wishes_from(old) == Wishes(groups=3, minutes=45, rules=(), leaf=1, body=False)
    (tmp_path / FILE).write_text(json.dumps(old), encoding="utf-8")
    assert read_settings(tmp_path).wishes == Wishes(groups=3, minutes=45)


@pytest.mark.parametrize("leaf", [0, 99, "4", None, True])
def test_a_damaged_leaf_is_as_at_first(leaf: object, tmp_path: Path) -> None:
    """No page holds nothing, and none holds more than a wall; what is no number is not read."""
    (tmp_path / FILE).write_text(json.dumps({"leaf": leaf, "rules": ["posts", 7]}), encoding="utf-8")
    assert read_settings(tmp_path).wishes == Wishes(rules=("posts",))


@given(day=days())
def test_a_day_written_as_a_whole_comes_back_as_it_is(
    day: Snapshot, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Game, times, record, wishes, cast and language: all of it."""
    journal = start_journal(tmp_path_factory.mktemp("j"), day)
    journal.close()
    restored = gone_on(journal.path)
    assert (restored.lost, replace(restored.kept, last=day.last)) == (0, day)


@given(lived=life())
def test_a_day_that_broke_off_comes_back_as_it_was(
    lived: list[Snapshot], tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Reading the journal and playing it again meets the day that was last shown, undos and all."""
    restored = gone_on(written(tmp_path_factory.mktemp("j"), lived))
    assert (restored.lost, replace(restored.kept, last=lived[-1].last)) == (0, lived[-1])
    play = restored.kept.play
    assert replay(play.deck, play.setup, play.actions).state == play.state


@given(lived=life())
def test_a_last_line_torn_at_any_byte_costs_only_itself(
    lived: list[Snapshot], tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Cut anywhere in its last line, a journal gives the day before it, and is mended."""
    path = written(tmp_path_factory.mktemp("j"), lived)
    whole = path.read_bytes()
    if whole.count(b"\n") < 2:
        return  # nothing but the head, which is never half written
    os.truncate(path, len(whole) - 1)
    unfinished = read_journal(path)
    assert unfinished is not None
    assert not unfinished.torn  # only the end of the line is missing
    assert restore(unfinished).kept.play == lived[-1].play
    start = whole.rindex(b"\n", 0, -1) + 1
    os.truncate(path, len(whole) - 2)
    torn = read_journal(path)
    assert torn is not None
    assert torn.torn
    for cut in range(len(whole) - 3, start, -1):  # the same value at every byte leads to the same day
        os.truncate(path, cut)
        assert read_journal(path) == torn
    Journal(path, torn=True).close()
    mended = read_journal(path)
    assert mended is not None
    assert not mended.torn
    os.truncate(path, start)
    assert restore(mended) == restore(torn) == gone_on(path)


def test_going_on_after_a_torn_line_loses_nothing_more(tmp_path: Path) -> None:
    """What is written after a power cut is read again at the next one."""
    day = _day()
    once = _further(day)
    path = written(tmp_path, [day, once])
    with path.open("ab") as file:
        file.write(b'{"do": "ne')
    journal = Journal(path, torn=True)
    journal.append(*changes(once, _further(once)))
    journal.close()
    assert gone_on(path).kept == _further(once)
    assert gone_on(path).lost == 0


def test_a_damaged_line_in_the_middle_ends_what_can_be_read(tmp_path: Path) -> None:
    """A line that was not torn and mended leaves a gap: what follows it would be another day."""
    lived = [_day()]
    for _ in range(3):
        lived.append(_further(lived[-1]))
    path = written(tmp_path, lived)
    lines = path.read_bytes().split(b"\n")
    lines[2] = b'{"do" "next"}'
    path.write_bytes(b"\n".join(lines))
    restored = gone_on(path)
    assert (restored.kept, restored.lost) == (lived[1], 1)


def test_an_undo_is_appended_and_never_cut(tmp_path: Path) -> None:
    """The journal only grows; an undo is one more line."""
    day = _day()
    on = _further(_further(day))
    path = written(tmp_path, [day, on])
    before = path.read_bytes()
    journal = Journal(path)
    journal.append(*changes(on, replace(on, play=on.play.undo(2), times=(), last=31.5)))
    journal.close()
    assert path.read_bytes().startswith(before)
    assert json.loads(path.read_bytes().splitlines()[-1]) == {"undo": 2, "at": 31.5}
    assert gone_on(path).kept == replace(day, last=31.5)


def test_a_day_that_ended_is_not_offered(tmp_path: Path) -> None:
    """The end is a line, too; after it there is nothing to go on with."""
    path = written(tmp_path, [_day()])
    assert read_journal(path) is not None
    ended(path)
    assert read_journal(path) is None


@pytest.mark.parametrize(
    "damage",
    [b"", b"\x00\xff\n", b"[]\n", b"{}\n", b'{"arjenvalinnat": 0}\n', b"null", b"[" * 99_999, b"\x00" * 99],
)
def test_a_file_that_is_no_journal_is_damaged(tmp_path: Path, damage: bytes) -> None:
    """Whatever lies there is told apart, and nothing breaks."""
    path = tmp_path / "20261124-000000-1.jsonl"
    path.write_bytes(damage)
    with pytest.raises(DamagedError):
        read_journal(path)


def test_a_journal_of_a_newer_version_is_not_read(tmp_path: Path) -> None:
    """What it means is not known here."""
    path = tmp_path / "20261124-000000-1.jsonl"
    path.write_bytes(b'{"arjenvalinnat": 4, "what": "ever"}\n{"do": "next"}\n')
    with pytest.raises(NewerError):
        read_journal(path)


@given(place=st.integers(0, 12), junk=st.sampled_from((None, 3, "x", [], {}, {"a": 1}, -1.5, float("inf"))))
def test_a_head_with_something_else_in_it_is_damaged_or_plays(place: int, junk: object) -> None:
    """Any value in any place of the head: a day, or a sentence."""
    head = json.loads(_head())
    name = sorted(head)[place % len(head)]
    try:
        restored = restore(Unfinished(Path("x"), {**head, name: junk}, ()))
    except DamagedError:
        return
    assert restored.kept.play.state


def test_an_old_journal_is_read_with_the_deck_in_its_folder(tmp_path: Path) -> None:
    """Format 1 kept no deck, no clock and no record; its game comes back all the same."""
    deck = load_deck(DECKS / "arjen-valinnat").deck
    assert deck is not None
    setup = Setup(7, 2, (11, 16), (None, None), (Planned("viela-yksi-matsi"),))
    play = begin(deck, setup).play(Next()).play(Next()).play(Next()).play(Commit(0, None))
    path = _old(tmp_path, str(DECKS / "arjen-valinnat"), play)
    kept = gone_on(path).kept
    assert kept.play == play
    assert kept.times == (0.0,) * 4
    assert (kept.wishes.seed, kept.wishes.groups, kept.wishes.ages) == (7, 2, (11, 16))
    with pytest.raises(DamagedError):
        gone_on(_old(tmp_path, str(tmp_path / "gone"), play))


def test_an_old_journal_whose_deck_changed_plays_as_far_as_it_can(tmp_path: Path) -> None:
    """Entries that no longer fit are counted as lost, and the day goes on from before them."""
    day = _day()
    for action in (Next(), Next(), Next(), Commit(0, "pelaa"), Commit(1, "lopeta")):
        play = day.play.play(action)
        day = replace(day, play=play, times=(0.0,) * len(play.actions))
    unfinished = read_journal(written(tmp_path, [_day(), day]))
    assert unfinished is not None
    played = deck_to(DECK)
    played["cards"][0]["choices"][0]["id"] = "muu"
    restored = restore(replace(unfinished, head={**unfinished.head, "played": played}))
    assert restored.lost == 2
    assert restored.kept.play.actions == day.play.actions[:3]


def test_nothing_personal_is_written(tmp_path: Path) -> None:
    """A journal holds the deck, ids and numbers; what the class said in its own words is beside it."""
    day = _day()
    on = replace(day, play=day.play.play(Next()), times=(1.5,), last=1.5)
    on = replace(on, record=replace(on.record, words=("uni", "riita"), pupils=21))
    path = written(tmp_path, [day, on])
    lines = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    assert set(lines[0]) == {
        "arjenvalinnat", "folder", "deck", "setup", "start", "wishes", "shown", "played",
    }  # fmt: skip
    assert lines[1] == {"do": "next", "at": 1.5}
    assert set(lines[2]["record"]) == {"exit", "pupils", "debrief", "marks", "id"}
    assert json.loads(words_path(path).read_bytes()) == {"words": ["uni", "riita"]}


def test_a_journal_has_one_program(tmp_path: Path) -> None:
    """While one holds it no other may go on with it or remove it; once it is let go, both may be."""
    journal = start_journal(tmp_path, _day())
    with pytest.raises(HeldError):
        Journal(journal.path)
    forget_all(tmp_path)
    assert journal.path.exists()
    journal.close()
    Journal(journal.path).close()
    forget_all(tmp_path)
    assert not list(tmp_path.iterdir())


def test_two_days_that_begin_in_one_second_have_two_journals(tmp_path: Path) -> None:
    """No day is written over another."""
    paths = {written(tmp_path, [_day()]) for _ in range(3)}
    assert len(paths) == 3


def test_earlier_days_are_forgotten(tmp_path: Path) -> None:
    """Journals are not kept longer than they are needed, and neither are unwritten ones."""
    path = written(tmp_path, [_day()])
    (tmp_path / "20261124-000000-1.new").write_bytes(b'{"arjen')
    forget_all(tmp_path, but=[path])
    assert list(tmp_path.iterdir()) == [path]
    forget_all(tmp_path)
    assert not list(tmp_path.iterdir())


def _day() -> Snapshot:
    setup = Setup(7, 2, (11, 16), ("bussi", "hyva-alku"), (Planned("matsi"),))
    return Snapshot("pakat/pieni", begin(DECK, setup), Wishes(), began=BEGAN)


def _further(day: Snapshot) -> Snapshot:
    at = day.last + 12.5
    return replace(day, play=day.play.play(Next()), times=(*day.times, at), last=at)


def _head() -> str:
    from arjenvalinnat.session.journal.snapshot import head_of  # noqa: PLC0415 - only here

    return json.dumps(head_of(_day()))


def _old(folder: Path, deck: str, play: object) -> Path:
    """Write a journal as the first version did."""
    path = folder / "20260101-080000-1.jsonl"
    head = {"arjenvalinnat": 1, "folder": deck, "deck": play.deck.id, "setup": setup_to(play.setup)}  # type: ignore[attr-defined]
    lines = [head, *(action_to(action) for action in play.actions)]  # type: ignore[attr-defined]
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), "utf-8")
    return path
