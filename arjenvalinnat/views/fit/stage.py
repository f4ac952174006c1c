"""Pages put on without an hour around them: any card, letter or question of a deck, in every cast."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from arjenvalinnat.content.cast import recast
from arjenvalinnat.content.format.closing import Debrief
from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.content.reading.sources import Loaded
from arjenvalinnat.content.reading.written import Written
from arjenvalinnat.content.translation.po_file import Translation
from arjenvalinnat.content.translation.translate import told_in
from arjenvalinnat.rules.state import Planned, ReadPage, Turn
from arjenvalinnat.session.hour import Session, Wishes
from arjenvalinnat.session.rehearsal import Rehearsal
from arjenvalinnat.session.showing import Device, PageName, Place, Preferences, Showing
from arjenvalinnat.views.fit.names import widest
from arjenvalinnat.views.pieces.wall import Wall
from arjenvalinnat.views.texts import SOURCE, Say, languages, texts

_WISHES = Wishes(seed=1)
GROUPS = _WISHES.groups
"""The class that the pages are put on for; more groups need more room on some of them."""

ASPECT = 16 / 9
_LAST = 20
"""The last square of the road: one of any length stands in the same room."""

Renamed = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class FitStage:
    """A deck in one language and one size of text, where it was written, and the names of its casts.

    `widest` puts names into a text that are as wide as those of any cast, None where there are none such.
    `translation` is the file that the language comes from, None for the deck's own.
    """

    deck: Deck
    deck_file: Written
    cards: tuple[Written, ...]
    casts: Mapping[str | None, Renamed]
    widest: Renamed | None
    say: Say
    big: bool = False
    translation: Translation | None = None

    @property
    def own_words(self) -> Mapping[str, str] | None:
        """Return the translations by address; None in the deck's own language."""
        return None if self.translation is None else self.deck.translations[self.translation.language]

    def wall(
        self, cast: str | None, session: Session | None = None, item: int = 0, uncovered: int = 0
    ) -> Wall:
        """Return a wall at 16:9 in a cast, with a session that stands at some turn or one before its day."""
        shown = Showing(
            place=Place(page=PageName.DAY, item=item, uncovered=uncovered),
            preferences=Preferences(cast=cast, big=self.big),
            device=Device(aspect=ASPECT),
        )
        return Wall(session or Session(deck=self.deck), shown, self.say, self.casts[cast])

    def talk(self, debrief: Debrief, cast: str | None, item: int = 0) -> Wall:
        """Return a wall on which this closing talk is the one that is held."""
        deck = self.deck.model_copy(update={"debrief": (debrief,)})
        shown = Showing(
            place=Place(page=PageName.DEBRIEF, item=item),
            preferences=Preferences(cast=cast, big=self.big),
            device=Device(aspect=ASPECT),
        )
        return Wall(Session(deck=deck), shown, self.say, self.casts[cast])

    def posed(
        self,
        card: str | None = None,
        turn: Turn = Turn.SITUATION,
        *,
        pages: tuple[ReadPage, ...] = (),
        chance: str | None = None,
        role: str | None = None,
        step: int = 0,
        page: int = 0,
    ) -> Session:
        """Return a session of one card that stands at this turn; without a card it is the deck's first."""
        plan = (Planned(card or self.deck.cards[0].id, chance=chance),)
        hour = Rehearsal.of_plan(self.deck, plan, _WISHES, (role,) * GROUPS, last=_LAST)
        return hour.posed(hour.state._replace(turn=turn, pages=pages, page=page, step=step))


def stages(loaded: Loaded) -> Iterator[tuple[FitStage, FitStage]]:
    """Yield the stages for each of a deck's languages, in normal and in big text; none if it has errors."""
    deck = loaded.deck
    if deck is None or loaded.deck_file is None:
        return
    files: dict[str, Translation | None] = {one.language: one for one in loaded.translations}
    for language in deck.languages:
        told = told_in(deck, language)
        say = texts(language if language in languages() else SOURCE)
        casts: dict[str | None, Renamed] = {cast.id: recast(told, cast.id) for cast in told.cast}
        on = partial(
            FitStage,
            told,
            loaded.deck_file,
            loaded.cards,
            casts or {None: str},
            widest(told),
            say,
            translation=None if language == deck.language else files.get(language),
        )
        yield on(), on(big=True)
