"""A scene as plain text: each thing that it shows, says or offers is one line."""

from __future__ import annotations

import pytest

from arjenvalinnat.views.outline import outline, texts_of
from arjenvalinnat.views.scene import Box, Rect, Scene

BREAKS = ["\n", "\r", "\x85", "\u2028", "\u2029", "\t"]


@pytest.mark.parametrize("end", BREAKS)
def test_what_is_said_is_one_line(end: str) -> None:
    """A text that is only said was never broken into lines: its line's ends become spaces."""
    items = (Box(Rect(0, 0, 1, 1), said=f"Noa{end}ehtii"),)
    scene = Scene("end", 320, items, heading=f"Noa{end}myöhästyy")
    assert texts_of(scene) == ["# Noa myöhästyy", "Noa ehtii"]
    assert outline(scene) == texts_of(scene)
