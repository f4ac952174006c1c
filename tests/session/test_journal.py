"""The journal: whatever was shown is on the disk, whatever was half written is not counted."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arjenvalinnat.rules.actions import Commit, IllegalAction, Next
from arjenvalinnat.rules.playthrough import Playthrough, begin
from arjenvalinnat.rules.state import Planned, Setup
from arjenvalinnat.session.journal import (
    Journal,
    entries_between,
    forget_all,
    newest_unfinished,
    read_journal,
    restore,
    start_journal,
)
from tests.decks_in_code import card, choice, deck
from tests.strategies import DECK, hours


def _written(folder: Path, play: Playthrough) -> Path:
    journal = start_journal(folder, "pakat/pieni", begin(play.deck, play.setup))
    for entry in entries_between(begin(play.deck, play.setup), play):
        journal.append(entry)
    return journal.path


@given(play=hours())
def test_a_day_that_broke_off_comes_back_as_it_was(
    play: Playthrough, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Reading the journal and playing it again meets the state that was last shown."""
    unfinished = read_journal(_written(tmp_path_factory.mktemp("j"), play))
    assert unfinished is not None
    assert restore(DECK, unfinished) == (play, 0)


@given(play=hours(), data=st.data())
def test_a_torn_last_line_costs_only_itself(
    play: Playthrough, data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Cut anywhere after its head, a journal gives the day up to its last whole line."""
    path = _written(tmp_path_factory.mktemp("j"), play)
    whole = path.read_bytes()
    head = whole.index(b"\n") + 1
    kept = data.draw(st.integers(head, len(whole)))
    path.write_bytes(whole[:kept])
    unfinished = read_journal(path)
    assert unfinished is not None
    restored, lost = restore(DECK, unfinished)
    assert lost == 0
    assert restored.actions == play.actions[: len(restored.actions)]
    assert len(restored.actions) >= whole[:kept].count(b"\n") - 1


def test_going_on_after_a_torn_line_loses_nothing_more(tmp_path: Path) -> None:
    """What is written after a power cut is read again at the next one."""
    play = begin(DECK, _setup())
    path = _written(tmp_path, play.play(Next()))
    with path.open("ab") as file:
        file.write(b'{"do": "ne')
    journal = Journal(path)
    for entry in entries_between(play.play(Next()), play.play(Next()).play(Next())):
        journal.append(entry)
    unfinished = read_journal(path)
    assert unfinished is not None
    assert restore(DECK, unfinished) == (play.play(Next()).play(Next()), 0)


def test_an_undo_is_appended_and_never_cut(tmp_path: Path) -> None:
    """The journal only grows; an undo is one more line."""
    play = begin(DECK, _setup())
    on = play.play(Next()).play(Next())
    path = _written(tmp_path, on)
    before = path.read_bytes()
    journal = Journal(path)
    for entry in entries_between(on, on.undo(2)):
        journal.append(entry)
    assert path.read_bytes().startswith(before)
    assert json.loads(path.read_bytes().splitlines()[-1]) == {"undo": 2}
    unfinished = read_journal(path)
    assert unfinished is not None
    assert restore(DECK, unfinished) == (play, 0)


def test_a_day_that_ended_is_not_offered(tmp_path: Path) -> None:
    """The end is a line, too; after it there is nothing to go on with."""
    path = _written(tmp_path, begin(DECK, _setup()))
    assert newest_unfinished(tmp_path) is not None
    journal = Journal(path)
    journal.append({"end": True})
    assert newest_unfinished(tmp_path) is None


@pytest.mark.parametrize(
    "damage", [b"", b"\x00\xff\n", b"[]\n", b"{}\n", b'{"arjenvalinnat": 99}\n', b"null"]
)
def test_a_file_that_is_no_journal_is_not_offered(tmp_path: Path, damage: bytes) -> None:
    """A damaged head never stops the program, and never hides an older day."""
    _written(tmp_path, begin(DECK, _setup()))
    (tmp_path / "99991231-000000-1.jsonl").write_bytes(damage)
    found = newest_unfinished(tmp_path)
    assert found is not None
    assert found.deck == "pieni"


def test_a_deck_that_changed_meanwhile_plays_as_far_as_it_can(tmp_path: Path) -> None:
    """Entries that no longer fit are counted as lost, and the day goes on from before them."""
    play = begin(DECK, _setup())
    for action in (Next(), Next(), Next(), Commit(0, "pelaa"), Commit(1, "lopeta")):
        play = play.play(action)
    unfinished = read_journal(_written(tmp_path, play))
    assert unfinished is not None
    changed = deck(
        card("matsi", "ilta", choice("lopeta", (1, 0, 0)), choice("muu", (0, 1, 0))),
        roles=[role.model_dump(mode="json") for role in DECK.roles],
        role_lines=dict(DECK.role_lines),
    )
    restored, lost = restore(changed, unfinished)
    assert lost == 2
    assert restored.actions == play.actions[:3]


def test_a_set_up_that_no_longer_fits_is_refused(tmp_path: Path) -> None:
    """A plan with a card that is gone cannot be resumed, and says so with our own exception."""
    unfinished = read_journal(_written(tmp_path, begin(DECK, _setup())))
    assert unfinished is not None
    with pytest.raises(IllegalAction, match="no card is called 'matsi'"):
        restore(deck(roles=[role.model_dump(mode="json") for role in DECK.roles]), unfinished)


def test_nothing_personal_is_written(tmp_path: Path) -> None:
    """A journal holds ids, numbers and the deck's folder, and none of the deck's texts."""
    play = begin(DECK, _setup())
    for action in (Next(), Next(), Next(), Commit(0, "pelaa", own=True)):
        play = play.play(action)
    lines = [json.loads(line) for line in _written(tmp_path, play).read_text().splitlines()]
    assert set(lines[0]) == {"arjenvalinnat", "folder", "deck", "setup"}
    assert lines[-1] == {"do": "commit", "group": 0, "choice": "pelaa", "own": True}


def test_earlier_days_are_forgotten(tmp_path: Path) -> None:
    """Journals are not kept longer than they are needed."""
    path = _written(tmp_path, begin(DECK, _setup()))
    forget_all(tmp_path, but=path)
    assert path.exists()
    forget_all(tmp_path)
    assert not list(tmp_path.iterdir())


def _setup() -> Setup:
    return Setup(7, 2, (11, 16), ("bussi", "hyva-alku"), (Planned("matsi"),))
