"""`python -m tests.kills.killed SEED KILLS FOLDER`: play hours as fast as they go, and kill the program.

Each life of the program is a fork that goes on with the day that it finds; the deck was read before all of
them. It says into a pipe what it is about to do and what is done; a word in the pipe is out of the process,
so that the kill cannot take it back. After each kill the next life must find what was done, or that and the
one thing that was under way. Of a day that is over it must find no word of the class.
"""

from __future__ import annotations

import gc
import hashlib
import json
import os
import signal
import sys
import time
import traceback
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from random import Random
from typing import Any

from arjenvalinnat.rules.actions import Commit, Lock, Next
from arjenvalinnat.rules.notation import action_to
from arjenvalinnat.rules.playthrough import replay
from arjenvalinnat.rules.state import Turn
from arjenvalinnat.rules.votes import COMMITTING
from arjenvalinnat.session import conductor
from arjenvalinnat.session.conductor import Conductor
from arjenvalinnat.session.hour import Session
from arjenvalinnat.session.intents.desk import ChooseDebrief, DropWord
from arjenvalinnat.session.intents.game import Do, Undo
from arjenvalinnat.session.intents.hour import Begin, Leave, Print, Resume
from arjenvalinnat.session.intents.intent import Intent
from arjenvalinnat.session.intents.place import Show
from arjenvalinnat.session.intents.typing import StartTyping, Type, Typed
from arjenvalinnat.session.purposes import OwnWord
from arjenvalinnat.session.showing import PageName, Showing
from arjenvalinnat.session.steer import steer
from tests.session.days import DECKS, load_once
from tests.showings import meant

NO_DAY = "no day"
WORD = "fläppisana"
"""What every word of the class begins with, and no text of the deck."""

LONGEST = 24
"""Lines that a life tells at most before it is killed, two for each thing that it does."""

MOMENT = 0.002
"""Seconds that it lives at most after them, so that it dies anywhere between two lines."""

NEWBORN = 8
"""Every so manieth life is killed without waiting until it has found its day."""

TORN = 10
"""After every so manieth kill a half-written line lies at the journal's end, as after a power cut."""


@dataclass
class Told:
    """What the lives have told: the days that may be found now, and how much was done."""

    may_be: set[str] = field(default_factory=lambda: {NO_DAY})
    done: str = NO_DAY
    times: list[float] = field(default_factory=list)
    actions: int = 0
    days: int = 0
    turns: set[str] = field(default_factory=set)
    torn: int = 0
    mended: int = 0
    in_flight: int = 0


def soul(session: Session) -> str:
    """Return a short name of all that must not be lost, the clock left out."""
    if session.play is None:
        return NO_DAY
    record = session.record
    words = () if session.words_done else record.words
    kept = [action_to(action) for action in session.play.actions], words, record.debrief
    return hashlib.sha256(json.dumps(kept).encode()).hexdigest()[:16]


def live(folder: Path, pipe: int, lots: Random) -> None:
    """Go on with the day that is there, or begin one, and play; end a day that is over and begin the next."""

    def say(**words: object) -> None:
        os.write(pipe, json.dumps(words).encode() + b"\n")

    while True:
        leads = Conductor(
            folder, [DECKS], seed=lambda: lots.randint(1, 9999), papers=_no_paper, viewer=lambda _: True
        )
        session, showing = leads.start(Showing())
        assert len(session.broken) <= 1
        if session.unfinished:
            session, showing = leads.handle(session, showing, Resume())
        _sound(session)
        torn = any(told.key == "told.torn" for told in session.told)
        say(found=soul(session), times=session.times, torn=torn, unkept=session.unkept)
        assert session.record.words or not _told_words(folder)
        if session.play is None:
            say(next="begin")
            session, showing = leads.handle(session, showing, Begin())
            say(done=soul(session), times=session.times)
        for intent in _intents(lots):
            wanted = meant(session, showing, intent) if intent else _on(session, lots)
            if wanted is None:
                break
            say(next=soul(steer(session, showing, wanted)[0]))
            session, showing = leads.handle(session, showing, wanted)
            assert session.play is not None
            say(done=soul(session), times=session.times, turn=session.play.state.turn.value)
        session, showing = leads.handle(session, showing, Show(PageName.HELP))
        if lots.random() < 0.5:  # the sheet is written when the last page is closed already
            session, showing = leads.handle(session, showing, Show(PageName.EXIT))
            say(next=soul(replace(session, on_paper=session.record.own)))
            session, showing = leads.handle(session, showing, Print("sheet"))
            assert not _told_words(folder)
            say(done=soul(session), times=session.times)
        say(next=NO_DAY)
        leads.handle(session, showing, Leave())
        assert not _told_words(folder)
        say(done=NO_DAY, times=[])


