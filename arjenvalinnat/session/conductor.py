"""The one place where a session meets the disk: decks are loaded, days are begun, kept and resumed.

Whatever changes the game is in the journal before `handle` returns, so nothing is ever shown that a
power cut could take away.
"""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TypeAlias

from arjenvalinnat.content.diagnostics import render
from arjenvalinnat.content.load import deck_title, find_decks, load_deck
from arjenvalinnat.rules.actions import IllegalAction
from arjenvalinnat.rules.playthrough import Playthrough, begin
from arjenvalinnat.rules.state import Turn
from arjenvalinnat.session.desk_intents import Tick
from arjenvalinnat.session.hour import FoundDeck, Session, Wishes
from arjenvalinnat.session.intents import Begin, Choose, Forget, Intent, Leave, Preview, Resume, Wish
from arjenvalinnat.session.journal import (
    Journal,
    entries_between,
    forget_all,
    newest_unfinished,
    restore,
    start_journal,
)
from arjenvalinnat.session.plan import setup_for
from arjenvalinnat.session.record import Record, marked
from arjenvalinnat.session.settings import Settings, keep_settings, read_settings, without_seed
from arjenvalinnat.session.showing import PageName, Showing
from arjenvalinnat.session.steer import after_beginning, after_previewing, after_resuming, steer

Seed = Callable[[], int]
Clock = Callable[[], float]
Papers: TypeAlias = "Callable[[str, Session, Showing, Path], Path]"
"""Writes a page for paper, "sheet" or "jobs", into a folder, and returns its file."""

MARKED = frozenset({
    PageName.PRACTICE, PageName.AGREEMENT, PageName.ROLES, PageName.DAY, PageName.DEBRIEF,
    PageName.STEP_OUT, PageName.HELP,
})  # fmt: skip
"""The parts of the hour whose beginning is kept."""

COARSE = 15
"""Seconds between two looks at the clock while nothing counts down."""


def fresh_seed() -> int:
    """Draw a seed that is short enough to be read aloud and typed again."""
    return secrets.randbelow(9999) + 1


