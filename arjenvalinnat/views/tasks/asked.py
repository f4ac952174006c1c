"""What stands above a task: the situation while there is room for it, and what is asked."""

from __future__ import annotations

from arjenvalinnat.views import theme
from arjenvalinnat.views.pieces.column import Block, column
from arjenvalinnat.views.pieces.parts import Part
from arjenvalinnat.views.pieces.wall import Wall
from arjenvalinnat.views.scene import Rect
from arjenvalinnat.views.theme import Colour

APART = 2.6
"""The room between what is asked and what is drawn below it."""


def question(wall: Wall, otherwise: str) -> Block:
    """Return what the step asks, or *otherwise* where it leaves that to its task."""
    step = wall.step
    if not step.ask:
        return Block(otherwise, wall.size(theme.SITUATION), bold=True, role="heading")
    under = wall.beside.tell(wall.beside.step(wall.card, step).ask or "") if wall.beside else ""
    return Block(wall.tell(step.ask), wall.size(theme.SITUATION), bold=True, role="heading", under=under)


def above(wall: Wall, heading: Block, *, needed: bool = False) -> list[Block]:
    """Return the situation and the heading; only a situation that is *needed* takes room from others.

    In big text and in two languages the situation has had its page.
    """
    if (wall.big or wall.beside is not None) and not needed:
        return [heading]
    told = wall.tell(wall.step.situation)
    under = wall.beside.tell(wall.beside.step(wall.card, wall.step).situation) if wall.beside else ""
    if told == heading.text:
        return [heading]
    situation = Block(told, wall.size(theme.SITUATION), spare=not needed, under=under if needed else "")
    return [situation, _lower(heading)]


def over(wall: Wall, blocks: list[Block], rect: Rect, high: float) -> tuple[Part, Rect]:
    """Lay what is asked, and return the place that is left below it, *high* at least."""
    top = column(wall, blocks, Rect(rect.x, rect.y, rect.w, max(rect.h - high - APART, 10.0)))
    left = rect.lower(top.bottom + APART - rect.y)
    return top, Rect(left.x, left.y, left.w, max(left.h, high))


def named(wall: Wall, text: str) -> Block:
    """Return the heading of a page that compares answers."""
    return Block(text, wall.size(theme.BODY), bold=True, colour=Colour.ACCENT, role="heading")


def _lower(block: Block) -> Block:
    return Block(
        block.text,
        block.size,
        block.bold,
        block.colour,
        block.role,
        gap=1.2,
        mark=block.mark,
        under=block.under,
    )
