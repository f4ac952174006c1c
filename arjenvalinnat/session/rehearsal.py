"""An hour without a class: begun, played by a script and posed, for all that looks at pages nobody plays.

It knows how an hour goes and how no page is laid out: views find what a page waits for, and take it here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import TypeAlias

from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.rules.actions import Action, Commit, Lock, Next
from arjenvalinnat.rules.draws import shown_choices
from arjenvalinnat.rules.events import Transition
from arjenvalinnat.rules.playthrough import Playthrough, begin
from arjenvalinnat.rules.state import GameState, Planned, Setup, Turn
from arjenvalinnat.rules.tasks import rules_of
from arjenvalinnat.rules.votes import COMMITTING, may_commit, open_choices
from arjenvalinnat.session.hour import Session, Wishes
from arjenvalinnat.session.intents.game import Do
from arjenvalinnat.session.intents.intent import Intent
from arjenvalinnat.session.kinds import in_kinds
from arjenvalinnat.session.plan.lesson import as_held
from arjenvalinnat.session.plan.planning import setup_for
from arjenvalinnat.session.showing import PageName, Place, Preferences, Showing
from arjenvalinnat.session.steer import after_beginning, steer

Script: TypeAlias = Callable[[GameState, int], str | None]
"""What a group answers on the open card: a choice, or None where it passes."""

_MOST_TURNS = 5000
"""More turns than any day has; a day that needs more is our bug."""

_STILL = Showing(place=Place(page=PageName.DAY), preferences=Preferences(still=True), moving=False)
"""A page of the day on which nothing moves."""


class Rehearsal:
    """A session and what is shown of it, on their way through an hour; one use only."""

    def __init__(self, session: Session, showing: Showing) -> None:
        self.session = session
        self.showing = showing

    @classmethod
    def of_plan(
        cls,
        deck: Deck,
        plan: tuple[Planned, ...],
        wishes: Wishes,
        roles: tuple[str | None, ...] | None = None,
        *,
        last: int | None = None,
    ) -> Rehearsal:
        """Return a rehearsal at the first page of the day of this plan, without roles unless some are given.

        `last` is the last square of the road, None where it follows from the plan.

        Raises:
            IllegalAction: the plan cannot be played.
        """
        seated = (None,) * wishes.groups if roles is None else roles
        setup = Setup(wishes.seed, wishes.groups, wishes.ages, seated, plan, last)
        return cls(Session(deck=deck, wishes=wishes, play=begin(deck, setup)), _STILL)

    @property
    def deck(self) -> Deck:
        """Return the deck."""
        if self.session.deck is None:
            raise LookupError("a rehearsal needs a deck")
        return self.session.deck

    @property
    def state(self) -> GameState:
        """Return the game, once the day has begun."""
        return self._play.state

    def begin(self) -> None:
        """Begin the day that was wished for, and turn to the first page of the hour, the practice card.

        Raises:
            IllegalAction: the wishes leave no card to play.
        """
        deck = in_kinds(self.deck, self.session.wishes)
        wishes = as_held(deck, self.session.wishes)
        play = begin(deck, setup_for(deck, wishes))
        self.session = replace(self.session, deck=deck, wishes=wishes, play=play)
        self.showing = after_beginning(self.showing)

    def take(self, intent: Intent) -> None:
        """Carry out an intent; what is not offered changes nothing."""
        self.session, self.showing = steer(self.session, self.showing, intent)

    def play(self, action: Action) -> None:
        """Play an action of the rules."""
        self.take(Do(action))

    def go_on(self) -> None:
        """Go on in the game."""
        self.play(Next())

    def until(self, *turns: Turn) -> Iterator[GameState]:
        """Yield the game, which is taken on in between, until one of these turns."""
        for _ in range(_MOST_TURNS):
            if self.state.turn in turns:
                return
            yield self.state
        raise RuntimeError("a turn that never comes")

    def go_on_to(self, *turns: Turn) -> None:
        """Go on until one of these turns."""
        for _ in self.until(*turns):
            self.go_on()

    def answer(self, script: Script, groups: Iterable[int] | None = None, *, own: bool = False) -> None:
        """Seal what the script says for these groups, or for all; *own* is said of an idea of their own.

        A task other than choices is answered with one of the answers that its rules imagine.
        """
        for group in range(len(self.state.votes)) if groups is None else groups:
            if not may_commit(self.state, group):
                continue
            step = self.state.open_step
            if step is not None and not step.choices:
                imagined = tuple(rules_of(step).imaginable(step))
                self.play(replace(imagined[(group + self.state.at) % len(imagined)], group=group))
                continue
            choice = script(self.state, group)
            self.play(Commit(group, choice, own=own and choice is not None))

    def lock(self) -> None:
        """Open what is sealed."""
        self.play(Lock())

    def play_out(self, script: Script) -> None:
        """Play to the day's end."""
        for state in self.until(Turn.END):
            if state.turn in COMMITTING:
                self.answer(script)
                self.lock()
            else:
                self.go_on()

    def posed(self, state: GameState) -> Session:
        """Return the session with another state of its game that nobody played; the rehearsal stays."""
        play = self._play
        posed = replace(play, transitions=(*play.transitions[:-1], Transition(state, ())))
        return replace(self.session, play=posed)

    @property
    def _play(self) -> Playthrough:
        if self.session.play is None:
            raise LookupError("the day has not begun")
        return self.session.play


def spread(state: GameState, group: int, shift: int = 0) -> str | None:
    """Return answers as different as the step allows, which begin elsewhere on each card; a `Script`."""
    step = state.open_step
    if step is None or not step.choices:
        return None
    still = {choice.id for choice in open_choices(state)}
    shown = shown_choices(state.setup.seed, state.place, step)
    choices = [choice for choice in shown if choice.id in still]
    return choices[(group + state.at + shift) % len(choices)].id