class Conductor:
    """Carries out the intents of one program run; the folders are given, so tests bring their own."""

    def __init__(
        self,
        data: Path,
        decks: Sequence[Path],
        *,
        seed: Seed = fresh_seed,
        clock: Clock = time.time,
        papers: Papers | None = None,
    ) -> None:
        """*clock* gives seconds since any fixed moment, *papers* writes pages for paper."""
        self._clock = clock
        self._papers = papers
        self._began: float | None = None
        self._data = data
        self._journals = data / "journals"
        self._decks = decks
        self._seed = seed
        self._journal: Journal | None = None
        self._folder: str | None = None

    def start(self, showing: Showing, deck: Path | None = None) -> tuple[Session, Showing]:
        """Return the session at its title page, with last time's choices and last time's deck."""
        settings = read_settings(self._data)
        found = [*_found(self._decks)]
        if deck is not None and str(deck) not in {entry.folder for entry in found}:
            found.insert(0, FoundDeck(str(deck), deck_title(deck) or deck.name))
        unfinished = newest_unfinished(self._journals) is not None
        session = Session(tuple(found), None, without_seed(settings.wishes), None, unfinished)
        showing = replace(
            showing,
            language=settings.language or showing.language,
            cast=settings.cast,
            big=settings.big or showing.big,
            still=settings.still or showing.still,
            notices=settings.notices,
            screen=showing.screen if settings.screen is None else settings.screen,
        )
        wanted = str(deck) if deck is not None else settings.deck
        folders = [entry.folder for entry in found]
        place = folders.index(wanted) if wanted in folders else 0
        return (self._choose(session, showing, place) if found else session), showing

    def handle(self, session: Session, showing: Showing, intent: Intent) -> tuple[Session, Showing]:
        """Carry out one intent; the journal is on the disk when this returns."""
        session, shown = self._carried_out(session, replace(showing, now=self._now(session)), intent)
        if session.play is not None and shown.page in MARKED:
            record = marked(session.record, shown.page.value, shown.now)
            session = replace(session, record=record)
        now = self._now(session)
        now = float(int(now)) if shown.timer is not None else float(int(now) // COARSE * COARSE)
        return session, replace(shown, now=now)

    def _now(self, session: Session) -> float:
        """Return the second of the hour, 0 before the day has begun."""
        if session.play is None or self._began is None:
            return 0.0
        return max(0.0, self._clock() - self._began)

    def _carried_out(self, session: Session, showing: Showing, intent: Intent) -> tuple[Session, Showing]:
        match intent:
            case Tick():
                return session, showing
            case Choose(deck=place):
                return self._choose(session, showing, place), showing
            case Preview():
                return self._with_seed(session), after_previewing(showing)
            case Begin():
                return self._begin(session, showing)
            case Resume():
                return self._resume(session, showing)
            case Forget():
                forget_all(self._journals)
                return replace(session, unfinished=False), showing
            case Leave():
                self._leave(session)
                return session, showing
        after, shown = steer(session, showing, intent)
        if isinstance(intent, Wish):
            self._remember(after.wishes, shown)
        after = replace(after, times=_times(session, after, showing.now))
        return self._kept(session.play, after), shown

    def _choose(self, session: Session, showing: Showing, place: int) -> Session:
        if not 0 <= place < len(session.found):
            return session
        folder = session.found[place].folder
        self._folder = folder
        loaded = load_deck(Path(folder))
        if loaded.deck is None:
            problem = tuple(render(finding, showing.language) for finding in loaded.findings)
            return replace(session, deck=None, problem=problem)
        return replace(session, deck=loaded.deck, problem=())

    def _begin(self, session: Session, showing: Showing) -> tuple[Session, Showing]:
        if session.deck is None or self._folder is None:
            return session, showing
        wishes = self._with_seed(session).wishes
        setup = setup_for(session.deck, wishes)
        if not setup.plan:
            return session, showing
        self._remember(wishes, showing)
        play = begin(session.deck, setup)
        forget_all(self._journals)
        try:
            self._journal = start_journal(self._journals, self._folder, play)
        except OSError:  # a full or read-only disk must not stop the lesson
            self._journal = None
        self._began = self._clock()
        session = replace(
            session,
            wishes=wishes,
            play=play,
            unfinished=False,
            unkept=self._journal is None,
            times=(),
            record=Record(),
            told=(),
        )
        return session, after_beginning(showing)

    def _with_seed(self, session: Session) -> Session:
        """Return the session with the next day's seed: the one it has, until a day was played of it."""
        seed, play = session.wishes.seed, session.play
        spent = play is not None and play.setup.seed == seed and bool(play.actions)
        if seed and not spent:
            return session
        return replace(session, wishes=replace(session.wishes, seed=self._seed()))

    def _resume(self, session: Session, showing: Showing) -> tuple[Session, Showing]:
        unfinished = newest_unfinished(self._journals)
        if unfinished is None:
            return replace(session, unfinished=False), showing
        loaded = load_deck(Path(unfinished.folder))
        if loaded.deck is None:
            problem = tuple(render(finding, showing.language) for finding in loaded.findings)
            return replace(session, problem=problem), showing
        try:
            play, lost = restore(loaded.deck, unfinished)
        except IllegalAction:
            forget_all(self._journals)
            return replace(session, unfinished=False), showing
        self._folder = unfinished.folder
        with suppress(OSError):
            if lost:
                self._journal = start_journal(self._journals, unfinished.folder, play)
                for entry in entries_between(begin(play.deck, play.setup), play):
                    self._journal.append(entry)
                forget_all(self._journals, but=self._journal.path)
            else:
                self._journal = Journal(unfinished.path)
        wishes = replace(session.wishes, seed=play.setup.seed, groups=play.setup.groups, ages=play.setup.ages)
        self._began = self._clock()
        session = replace(session, deck=loaded.deck, wishes=wishes, play=play, unfinished=False, problem=())
        session = replace(session, times=(0.0,) * len(play.actions))
        return session, after_resuming(session, showing)

    def _remember(self, wishes: Wishes, showing: Showing) -> None:
        """Keep what was wished for, for the next hour."""
        settings = Settings(
            wishes,
            self._folder,
            language=showing.language,
            cast=showing.cast,
            big=showing.big,
            still=showing.still,
            notices=showing.notices,
            screen=showing.screen,
        )
        keep_settings(self._data, settings)

    def _kept(self, before: Playthrough | None, after: Session) -> Session:
        """Write down what an intent changed; say so in the session when the disk refuses."""
        if self._journal is None or before is None or after.play is None or before is after.play:
            return after
        try:
            for entry in entries_between(before, after.play):
                self._journal.append(entry)
        except OSError:  # a journal with a gap would tell another day: what is written so far stays, no more
            self._journal = None
            return replace(after, unkept=True)
        return after

    def _leave(self, session: Session) -> None:
        over = session.play is not None and session.play.state.turn is Turn.END
        if self._journal is not None and over:
            with suppress(OSError):
                self._journal.append({"end": True})


def _times(before: Session, after: Session, now: float) -> tuple[float, ...]:
    """Return when each action of the game was played; an undone one is forgotten."""
    if after.play is None or before.play is None or after.play is before.play:
        return before.times
    shared = 0
    for old, new in zip(before.play.actions, after.play.actions, strict=False):
        if old is not new:
            break
        shared += 1
    return (*before.times[:shared], *(now for _ in after.play.actions[shared:]))


def _found(folders: Sequence[Path]) -> list[FoundDeck]:
    paths = [path for folder in folders for path in find_decks(folder)]
    return [FoundDeck(str(path), deck_title(path) or path.name) for path in paths]
