"""The one place where a session meets the disk: decks are loaded, days are begun, kept and resumed.

Whatever changes the game is in the journal before `handle` returns, so nothing is ever shown that a
power cut could take away.
"""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from arjenvalinnat.content.decks import find_decks, listed
from arjenvalinnat.content.diagnostics import message, render
from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.content.load import load_deck
from arjenvalinnat.rules.playthrough import Playthrough, begin
from arjenvalinnat.session.deck_pictures import pictures_of
from arjenvalinnat.session.hour import CLOSED, FoundDeck, Session, Wishes
from arjenvalinnat.session.intents.hour import Begin, Choose, Forget, Leave, Preview, Print, Resume, Tick
from arjenvalinnat.session.intents.intent import Intent
from arjenvalinnat.session.intents.wishes import WishIntent
from arjenvalinnat.session.journal.journal_keeper import Keeper, told_anew
from arjenvalinnat.session.journal.resuming import forgotten, resumed, with_broken_off
from arjenvalinnat.session.journal.snapshot import Snapshot
from arjenvalinnat.session.kinds import in_kinds
from arjenvalinnat.session.place_steer import turned
from arjenvalinnat.session.plan.calm_deck import lean_deck
from arjenvalinnat.session.plan.lesson import as_held
from arjenvalinnat.session.plan.planning import setup_for
from arjenvalinnat.session.plan.saved_plans import about_plans, with_plans
from arjenvalinnat.session.report.printing import Papers, Viewer, open_page, printed
from arjenvalinnat.session.report.record import Record, fresh_id, marked
from arjenvalinnat.session.settings import Settings, keep_settings, read_settings, without_seed
from arjenvalinnat.session.showing import PageName, Showing
from arjenvalinnat.session.steer import after_beginning, after_choosing, after_previewing, steer

Seed = Callable[[], int]
ReadClock = Callable[[], float]

