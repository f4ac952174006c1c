"""What tasks share that are done prompt by prompt: who does it together, with what, and the prompt."""

from __future__ import annotations

from collections.abc import Sequence

from arjenvalinnat.views import theme
from arjenvalinnat.views.pictures import FORMS
from arjenvalinnat.views.pieces.column import Block
from arjenvalinnat.views.pieces.parts import Part
from arjenvalinnat.views.pieces.pictured import beside
from arjenvalinnat.views.pieces.wall import Wall
from arjenvalinnat.views.scene import Rect
from arjenvalinnat.views.theme import Colour

_LARGE = 11.0


def kicker(wall: Wall, mark: str = "", count: int = 1) -> list[Block]:
    """Return who does it together and how, which prompt is open; nothing where nothing is said."""
    step, say = wall.step, wall.say
    told = [say(f"task.with.{step.together}")] if step.together else []
    if step.form is not None and step.form != step.together:
        told.append(say(f"task.form.{step.form}"))
    if count > 1:
        told.append(say("task.of", number=wall.state.page + 1, count=count))
    text = " \N{MIDDLE DOT} ".join(told)
    head = Block(text, wall.size(theme.BODY), bold=True, colour=Colour.ACCENT, mark=mark, role="note")
    return [head] if told else []


def drawing(wall: Wall, otherwise: str) -> str:
    """Return the drawing of the form in which a task is done."""
    return FORMS.get(wall.step.form or "", otherwise)


def prompted(wall: Wall, prompts: Sequence[str], others: Sequence[str], picture: str, rect: Rect) -> Part:
    """Return the prompt that is open, large, with its drawing; *others* are in a second language."""
    number = min(wall.state.page, len(prompts) - 1)
    under = wall.beside.tell(others[number]) if wall.beside is not None and number < len(others) else ""
    name = drawing(wall, picture)
    blocks = [
        *kicker(wall, count=len(prompts)),
        Block(
            wall.tell(prompts[number]),
            wall.size(_LARGE),
            bold=True,
            gap=4,
            role="heading",
            since=0.0,
            under=under,
        ),
    ]
    return beside(wall, blocks, rect, name)
