"""The cards of the day before it begins: what these wishes give, what was left out, and what may be taken in.

The seed is drawn when these pages are first opened, so that the day that is listed is the day that begins.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from arjenvalinnat.content.format.card import Card
from arjenvalinnat.rules.state import Planned
from arjenvalinnat.session.intents.intent import Intent
from arjenvalinnat.session.intents.place import Show
from arjenvalinnat.session.intents.wishes import WishFor
from arjenvalinnat.session.plan.fitting import fits, meant_for
from arjenvalinnat.session.plan.lesson import as_written
from arjenvalinnat.session.plan.planning import hand_made_fits, plan_day
from arjenvalinnat.session.showing import PageName
from arjenvalinnat.views import theme
from arjenvalinnat.views.layout import break_lines
from arjenvalinnat.views.pieces.column import Block, column
from arjenvalinnat.views.pieces.frame import frame
from arjenvalinnat.views.pieces.parts import Part, button, button_width, line, together
from arjenvalinnat.views.pieces.planned import played_as
from arjenvalinnat.views.pieces.setup import not_covered, plan_told
from arjenvalinnat.views.pieces.wall import Wall
from arjenvalinnat.views.scene import Box, Hotspot, Path, Rect, Scene
from arjenvalinnat.views.theme import LEADING, Colour

_CLOCK = 17.0
_PAD = 1.2
_GAP = 1.2
_TITLE, _NOTE = 5.0, theme.SMALL


@dataclass(frozen=True, slots=True)
class _Row:
    """A card, what is told of it, and the button that changes whether it is played."""

    card: Card
    note: str
    label: str
    intent: Intent
    played: bool
    opens: Intent | None = None


@dataclass(frozen=True, slots=True)
class _Leaf:
    """A page of the list: its heading and its rows."""

    heading: str
    rows: tuple[_Row, ...]


def cards_page(wall: Wall) -> Scene:
    """Return one page of the list, which the page's item counts from 0."""
    body = wall.body(4.0)
    lost = not_covered(wall, plan_day(wall.deck, wall.session.wishes))
    high = 13.0 if lost else 8.4
    room = Rect(body.x, body.y + high, body.w, body.h - high)
    pages = _pages(wall, room)
    item = min(wall.showing.place.item, len(pages) - 1)
    page = pages[item]
    items = [line(page.heading, Rect(body.x, body.y, body.w, 7.4), 5.5, bold=True, role="heading")]
    if lost:
        spot = Rect(body.x, body.y + 7.4, body.w, 5.0)
        items.append(line(lost, spot, _NOTE, bold=True, colour=Colour.ACCENT, role="note"))
    parts, y = [Part(tuple(items))], room.y
    for row in page.rows:
        high = min(_height(wall, row, room.w), room.h)
        parts.append(_laid(wall, row, Rect(room.x, y, room.w, high)))
        y += high + _GAP
    last = item == len(pages) - 1
    on = wall.say("cards.done"), Show(PageName.SETUP)
    if not last:
        on = wall.say("cards.more"), Show(PageName.CARDS, item + 1)
    back = Show(PageName.CARDS, item - 1) if item else Show(PageName.SETUP)
    return frame(wall, "cards", together(*parts), on, back)


def _pages(wall: Wall, room: Rect) -> list[_Leaf]:
    """Return the plan, what was left out and the optional cards, each on as many pages as it needs."""
    say, deck, wishes = wall.say, wall.deck, wall.session.wishes
    plan = plan_day(deck, wishes)
    planned = [_planned(wall, plan, place) for place in range(len(plan))]
    held = {one.card for one in plan}
    told = plan_told(wall, plan)
    back = replace(meant_for(deck, wishes), left_out=frozenset(), taken_in=frozenset(deck.cards_by_id))
    cards = [card for card in deck.cards if card.id not in held and fits(card, back)]
    left = [_left_out(wall, card) for card in cards if card.by_default and card.id in wishes.left_out]
    if deck.plan == "whole":
        usual = [card for card in cards if card.by_default and card.id not in wishes.left_out]
        left += [_outside(wall, card, plan) for card in usual]
    optional = [_optional(wall, card, plan) for card in cards if not card.by_default]
    return [
        *(_broken(wall, told, planned, room) if plan else [_Leaf(say("setup.nothing"), ())]),
        *_broken(wall, say("cards.left-out"), left, room),
        *_broken(wall, say("cards.optional"), optional, room),
    ]


def _planned(wall: Wall, plan: Sequence[Planned], place: int) -> _Row:
    """Return a card of the plan; one made by hand loses it, else it is left out of what is drawn from."""
    card = wall.deck.cards_by_id[plan[place].card]
    wish = _without(wall, card) if card.by_default else _taken_in(wall, card)
    if hand_made_fits(wall.deck, wall.session.wishes):
        wish = WishFor(replace(wall.session.wishes, plan=(*plan[:place], *plan[place + 1 :])))
    depth = played_as(wall.say, wall.deck, plan[place])
    opens = Show(PageName.PLANNED, place)
    return _Row(card, _note(wall, card, depth), wall.say("cards.leave"), wish, True, opens)


