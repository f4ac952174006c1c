"""The plan of the day: what is played, open, to come and dropped; what is to come can be changed.

Every change is a new tail for the plan, worked out by `session/plan/plan_edits`.
"""

from __future__ import annotations

from collections.abc import Callable

from arjenvalinnat.content.format.card import Card
from arjenvalinnat.rules.state import GameState, Planned
from arjenvalinnat.session.desk import DeskPage
from arjenvalinnat.session.intents.desk import ShowDesk
from arjenvalinnat.session.intents.plans import DropPlan, UsePlan
from arjenvalinnat.session.intents.typing import StartTyping
from arjenvalinnat.session.plan import plan_edits
from arjenvalinnat.session.plan.planning import plan_day
from arjenvalinnat.session.purposes import PlanName
from arjenvalinnat.views.console.pieces.console import Console
from arjenvalinnat.views.console.pieces.fields import fields
from arjenvalinnat.views.console.pieces.flow import ButtonRow, FlowItem, Para, buttons
from arjenvalinnat.views.console.pieces.planned import named, offer, theme_presses
from arjenvalinnat.views.console.pieces.presses import GAP, HIGH, Press, key_button, panel, wide_of, words
from arjenvalinnat.views.console.pieces.written import written
from arjenvalinnat.views.pieces.parts import Part, together
from arjenvalinnat.views.pieces.setup import plan_told
from arjenvalinnat.views.scene import Hotspot, Item, Rect, Scene
from arjenvalinnat.views.theme import Colour

_ROW = 8.0
_STATUS = 14.0


def plan_page(seen: Console) -> Scene:
    """Return the list of the day's cards; before the day, the cards that it would have."""
    return written(seen, "plan", lambda width: _blocks(seen, width))


def _blocks(seen: Console, width: float) -> list[FlowItem]:
    state, typing = seen.state, seen.desk.typing
    if typing is not None and typing.purpose == PlanName():
        head = Para(seen.say("console.plan.save-how"), 4.0, bold=True, colour=Colour.LAMP)
        return [head, *fields(seen, [""], width, room=60.0)]
    if state is None:
        return _before(seen, width)
    return _list(seen, state, width)


def _list(seen: Console, state: GameState, width: float) -> list[FlowItem]:
    """Return every card of the day in its order, then what changes several at once."""
    deck, order = seen.wall.deck, seen.wall.deck.phase_order
    coming = {one.card for one in plan_edits.tail_of(state)}
    there = {one.card for one in state.plan}
    rows = [(order[deck.cards_by_id[one.card].phase], place, one) for place, one in enumerate(state.plan)]
    gone = [one for one in state.setup.plan if one.card not in there]
    lines: list[tuple[int, int, FlowItem]] = [
        (phase, place, ButtonRow(_ROW, _row(seen, state, one, place, one.card in coming), 0.6))
        for phase, place, one in rows
    ]
    lines += [
        (
            order[deck.cards_by_id[one.card].phase],
            len(rows) + at,
            ButtonRow(_ROW, _dropped(seen, state, one), 0.6),
        )
        for at, one in enumerate(gone)
    ]
    blocks = [block for _, _, block in sorted(lines, key=lambda line: line[:2])]
    more = Press(seen.say("console.plan.add"), ShowDesk(DeskPage.PLAN_ADD))
    save = Press(seen.say("console.plan.save"), StartTyping(PlanName()))
    blocks += buttons(seen, [more, save], width, gap=1.6)
    about = {theme for card in coming for theme in deck.cards_by_id[card].themes}
    themes = theme_presses(seen, state, [theme for theme in deck.themes if theme in about])
    if themes:
        blocks.append(Para(seen.say("console.plan.themes"), 3.2, colour=Colour.DESK_QUIET, gap=2.0))
        blocks += buttons(seen, themes, width, gap=0.6)
    return blocks


