"""What the windows are given: the first picture, the start, and what an intent does and what is seen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from arjenvalinnat.screen.displays import ConsoleSpot
from arjenvalinnat.views.scene import Scene

if TYPE_CHECKING:  # loaded by `Program.start`, after the first frame
    from arjenvalinnat.screen.spoken import Aloud
    from arjenvalinnat.session.hour import Session
    from arjenvalinnat.session.intents.intent import Intent
    from arjenvalinnat.session.showing import Showing
    from arjenvalinnat.views.wall_pages import WallPages

Handle: TypeAlias = "Callable[[Session, Showing, Intent], tuple[Session, Showing]]"
ViewPage: TypeAlias = "Callable[[Session, Showing], Scene]"
ViewFollowing: TypeAlias = "Callable[[Session, Showing, Scene], Scene | None]"
"""What the way on from the page that keys mean would show."""

ViewConsole: TypeAlias = "Callable[[Session, Showing, WallPages], Scene]"
"""What the facilitator sees, beside the wall's pages."""


@dataclass(frozen=True, slots=True)
class Started:
    """What there is once everything is loaded: the session, what an intent does, what is seen and next.

    `live` is the page that keys mean, `view` unless the wall can be frozen; `console` is what the facilitator
    sees, None for a program that has no console.
    """

    session: Session
    showing: Showing
    handle: Handle
    view: ViewPage
    following: ViewFollowing = lambda _session, _showing, _live: None
    live: ViewPage | None = None
    console: ViewConsole | None = None


@dataclass(frozen=True, slots=True)
class Program:
    """What the windows need: the wall's title, the first picture for a page of this aspect, and the start.

    `console` says how the console is shown, `aloud` reads it out in a terminal, `screen` is the number of the
    display that was chosen for the wall.
    """

    title: str
    opening: Callable[[float], Scene]
    start: Callable[[], Started]
    console: ConsoleSpot = "auto"
    screen: int | None = None
    aloud: Aloud | None = None
