"""The pages of one moment, each made when it is first asked for and once only."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from arjenvalinnat.screen.program import Started
from arjenvalinnat.session.hour import Session
from arjenvalinnat.session.intents.intent import Intent
from arjenvalinnat.session.showing import Showing
from arjenvalinnat.session.steer import steer
from arjenvalinnat.views.scene import Scene


class CurrentViews:
    """What a session and a showing look like. *showing* knows the shape of each window."""

    def __init__(
        self,
        started: Started,
        session: Session,
        showing: Showing,
        fault: Callable[[Exception], Scene],
        laid: Scene | None = None,
    ) -> None:
        """*fault* returns what the console shows where its page fails, *laid* is the wall, if known."""
        self._started, self._fault, self._laid = started, fault, laid
        self.session, self.showing = session, showing

    def is_of(self, session: Session, showing: Showing) -> bool:
        """Tell whether this is what they look like."""
        return session is self.session and showing == self.showing

    @cached_property
    def wall(self) -> Scene:
        """Return what the class sees."""
        return self._laid or self._started.view(self.session, self.showing)

    @cached_property
    def live(self) -> Scene:
        """Return the page that keys mean, which is another one while the wall is frozen."""
        view = self._started.live
        return self.wall if view is None or self.showing.frozen is None else view(self.session, self.showing)

    @cached_property
    def following(self) -> Scene | None:
        """Return what the way on would show, None when that cannot be foreseen."""
        return self._started.following(self.session, self.showing, self.live)

    @cached_property
    def console(self) -> Scene | None:
        """Return what the facilitator sees, None where there is no console."""
        try:
            return self.console_page()
        except Exception as fault:  # whatever it is, the class must not see it
            return self._fault(fault)

    def console_page(self) -> Scene | None:
        """Make the console's page beside the wall's, which it is handed; whatever fails is raised."""
        made = self._started.console
        return None if made is None else made(self.session, self.showing, self)

    def after(self, intent: Intent) -> CurrentViews:
        """Return the pages after the way on that is foreseen."""
        return CurrentViews(
            self._started, *steer(self.session, self.showing, intent), self._fault, self.following
        )

    @property
    def lies_over(self) -> bool:
        """Tell whether the console lies over the wall."""
        return self.showing.desk.open and self.console is not None

    @property
    def on_wall(self) -> Scene:
        """Return what the wall's window shows."""
        return self.console if self.lies_over and self.console is not None else self.wall

    @property
    def typing(self) -> Scene | None:
        """Return the console, if letters may be text now; it is not made for that alone."""
        return self.console if self.showing.desk.typing is not None else None
