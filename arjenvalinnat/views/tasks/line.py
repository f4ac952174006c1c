"""Stand on a line: two opinions, five places between them, and how many stand at each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from arjenvalinnat.content.format.step import Step
from arjenvalinnat.content.tasks.line import PLACES, Line
from arjenvalinnat.rules.state import Turn
from arjenvalinnat.views import theme
from arjenvalinnat.views.layout import fit
from arjenvalinnat.views.measure import width as width_of
from arjenvalinnat.views.motion import drawn, faded
from arjenvalinnat.views.pieces.column import Block, column
from arjenvalinnat.views.pieces.parts import Part, line, together
from arjenvalinnat.views.pieces.wall import Wall
from arjenvalinnat.views.scene import Align, Box, Item, Motion, Path, Rect, Text
from arjenvalinnat.views.tasks.asked import above, named, over
from arjenvalinnat.views.tasks.stands import Counted, counted, passing, seat_height, told_twice
from arjenvalinnat.views.tasks.whole import PageTexts, one_by_one, one_page
from arjenvalinnat.views.theme import LEADING, Colour

_DISC = 9.0
_BAR = 7.0
_KEY = 3.6
_LEAST_BAR = 6.0


def doing(wall: Wall, rect: Rect, heading: Block | None = None) -> Part:
    """Return the statement over the line."""
    asked = wall.tell(wall.step.ask) if wall.step.ask else wall.say("task.line.ask")
    told = heading or Block(asked, wall.size(theme.BODY), bold=True, role="heading")
    blocks = above(wall, told, needed=True)
    blocks[0] = replace(blocks[0], size=wall.size(8.5), bold=True, role="heading")
    if heading is None:
        blocks[1:] = [replace(block, colour=Colour.ACCENT) for block in blocks[1:]]
    high, seat = _DISC + 2 + _words_height(wall, rect), seat_height(wall) if heading is None else 0.0
    top, left = over(wall, blocks, rect, high + seat)
    if top.scrolls or left.bottom > rect.bottom + 0.01:
        return column(wall, [*blocks, *_listed(wall)], rect)
    y = left.y + max(0.0, left.h - high - seat) * 0.4
    drawn_line = _line(wall, Rect(rect.x, y, rect.w, high), moves=heading is None)
    said = passing(wall, None, Rect(rect.x, rect.bottom - seat, rect.w, seat))
    return together(top, drawn_line, Part((said,) if seat else ()))


def call(wall: Wall) -> str:
    """Return what is said while the class is counted."""
    return wall.say("task.line.call")


def evidence(wall: Wall) -> tuple[tuple[str, str], ...]:
    """Return what is uncovered, one after another."""
    told = wall.beside.step(wall.card, wall.step).line if wall.beside is not None else None
    return told_twice(wall, _task(wall).evidence, told.evidence if told is not None else ())


def names(wall: Wall) -> tuple[str, ...]:
    """Return the places, the outer ones with the words of their ends."""
    ends = _task(wall).ends
    words = [ends[0], *[""] * (PLACES - 2), ends[1]]
    return tuple(f"{place + 1} {wall.tell(text)}".strip() for place, text in enumerate(words))


def formed(_wall: Wall, _numbers: Sequence[str]) -> tuple[str, ...]:
    """The fields' names tell it."""
    return ()


def known(wall: Wall) -> tuple[str, ...]:
    """Return what will be uncovered."""
    return tuple(wall.tell(text) for text in _task(wall).evidence)


def lines(wall: Wall) -> tuple[str, ...]:
    """Return the places."""
    return names(wall)


def whole(step: Step) -> tuple[PageTexts, ...]:
    """Return the statement with the words of the ends, and each piece of evidence."""
    if step.line is None:
        return ()
    ends = [(("line", "ends", n), text) for n, text in enumerate(step.line.ends)]
    evidence = one_by_one(Turn.TALK, ("line", "evidence"), step.line.evidence)
    return (one_page(Turn.THINK, 0, [(("situation",), step.situation), *ends]), *evidence)


