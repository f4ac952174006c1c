"""Raised cards: a field for each answer in the order that is on the wall; the last Enter seals."""

from __future__ import annotations

from arjenvalinnat.session.purposes import RaisedCards
from arjenvalinnat.views.console.pieces.answers import cells, counting_press, tie_presses
from arjenvalinnat.views.console.pieces.console import Console
from arjenvalinnat.views.console.pieces.fields import fields
from arjenvalinnat.views.console.pieces.flow import FlowItem, Para, buttons
from arjenvalinnat.views.console.pieces.written import written
from arjenvalinnat.views.pieces.tie import tie_told, tied_group
from arjenvalinnat.views.scene import Scene
from arjenvalinnat.views.theme import Colour


def counts_page(seen: Console) -> Scene:
    """Return the page on which raised cards are counted, and where a tie is settled."""
    return written(seen, "counts", lambda width: _blocks(seen, width))


def _blocks(seen: Console, width: float) -> list[FlowItem]:
    say, wall = seen.say, seen.wall
    if not seen.committing:
        return [Para(say("console.counts.not-now"), 3.8)]
    tied = tied_group(wall.state)
    if tied is not None:
        return [
            Para(tie_told(wall, tied), 4.2, bold=True, colour=Colour.LAMP, role="heading"),
            *buttons(seen, tie_presses(seen, tied), width, gap=1.2),
            *cells(seen, width),
        ]
    group = wall.group(seen.entry)
    typing = seen.desk.typing
    if typing is None or typing.purpose != RaisedCards(len(wall.step.choices)):
        return [
            Para(say("console.counts.how"), 3.8),
            *buttons(seen, [counting_press(seen)], width, gap=1.2),
            *cells(seen, width),
        ]
    shown = wall.shown_choices
    names = [f"{place + 1}. {wall.tell(choice.text)}" for place, choice in enumerate(shown)]
    head = Para(say("console.counts.for", group=group), 4.2, bold=True, colour=Colour.LAMP, role="heading")
    return [
        head,
        *fields(seen, [*names, say("commit.pass")], width),
        Para(say("console.counts.hint"), 3.1, colour=Colour.DESK_QUIET, gap=1.2),
    ]
