"""The set-up: what the facilitator asks for, each row a question and its answers."""

from __future__ import annotations

from dataclasses import replace

from arjenvalinnat.content.classes import AGES
from arjenvalinnat.session.intents.hour import Begin, Preview
from arjenvalinnat.session.intents.intent import Intent
from arjenvalinnat.session.intents.place import Show
from arjenvalinnat.session.intents.wishes import WishFor
from arjenvalinnat.session.plan.planning import plan_day
from arjenvalinnat.session.showing import PageName
from arjenvalinnat.views.pieces.frame import frame
from arjenvalinnat.views.pieces.parts import together
from arjenvalinnat.views.pieces.rows import QuestionRow, leaves
from arjenvalinnat.views.pieces.setup import either, headed, row
from arjenvalinnat.views.pieces.wall import Wall
from arjenvalinnat.views.scene import Scene

MINUTES = (45, 60, 75, 90)
PACES = ("normal", "calm")


def setup_page(wall: Wall) -> Scene:
    """Return the questions with how many cards the wishes leave."""
    say, wishes = wall.say, wall.session.wishes
    plan = plan_day(wall.deck, wishes)
    told, room = headed(wall)
    on: tuple[str, Intent] = (say("title.begin", minutes=wishes.minutes, groups=wishes.groups), Begin())
    if not plan:
        on = _way_out(wall)
    questions = leaves(wall, _questions(wall), room)[0]
    return frame(wall, "setup", together(told, questions), on, Show(PageName.TITLE))


def _way_out(wall: Wall) -> tuple[str, Intent]:
    """Return what brings cards back when none is left: a theme, or a look at what was left out."""
    wishes = wall.session.wishes
    if wishes.hidden and not plan_day(wall.deck, replace(wishes, left_out=frozenset())):
        return wall.say("setup.all-themes"), WishFor(
            replace(wishes, hidden=wishes.hidden - {min(wishes.hidden)})
        )
    return wall.say("setup.cards-open"), Preview()


def _questions(wall: Wall) -> list[QuestionRow]:
    """Return at most seven rows of one line each: so many lie on one page."""
    say, wishes = wall.say, wall.session.wishes
    rows = [
        row(
            say("setup.groups"),
            [(str(n), WishFor(replace(wishes, groups=n)), n == wishes.groups) for n in range(1, 9)],
        ),
        row(
            say("setup.minutes"),
            [(str(n), WishFor(replace(wishes, minutes=n)), n == wishes.minutes) for n in MINUTES],
        ),
        row(
            say("setup.ages"),
            [(f"{a}–{b}", WishFor(replace(wishes, ages=(a, b))), (a, b) == wishes.ages) for a, b in AGES],
        ),
    ]
    if wall.deck.themes:
        on = len(set(wall.deck.themes) - wishes.hidden)
        label = say("setup.themes-on", on=on, all=len(wall.deck.themes))
        rows.append(row(say("setup.themes"), [(label, Show(PageName.SETUP_THEMES), False)]))
    rows.insert(
        2, row(say("setup.pace"), either(wall, "pace", {pace: replace(wishes, pace=pace) for pace in PACES}))
    )
    rows.append(row(say("setup.cards"), [(say("setup.cards-open"), Preview(), False)]))
    rows.append(row(say("setup.more"), [(say("setup.more-open"), Show(PageName.SETUP_MORE), False)]))
    return rows
