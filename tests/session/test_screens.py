"""The display that was chosen for the wall is remembered, and known before anything else is loaded."""

from __future__ import annotations

from pathlib import Path

import pytest

from arjenvalinnat.session.conductor import Conductor
from arjenvalinnat.session.screens import FILE, chosen_screen
from arjenvalinnat.session.showing import Showing
from tests.showings import wish


def test_a_chosen_display_is_remembered(tmp_path: Path) -> None:
    """The next start knows it, both before and after the settings are read."""
    conductor = Conductor(tmp_path, [])
    assert chosen_screen(tmp_path) is None
    session, showing = conductor.start(Showing())
    assert showing.preferences.screen is None
    conductor.handle(session, showing, wish(session, showing, "screen", 2))
    assert chosen_screen(tmp_path) == 2
    assert Conductor(tmp_path, []).start(Showing())[1].preferences.screen == 2


@pytest.mark.parametrize("text", ["", "{", "[]", '{"screen": "2"}', '{"screen": null}', "{}"])
def test_what_is_no_choice_is_none(tmp_path: Path, text: str) -> None:
    """A file that is damaged or older leaves the choice to the program."""
    (tmp_path / FILE).write_text(text, encoding="utf-8")
    assert chosen_screen(tmp_path) is None
