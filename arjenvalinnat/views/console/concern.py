"""What to do when a young person tells.

The duty to notify (Child Welfare Act 417/2007, section 25) is in the catalogue as what to do, in order.
"""

from __future__ import annotations

from arjenvalinnat.views.console.pieces.console import Console
from arjenvalinnat.views.console.pieces.flow import FlowItem, Para
from arjenvalinnat.views.console.pieces.frame import title_of
from arjenvalinnat.views.console.pieces.reading import read_line
from arjenvalinnat.views.console.pieces.written import written
from arjenvalinnat.views.scene import Scene
from arjenvalinnat.views.theme import Colour

_CONCERN = ("listen", "thank", "secrecy", "tell", "adult", "notify", "acute", "advice", "write", "yourself")


def concern_page(seen: Console) -> Scene:
    """Return what to do when a young person tells; peer-support pupils fetch the adult."""
    heading = title_of(seen, seen.desk.page)
    blocks: list[FlowItem] = [Para(heading, 4.6, bold=True, colour=Colour.LAMP, role="heading")]
    if seen.peer:
        blocks.append(Para(seen.say("console.concern.fetch"), max(4.2, seen.notes), gap=1.5))
    else:
        blocks += [read_line(seen, f"console.concern.{key}", str(at + 1)) for at, key in enumerate(_CONCERN)]
    return written(seen, "concern", lambda _: blocks)
