"""What the page about this machine says, in plain words and with every unit."""

from __future__ import annotations

from dataclasses import replace

import pytest

from arjenvalinnat.session.hour import Session
from arjenvalinnat.session.intents.device import Measure
from arjenvalinnat.session.machine import FRAME, Timing, timing
from arjenvalinnat.session.showing import PageName
from arjenvalinnat.session.steer import steer
from arjenvalinnat.views.keys import intent_for_key
from arjenvalinnat.views.outline import outline
from arjenvalinnat.views.texts import texts
from arjenvalinnat.views.wall import wall_view
from tests.showings import changed, showing_of
from tests.views.machines import MACHINE

SHOWN = showing_of(page=PageName.MACHINE, over=PageName.TITLE, machine=MACHINE)


@pytest.mark.parametrize(("repaint", "flip", "said"), [
    (8.0, FRAME - 8.0, "machine.smooth"), (8.1, FRAME - 8.0, "machine.slow"), (0.5, 20.0, "machine.slow"),
])  # fmt: skip
@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_a_machine_is_judged_by_one_picture_of_a_motion(
    repaint: float, flip: float, said: str, language: str
) -> None:
    """Painting again and flipping together take at most a sixtieth of a second, or a cure is told."""
    machine = replace(MACHINE, repaint=Timing(repaint, 99.0), flip=Timing(flip, 99.0))
    told = outline(wall_view(Session(), changed(SHOWN, machine=machine, language=language)))
    assert told[0] == f"## {texts(language)(said)}"


def test_every_figure_is_told_with_its_unit(snapshot) -> None:  # type: ignore[no-untyped-def]
    """The page reads as it was last read and found good."""
    snapshot("machine", outline(wall_view(Session(), SHOWN)))


def test_where_there_is_no_window_the_page_says_so() -> None:
    """Measuring is asked for in the settings; elsewhere the page says why nothing is told."""
    settings = showing_of(page=PageName.SETTINGS, over=PageName.DAY)
    asked = [spot.intent for spot in wall_view(Session(), settings).hotspots]
    assert Measure() in asked
    _, shown = steer(Session(), settings, Measure())
    assert (shown.place.page, shown.place.over) == (PageName.MACHINE, PageName.DAY)
    scene = wall_view(Session(), shown)
    assert texts("fi")("machine.unmeasured") in outline(scene)
    assert Measure() not in [spot.intent for spot in scene.hotspots]
    assert steer(Session(), shown, intent_for_key(scene, "escape"))[1] == replace(settings, moving=False)


def test_a_timing_is_its_median_and_its_worst() -> None:
    """One slow sample does not make a machine slow, but it is told."""
    assert timing([2.0, 9.0, 1.0, 3.0, 2.0]) == Timing(2.0, 9.0)
