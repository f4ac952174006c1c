"""The class's own words: on the disk before they are shown, its owner's alone, gone when the hour is over."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arjenvalinnat.paper.write import write_paper
from arjenvalinnat.rules.actions import EndDay, Next
from arjenvalinnat.session.conductor import Conductor
from arjenvalinnat.session.intents.desk import DropWord
from arjenvalinnat.session.intents.game import Do, Undo
from arjenvalinnat.session.intents.hour import Begin, Forget, Leave, Print, Resume
from arjenvalinnat.session.intents.intent import Intent
from arjenvalinnat.session.intents.place import Over, Show
from arjenvalinnat.session.intents.typing import StartTyping, Type, Typed
from arjenvalinnat.session.journal.words_file import keep_words, read_sentences, read_words
from arjenvalinnat.session.purposes import OwnWord, StepSentence
from arjenvalinnat.session.report.record import address_of
from arjenvalinnat.session.showing import PageName, Showing
from tests.session.breaks import Disk, begun, journals, keys, resumed
from tests.session.days import DECKS, Clock, conductor, texts

WORD, OTHER, LATER = "kummitusjuna", "vesimeloni", "hattukauppa"
TYPED = {word: (StartTyping(OwnWord()), Type(word), Typed()) for word in (WORD, OTHER, LATER)}
CLOSED = (Show(PageName.HELP), Over(PageName.LEAVE))
ENDED = (Do(EndDay()), *CLOSED)


class Hour:
    """An hour whose keys are pressed, and whose disk is looked at."""

    def __init__(self, data: Path) -> None:
        self.data = data
        self.leads = Conductor(
            data, [DECKS], seed=lambda: 7, clock=Clock(), papers=write_paper, viewer=lambda _: True
        )
        self.session, self.showing = begun(self.leads)

    def press(self, *intents: Intent) -> Hour:
        for intent in intents:
            self.session, self.showing = self.leads.handle(self.session, self.showing, intent)
        return self

    @property
    def kept(self) -> set[str]:
        """Return which words stand anywhere among the journals."""
        data = b"".join(path.read_bytes() for path in journals(self.data))
        return {word for word in TYPED if word.encode() in data}


@pytest.fixture
def hour(tmp_path: Path) -> Iterator[Hour]:
    """Return an hour with two words."""
    hour = Hour(tmp_path).press(Do(Next()), *TYPED[WORD], *TYPED[OTHER])
    yield hour
    hour.leads.let_go()


def test_words_are_kept_while_the_day_goes_on(hour: Hour) -> None:
    """A power cut takes none of them, and a word that was taken back is nowhere any more."""
    assert hour.kept == {WORD, OTHER}
    hour.press(DropWord(0))
    assert hour.kept == {OTHER}
    hour.leads.let_go()
    assert resumed(hour.data)[0].record.words == (OTHER,)


@pytest.mark.parametrize(
    ("pressed", "kept"),
    [
        (CLOSED, True),  # the day is not over
        (ENDED[:2], True),  # the last page is open
        (ENDED, True),  # the sheet may still be asked for
        ((*ENDED[:2], Print("sheet")), True),
        ((Print("sheet"), *ENDED), False),
        ((*ENDED[:2], Print("sheet"), Over(PageName.LEAVE)), False),
        ((*ENDED, Print("sheet")), False),
        ((*ENDED, Print("jobs")), True),
        ((*ENDED[:2], Show(PageName.EXIT), Print("sheet")), False),
        ((*ENDED[:2], Over(PageName.KEYS), Print("sheet")), True),
        ((*ENDED, Print("sheet"), Over(PageName.LEAVE)), False),  # the last page is open again
        ((*ENDED, Print("sheet"), Undo()), True),  # the day goes on
    ],
)
def test_words_go_when_the_last_page_is_closed_and_the_sheet_is_written(
    hour: Hour, pressed: tuple[Intent, ...], kept: bool
) -> None:
    """Whichever is later; the screen and another sheet have them until the program ends."""
    hour.press(*pressed)
    assert hour.kept == ({WORD, OTHER} if kept else set())
    assert hour.session.record.words == (WORD, OTHER)
    hour.leads.let_go()
    late, _ = resumed(hour.data)
    assert late.play == hour.session.play
    assert late.record.words == ((WORD, OTHER) if kept else ())


def test_a_word_after_the_sheet_is_kept_until_a_sheet_has_it(hour: Hour) -> None:
    """Nothing that was typed is ever on no disk while the hour goes on."""
    hour.press(*ENDED, Print("sheet"), *TYPED[LATER])
    assert hour.kept == {WORD, OTHER, LATER}
    hour.press(Print("sheet"))
    assert hour.kept == set()


def test_leaving_a_day_that_is_over_takes_its_words_without_a_sheet(hour: Hour) -> None:
    """Nobody is offered that day again."""
    hour.press(DropWord(0), *ENDED, Leave())
    assert hour.kept == set()
    assert not conductor(hour.data).start(Showing())[0].unfinished


def test_leaving_a_day_that_is_not_over_keeps_its_words_until_it_is_deleted(hour: Hour) -> None:
    """It is offered again; deleting it leaves nothing behind."""
    hour.press(Leave())
    assert hour.kept == {WORD, OTHER}
    leads = conductor(hour.data)
    session, showing = leads.start(Showing())
    assert session.broken[0].words == 2
    leads.handle(session, showing, Forget())
    assert journals(hour.data) == []


def test_the_next_day_has_no_words_of_the_last(hour: Hour) -> None:
    """Beginning one removes earlier ones, words and all."""
    hour.press(Begin())
    assert (hour.kept, hour.session.record.words, hour.session.on_paper) == (set(), (), None)


def test_words_that_a_power_cut_left_of_a_day_that_is_over_go_at_the_next_start(hour: Hour) -> None:
    """The end is written first, so that no day is offered without its words; also half written ones go."""
    (words,) = [path for path in journals(hour.data) if path.suffix == ".words"]
    left = words.read_bytes()
    hour.press(*ENDED, Leave())
    words.write_bytes(left)
    words.with_name(f"{words.name}.new").write_bytes(left)
    orphan = words.with_name(f"20200101-{words.name}")
    orphan.write_bytes(left)
    assert hour.kept
    conductor(hour.data).start(Showing())
    assert [path.suffix for path in journals(hour.data)] == [".jsonl"]


def test_a_word_that_a_power_cut_left_half_written_goes_at_the_next_start(hour: Hour) -> None:
    """It was never shown; the words of the day stay, and so does what a living program is writing."""
    (words,) = [path for path in journals(hour.data) if path.suffix == ".words"]
    unwritten = words.with_name(f"{words.name}.new")
    unwritten.write_text(LATER)
    conductor(hour.data).start(Showing())
    assert unwritten.exists()
    hour.leads.let_go()
    conductor(hour.data).start(Showing())
    assert (unwritten.exists(), words.exists()) == (False, True)


def test_an_ended_journal_of_an_earlier_version_goes_with_its_words(hour: Hour) -> None:
    """Its lines have them, removed ones too; one that broke off goes on in a journal without them."""
    hour.leads.let_go()
    path, words = journals(hour.data)
    words.unlink()
    old = path.read_bytes().replace(b'{"arjenvalinnat": 3', b'{"arjenvalinnat": 2', 1)
    old += b'{"record": {"words": ["%s"], "exit": [], "pupils": null, "debrief": null, "marks": []}}\n' % (
        WORD.encode()
    )
    path.write_bytes(old)
    late = conductor(hour.data)
    found, shown = late.handle(*late.start(Showing()), Resume())
    assert (found.record.words, found.play, keys(found)) == ((WORD,), hour.session.play, [])
    assert (
        WORD.encode() not in next(one for one in journals(hour.data) if one.suffix == ".jsonl").read_bytes()
    )
    late.handle(found, shown, Leave())
    for one in journals(hour.data):
        one.unlink()
    path.write_bytes(old + b'{"end": true}\n')
    conductor(hour.data).start(Showing())
    assert journals(hour.data) == []


@pytest.mark.parametrize("damage", [b"[]", b'{"words": 3}', b'{"wor', b"\xff", b"[" * 99_999])
def test_words_that_cannot_be_read_are_told_and_the_game_is_whole(hour: Hour, damage: bytes) -> None:
    """The game is not lost with them, and from then on everything is kept again."""
    hour.leads.let_go()
    (words,) = [path for path in journals(hour.data) if path.suffix == ".words"]
    words.write_bytes(damage)
    late, _ = resumed(hour.data)
    assert (late.play, late.record.words, keys(late)) == (hour.session.play, (), ["told.cut"])
    again, _ = resumed(hour.data)
    assert (again.play, again.told) == (late.play, ())


def test_a_disk_that_refuses_words_is_told_and_made_up_for(tmp_path: Path, disk: Disk) -> None:
    """As with every other change: in memory first, and all of them once there is room."""
    hour = Hour(tmp_path).press(Do(Next()), *TYPED[WORD])
    disk.room = 5
    hour.press(*TYPED[OTHER])
    assert (hour.session.unkept, keys(hour.session), hour.kept) == (True, ["told.full"], {WORD})
    disk.room = None
    hour.press(Leave())
    assert hour.kept == {WORD, OTHER}
    assert resumed(tmp_path)[0].record.words == (WORD, OTHER)


@given(words=st.lists(texts, max_size=4).map(tuple))
def test_any_words_come_back(words: tuple[str, ...], tmp_path_factory: pytest.TempPathFactory) -> None:
    """Half a letter, too."""
    journal = tmp_path_factory.mktemp("j") / "day.jsonl"
    keep_words(journal, words)
    assert read_words(journal) == words


@pytest.mark.skipif(sys.platform == "win32", reason="no such rights there")
@pytest.mark.parametrize("umask", [0o000, 0o022, 0o277])
def test_files_with_words_are_their_owner_s_alone(tmp_path: Path, umask: int) -> None:
    """Journals, words and every file of a sheet: whatever the system would let others read."""
    data = tmp_path / "data"
    (data / "journals").mkdir(parents=True)
    (data / "sheets").mkdir()
    before = os.umask(umask)
    try:
        hour = Hour(data).press(*TYPED[WORD], Print("sheet"))
    finally:
        os.umask(before)
    hour.leads.let_go()
    made = [*journals(data), *(data / "sheets").iterdir()]
    assert sorted(path.suffix for path in made) == [".csv", ".html", ".json", ".jsonl", ".words"]
    assert {stat.S_IMODE(path.stat().st_mode) for path in made} == {0o600}


def test_sentences_of_steps_are_kept_as_words_are(tmp_path):
    """They stand beside the journal with their step's address, are read again, and go when there are none."""
    journal = tmp_path / "paiva.jsonl"
    keep_words(journal, (WORD,), (("cards/lauseet", OTHER),))
    assert (read_words(journal), read_sentences(journal)) == ((WORD,), (("cards/lauseet", OTHER),))
    keep_words(journal, (WORD,))
    assert read_sentences(journal) == ()
    keep_words(journal, ())
    assert not journal.with_suffix(".words").exists()


def test_a_sentence_is_never_in_the_journal_s_lines(tmp_path):
    """What a class wrote on a step is not among the changes that a journal keeps for good."""
    hour = Hour(tmp_path)
    place = hour.session.play.state.place
    for intent in (StartTyping(StepSentence(place)), Type(LATER), Typed()):
        hour.press(intent)
    assert hour.session.record.sentences == ((address_of(place), LATER),)
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert [path.suffix for path in files if LATER.encode() in path.read_bytes()] == [".words"]
