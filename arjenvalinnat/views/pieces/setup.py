"""What the pages of the set-up have in common."""

from __future__ import annotations

from collections.abc import Mapping

from arjenvalinnat.session.hour import Wishes
from arjenvalinnat.session.intents.intent import Intent
from arjenvalinnat.session.intents.wishes import WishFor
from arjenvalinnat.session.plan.planning import plan_day
from arjenvalinnat.views.pieces.parts import Part, line
from arjenvalinnat.views.pieces.rows import AnswerButton, QuestionRow
from arjenvalinnat.views.pieces.wall import Wall
from arjenvalinnat.views.scene import Rect


def headed(wall: Wall) -> tuple[Part, Rect]:
    """Return the line that says how many cards the wishes leave, and the room below it."""
    body, plan = wall.body(4.0), plan_day(wall.deck, wall.session.wishes)
    deep = sum(planned.deep for planned in plan)
    told = wall.say("setup.plan", cards=len(plan), deep=deep) if plan else wall.say("setup.nothing")
    heading = line(told, Rect(body.x, body.y, body.w, 7.4), 5.5, bold=True, role="heading")
    return Part((heading,)), Rect(body.x, body.y + 8.4, body.w, body.h - 8.4)


def either(wall: Wall, name: str, offered: Mapping[str, Wishes]) -> list[tuple[str, Intent, bool]]:
    """Return the answers to a question with the wishes that each leads to, and which of them is chosen."""
    now = wall.session.wishes
    return [(wall.say(f"setup.{name}-{value}"), WishFor(one), one == now) for value, one in offered.items()]


def row(name: str, answers: list[tuple[str, Intent, bool]]) -> QuestionRow:
    """Return a question with its answers."""
    return QuestionRow(name, tuple(AnswerButton(*answer) for answer in answers))
