"""The plan of the day: what is played, open, to come and dropped; what is to come can be changed.

Every change is a new tail for the plan, worked out by `session/plan/plan_edits`.
"""

from __future__ import annotations

from collections.abc import Callable

from arjenvalinnat.content.format.card import Card
from arjenvalinnat.rules.actions import Replan
from arjenvalinnat.rules.state import GameState, Planned
from arjenvalinnat.session.desk import DeskPage
from arjenvalinnat.session.intents.console import DropPlan, ShowDesk, StartTyping, UsePlan
from arjenvalinnat.session.intents.wall import Do
from arjenvalinnat.session.plan import plan_edits
from arjenvalinnat.session.plan.plan_edits import Tail
from arjenvalinnat.session.plan.planning import plan_day
from arjenvalinnat.views.console.console import Console
from arjenvalinnat.views.console.fields import fields
from arjenvalinnat.views.console.flow import ButtonRow, FlowItem, Para, buttons
from arjenvalinnat.views.console.pieces import DOT, GAP, HIGH, Press, key_button, panel, wide_of, words
from arjenvalinnat.views.console.written import written
from arjenvalinnat.views.scene import Hotspot, Item, Rect, Scene
from arjenvalinnat.views.theme import Colour
from arjenvalinnat.views.wall.parts import Part, together

ADDING = 100
"""The page's item where cards are added; 1 and on are the places of the plan."""

_ROW = 8.0
_STATUS = 14.0


def plan_page(seen: Console) -> Scene:
    """Return the list of the day's cards, one card of it, or the cards that may be added."""
    return written(seen, lambda width: _blocks(seen, width))


def _blocks(seen: Console, width: float) -> list[FlowItem]:
    state, item = seen.state, seen.desk.item
    typing = seen.desk.typing
    if typing is not None and typing.what == "plan":
        head = Para(seen.say("console.plan.save-how"), 4.0, bold=True, colour=Colour.LAMP)
        return [head, *fields(seen, [""], width, room=60.0)]
    if state is None:
        return _before(seen, width)
    if item == ADDING:
        return _more(seen, state, width)
    if 0 < item <= len(state.plan):
        return _one(seen, state, state.plan[item - 1], width)
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
    more = Press(seen.say("console.plan.add"), ShowDesk(DeskPage.PLAN, ADDING))
    save = Press(seen.say("console.plan.save"), StartTyping("plan"))
    blocks += buttons(seen, [more, save], width, gap=1.6)
    about = {theme for card in coming for theme in deck.cards_by_id[card].themes}
    themes = _themes(seen, state, [theme for theme in deck.themes if theme in about])
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
            _offer(seen, presses, "jump", plan_edits.jump(state, card.phase) if not open_now else None, title)
            _offer(seen, presses, "drop", plan_edits.skip(state, one.card), title)
        return _laid(seen, rect, card, one, status, presses, item=place + 1 if coming else 0)

    return draw


def _dropped(seen: Console, state: GameState, one: Planned) -> Callable[[Rect], Part]:
    def draw(rect: Rect) -> Part:
        presses: list[Press] = []
        card = seen.wall.deck.cards_by_id[one.card]
        back = plan_edits.add(state, one.card, deep=one.deep)
        _offer(seen, presses, "take", back, seen.wall.tell(card.title))
        return _laid(seen, rect, card, one, "dropped", presses)

    return draw


def _offer(seen: Console, presses: list[Press], what: str, tail: Tail | None, title: str) -> None:
    """Put a button for a new tail among the others, where there is one."""
    if tail is not None:
        label = seen.say(f"console.plan.{what}")
        presses.append(Press(label, Do(Replan(tail)), said=f"{label}: {title}"))


def _laid(
    seen: Console, rect: Rect, card: Card, one: Planned, status: str, presses: list[Press], *, item: int = 0
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
        words(_named(seen, card, one), text, 3.4, bold=status == "open", colour=colour),
    ]
    line = Part(tuple(items), (), rect.bottom)
    if item:
        spot = Rect(rect.x, rect.y, end - rect.x, rect.h)
        label = say("console.plan.look", title=seen.wall.tell(card.title))
        line = Part(tuple(items), (Hotspot(spot, ShowDesk(DeskPage.PLAN, item), label),), rect.bottom)
    return together(line, *parts)


def _named(seen: Console, card: Card, one: Planned | None) -> str:
    """Return the clock, the part of the day, the title, how deep it is played, and its notice."""
    phase = seen.wall.deck.phases[seen.wall.deck.phase_order[card.phase]]
    told = [f"{phase.clock} {phase.name}: {card.title}"]
    if one is not None:
        told.append(seen.say("cards.deep" if one.deep else "cards.quick"))
    if card.notice:
        told.append(card.notice)
    return seen.wall.tell(DOT.join(told))


