"""A card on the table: the situation, then its choices one by one, then a quiet moment to think."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from arjenvalinnat.content.format.card import Choice
from arjenvalinnat.rules.actions import Next
from arjenvalinnat.rules.draws import shown_choices
from arjenvalinnat.session.intents.wall import Do, Intent, Uncover
from arjenvalinnat.views import theme
from arjenvalinnat.views.measure import width as width_of
from arjenvalinnat.views.pictures import THINK
from arjenvalinnat.views.scene import Item, Rect, Scene, Text
from arjenvalinnat.views.theme import Colour
from arjenvalinnat.views.wall.column import Block, column
from arjenvalinnat.views.wall.frame import beside_on, frame
from arjenvalinnat.views.wall.illustrated import illustrated
from arjenvalinnat.views.wall.parts import Part, line
from arjenvalinnat.views.wall.wall import Wall


def situation_page(wall: Wall, back: Intent) -> Scene:
    """Return the card: first the situation alone, large; then its choices under it."""
    card, say, uncovered = wall.card, wall.say, wall.showing.uncovered
    if uncovered == 0:
        blocks = [
            Block(wall.tell(card.title), wall.size(11), bold=True, role="heading"),
            Block(wall.tell(card.situation), wall.size(8.5), gap=3, since=0.15, under=_beside(wall)),
        ]
        if wall.big or wall.beside:  # on the choices' own page the question may find no room
            under = wall.beside.tell(wall.beside.card(card).ask) if wall.beside else ""
            blocks.append(Block(wall.tell(card.ask), wall.size(8.5), bold=True, gap=1.5, under=under))
        if card.notice and wall.showing.notices:
            blocks.insert(
                0,
                Block(
                    say("card.notice", notice=sentence(wall.tell(card.notice))),
                    wall.size(4.4),
                    colour=Colour.QUIET,
                ),
            )
        blocks += [
            Block(
                say("card.word", word=word, meaning=wall.tell(meaning)),
                wall.size(4.6),
                colour=Colour.QUIET,
                gap=2,
            )
            for word, meaning in card.words.items()
        ]
        part = illustrated(wall, blocks, wall.day_body())
        return frame(wall, "", part, (say("card.uncover"), Uncover()), back, sky=True, also=_all(wall))
    part = column(wall, card_blocks(wall, uncovered), wall.day_body())
    if uncovered < len(card.choices):
        return frame(wall, "", part, (say("card.uncover"), Uncover()), back, sky=True, also=_all(wall))
    note = _pass_below(wall, part)
    return frame(wall, "", part, (say("card.think"), Do(Next())), back, sky=True, note=note)


def _beside(wall: Wall) -> str:
    """Return the situation in the second language, where there is one."""
    return wall.beside.tell(wall.beside.card(wall.card).situation) if wall.beside else ""


def sentence(notice: str) -> str:
    """Return a notice as the beginning of a sentence, whether it was written as one or as a few words."""
    return f"{notice[:1].upper()}{notice[1:].rstrip('.')}"


def think_page(wall: Wall, back: Intent) -> Scene:
    """Return the card with all its choices and the request to think alone."""
    blocks = card_blocks(wall, len(wall.card.choices), wall.say("think.prompt"))
    part = column(wall, blocks, wall.day_body())
    note = _pass_below(wall, part)
    return frame(wall, "", part, (wall.say("think.done"), Do(Next())), back, sky=True, note=note)


def card_blocks(wall: Wall, uncovered: int, prompt: str | None = None) -> list[Block]:
    """Return the situation, the question or *prompt*, and the uncovered choices.

    In big text and in two languages the situation has had its page; the choices need the room.
    """
    card = wall.card
    colour = Colour.INK if prompt is None else Colour.ACCENT
    text = wall.tell(card.ask) if prompt is None else prompt
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


def _pass_below(wall: Wall, part: Part) -> str:
    """Return the pass for the lower row, where the question gave way to the choices of big text."""
    told = (wall.say("card.pass"),)
    shown = any(isinstance(item, Text) and item.lines == told for item in part.items)
    return "" if shown else f"0 {wall.say('commit.pass')}"


def choice_blocks(
    wall: Wall,
    *,
    asks: Callable[[Choice], Intent | None] | None = None,
    aside: float = 0.0,
    decorate: Callable[[Choice, Rect], tuple[Item, ...]] | None = None,
) -> list[Block]:
    """Return a row for each choice in the shown order; *asks* makes the rows answer to 1…4."""
    blocks = []
    for place, choice in enumerate(shown_choices(wall.state.setup.seed, wall.card)):
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


def _all(wall: Wall) -> Part:
    """Return the button that uncovers every choice at once."""
    return beside_on(wall, wall.say("card.uncover"), wall.say("card.all"), Uncover(all=True), "a")
