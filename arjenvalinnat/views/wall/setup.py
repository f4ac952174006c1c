"""The set-up: what the facilitator asks for, each row a question and its answers, all on one page."""

from __future__ import annotations

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
_GAP = 1.2


def setup_page(wall: Wall) -> Scene:
    """Return the set-up page with how many cards the wishes leave."""
    say, wishes, showing = wall.say, wall.session.wishes, wall.showing
    body = wall.body(4.0)
    plan = plan_day(wall.deck, wishes)
    deep = sum(planned.deep for planned in plan)
    told = say("setup.plan", cards=len(plan), deep=deep) if plan else say("setup.nothing")
    rows = [
        _row(
            wall, say("setup.groups"), [(str(n), Wish("groups", n), n == wishes.groups) for n in range(1, 9)]
        ),
        _row(
            wall, say("setup.minutes"), [(str(n), Wish("minutes", n), n == wishes.minutes) for n in MINUTES]
        ),
        _row(
            wall,
            say("setup.ages"),
            [(f"{a}–{b}", Wish("ages", (a, b)), (a, b) == wishes.ages) for a, b in AGES],
        ),
        _row(
            wall,
            say("setup.language"),
            [
                (say(f"language.{name}"), Wish("language", name), name == showing.language)
                for name in languages()
            ],
        ),
        _row(
            wall,
            say("setup.size"),
            [
                (say("setup.size.normal"), Wish("big", False), not showing.big),
                (say("setup.size.big"), Wish("big", True), showing.big),
            ],
        ),
    ]
    if len(wall.deck.cast) > 1:
        own = wall.deck.cast[0].id
        rows.append(
            _row(
                wall,
                say("setup.cast"),
                [
                    (cast.name, Wish("cast", cast.id), cast.id == (showing.cast or own))
                    for cast in wall.deck.cast
                ],
            )
        )
    themes = [(name, Wish("theme", key), key not in wishes.hidden) for key, name in wall.deck.themes.items()]
    if themes:
        rows.append(_row(wall, say("setup.themes"), themes))
    top = body.y + 8.0
    lines = [line(told, Rect(body.x, body.y, body.w, 7.4), 5.5, bold=True, role="heading")]
    part = together(Part(tuple(lines)), _stack(rows, Rect(body.x, top, body.w, body.bottom - top)))
    on: tuple[str, Intent] = (say("title.begin", minutes=wishes.minutes, groups=wishes.groups), Begin())
    if not plan:
        on = say("setup.all-themes"), Wish("theme", next(iter(wishes.hidden), ""))
    return frame(wall, "", part, on, Show(PageName.TITLE))


_Answers = list[tuple[str, Wish, bool]]
_Row = tuple[str, list[_Answers]]


def _row(wall: Wall, name: str, answers: _Answers) -> _Row:
    """Return a question and its answers, in as many lines as they need."""
    room = wall.width - 2 * theme.MARGIN - _NAMES
    lines: list[_Answers] = [[]]
    used = 0.0
    for answer in answers:
        wide = button_width(answer[0]) + _GAP
        if used + wide > room and lines[-1]:
            lines.append([])
            used = 0.0
        lines[-1].append(answer)
        used += wide
    return name, lines


def _stack(rows: list[_Row], rect: Rect) -> Part:
    """Lay the rows under each other, as high as the room lets them be."""
    count = sum(len(lines) for _, lines in rows)
    pitch = min(theme.TARGET + 1.4, rect.h / max(1, count))
    parts, y = [], rect.y
    for name, lines in rows:
        parts.append(
            Part((line(name, Rect(rect.x, y, _NAMES - 2, pitch - 0.8), theme.SMALL, bold=True, role="note"),))
        )
        for answers in lines:
            x = rect.x + _NAMES
            for label, wish, chosen in answers:
                wide = min(button_width(label), rect.right - x)
                spot = Rect(x, y, wide, pitch - 0.8)
                kind: Kind = "chosen" if chosen else "plain"
                parts.append(button(spot, label, wish, kind=kind, said=f"{name}: {label}"))
                x += wide + _GAP
            y += pitch
    return together(*parts)
