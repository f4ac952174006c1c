"""One card of the plan, with everything that can be done with it."""

from __future__ import annotations

from arjenvalinnat.rules.actions import Replan
from arjenvalinnat.rules.state import GameState, Planned
from arjenvalinnat.session.intents.game import Do
from arjenvalinnat.session.plan import plan_edits
from arjenvalinnat.views.console.pieces.console import Console
from arjenvalinnat.views.console.pieces.flow import FlowItem, Para, buttons
from arjenvalinnat.views.console.pieces.planned import named, offer, theme_presses, to_the_list
from arjenvalinnat.views.console.pieces.presses import Press
from arjenvalinnat.views.console.pieces.written import written
from arjenvalinnat.views.scene import Scene
from arjenvalinnat.views.theme import Colour


def plan_card_page(seen: Console, state: GameState, one: Planned) -> Scene:
    """Return what is known of a card of the plan, and the buttons."""
    return written(seen, "plan-card", lambda width: _blocks(seen, state, one, width))


def _blocks(seen: Console, state: GameState, one: Planned, width: float) -> list[FlowItem]:
    say, wall = seen.say, seen.wall
    card = wall.deck.cards_by_id[one.card]
    blocks: list[FlowItem] = [
        *to_the_list(seen, width),
        Para(named(seen, card, one), 3.8, bold=True, gap=1.4, role="heading"),
        Para(wall.tell(card.parts[0].situation), seen.notes, gap=0.8),
    ]
    for _, note in card.notes if not seen.peer else ():
        blocks.append(Para(wall.tell(note), seen.notes, colour=Colour.DESK_QUIET, gap=0.8))
    presses: list[Press] = []
    title = wall.tell(card.title)
    jump = plan_edits.jump(state, card.phase) if one is not state.planned else None
    offer(seen, presses, "jump", jump, title)
    offer(seen, presses, "drop", plan_edits.skip(state, one.card), title)
    depth = "quicker" if one.deep else "deeper"
    offer(seen, presses, depth, plan_edits.deepen(state, one.card, deep=not one.deep), title)
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
    themes = theme_presses(seen, state, list(card.themes))
    if themes:
        blocks.append(Para(say("console.plan.themes"), 3.2, colour=Colour.DESK_QUIET, gap=2.0))
        blocks += buttons(seen, themes, width, gap=0.6)
    return blocks
