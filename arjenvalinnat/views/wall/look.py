"""A day that broke off, before anybody goes on with it: which it is, and how far it came."""

from __future__ import annotations

from arjenvalinnat.session.hour import Broken
from arjenvalinnat.session.intents.hour import Resume
from arjenvalinnat.session.intents.place import Show
from arjenvalinnat.session.showing import PageName
from arjenvalinnat.views import theme
from arjenvalinnat.views.measure import width as width_of
from arjenvalinnat.views.pieces.broken_day import forget_button, said, when
from arjenvalinnat.views.pieces.column import Block, column
from arjenvalinnat.views.pieces.frame import frame
from arjenvalinnat.views.pieces.parts import Part, button, button_width, line, together
from arjenvalinnat.views.pieces.wall import Wall
from arjenvalinnat.views.scene import Box, Rect, Scene
from arjenvalinnat.views.theme import Colour

_ROW = 7.4
_BUTTONS = 78.0


def look_page(wall: Wall) -> Scene:
    """Return what is known of one day that broke off; the page's item counts them, the newest is 0."""
    say, broken, body = wall.say, wall.session.broken, wall.body(5.0)
    place = min(wall.showing.place.item, len(broken) - 1)
    day = broken[place]
    many = len(broken) > 1
    told = say("look.heading-many", number=place + 1, all=len(broken)) if many else say("look.heading")
    head = column(
        wall,
        [
            Block(told, theme.SMALL, colour=Colour.QUIET),
            Block(day.title, theme.HEADING, bold=True, role="heading", gap=0.4),
        ],
        Rect(body.x, body.y, body.w, 20),
    )
    rows = _rows(wall, day)
    top = head.bottom + 2.0
    facts = _facts(rows, Rect(body.x, top, body.w, _ROW * len(rows) + 2))
    below = Rect(body.x, facts.bottom + 1.6, body.w, _BUTTONS - 1.4 - facts.bottom - 1.6)
    notes = [Block(say("look.torn"), 4.4, colour=Colour.ACCENT)] if day.torn else []
    notes += [Block(sentence, 4.4, colour=Colour.ACCENT, gap=0.8) for sentence in said(wall)]
    whole = together(head, facts, column(wall, notes, below) if notes else Part(), _buttons(wall, place))
    return frame(wall, "look", whole, (say("title.resume"), Resume(place)), Show(PageName.TITLE))


def _rows(wall: Wall, day: Broken) -> list[tuple[str, str]]:
    say = wall.say
    rows = [
        (say("look.began"), when(wall, day)),
        (say("look.groups"), str(day.groups)),
        (say("look.cards"), say("look.of", done=day.played, all=day.planned)),
        (say("look.time"), say("look.minutes", done=day.gone, all=day.minutes)),
        (say("look.words"), str(day.words)),
    ]
    return [(name, told) for name, told in rows if told]


def _facts(rows: list[tuple[str, str]], rect: Rect) -> Part:
    """Lay what is known on a card, names at the left of what they say."""
    size = 5.0
    names = max(width_of(name, size, True) for name, _ in rows) * 1.03 + 4
    card = Box(rect, Colour.CARD, Colour.RULE, radius=1.6, stroke_width=0.2)
    inner = rect.inset(2.4, 1.0)
    names = min(names, inner.w * 0.6)
    parts = [Part((card,))]
    for place, (name, told) in enumerate(rows):
        y = inner.y + _ROW * place
        spot = Rect(inner.x, y, names - 2, _ROW)
        rest = Rect(inner.x + names, y, inner.w - names, _ROW)
        parts.append(Part((line(name, spot, size, colour=Colour.QUIET), line(told, rest, size, bold=True))))
    return Part(together(*parts).items, (), rect.bottom)


def _buttons(wall: Wall, place: int) -> Part:
    """Return the buttons that remove this day, and turn to another one."""
    label, intent = forget_button(wall, place)
    asked = [(label, intent, "u")]
    if len(wall.session.broken) > 1:
        following = (place + 1) % len(wall.session.broken)
        asked.insert(0, (wall.say("look.other"), Show(PageName.LOOK, following), "l"))
    parts, x = [], theme.MARGIN
    for label, intent, key in asked:
        wide = button_width(label)
        parts.append(button(Rect(x, _BUTTONS, wide, theme.TARGET), label, intent, (key,)))
        x += wide + 1.6
    return together(*parts)
