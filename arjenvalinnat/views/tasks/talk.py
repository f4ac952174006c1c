"""Talk: the question that is open, large, with who talks together."""

from __future__ import annotations

from arjenvalinnat.content.format.step import Step
from arjenvalinnat.rules.state import Turn
from arjenvalinnat.views.pictures import TALK
from arjenvalinnat.views.pieces.parts import Part
from arjenvalinnat.views.pieces.wall import Wall
from arjenvalinnat.views.scene import Rect
from arjenvalinnat.views.tasks.prompt import prompted
from arjenvalinnat.views.tasks.whole import PageTexts, one_by_one


def doing(wall: Wall, rect: Rect) -> Part:
    """Return the question that is open."""
    task, told = wall.step.talk, wall.beside.step(wall.card, wall.step).talk if wall.beside else None
    if task is None:
        raise LookupError("this page needs something to talk about")
    return prompted(wall, task.prompts, told.prompts if told is not None else (), TALK, rect)


def known(wall: Wall) -> tuple[str, ...]:
    """Return every prompt."""
    return tuple(map(wall.tell, wall.step.talk.prompts)) if wall.step.talk is not None else ()


def lines(wall: Wall) -> tuple[str, ...]:
    """Return the prompt that is open."""
    prompts = wall.step.talk.prompts if wall.step.talk is not None else ()
    return tuple(map(wall.tell, prompts[wall.state.page : wall.state.page + 1]))


def whole(step: Step) -> tuple[PageTexts, ...]:
    """Return each prompt."""
    return one_by_one(Turn.THINK, ("talk", "prompts"), step.talk.prompts if step.talk is not None else ())


def note(_wall: Wall) -> str:
    """Nothing has to be said below."""
    return ""