def _row(seen: Console, state: GameState, one: Planned, place: int, coming: bool) -> Callable[[Rect], Part]:
    open_now = place == state.at
    status = "open" if open_now else "coming" if coming else "played"

    def draw(rect: Rect) -> Part:
        presses: list[Press] = []
        card = seen.wall.deck.cards_by_id[one.card]
        if coming:
            title = seen.wall.tell(card.title)
            offer(seen, presses, "jump", plan_edits.jump(state, card.phase) if not open_now else None, title)
            offer(seen, presses, "drop", plan_edits.skip(state, one.card), title)
        return _laid(seen, rect, card, one, status, presses, opens=place if coming else None)

    return draw


def _dropped(seen: Console, state: GameState, one: Planned) -> Callable[[Rect], Part]:
    def draw(rect: Rect) -> Part:
        presses: list[Press] = []
        card = seen.wall.deck.cards_by_id[one.card]
        back = plan_edits.add(state, one.card, deep=one.deep)
        offer(seen, presses, "take", back, seen.wall.tell(card.title))
        return _laid(seen, rect, card, one, "dropped", presses)

    return draw


def _laid(
    seen: Console,
    rect: Rect,
    card: Card,
    one: Planned,
    status: str,
    presses: list[Press],
    *,
    opens: int | None = None,
) -> Part:
    """Return one line of the list: how it stands, the card, and what can be done with it."""
    say = seen.say
    wides = [wide_of(say, press) for press in presses]
    x = rect.right - sum(wides) - GAP * max(0, len(wides) - 1) - 1.2
    parts, at = [], x
    for press, wide in zip(presses, wides, strict=True):
        spot = Rect(at, rect.y + (rect.h - HIGH) / 2, wide, HIGH)
        parts.append(key_button(say, press, spot))
        at += wide + GAP
    end = x - 1.0 if presses else rect.right
    strong = status in ("open", "coming")
    colour = Colour.DESK_INK if strong else Colour.DESK_QUIET
    told = Rect(rect.x + 1.4, rect.y, _STATUS - 2, rect.h)
    text = Rect(rect.x + _STATUS, rect.y, end - rect.x - _STATUS, rect.h)
    items: list[Item] = [
        panel(rect, marked=status == "open"),
        words(say(f"console.plan.{status}"), told, 3.0, bold=status == "open", colour=colour, role="badge"),
        words(named(seen, card, one), text, 3.4, bold=status == "open", colour=colour),
    ]
    line = Part(tuple(items), (), rect.bottom)
    if opens is not None:
        spot = Rect(rect.x, rect.y, end - rect.x, rect.h)
        label = say("console.plan.look", title=seen.wall.tell(card.title))
        line = Part(tuple(items), (Hotspot(spot, ShowDesk(DeskPage.PLAN_CARD, opens), label),), rect.bottom)
    return together(line, *parts)


def _before(seen: Console, width: float) -> list[FlowItem]:
    """Return the day as it would begin, and the plans that were kept."""
    deck = seen.session.deck
    if deck is None:
        return [Para(seen.say("setup.nothing"), 3.8)]
    plan = plan_day(deck, seen.session.wishes)
    told = plan_told(seen.wall, plan) if plan else seen.say("setup.nothing")
    blocks: list[FlowItem] = [Para(told, 4.0, bold=True, role="heading")]
    blocks += [Para(named(seen, deck.cards_by_id[one.card], one), seen.notes, gap=0.8) for one in plan]
    blocks.append(Para(seen.say("console.plan.before"), 3.2, colour=Colour.DESK_QUIET, gap=1.6))
    presses = [Press(seen.say("console.plan.save"), StartTyping(PlanName()))]
    for name in seen.session.plans:
        presses.append(Press(seen.say("console.plan.use", name=name), UsePlan(name)))
        presses.append(Press(seen.say("console.plan.forget", name=name), DropPlan(name)))
    return [*blocks, *buttons(seen, presses, width, gap=1.6)]
