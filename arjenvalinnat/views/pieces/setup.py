"""What the pages of the set-up have in common."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from arjenvalinnat.rules.state import Planned
from arjenvalinnat.session.hour import Wishes
from arjenvalinnat.session.intents.intent import Intent
from arjenvalinnat.session.intents.wishes import WishFor
from arjenvalinnat.session.plan import estimate
from arjenvalinnat.session.plan.lesson import as_held, deep_parts, missing_themes
from arjenvalinnat.session.plan.planning import plan_day
from arjenvalinnat.views import theme
from arjenvalinnat.views.pieces.parts import Part, line
from arjenvalinnat.views.pieces.rows import AnswerButton, QuestionRow
from arjenvalinnat.views.pieces.wall import Wall
from arjenvalinnat.views.scene import Rect
from arjenvalinnat.views.theme import Colour


def headed(wall: Wall) -> tuple[Part, Rect]:
    """Return the line that says how many cards the wishes leave, and the room below it."""
    body, plan = wall.body(4.0), plan_day(wall.deck, wall.session.wishes)
    told = plan_told(wall, plan) if plan else wall.say("setup.nothing")
    items = [line(told, Rect(body.x, body.y, body.w, 7.4), 5.5, bold=True, role="heading")]
    lost, high = not_covered(wall, plan), 8.4
    if lost:
        spot = Rect(body.x, body.y + 7.4, body.w, 5.0)
        items.append(line(lost, spot, theme.SMALL, bold=True, colour=Colour.ACCENT, role="note"))
        high += 4.6
    return Part(tuple(items)), Rect(body.x, body.y + high, body.w, body.h - high)


def plan_told(wall: Wall, plan: Sequence[Planned]) -> str:
    """Return what an hour of this plan holds; of a lesson also how long it takes, as it is written."""
    deck, deep = wall.deck, sum(map(deep_parts, plan))
    if deck.plan == "day":
        return wall.say("setup.plan", cards=len(plan), deep=deep)
    wishes = as_held(deck, wall.session.wishes)
    seconds = estimate.of_lesson(estimate.of_plan(plan, wishes, deck), wishes.minutes)
    return wall.say("setup.lesson", cards=len(plan), minutes=round(seconds / 60))


def not_covered(wall: Wall, plan: Sequence[Planned]) -> str:
    """Return what a lesson does not cover because of what is left out; nothing where it covers everything."""
    deck = wall.deck
    lost = missing_themes(deck, plan) if plan and deck.plan == "whole" else ()
    if not lost:
        return ""
    names = ", ".join(wall.tell(deck.themes[theme]) for theme in lost)
    return wall.say("setup.lost", themes=names, left=len(deck.themes) - len(lost))


def either(wall: Wall, name: str, offered: Mapping[str, Wishes]) -> list[tuple[str, Intent, bool]]:
    """Return the answers to a question with the wishes that each leads to, and which of them is chosen."""
    now = wall.session.wishes
    return [(wall.say(f"setup.{name}-{value}"), WishFor(one), one == now) for value, one in offered.items()]


def row(name: str, answers: list[tuple[str, Intent, bool]]) -> QuestionRow:
    """Return a question with its answers."""
    return QuestionRow(name, tuple(AnswerButton(*answer) for answer in answers))
