"""The class's own words as the facilitator types them, and whether they are on the wall."""

from __future__ import annotations

from collections.abc import Callable

from arjenvalinnat.session.intents.desk import DropWord
from arjenvalinnat.session.intents.place import Over
from arjenvalinnat.session.intents.typing import StartTyping
from arjenvalinnat.session.purposes import OwnWord
from arjenvalinnat.session.showing import PageName
from arjenvalinnat.views.console.pieces.console import Console
from arjenvalinnat.views.console.pieces.fields import fields
from arjenvalinnat.views.console.pieces.flow import ButtonRow, FlowItem, Para, buttons
from arjenvalinnat.views.console.pieces.presses import HIGH, Press, key_button, wide_of, words
from arjenvalinnat.views.console.pieces.written import written
from arjenvalinnat.views.pieces.parts import Part, together
from arjenvalinnat.views.scene import Rect, Scene
from arjenvalinnat.views.theme import Colour


def words_page(seen: Console) -> Scene:
    """Return the flip chart."""
    return written(seen, "words", lambda width: _blocks(seen, width))


def _blocks(seen: Console, width: float) -> list[FlowItem]:
    say, typing = seen.say, seen.desk.typing
    blocks: list[FlowItem] = [Para(say("console.words.no-names"), 4.2, bold=True, colour=Colour.LAMP)]
    if typing is not None and typing.purpose == OwnWord():
        blocks += fields(seen, [""], width, room=width * 0.8)
    else:
        presses = [Press(say("console.words.add"), StartTyping(OwnWord()), ("ctrl+i",))]
        if seen.state is not None:
            there = seen.showing.place.page is PageName.WORDS
            label = say("console.words.shown" if there else "console.words.show")
            presses.append(Press(label, Over(PageName.WORDS), ("ctrl+w",), "chosen" if there else "plain"))
        blocks += buttons(seen, presses, width, gap=1.2)
    blocks.append(Para(say("console.words.where"), 3.1, colour=Colour.DESK_QUIET, gap=1.2))
    written = seen.session.record.words
    return [*blocks, *(ButtonRow(HIGH, _word(seen, at, text), 0.6) for at, text in enumerate(written))]


def _word(seen: Console, at: int, text: str) -> Callable[[Rect], Part]:
    def draw(rect: Rect) -> Part:
        press = Press(
            seen.say("console.words.drop"), DropWord(at), said=seen.say("console.words.drop-word", word=text)
        )
        wide = wide_of(seen.say, press)
        room = Rect(rect.x, rect.y, rect.w - wide - 2, rect.h)
        button = key_button(seen.say, press, Rect(rect.right - wide, rect.y, wide, rect.h))
        return together(Part((words(text, room, 3.8),)), button)

    return draw
