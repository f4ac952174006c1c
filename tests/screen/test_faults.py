"""Whatever goes wrong in the middle of an hour: the wall stays, the facilitator is told, the hour goes on."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pygame
import pytest

from arjenvalinnat.rules.actions import Action, Next
from arjenvalinnat.screen.loop import Loop
from arjenvalinnat.screen.program import Program, Started
from arjenvalinnat.screen.stage import Stage
from arjenvalinnat.session.conductor import Conductor
from arjenvalinnat.session.folders import data_folder, shipped_decks
from arjenvalinnat.session.intents.game import Do, Undo
from arjenvalinnat.session.intents.hour import Begin, Resume
from arjenvalinnat.session.intents.intent import Intent
from arjenvalinnat.session.intents.place import Show
from arjenvalinnat.session.showing import PageName, Showing
from arjenvalinnat.views.console import console_view
from arjenvalinnat.views.outline import outline
from arjenvalinnat.views.scene import Scene
from arjenvalinnat.views.wall import following_page, live_view, wall_view

NAME = "Matti Meikäläinen"
"""What stands in an error's own words and must not come into any file."""


class Hour:
    """A begun day in a window of SDL's dummy driver, into which faults are put."""

    def __init__(self, console: bool) -> None:
        self.conductor = Conductor(data_folder(), [shipped_decks()], seed=lambda: 7)
        session, showing = self.conductor.start(Showing())
        session, showing = self.conductor.handle(session, showing, Begin())
        self.breaks: Callable[[str, Intent | None], bool] = lambda _what, _intent: False
        started = Started(session, showing, self.handle, self.view, following_page, live_view, self.console)
        program = Program("koe", lambda _: Scene("koe", 160, ()), lambda: started)
        self.stage = Stage("koe", (640, 400), "window" if console else "auto", None)
        self.loop = Loop(self.stage, program, started)
        self.loop.show()

    def handle(self, session, showing, intent):
        """Carry out an intent, or break."""
        self._break("handle", intent)
        return self.conductor.handle(session, showing, intent)

    def view(self, session, showing):
        """Return the wall, or break."""
        self._break("wall", None, session)
        return wall_view(session, showing)

    def console(self, session, showing, pages):
        """Return the console, or break."""
        self._break("console", None)
        return console_view(session, showing, pages)

    def take(self, intent: Intent) -> None:
        """Ask for something and see what comes of it."""
        self.loop.hour.take(intent)
        self.loop.show()

    @property
    def wall(self) -> list[str]:
        """Return what the class reads."""
        return outline(self.loop.hour.moment.on_wall)

    @property
    def told(self) -> list[str]:
        """Return what the facilitator is told."""
        return [told.key for told in self.loop.hour.session.told]

    def _break(self, what, intent, session=None):
        if self.breaks(what, session if intent is None else intent):
            json.loads(NAME)


@pytest.fixture
def hour(request: pytest.FixtureRequest) -> Iterator[Hour]:
    pygame.display.init()
    pygame.font.init()
    begun = Hour(console=getattr(request, "param", True))
    yield begun
    begun.stage.close()


def resumed(hour: Hour) -> tuple[Action, ...]:
    """Return the actions that a day would be resumed with after a power cut now."""
    hour.conductor.let_go()
    late = Conductor(data_folder(), [shipped_decks()])
    session, _ = late.handle(*late.start(Showing()), Resume())
    assert session.play is not None
    late.let_go()
    return session.play.actions


def files() -> list[Path]:
    """Return the files that tell of faults."""
    return sorted((data_folder() / "faults").glob("*"))


def test_an_intent_that_fails_leaves_the_wall_as_it_is(hour):
    """The class sees nothing of it, the facilitator one sentence, and the next press works."""
    before = hour.wall
    hour.breaks = lambda what, _: what == "handle"
    hour.take(Show(PageName.ROLES))
    hour.take(Show(PageName.ROLES))
    assert hour.wall == before
    assert hour.told == ["told.fault"]
    assert len(files()) == 1, "a fault that comes again is written down once"
    hour.breaks = lambda _what, _intent: False
    hour.take(Show(PageName.ROLES))
    assert hour.wall != before


