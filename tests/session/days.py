"""Days for tests of the journal: a whole value of what is kept, and the power cut of a conductor."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from itertools import pairwise
from pathlib import Path

from hypothesis import strategies as st

from arjenvalinnat.content.load import load_deck
from arjenvalinnat.content.reading.sources import Loaded
from arjenvalinnat.rules.playthrough import begin
from arjenvalinnat.session.conductor import Conductor
from arjenvalinnat.session.hour import MOST_LEAF, RULES, Wishes
from arjenvalinnat.session.journal.lines import Journal, start_journal
from arjenvalinnat.session.journal.recovery import Restored, read_journal, restore
from arjenvalinnat.session.journal.snapshot import Snapshot, changes
from arjenvalinnat.session.report.record import Record
from tests.strategies import DECK, hours, setups, wanted_actions

DECKS = Path(__file__).resolve().parents[2] / "scenarios"
BEGAN = 1_795_510_500.0
"""A Tuesday morning in 2026, in seconds since the epoch."""


_read_once = cache(load_deck)


def load_once(path: Path) -> Loaded:
    """Read a deck that no test changes once in a program, and every other one each time."""
    return _read_once(path) if DECKS in path.parents else load_deck(path)


class Clock:
    """A clock that stands still until somebody turns it."""

    def __init__(self, now: float = BEGAN) -> None:
        self.now = now

    def __call__(self) -> float:
        """Return the seconds since the epoch."""
        return self.now


def conductor(data: Path, clock: Clock | None = None) -> Conductor:
    """Return a conductor of the shipped decks that keeps its files here and always draws 7."""
    return Conductor(data, [DECKS], seed=lambda: 7, clock=clock or Clock())


texts = st.text(st.characters(codec="utf-8") | st.sampled_from(("\udcff", "\udfff")), max_size=20)
"""Whatever may be typed, half a letter too, as a terminal hands on a byte that it cannot read."""

records = st.builds(
    Record,
    words=st.lists(texts, max_size=3).map(tuple),
    exit=st.lists(st.integers(0, 9), max_size=5).map(tuple),
    pupils=st.none() | st.integers(1, 40),
    debrief=st.none() | st.just("4f"),
    marks=st.lists(st.tuples(st.sampled_from(("day", "debrief")), st.integers(0, 3600)), max_size=2).map(
        tuple
    ),
)
wishes = st.builds(
    Wishes,
    groups=st.integers(1, 8),
    minutes=st.sampled_from((45, 60, 90)),
    hidden=st.frozensets(st.sampled_from(("uni", "koti"))),
    pace=st.sampled_from(("normal", "calm")),
    timers=st.booleans(),
    leader=st.sampled_from(("adult", "peer")),
    sheet_place=texts,
    plan=setups().map(lambda setup: setup.plan),
    rules=st.frozensets(st.sampled_from(RULES)).map(lambda on: tuple(rule for rule in RULES if rule in on)),
    leaf=st.integers(1, MOST_LEAF),
    body=st.booleans(),
)


@st.composite
def days(draw: st.DrawFn) -> Snapshot:
    """A day that is played to somewhere, with everything that is kept beside the game."""
    play = draw(hours(most=25))
    times = sorted(draw(st.floats(0, 5400).map(lambda at: round(at, 1))) for _ in play.actions)
    last = max([*times, draw(st.floats(0, 5400).map(lambda at: round(at, 1)))])
    return Snapshot(
        "pakat/pieni", play, draw(wishes), draw(st.sampled_from(("fi", "sv", "en"))),
        draw(st.none() | st.just("juno")), BEGAN, tuple(times), draw(records), last,
    )  # fmt: skip


@st.composite
def life(draw: st.DrawFn) -> list[Snapshot]:
    """A day at every change from its beginning on: actions, undos, records, wishes, what is shown."""
    kept = Snapshot("pakat/pieni", begin(DECK, draw(setups())), Wishes(), began=BEGAN)
    lived = [kept]
    for _ in range(draw(st.integers(1, 12))):
        kept = draw(_after(kept))
        lived.append(kept)
    return lived


@st.composite
def _after(draw: st.DrawFn, kept: Snapshot) -> Snapshot:
    kept = replace(kept, last=round(kept.last + draw(st.integers(0, 900)) / 10, 1))
    what = draw(st.sampled_from(("play", "play", "play", "undo", "record", "wishes", "shown")))
    offered = wanted_actions(kept.play.state)
    if what == "undo" and kept.play.actions:
        play = kept.play.undo(draw(st.integers(1, len(kept.play.actions))))
        return replace(kept, play=play, times=kept.times[: len(play.actions)])
    if what == "record":
        return replace(kept, record=draw(records))
    if what == "wishes":
        return replace(kept, wishes=draw(wishes))
    if what == "shown":
        return replace(kept, language=draw(st.sampled_from(("fi", "sv", "en"))))
    if not offered:
        return kept
    play = kept.play.play(draw(st.sampled_from(offered)))
    return replace(kept, play=play, times=(*kept.times, kept.last))


def written(folder: Path, lived: list[Snapshot]) -> Path:
    """Write a day change by change, as it was lived, and let go of its journal."""
    journal = start_journal(folder, lived[0])
    for before, after in pairwise(lived):
        entries = [*changes(before, after)]
        if entries:
            journal.append(*entries)
        if before.record.words != after.record.words:
            journal.keep_words(after.record.words)
    journal.close()
    return journal.path


def gone_on(path: Path) -> Restored:
    """Read a journal and play its day up to where it broke off."""
    unfinished = read_journal(path)
    assert unfinished is not None
    return restore(unfinished)


def ended(path: Path) -> None:
    """Bring a journal's day to its end."""
    journal = Journal(path)
    journal.append({"end": True})
    journal.close()
