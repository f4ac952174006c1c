"""What the console shows when its own page cannot be made: one sentence, and the wall goes on."""

from __future__ import annotations

from arjenvalinnat.session.hour import Notice
from arjenvalinnat.views import theme
from arjenvalinnat.views.layout import fit
from arjenvalinnat.views.scene import Rect, Scene, Text
from arjenvalinnat.views.texts import Say


def fault_scene(say: Say, told: Notice, aspect: float) -> Scene:
    """Return a page of the console with nothing but what was told."""
    width = 100 * aspect
    room = Rect(theme.MARGIN, 20, width - 2 * theme.MARGIN, 60)
    said = fit(say(told.key, **dict(told.values)), room.w, room.h, 7)
    text = Text(Rect(room.x, room.y, room.w, said.height), said.lines, said.size, role="heading")
    return Scene("console-fault", width, (text,), desk=True, heading=say("window.desk"))
