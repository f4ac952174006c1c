"""The class's sentences on a step, as the facilitator types them and takes them away."""

from __future__ import annotations

from collections.abc import Callable

from arjenvalinnat.rules.state import Turn
from arjenvalinnat.session.intents.desk import DropSentence
from arjenvalinnat.session.intents.typing import StartTyping
from arjenvalinnat.session.purposes import StepSentence
from arjenvalinnat.session.report.record import address_of
from arjenvalinnat.views.console.pieces.console import Console
from arjenvalinnat.views.console.pieces.fields import fields
from arjenvalinnat.views.console.pieces.flow import ButtonRow, FlowItem, Para, buttons
from arjenvalinnat.views.console.pieces.presses import HIGH, Press, key_button, wide_of, words
from arjenvalinnat.views.pieces.parts import Part, together
from arjenvalinnat.views.scene import Rect
from arjenvalinnat.views.tasks import takes_sentences
from arjenvalinnat.views.theme import Colour


def sentences(seen: Console, width: float) -> list[FlowItem]:
    """Return what types a sentence of the open step, and those that there are; nothing on other steps."""
    state, step, say = seen.state, seen.step, seen.say
    if state is None or step is None or state.turn is not Turn.THINK or not takes_sentences(step):
        return []
    blocks: list[FlowItem] = [Para(say("console.words.no-names"), 3.8, bold=True, colour=Colour.LAMP)]
    purpose = StepSentence(state.place)
    typing = seen.desk.typing
    if typing is not None and typing.purpose == purpose:
        blocks += fields(seen, [""], width, room=width * 0.8)
    else:
        blocks += buttons(
            seen, [Press(say("console.task.sentence"), StartTyping(purpose), ("ctrl+i",))], width
        )
    blocks.append(Para(say("console.task.sentence-where"), 3.1, colour=Colour.DESK_QUIET))
    here = address_of(state.place)
    written = enumerate(seen.session.record.sentences)
    return [
        *blocks,
        *(ButtonRow(HIGH, _row(seen, at, text), 0.6) for at, (where, text) in written if where == here),
    ]


def _row(seen: Console, at: int, text: str) -> Callable[[Rect], Part]:
    def draw(rect: Rect) -> Part:
        said = seen.say("console.words.drop-word", word=text)
        press = Press(seen.say("console.words.drop"), DropSentence(at), said=said)
        wide = wide_of(seen.say, press)
        room = Rect(rect.x, rect.y, rect.w - wide - 2, rect.h)
        button = key_button(seen.say, press, Rect(rect.right - wide, rect.y, wide, rect.h))
        return together(Part((words(text, room, 3.8),)), button)

    return draw
