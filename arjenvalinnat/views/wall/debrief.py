"""The closing talk: one question a page, and under it the moment of this very day that it points at."""

from __future__ import annotations

from arjenvalinnat.content.format.step import Step
from arjenvalinnat.rules.lane import step_at
from arjenvalinnat.rules.moments import ChosenMoment, Divided, Found, Given, Shifted, pointed_at
from arjenvalinnat.session.closing_talk import TalkQuestion, questions
from arjenvalinnat.session.intents.intent import Intent
from arjenvalinnat.session.intents.place import Show
from arjenvalinnat.session.showing import PageName, WhatIf
from arjenvalinnat.views.pieces.column import Block, column
from arjenvalinnat.views.pieces.frame import beside_on, frame
from arjenvalinnat.views.pieces.wall import Wall
from arjenvalinnat.views.scene import Scene
from arjenvalinnat.views.theme import Colour

_SENTENCES = 4
"""So many sentences stand under a question."""


def debrief_page(wall: Wall) -> Scene:
    """Return one question under its heading; a card that it points at leads to its what-if."""
    say = wall.say
    asked = questions(wall.session, wall.showing.clock.now)
    item = min(wall.showing.place.item, len(asked) - 1)
    found = _found(wall, asked[item])
    title = asked[item].title
    blocks = [
        Block(
            say("debrief.always") if title is None else wall.tell(title),
            wall.size(5.5),
            bold=True,
            colour=Colour.ACCENT,
            role="note",
        ),
        Block(wall.tell(asked[item].question.text), wall.size(10), bold=True, gap=3, role="heading"),
        *_moment(wall, found),
        *(_sentences(wall) if asked[item].question.moment == "written" else ()),
    ]
    part = column(wall, blocks, wall.body(), middle=True)
    last = item + 1 == len(asked)
    on: tuple[str, Intent] = (say("debrief.next"), Show(PageName.DEBRIEF, item + 1))
    if last:
        on = say("debrief.done"), Show(PageName.STEP_OUT)
    also = None
    if isinstance(found, ChosenMoment | Divided):
        question = WhatIf(found.group, found.card, question=item, step=found.step)
        what_if = Show(PageName.WHAT_IF, found.group, question)
        also = beside_on(wall, on[0], say("debrief.what-if"), what_if, "w")
    back = Show(PageName.DEBRIEF, item - 1) if item else Show(PageName.DAY)
    return frame(wall, "debrief", part, on, back, also=also)


def _found(wall: Wall, asked: TalkQuestion) -> Found | None:
    """Return what the question points at; nothing where the day has no such moment."""
    play, moment = wall.session.play, asked.question.moment
    return pointed_at(play, moment) if play is not None and moment is not None else None


def _moment(wall: Wall, found: Found | None) -> list[Block]:
    """Return the moment in the deck's own words: what was chosen and what came of it, never by whom."""
    match found:
        case ChosenMoment(card=card_id, choice=choice_id, later=later):
            choice = wall.deck.cards_by_id[card_id].choice(choice_id)
            told = [wall.tell(choice.text)] if choice else []
            came = wall.tell(choice.later.text) if choice and choice.later and later is not None else ""
            step = step_at(wall.deck, found.at)
            return [*_titled(wall, step), *_told(wall, told, 5.5), *_came(wall, came)]
        case Divided(choices=choices):
            step = step_at(wall.deck, found.at)
            told = [wall.tell(choice.text) for choice in step.choices if choice.id in choices]
            return [*_titled(wall, step), *_told(wall, told, 5.0, spare=wall.big)]
        case Given(roles=roles, chances=chances):
            names = ", ".join(wall.tell(wall.deck.roles_by_id[role].name) for role in roles)
            happened = [wall.tell(wall.deck.chances_by_id[chance].text) for chance in chances]
            first, *rest = [names, *happened] if names else happened
            kicker = _kicker(wall, wall.say("debrief.given"))
            return [kicker, *_told(wall, [first], 5.0), *_told(wall, rest, 5.0, spare=wall.big)]
        case Shifted(count=count):
            step = step_at(wall.deck, found.at)
            told = [wall.tell(step.situation), wall.say("debrief.moved", count=count)]
            return [*_titled(wall, step), *_told(wall, told, 5.0)]
        case _:
            return []


def _sentences(wall: Wall) -> list[Block]:
    """Return the sentences that the class has made, the newest few."""
    texts = [text for _, text in wall.session.record.sentences][-_SENTENCES:]
    if not texts:
        return []
    return [_kicker(wall, wall.say("debrief.written")), *_told(wall, texts, 5.5)]


def _titled(wall: Wall, step: Step) -> list[Block]:
    title = wall.tell(step.title)
    return [_kicker(wall, wall.say("debrief.moment", title=title))]


def _kicker(wall: Wall, text: str) -> Block:
    return Block(text, wall.size(4.8), bold=True, colour=Colour.QUIET, role="note", gap=5)


def _told(wall: Wall, texts: list[str], size: float, *, spare: bool = False) -> list[Block]:
    """Return texts of the day; spare ones give way to the question."""
    return [Block(text, wall.size(size), boxed=True, fill=Colour.PANEL, gap=1, spare=spare) for text in texts]


def _came(wall: Wall, text: str) -> list[Block]:
    if not text:
        return []
    return [Block(text, wall.size(5.0), colour=Colour.ACCENT, gap=1.2, indent=3.0)]
