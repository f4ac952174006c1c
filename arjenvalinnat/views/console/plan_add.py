"""The cards that may be added to the rest of the day."""

from __future__ import annotations

from arjenvalinnat.rules.actions import Replan
from arjenvalinnat.rules.state import GameState
from arjenvalinnat.session.intents.game import Do
from arjenvalinnat.session.plan import plan_edits
from arjenvalinnat.views.console.pieces.console import Console
from arjenvalinnat.views.console.pieces.flow import FlowItem, Para, buttons
from arjenvalinnat.views.console.pieces.planned import named, to_the_list
from arjenvalinnat.views.console.pieces.presses import Press
from arjenvalinnat.views.console.pieces.written import written
from arjenvalinnat.views.scene import Scene


def plan_add_page(seen: Console, state: GameState) -> Scene:
    """Return a button for each of them."""
    return written(seen, "plan-add", lambda width: _blocks(seen, state, width))


def _blocks(seen: Console, state: GameState, width: float) -> list[FlowItem]:
    presses: list[Press] = []
    for card in plan_edits.more(state, seen.session.wishes):
        tail = plan_edits.add(state, card.id)
        if tail is not None:
            presses.append(Press(named(seen, card, None), Do(Replan(tail))))
    told = "console.plan.add-which" if presses else "console.plan.add-none"
    return [
        *to_the_list(seen, width),
        Para(seen.say(told), 3.6, gap=1.4),
        *buttons(seen, presses, width, gap=1.0),
    ]
