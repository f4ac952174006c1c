"""What must fit of the day: its cards, its letters, its chances, and the talk about a card."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from arjenvalinnat.content.format.step import Step
from arjenvalinnat.rules.state import Arrival, Turn
from arjenvalinnat.session.intents.game import Undo
from arjenvalinnat.views.fit.case import CARD_SIZES, BesideCase, CaseTexts, Leaf, leaf, summed, whole
from arjenvalinnat.views.fit.room import Misfit
from arjenvalinnat.views.fit.stage import GROUPS, FitStage
from arjenvalinnat.views.fit.steps import StepAt, steps_of
from arjenvalinnat.views.pieces.facts import day_of
from arjenvalinnat.views.pieces.wall import Wall
from arjenvalinnat.views.wall.arrivals import arrivals_page
from arjenvalinnat.views.wall.chance import chance_page
from arjenvalinnat.views.wall.choices import choices_page
from arjenvalinnat.views.wall.discuss import discuss_page
from arjenvalinnat.views.wall.fact import fact_page
from arjenvalinnat.views.wall.situation import sentence, situation_page

_BACK = Undo()
_SITUATION, _CHOICES = partial(situation_page, back=_BACK), partial(choices_page, back=_BACK)


def cards_fit(stage: FitStage) -> Iterator[Leaf]:
    """AV410: a class compares the choices while the situation is still above them, from the last row.

    AV420: in big text the situation and the choices have a page each.
    """
    for at in steps_of(stage):
        one, where = at.step, at.where
        if not one.choices:
            continue
        above: list[CaseTexts] = [(at.to("situation"), one.situation), (at.to("ask"), one.ask or "")]
        rows: list[CaseTexts] = [
            (at.to("choices", number, "text"), choice.text) for number, choice in enumerate(one.choices)
        ]
        put_on = partial(_card_wall, stage, at)
        page = partial(leaf, stage, ("AV410", "AV420"), thing=at.name)
        if stage.big:
            notice = at.card.notice if not at.number else None
            heading = [BesideCase(one.title), *_explained(one, notice)]
            kind = ("situation", len(one.words), not notice)
            yield page(_SITUATION, where, partial(put_on, 0), above, beside=heading, kind=kind)
            spare = [BesideCase(one.ask or "", spare=True)]
            yield page(_CHOICES, where, partial(put_on, len(rows)), rows, beside=spare, kind="choices")
        else:
            told = partial(_card_fields, one, at.name)
            yield page(
                _CHOICES, where, partial(put_on, len(rows)), [*above, *rows], sizes=CARD_SIZES, told=told
            )


def _card_wall(stage: FitStage, at: StepAt, uncovered: int, cast: str | None) -> Wall:
    return stage.wall(cast, stage.posed(at.card.id, step=at.number), uncovered=uncovered)


def _explained(one: Step, notice: str | None) -> Iterator[BesideCase]:
    """Yield the words that a step explains, and what its card is about."""
    for word, meaning in one.words.items():
        yield BesideCase(word, told=False)
        yield BesideCase(meaning)
    if notice:
        yield BesideCase(notice, shaped=sentence)


def _card_fields(one: Step, name: str, found: Misfit) -> dict[str, object]:
    longest = found.lines[found.longest]
    return {
        "thing": name,
        "situation": found.lines[0],
        "ask": found.lines[1],
        "choices": summed(found.lines[2:]),
        "room": found.room,
        "longest": longest,
        "choice": one.choices[found.longest - 2].id if found.longest > 1 else None,
        "told": longest if found.longest == 0 else None,
    }


def laters_fit(stage: FitStage) -> Iterator[Leaf]:
    """AV411, AV421: a letter from the past is read once, aloud, and the wall goes on."""
    groups = tuple(range(GROUPS))
    view = partial(arrivals_page, back=_BACK)
    for at in steps_of(stage):
        one, where = at.step, at.where
        for number, choice in enumerate(one.choices):
            if choice.later is None:
                continue
            page = Arrival((at.card.id, choice.id), choice.later.move, groups)
            put_on = partial(_letter, stage, page)
            beside = [BesideCase(one.title), BesideCase(choice.text, spare=stage.big)]
            text = (at.to("choices", number, "later", "text"), choice.later.text)
            thing = f"{at.card.id} › {choice.id}"
            yield leaf(stage, ("AV411", "AV421"), view, where, put_on, [text], beside=beside, thing=thing)


def _letter(stage: FitStage, page: Arrival, cast: str | None) -> Wall:
    return stage.wall(cast, stage.posed(page.cause[0], Turn.ARRIVALS, pages=(page,)))


def chances_fit(stage: FitStage) -> Iterator[Leaf]:
    """AV412, AV422: a sattuma stands alone on its page and is gone with one key."""
    view, where = partial(chance_page, back=_BACK), whole(stage)
    for number, chance in enumerate(stage.deck.chances):
        posed = stage.posed(turn=Turn.CHANCE, chance=chance.id)
        text = (("chances", number, "text"), chance.text)
        put_on = partial(stage.wall, session=posed)
        yield leaf(stage, ("AV412", "AV422"), view, where, put_on, [text], thing=chance.id, kind=chance.move)


def questions_fit(stage: FitStage) -> Iterator[Leaf]:
    """AV417, AV427: a card's questions stand on the wall as long as the class talks about them."""
    view = partial(discuss_page, back=_BACK)
    for at in steps_of(stage):
        told = enumerate(at.step.discuss)
        texts: list[CaseTexts] = [(at.to("discuss", number), text) for number, text in told]
        if texts:
            put_on = partial(_talk_wall, stage, at, 0)
            yield leaf(stage, ("AV417", "AV427"), view, at.where, put_on, texts, thing=at.name)


def facts_fit(stage: FitStage) -> Iterator[Leaf]:
    """AV418, AV428: a fact has a page of its own, with its source."""
    page = partial(leaf, stage, ("AV418", "AV428"), fact_page, whole(stage))
    asking = {at.step.fact: at for at in steps_of(stage) if at.step.fact is not None}
    for name, at in asking.items():
        fact = stage.deck.facts[name]
        text = (("facts", name, "text"), fact.text)
        put_on = partial(_talk_wall, stage, at, 1)
        source = [BesideCase(fact.source, told=False), BesideCase(day_of(fact.checked), told=False)]
        yield page(put_on, [text], beside=source, thing=name)


def _talk_wall(stage: FitStage, at: StepAt, item: int, cast: str | None) -> Wall:
    return stage.wall(cast, stage.posed(at.card.id, Turn.DISCUSS, step=at.number), item=item)
