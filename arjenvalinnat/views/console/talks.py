"""Pages that are only read: what to think of before the class, and what to do when a young person tells.

The duty to notify (Child Welfare Act 417/2007, section 25) is in the catalogue as what to do, in order.
"""

from __future__ import annotations

from arjenvalinnat.views.console.console import Console
from arjenvalinnat.views.console.flow import FlowItem, Para
from arjenvalinnat.views.console.frame import title_of
from arjenvalinnat.views.console.written import written
from arjenvalinnat.views.scene import Scene
from arjenvalinnat.views.theme import Colour

_REMINDERS = ("cases", "losses", "names", "curator", "stays", "buffer", "screen")
_CONCERN = ("listen", "thank", "secrecy", "tell", "adult", "notify", "acute", "advice", "write", "yourself")


def reminders(seen: Console) -> list[FlowItem]:
    """Return what to ask the teacher before the class comes."""
    blocks: list[FlowItem] = [
        Para(seen.say("console.reminders.heading"), seen.notes, bold=True, colour=Colour.LAMP, role="heading")
    ]
    return [*blocks, *(_line(seen, f"console.reminders.{key}", "\N{EN DASH}") for key in _REMINDERS)]


def reminders_page(seen: Console) -> Scene:
    """Return the reminders on a page of their own."""
    return written(seen, lambda _: reminders(seen))


def concern_page(seen: Console) -> Scene:
    """Return what to do when a young person tells; peer-support pupils fetch the adult."""
    heading = title_of(seen, seen.desk.page)
    blocks: list[FlowItem] = [Para(heading, 4.6, bold=True, colour=Colour.LAMP, role="heading")]
    if seen.peer:
        blocks.append(Para(seen.say("console.concern.fetch"), max(4.2, seen.notes), gap=1.5))
    else:
        blocks += [_line(seen, f"console.concern.{key}", str(at + 1)) for at, key in enumerate(_CONCERN)]
    return written(seen, lambda _: blocks)


def _line(seen: Console, key: str, badge: str) -> Para:
    return Para(seen.say(key), seen.notes, gap=seen.notes * 0.28, badge=badge)