MARKED = frozenset({
    PageName.PRACTICE, PageName.AGREEMENT, PageName.ROLES, PageName.DAY, PageName.DEBRIEF,
    PageName.STEP_OUT, PageName.EXIT, PageName.HELP,
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
        clock: ReadClock = time.time,
        papers: Papers | None = None,
        viewer: Viewer = open_page,
    ) -> None:
        """*clock* gives seconds since the epoch, *papers* writes pages for paper that *viewer* opens."""
        self._clock = clock
        self._papers = papers
        self._viewer = viewer
        self._began: float | None = None
        self._data = data
        self._keeper = Keeper(data / "journals")
        self._decks = decks
        self._seed = seed
        self._folder: str | None = None
        self._written: Deck | None = None

    def start(self, showing: Showing, deck: Path | None = None) -> tuple[Session, Showing]:
        """Return the session at its title page, with last time's choices and last time's deck."""
        first = showing.preferences
        settings = read_settings(self._data, first)
        liked = settings.preferences
        liked = replace(liked, big=liked.big or first.big, still=liked.still or first.still)
        showing = replace(showing, preferences=liked)
        language = liked.language
        found = [_found(path, language) for folder in self._decks for path in find_decks(folder)]
        if deck is not None and str(deck) not in {entry.folder for entry in found}:
            found.insert(0, _found(deck, language))
        session = Session(tuple(found), None, without_seed(settings.wishes))
        session = with_broken_off(session, self._keeper)
        wanted = str(deck) if deck is not None else settings.deck
        folders = [entry.folder for entry in found]
        place = folders.index(wanted) if wanted in folders else None
        if place is None or found[place].apart:
            if place is not None and deck is not None:  # asked for by its name: what it says comes first
                showing = turned(showing, PageName.DECK_NOTICE, item=place)
            place = _first_open(found)
        return (session if place is None else self._choose(session, showing, place)), showing

    def handle(self, session: Session, showing: Showing, intent: Intent) -> tuple[Session, Showing]:
        """Carry out one intent; the journal is on the disk when this returns."""
        session, shown = self._carried_out(session, self._at(showing, self._now(session)), intent)
        if session.play is not None and shown.place.page.main in MARKED:
            record = marked(session.record, shown.place.page.main.value, shown.clock.now)
            session = replace(session, record=record)
        if session.over and not _stands(PageName.HELP, shown):
            session = replace(session, record=marked(session.record, CLOSED, shown.clock.now))
        session = self._noted(session, shown)
        now = self._now(session)
        now = float(int(now)) if shown.clock.timer is not None else float(int(now) // COARSE * COARSE)
        return session, self._at(shown, now)

    def let_go(self) -> None:
        """Keep nothing any more, as when the program ends; the day can be gone on with elsewhere."""
        self._keeper.let_go()

    @staticmethod
    def _at(showing: Showing, now: float) -> Showing:
        return replace(showing, clock=replace(showing.clock, now=now))

    def _now(self, session: Session) -> float:
        """Return the second of the hour, 0 before the day has begun."""
        if session.play is None or self._began is None:
            return 0.0
        return max(0.0, self._clock() - self._began)

    def _carried_out(self, session: Session, showing: Showing, intent: Intent) -> tuple[Session, Showing]:
        saved = about_plans(session, showing, intent, self._data)
        if saved is not None:
            return saved
        match intent:
            case Tick():
                return session, showing
            case Choose(deck=place):
                return self._choose(session, showing, place), after_choosing(showing)
            case Preview():
                return self._with_seed(session), after_previewing(showing)
            case Begin():
                return self._begin(session, showing)
            case Resume(day=day):
                return self._resume(session, showing, day)
            case Forget(ask=True) if showing.place.pressed != intent:
                return session, replace(showing, place=replace(showing.place, pressed=intent))
            case Forget(day=day):
                return forgotten(session, showing, day, self._keeper)
            case Print(paper=paper) if self._papers is not None:
                folder = self._data / "sheets"
                wished = session if session.play else self._with_seed(session)
                return printed(wished, showing, paper, folder, self._papers, self._viewer), showing
            case Leave():
                self._keeper.leave(over=session.over)
                return session, showing
        after, shown = steer(session, showing, intent)
        if isinstance(intent, WishIntent):
            after = self._in_kinds(session, after)
            self._remember(after.wishes, shown)
        return replace(after, times=_times(session, after, round(showing.clock.now, 1))), shown

    def _choose(self, session: Session, showing: Showing, place: int) -> Session:
        if not 0 <= place < len(session.found):
            return session
        folder = session.found[place].folder
        self._folder = folder
        loaded = load_deck(Path(folder))
        self._written = loaded.deck
        if loaded.deck is None:
            problem = tuple(render(finding, showing.preferences.language) for finding in loaded.findings)
            return replace(session, deck=None, problem=problem, chosen=place)
        pictures = pictures_of(loaded.deck, folder)
        deck = in_kinds(loaded.deck, session.wishes)
        session = replace(session, deck=deck, problem=(), pictures=pictures, chosen=place)
        return with_plans(session, self._data)

    def _in_kinds(self, before: Session, after: Session) -> Session:
        """Return the session with its deck in other kinds, where other ones are wished for."""
        if after.deck is None or after.wishes.kinds == before.wishes.kinds:
            return after
        if self._written is None and self._folder is not None:  # a day that was resumed has its own deck
            self._written = load_deck(Path(self._folder)).deck
        written = self._written
        if written is None or written.id != after.deck.id:
            return after
        return replace(after, deck=in_kinds(written, after.wishes))

    def _begin(self, session: Session, showing: Showing) -> tuple[Session, Showing]:
        if session.deck is None or self._folder is None:
            return session, showing
        wishes = as_held(session.deck, self._with_seed(session).wishes)
        thin = wishes.pace == "calm" and session.deck.plan == "day"
        deck = lean_deck(session.deck, wishes.seed) if thin else session.deck
        setup = setup_for(deck, wishes)
        if not setup.plan:
            return session, showing
        self._remember(wishes, showing)
        play = begin(deck, setup)
        self._began = round(self._clock(), 1)
        session = replace(
            session,
            wishes=wishes,
            play=play,
            unfinished=False,
            broken=(),
            times=(),
            record=Record(id=fresh_id()),
            on_paper=None,
        )
        told = self._keeper.begin(self._day(session, showing, play))
        return replace(session, told=told, unkept=self._keeper.unkept), after_beginning(showing)

    def _with_seed(self, session: Session) -> Session:
        """Return the session with the next day's seed: the one it has, until a day was played of it."""
        seed, play = session.wishes.seed, session.play
        spent = play is not None and play.setup.seed == seed and bool(play.actions)
        if seed and not spent:
            return session
        return replace(session, wishes=replace(session.wishes, seed=self._seed()))

    def _resume(self, session: Session, showing: Showing, day: int) -> tuple[Session, Showing]:
        session, showing, kept = resumed(session, showing, day, self._keeper, self._clock())
        if kept is not None:
            self._began, self._folder, self._written = kept.began, kept.folder, None
            session = replace(session, pictures=pictures_of(kept.play.deck, kept.folder))
        return session, showing

    def _remember(self, wishes: Wishes, showing: Showing) -> None:
        """Keep what was wished for, for the next hour."""
        keep_settings(self._data, Settings(wishes, self._folder, showing.preferences))

    def _noted(self, session: Session, showing: Showing) -> Session:
        """Write down what has changed; say so when the disk refuses, and when it no longer does."""
        if session.play is None:
            return session
        told = self._keeper.note(self._day(session, showing, session.play))
        if told:
            session = replace(session, unkept=self._keeper.unkept, told=told_anew(session.told, told))
        return session

    def _day(self, session: Session, showing: Showing, play: Playthrough) -> Snapshot:
        """Return what a power cut must not take."""
        return Snapshot(
            self._folder or "",
            play,
            session.wishes,
            showing.preferences.language,
            showing.preferences.cast,
            self._began or 0.0,
            session.times,
            replace(session.record, words=(), sentences=()) if session.words_done else session.record,
            round(self._now(session), 1),
        )


def _times(before: Session, after: Session, now: float) -> tuple[float, ...]:
    """Return when each action of the game was played; an undone one is forgotten."""
    if after.play is None or before.play is None or after.play is before.play:
        return before.times
    shared = before.play.shared(after.play)
    return (*before.times[:shared], *(now for _ in after.play.actions[shared:]))


def _stands(page: PageName, showing: Showing) -> bool:
    """Say whether a page is on the wall, or under another; what asks about leaving has closed it."""
    place = showing.place
    return place.page is page or (place.over is page and place.page is not PageName.LEAVE)


def _found(path: Path, language: str) -> FoundDeck:
    deck = listed(path)
    problem = message(deck.fault, language) if deck.fault else ""
    return FoundDeck(str(path), deck.title, problem, deck.apart, deck.notice)


def _first_open(found: Sequence[FoundDeck]) -> int | None:
    """Return the place of the deck that is opened where none is remembered; None where all stand apart."""
    among = [place for place, entry in enumerate(found) if not entry.apart]
    return next((place for place in among if not found[place].problem), among[0] if among else None)