def _one(seen: Console, state: GameState, one: Planned, width: float) -> list[FlowItem]:
    """Return one card with everything that can be done with it."""
    say, wall = seen.say, seen.wall
    card = wall.deck.cards_by_id[one.card]
    blocks: list[FlowItem] = [
        *_back(seen, width),
        Para(_named(seen, card, one), 3.8, bold=True, gap=1.4, role="heading"),
        Para(wall.tell(card.situation), seen.notes, gap=0.8),
    ]
    if card.facilitator and not seen.peer:
        blocks.append(Para(wall.tell(card.facilitator), seen.notes, colour=Colour.DESK_QUIET, gap=0.8))
    presses: list[Press] = []
    title = wall.tell(card.title)
    jump = plan_edits.jump(state, card.phase) if one is not state.planned else None
    _offer(seen, presses, "jump", jump, title)
    _offer(seen, presses, "drop", plan_edits.skip(state, one.card), title)
    depth = "quicker" if one.deep else "deeper"
    _offer(seen, presses, depth, plan_edits.deepen(state, one.card, deep=not one.deep), title)
    if not presses:
        return [*blocks, Para(say("console.plan.done"), 3.4, gap=1.6)]
    blocks += buttons(seen, presses, width, gap=1.6)
    instead: list[Press] = []
    for other in plan_edits.others(state, seen.session.wishes, one.card):
        tail = plan_edits.swap(state, one.card, other.id)
        if tail is not None:
            instead.append(Press(wall.tell(other.title), Do(Replan(tail))))
    head = "console.plan.swap" if instead else "console.plan.no-swap"
    blocks.append(Para(say(head), 3.2, colour=Colour.DESK_QUIET, gap=2.0))
    blocks += buttons(seen, instead, width, gap=0.6)
    themes = _themes(seen, state, list(card.themes))
    if themes:
        blocks.append(Para(say("console.plan.themes"), 3.2, colour=Colour.DESK_QUIET, gap=2.0))
        blocks += buttons(seen, themes, width, gap=0.6)
    return blocks


def _more(seen: Console, state: GameState, width: float) -> list[FlowItem]:
    """Return the cards that may be added to the rest of the day."""
    presses: list[Press] = []
    for card in plan_edits.more(state, seen.session.wishes):
        tail = plan_edits.add(state, card.id)
        if tail is not None:
            presses.append(Press(_named(seen, card, None), Do(Replan(tail))))
    told = "console.plan.add-which" if presses else "console.plan.add-none"
    return [*_back(seen, width), Para(seen.say(told), 3.6, gap=1.4), *buttons(seen, presses, width, gap=1.0)]


def _back(seen: Console, width: float) -> list[FlowItem]:
    return buttons(seen, [Press(seen.say("console.plan.back"), ShowDesk(DeskPage.PLAN))], width)


def _themes(seen: Console, state: GameState, themes: list[str]) -> list[Press]:
    """Return a button for each theme that can be hidden from the rest of the day."""
    presses = []
    for theme in themes:
        tail = plan_edits.hide_theme(state, theme)
        if tail is not None:
            name = seen.wall.tell(seen.wall.deck.themes.get(theme, theme))
            count = len(plan_edits.tail_of(state)) - len(tail)
            label = seen.say("console.plan.hide", theme=name, count=count)
            presses.append(Press(label, Do(Replan(tail))))
    return presses


def _before(seen: Console, width: float) -> list[FlowItem]:
    """Return the day as it would begin, and the plans that were kept."""
    deck = seen.session.deck
    if deck is None:
        return [Para(seen.say("setup.nothing"), 3.8)]
    plan = plan_day(deck, seen.session.wishes)
    told = seen.say("setup.plan", cards=len(plan), deep=sum(one.deep for one in plan))
    blocks: list[FlowItem] = [Para(told, 4.0, bold=True, role="heading")]
    blocks += [Para(_named(seen, deck.cards_by_id[one.card], one), seen.notes, gap=0.8) for one in plan]
    blocks.append(Para(seen.say("console.plan.before"), 3.2, colour=Colour.DESK_QUIET, gap=1.6))
    presses = [Press(seen.say("console.plan.save"), StartTyping("plan"))]
    for name in seen.session.plans:
        presses.append(Press(seen.say("console.plan.use", name=name), UsePlan(name)))
        presses.append(Press(seen.say("console.plan.forget", name=name), DropPlan(name)))
    return [*blocks, *buttons(seen, presses, width, gap=1.6)]
