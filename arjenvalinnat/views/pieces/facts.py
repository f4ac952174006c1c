"""What a card knows: its fact while it holds, with its source; and how the talk about the card is left."""

from __future__ import annotations

import datetime

from arjenvalinnat.content.format.deck import Fact
from arjenvalinnat.rules.actions import Next
from arjenvalinnat.rules.state import parts_of
from arjenvalinnat.session.intents.game import Do
from arjenvalinnat.session.intents.intent import Intent
from arjenvalinnat.views.pieces.column import Block
from arjenvalinnat.views.pieces.wall import Wall
from arjenvalinnat.views.theme import Colour


def next_card(wall: Wall) -> tuple[str, Intent]:
    """Return the way on from the talk about a step: to the next one, the next card, or the day's end."""
    state, planned = wall.state, wall.state.planned
    if planned is not None and state.step + 1 < len(parts_of(state.deck, planned)):
        return wall.say("discuss.step"), Do(Next())
    last = state.at + 1 >= len(state.plan)
    return wall.say("discuss.last" if last else "discuss.next"), Do(Next())


def open_fact(wall: Wall) -> Fact | None:
    """Return the open card's fact while it holds."""
    name = wall.step.fact
    fact = wall.deck.facts.get(name) if name is not None else None
    return None if fact is None or wall.expired(fact) else fact


def fact_blocks(wall: Wall, fact: Fact, size: float) -> list[Block]:
    """Return a fact with its source and the day on which it was checked."""
    source = wall.say("discuss.source", source=fact.source, checked=day_of(fact.checked))
    return [
        Block(wall.say("discuss.fact"), wall.size(5.0), bold=True, colour=Colour.ACCENT, gap=3, role="note"),
        Block(wall.tell(fact.text), wall.size(size), gap=1.5),
        Block(source, wall.size(4.2), colour=Colour.QUIET, gap=2, role="note"),
    ]


def day_of(day: datetime.date) -> str:
    """Return a day as the pages tell it: `24.11.2026`."""
    return f"{day.day}.{day.month}.{day.year}"