def test_nothing_personal_is_written_down(hour):
    """The file tells where in the program, without the error's own words and the folders above us."""
    hour.breaks = lambda what, _: what == "handle"
    hour.take(Show(PageName.ROLES))
    (file,) = files()
    text = file.read_text(encoding="utf-8")
    assert "JSONDecodeError" in text
    assert "decoder.py" in text
    assert "arjenvalinnat/screen/presenter.py" in text
    assert NAME not in text
    assert str(Path(json.__file__).parent) not in text
    assert str(shipped_decks().parent) not in text


def test_a_page_that_cannot_be_made_takes_its_action_back(hour):
    """The hour goes on from before it, also after a power cut: the journal says what the wall says."""
    hour.take(Show(PageName.DAY))
    hour.take(Do(Next()))
    before, actions = hour.wall, hour.loop.hour.session.play.actions
    many = len(actions)
    hour.breaks = lambda what, session: what == "wall" and len(session.play.actions) != many
    hour.take(Do(Next()))
    assert (hour.wall, hour.told) == (before, ["told.fault"])
    assert resumed(hour) == actions
    hour.take(Undo())
    assert hour.wall == before
    assert resumed(hour) == actions
    hour.breaks = lambda _what, _intent: False
    hour.take(Do(Next()))
    assert len(hour.loop.hour.session.play.actions) == many + 1


def test_a_console_that_cannot_be_made_says_so(hour):
    """The wall goes on, and the console shows the sentence until its page can be made again."""
    hour.breaks = lambda what, _: what == "console"
    hour.take(Show(PageName.ROLES))
    assert hour.loop.hour.moment.console.page == "console-fault"
    assert outline(hour.loop.hour.moment.console)[0].startswith("#")
    wall = hour.wall
    hour.take(Show(PageName.DAY))
    assert hour.wall != wall
    assert hour.told == ["told.fault"]
    hour.breaks = lambda _what, _intent: False
    hour.take(Show(PageName.ROLES))
    assert hour.loop.hour.moment.console.page == "console-now"


@pytest.mark.parametrize("hour", [False], indirect=True)
def test_what_cannot_be_painted_leaves_the_window_as_it_is(hour, monkeypatch):
    """A page that paint stumbles over is told of once, and the next page is painted."""
    stumbled = []

    def stumble(_surface, scene):
        stumbled.append(scene.page)
        raise RuntimeError(NAME)

    with monkeypatch.context() as broken:
        broken.setattr("arjenvalinnat.screen.lookahead.paint", stumble)
        hour.take(Show(PageName.AGREEMENT))
        hour.loop.show()
    assert stumbled == ["agreement"]
    assert hour.told == ["told.fault"]
    hour.take(Show(PageName.ROLES))
    assert hour.wall


def test_an_event_that_fails_is_told_too(hour, monkeypatch):
    """Whatever a press or a display stumbles over, the wall stays and the next press works."""

    def stumble(*_words):
        raise RuntimeError(NAME)

    before = hour.wall
    press = pygame.event.Event(pygame.KEYDOWN, key=pygame.K_SPACE, mod=0)
    with monkeypatch.context() as broken:
        broken.setattr("arjenvalinnat.screen.loop.intent_of", stumble)
        broken.setattr(hour.stage, "look", stumble)
        broken.setattr("arjenvalinnat.screen.loop.LOOK", 0.0)
        hour.loop.meet([press])
        hour.loop.wake()
    assert (hour.wall, hour.told) == (before, ["told.fault", "told.fault"])
    hour.loop.meet([press])
    hour.loop.show()
    assert hour.wall != before


def test_a_disk_that_refuses_is_told_too(hour):
    """Without a file there is still the sentence, and the hour goes on."""
    data_folder().joinpath("faults").write_text("a file, not a folder", encoding="utf-8")
    hour.breaks = lambda what, _: what == "handle"
    hour.take(Show(PageName.ROLES))
    assert hour.told == ["told.fault-unkept"]


def test_a_first_page_that_fails_ends_the_program():
    """Before there is anything to go on with, the fault is our own and ends with exit 3."""
    pygame.display.init()
    pygame.font.init()
    stage = Stage("koe", (640, 400), "auto", None)

    def broken(_session, _showing):
        raise RuntimeError

    conductor = Conductor(data_folder(), [shipped_decks()])
    session, showing = conductor.start(Showing())
    started = replace(Started(session, showing, conductor.handle, wall_view), view=broken)
    with pytest.raises(RuntimeError):
        Loop(stage, Program("koe", lambda _: Scene("koe", 160, ()), lambda: started), started)
    stage.close()
