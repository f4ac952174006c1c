"""Pages put on without an hour around them: any card, letter or question of a deck, in every cast."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from arjenvalinnat.content.closing import Debrief
from arjenvalinnat.content.draft import Written
from arjenvalinnat.content.load import Loaded
from arjenvalinnat.content.model import Deck
from arjenvalinnat.rules.events import Step
from arjenvalinnat.rules.play import new_game
from arjenvalinnat.rules.playthrough import Playthrough
from arjenvalinnat.rules.state import Page, Planned, Setup, Turn
from arjenvalinnat.session.hour import Session, Wishes
from arjenvalinnat.session.showing import Showing
from arjenvalinnat.views.texts import SOURCE, languages
from arjenvalinnat.views.wall.wall import Wall, wall

GROUPS = Wishes().groups
"""The class that the pages are put on for; more groups need more room on some of them."""

ASPECT = 16 / 9


@dataclass(frozen=True, slots=True)
class Stage:
    """A deck and where it was written."""

    deck: Deck
    deck_file: Written
    cards: tuple[Written, ...]

    def walls(self, play: Playthrough | None = None, *, item: int = 0, uncovered: int = 0) -> Iterator[Wall]:
        """Yield a wall for each cast, normal text, at 16:9; a deck without casts has one."""
        language = self.deck.language if self.deck.language in languages() else SOURCE
        session = Session(deck=self.deck, play=play)
        shown = Showing(item=item, uncovered=uncovered, language=language, aspect=ASPECT)
        if not self.deck.cast:
            yield wall(session, shown)
        for cast in self.deck.cast:
            yield wall(session, replace(shown, cast=cast.id))

    def with_debrief(self, debrief: Debrief) -> Stage:
        """Return a stage on which this closing talk is the one that is held."""
        return replace(self, deck=self.deck.model_copy(update={"debrief": (debrief,)}))

    def game(
        self,
        card: str | None = None,
        turn: Turn = Turn.SITUATION,
        *,
        pages: tuple[Page, ...] = (),
        chance: str | None = None,
        role: str | None = None,
    ) -> Playthrough:
        """Return a game of one card that stands at this turn; without a card it is the deck's first."""
        plan = (Planned(card or self.deck.cards[0].id, chance=chance),)
        setup = Setup(1, GROUPS, self.deck.ages, (role,) * GROUPS, plan)
        state = new_game(self.deck, setup).state._replace(turn=turn, pages=pages, page=0)
        return Playthrough(self.deck, setup, (), (Step(state, ()),))


def stage_for(loaded: Loaded) -> Stage | None:
    """Return the stage for a deck, None for one that has errors."""
    if loaded.deck is None or loaded.deck_file is None:
        return None
    return Stage(loaded.deck, loaded.deck_file, loaded.cards)
