"""What must fit of the steps whose task is not choosing: each page is asked, in every language."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from arjenvalinnat.content.format.step import Step
from arjenvalinnat.rules.state import Turn
from arjenvalinnat.rules.tasks import rules_of
from arjenvalinnat.rules.tasks.answers import Course
from arjenvalinnat.session.intents.game import Undo
from arjenvalinnat.views.fit.case import Leaf, leaf
from arjenvalinnat.views.fit.room import AskPage
from arjenvalinnat.views.fit.stage import FitStage
from arjenvalinnat.views.fit.steps import StepAt, steps_of
from arjenvalinnat.views.pieces.wall import Wall
from arjenvalinnat.views.tasks import whole
from arjenvalinnat.views.tasks.whole import PageTexts, one_page
from arjenvalinnat.views.wall.doing import doing_page
from arjenvalinnat.views.wall.evidence import evidence_page
from arjenvalinnat.views.wall.prompt import prompt_page
from arjenvalinnat.views.wall.situation import situation_page

_BACK = Undo()


def tasks_fit(stage: FitStage) -> Iterator[Leaf]:
    """AV430: what is ordered, sorted, stood on or done is read from the last row. AV431: in big text, too."""
    for at in steps_of(stage):
        if at.step.choices:
            continue
        alone = one_page(Turn.SITUATION, 0, [(("situation",), at.step.situation)])
        for page in (alone, *whole(at.step)):
            if page.texts:
                yield _leaf(stage, at, page)


def _leaf(stage: FitStage, at: StepAt, page: PageTexts) -> Leaf:
    texts = [(at.to(*path), text) for path, text in page.texts]
    put_on = partial(_wall, stage, at, page)
    view, kind = _view(at.step, page.turn), (at.name, page.turn, page.page)
    return leaf(stage, ("AV430", "AV431"), view, at.where, put_on, texts, thing=at.name, kind=kind)


def _view(step: Step, turn: Turn) -> AskPage:
    if turn is Turn.SITUATION:
        return partial(situation_page, back=_BACK)
    if turn is Turn.TALK:
        return partial(evidence_page, back=_BACK)
    prompted = rules_of(step).COURSE is Course.PROMPTED
    return partial(prompt_page if prompted else doing_page, back=_BACK)


def _wall(stage: FitStage, at: StepAt, page: PageTexts, cast: str | None) -> Wall:
    return stage.wall(cast, stage.posed(at.card.id, page.turn, step=at.number, page=page.page))
