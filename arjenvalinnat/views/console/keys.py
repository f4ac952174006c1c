"""Every page and every key of the console in one list; each line is a button."""

from __future__ import annotations

from collections.abc import Callable

from arjenvalinnat.session.desk import DeskPage
from arjenvalinnat.session.intents.desk import OpenDesk, ShowDesk
from arjenvalinnat.session.intents.device import SwapScreens
from arjenvalinnat.views.console.pieces.console import Console
from arjenvalinnat.views.console.pieces.flow import ButtonRow, FlowItem, Para
from arjenvalinnat.views.console.pieces.frame import pages, title_of
from arjenvalinnat.views.console.pieces.presses import GAP, HIGH, Press, key_button
from arjenvalinnat.views.console.pieces.written import written
from arjenvalinnat.views.pieces.parts import Part, together
from arjenvalinnat.views.scene import Rect, Scene
from arjenvalinnat.views.theme import Colour

_COLUMN = 46.0
_TOLD = ("way", "choices", "time", "plan", "talk", "notes", "walk", "wall")


def keys_page(seen: Console) -> Scene:
    """Return the list: the pages as buttons, then what the keys do."""
    return written(seen, "keys", lambda width: _blocks(seen, width))


def _blocks(seen: Console, width: float) -> list[FlowItem]:
    presses = [
        Press(title_of(seen, page), ShowDesk(page), (key,))
        for page, key in pages(seen)
        if page not in (DeskPage.NOW, DeskPage.KEYS, *_ABOVE)
    ]
    presses.append(Press(seen.say("console.do.swap-screens"), SwapScreens(), ("f4",)))
    presses.append(
        Press(seen.say("console.do.close" if seen.desk.open else "console.do.open"), OpenDesk(), ("f3",))
    )
    beside = max(1, int((width + GAP) // (_COLUMN + GAP)))
    lines = [presses[at : at + beside] for at in range(0, len(presses), beside)]
    rows: list[FlowItem] = [ButtonRow(HIGH, _line(seen, line, beside), 0.8) for line in lines]
    told = [Para(seen.say(f"console.keys.{name}"), max(3.2, seen.notes), gap=0.9) for name in _TOLD]
    head = Para(seen.say("console.keys.heading"), 3.4, bold=True, colour=Colour.LAMP, gap=2.0, role="heading")
    return [*rows, head, *told]


_ABOVE = (DeskPage.PLAN, DeskPage.COUNTS, DeskPage.WORDS, DeskPage.DEBRIEF, DeskPage.CONCERN)
"""Pages that have their button above already."""


def _line(seen: Console, presses: list[Press], beside: int) -> Callable[[Rect], Part]:
    def draw(rect: Rect) -> Part:
        wide = (rect.w - GAP * (beside - 1)) / beside
        return together(
            *(
                key_button(seen.say, press, Rect(rect.x + (wide + GAP) * at, rect.y, wide, rect.h))
                for at, press in enumerate(presses)
            )
        )

    return draw
