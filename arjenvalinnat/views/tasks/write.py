"""Write: how the sentence may begin, and the class's sentences as they come. Nobody is named."""

from __future__ import annotations

from arjenvalinnat.content.format.step import Step
from arjenvalinnat.content.tasks.write import Write
from arjenvalinnat.rules.state import Turn
from arjenvalinnat.views import theme
from arjenvalinnat.views.pictures import WRITE
from arjenvalinnat.views.pieces.column import Block, column
from arjenvalinnat.views.pieces.parts import Part
from arjenvalinnat.views.pieces.wall import Wall
from arjenvalinnat.views.scene import Rect
from arjenvalinnat.views.tasks.asked import question
from arjenvalinnat.views.tasks.prompt import drawing, kicker
from arjenvalinnat.views.tasks.whole import PageTexts, one_page

_START = 9.0


def doing(wall: Wall, rect: Rect) -> Part:
    """Return the beginnings, and under them what has been written."""
    told = wall.beside.step(wall.card, wall.step).write if wall.beside is not None else None
    written = sentences(wall)
    size = wall.size(theme.SITUATION if written else _START)
    blocks = [*kicker(wall, drawing(wall, WRITE)), question(wall, wall.say("task.write.ask"))]
    for place, start in enumerate(_task(wall).starts):
        under = wall.beside.tell(told.starts[place]) if wall.beside is not None and told is not None else ""
        blocks.append(
            Block(
                begun(wall.tell(start)),
                size,
                bold=True,
                boxed=True,
                gap=1.2 if place else 3.0,
                since=0.15 * place,
                under=under,
                spare=bool(written),
            )
        )
    blocks += [
        Block(sentence, wall.size(theme.BODY), gap=2.4 if place == 0 else 1.0, indent=2.0)
        for place, sentence in enumerate(written)
    ]
    return column(wall, blocks, rect, middle=not written)


def known(_wall: Wall) -> tuple[str, ...]:
    """Everything is on the wall."""
    return ()


def lines(wall: Wall) -> tuple[str, ...]:
    """Return the beginnings."""
    return tuple(begun(wall.tell(start)) for start in _task(wall).starts)


def whole(step: Step) -> tuple[PageTexts, ...]:
    """Return the beginnings."""
    starts = step.write.starts if step.write is not None else ()
    return (one_page(Turn.THINK, 0, [(("write", "starts", n), text) for n, text in enumerate(starts)]),)


def note(wall: Wall) -> str:
    """Return that nobody is named."""
    return wall.say("task.no-names")


def sentences(wall: Wall) -> tuple[str, ...]:
    """Return what the class has written here so far."""
    return wall.session.record.written_at(wall.state.place)


def begun(start: str) -> str:
    """Return a beginning as it stands on the wall: what follows is open."""
    open_end = start.rstrip().rstrip("”\"'").endswith("\N{HORIZONTAL ELLIPSIS}")
    return start if open_end else f"{start.rstrip()} \N{HORIZONTAL ELLIPSIS}"


def _task(wall: Wall) -> Write:
    task = wall.step.write
    if task is None:
        raise LookupError("this page needs something to write")
    return task
