"""The console beside the wall or over it, driven by keys: text, the clipboard, the clock, the overlay."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pygame
import pytest

from arjenvalinnat.screen.clock import Clock, pace
from arjenvalinnat.screen.displays import Display
from arjenvalinnat.screen.loop import Loop
from arjenvalinnat.screen.program import Program, Started
from arjenvalinnat.screen.stage import Stage
from arjenvalinnat.session.conductor import COARSE, Conductor
from arjenvalinnat.session.folders import data_folder, shipped_decks
from arjenvalinnat.session.hour import Session
from arjenvalinnat.session.intents.device import Copy
from arjenvalinnat.session.intents.hour import Begin
from arjenvalinnat.session.intents.place import Show
from arjenvalinnat.session.intents.typing import StartTyping
from arjenvalinnat.session.purposes import OwnWord
from arjenvalinnat.session.showing import PageName, Showing, Timer
from arjenvalinnat.views.console import console_view
from arjenvalinnat.views.outline import texts_of
from arjenvalinnat.views.scene import Hotspot, Rect, Scene
from arjenvalinnat.views.wall import following_page, live_view, wall_view
from arjenvalinnat.views.wall_pages import WallPages
from tests.showings import changed

WRITE = Hotspot(Rect(0, 0, 9, 9), StartTyping(OwnWord()), "Kirjoita", ("x",))


def console(session: Session, showing: Showing, pages: WallPages) -> Scene:
    """Return a console that takes text while something is typed; its X begins that."""
    page = console_view(session, showing, pages)
    typing = showing.desk.typing is not None
    return replace(page, hotspots=(*page.hotspots, WRITE), shortcuts=(), takes_text=typing)


@pytest.fixture
def stage(request: pytest.FixtureRequest) -> Iterator[Stage]:
    pygame.display.init()
    pygame.font.init()
    opened = Stage("koe", (640, 400), getattr(request, "param", "window"), None)
    yield opened
    opened.close()


@pytest.fixture
def seconds() -> list[float]:
    """Return what the session's clock shows, to be set by a test."""
    return [1000.0]


@pytest.fixture
def loop(stage: Stage, seconds: list[float]) -> Loop:
    """Return the loop of a begun day."""
    conductor = Conductor(data_folder(), [shipped_decks()], seed=lambda: 7, clock=lambda: seconds[0])
    session, showing = conductor.handle(*conductor.start(Showing()), Begin())
    started = Started(session, showing, conductor.handle, wall_view, following_page, live_view, console)
    begun = Loop(stage, Program("koe", lambda _: Scene("koe", 160, ()), lambda: started), started)
    begun.show()
    return begun


def key(code: int, window: pygame.Window | None = None, typed: str = "") -> list[pygame.Event]:
    """Return what SDL sends for a press: the key, and its letter if it writes one."""
    pressed = pygame.event.Event(pygame.KEYDOWN, key=code, mod=0, unicode=typed, window=window)
    letter = pygame.event.Event(pygame.TEXTINPUT, text=typed, window=window)
    return [pressed, letter] if typed else [pressed]


def fields(loop: Loop) -> tuple[str, ...] | None:
    """Return what is being typed."""
    typing = loop.hour.showing.desk.typing
    return None if typing is None else typing.half.fields


@pytest.mark.parametrize("at_desk", [True, False])
def test_text_is_typed_in_either_window(loop, stage, at_desk):
    """The key that opens a field is no letter of it; Backspace erases, Enter keeps, Escape leaves."""
    window = (stage.desk if at_desk else stage.wall).window
    wall = loop.hour.moment.wall
    loop.meet(key(pygame.K_x, window, "x"))
    assert fields(loop) == ("",)
    for letter in "bä 1x":
        loop.meet(key(ord(letter), window, letter))
    assert fields(loop) == ("bä 1x",)
    loop.meet(key(pygame.K_BACKSPACE, window))
    loop.meet(key(pygame.K_RETURN, window))
    assert fields(loop) == ("",), "the next word may follow at once"
    assert loop.hour.session.record.words == ("bä 1",)
    loop.meet([*key(pygame.K_a, window, "a"), *key(pygame.K_ESCAPE, window)])
    assert fields(loop) is None
    assert loop.hour.session.record.words == ("bä 1",)
    assert loop.hour.moment.wall == wall, "the wall shows nothing of what is typed"


def test_a_text_goes_to_the_clipboard(loop):
    """It is read back as it was, with every letter, and the facilitator is told."""
    loop.hour.take(Copy("Noan kello soi. Äiti on jo töissä."))
    assert pygame.scrap.get_text() == "Noan kello soi. Äiti on jo töissä."
    assert [told.key for told in loop.hour.session.told] == ["told.copied"]


def test_a_clipboard_that_refuses_is_told(loop, monkeypatch):
    """Where there is no clipboard, a sentence says so."""

    def refuse(_text):
        raise pygame.error

    monkeypatch.setattr(pygame.scrap, "put_text", refuse)
    loop.hour.take(Copy("teksti"))
    assert [told.key for told in loop.hour.session.told] == ["told.not-copied"]


