"""A card on the table: its situation, its question and its choices, as several pages show them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from arjenvalinnat.content.tasks.choices import Choice
from arjenvalinnat.session.intents.intent import Intent
from arjenvalinnat.session.intents.place import Uncover
from arjenvalinnat.views import theme
from arjenvalinnat.views.measure import width as width_of
from arjenvalinnat.views.pictures import THINK
from arjenvalinnat.views.pieces.column import Block
from arjenvalinnat.views.pieces.frame import beside_on
from arjenvalinnat.views.pieces.parts import Part, line
from arjenvalinnat.views.pieces.wall import Wall
from arjenvalinnat.views.scene import Item, Rect, Text
from arjenvalinnat.views.theme import Colour


def card_blocks(wall: Wall, uncovered: int, prompt: str | None = None) -> list[Block]:
    """Return the situation, the question or *prompt*, and the uncovered choices.

    In big text and in two languages the situation has had its page; the choices need the room.
    """
    card = wall.step
    colour = Colour.INK if prompt is None else Colour.ACCENT
    text = wall.tell(card.ask or "") if prompt is None else prompt
    mark = "" if prompt is None else THINK
    above = [
        Block(
            text,
            wall.size(theme.SITUATION),
            bold=True,
            colour=colour,
            gap=0.6,
            mark=mark,
            spare=wall.big or wall.beside is not None,
        )
    ]
    if uncovered >= len(card.choices):
        above[0] = _passing(wall, above[0])
    if not wall.big and not wall.beside:
        above.insert(0, Block(wall.tell(card.situation), wall.size(theme.SITUATION), gap=1.0))
    rows = choice_blocks(wall)[:uncovered]
    if prompt is None:
        rows = [replace(row, since=0.0) for row in rows]
    return [*above, *rows]


def _passing(wall: Wall, block: Block) -> Block:
    """Return the question with the words at its right that say that a group may always pass."""
    told, size = wall.say("card.pass"), wall.size(4.4)
    wide = width_of(told, size) * 1.05

    def beside(area: Rect) -> tuple[Item, ...]:
        spot = Rect(area.right - wide, area.y, wide, area.h)
        return (line(told, spot, size, colour=Colour.QUIET, align="right", role="note", least=size),)

    return replace(block, aside=wide + 2, decorate=beside)


def choice_blocks(
    wall: Wall,
    *,
    asks: Callable[[Choice], Intent | None] | None = None,
    aside: float = 0.0,
    decorate: Callable[[Choice, Rect], tuple[Item, ...]] | None = None,
) -> list[Block]:
    """Return a row for each choice in the shown order; *asks* makes the rows answer to 1…4."""
    blocks = []
    for place, choice in enumerate(wall.shown_choices):
        number, text = str(place + 1), wall.tell(choice.text)
        asked = asks(choice) if asks else None
        blocks.append(
            Block(
                text,
                wall.size(theme.CHOICE),
                boxed=True,
                badge=number,
                gap=1.2 if place else 2.2,
                aside=aside,
                decorate=partial(decorate, choice) if decorate else _nothing,
                intent=asked,
                keys=(number,) if asked else (),
                under=wall.beside.choice(wall.card, choice.id) if wall.beside else "",
            )
        )
    return blocks


def _nothing(_: Rect) -> tuple[Item, ...]:
    return ()


def pass_below(wall: Wall, part: Part) -> str:
    """Return the pass for the lower row, where the question gave way to the choices of big text."""
    told = (wall.say("card.pass"),)
    shown = any(isinstance(item, Text) and item.lines == told for item in part.items)
    return "" if shown else f"0 {wall.say('commit.pass')}"


def all_button(wall: Wall) -> Part:
    """Return the button that uncovers every choice at once."""
    return beside_on(wall, wall.say("card.uncover"), wall.say("card.all"), Uncover(all=True), "a")
