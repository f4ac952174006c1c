"""Make a card: what a card of one's own needs, one thing after another. Nobody is named."""

from __future__ import annotations

from arjenvalinnat.content.format.step import Step
from arjenvalinnat.views import theme
from arjenvalinnat.views.pictures import WRITE
from arjenvalinnat.views.pieces.column import Block, column
from arjenvalinnat.views.pieces.parts import Part
from arjenvalinnat.views.pieces.wall import Wall
from arjenvalinnat.views.scene import Rect
from arjenvalinnat.views.tasks.asked import question
from arjenvalinnat.views.tasks.prompt import drawing, kicker
from arjenvalinnat.views.tasks.whole import PageTexts

_PARTS = ("situation", "ask-part", "choices", "effects", "discuss")


def doing(wall: Wall, rect: Rect) -> Part:
    """Return what belongs to a card, in the order in which it is thought of."""
    blocks = [
        *kicker(wall, drawing(wall, WRITE)),
        question(wall, wall.say("task.make.ask", phase=_phase(wall))),
    ]
    blocks += [
        Block(
            wall.say(f"task.make.{part}"),
            wall.size(theme.CHOICE),
            boxed=True,
            badge=str(place + 1),
            gap=1.2 if place else 2.4,
            since=0.1 * place,
        )
        for place, part in enumerate(_PARTS)
    ]
    return column(wall, blocks, rect)


def known(_wall: Wall) -> tuple[str, ...]:
    """Everything is on the wall."""
    return ()


def lines(wall: Wall) -> tuple[str, ...]:
    """Return what belongs to a card."""
    return tuple(wall.say(f"task.make.{part}") for part in _PARTS)


def whole(_step: Step) -> tuple[PageTexts, ...]:
    """Return nothing: its words are the program's."""
    return ()


def note(wall: Wall) -> str:
    """Return that nobody is named."""
    return wall.say("task.no-names")


def _phase(wall: Wall) -> str:
    """Return the name of the part that the card is made for."""
    task = wall.step.make
    if task is None:
        raise LookupError("this page needs a card to make")
    return next((wall.tell(phase.name) for phase in wall.deck.phases if phase.id == task.phase), "")
