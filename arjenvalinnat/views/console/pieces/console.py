"""What every page of the console is made from: the session, what is shown, the words, and who leads."""

from __future__ import annotations

from dataclasses import dataclass, replace

from arjenvalinnat.content.format.card import Card
from arjenvalinnat.content.format.step import Step
from arjenvalinnat.rules.state import GameState, Turn
from arjenvalinnat.session.count_entry import awaited
from arjenvalinnat.session.desk import Desk
from arjenvalinnat.session.hour import Session
from arjenvalinnat.session.showing import PageName, Showing
from arjenvalinnat.views import theme
from arjenvalinnat.views.pieces.wall import Wall, wall_of
from arjenvalinnat.views.scene import Rect
from arjenvalinnat.views.texts import Say, texts
from arjenvalinnat.views.wall_pages import LaidOut, WallPages

MARGIN = 2.0
TOP = 16.2
"""Where a page's own area begins, below the clock and the row of pages."""

WARNING = 4.4
"""The height of the line that warns."""

FOOT = 86.0
"""Where it ends and the buttons begin."""


@dataclass(frozen=True, slots=True)
class Console:
    """A session and what the facilitator looks at; `wall` speaks of it in the console's own language.

    `hour` and `showing` are what the wall's own `pages` are made from, in the wall's language; `told_pages`
    are the same ones in the console's.
    """

    wall: Wall
    hour: Session
    showing: Showing
    pages: WallPages
    told_pages: WallPages

    @property
    def session(self) -> Session:
        """Return the session."""
        return self.wall.session

    @property
    def desk(self) -> Desk:
        """Return what the console shows."""
        return self.wall.showing.desk

    @property
    def say(self) -> Say:
        """Return what says a message."""
        return self.wall.say

    @property
    def width(self) -> float:
        """Return the console's width in units."""
        return 100 * self.desk.aspect

    @property
    def body(self) -> Rect:
        """Return the page's own area."""
        top = TOP + self.shift
        return Rect(MARGIN, top, self.width - 2 * MARGIN, FOOT - 1.0 - top)

    @property
    def shift(self) -> float:
        """Return the room above everything, where it is said that the class can see the console."""
        return WARNING if self.desk.open else 0.0

    @property
    def peer(self) -> bool:
        """Tell whether peer-support pupils lead, with an adult beside them."""
        return self.session.wishes.leader == "peer"

    @property
    def state(self) -> GameState | None:
        """Return the game, None before the day, and where somebody went back to begin another one."""
        play = self.session.play
        here = (self.showing.place.over or self.showing.place.page).main
        return None if play is None or here in _BEFORE else play.state

    @property
    def card(self) -> Card | None:
        """Return the open card while the day is on the wall."""
        return self.state.card if self.state is not None and self.on_day else None

    @property
    def step(self) -> Step | None:
        """Return the open step while the day is on the wall."""
        return self.state.open_step if self.state is not None and self.on_day else None

    @property
    def on_day(self) -> bool:
        """Tell whether the game itself is on the wall, perhaps under something that lies over it."""
        return PageName.DAY in (self.showing.place.page, self.showing.place.over)

    @property
    def entry(self) -> int:
        """Return the group whose answer is entered next."""
        return awaited(self.wall.state, self.showing)

    @property
    def committing(self) -> bool:
        """Tell whether answers are entered now."""
        turns = (Turn.COMMIT, Turn.RECOMMIT, Turn.SECOND_CHANCE)
        return self.state is not None and self.on_day and self.state.turn in turns

    @property
    def notes(self) -> float:
        """Return the size of the notes, in units."""
        return NOTES[min(self.desk.notes, len(NOTES) - 1)]


_BEFORE = frozenset({PageName.TITLE, PageName.LOOK, PageName.SETUP, PageName.CARDS})
"""The pages from which a day begins."""

NOTES = (theme.DESK_LEAST, 3.5, 4.2, 5.0, 6.0)
"""The steps of the notes' size."""


def console_of(session: Session, showing: Showing, pages: WallPages | None = None) -> Console:
    """Return what the pages are made from; *pages* are the wall's, where they are laid out already."""
    preferences = replace(showing.preferences, language=showing.preferences.at_desk)
    own = replace(showing, preferences=preferences)
    letters = texts(showing.preferences.language)
    spoken = replace(wall_of(session, own), floor=theme.DESK_LEAST, letters=letters)
    pages = pages or LaidOut(session, showing)
    told_pages = pages if preferences == showing.preferences else LaidOut(session, own)
    return Console(spoken, session, showing, pages, told_pages)
