"""A card is opened: the situation alone, before any choice is seen."""

from __future__ import annotations

from arjenvalinnat.rules.actions import Next
from arjenvalinnat.rules.tasks import rules_of
from arjenvalinnat.rules.tasks.answers import Course
from arjenvalinnat.session.intents.game import Do
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
    card, step, say = wall.card, wall.step, wall.say
    blocks = [
        Block(wall.tell(step.title), wall.size(11), bold=True, role="heading"),
        Block(wall.tell(step.situation), wall.size(8.5), gap=3, since=0.15, under=_beside(wall)),
    ]
    if step.ask and _asks_here(wall):
        under = wall.beside.tell(wall.beside.step(card, step).ask or "") if wall.beside else ""
        blocks.append(Block(wall.tell(step.ask), wall.size(8.5), bold=True, gap=1.5, under=under))
    if card.notice and wall.showing.preferences.notices and not wall.state.step:
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
        for word, meaning in step.words.items()
    ]
    part = illustrated(wall, blocks, wall.day_body())
    if not step.choices:
        return frame(wall, "situation", part, (say("card.on"), Do(Next())), back, sky=True)
    return frame(
        wall, "situation", part, (say("card.uncover"), Uncover()), back, sky=True, also=all_button(wall)
    )


def _asks_here(wall: Wall) -> bool:
    """Say whether the question stands with the situation: where no page after it asks it, or has no room."""
    task = rules_of(wall.step)
    told = task.COURSE is Course.TOLD or (task.COURSE is Course.PROMPTED and task.prompts(wall.step) > 0)
    return told or wall.big or wall.beside is not None


def _beside(wall: Wall) -> str:
    """Return the situation in the second language, where there is one."""
    return wall.beside.tell(wall.beside.step(wall.card, wall.step).situation) if wall.beside else ""


def sentence(notice: str) -> str:
    """Return a notice as the beginning of a sentence, whether it was written as one or as a few words."""
    return f"{notice[:1].upper()}{notice[1:].rstrip('.')}"
