"""Which display the wall is on, how that is changed, and which language the console speaks."""

from __future__ import annotations

from dataclasses import replace

from arjenvalinnat.session.intents.desk import OpenDesk
from arjenvalinnat.session.intents.device import SwapScreens
from arjenvalinnat.session.intents.wishes import Prefer
from arjenvalinnat.views.console.pieces.console import Console
from arjenvalinnat.views.console.pieces.flow import FlowItem, Para, buttons
from arjenvalinnat.views.console.pieces.presses import Press
from arjenvalinnat.views.console.pieces.written import written
from arjenvalinnat.views.scene import Scene
from arjenvalinnat.views.texts import languages, tongue


def screens_page(seen: Console) -> Scene:
    """Return what is known of the displays, and the buttons."""
    return written(seen, "screens", lambda width: _screens(seen, width))


def _screens(seen: Console, width: float) -> list[FlowItem]:
    say, screen = seen.say, seen.showing.preferences.screen
    told = say("console.screens.free") if screen is None else say("console.screens.wall", number=screen + 1)
    presses = [
        Press(say("console.do.swap-screens"), SwapScreens(), ("f4",)),
        Press(say("console.do.close" if seen.desk.open else "console.do.open"), OpenDesk(), ("f3",)),
    ]
    found = [
        Para(
            say("machine.screen", number=number + 1) + ": " + say("machine.pixels", width=wide, height=high),
            3.6,
        )
        for number, wide, high in seen.showing.device.screens
    ]
    return [
        Para(told, 4.0, bold=True),
        *found,
        *buttons(seen, presses, width, gap=1.6),
        Para(say("console.screens.language"), 4.0, bold=True, gap=1.6),
        *buttons(seen, _tongues(seen), width, gap=1.0),
        Para(say("console.screens.how"), 3.6, gap=2.0),
        Para(say("console.screens.one"), 3.6, gap=1.2),
        Para(say("console.screens.share"), 3.6, gap=1.2),
    ]


def _tongues(seen: Console) -> list[Press]:
    """Return the languages that the console can speak, whatever the wall does."""
    liked = seen.showing.preferences
    own = liked.desk_language
    as_wall = Press(
        seen.say("console.screens.as-wall"),
        Prefer(replace(liked, desk_language=None)),
        (),
        "plain" if own else "chosen",
    )
    others = [
        Press(
            tongue(name), Prefer(replace(liked, desk_language=name)), (), "chosen" if name == own else "plain"
        )
        for name in languages()
    ]
    return [as_wall, *others]
