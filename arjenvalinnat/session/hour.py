"""One hour as a value: the decks found, the wishes of the set-up, the deck and the game played so far."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field

from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.rules.playthrough import Playthrough
from arjenvalinnat.rules.state import Planned, Turn
from arjenvalinnat.session.deck_pictures import PictureFile
from arjenvalinnat.session.report.record import Record

LAST_PAGE = "help"
"""The mark of the page that every hour ends with."""

CLOSED = "closed"
"""The mark of the moment at which that page was closed."""

RULES = ("posts", "wishes", "together", "energy")
"""What a deck may bring besides its cards; the set-up leaves out what the class does not want."""

MOST_LEAF = 4
"""How many results stand on one page at most: a class can listen to no more."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the facilitator asks for before the day.

    `minutes` of the hour, ids of themes that stay `hidden`, of cards that are `left_out`, and of cards that
    are off by default and `taken_in` all the same; an id that the deck does not have changes nothing. A
    `seed` of 0 has not been drawn yet. `lesson` is the author's plan, `kinds` the kind that is chosen of each
    variant; what is not named is as the deck begins. `rules` are those of the deck's that are wished for,
    `leaf` is how many results are read on one page, and with `body` the class answers with its bodies, too.
    """

    groups: int = 6
    minutes: int = 60
    ages: tuple[int, int] = (11, 16)
    hidden: frozenset[str] = frozenset()
    seed: int = 0
    left_out: frozenset[str] = frozenset()
    taken_in: frozenset[str] = frozenset()
    pace: str = "normal"
    timers: bool = True
    think: int = 25
    talk: int = 75
    reasons: int = 60
    counts: bool = False
    leader: str = "adult"
    seats: bool = True
    nudge: bool = True
    sheet_place: str = ""
    plan: tuple[Planned, ...] = ()
    lesson: str = ""
    kinds: tuple[tuple[str, str], ...] = ()
    rules: tuple[str, ...] = RULES
    leaf: int = MOST_LEAF
    body: bool = True


@dataclass(frozen=True, slots=True)
class FoundDeck:
    """A deck on this machine: its folder as text and its title; `problem` says why it has none.

    One that stands `apart` is opened once its `notice` has been read.
    """

    folder: str
    title: str
    problem: str = ""
    apart: bool = False
    notice: str = ""


@dataclass(frozen=True, slots=True)
class Broken:
    """A day that broke off, as the facilitator knows it: its journal's name, its deck, and how far it came.

    `began` is the local time, None where an old journal does not tell it. `played` of the `planned` cards
    are revealed; `gone` of the `minutes` are over. `words` are the class's own. The last change was half
    written when it is `torn`.
    """

    name: str
    title: str
    began: datetime.datetime | None = None
    groups: int = 1
    played: int = 0
    planned: int = 0
    gone: int = 0
    minutes: int = 60
    words: int = 0
    torn: bool = False


@dataclass(frozen=True, slots=True)
class Notice:
    """A sentence for the facilitator alone: its key in the catalogue and the values that stand in it."""

    key: str
    values: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Session:
    """One hour. `deck` is None until it is loaded; `play` is None until the day has begun.

    `unfinished` is true while a day that broke off waits to be resumed. `problem` is one sentence for
    the facilitator, in the session's language, when a deck cannot be used. `unkept` is true once the disk
    has refused the journal: the day goes on, but a power cut would lose it. `times` are the seconds of the
    hour at which the game's actions were played, one for each. `record` goes to the sheet. `told` waits until
    the facilitator has read it. `plans` are the names of the plans that were saved for this deck.
    `broken` are the days that broke off, the newest first. `pictures` are the deck's own that are on this
    machine, by the names that its cards call them. `chosen` is the place in `found` of the deck that was
    opened, or could not be. `on_paper` are the words on the sheet that was written last.
    """

    found: tuple[FoundDeck, ...] = ()
    deck: Deck | None = None
    wishes: Wishes = field(default_factory=Wishes)
    play: Playthrough | None = None
    unfinished: bool = False
    problem: tuple[str, ...] = ()
    unkept: bool = False
    times: tuple[float, ...] = ()
    record: Record = field(default_factory=Record)
    told: tuple[Notice, ...] = ()
    plans: tuple[str, ...] = ()
    broken: tuple[Broken, ...] = ()
    pictures: Mapping[str, PictureFile] = field(default_factory=dict)
    chosen: int = 0
    on_paper: tuple[tuple[str, ...], tuple[tuple[str, str], ...]] | None = None

    @property
    def over(self) -> bool:
        """Tell whether the hour was brought to its end: the day is played, and the last page was reached."""
        ended = self.play is not None and self.play.state.turn is Turn.END
        return ended and any(name == LAST_PAGE for name, _ in self.record.marks)

    @property
    def words_done(self) -> bool:
        """Say whether the class's words are needed no more: the last page was closed, a sheet has them."""
        closed = any(name == CLOSED for name, _ in self.record.marks)
        return self.over and closed and self.on_paper == self.record.own
