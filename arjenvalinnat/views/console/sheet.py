"""What goes to the hour's sheet beside the game: raised fingers, pupils, the municipality; and paper."""

from __future__ import annotations

from arjenvalinnat.session.intents.hour import Print
from arjenvalinnat.session.intents.typing import StartTyping
from arjenvalinnat.session.purposes import FINGERS, ExitFingers, Municipality, PupilCount, Purpose
from arjenvalinnat.views.console.pieces.console import Console
from arjenvalinnat.views.console.pieces.fields import fields
from arjenvalinnat.views.console.pieces.flow import FlowItem, Para, asked, buttons
from arjenvalinnat.views.console.pieces.presses import Press
from arjenvalinnat.views.console.pieces.written import written
from arjenvalinnat.views.scene import Scene
from arjenvalinnat.views.theme import Colour

_TYPED: tuple[tuple[str, Purpose], ...] = (
    ("exit", ExitFingers()), ("pupils", PupilCount()), ("municipality", Municipality()),
)  # fmt: skip
"""What can be typed here, by its name in the catalogue."""


def sheet_page(seen: Console) -> Scene:
    """Return the page of the sheet."""
    return written(seen, "sheet", lambda width: _blocks(seen, width))


def _blocks(seen: Console, width: float) -> list[FlowItem]:
    say, typing, record = seen.say, seen.desk.typing, seen.session.record
    typed = next((what for what, purpose in _TYPED if typing is not None and typing.purpose == purpose), None)
    if typed is not None:
        names = [say(f"console.sheet.{typed}")]
        room = 60.0 if typed == "municipality" else 14.0
        if typed == "exit":
            names = [say("console.sheet.fingers", count=count + 1) for count in range(FINGERS)]
        heading = Para(say(f"console.sheet.{typed}-how"), 4.0, bold=True, colour=Colour.LAMP)
        return [heading, *fields(seen, names, width, room=room)]
    exit_told = ", ".join(f"{at + 1}: {count}" for at, count in enumerate(record.exit))
    none = say("console.sheet.none")
    told = {
        "exit": exit_told or none,
        "pupils": str(record.pupils) if record.pupils is not None else none,
        "municipality": seen.session.wishes.sheet_place or none,
    }
    blocks: list[FlowItem] = [Para(say("console.sheet.no-names"), 3.6, bold=True, colour=Colour.LAMP)]
    for what, purpose in _TYPED:
        if what == "exit" and seen.session.deck is not None and seen.session.deck.exit == "off":
            continue
        press = Press(say("console.sheet.type"), StartTyping(purpose), said=say(f"console.sheet.{what}-how"))
        blocks.append(asked(seen, f"{say(f'console.sheet.{what}')}: {told[what]}", [press], bold=True))
    papers = [
        Press(say("console.sheet.open"), Print("sheet"), ("ctrl+p",)),
        Press(say("console.sheet.jobs"), Print("jobs"), ("ctrl+z",)),
    ]
    return [*blocks, *buttons(seen, papers, width, gap=3.0)]
