"""A day that plays itself: the same seed prints the same hour, for trying a deck and for golden hours."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from random import Random

from arjenvalinnat.rules.actions import Commit
from arjenvalinnat.rules.playthrough import begin
from arjenvalinnat.rules.state import GameState, Turn
from arjenvalinnat.rules.votes import COMMITTING
from arjenvalinnat.session.hour import Session
from arjenvalinnat.session.intents.wall import Do, Show, Uncover
from arjenvalinnat.session.plan.planning import setup_for
from arjenvalinnat.session.showing import PageName, Showing
from arjenvalinnat.session.steer import after_beginning, steer
from arjenvalinnat.terminal.read import page_lines
from arjenvalinnat.views.scene import Scene
from arjenvalinnat.views.wall.page import wall_view

PASSES = 0.06
"""How often a group passes when it chooses by lot."""

MOST_PAGES = 2000
"""More pages than any hour has; a day that needs more is our bug."""


class NothingToPlayError(ValueError):
    """The session has no deck, or its wishes leave no card of it."""


Chooser = Callable[[GameState, int], str | None]


def by_lot(seed: int) -> Chooser:
    """Return groups that choose by lot, sometimes passing."""
    lots = Random(seed)  # a pretended class, not a secret

    def choose(state: GameState, group: int) -> str | None:
        if state.card is None or lots.random() < PASSES:
            return None
        return lots.choice(state.card.choices).id

    return choose


def auto_hour(session: Session, showing: Showing, choose: Chooser) -> Iterator[Scene]:
    """Play a whole hour from the practice card to the help page and yield every page once it is shown.

    Raises:
        NothingToPlayError: the session has no deck, or its wishes leave no card to play.
    """
    if session.deck is None:
        raise NothingToPlayError("a deck is needed")
    setup = setup_for(session.deck, session.wishes)
    if not setup.plan:
        raise NothingToPlayError("no card fits")
    session = replace(session, play=begin(session.deck, setup))
    showing = after_beginning(replace(showing, endless=True))
    stories_told = False
    for _ in range(MOST_PAGES):
        scene = wall_view(session, showing)
        yield scene
        if showing.page is PageName.HELP:
            return
        if showing.page is PageName.ROLES:
            yield from _each_group(session, showing, PageName.ROLES, 1)
        at_the_end = session.play is not None and session.play.state.turn is Turn.END
        if at_the_end and showing.page is PageName.DAY and not stories_told:
            yield from _each_group(session, showing, PageName.GROUP_STORY, 0)
            stories_told = True
        session, showing = _go_on(session, showing, scene, choose)
    raise RuntimeError("an hour that does not end")


def hour_lines(scenes: Iterator[Scene]) -> Iterator[str]:
    """Return the hour as text, an empty line between pages."""
    read: list[str] = []
    for scene in scenes:
        lines = page_lines(scene)
        if lines == read:
            continue
        yield from lines
        yield ""
        read = lines


def _go_on(session: Session, showing: Showing, scene: Scene, choose: Chooser) -> tuple[Session, Showing]:
    """Do what a page waits for: every seal at once, every choice at once, else its way on."""
    state = session.play.state if session.play else None
    asked = showing.page is PageName.DAY and state is not None and state.turn in COMMITTING
    if asked and state is not None and None in state.votes:
        for group in range(len(state.groups)):
            session, showing = steer(session, showing, Do(Commit(group, choose(state, group))))
        return session, showing
    if scene.primary is None:
        raise RuntimeError(f"page {scene.page!r} has no way on")
    intent = Uncover(all=True) if isinstance(scene.primary.intent, Uncover) else scene.primary.intent
    return steer(session, showing, intent)


def _each_group(session: Session, showing: Showing, page: PageName, first: int) -> Iterator[Scene]:
    """Yield every group's own page, which a class looks at on demand."""
    for group in range(session.wishes.groups):
        yield wall_view(*steer(session, showing, Show(page, first + group)))
