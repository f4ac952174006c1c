"""What goes to the hour's sheet beside the game: raised fingers, pupils, the municipality; and paper."""

from __future__ import annotations

from arjenvalinnat.session.intents.console import Print, StartTyping
from arjenvalinnat.views.console.pieces.console import Console
from arjenvalinnat.views.console.pieces.fields import fields
from arjenvalinnat.views.console.pieces.flow import FlowItem, Para, asked, buttons
from arjenvalinnat.views.console.pieces.presses import Press
from arjenvalinnat.views.console.pieces.written import written
from arjenvalinnat.views.scene import Scene
from arjenvalinnat.views.theme import Colour

FINGERS = 5


def sheet_page(seen: Console) -> Scene:
    """Return the page of the sheet."""
    return written(seen, "sheet", lambda width: _blocks(seen, width))


def _blocks(seen: Console, width: float) -> list[FlowItem]:
    say, typing, record = seen.say, seen.desk.typing, seen.session.record
    if typing is not None and typing.what in ("exit", "pupils", "municipality"):
        names = [say(f"console.sheet.{typing.what}")]
        room = 60.0 if typing.what == "municipality" else 14.0
        if typing.what == "exit":
            names = [say("console.sheet.fingers", count=count + 1) for count in range(FINGERS)]
        heading = Para(say(f"console.sheet.{typing.what}-how"), 4.0, bold=True, colour=Colour.LAMP)
        return [heading, *fields(seen, names, width, room=room)]
    exit_told = ", ".join(f"{at + 1}: {count}" for at, count in enumerate(record.exit))
    none = say("console.sheet.none")
    told = (
        ("exit", exit_told or none, FINGERS),
        ("pupils", str(record.pupils) if record.pupils is not None else none, 1),
        ("municipality", seen.session.wishes.sheet_place or none, 1),
    )
    blocks: list[FlowItem] = [Para(say("console.sheet.no-names"), 3.6, bold=True, colour=Colour.LAMP)]
    for what, value, count in told:
        press = Press(
            say("console.sheet.type"), StartTyping(what, count), said=say(f"console.sheet.{what}-how")
        )
        blocks.append(asked(seen, f"{say(f'console.sheet.{what}')}: {value}", [press], bold=True))
    papers = [
        Press(say("console.sheet.open"), Print("sheet"), ("ctrl+p",)),
        Press(say("console.sheet.jobs"), Print("jobs"), ("ctrl+z",)),
    ]
    return [*blocks, *buttons(seen, papers, width, gap=3.0)]
