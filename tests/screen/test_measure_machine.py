"""A window measures its machine when it is asked to, and shows what it found."""

import pygame
import pytest

from arjenvalinnat.screen.measure_machine import measure_machine
from arjenvalinnat.screen.program import Program, Started
from arjenvalinnat.screen.window import run_window
from arjenvalinnat.session.folders import writable
from arjenvalinnat.session.hour import Session
from arjenvalinnat.session.intents.device import Measure
from arjenvalinnat.session.intents.hour import Leave
from arjenvalinnat.session.intents.place import Uncover
from arjenvalinnat.session.showing import Showing
from arjenvalinnat.views.scene import Hotspot, Rect, Scene

SPOTS = tuple(
    Hotspot(Rect(0, 20 * place, 20, 10), intent, "koe", (key,))
    for place, (key, intent) in enumerate({"1": Measure(), "2": Uncover(), "3": Leave()}.items())
)
SCENE = Scene("koe", 160, (), SPOTS)


@pytest.fixture
def window():
    pygame.display.init()
    pygame.font.init()
    opened = pygame.Window("koe", (640, 400))
    yield opened
    opened.destroy()


def test_a_machine_is_measured(window):
    """Every timing is more than nothing and at worst no less than as a rule; the sizes are the window's."""
    machine = measure_machine(window, SCENE)
    assert machine.pixels == window.get_surface().get_size()
    assert machine.points == (640, 400)
    assert machine.pygame == pygame.version.ver
    assert machine.writable
    for took in (machine.anew, machine.repaint, machine.flip):
        assert 0 < took.median <= took.worst


def test_nothing_tells_whose_machine_it_is(window, monkeypatch, tmp_path):
    """Of the data folder only whether it can be written to is kept, never its path."""
    (tmp_path / "matti").write_text("a file, not a folder")
    monkeypatch.setenv("ARJENVALINNAT_DATA", str(tmp_path / "matti"))
    machine = measure_machine(window, SCENE)
    assert not machine.writable
    assert "matti" not in repr(machine)
    assert writable(tmp_path / "new" / "folder")


def test_the_window_measures_when_it_is_asked():
    """The intent is carried out as any other, and what comes next is shown with the figures."""
    seen = []

    def handle(session, showing, intent):
        seen.append((intent, showing.device.machine is not None))
        return session, showing

    def start():
        for key in (pygame.K_2, pygame.K_1, pygame.K_2, pygame.K_3):
            pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=key, mod=0))
        return Started(Session(), Showing(), handle, lambda *_: SCENE)

    run_window(Program("koe", lambda _: SCENE, start), size=(640, 400))
    assert seen == [(Uncover(), False), (Measure(), False), (Uncover(), True), (Leave(), True)]
