"""The ladder of a scene: which step of how many it is, and what may be done with it.

Everybody may try the step again, what may be left out before the last step is skipped, and a choice that was
made in the scene is asked about while it is fresh.
"""

from __future__ import annotations

from arjenvalinnat.content.format.step import Step
from arjenvalinnat.rules.actions import Again, Replan
from arjenvalinnat.rules.consequences import may_try_again
from arjenvalinnat.rules.lane import step_at
from arjenvalinnat.rules.state import GameState, Turn, parts_of
from arjenvalinnat.session.intents.game import Do
from arjenvalinnat.session.intents.place import Show
from arjenvalinnat.session.plan.plan_edits import to_last_step
from arjenvalinnat.session.showing import PageName, WhatIf
from arjenvalinnat.views.console.pieces.console import Console
from arjenvalinnat.views.console.pieces.flow import FlowItem, Para, buttons
from arjenvalinnat.views.console.pieces.presses import DOT, Press
from arjenvalinnat.views.theme import DESK_LEAST, Colour

_REVEALED = frozenset({Turn.CONSEQUENCES, Turn.DISCUSS})


def ladder(seen: Console, width: float) -> list[FlowItem]:
    """Return where the class is in the open scene, and the buttons; of any other card only the buttons."""
    state = seen.state
    if state is None or state.planned is None or not seen.on_day or state.turn is Turn.END:
        return []
    blocks: list[FlowItem] = []
    if state.step_id is not None:
        parts = parts_of(state.deck, state.planned)
        title = _title(seen, parts[state.step])
        here = seen.say("console.ladder.step", number=state.step + 1, all=len(parts), title=title)
        blocks.append(Para(here, 3.6, bold=True, role="heading"))
        coming = DOT.join(_title(seen, step) for step in parts[state.step + 1 :])
        if coming:
            told = seen.say("console.ladder.coming", steps=coming)
            blocks.append(Para(told, DESK_LEAST, colour=Colour.DESK_QUIET, gap=0.4))
    presses = [press for press in (_again(seen, state), _what_if(seen, state), _skip(seen, state)) if press]
    return [*blocks, *buttons(seen, presses, width, gap=0.8)]


def _title(seen: Console, step: Step) -> str:
    """Return a step's title in the console's language."""
    return seen.wall.tell(step.title)


def _again(seen: Console, state: GameState) -> Press | None:
    if state.step_id is None or not may_try_again(state):
        return None
    asks = seen.showing.place.pressed == Again()
    label = seen.say("console.ladder.again-ask" if asks else "console.ladder.again")
    return Press(label, Do(Again(), ask=True), kind="chosen" if asks else "plain")


def _skip(seen: Console, state: GameState) -> Press | None:
    tail = to_last_step(state)
    if tail is None:
        return None
    asks = seen.showing.place.pressed == Replan(tail)
    label = seen.say("console.ladder.skip-ask" if asks else "console.ladder.skip")
    return Press(label, Do(Replan(tail), ask=True), kind="chosen" if asks else "plain")


def _what_if(seen: Console, state: GameState) -> Press | None:
    """Return the question about the scene's last choice, asked of the first group that chose there."""
    if state.step_id is None or state.turn not in _REVEALED or state.back_to is not None:
        return None
    card = state.place[0]
    for number, group in enumerate(state.groups):
        for made in reversed(group.past):
            if made.card == card and made.choice is not None and step_at(state.deck, made.at).choices:
                asked = WhatIf(number, card, step=made.step)
                return Press(seen.say("console.ladder.what-if"), Show(PageName.WHAT_IF, number, asked))
    return None
