"""The loop of the two windows. It decides nothing: it paints scenes and hands on what was asked for.

A press repaints the wall first and the console after it, so that the class never waits for the console.
Whatever goes wrong leaves the wall as it is, and the hour goes on from where it was before.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from time import monotonic

import pygame

from arjenvalinnat.screen.aloud import LINE, listen
from arjenvalinnat.screen.clock import Clock
from arjenvalinnat.screen.controls import intent_of
from arjenvalinnat.screen.deeds import on_clipboard, take_back
from arjenvalinnat.screen.faults import Faults
from arjenvalinnat.screen.measure_machine import measure_machine
from arjenvalinnat.screen.moment import Moment
from arjenvalinnat.screen.program import Program, Started
from arjenvalinnat.screen.stage import Stage
from arjenvalinnat.session.desk import DeskPage
from arjenvalinnat.session.desk_intents import Copy, DeskFocus, OpenDesk, ShowDesk, SwapScreens, Tick
from arjenvalinnat.session.folders import data_folder
from arjenvalinnat.session.hour import Session, Told
from arjenvalinnat.session.intents import Intent, Leave, Measure, MoveFocus, Wish
from arjenvalinnat.session.showing import Showing
from arjenvalinnat.views.fault import fault_scene
from arjenvalinnat.views.scene import Scene
from arjenvalinnat.views.texts import Say, texts

PATIENCE = 12
"""Milliseconds between two looks at the queue: 1 % of a core, and nobody feels the delay of a key."""

QUIET = 3
"""Looks at an empty queue until the next page is painted ahead."""

LOOK = 1.0
"""Seconds between two looks at which displays there are."""


class Loop:
    """One program run, from the loaded session until it is left."""

    def __init__(self, stage: Stage, program: Program, started: Started) -> None:
        """Show the first page; the console is opened once it stands on the wall."""
        self._stage, self._started, self._aloud = stage, started, program.aloud
        self._session, self._showing = started.session, started.showing
        self._faults, self._clock = Faults(data_folder()), Clock()
        self._left = self._deaf = False
        self._desk_wanted = True
        self._ahead: Iterator[None] = iter(())
        self._looked = monotonic()
        self._moment = self._moment_now()
        self._stage.wall.show(self._moment.wall)
        self._arranged(were_many=None)
        if self._showing.screens and program.screen is None:
            self._take(ShowDesk(DeskPage.SCREENS))
        if self._aloud is not None:
            listen(self._aloud)

    def run(self) -> None:
        """Stay until the wall is closed or the session is left."""
        while not self._left:
            self._look()
            self._paint()
            self._clock.keep_awake(self._session)
            for event in self._wait():
                self._meet(event)
                if self._left:
                    return

    @property
    def _say(self) -> Say:
        return texts(self._showing.language)

    def _moment_now(self) -> Moment:
        """Return the pages as they are now, in the shape that each window has now."""
        stage, desk = self._stage, self._showing.desk
        aspect = (stage.desk or stage.wall).aspect
        showing = replace(self._showing, aspect=stage.wall.aspect, desk=replace(desk, aspect=aspect))
        return Moment(self._started, self._session, showing, self._desk_fault)

    def _look(self) -> None:
        """Make the pages anew if anything changed; what cannot be made leaves the old ones."""
        now = self._moment_now()
        if now.is_of(self._moment.session, self._moment.showing):
            return
        try:
            now.wall, now.live  # noqa: B018 - made here, where a fault is caught
        except Exception as fault:
            self._told(self._faults.note(fault))
            return
        self._moment = now

    def _paint(self) -> None:
        """Paint the wall, then the console; what is painted already is left alone."""
        moment, stage = self._moment, self._stage
        before = stage.wall.shown
        try:
            stage.wall.show(moment.on_wall, self._paint_desk)
        except Exception as fault:
            self._told(self._faults.note(fault))
        self._paint_desk()
        if stage.wall.shown is not before:
            self._ahead = self._prepared()

    def _paint_desk(self) -> None:
        console = self._moment.console if self._stage.desk is not None or self._aloud is not None else None
        if console is None:
            return
        try:
            if self._stage.desk is not None:
                self._stage.desk.show(console)
            if self._aloud is not None:
                self._aloud.read_out(console, self._moment.live, self._showing.language)
        except Exception as fault:
            self._told(self._faults.note(fault))

    def _prepared(self) -> Iterator[None]:
        """Paint the page that the way on leads to, if it can be foreseen, a part at a time."""
        moment = self._moment
        if moment.showing.frozen is not None or moment.lies_over:
            return
        try:
            following = self._started.following(moment.session, moment.showing)
            yield
            if following is not None:
                yield from self._stage.wall.prepare(following, moment.wall)
        except Exception as fault:
            self._faults.note(fault)

    def _wait(self) -> list[pygame.Event]:
        """Wait for events and return all that have come; in between, go on with what is done ahead.

        Looking now and then costs less than SDL's own wait.
        """
        looks = 0
        while True:
            events = pygame.event.get()
            if events or self._woken():
                return events
            looks += 1
            if looks > QUIET and next(self._ahead, "done") is None:
                continue
            pygame.time.wait(PATIENCE)

    def _woken(self) -> bool:
        """Look at the clock and at the displays, each at its time; tell whether anything came of it."""
        before = self._session, self._showing
        if self._clock.is_time(*before):
            self._take(Tick())
        if (now := monotonic()) - self._looked >= LOOK:
            self._looked = now
            many = len(self._stage.displays) > 1
            if self._stage.look():
                self._arranged(were_many=many)
        return before[0] is not self._session or before[1] != self._showing

    def _meet(self, event: pygame.Event) -> None:
        """Do what an event asks for."""
        stage = self._stage
        pane = stage.pane_of(event)
        if event.type in (pygame.WINDOWCLOSE, pygame.QUIT):
            if event.type == pygame.WINDOWCLOSE and pane is stage.desk:
                stage.close_desk()
                self._desk_wanted = False
            else:
                self._take(Leave())
        elif event.type == pygame.WINDOWEXPOSED:
            pane.forget()
        elif event.type == pygame.KEYDOWN and event.key == pygame.K_F11:
            stage.toggle_full()
        elif event.type == LINE and self._aloud is not None:
            self._answer(event.line)
        elif event.type != pygame.TEXTINPUT or not self._deaf:
            self._press(event, pane is stage.desk, pane.window.size)

    def _press(self, event: pygame.Event, at_desk: bool, size: tuple[int, int]) -> None:
        """Do what a key, a click or a letter asks for in one of the windows.

        The console's page is made only for a key that the wall does not know. The key that opened a field is
        not a letter in it, although it comes as one right after.
        """
        moment = self._moment
        here = moment.console if at_desk else moment.on_wall
        if here is None:
            return
        intent = intent_of(event, here, size, moment.live, moment.typing)
        if event.type == pygame.KEYDOWN:
            self._deaf = False
            if intent is None or isinstance(intent, MoveFocus | DeskFocus):
                intent = intent_of(event, here, size, moment.live, moment.console)
        if intent is not None:
            self._take(intent)
            opened = self._moment.typing is not None and moment.typing is None
            self._deaf = opened and event.type == pygame.KEYDOWN

    def _answer(self, line: str) -> None:
        """Do what was typed in the terminal, one answer after another."""
        aloud, console = self._aloud, self._moment.console
        if aloud is None or console is None:
            return
        for word in aloud.words(line, console):
            seen = self._moment.console
            if seen is None or self._left:
                return
            for intent in aloud.meant(word, seen, self._moment.live):
                self._take(intent)

    def _take(self, intent: Intent) -> None:
        """Carry out an intent; one that cannot be carried out or shown leaves everything as it was."""
        self._left = isinstance(intent, Leave)
        if isinstance(intent, OpenDesk) and self._turn_desk():
            return
        before = self._session, self._showing
        try:
            self._session, self._showing = self._started.handle(*before, intent)
        except Exception as fault:
            self._told(self._faults.note(fault))
            return
        if not self._left:
            self._do(intent)
            self._look_or_go_back(before)

    def _look_or_go_back(self, before: tuple[Session, Showing]) -> None:
        now = self._moment_now()
        if now.is_of(self._moment.session, self._moment.showing):
            return
        try:
            now.wall, now.live  # noqa: B018 - made here, where a fault is caught
        except Exception as fault:
            take_back(self._started, before[0], (self._session, self._showing))
            self._session, self._showing = before
            self._told(self._faults.note(fault))
        else:
            self._moment = now

    def _do(self, intent: Intent) -> None:
        """Do what only a window can."""
        stage = self._stage
        match intent:
            case Measure():
                machine = measure_machine(stage.wall.window, self._moment.wall)
                self._showing = replace(self._showing, machine=machine)
            case Copy(text=text):
                self._told(Told("told.copied" if on_clipboard(text) else "told.not-copied"))
            case SwapScreens():
                place = stage.swap()
                if place is not None:
                    self._take(Wish("screen", place))
            case _:
                pass

    def _turn_desk(self) -> bool:
        """Open or close the console where it does not lie over the wall; tell whether it does not."""
        if self._aloud is not None:
            self._aloud.forget()
            return True
        if not self._stage.has_window:
            return False
        self._desk_wanted = self._stage.desk is None
        if self._desk_wanted:
            self._stage.open_desk(self._say("window.desk"))
        else:
            self._stage.close_desk()
        return True

    def _arranged(self, *, were_many: bool | None) -> None:
        """Tell of the displays, and open the console where it belongs; *were_many* is None at the start."""
        stage, showing = self._stage, self._showing
        many = len(stage.displays) > 1
        if many:
            screens = tuple((display.number, *display.size) for display in stage.displays)
            showing = replace(showing, screens=screens, screen=stage.arrangement.wall)
        elif showing.screens:
            showing = replace(showing, screens=())
        if stage.has_window and showing.desk.open:
            showing = replace(showing, desk=replace(showing.desk, open=False))
        self._showing = showing
        if were_many is not None and many != were_many:
            self._told(Told("told.replugged" if many else "told.unplugged"))
        if self._desk_wanted and self._started.console is not None:
            stage.open_desk(self._say("window.desk"))

    def _told(self, told: Told) -> None:
        """Put a sentence on the console, unless it stands there already."""
        if told not in self._session.told:
            self._session = replace(self._session, told=(*self._session.told, told))

    def _desk_fault(self, fault: Exception) -> Scene:
        told = self._faults.note(fault)
        self._told(told)
        return fault_scene(self._say, told, self._showing.desk.aspect)
