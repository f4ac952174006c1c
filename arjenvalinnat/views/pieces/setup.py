"""What the pages of the set-up have in common, and the items by which they are told apart."""

from __future__ import annotations

from arjenvalinnat.session.intents.wall import Intent, Wish
from arjenvalinnat.session.plan.planning import plan_day
from arjenvalinnat.views.pieces.parts import Part, line
from arjenvalinnat.views.pieces.rows import AnswerButton, QuestionRow
from arjenvalinnat.views.pieces.wall import Wall
from arjenvalinnat.views.scene import Rect

MORE, THEMES = 1, 2
"""The items of the page with the rest of the questions, and of the first page of themes."""

PLANNED = 1000
"""The item of the first planned card's page; lower items are pages of the list of cards."""


def headed(wall: Wall) -> tuple[Part, Rect]:
    """Return the line that says how many cards the wishes leave, and the room below it."""
    body, plan = wall.body(4.0), plan_day(wall.deck, wall.session.wishes)
    deep = sum(planned.deep for planned in plan)
    told = wall.say("setup.plan", cards=len(plan), deep=deep) if plan else wall.say("setup.nothing")
    heading = line(told, Rect(body.x, body.y, body.w, 7.4), 5.5, bold=True, role="heading")
    return Part((heading,)), Rect(body.x, body.y + 8.4, body.w, body.h - 8.4)


def either(wall: Wall, wish: str, values: tuple[str, str]) -> list[tuple[str, Intent, bool]]:
    """Return the two answers to a wish, and which of them is chosen."""
    chosen = getattr(wall.session.wishes, wish)
    return [(wall.say(f"setup.{wish}-{value}"), Wish(wish, value), value == chosen) for value in values]


def row(name: str, answers: list[tuple[str, Intent, bool]]) -> QuestionRow:
    """Return a question with its answers."""
    return QuestionRow(name, tuple(AnswerButton(*answer) for answer in answers))