def _without(wall: Wall, card: Card) -> WishFor:
    """Leave a card out, or take it back."""
    wishes = wall.session.wishes
    return WishFor(replace(wishes, left_out=wishes.left_out ^ {card.id}))


def _taken_in(wall: Wall, card: Card) -> WishFor:
    """Take a card in that is off by default, or no longer."""
    wishes = wall.session.wishes
    return WishFor(replace(wishes, taken_in=wishes.taken_in ^ {card.id}))


def _left_out(wall: Wall, card: Card) -> _Row:
    return _Row(card, _note(wall, card), wall.say("cards.take"), _without(wall, card), False)


def _outside(wall: Wall, card: Card, plan: Sequence[Planned]) -> _Row:
    """Return a card that the lesson's plan does not have; taking it in makes a plan by hand."""
    order = wall.deck.phase_order
    phases = [order[wall.deck.cards_by_id[one.card].phase] for one in plan]
    place = sum(phase <= order[card.phase] for phase in phases)
    wished = (*plan[:place], as_written(card), *plan[place:])
    wish = WishFor(replace(wall.session.wishes, plan=wished))
    return _Row(card, _note(wall, card), wall.say("cards.take"), wish, False)


def _optional(wall: Wall, card: Card, plan: Sequence[Planned]) -> _Row:
    """Return a card that is off by default; one that was taken in and is not in the plan had no room."""
    if wall.deck.plan == "whole" and wall.deck.plans:
        return _outside(wall, card, plan)
    wish = _taken_in(wall, card)
    if card.id in wall.session.wishes.taken_in:
        note = _note(wall, card, wall.say("cards.no-room"))
        return _Row(card, note, wall.say("cards.leave"), wish, False)
    return _Row(card, _note(wall, card), wall.say("cards.take"), wish, False)


def _note(wall: Wall, card: Card, *before: str) -> str:
    """Return the part of the day, what stands *before* the notice, and the notice."""
    phase = wall.deck.phases[wall.deck.phase_order[card.phase]]
    return " · ".join(wall.tell(text) for text in (phase.name, *before, card.notice or "") if text)


def _broken(wall: Wall, heading: str, rows: Sequence[_Row], room: Rect) -> list[_Leaf]:
    """Return the rows on as many pages as they need; no rows need none."""
    pages: list[list[_Row]] = []
    y = room.bottom
    for row in rows:
        high = _height(wall, row, room.w)
        if y + high > room.bottom + 0.01:
            pages.append([])
            y = room.y
        pages[-1].append(row)
        y += high + _GAP
    return [_Leaf(heading, tuple(page)) for page in pages]


def _texts(wall: Wall, row: _Row) -> list[Block]:
    title = Block(wall.tell(row.card.title), _TITLE, bold=True)
    return [title, Block(row.note, _NOTE, colour=Colour.QUIET)]


def _text_width(wall: Wall, width: float) -> float:
    return width - _CLOCK - _button_width(wall) - 3 * _PAD - 5


def _button_width(wall: Wall) -> float:
    return max(button_width(wall.say(key)) for key in ("cards.leave", "cards.take"))


def _height(wall: Wall, row: _Row, width: float) -> float:
    """Return how high the row is with its texts at their full size."""
    room = _text_width(wall, width)
    lines = [
        len(break_lines(block.text, room, block.size, block.bold)) * block.size * LEADING
        for block in _texts(wall, row)
    ]
    return max(sum(lines), theme.TARGET) + 2 * _PAD


def _laid(wall: Wall, row: _Row, rect: Rect) -> Part:
    phase = wall.deck.phases[wall.deck.phase_order[row.card.phase]]
    fill = Colour.CARD if row.played else Colour.PANEL
    sky = Rect(rect.x, rect.y, _CLOCK, rect.h)
    clock = line(
        phase.clock or "",
        sky.inset(1, 0),
        _TITLE,
        colour=theme.ON_SKY[phase.sky],
        bold=True,
        align="centre",
        role="badge",
    )
    boxes = (
        Box(rect, fill, Colour.RULE, radius=1.4, stroke_width=0.2),
        Box(sky, theme.SKY[phase.sky], radius=1.4),
        clock,
    )
    wide = _text_width(wall, rect.w)
    text = Rect(sky.right + _PAD + 1, rect.y + _PAD, wide, rect.h - 2 * _PAD + 0.01)
    texts = column(wall, _texts(wall, row), text, middle=True)
    spot = Rect(rect.right - _button_width(wall) - _PAD, 0, _button_width(wall), theme.TARGET)
    spot = replace(spot, y=rect.y + (rect.h - spot.h) / 2)
    said = f"{row.label}: {wall.tell(row.card.title)}"
    pressed = button(spot, row.label, row.intent, said=said)
    if row.opens is None:
        return together(Part(boxes), texts, pressed)
    whole = Rect(rect.x, rect.y, spot.x - rect.x - 1, rect.h)
    label = wall.say("cards.change", title=wall.tell(row.card.title))
    x, y = whole.right - 2.5, rect.y + rect.h / 2
    mark = Path(((x, y - 2), (x + 2, y), (x, y + 2)), Colour.QUIET, 0.6)
    opens = Part((mark,), (Hotspot(whole, row.opens, label),))
    return together(Part(boxes), texts, opens, pressed)