def leaves(_wall: Wall) -> int:
    """Everything is on one page."""
    return 1


def revealed(wall: Wall, _leaf: int) -> Part:
    """Return how many stood where, and where they stood first."""
    body, found = wall.day_body(), counted(wall, PLACES)
    moved = found.first is not None
    key = "task.moved" if moved else "task.line.heading"
    aside = _legend_width(wall) + 2 if moved else 0.0
    top = column(wall, [replace(named(wall, wall.say(key)), aside=aside)], body)
    words = _words_height(wall, body)
    seat = seat_height(wall)
    axis = body.bottom - seat - words - _DISC / 2 - 2
    bars = Rect(body.x, top.bottom + 2, body.w, axis - _DISC / 2 - 1.5 - top.bottom - 2)
    said = Part((passing(wall, found, Rect(body.x, body.bottom - seat, body.w, seat)),))
    place = Rect(body.x, axis - _DISC / 2, body.w, body.bottom - seat - axis + _DISC / 2)
    if bars.h < wall.size(theme.SITUATION) * LEADING + _LEAST_BAR:
        if wall.beside is not None:  # the ends have been read in both languages
            return revealed(replace(wall, beside=None), _leaf)
        told = [
            Block(_said(wall, found, number), wall.size(theme.CHOICE), gap=1.2) for number in range(PLACES)
        ]
        return column(wall, [named(wall, wall.say(key)), *_listed(wall), *told], body)
    return together(
        top, _legend(wall, body) if moved else Part(), _bars(wall, found, bars), _line(wall, place), said
    )


def _task(wall: Wall) -> Line:
    task = wall.step.line
    if task is None:
        raise LookupError("this page needs a line")
    return task


def _xs(rect: Rect) -> list[float]:
    """Return where the middles of the places are."""
    return [rect.x + rect.w * (place + 0.5) / PLACES for place in range(PLACES)]


def _line(wall: Wall, rect: Rect, *, moves: bool = False) -> Part:
    """Return the line with its numbered places, and the words of the two ends under it."""
    xs, y = _xs(rect), rect.y + _DISC / 2
    rule = Path(((xs[0], y), (xs[-1], y)), Colour.INK, 0.7)
    items: list[Item] = [drawn(rule, 0.0, 0.6) if moves else rule]
    for place, x in enumerate(xs):
        disc = Rect(x - _DISC / 2, y - _DISC / 2, _DISC, _DISC)
        items.append(Box(disc, Colour.CARD, Colour.INK, _DISC / 2, 0.5))
        items.append(
            line(
                str(place + 1),
                disc,
                wall.size(theme.BODY),
                bold=True,
                align="centre",
                role="note",
                least=wall.least,
            )
        )
    return Part((*items, *_words(wall, rect.lower(_DISC + 2))), (), rect.bottom)


def _words(wall: Wall, rect: Rect) -> list[Text]:
    """Return the words of the two ends, and beside them the same in a second language."""
    ends, wide = _task(wall).ends, rect.w * 0.46
    told = wall.beside.step(wall.card, wall.step).line if wall.beside is not None else None
    items: list[Text] = []
    aligns: tuple[Align, Align] = ("left", "right")
    for number, (text, align) in enumerate(zip(ends, aligns, strict=True)):
        x = rect.x if number == 0 else rect.right - wide
        fitted = fit(wall.tell(text), wide, rect.h, wall.size(theme.SITUATION), True, wall.least)
        spot = Rect(x, rect.y, wide, fitted.height)
        items.append(Text(spot, fitted.lines, fitted.size, Colour.INK, True, align))
        if wall.beside is not None and told is not None:
            under = fit(
                wall.beside.tell(told.ends[number]), wide, 12, wall.size(theme.SMALL), False, wall.least
            )
            spot = Rect(x, spot.bottom, wide, under.height)
            items.append(Text(spot, under.lines, under.size, Colour.QUIET, False, align))
    return items