def _no_paper(_paper: str, _session: Session, _showing: Showing, folder: Path) -> Path:
    return folder / "sheet"


def _told_words(folder: Path) -> list[str]:
    """Return the files of the journals that hold a word of the class."""
    return [path.name for path in (folder / "journals").glob("*") if WORD.encode() in path.read_bytes()]


def _sound(session: Session) -> None:
    """Check that what was resumed is what its actions lead to."""
    if session.play is not None:
        play = session.play
        assert replay(play.deck, play.setup, play.actions).state == play.state
        assert len(session.times) == len(play.actions)
        assert list(session.times) == sorted(session.times)


def _intents(lots: Random) -> Iterator[Intent | tuple[str, object] | None]:
    """Yield what a facilitator asks for, None for going on."""
    while True:
        lot = lots.random()
        if lot < 0.08:
            yield Undo()
        elif lot < 0.12:
            yield from (StartTyping(OwnWord()), Type(f"{WORD} {lots.randint(1, 99)}"), Typed())
        elif lot < 0.14:
            yield DropWord(lots.randint(0, 3))
        elif lot < 0.17:
            yield ChooseDebrief(lots.choice(("4f", "plus-delta", None)))
        elif lot < 0.19:
            yield ("language", lots.choice(("fi", "sv", "en")))
        else:
            yield None


def _on(session: Session, lots: Random) -> Intent | None:
    """Return the way on: every group answers by lot. None once the day is over."""
    assert session.play is not None
    state = session.play.state
    if state.turn in COMMITTING and state.card is not None:
        for group, vote in enumerate(state.votes):
            if vote is None:
                return Do(Commit(group, lots.choice(state.card.choices).id))
        return Do(Lock())
    return None if state.turn is Turn.END else Do(Next())


def kill_one(folder: Path, number: int, lots: Random, told: Told) -> None:
    """Let one life play for a random while, kill it, and take what it told to account."""
    reading, writing = os.pipe()
    seed = lots.randint(0, 1 << 30)
    pid = os.fork()
    if not pid:
        os.close(reading)
        try:
            live(folder, writing, Random(seed))
        except BaseException:
            os.write(writing, json.dumps({"fault": traceback.format_exc()}).encode() + b"\n")
        os._exit(3)
    os.close(writing)
    heard = b""
    if number % NEWBORN == NEWBORN - 1:
        time.sleep(lots.uniform(0, 40 * MOMENT))
    else:
        lines = lots.randint(1, LONGEST)
        while heard.count(b"\n") < lines and (more := os.read(reading, 65536)):
            heard += more
        time.sleep(lots.uniform(0, MOMENT))
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    while more := os.read(reading, 65536):
        heard += more
    os.close(reading)
    for line in heard.decode().splitlines():
        _take(told, json.loads(line))
    if number % TORN == TORN - 1 and told.done != NO_DAY:
        for path in (folder / "journals").glob("*.jsonl"):
            with path.open("ab") as file:
                file.write(b'{"do": "commit", "gro')
            told.torn += 1


def _take(told: Told, words: dict[str, Any]) -> None:
    assert "fault" not in words, words
    if "found" in words:
        found = words["found"]
        assert found in told.may_be, f"found {found}, may be {told.may_be}"
        assert not words["unkept"]
        if found == told.done:
            assert words["times"] == told.times
        told.in_flight += found != told.done
        told.mended += words["torn"]
        told.done, told.times, told.may_be = found, words["times"], {found}
    elif "next" in words:
        # a day that begins is found before its first action, or not yet
        empty = {_EMPTY, NO_DAY} if words["next"] == "begin" else {words["next"]}
        told.may_be = {told.done, *empty}
    else:
        told.days += told.done != NO_DAY and words["done"] == NO_DAY
        told.done, told.times, told.may_be = words["done"], words["times"], {words["done"]}
        told.actions += 1
        told.turns.add(words.get("turn", ""))


_EMPTY = hashlib.sha256(json.dumps(([], (), None)).encode()).hexdigest()[:16]


def main(seed: int, kills: int, folder: Path) -> None:
    """Kill so many times and print what was met."""
    lots, told = Random(seed), Told()
    conductor.load_deck = load_once
    Conductor(folder, [DECKS]).start(Showing())
    gc.freeze()
    began = time.perf_counter()
    for number in range(kills):
        kill_one(folder, number, lots, told)
    met = {
        "seed": seed, "kills": kills, "days": told.days, "actions": told.actions, "torn": told.torn,
        "mended": told.mended, "in_flight": told.in_flight, "turns": sorted(told.turns - {""}),
        "seconds": round(time.perf_counter() - began, 1),
    }  # fmt: skip
    print(json.dumps(met))


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3]))
