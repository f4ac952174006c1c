"""The question about leaving, asked where the class does not see it."""

from __future__ import annotations

from arjenvalinnat.session.desk import DeskPage
from arjenvalinnat.session.intents.desk import ShowDesk
from arjenvalinnat.session.intents.hour import Leave
from arjenvalinnat.views.console.pieces.console import Console
from arjenvalinnat.views.console.pieces.flow import FlowItem, Para, buttons
from arjenvalinnat.views.console.pieces.presses import ButtonKind, Press
from arjenvalinnat.views.console.pieces.written import written
from arjenvalinnat.views.scene import Scene


def leave_page(seen: Console) -> Scene:
    """Return what leaving does, and both answers."""
    return written(seen, "leave", lambda width: _leaving(seen, width))


def _leaving(seen: Console, width: float) -> list[FlowItem]:
    say = seen.say
    told = say("leave.kept" if seen.session.play else "leave.nothing")
    kind: ButtonKind = "plain"
    presses = [
        Press(say("leave.stay"), ShowDesk(DeskPage.NOW), (), "chosen"),
        Press(say("console.leave.leave"), Leave(), (), kind),
    ]
    return [
        Para(say("leave.heading"), 5.0, bold=True, role="heading"),
        Para(told, 3.8, gap=1.4),
        *buttons(seen, presses, width, gap=2.4),
    ]
