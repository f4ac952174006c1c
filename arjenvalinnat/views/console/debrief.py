"""The closing talk on the console: how it is held, the minutes that are left for it, and the way there."""

from __future__ import annotations

from arjenvalinnat.content.format.closing import Debrief
from arjenvalinnat.rules.actions import EndDay
from arjenvalinnat.session.intents.desk import ChooseDebrief
from arjenvalinnat.session.intents.game import Do
from arjenvalinnat.session.intents.place import Show
from arjenvalinnat.session.showing import PageName
from arjenvalinnat.views.console.pieces.clock import MINUTE, stands
from arjenvalinnat.views.console.pieces.console import Console
from arjenvalinnat.views.console.pieces.flow import FlowItem, Para, buttons
from arjenvalinnat.views.console.pieces.presses import DOT, Press
from arjenvalinnat.views.console.pieces.written import written
from arjenvalinnat.views.scene import Scene
from arjenvalinnat.views.theme import Colour


def debrief_page(seen: Console) -> Scene:
    """Return the choice of the closing talk and the button that goes there."""
    return written(seen, "debrief", lambda width: _blocks(seen, width))


def _blocks(seen: Console, width: float) -> list[FlowItem]:
    say, deck, hour = seen.say, seen.session.deck, stands(seen)
    if deck is None or hour is None or seen.state is None:
        return [Para(say("console.debrief.before"), 3.8)]
    minutes = int(-(-hour.left // MINUTE))
    told = say("console.debrief.left", minutes=minutes, reserve=round(hour.reserve / MINUTE))
    blocks: list[FlowItem] = [Para(told, 4.2, bold=True, role="heading")]
    if seen.state.card is not None:
        asked = seen.showing.place.pressed == EndDay()
        if seen.showing.place.page is PageName.DAY and seen.state.turn.value in ("reveal", "consequences"):
            blocks.append(Para(say("console.debrief.revealed"), 3.4, colour=Colour.DESK_QUIET))
        label = say("console.debrief.end-day-ask" if asked else "console.debrief.end-day")
        press = Press(label, Do(EndDay(), ask=True), ("ctrl+k",), "chosen" if asked else "plain")
    else:
        press = Press(say("console.debrief.go"), Show(PageName.DEBRIEF), ("ctrl+k",))
    blocks += buttons(seen, [press], width, gap=1.2)
    blocks.append(
        Para(say("console.debrief.which"), 3.4, bold=True, colour=Colour.LAMP, gap=2.4, role="heading")
    )
    return [
        *blocks,
        *buttons(seen, _choices(seen, deck.debrief), width, gap=1.0),
        *_steps(seen, deck.debrief),
    ]


def _choices(seen: Console, held: tuple[Debrief, ...]) -> list[Press]:
    chosen = seen.session.record.debrief
    free = Press(
        seen.say("console.debrief.minutes"), ChooseDebrief(None), (), "chosen" if chosen is None else "plain"
    )
    return [
        free,
        *(
            Press(
                seen.wall.tell(one.name), ChooseDebrief(one.id), (), "chosen" if one.id == chosen else "plain"
            )
            for one in held
        ),
    ]


def _steps(seen: Console, held: tuple[Debrief, ...]) -> list[FlowItem]:
    """Return the parts of the talk that was chosen."""
    chosen = seen.session.record.debrief
    one = next((one for one in held if one.id == chosen), None)
    if one is None:
        return []
    titles = DOT.join(seen.wall.tell(step.title) for step in one.steps)
    return [Para(titles, seen.notes, gap=1.6)]
