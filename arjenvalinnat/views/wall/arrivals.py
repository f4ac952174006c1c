"""An earlier choice comes back: an envelope that lay on the road and opens."""

from __future__ import annotations

from dataclasses import replace

from arjenvalinnat.rules.actions import Next
from arjenvalinnat.rules.events import LaterArrived
from arjenvalinnat.rules.state import Arrival
from arjenvalinnat.session.intents.game import Do
from arjenvalinnat.session.intents.intent import Intent
from arjenvalinnat.views.motion import LONGEST, STEP, faded
from arjenvalinnat.views.pieces.column import Block, column
from arjenvalinnat.views.pieces.frame import frame
from arjenvalinnat.views.pieces.parts import Part, each_text, line, signs, together
from arjenvalinnat.views.pieces.road import road, road_height
from arjenvalinnat.views.pieces.sky import SPAN, time_span
from arjenvalinnat.views.pieces.wall import Wall
from arjenvalinnat.views.scene import Box, Item, Motion, Path, Rect, Scene
from arjenvalinnat.views.theme import LEADING, Colour


def arrivals_page(wall: Wall, back: Intent) -> Scene:
    """Return an envelope that opens: which choice it came from, what it brings, to which groups."""
    page = wall.state.open_page
    if not isinstance(page, Arrival):
        raise LookupError("this page needs an open envelope")
    say = wall.say
    card = wall.deck.cards_by_id[page.cause[0]]
    choice = card.choice(page.cause[1])
    if choice is None or choice.later is None:
        raise LookupError(f"nothing later comes from {page.cause}")
    body, moves = wall.day_body(), wall.deck.movement is not None
    lanes = max(7.0, road_height(len(page.groups))) if moves else 0.0
    told = max(8.4, wall.size(5.5) * LEADING)
    letter = Rect(body.x, body.y, body.w, body.h - lanes - told - 1.6)
    blocks = [
        Block(
            say("arrival.remember", title=wall.tell(card.title)),
            wall.size(5.5),
            bold=True,
            colour=Colour.ACCENT,
            role="note",
        ),
        Block(
            say("arrival.then", choice=wall.tell(choice.text)),
            wall.size(5.0),
            colour=Colour.QUIET,
            gap=1.0,
            spare=wall.big,
        ),
        Block(
            wall.tell(choice.later.text),
            wall.size(8.5),
            bold=True,
            gap=3,
            role="heading",
            under=wall.beside.later(card, choice.id) if wall.beside else "",
        ),
    ]
    sheet = letter.inset(5, 2)
    since, span = time_span(wall, card.phase, Rect(sheet.x, sheet.y, sheet.w, SPAN))
    inside = column(wall, blocks, Rect(sheet.x, sheet.y + SPAN + 1, sheet.w, sheet.h - SPAN - 1), middle=True)
    row = Rect(body.x, letter.bottom + 0.8, body.w, told)
    size = min(7.4, row.h * 0.9)
    marks = signs(wall, page.groups, row.x, row.y + row.h / 2, size)
    wide = len(page.groups) * size * 1.12 + 2
    parts = [
        Part(_letter(letter, Rect(body.right - 12, body.bottom - 5, 5, 3.4))),
        span,
        each_text(inside, lambda _, text: faded(text, _OPENED)),
        Part(marks),
    ]
    if moves:
        steps = Rect(row.x + wide, row.y, row.w - wide, row.h)
        words = line(wall.steps(_moved(wall, page)), steps, wall.size(5.5), bold=True, least=wall.least)
        parts.append(Part((faded(words, since),)))
        area = Rect(body.x, body.bottom - lanes, body.w, lanes)
        parts.append(road(wall, page.groups, area, since=LONGEST - 2 * STEP))
    return frame(wall, "arrivals", together(*parts), (say("foot.on"), Do(Next())), back, sky=True)


_OPENED = 0.45
"""Seconds until the envelope is open."""


def _moved(wall: Wall, page: Arrival) -> int:
    """Return how far the tokens really went where they went alike; at an end of the road it is less."""
    play = wall.session.play
    events = play.transitions[play.played].events if play is not None else ()
    steps = {event.steps for event in events if isinstance(event, LaterArrived)}
    return steps.pop() if len(steps) == 1 else page.move


def _letter(rect: Rect, lying: Rect) -> tuple[Item, ...]:
    """Return an opened letter that was a closed envelope at *lying* on the road."""
    sheet = Box(rect, Colour.CARD, Colour.RULE, 1.4, 0.25)
    flap = Path(_flap(rect, -1.2), Colour.RULE, 0.3)
    closed_sheet = replace(sheet, rect=lying, radius=0.2)
    closed_flap = replace(flap, points=_flap(lying, lying.h * 0.6))
    return (
        replace(sheet, motion=Motion((closed_sheet,), _OPENED)),
        replace(flap, motion=Motion((closed_flap,), _OPENED)),
    )


def _flap(rect: Rect, down: float) -> tuple[tuple[float, float], ...]:
    """Return the edge of an envelope's flap, whose tip hangs *down* into it, or stands open."""
    return ((rect.x + 1.2, rect.y), (rect.x + rect.w / 2, rect.y + down), (rect.right - 1.2, rect.y))
