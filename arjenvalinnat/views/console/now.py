"""The main page: the wall as it is and as it will be, what to do, the notes, and the groups' answers."""

from __future__ import annotations

from dataclasses import replace

from arjenvalinnat.content.format.card import Card
from arjenvalinnat.rules.state import Turn
from arjenvalinnat.session.intents.desk import NotesSize
from arjenvalinnat.session.plan.planning import plan_day
from arjenvalinnat.views.console.pieces.answers import answers
from arjenvalinnat.views.console.pieces.clock import proposal, proposal_presses
from arjenvalinnat.views.console.pieces.console import Console
from arjenvalinnat.views.console.pieces.flow import FlowItem, Para, buttons, flow
from arjenvalinnat.views.console.pieces.frame import framed
from arjenvalinnat.views.console.pieces.moment import to_do
from arjenvalinnat.views.console.pieces.notes import notes
from arjenvalinnat.views.console.pieces.presses import DOT, HIGH, Press, key_button, words
from arjenvalinnat.views.console.pieces.reading import reminders
from arjenvalinnat.views.console.pieces.sentences import sentences
from arjenvalinnat.views.console.pieces.written import told
from arjenvalinnat.views.motion import still
from arjenvalinnat.views.pieces.parts import Part, together
from arjenvalinnat.views.scene import Box, Inset, Item, Rect, Scene
from arjenvalinnat.views.theme import DESK_LEAST, Colour

_LABEL = 4.2
_TELLING = frozenset({Turn.REVEAL, Turn.CONSEQUENCES, Turn.DISCUSS, Turn.ARRIVALS})
"""The turns after which a page may tell what came of a choice."""

_APART = 2.6


def now_page(seen: Console) -> Scene:
    """Return the main page: the wall at the left, what to do and the notes at the right."""
    body = seen.body
    wide = min(body.w * 0.36, 36.0 * seen.showing.device.aspect)
    left = Rect(body.x, body.y, wide, body.h)
    right = Rect(body.x + wide + _APART, body.y, body.w - wide - _APART, body.h)
    return framed(seen, "now", together(_mirror(seen, left), _reading(seen, right)))


def _mirror(seen: Console, rect: Rect) -> Part:
    """Return the wall as the class sees it, and under it what comes next."""
    say, showing = seen.say, seen.showing
    now = seen.pages.wall
    mark = "frozen" if showing.frozen else "blank" if showing.blank else "seen"
    held = mark != "seen"
    title = say(f"console.wall.{mark}")
    label = words(
        title,
        Rect(rect.x, rect.y, rect.w, _LABEL),
        3.2,
        bold=True,
        colour=Colour.LAMP if held else Colour.DESK_QUIET,
        role="heading",
    )
    high = rect.w / showing.device.aspect
    spot = Rect(rect.x, rect.y + _LABEL, rect.w, high)
    items: list[Item] = [label, Inset(spot, still(now))]
    items.append(Box(spot, None, Colour.LAMP if held else Colour.DESK_RULE, 0, 0.7 if held else 0.2))
    ahead = _ahead(seen)
    y = spot.bottom + 1.6
    if ahead is None or rect.bottom - y < 12:
        return Part(tuple(items), (), spot.bottom)
    small = min(rect.w * 0.62, (rect.bottom - y) * showing.device.aspect)
    place = Rect(rect.x, y, small, small / showing.device.aspect)
    next_label = say("console.wall.waits" if showing.frozen else "console.wall.next")
    aside = Rect(place.right + 1.4, y, rect.right - place.right - 1.4, place.h)
    items.append(Inset(place, still(ahead)))
    items.append(Box(place, None, Colour.DESK_RULE, 0, 0.2))
    items.append(words(next_label, aside, 3.2, colour=Colour.DESK_QUIET))
    return Part(tuple(items), (), place.bottom)


def _ahead(seen: Console) -> Scene | None:
    """Return what the way on would show, or the page that waits behind a frozen wall.

    Peer-support pupils see no consequence before the class does.
    """
    frozen = seen.showing.frozen is not None
    telling = seen.state is not None and seen.on_day and seen.state.turn in _TELLING
    if seen.peer and (frozen or telling):
        return None
    if frozen:
        return seen.pages.live
    return seen.pages.following


def _reading(seen: Console, rect: Rect) -> Part:
    """Return what was told, what is offered, what to do, then everything that may be read."""
    top = _top(seen, rect)
    y = top.bottom + 1.4
    below = flow(seen, lambda width: _blocks(seen, width), Rect(rect.x, y, rect.w, rect.bottom - y))
    return together(top, below)


def _top(seen: Console, rect: Rect) -> Part:
    """Return what stands above the notes and never scrolls: what to do now, with the size of the notes."""
    say = seen.say
    high, wide = HIGH, HIGH + 2.4
    smaller = Press(
        "A\N{MINUS SIGN}", NotesSize(-1), ("ctrl+-",), said=say("console.notes.smaller"), capped=False
    )
    larger = Press("A+", NotesSize(1), ("ctrl++", "ctrl+="), said=say("console.notes.larger"), capped=False)
    place = rect.right - 2 * wide - 0.9
    parts = [
        key_button(say, smaller, Rect(place, rect.y, wide, high)),
        key_button(say, larger, Rect(place + wide + 0.9, rect.y, wide, high)),
    ]
    room = Rect(rect.x, rect.y, place - rect.x - 1.6, 11.5)
    told = words(to_do(seen), room, 4.4, bold=True, role="heading")
    told = replace(told, rect=replace(told.rect, y=rect.y + 0.3))
    parts.append(Part((told,), (), max(told.rect.bottom, rect.y + high)))
    return together(*parts)


def _blocks(seen: Console, width: float) -> list[FlowItem]:
    blocks = [*told(seen, width), *_offered(seen, width)]
    if seen.committing:
        blocks += answers(seen, width)
    blocks += sentences(seen, width)
    if seen.state is None:
        blocks += _before(seen)
    return [*blocks, *notes(seen)]


def _offered(seen: Console, width: float) -> list[FlowItem]:
    """Return what the program proposes about the time, with its two answers."""
    offered = proposal(seen)
    if offered is None:
        return []
    text = Para(offered.text, 3.6, bold=True)
    return [text, *buttons(seen, proposal_presses(seen, offered), width)]


def _before(seen: Console) -> list[FlowItem]:
    """Return what there is to think of before the class comes, and the cards of the day."""
    blocks: list[FlowItem] = []
    deck = seen.session.deck
    blocks += [Para(line, seen.notes, bold=True, colour=Colour.LAMP) for line in seen.session.problem]
    if not seen.peer:
        blocks += reminders(seen)
    if deck is None:
        return blocks
    plan = plan_day(deck, seen.session.wishes)
    deep = sum(one.deep for one in plan)
    heading = seen.say("setup.plan", cards=len(plan), deep=deep)
    blocks.append(Para(heading, seen.notes, bold=True, colour=Colour.LAMP, gap=seen.notes * 0.6))
    return [*blocks, *(_planned(seen, deck.cards_by_id[one.card], one.deep) for one in plan)]


def _planned(seen: Console, card: Card, deep: bool) -> FlowItem:
    phases = {phase.id: phase for phase in seen.wall.deck.phases}
    phase, depth = phases[card.phase], seen.say("cards.deep" if deep else "cards.quick")
    told = [f"{phase.heading}: {card.title}", depth, *([card.notice] if card.notice else [])]
    return Para(seen.wall.tell(DOT.join(told)), max(DESK_LEAST, seen.notes), gap=0.6)
