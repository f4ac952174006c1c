"""What every page of the wall is made from: the session, what is shown of it, and the words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from arjenvalinnat.content.cast import recast
from arjenvalinnat.content.format.card import Card
from arjenvalinnat.content.format.deck import Deck, Fact, Role
from arjenvalinnat.content.format.step import Step
from arjenvalinnat.content.tasks.choices import Choice
from arjenvalinnat.rules.draws import shown_choices
from arjenvalinnat.rules.events import TokenMoved
from arjenvalinnat.rules.state import GameState, Road
from arjenvalinnat.session.hour import Session
from arjenvalinnat.session.localized import in_tongue
from arjenvalinnat.session.showing import PageName, Showing
from arjenvalinnat.views import theme
from arjenvalinnat.views.pieces.beside import Beside, beside_in
from arjenvalinnat.views.scene import Rect
from arjenvalinnat.views.texts import DAY, Say, texts

BAND = 9.0
"""The height of the sky above a page of the day."""

FOOT = 88.0
"""Where the page's own area ends and the row of buttons begins."""

FACILITATORS = frozenset({
    PageName.TITLE, PageName.LOOK, PageName.SETUP, PageName.CARDS, PageName.SETTINGS, PageName.MACHINE,
    PageName.KEYS, PageName.LEAVE,
})  # fmt: skip
"""The pages that the facilitator reads at the laptop, before the class does; big text leaves them alone."""


@dataclass(frozen=True, slots=True)
class Wall:
    """A session and what is shown of it.

    `say` speaks the facilitator's language, `renamed` puts the names of the cast that is shown into a text.
    No text is smaller than the `floor`; the console, which is read at arm's length, has a lower one.
    `tongues` are the languages that the deck has, its own first; the deck here is told in one of them.
    `letters` says the letters of the groups' signs where these are another language's, the wall's.
    """

    session: Session
    showing: Showing
    say: Say
    renamed: Callable[[str], str] = str
    floor: float = theme.LEAST
    letters: Say | None = None
    beside: Beside | None = None
    tongues: tuple[str, ...] = ()

    @property
    def width(self) -> float:
        """Return the page's width in units."""
        return 100 * self.showing.device.aspect

    @property
    def deck(self) -> Deck:
        """Return the deck, on the pages that have one."""
        if self.session.deck is None:
            raise LookupError("this page needs a deck")
        return self.session.deck

    @property
    def state(self) -> GameState:
        """Return the game, on the pages of the day."""
        if self.session.play is None:
            raise LookupError("this page needs a game")
        return self.session.play.state

    @property
    def road(self) -> Road:
        """Return the session's road, in decks that have one."""
        road = self.state.road
        if road is None:
            raise LookupError("this deck has no road")
        return road

    @property
    def card(self) -> Card:
        """Return the open card."""
        card = self.state.card
        if card is None:
            raise LookupError("this page needs an open card")
        return card

    @property
    def step(self) -> Step:
        """Return the open step of the open card."""
        step = self.state.open_step
        if step is None:
            raise LookupError("this page needs an open card")
        return step

    @property
    def shown_choices(self) -> tuple[Choice, ...]:
        """Return the open step's choices in the order in which they are shown."""
        return shown_choices(self.state.setup.seed, self.state.place, self.step)

    def body(self, top: float = theme.MARGIN) -> Rect:
        """Return the page's own area, from *top* to the row of buttons."""
        return Rect(theme.MARGIN, top, self.width - 2 * theme.MARGIN, FOOT - 1 - top)

    def day_body(self) -> Rect:
        """Return the page's own area below the sky."""
        return self.body(BAND + 2.5)

    @property
    def big(self) -> bool:
        """Tell whether the text is big: on every page of the hour, not on the facilitator's own."""
        return self.showing.preferences.big and self.showing.place.page.main not in FACILITATORS

    @property
    def least(self) -> float:
        """Return the size that no text goes below, in units."""
        return theme.BIG if self.big else self.floor

    def size(self, wanted: float) -> float:
        """Return the size that a text is shown at, in units; big text is 7 everywhere."""
        return max(wanted, self.least)

    def tell(self, text: str) -> str:
        """Return a text of the deck with the names of the cast that is shown."""
        return self.renamed(text)

    def expired(self, fact: Fact) -> bool:
        """Tell whether a fact is past its date; such a fact is not shown."""
        return self.showing.clock.today is not None and fact.valid_until < self.showing.clock.today

    def group(self, number: int) -> str:
        """Return what a group is called: the name of its shape."""
        return self.say(f"sign.{theme.GROUP_SHAPES[number]}")

    @property
    def origins(self) -> Mapping[int, int]:
        """Return from which squares the last action moved the groups; a discussion in between moved none."""
        play = self.session.play
        events = play.transitions[play.played].events if play is not None else ()
        first: dict[int, int] = {}
        for event in events:
            if isinstance(event, TokenMoved):
                first.setdefault(event.group, event.origin)
        return first

    def role(self, number: int) -> Role | None:
        """Return the circumstances that a group was dealt."""
        dealt = self.state.setup.roles[number]
        return self.deck.roles_by_id[dealt] if dealt else None

    def steps(self, count: int) -> str:
        """Return steps in words: `2 askelta eteenpäin`."""
        if count == 0:
            return self.say("steps.none")
        way = "forward" if count > 0 else "back"
        return self.say(f"steps.{way}.{'one' if abs(count) == 1 else 'many'}", count=abs(count))


def wall_of(session: Session, showing: Showing) -> Wall:
    """Return what the pages are made from; a cast that the deck does not have leaves the deck's own names."""
    tongues = session.deck.languages if session.deck is not None else ()
    beside = beside_in(
        session.deck, showing.preferences.language, showing.preferences.beside, showing.preferences.cast
    )
    session = in_tongue(session, showing.preferences.language)
    deck, cast = session.deck, showing.preferences.cast
    known = deck is not None and any(known.id == cast for known in deck.cast)
    renamed = recast(deck, cast) if deck is not None and cast is not None and known else str
    say = texts(showing.preferences.language, deck.called if deck is not None else DAY)
    return Wall(session, showing, say, renamed, beside=beside, tongues=tongues)
