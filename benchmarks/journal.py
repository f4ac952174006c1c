"""Keeping a day and going on with it: a line on the disk beside a bare write and fsync, and a resume."""

from __future__ import annotations

import json
import os
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random

from arjenvalinnat.content.load import load_deck
from arjenvalinnat.rules.actions import Commit, Lock, Next
from arjenvalinnat.rules.notation import action_to
from arjenvalinnat.rules.playthrough import Playthrough, begin
from arjenvalinnat.rules.state import Turn
from arjenvalinnat.rules.votes import COMMITTING
from arjenvalinnat.session.conductor import Conductor
from arjenvalinnat.session.hour import Wishes
from arjenvalinnat.session.intents.hour import Resume
from arjenvalinnat.session.journal.journal_keeper import Keeper
from arjenvalinnat.session.journal.snapshot import Snapshot
from arjenvalinnat.session.plan.planning import setup_for
from arjenvalinnat.session.showing import Showing
from benchmarks.report import report

DECKS = Path(__file__).resolve().parents[1] / "scenarios"
HOURS = 12
RESUMES = 10
LONG = 10_000_000
"""Bytes, about, of a day that is longer than any."""

SPACING = 25.0
"""Seconds between two actions: about 130 of them are an hour."""


def run() -> None:
    """Print how long a line takes until it is on the disk, and how long going on takes."""
    with tempfile.TemporaryDirectory() as folder:
        _lines(Path(folder))
    with tempfile.TemporaryDirectory() as folder:
        _resume(Path(folder))
    with tempfile.TemporaryDirectory() as folder:
        _resume_long(Path(folder))


def _lines(folder: Path) -> None:
    writes, bare = [], []
    other = os.open(folder / "bare", os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    for number in range(HOURS):
        days = list(_hour(number))
        keeper = Keeper(folder / f"hour-{number}")
        keeper.begin(days[0])
        for day in days[1:]:  # by turns, so that both meet the same disk
            began = time.perf_counter()
            keeper.note(day)
            writes.append(time.perf_counter() - began)
            began = time.perf_counter()
            os.write(other, b'{"do": "commit", "group": 3, "choice": "pelaa", "at": 1234.5}\n')
            os.fsync(other)
            bare.append(time.perf_counter() - began)
        keeper.let_go()
    os.close(other)
    of = "a bare write and fsync"
    report("journal write, median", _per_cent(writes, 50), "ms", limit=_per_cent(bare, 50), of=of)
    aim = "at most 5 ms"
    report("journal write, p99", _per_cent(writes, 99), "ms", limit=_per_cent(bare, 99), of=of, aim=aim)


def _resume(folder: Path) -> None:
    keeper = Keeper(folder / "journals")
    first, *others = _hour(7)
    keeper.begin(first)
    for day in others:
        keeper.note(day)
    keeper.let_go()
    (path,) = (folder / "journals").iterdir()
    took, start, bare = float("inf"), float("inf"), float("inf")
    for _ in range(RESUMES):
        began = time.perf_counter()
        for line in path.read_bytes().splitlines():
            json.loads(line)
        bare = min(bare, time.perf_counter() - began)
        leads = Conductor(folder, [DECKS])
        began = time.perf_counter()
        session, showing = leads.start(Showing())
        start = min(start, time.perf_counter() - began)
        began = time.perf_counter()
        session, showing = leads.handle(session, showing, Resume())
        took = min(took, time.perf_counter() - began)
        leads.let_go()
        if session.play is None or session.play.state.turn is not Turn.END:
            raise SystemExit("the day was not gone on with")
    of = "reading its lines as JSON"
    report("resume of a 60-minute day", took, "s", limit=bare, of=of, aim="at most 0.5 s")
    report("start with a day that broke off, decks included", start, "s")


def _resume_long(folder: Path) -> None:
    """Go on with a day of ten megabytes, far more than any hour."""
    keeper = Keeper(folder / "journals")
    day = next(
        day for day in _hour(7) if day.play.state.turn in COMMITTING and day.play.state.card is not None
    )
    keeper.begin(day)
    keeper.let_go()
    (path,) = (folder / "journals").iterdir()
    card = day.play.state.card
    choices = [choice.id for choice in card.choices] if card is not None else []
    with path.open("a", encoding="utf-8") as file:
        for number in range(LONG // 70):
            commit = action_to(Commit(number % 6, choices[number % len(choices)]))
            file.write(json.dumps({**commit, "at": float(number)}) + "\n")
    began = time.perf_counter()
    lines = [json.loads(line) for line in path.read_bytes().splitlines()]
    bare = time.perf_counter() - began
    leads = Conductor(folder, [DECKS])
    began = time.perf_counter()
    session, showing = leads.start(Showing())
    start = time.perf_counter() - began
    began = time.perf_counter()
    session, showing = leads.handle(session, showing, Resume())
    took = time.perf_counter() - began
    leads.let_go()
    if session.play is None or len(session.play.actions) < len(lines) - 1:
        raise SystemExit("the long day was not gone on with")
    of = "reading its lines as JSON"
    report("start with a day of 10 MB", start, "s", limit=bare, of=of)
    report("resume of a day of 10 MB", took, "s", limit=bare, of=of, aim="at most 2 s")


def _hour(seed: int) -> Iterator[Snapshot]:
    """Yield a day of six groups and 60 minutes after each of its actions."""
    deck = load_deck(DECKS / "arjen-valinnat").deck
    if deck is None:
        raise SystemExit("the shipped deck does not load")
    lots = Random(seed)
    wishes = Wishes(seed=seed + 1)
    play, times = begin(deck, setup_for(deck, wishes)), ()
    while True:
        yield _kept(play, wishes, times)
        state = play.state
        if state.turn is Turn.END:
            return
        free = [group for group, vote in enumerate(state.votes) if vote is None]
        if state.turn not in COMMITTING or state.card is None:
            play = play.play(Next())
        elif free:
            play = play.play(Commit(free[0], lots.choice(state.card.choices).id))
        else:
            play = play.play(Lock())
        times = (*times, SPACING * len(play.actions))


def _kept(play: Playthrough, wishes: Wishes, times: tuple[float, ...]) -> Snapshot:
    return Snapshot("", play, wishes, began=1_795_510_500.0, times=times, last=SPACING * len(play.actions))


def _per_cent(seconds: list[float], part: int) -> float:
    """Return the time that so many per cent of all stay below, in milliseconds."""
    return sorted(seconds)[min(len(seconds) - 1, len(seconds) * part // 100)] * 1000