@pytest.mark.parametrize("stage", ["auto", "overlay"], indirect=True)
def test_on_one_display_f3_lays_the_console_over_the_wall(loop, stage):
    """It lies there until F3 takes it away; keys mean what they mean on the wall, the ring is its own."""
    assert stage.desk is None
    loop.meet(key(pygame.K_F3))
    assert loop.hour.moment.on_wall.desk
    loop.meet(key(pygame.K_TAB))
    assert (loop.hour.showing.desk.focus, loop.hour.showing.place.focus) == (0, None)
    page = loop.hour.moment.wall
    loop.meet(key(pygame.K_SPACE))
    assert loop.hour.moment.wall != page
    loop.meet(key(pygame.K_F3))
    assert loop.hour.moment.on_wall is loop.hour.moment.wall


def test_a_console_of_its_own_never_lies_over_the_wall(loop, stage):
    """F3 closes its window and opens it again; the wall never shows the console."""
    for there in (False, True):
        loop.meet(key(pygame.K_F3))
        loop.show()
        assert (stage.desk is not None) == there
        assert not loop.hour.moment.on_wall.desk


def test_nothing_is_painted_while_nothing_changes(loop, stage, monkeypatch):
    """Neither window is painted for a mouse that moves; a press paints the wall, and the console after it."""
    flips = []
    for pane in (stage.wall, stage.desk):
        monkeypatch.setattr(pane, "window", Counted(pane.window, flips))
    loop.meet([pygame.event.Event(pygame.MOUSEMOTION, pos=(1, 1), window=None)])
    loop.show()
    assert flips == []
    loop.meet(key(pygame.K_TAB, stage.wall.window))
    loop.show()
    loop.hour.take(Show(PageName.ROLES))
    loop.show()
    assert flips[0] == flips[-2] == "koe", "the wall is painted first"
    assert flips[-1] != "koe"


class Counted:
    """A window that tells when it is flipped."""

    def __init__(self, window: pygame.Window, flips: list[str]) -> None:
        self._window, self._flips = window, flips

    def __getattr__(self, name: str) -> object:
        return getattr(self._window, name)

    def flip(self) -> None:
        """Note the window's title."""
        self._flips.append(self._window.title)
        self._window.flip()


def test_the_clock_is_looked_at_as_often_as_it_shows(loop):
    """Not before the day, seldom during it, every second while a countdown runs, and not after that."""
    session, showing = loop.hour.session, changed(loop.hour.showing, now=30.0)
    assert pace(Session(), showing) is None
    assert pace(session, showing) == COARSE
    assert pace(session, changed(showing, timer=Timer("talk", 60, 90.0))) == 1
    assert pace(session, changed(showing, timer=Timer("talk", 20, 30.0))) == COARSE


def test_time_goes_on_by_the_clock(loop, monkeypatch):
    """A look is due when its time has come, and then not again until the next."""
    now = [100.0]
    monkeypatch.setattr("arjenvalinnat.screen.clock.monotonic", lambda: now[0])
    clock, session, showing = Clock(), loop.hour.session, loop.hour.showing
    due = []
    for _ in range(40):
        due.append(clock.is_time(session, showing))
        now[0] += 1
    assert [place for place, is_due in enumerate(due) if is_due] == [15, 30]


def test_the_session_looks_at_the_clock_by_itself(loop, seconds, monkeypatch):
    """When a quarter of a minute has gone, the minutes go on without any key; sooner, nothing wakes up."""
    now = [100.0]
    monkeypatch.setattr("arjenvalinnat.screen.clock.monotonic", lambda: now[0])
    assert not loop.wake()
    for gone, woken in ((14, False), (16, True)):
        now[0], seconds[0] = 100.0 + gone, 1000.0 + gone
        assert loop.wake() == woken
    assert loop.hour.showing.clock.now == COARSE


def test_the_screen_saver_waits_while_a_day_is_played(loop):
    """It may come before the day, and not in the middle of it."""
    assert not pygame.display.get_allow_screensaver()
    Clock().keep_awake(Session())
    assert pygame.display.get_allow_screensaver()


@pytest.mark.parametrize("stage", ["auto"], indirect=True)
def test_displays_that_come_and_go_are_told_of(loop, stage, monkeypatch):
    """The console's window goes with the projector and comes back with it; an overlay does not survive it."""
    one, two = (Display(0, 1280, 800),), (Display(0, 1280, 800), Display(1, 1920, 1080))
    plugged, looks = [one], [1e12]
    monkeypatch.setattr("arjenvalinnat.screen.stage.Monitors.look", lambda _: plugged[0])
    monkeypatch.setattr("arjenvalinnat.screen.loop.monotonic", lambda: looks[0])
    looks[0] += 2
    loop.wake()
    loop.meet(key(pygame.K_F3))
    assert loop.hour.moment.on_wall.desk
    wall = loop.hour.moment.wall
    for now, told in ((two, "told.replugged"), (one, "told.unplugged"), (two, "told.replugged")):
        plugged[0] = now
        loop.wake()
        assert (len(stage.displays) == 2) != (now is two), "displays are looked at once a second"
        looks[0] += 2
        assert loop.wake()
        loop.show()
        assert told in [said.key for said in loop.hour.session.told]
        assert (stage.desk is not None) == (now is two)
        assert not loop.hour.showing.desk.open
        assert loop.hour.showing.device.screens == (
            tuple((d.number, *d.size) for d in two) if now is two else ()
        )
        assert texts_of(loop.hour.moment.wall) == texts_of(wall)
    assert loop.hour.showing.preferences.screen == 1
