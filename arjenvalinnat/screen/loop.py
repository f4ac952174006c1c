"""The loop of the two windows. It decides nothing: it paints scenes and hands on what was asked for.

A press repaints the wall first and the console after it, so that the class never waits for the console.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from time import monotonic

import pygame

from arjenvalinnat.screen.clock import Clock
from arjenvalinnat.screen.controls import intent_of
from arjenvalinnat.screen.current_views import CurrentViews
from arjenvalinnat.screen.presenter import Shown
from arjenvalinnat.screen.program import Program, Started
from arjenvalinnat.screen.spoken import LINE, listen
from arjenvalinnat.screen.stage import Stage
from arjenvalinnat.session.desk import DeskPage
from arjenvalinnat.session.intents.desk import DeskFocus, OpenDesk, ShowDesk
from arjenvalinnat.session.intents.game import Do
from arjenvalinnat.session.intents.hour import Leave, Tick
from arjenvalinnat.session.intents.place import MoveFocus, Scroll, Show, Uncover
from arjenvalinnat.views.texts import texts

PATIENCE = 12
"""Milliseconds between two looks at the queue: 1 % of a core, and nobody feels the delay of a key."""

QUIET = 3
"""Looks at an empty queue until the next page is painted ahead."""

FORESEEN = (Do, Show, Uncover, Scroll)
"""Ways on that need neither the disk nor chance."""

LOOK = 1.0
"""Seconds between two looks at which displays there are."""


class Loop:
    """One program run, from the loaded session until it is left."""

    def __init__(self, stage: Stage, program: Program, started: Started) -> None:
        """Show the first page; the console is opened once it stands on the wall."""
        self._stage, self._started, self._aloud = stage, started, program.aloud
        self.hour = Shown(stage, started, spoken=program.aloud is not None)
        self._clock = Clock()
        self._deaf = False
        self._ahead: Iterator[None] = iter(())
        self._looked = monotonic()
        stage.wall.show(self.hour.moment.wall)
        self.hour.arrange()
        if self.hour.showing.device.screens and program.screen is None:
            self.hour.take(ShowDesk(DeskPage.SCREENS))
        if self._aloud is not None:
            listen(self._aloud)

    def run(self) -> None:
        """Stay until the wall is closed or the session is left."""
        while not self.hour.left:
            self.show()
            self.meet(self._wait())

    def show(self) -> None:
        """Paint what has changed; what goes wrong at that is told at once."""
        self.hour.look()
        self._paint()
        if self.hour.session is not self.hour.moment.session:
            self.hour.look()
            self._paint()
        shown = self.hour.showing
        self._stage.name_desk(texts(shown.preferences.at_desk)("window.desk"))
        self._clock.keep_awake(self.hour.session)

    def meet(self, events: Sequence[pygame.Event]) -> None:
        """Do what these events ask for, one after another."""
        for event in events:
            if self.hour.left:
                return
            try:
                self._meet(event)
            except Exception as fault:  # whatever it is, the class must not see it
                self.hour.note(fault)

    def _paint(self) -> None:
        """Paint the wall, then the console; what is painted already is left alone."""
        wall = self._stage.wall
        before = wall.shown
        try:
            wall.show(self.hour.moment.on_wall, self._paint_desk)
        except Exception as fault:  # whatever it is, the class must not see it
            self.hour.note(fault)
        self._paint_desk()
        if wall.shown is not before:
            self._ahead = self._prepared()

    def _paint_desk(self) -> None:
        desk, aloud, moment = self._stage.desk, self._aloud, self.hour.moment
        console = moment.console if desk is not None or aloud is not None else None
        if console is None:
            return
        try:
            if desk is not None:
                desk.show(console)
            if aloud is not None:
                aloud.read_out(console, moment.live, self.hour.showing.preferences.language)
        except Exception as fault:  # whatever it is, the class must not see it
            self.hour.note(fault)

    def _prepared(self) -> Iterator[None]:
        """Paint the page that the way on leads to, if it can be foreseen, a part at a time."""
        moment = self.hour.moment
        if moment.showing.frozen is not None or moment.lies_over:
            return
        try:
            following = moment.following
            yield
            if following is not None:
                yield from self._stage.wall.prepare(following, moment.wall)
            yield from self._prepared_desk(moment)
        except Exception:  # nobody has asked for that page yet; it is told when somebody does
            return

    def _prepared_desk(self, moment: CurrentViews) -> Iterator[None]:
        """Paint what the console will show then, if that can be foreseen too."""
        desk, here, way_on = self._stage.desk, moment.console, moment.live.primary
        if desk is None or here is None or way_on is None:
            return
        if isinstance(way_on.intent, FORESEEN):
            console = moment.after(way_on.intent).console_page()
            yield
            if console is not None and desk is self._stage.desk:
                yield from desk.prepare(console, here)

    def _wait(self) -> list[pygame.Event]:
        """Wait for events and return all that have come; in between, go on with what is done ahead.

        Looking now and then costs less than SDL's own wait.
        """
        looks = 0
        while True:
            events = pygame.event.get()
            if events or self.wake():
                return events
            looks += 1
            if looks > QUIET and next(self._ahead, "done") is None:
                continue
            pygame.time.wait(PATIENCE)

    def wake(self) -> bool:
        """Look at the clock and at the displays, each at its time; tell whether anything came of it."""
        hour = self.hour
        before = hour.session, hour.showing
        if self._clock.is_time(*before):
            hour.take(Tick())
        if (now := monotonic()) - self._looked >= LOOK:
            self._looked = now
            many = len(self._stage.displays) > 1
            try:
                if self._stage.look():
                    hour.arrange(were_many=many)
            except Exception as fault:  # whatever it is, the class must not see it
                hour.note(fault)
        return before[0] is not hour.session or before[1] != hour.showing

    def _meet(self, event: pygame.Event) -> None:
        """Do what an event asks for."""
        stage = self._stage
        pane = stage.pane_of(event)
        if event.type in (pygame.WINDOWCLOSE, pygame.QUIT):
            if event.type == pygame.WINDOWCLOSE and pane is stage.desk:
                self.hour.close_desk()
            elif getattr(event, "window", None) in (None, stage.wall.window):
                self.hour.take(Leave())
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
        moment = self.hour.moment
        here = moment.console if at_desk else moment.on_wall
        if here is None:
            return
        intent = intent_of(event, here, size, moment.live, moment.typing)
        if event.type == pygame.KEYDOWN:
            self._deaf = False
            if intent is None or isinstance(intent, MoveFocus | DeskFocus):
                intent = intent_of(event, here, size, moment.live, moment.console)
        if intent is not None:
            self.hour.take(intent)
            opened = self.hour.moment.typing is not None and moment.typing is None
            self._deaf = opened and event.type == pygame.KEYDOWN

    def _answer(self, line: str) -> None:
        """Do what was typed in the terminal, one answer after another."""
        aloud, console = self._aloud, self.hour.moment.console
        if aloud is None or console is None:
            return
        for word in aloud.words(line, console):
            seen = self.hour.moment.console
            if seen is None or self.hour.left:
                return
            for intent in aloud.meant(word, seen, self.hour.moment.live):
                if isinstance(intent, OpenDesk):
                    aloud.forget()
                self.hour.take(intent)
