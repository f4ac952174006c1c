"""A day that plays itself: the same seed prints the same hour, for trying a deck and for golden hours."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from random import Random

from arjenvalinnat.rules.state import GameState, Turn
from arjenvalinnat.rules.votes import COMMITTING, open_choices
from arjenvalinnat.session.hour import Session
from arjenvalinnat.session.intents.place import Show, Uncover
from arjenvalinnat.session.plan.planning import plan_day
from arjenvalinnat.session.rehearsal import Rehearsal, Script
from arjenvalinnat.session.showing import PageName, Showing
from arjenvalinnat.session.steer import steer
from arjenvalinnat.terminal.read import page_lines
from arjenvalinnat.views.scene import Scene
from arjenvalinnat.views.wall.page import wall_view

PASSES = 0.06
"""How often a group passes when it chooses by lot."""

MOST_PAGES = 2000
"""More pages than any hour has; a day that needs more is our bug."""


class NothingToPlayError(ValueError):
    """The session has no deck, or its wishes leave no card of it."""


def by_lot(seed: int) -> Script:
    """Return groups that choose by lot, sometimes passing."""
    lots = Random(seed)  # a pretended class, not a secret

    def choose(state: GameState, group: int) -> str | None:
        choices = open_choices(state)
        if not choices or lots.random() < PASSES:
            return None
        return lots.choice(choices).id

    return choose


def auto_hour(session: Session, showing: Showing, choose: Script) -> Iterator[Scene]:
    """Play a whole hour from the practice card to the help page and yield every page once it is shown.

    Raises:
        NothingToPlayError: the session has no deck, or its wishes leave no card to play.
    """
    if session.deck is None:
        raise NothingToPlayError("a deck is needed")
    if not plan_day(session.deck, session.wishes):
        raise NothingToPlayError("no card fits")
    hour = Rehearsal(session, replace(showing, device=replace(showing.device, endless=True)))
    hour.begin()
    stories_told = False
    for _ in range(MOST_PAGES):
        scene = wall_view(hour.session, hour.showing)
        yield scene
        page = hour.showing.place.page
        if page is PageName.HELP:
            return
        if page is PageName.ROLES:
            yield from _each_group(hour, PageName.ROLE)
        if page is PageName.DAY and hour.state.turn is Turn.END and not stories_told:
            yield from _each_group(hour, PageName.GROUP_STORY)
            stories_told = True
        _go_on(hour, scene, choose)
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


def _go_on(hour: Rehearsal, scene: Scene, choose: Script) -> None:
    """Do what a page waits for: every seal at once, every choice at once, else its way on."""
    asked = hour.showing.place.page is PageName.DAY and hour.state.turn in COMMITTING
    if asked and None in hour.state.votes:
        hour.answer(choose)
        return
    if scene.primary is None:
        raise RuntimeError(f"page {scene.page!r} has no way on")
    intent = Uncover(all=True) if isinstance(scene.primary.intent, Uncover) else scene.primary.intent
    hour.take(intent)


def _each_group(hour: Rehearsal, page: PageName) -> Iterator[Scene]:
    """Yield every group's own page, which a class looks at on demand."""
    for group in range(hour.session.wishes.groups):
        yield wall_view(*steer(hour.session, hour.showing, Show(page, group)))
