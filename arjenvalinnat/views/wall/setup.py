"""The set-up: what the facilitator asks for, each row a question and its answers; then the themes.

The themes have pages of their own, because a deck may have dozens.
"""

from __future__ import annotations

from typing import TypeAlias

from arjenvalinnat.rules.state import Planned
from arjenvalinnat.session.intents import Begin, Intent, Show, Wish
from arjenvalinnat.session.plan import plan_day
from arjenvalinnat.session.showing import PageName
from arjenvalinnat.views import theme
from arjenvalinnat.views.scene import Rect, Scene
from arjenvalinnat.views.texts import languages
from arjenvalinnat.views.wall.frame import frame
from arjenvalinnat.views.wall.parts import Kind, Part, button, button_width, line, together
from arjenvalinnat.views.wall.wall import Wall

MINUTES = (45, 60, 90)
AGES = ((11, 12), (11, 16), (13, 16))
_NAMES = 27.0
_GAP = 0.9
_PITCH = theme.TARGET + _GAP

_Answer: TypeAlias = tuple[str, Intent, bool]
"""A label, what it asks for, and whether it is the answer now."""

_Row: TypeAlias = tuple[str, list[_Answer]]


def setup_page(wall: Wall) -> Scene:
    """Return the questions of the set-up with how many cards the wishes leave; from item 1 on the themes."""
    say, wishes = wall.say, wall.session.wishes
    plan = plan_day(wall.deck, wishes)
    body = wall.body(4.0)
    heading = Part(
        (line(_told(wall, plan), Rect(body.x, body.y, body.w, 7.4), 5.5, bold=True, role="heading"),)
    )
    room = Rect(body.x, body.y + 8.4, body.w, body.h - 8.4)
    if wall.showing.item:
        return _themes_page(wall, heading, room)
    on: tuple[str, Intent] = (say("title.begin", minutes=wishes.minutes, groups=wishes.groups), Begin())
    if not plan:
        on = say("setup.all-themes"), Wish("theme", next(iter(wishes.hidden), ""))
    return frame(wall, "", together(heading, _rows(wall, room)), on, Show(PageName.TITLE))


def _told(wall: Wall, plan: tuple[Planned, ...]) -> str:
    deep = sum(planned.deep for planned in plan)
    return wall.say("setup.plan", cards=len(plan), deep=deep) if plan else wall.say("setup.nothing")


def _questions(wall: Wall) -> list[_Row]:
    say, wishes, showing = wall.say, wall.session.wishes, wall.showing
    questions: list[_Row] = [
        (say("setup.groups"), [(str(n), Wish("groups", n), n == wishes.groups) for n in range(1, 9)]),
        (say("setup.minutes"), [(str(n), Wish("minutes", n), n == wishes.minutes) for n in MINUTES]),
        (say("setup.ages"), [(f"{a}–{b}", Wish("ages", (a, b)), (a, b) == wishes.ages) for a, b in AGES]),
        (
            say("setup.language"),
            [
                (say(f"language.{name}"), Wish("language", name), name == showing.language)
                for name in languages()
            ],
        ),
        (
            say("setup.size"),
            [(say(f"setup.size.{name}"), Wish("big", big), showing.big is big) for name, big in _SIZES],
        ),
        (
            say("setup.motion"),
            [
                (say(f"setup.motion.{name}"), Wish("still", still), showing.still is still)
                for name, still in _MOTIONS
            ],
        ),
    ]
    cast = wall.deck.cast
    if len(cast) > 1:
        shown = showing.cast or cast[0].id
        questions.append(
            (say("setup.cast"), [(one.name, Wish("cast", one.id), one.id == shown) for one in cast])
        )
    if wall.deck.themes:
        on = len(set(wall.deck.themes) - wishes.hidden)
        label = say("setup.themes-on", on=on, all=len(wall.deck.themes))
        questions.append((say("setup.themes"), [(label, Show(PageName.SETUP, 1), False)]))
    return questions


_SIZES = (("normal", False), ("big", True))
_MOTIONS = (("on", False), ("off", True))


def _rows(wall: Wall, rect: Rect) -> Part:
    """Lay the questions under each other, their answers beside them."""
    rows = [(name, _broken(answers, rect.w - _NAMES)) for name, answers in _questions(wall)]
    pitch = min(_PITCH, rect.h / sum(len(lines) for _, lines in rows))
    parts, y = [], rect.y
    for name, lines in rows:
        place = Rect(rect.x, y, _NAMES - 2, pitch - _GAP)
        parts.append(Part((line(name, place, theme.SMALL, bold=True, role="note"),)))
        for answers in lines:
            parts.append(
                _answers(answers, Rect(rect.x + _NAMES, y, rect.w - _NAMES, pitch - _GAP), f"{name}: ")
            )
            y += pitch
    return together(*parts)


def _themes_page(wall: Wall, heading: Part, rect: Rect) -> Scene:
    """Return as many themes as a page holds, each on or off."""
    hidden = wall.session.wishes.hidden
    answers: list[_Answer] = [
        (name, Wish("theme", key), key not in hidden) for key, name in wall.deck.themes.items()
    ]
    lines = _broken(answers, rect.w)
    held = int(rect.h // _PITCH)
    last = -(-len(lines) // held)
    item = min(wall.showing.item, last)
    shown = lines[held * (item - 1) : held * item]
    parts = [
        _answers(answers, Rect(rect.x, rect.y + _PITCH * place, rect.w, theme.TARGET), "")
        for place, answers in enumerate(shown)
    ]
    following = Show(PageName.SETUP, item + 1) if item < last else Show(PageName.SETUP)
    label = wall.say("setup.themes-more" if item < last else "setup.themes-done")
    return frame(wall, "", together(heading, *parts), (label, following), Show(PageName.SETUP, item - 1))


def _broken(answers: list[_Answer], room: float) -> list[list[_Answer]]:
    """Return the answers in as many lines as they need."""
    lines: list[list[_Answer]] = [[]]
    used = 0.0
    for answer in answers:
        wide = button_width(answer[0], bold=True) + _GAP
        if used + wide - _GAP > room and lines[-1]:
            lines.append([])
            used = 0.0
        lines[-1].append(answer)
        used += wide
    return lines


def _answers(answers: list[_Answer], rect: Rect, before: str) -> Part:
    """Lay answers side by side; *before* is read out with each of them."""
    parts, x = [], rect.x
    for label, intent, chosen in answers:
        wide = min(button_width(label, bold=True), rect.right - x)
        kind: Kind = "chosen" if chosen else "plain"
        parts.append(button(Rect(x, rect.y, wide, rect.h), label, intent, kind=kind, said=f"{before}{label}"))
        x += wide + _GAP
    return together(*parts)
