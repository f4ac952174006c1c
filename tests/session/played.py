"""Hours with a simulated clock, for tests of the sheet."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.rules.actions import Action, Commit, CommitCounts, Lock, Next
from arjenvalinnat.rules.playthrough import Playthrough, begin
from arjenvalinnat.rules.state import Planned, Setup, Turn
from arjenvalinnat.session.hour import Session, Wishes
from arjenvalinnat.session.report.record import Record
from tests.decks_in_code import small_deck

DECK = small_deck()
TODAY = datetime.date(2026, 11, 24)
DEEP = Planned("matsi", deep=True)
QUICK = Planned("aamupala")
LIMIT = 60


class Clocked:
    """A game whose actions have their seconds."""

    def __init__(self, *plan: Planned, groups: int = 4, deck: Deck = DECK) -> None:
        setup = Setup(7, groups, (11, 16), (None,) * groups, plan or (DEEP, QUICK))
        self.play: Playthrough = begin(deck, setup)
        self.times: list[float] = []
        self.now = 480.0

    def do(self, action: Action, after: float = 1.0) -> None:
        """Play an action so many seconds after the last one."""
        self.now += after
        self.play = self.play.play(action)
        self.times.append(self.now)

    def on_to(self, turn: Turn) -> None:
        """Go on, one second a page, until this turn."""
        for _ in range(LIMIT):
            if self.play.state.turn is turn:
                return
            self.do(Next())
        raise AssertionError(f"{turn} was not reached")

    def vote(self, answers: Sequence[str | tuple[int, ...] | None]) -> None:
        """Let each group commit to a choice or by counts, and lock."""
        for group, answer in enumerate(answers):
            if isinstance(answer, tuple):
                self.do(CommitCounts(group, answer))
            else:
                self.do(Commit(group, answer))
        self.do(Lock())

    def session(self, record: Record | None = None, **wishes: object) -> Session:
        """Return the session that was played."""
        return Session(
            deck=self.play.deck,
            wishes=Wishes(groups=len(self.play.state.groups), **wishes),  # type: ignore[arg-type]
            play=self.play,
            times=tuple(self.times),
            record=record or Record(id="0123456789abcdef"),
        )


def choices(card: str) -> list[str]:
    """Return the ids of a card's choices in the deck's order."""
    return [choice.id for choice in DECK.cards_by_id[card].choices]


def deep_hour(first: Sequence[str | None], second: Sequence[str | None]) -> Clocked:
    """Return an hour at the reveal of its deep card, with these votes and 75 seconds of talk between them."""
    hour = Clocked(groups=len(first))
    hour.on_to(Turn.COMMIT)
    hour.vote(first)
    hour.do(Next(), 75)
    hour.vote(second)
    return hour
