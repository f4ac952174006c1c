"""What must fit around the day: the practice card, what is agreed on, the roles and the closing talk."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from arjenvalinnat.content.reading.written import KeyPath
from arjenvalinnat.session.closing_talk import questions
from arjenvalinnat.session.hour import Session
from arjenvalinnat.views import theme
from arjenvalinnat.views.fit.case import CARD_SIZES, BesideCase, CaseTexts, Leaf, leaf, whole
from arjenvalinnat.views.fit.stage import FitStage
from arjenvalinnat.views.pieces.wall import Wall
from arjenvalinnat.views.wall.agreement import agreement_page
from arjenvalinnat.views.wall.debrief import debrief_page
from arjenvalinnat.views.wall.practice import practice_page
from arjenvalinnat.views.wall.practice_result import practice_result_page
from arjenvalinnat.views.wall.role import ROLE_WORDS, role_page
from arjenvalinnat.views.wall.step_out import step_out_page


def practice_fits(stage: FitStage) -> Iterator[Leaf]:
    """AV413, AV423: the practice card asks whether the last row can read, so it must be readable itself."""
    practice = stage.deck.practice
    if practice is None:
        return
    codes, where = ("AV413", "AV423"), whole(stage)
    texts: list[CaseTexts] = [
        (("practice", "situation"), practice.situation),
        (("practice", "ask"), practice.ask),
    ]
    for number, choice in enumerate(practice.choices):
        texts.append((("practice", "choices", number, "text"), choice.text))
        result = (("practice", "choices", number, "result"), choice.result)
        put_on, beside = partial(stage.wall, item=number), [BesideCase(choice.text)]
        yield leaf(stage, codes, practice_result_page, where, put_on, [result], beside=beside, kind="result")
    beside = [BesideCase(practice.title)]
    yield leaf(stage, codes, practice_page, where, stage.wall, texts, sizes=CARD_SIZES, beside=beside)


def agreement_fits(stage: FitStage) -> Iterator[Leaf]:
    """AV414, AV424: what is agreed on stands on one page, all of it at once."""
    texts: list[CaseTexts] = [
        (("agreement", "wall", number), text) for number, text in enumerate(stage.deck.agreement.wall)
    ]
    yield leaf(stage, ("AV414", "AV424"), agreement_page, whole(stage), stage.wall, texts)


def debriefs_fit(stage: FitStage) -> Iterator[Leaf]:
    """AV415, AV425: a question of the closing talk stays on the wall while everybody thinks about it."""
    page = partial(leaf, stage, ("AV415", "AV425"), debrief_page, whole(stage))
    deck, extra = stage.deck, {asked.text: number for number, asked in enumerate(stage.deck.always_asked)}
    for place, talk in enumerate(deck.debrief):
        paths: list[KeyPath] = [
            ("debrief", place, "steps", number, "questions", line)
            for number, step in enumerate(talk.steps)
            for line in range(len(step.questions))
        ]
        shown = questions(Session(deck=deck.model_copy(update={"debrief": (talk,)})), 0)
        for item, asked in enumerate(shown):
            text = asked.question.text
            if item >= len(paths) and text not in extra:
                continue  # one that is asked every time is told of once
            path = paths[item] if item < len(paths) else ("always_asked", extra.pop(text))
            beside = [] if asked.title is None else [BesideCase(asked.title)]
            put_on = partial(stage.talk, talk, item=item)
            yield page(put_on, [(path, text)], beside=beside)


def roles_fit(stage: FitStage) -> Iterator[Leaf]:
    """AV416, AV426: a group reads the whole of its role from one page."""
    page = partial(leaf, stage, ("AV416", "AV426"), role_page, whole(stage))
    names = stage.deck.role_lines
    for number, role in enumerate(stage.deck.roles):
        path = ("roles", number)
        texts: list[CaseTexts] = [((*path, "lines", name), text) for name, text in role.lines.items()]
        sizes = [theme.BODY] * len(texts)
        heads: list[CaseTexts] = [((*path, "name"), role.name)]
        heads += [((*path, "words", place), word) for place, word in enumerate(role.words)]
        head = max(heads, key=_length)
        if len(head[1]) > max(map(_length, texts), default=0):  # then it is what is best shortened
            texts.append(head)
            sizes.append(theme.BODY if head is heads[0] else ROLE_WORDS)
        told = [text for _, text in heads if text != texts[-1][1]]
        told += [names.get(name, name) for name in role.lines]
        put_on, beside = partial(_role_wall, stage, role.id), [BesideCase(text) for text in told]
        yield page(put_on, texts, beside=beside, thing=role.id, sizes=sizes, kind=texts[-1][0][2])


def _length(told: CaseTexts) -> int:
    return len(told[1])


def _role_wall(stage: FitStage, role: str, cast: str | None) -> Wall:
    return stage.wall(cast, stage.posed(role=role))


def closings_fit(stage: FitStage) -> Iterator[Leaf]:
    """AV419, AV429: the words that take everybody out of the role are read from one page."""
    page = partial(leaf, stage, ("AV419", "AV429"), step_out_page, whole(stage))
    for place, talk in enumerate(stage.deck.debrief):
        text = (("debrief", place, "closing"), talk.closing)
        yield page(partial(stage.talk, talk), [text], thing=talk.id)
