"""The set-up: what the facilitator asks for, each row a question and its answers; then the themes.

The themes have pages of their own, because a deck may have dozens, and so has what is only shown, because
it may be changed at any moment.
"""

from __future__ import annotations

from dataclasses import replace

from arjenvalinnat.content.classes import AGES
from arjenvalinnat.rules.state import Planned
from arjenvalinnat.session.intents.console import UsePlan
from arjenvalinnat.session.intents.wall import Begin, Intent, Over, Preview, Show, Wish
from arjenvalinnat.session.plan.planning import hand_made_fits, plan_day
from arjenvalinnat.session.showing import PageName
from arjenvalinnat.views.scene import Rect, Scene
from arjenvalinnat.views.wall.frame import frame
from arjenvalinnat.views.wall.parts import Part, line, together
from arjenvalinnat.views.wall.rows import AnswerButton, QuestionRow, leaves
from arjenvalinnat.views.wall.settings import notices_row
from arjenvalinnat.views.wall.wall import Wall

MINUTES = (45, 60, 75, 90)
MORE, THEMES = 1, 2
"""The items of the page with the rest of the questions, and of the first page of themes."""

PLANS = 2
"""How many saved plans are offered, the newest first."""


def setup_page(wall: Wall) -> Scene:
    """Return the questions with how many cards the wishes leave; then the rest of them, then the themes."""
    say, wishes = wall.say, wall.session.wishes
    plan = plan_day(wall.deck, wishes)
    body = wall.body(4.0)
    told = line(_told(wall, plan), Rect(body.x, body.y, body.w, 7.4), 5.5, bold=True, role="heading")
    room = Rect(body.x, body.y + 8.4, body.w, body.h - 8.4)
    if wall.showing.item == MORE:
        rest = together(Part((told,)), leaves(wall, _more(wall), room)[0])
        return frame(wall, "", rest, (say("setup.more-done"), Show(PageName.SETUP)), Show(PageName.SETUP))
    if wall.showing.item >= THEMES:
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


def _questions(wall: Wall) -> list[QuestionRow]:
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
        rows.append(_row(say("setup.themes"), [(label, Show(PageName.SETUP, THEMES), False)]))
    rows.insert(2, _row(say("setup.pace"), _either(wall, "pace", ("normal", "calm"))))
    rows.append(_row(say("setup.cards"), [(say("setup.cards-open"), Preview(), False)]))
    rows.append(_row(say("setup.more"), [(say("setup.more-open"), Show(PageName.SETUP, MORE), False)]))
    return rows


def _more(wall: Wall) -> list[QuestionRow]:
    """Return what is asked more rarely, at most seven lines."""
    say, wishes = wall.say, wall.session.wishes
    answers: list[tuple[str, Intent, bool]] = [
        (say(f"setup.answers-{how}"), Wish("counts", counts), wishes.counts is counts)
        for how, counts in _ANSWERS
    ]
    timers: list[tuple[str, Intent, bool]] = [
        (say(f"setup.timers-{how}"), Wish("timers", on), wishes.timers is on) for how, on in _TIMERS
    ]
    return [
        _row(say("setup.leader"), _either(wall, "leader", ("adult", "peer"))),
        _row(say("setup.answers"), answers),
        _row(say("setup.timers"), timers),
        notices_row(wall),
        _row(say("setup.display"), [(say("setup.display-open"), Over(PageName.SETTINGS), False)]),
        _row(say("setup.saved"), _plans(wall)),
    ]


_ANSWERS = (("fingers", False), ("cards", True))
_TIMERS = (("on", True), ("off", False))


def _either(wall: Wall, wish: str, values: tuple[str, str]) -> list[tuple[str, Intent, bool]]:
    chosen = getattr(wall.session.wishes, wish)
    return [(wall.say(f"setup.{wish}-{value}"), Wish(wish, value), value == chosen) for value in values]


def _plans(wall: Wall) -> list[tuple[str, Intent, bool]]:
    """Return the drawn plan, the saved ones, and the button that saves the one that is planned now."""
    say, session = wall.say, wall.session
    by_hand = hand_made_fits(wall.deck, session.wishes)
    offered: list[tuple[str, Intent, bool]] = [(say("plans.drawn"), UsePlan(""), not by_hand)]
    offered += [(name, UsePlan(name), False) for name in session.plans[:PLANS]]
    day = wall.showing.today
    if day is not None and plan_day(wall.deck, session.wishes):
        name = say("plans.name", day=day.day, month=day.month, minutes=session.wishes.minutes)
        offered.append((say("plans.save"), Wish("save-plan", name), False))
    return offered


def _row(name: str, answers: list[tuple[str, Intent, bool]]) -> QuestionRow:
    return QuestionRow(name, tuple(AnswerButton(*answer) for answer in answers))


def _themes_page(wall: Wall, heading: Part, rect: Rect) -> Scene:
    """Return as many themes as a page holds, each on or off."""
    hidden = wall.session.wishes.hidden
    answers = [
        AnswerButton(name, Wish("theme", key), key not in hidden) for key, name in wall.deck.themes.items()
    ]
    pages = leaves(wall, [QuestionRow("", tuple(answers))], rect)
    place = min(wall.showing.item - THEMES, len(pages) - 1)
    last = place + 1 == len(pages)
    following = Show(PageName.SETUP) if last else Show(PageName.SETUP, THEMES + place + 1)
    label = wall.say("setup.themes-done" if last else "setup.themes-more")
    back = Show(PageName.SETUP, THEMES + place - 1) if place else Show(PageName.SETUP)
    return frame(wall, "", together(heading, pages[place]), (label, following), back)
