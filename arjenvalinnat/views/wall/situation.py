"""A card is opened: the situation alone, before any choice is seen."""

from __future__ import annotations

from arjenvalinnat.session.intents.intent import Intent
from arjenvalinnat.session.intents.place import Uncover
from arjenvalinnat.views.pieces.card import all_button
from arjenvalinnat.views.pieces.column import Block
from arjenvalinnat.views.pieces.frame import frame
from arjenvalinnat.views.pieces.illustrated import illustrated
from arjenvalinnat.views.pieces.wall import Wall
from arjenvalinnat.views.scene import Scene
from arjenvalinnat.views.theme import Colour


def situation_page(wall: Wall, back: Intent) -> Scene:
    """Return the situation alone, large, with what it is about and the words that the card explains."""
    card, say = wall.card, wall.say
    blocks = [
        Block(wall.tell(card.title), wall.size(11), bold=True, role="heading"),
        Block(wall.tell(card.situation), wall.size(8.5), gap=3, since=0.15, under=_beside(wall)),
    ]
    if wall.big or wall.beside:  # on the choices' own page the question may find no room
        under = wall.beside.tell(wall.beside.card(card).ask) if wall.beside else ""
        blocks.append(Block(wall.tell(card.ask), wall.size(8.5), bold=True, gap=1.5, under=under))
    if card.notice and wall.showing.preferences.notices:
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
    return frame(
        wall, "situation", part, (say("card.uncover"), Uncover()), back, sky=True, also=all_button(wall)
    )


def _beside(wall: Wall) -> str:
    """Return the situation in the second language, where there is one."""
    return wall.beside.tell(wall.beside.card(wall.card).situation) if wall.beside else ""


def sentence(notice: str) -> str:
    """Return a notice as the beginning of a sentence, whether it was written as one or as a few words."""
    return f"{notice[:1].upper()}{notice[1:].rstrip('.')}"
