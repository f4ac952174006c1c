"""Walking through an hour by keys and intents, and looking at a page under a name of its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.rules.actions import Action
from arjenvalinnat.rules.playthrough import begin
from arjenvalinnat.rules.state import GameState
from arjenvalinnat.session.hour import Session
from arjenvalinnat.session.intents.wall import Do, Intent, Scroll
from arjenvalinnat.session.plan.planning import setup_for
from arjenvalinnat.session.showing import Showing
from arjenvalinnat.session.steer import after_beginning, steer
from arjenvalinnat.views.keys import intent_for_key
from arjenvalinnat.views.scene import Scene
from arjenvalinnat.views.wall import wall_view

_TO_THE_END = 10_000
"""Further than any page scrolls; a page stops at its own end."""


@dataclass(frozen=True, slots=True)
class Stop:
    """A page of the tour; the names are fit for files and sort as the hour goes."""

    name: str
    scene: Scene


class Walk:
    """A session and what is shown of it, on its way; one use only."""

    def __init__(self, session: Session, showing: Showing) -> None:
        self.session = session
        self.showing = showing
        self._stops = 0

    @property
    def deck(self) -> Deck:
        """Return the deck."""
        if self.session.deck is None:
            raise LookupError("a tour needs a deck")
        return self.session.deck

    @property
    def state(self) -> GameState:
        """Return the game, once the day has begun."""
        if self.session.play is None:
            raise LookupError("the day has not begun")
        return self.session.play.state

    @property
    def scene(self) -> Scene:
        """Return the page that is on the wall."""
        return wall_view(self.session, self.showing)

    def look(self, name: str) -> Iterator[Stop]:
        """Yield the page that is on the wall; where it scrolls, its end as well."""
        yield from self.look_at(name, self.session, self.showing)

    def look_at(self, name: str, session: Session, showing: Showing) -> Iterator[Stop]:
        """Yield a page that the walk itself does not come by."""
        scene = wall_view(session, showing)
        yield self._stop(name, scene)
        if any(isinstance(spot.intent, Scroll) for spot in scene.hotspots):
            yield self._stop(f"{name}-scrolled", wall_view(session, replace(showing, scroll=_TO_THE_END)))

    def take(self, intent: Intent) -> None:
        """Carry out an intent."""
        self.session, self.showing = steer(self.session, self.showing, intent)

    def play(self, action: Action) -> None:
        """Play an action of the rules."""
        self.take(Do(action))

    def press(self, key: str) -> None:
        """Press a key.

        Raises:
            LookupError: the key asks for nothing on this page.
        """
        scene = self.scene
        intent = intent_for_key(scene, key)
        if intent is None:
            raise LookupError(f"page {scene.page!r} has no key {key!r}")
        self.take(intent)

    def go_on(self) -> None:
        """Press the key that goes on."""
        self.press("space")

    def begin(self) -> None:
        """Begin the day that was wished for, and turn to its first page."""
        play = begin(self.deck, setup_for(self.deck, self.session.wishes))
        self.session = replace(self.session, play=play)
        self.showing = after_beginning(self.showing)

    def _stop(self, name: str, scene: Scene) -> Stop:
        self._stops += 1
        return Stop(f"{self._stops:03d}-{name}", scene)
