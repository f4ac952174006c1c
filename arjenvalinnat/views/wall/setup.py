"""The set-up: what the facilitator asks for, each row a question and its answers; then the themes.

The themes have pages of their own, because a deck may have dozens, and so has what is only shown, because
it may be changed at any moment.
"""

from __future__ import annotations

from dataclasses import replace

from arjenvalinnat.rules.state import Planned
from arjenvalinnat.session.intents import Begin, Intent, Over, Preview, Show, Wish
from arjenvalinnat.session.plan import plan_day
from arjenvalinnat.session.showing import PageName
from arjenvalinnat.views.scene import Rect, Scene
from arjenvalinnat.views.wall.frame import frame
from arjenvalinnat.views.wall.parts import Part, line, together
from arjenvalinnat.views.wall.rows import Answer, Row, leaves
from arjenvalinnat.views.wall.settings import notices_row
from arjenvalinnat.views.wall.wall import Wall

MINUTES = (45, 60, 90)
AGES = ((11, 12), (11, 16), (13, 16))


def setup_page(wall: Wall) -> Scene:
    """Return the questions of the set-up with how many cards the wishes leave; from item 1 on the themes."""
    say, wishes = wall.say, wall.session.wishes
    plan = plan_day(wall.deck, wishes)
    body = wall.body(4.0)
    told = line(_told(wall, plan), Rect(body.x, body.y, body.w, 7.4), 5.5, bold=True, role="heading")
    room = Rect(body.x, body.y + 8.4, body.w, body.h - 8.4)
    if wall.showing.item:
        return _themes_page(wall, Part((told,)), room)
    on: tuple[str, Intent] = (say("title.begin", minutes=wishes.minutes, groups=wishes.groups), Begin())
    if not plan:
        on = _way_out(wall)
    questions = leaves(wall, _questions(wall), room)[0]
    return frame(wall, "", together(Part((told,)), questions), on, Show(PageName.TITLE))


def _way_out(wall: Wall) -> tuple[str, Intent]:
    """Return what brings cards back when none is left: a theme, or a look at what was left out."""
    wishes = wall.session.wishes
    if wishes.hidden and not plan_day(wall.deck, replace(wishes, left_out=frozenset())):
        return wall.say("setup.all-themes"), Wish("theme", min(wishes.hidden))
    return wall.say("setup.cards-open"), Preview()


def _told(wall: Wall, plan: tuple[Planned, ...]) -> str:
    deep = sum(planned.deep for planned in plan)
    return wall.say("setup.plan", cards=len(plan), deep=deep) if plan else wall.say("setup.nothing")


def _questions(wall: Wall) -> list[Row]:
    """Return at most seven rows of one line each: so many lie on one page."""
    say, wishes = wall.say, wall.session.wishes
    rows = [
        _row(say("setup.groups"), [(str(n), Wish("groups", n), n == wishes.groups) for n in range(1, 9)]),
        _row(say("setup.minutes"), [(str(n), Wish("minutes", n), n == wishes.minutes) for n in MINUTES]),
        _row(say("setup.ages"), [(f"{a}–{b}", Wish("ages", (a, b)), (a, b) == wishes.ages) for a, b in AGES]),
    ]
    if wall.deck.themes:
        on = len(set(wall.deck.themes) - wishes.hidden)
        label = say("setup.themes-on", on=on, all=len(wall.deck.themes))
        rows.append(_row(say("setup.themes"), [(label, Show(PageName.SETUP, 1), False)]))
    rows.append(_row(say("setup.cards"), [(say("setup.cards-open"), Preview(), False)]))
    rows.append(notices_row(wall))
    rows.append(_row(say("setup.display"), [(say("setup.display-open"), Over(PageName.SETTINGS), False)]))
    return rows


def _row(name: str, answers: list[tuple[str, Intent, bool]]) -> Row:
    return Row(name, tuple(Answer(*answer) for answer in answers))


def _themes_page(wall: Wall, heading: Part, rect: Rect) -> Scene:
    """Return as many themes as a page holds, each on or off."""
    hidden = wall.session.wishes.hidden
    answers = [Answer(name, Wish("theme", key), key not in hidden) for key, name in wall.deck.themes.items()]
    pages = leaves(wall, [Row("", tuple(answers))], rect)
    item = min(wall.showing.item, len(pages))
    following = Show(PageName.SETUP, item + 1) if item < len(pages) else Show(PageName.SETUP)
    label = wall.say("setup.themes-more" if item < len(pages) else "setup.themes-done")
    themes = together(heading, pages[item - 1])
    return frame(wall, "", themes, (label, following), Show(PageName.SETUP, item - 1))
