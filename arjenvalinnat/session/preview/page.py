"""A page of the preview: a name that outlives a change of the deck, and what is shown on it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from arjenvalinnat.content.format.card import Card
from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.rules.actions import Action, Next
from arjenvalinnat.rules.events import Transition
from arjenvalinnat.rules.playthrough import begin
from arjenvalinnat.rules.state import GameState, Planned, Setup, Turn
from arjenvalinnat.session.hour import Session, Wishes
from arjenvalinnat.session.intents.wall import Do, Intent
from arjenvalinnat.session.showing import PageName, Showing
from arjenvalinnat.session.steer import ALL_CHOICES, steer

_MOST_TURNS = 100
"""More turns than any card has."""


@dataclass(frozen=True, slots=True)
class PreviewPage:
    """A page of the preview, of a kind; `detail` tells pages of one kind apart, in the author's own names.

    `address` is the text that the page is made for, as `content.wording` writes it.
    """

    kind: str
    detail: str
    address: str
    session: Session
    showing: Showing

    @property
    def name(self) -> str:
        """Return what the page is called within its chapter."""
        return f"{self.kind}-{self.detail.replace(', ', '-')}" if self.detail else self.kind


class Stand:
    """A game that is played page by page for the preview; one use only."""

    def __init__(self, deck: Deck, plan: tuple[Planned, ...], roles: tuple[str | None, ...]) -> None:
        """Begin a day of this plan.

        Raises:
            IllegalAction: the plan cannot be played.
        """
        setup = Setup(1, len(roles), deck.ages, roles, plan)
        wishes = Wishes(groups=len(roles), seed=1)
        self.session = Session(deck=deck, wishes=wishes, play=begin(deck, setup))
        self.showing = Showing(page=PageName.DAY, still=True, moving=False)

    @property
    def state(self) -> GameState:
        """Return the game."""
        if self.session.play is None:
            raise LookupError("the day has not begun")
        return self.session.play.state

    @property
    def card(self) -> Card:
        """Return the open card."""
        if self.state.card is None:
            raise LookupError("the day is over")
        return self.state.card

    def page(self, kind: str, address: str, detail: str = "", **changes: object) -> PreviewPage:
        """Return the page that is on the wall now, with *changes* of what is shown."""
        shown = replace(self.showing, **changes)  # type: ignore[arg-type]  # the callers name fields of Showing
        return PreviewPage(kind, detail, address, self.session, shown)

    def posed(self, kind: str, address: str, detail: str, state: GameState) -> PreviewPage:
        """Return the page of another state of the game, without its having been played."""
        play = self.session.play
        if play is None:
            raise LookupError("the day has not begun")
        posed = replace(
            self.session, play=replace(play, transitions=(*play.transitions[:-1], Transition(state, ())))
        )
        return PreviewPage(kind, detail, address, posed, replace(self.showing, uncovered=ALL_CHOICES))

    def take(self, intent: Intent) -> None:
        """Carry out an intent."""
        self.session, self.showing = steer(self.session, self.showing, intent)

    def play(self, action: Action) -> None:
        """Play an action of the rules."""
        self.take(Do(action))

    def go_on(self) -> None:
        """Go on in the game."""
        self.play(Next())

    def go_on_to(self, *turns: Turn) -> None:
        """Go on until one of these turns."""
        for _ in range(_MOST_TURNS):
            if self.state.turn in turns:
                return
            self.go_on()
        raise RuntimeError("a card whose turn never comes")
