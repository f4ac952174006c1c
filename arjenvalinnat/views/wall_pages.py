"""The wall's pages of one moment, each laid out when it is first asked for and once only."""

from __future__ import annotations

from functools import cached_property
from typing import Protocol

from arjenvalinnat.session.hour import Session
from arjenvalinnat.session.showing import Showing
from arjenvalinnat.views.scene import Scene
from arjenvalinnat.views.wall.page import following_page, live_view, wall_view


class WallPages(Protocol):
    """What the console is handed of the wall: whoever has laid its pages out already hands on those."""

    @property
    def wall(self) -> Scene:
        """Return what the class sees."""

    @property
    def live(self) -> Scene:
        """Return the page that keys mean, which is another one while the wall is frozen."""

    @property
    def following(self) -> Scene | None:
        """Return what the way on would show, None when that cannot be foreseen."""


class LaidOut:
    """The pages of a session and a showing, for whoever has none of them yet."""

    def __init__(self, session: Session, showing: Showing) -> None:
        self._session, self._showing = session, showing

    @cached_property
    def wall(self) -> Scene:
        """Return what the class sees."""
        return self.live if self._showing.frozen is None else wall_view(self._session, self._showing)

    @cached_property
    def live(self) -> Scene:
        """Return the page that keys mean."""
        return live_view(self._session, self._showing)

    @cached_property
    def following(self) -> Scene | None:
        """Return what the way on would show."""
        return following_page(self._session, self._showing, self.live)
