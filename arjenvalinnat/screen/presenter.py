"""The session on its windows: what is asked for is carried out, shown, and taken back where that fails.

Whatever goes wrong leaves the wall as it is, and the hour goes on from where it was before.
"""

from __future__ import annotations

from dataclasses import replace

from arjenvalinnat.screen.current_views import CurrentViews
from arjenvalinnat.screen.device import on_clipboard, take_back
from arjenvalinnat.screen.faults import Faults
from arjenvalinnat.screen.measure_machine import measure_machine
from arjenvalinnat.screen.program import Started
from arjenvalinnat.screen.stage import Stage
from arjenvalinnat.session.folders import data_folder
from arjenvalinnat.session.hour import Notice
from arjenvalinnat.session.intents.desk import OpenDesk
from arjenvalinnat.session.intents.device import Copy, Measure, SwapScreens
from arjenvalinnat.session.intents.hour import Leave
from arjenvalinnat.session.intents.intent import Intent
from arjenvalinnat.session.intents.wishes import Prefer
from arjenvalinnat.views.fault import fault_scene
from arjenvalinnat.views.scene import Scene
from arjenvalinnat.views.texts import Say, texts


class Shown:
    """A session, what is shown of it, and the pages of both; `left` once it is over."""

    def __init__(self, stage: Stage, started: Started, *, spoken: bool) -> None:
        """Make the first page. A console that is *spoken* has no window and lies over nothing."""
        self._stage, self._started, self._spoken = stage, started, spoken
        self._faults = Faults(data_folder())
        self._desk_wanted = not spoken and started.console is not None
        self.session, self.showing = started.session, started.showing
        self.left = False
        self.moment = self._now()
        self.moment.wall  # noqa: B018 - where even the first page cannot be made, there is nothing to go on with

    @property
    def _say(self) -> Say:
        return texts(self.showing.preferences.language)

    def take(self, intent: Intent) -> None:
        """Carry out an intent; one that cannot be carried out or shown leaves everything as it was."""
        self.left = isinstance(intent, Leave)
        if isinstance(intent, OpenDesk) and (self._spoken or self._stage.has_window):
            self._turn_desk()
            return
        before = self.session, self.showing
        try:
            self.session, self.showing = self._started.handle(*before, intent)
        except Exception as fault:  # whatever it is, the class must not see it
            self.note(fault)
            return
        if self.left:
            return
        self._do(intent)
        unseen = self._try(self._now())
        if unseen is not None:
            take_back(self._started, before[0], (self.session, self.showing))
            self.session, self.showing = before
            self.note(unseen)

    def look(self) -> None:
        """Make the pages anew if anything changed; where that fails, the old ones stay."""
        fault = self._try(self._now())
        if fault is not None:
            self.note(fault)

    def note(self, fault: Exception) -> None:
        """Write a fault down and tell the facilitator of it."""
        self._tell(self._faults.note(fault))

    def close_desk(self) -> None:
        """Close the console's window until it is asked for again."""
        self._desk_wanted = False
        self._stage.close_desk()

    def arrange(self, *, were_many: bool | None = None) -> None:
        """Tell of the displays, and open the console where it belongs; *were_many* is None at the start."""
        stage, showing = self._stage, self.showing
        many = len(stage.displays) > 1
        if many:
            screens = tuple((display.number, *display.size) for display in stage.displays)
            showing = replace(
                showing,
                device=replace(showing.device, screens=screens),
                preferences=replace(showing.preferences, screen=stage.arrangement.wall),
            )
        elif showing.device.screens:
            showing = replace(showing, device=replace(showing.device, screens=()))
        if stage.has_window and showing.desk.open:
            showing = replace(showing, desk=replace(showing.desk, open=False))
        self.showing = showing
        if were_many is not None and many != were_many:
            self._tell(Notice("told.replugged" if many else "told.unplugged"))
        if self._desk_wanted:
            stage.open_desk(self._say("window.desk"))

    def _now(self) -> CurrentViews:
        """Return the pages as they are now, in the shape that each window has now."""
        stage, desk = self._stage, self.showing.desk
        aspect = (stage.desk or stage.wall).aspect
        showing = replace(
            self.showing,
            device=replace(self.showing.device, aspect=stage.wall.aspect),
            desk=replace(desk, aspect=aspect),
        )
        return CurrentViews(self._started, self.session, showing, self._desk_fault)

    def _try(self, now: CurrentViews) -> Exception | None:
        """Take these pages if they are new; return why they cannot be made."""
        if now.is_of(self.moment.session, self.moment.showing):
            return None
        try:
            now.wall, now.live  # noqa: B018 - made here, where a fault is caught
        except Exception as fault:  # whatever it is, the class must not see it
            return fault
        self.moment = now
        return None

    def _do(self, intent: Intent) -> None:
        """Do what only a window can."""
        stage = self._stage
        match intent:
            case Measure():
                machine = measure_machine(stage.wall.window, self.moment.wall)
                self.showing = replace(self.showing, device=replace(self.showing.device, machine=machine))
            case Copy(text=text):
                self._tell(Notice("told.copied" if on_clipboard(text) else "told.not-copied"))
            case SwapScreens():
                place = stage.swap()
                if place is not None:
                    self.take(Prefer(replace(self.showing.preferences, screen=place)))
            case _:
                pass

    def _turn_desk(self) -> None:
        """Open the console's window or close it."""
        if self._stage.desk is not None:
            self.close_desk()
        elif not self._spoken and self._started.console is not None:
            self._desk_wanted = True
            self._stage.open_desk(self._say("window.desk"))

    def _tell(self, told: Notice) -> None:
        """Put a sentence on the console, unless it stands there already."""
        if told not in self.session.told:
            self.session = replace(self.session, told=(*self.session.told, told))

    def _desk_fault(self, fault: Exception) -> Scene:
        told = self._faults.note(fault)
        self._tell(told)
        return fault_scene(self._say, told, (self._stage.desk or self._stage.wall).aspect)
