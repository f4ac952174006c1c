"""What each choice of the open step does, for the facilitator alone: now, for whom otherwise, and later."""

from __future__ import annotations

from collections.abc import Mapping

from arjenvalinnat.content.format.card import DAY_END
from arjenvalinnat.content.format.scalars import Effect
from arjenvalinnat.content.tasks.choices import Choice
from arjenvalinnat.rules.movement import outcome_for, points, steps_of
from arjenvalinnat.rules.state import GameState
from arjenvalinnat.views.console.pieces.console import Console
from arjenvalinnat.views.console.pieces.flow import FlowItem, Para
from arjenvalinnat.views.console.pieces.presses import DOT
from arjenvalinnat.views.pieces.points import signed
from arjenvalinnat.views.theme import DESK_LEAST, Colour


def does(seen: Console, state: GameState, choice: Choice, indent: float) -> list[FlowItem]:
    """Return what a choice does now, for whom it does something else, and what comes later."""
    wall, deck = seen.wall, seen.wall.deck
    if choice.stop is not None:
        told = seen.say("console.notes.stops", text=wall.tell(choice.stop))
        return [Para(told, seen.notes, gap=seen.notes * 0.12, indent=indent)]
    blocks: list[FlowItem] = _effects(seen, state, choice, None, indent)
    if choice.result is not None:
        result = Para(wall.tell(choice.result), seen.notes, gap=seen.notes * 0.12, indent=indent)
        blocks.insert(0, result)
    groups = state.before or state.groups
    held = [outcome_for(choice, group, deck) for group in groups]
    for number, outcome in enumerate(choice.outcomes):
        names = ", ".join(wall.group(group) for group, one in enumerate(held) if one == number)
        if names:
            told = seen.say("console.notes.otherwise", groups=names, why=wall.tell(outcome.text))
            blocks += [quiet(seen, told, indent=indent), *_effects(seen, state, choice, number, indent)]
    if choice.later is not None:
        phases = {phase.id: wall.tell(phase.name) for phase in deck.phases}
        phases[DAY_END] = seen.say("console.notes.day-end")
        told = seen.say(
            "console.notes.later",
            phase=phases[choice.later.phase],
            steps=signed(choice.later.move),
            text=wall.tell(choice.later.text),
        )
        blocks.append(quiet(seen, told, indent=indent))
    return blocks


def _effects(
    seen: Console, state: GameState, choice: Choice, number: int | None, indent: float
) -> list[FlowItem]:
    effects: Mapping[str, Effect] = choice.effects if number is None else choice.outcomes[number].effects
    wall = seen.wall
    told = [
        f"{wall.tell(axis.name)} {signed(effects[axis.id].points)} {wall.tell(effects[axis.id].words)}"
        for axis in wall.deck.axes
        if axis.id in effects
    ]
    if state.road is not None:
        told.append(wall.steps(steps_of(state.road, points(choice, number, wall.deck))))
    if not told:
        return []
    return [Para(DOT.join(told), seen.notes, gap=seen.notes * 0.12, indent=indent)]


def style_of(seen: Console, choice: Choice) -> str:
    """Return the name of the way in which a choice answers, nothing where the deck gives it none."""
    return seen.wall.tell(seen.wall.deck.styles.get(choice.style or "", ""))


def quiet(seen: Console, text: str, *, indent: float = 0.0) -> Para:
    """Return a line that stands back."""
    size = max(DESK_LEAST, seen.notes * 0.9)
    return Para(text, size, colour=Colour.DESK_QUIET, gap=seen.notes * 0.12, indent=indent)
