"""The last question of the hour: everybody shows a number, and only the numbers are counted."""

from __future__ import annotations

from arjenvalinnat.session.intents.place import Show
from arjenvalinnat.session.showing import PageName
from arjenvalinnat.views import theme
from arjenvalinnat.views.layout import balance
from arjenvalinnat.views.pieces.column import Block, column
from arjenvalinnat.views.pieces.frame import frame
from arjenvalinnat.views.pieces.parts import Part, line, together
from arjenvalinnat.views.pieces.wall import Wall
from arjenvalinnat.views.scene import Box, Item, Rect, Scene, Text
from arjenvalinnat.views.theme import Colour

NUMBERS = range(1, 6)
_HIGH = 24.0
_BARE = 12.5
"""The height of the scale with fingers, and in big text without them."""

_APART = 3.0
_FINGER = 1.5


def exit_page(wall: Wall) -> Scene:
    """Return the question about the hour; the counts are nobody's, and the wall does not show them."""
    say, body = wall.say, wall.body()
    heading, least, most = _question(wall)
    asked = [
        Block(say("exit.kicker"), wall.size(5.0), bold=True, colour=Colour.ACCENT, role="note"),
        Block(heading, wall.size(8.0), bold=True, gap=1.5, role="heading"),
    ]
    size, high = wall.size(4.8), _BARE if wall.big else _HIGH
    wide = body.w / 2 - 2
    few, many = balance(least, wide, size, False), balance(most, wide, size, False)
    words = max(len(few), len(many)) * size * theme.LEADING
    passing = say("exit.pass")
    last = Block(passing, size, colour=Colour.QUIET)
    foot = column(wall, [last], Rect(body.x, body.y, body.w, body.h)).bottom - body.y
    head = column(wall, asked, Rect(body.x, body.y, body.w, body.h - high - words - foot - 6.0))
    room = body.bottom - head.bottom - high - words - foot
    top = head.bottom + max(2.0, room * 0.4)
    below = top + high + 1.0
    ends = (
        Text(Rect(body.x, below, wide, len(few) * size * theme.LEADING), few, size),
        Text(
            Rect(body.right - wide, below, wide, len(many) * size * theme.LEADING), many, size, align="right"
        ),
    )
    scale = Part((*_scale(Rect(body.x, top, body.w, high)), *ends), (), below + words)
    rest = column(wall, [last], Rect(body.x, body.bottom - foot, body.w, foot + 0.1))
    on = say("exit.done"), Show(PageName.HELP)
    return frame(wall, "exit", together(head, scale, rest), on, Show(PageName.STEP_OUT))


def _question(wall: Wall) -> tuple[str, str, str]:
    """Return what is asked and what the first and the last number mean: the deck's own, or the program's."""
    own = wall.deck.exit
    if own is None or own == "off":
        return wall.say("exit.heading"), wall.say("exit.least"), wall.say("exit.most")
    least, most = (wall.tell(end) for end in own.ends)
    return wall.tell(own.ask), f"{NUMBERS[0]} = {least}", f"{NUMBERS[-1]} = {most}"


def _scale(rect: Rect) -> list[Item]:
    """Return the five numbers side by side, each with as many fingers."""
    wide = (rect.w - _APART * (len(NUMBERS) - 1)) / len(NUMBERS)
    items: list[Item] = []
    for number in NUMBERS:
        card = Rect(rect.x + (wide + _APART) * (number - 1), rect.y, wide, rect.h)
        items.append(Box(card, Colour.CARD, Colour.RULE, 1.8, 0.2))
        digit = Rect(card.x, card.y + 1.2, card.w, 11.5)
        items.append(line(str(number), digit, 10.0, colour=Colour.ACCENT, bold=True, align="centre"))
        if rect.h < _HIGH:
            continue
        start = card.x + card.w / 2 - (number * 2 - 1) * _FINGER / 2
        for place in range(number):
            high = 6.5 if place < 4 else 5.0
            finger = Rect(start + place * 2 * _FINGER, card.bottom - 2.5 - high, _FINGER, high)
            items.append(Box(finger, Colour.INK, None, _FINGER / 2))
    return items