def _listed(wall: Wall) -> list[Block]:
    """Return the two ends as lines of text, where there is no room to draw them."""
    told = wall.beside.step(wall.card, wall.step).line if wall.beside is not None else None
    under = [wall.beside.tell(text) for text in told.ends] if wall.beside and told is not None else ["", ""]
    ends = zip((1, PLACES), _task(wall).ends, under, strict=True)
    return [
        Block(wall.tell(text), wall.size(theme.CHOICE), boxed=True, badge=str(place), gap=1.2, under=second)
        for place, text, second in ends
    ]


def _words_height(wall: Wall, rect: Rect) -> float:
    """Return how high the words of the ends are."""
    items = _words(wall, Rect(rect.x, 0, rect.w, 22))
    return max(item.rect.bottom for item in items) + 1


def _legend(wall: Wall, body: Rect) -> Part:
    """Return which bar is which, at the right end of the heading's line."""
    size = wall.size(theme.SMALL)
    items: list[Item] = []
    x = body.right - _legend_width(wall)
    high = size * LEADING
    for told, fill in zip(_legend_words(wall), (Colour.PANEL, Colour.INK), strict=True):
        wide = width_of(told, size) * 1.06
        items.append(Box(Rect(x, body.y + (high - _KEY) / 2 + 0.6, _KEY, _KEY), fill, Colour.INK, 0.6, 0.3))
        items.append(Text(Rect(x + _KEY + 1.4, body.y + 0.6, wide, high), (told,), size, role="note"))
        x += _KEY + 1.4 + wide + 4
    return Part(tuple(items))


def _legend_width(wall: Wall) -> float:
    size = wall.size(theme.SMALL)
    return sum(width_of(told, size) * 1.06 + _KEY + 1.4 for told in _legend_words(wall)) + 4


def _legend_words(wall: Wall) -> tuple[str, str]:
    return wall.say("reveal.first"), wall.say("reveal.then")


def _bars(wall: Wall, found: Counted, rect: Rect) -> Part:
    """Return a bar for each place, with its number; a first count stands beside the last."""
    most = max((*found.places, *(found.first or ()), 1))
    size = wall.size(theme.SITUATION)
    room = rect.h - size * LEADING
    bar = max(_BAR, width_of("00", size, True) * 1.08)
    items: list[Item] = []
    for place, x in enumerate(_xs(rect)):
        pair = [] if found.first is None else [(found.first[place], Colour.PANEL)]
        pair.append((found.places[place], Colour.INK))
        first = x - (bar * len(pair) + 1.0 * (len(pair) - 1)) / 2
        for number, (count, fill) in enumerate(pair):
            high = max(0.6, room * count / most) if count else 0.0
            spot = Rect(first + (bar + 1.0) * number, rect.bottom - high, bar, high)
            if count:
                flat = Box(Rect(spot.x, rect.bottom - 0.3, bar, 0.3), fill, Colour.INK, 0.6, 0.3)
                items.append(replace(flat, rect=spot, motion=Motion((flat,), 0.6, 0.3 * number)))
            told = Rect(spot.x, spot.y - size * LEADING, bar, size * LEADING)
            strong = number == len(pair) - 1
            text = line(str(count), told, size, bold=strong, align="centre", role="button")
            items.append(faded(text, 0.4 + 0.3 * number))
        items.append(Box(Rect(first, rect.bottom, bar, 0), said=_said(wall, found, place)))
    return Part(tuple(items), (), rect.bottom)


def _said(wall: Wall, found: Counted, place: int) -> str:
    """Return how many stood at a place, in words."""
    if found.first is None:
        return wall.say("task.line.stood", place=place + 1, count=found.places[place])
    return wall.say(
        "task.line.stood-then", place=place + 1, first=found.first[place], count=found.places[place]
    )
