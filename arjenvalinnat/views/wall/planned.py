"""One card of the plan before the day: quick or deep, another card of its part of the day, or none.

Whatever is changed here makes the plan one by hand; the set-up leads back to the drawn one.
"""

from __future__ import annotations

from dataclasses import replace

from arjenvalinnat.content.format.card import Card
from arjenvalinnat.rules.replan import plan_fault
from arjenvalinnat.rules.state import Planned, parts_of
from arjenvalinnat.session.intents.place import Show
from arjenvalinnat.session.intents.wishes import WishFor
from arjenvalinnat.session.plan.fitting import fits, meant_for
from arjenvalinnat.session.plan.planning import plan_day
from arjenvalinnat.session.showing import PageName
from arjenvalinnat.views.pieces.frame import frame
from arjenvalinnat.views.pieces.parts import Part, line, together
from arjenvalinnat.views.pieces.planned import situation_of
from arjenvalinnat.views.pieces.rows import AnswerButton, QuestionRow, leaves
from arjenvalinnat.views.pieces.wall import Wall
from arjenvalinnat.views.scene import Rect, Scene


def planned_page(wall: Wall) -> Scene:
    """Return the page of one planned card; a plan that has become shorter shows its last one."""
    say, body = wall.say, wall.body(4.0)
    plan = plan_day(wall.deck, wall.session.wishes)
    place = min(wall.showing.place.item, len(plan) - 1)
    card = wall.deck.cards_by_id[plan[place].card]
    title = line(wall.tell(card.title), Rect(body.x, body.y, body.w, 8.4), 7.0, bold=True, role="heading")
    told = line(wall.tell(situation_of(card)), Rect(body.x, body.y + 9, body.w, 12), 4.6)
    top = body.y + 23
    rows = leaves(wall, _rows(wall, plan, place), Rect(body.x, top, body.w, body.bottom - top))[0]
    on = say("cards.list"), Show(PageName.CARDS)
    return frame(wall, "planned", together(Part((title, told)), rows), on, Show(PageName.CARDS))


def _rows(wall: Wall, plan: tuple[Planned, ...], place: int) -> list[QuestionRow]:
    say, planned = wall.say, plan[place]
    card = wall.deck.cards_by_id[planned.card]
    rows = _steps(wall, plan, place, card) if len(card.parts) > 1 else _depth(wall, plan, place, card)
    others = _others(wall, plan, place)
    if others:
        rows.append(QuestionRow(say("cards.swap"), others))
    if len(plan) > 1:
        left = WishFor(replace(wall.session.wishes, plan=(*plan[:place], *plan[place + 1 :])))
        rows.append(QuestionRow(say("cards.drop"), (AnswerButton(say("cards.leave"), left),)))
    return rows


def _depth(wall: Wall, plan: tuple[Planned, ...], place: int, card: Card) -> list[QuestionRow]:
    """Return whether a card of choices is played quick or deep; another task is what it is."""
    if not card.choices:
        return []
    planned, depths = plan[place], (("quick", False), ("deep", True))
    answers = (
        AnswerButton(
            wall.say(f"cards.{name}"),
            _with(wall, plan, place, replace(planned, deep=deep)),
            planned.deep is deep,
        )
        for name, deep in depths
    )
    return [QuestionRow(wall.say("cards.depth"), tuple(answers))]


def _steps(wall: Wall, plan: tuple[Planned, ...], place: int, scene: Card) -> list[QuestionRow]:
    """Return which steps of a scene are played, each on or off but for those that never are off."""
    planned = plan[place]
    played = {step.id for step in parts_of(wall.deck, planned)}
    answers = []
    for step in scene.parts:
        ids = tuple(one.id for one in scene.parts if (one.id in played) is not (one is step))
        deep = tuple(one for one in planned.deep_steps if one in ids)
        changed = replace(planned, steps=ids if len(ids) < len(scene.parts) else None, deep_steps=deep)
        if plan_fault(wall.deck, (changed,), begun=None, played=frozenset()) is None:
            wish = _with(wall, plan, place, changed)
            answers.append(AnswerButton(wall.tell(step.title), wish, step.id in played))
    return [QuestionRow(wall.say("cards.steps"), tuple(answers))] if answers else []


def _others(wall: Wall, plan: tuple[Planned, ...], place: int) -> tuple[AnswerButton, ...]:
    """Return the cards of the same part of the day that could be played instead."""
    planned = plan[place]
    phase, held = wall.deck.cards_by_id[planned.card].phase, {one.card for one in plan}
    meant = meant_for(wall.deck, wall.session.wishes)
    cards = (
        card
        for card in wall.deck.cards
        if card.phase == phase and card.id not in held and fits(card, meant, by_hand=True)
    )
    return tuple(
        AnswerButton(wall.tell(card.title), _with(wall, plan, place, replace(planned, card=card.id)))
        for card in cards
    )


def _with(wall: Wall, plan: tuple[Planned, ...], place: int, planned: Planned) -> WishFor:
    return WishFor(replace(wall.session.wishes, plan=(*plan[:place], planned, *plan[place + 1 :])))
