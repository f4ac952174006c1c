"""Fields to type in: each with its name, what is typed so far, and which one is open.

A field is read out as one line; its name and its text are painted beside each other and not read again.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from arjenvalinnat.session.forms import wrong_field
from arjenvalinnat.session.intents.typing import Erase, Field, StopTyping, Typed
from arjenvalinnat.views.console.pieces.console import Console
from arjenvalinnat.views.console.pieces.flow import ButtonRow, FlowItem, buttons
from arjenvalinnat.views.console.pieces.presses import HIGH, Press, words
from arjenvalinnat.views.measure import width as width_of
from arjenvalinnat.views.pieces.parts import Part
from arjenvalinnat.views.scene import Box, Hotspot, Item, Rect
from arjenvalinnat.views.theme import Colour

_SIZE = 3.6


def fields(seen: Console, names: Sequence[str], width: float, *, room: float = 14.0) -> list[FlowItem]:
    """Return the fields that are open, one a row; *room* is the width of a field, in units."""
    typing = seen.desk.typing
    if typing is None:
        return []
    half = typing.half
    rows: list[FlowItem] = [
        ButtonRow(HIGH + 0.6, _field(name, text, _said(seen, name, text, at), at - half.at, room), 0.6)
        for at, (name, text) in enumerate(zip(names, half.fields, strict=True))
    ]
    label = seen.say("console.typing.done" if half.last else "console.typing.next")
    done = Press(label, Typed(), ("enter",), "primary")
    if wrong_field(typing.form, half) == half.at:  # Enter leads no further until it is taken back
        done = Press(seen.say("console.typing.wrong"), Erase(), ("backspace",), "primary")
    stop = Press(seen.say("console.typing.stop"), StopTyping(), ("escape",))
    return [*rows, *buttons(seen, [done, stop], width, gap=1.2)]


def _said(seen: Console, name: str, text: str, at: int) -> str:
    """Return a field in words: its name, all that is typed, and whether it is the one that is typed in."""
    typed = text or seen.say("console.typing.empty")
    field = seen.say("console.typing.field", name=name, text=typed) if name else typed
    typing = seen.desk.typing
    now = typing is not None and typing.half.at == at
    return seen.say("console.typing.open", field=field) if now else field


def _field(name: str, text: str, said: str, away: int, room: float) -> Callable[[Rect], Part]:
    """Return what paints a field that lies so many fields after the open one."""

    def draw(rect: Rect) -> Part:
        wide = min(room, rect.w * 0.9)
        box = Rect(rect.x, rect.y, wide, rect.h)
        label = Rect(box.right + 1.8, rect.y, rect.right - box.right - 1.8, rect.h)
        now = away == 0
        items: list[Item] = [
            words(name, label, 3.4, bold=now, role="button"),
            Box(box, Colour.PAPER, Colour.LAMP if now else Colour.DESK_RULE, 0.8, 0.7 if now else 0.2, said),
        ]
        shown = _tail(text, wide - 3.0)
        if shown:
            items.append(words(shown, box.inset(1.3, 0), _SIZE, colour=Colour.INK, bold=True, role="button"))
        if now:
            x = box.x + 1.3 + width_of(shown, _SIZE, True) * 1.03 + 0.3
            items.append(Box(Rect(min(x, box.right - 0.9), box.y + 1.2, 0.35, box.h - 2.4), Colour.ACCENT))
        return Part(tuple(items), (Hotspot(box, Field(away), name or said),), rect.bottom)

    return draw


def _tail(text: str, room: float) -> str:
    """Return the end of a text that is too long for its field: what is being typed is seen."""
    while text and width_of(text, _SIZE, True) * 1.05 > room:
        text = text[1:]
    return text
