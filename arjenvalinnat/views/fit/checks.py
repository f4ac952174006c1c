"""What must fit on the wall: one check, one function, one code, as in `content.checks`.

A card stands at the sizes it is meant for; the other main texts may shrink, but no further than the
theme's body size. Each finding stands at the text that is best shortened.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import repeat

from arjenvalinnat.content.diagnostics import Diagnostic
from arjenvalinnat.content.draft import Path, Written
from arjenvalinnat.content.load import Loaded
from arjenvalinnat.rules.state import Arrival, Turn
from arjenvalinnat.session.closing_talk import questions
from arjenvalinnat.session.hour import Session
from arjenvalinnat.session.intents import Undo
from arjenvalinnat.views import theme
from arjenvalinnat.views.fit.room import Asked, View, worst_misfit
from arjenvalinnat.views.fit.stage import GROUPS, Stage, stage_for
from arjenvalinnat.views.wall import arrive, before, card, closing, debrief, discuss
from arjenvalinnat.views.wall.wall import Wall

_BACK = Undo()
_Where = tuple[Path, str]
"""Where a text stands in its file, and the text."""

_BODY = repeat(theme.BODY)
_CARD = (theme.SITUATION, theme.SITUATION, *(theme.CHOICE for _ in range(4)))
"""The sizes of a card's texts in their order: the situation, the question and at most four choices."""


def unfit(loaded: Loaded) -> tuple[Diagnostic, ...]:
    """Return what does not fit on the wall; a deck that has errors is not asked."""
    stage = stage_for(loaded)
    if stage is None:
        return ()
    return tuple(found for check in CHECKS for found in check(stage))


def cards_fit(stage: Stage) -> Iterator[Diagnostic]:
    """AV410: a class compares the choices while the situation is still above them, from the last row."""
    for one, written in zip(stage.deck.cards, stage.cards, strict=True):
        texts = [
            ("situation",),
            ("ask",),
            *(("choices", number, "text") for number in range(len(one.choices))),
        ]
        told = (one.situation, one.ask, *(choice.text for choice in one.choices))
        asked = [Asked(text, size) for text, size in zip(told, _CARD, strict=False)]
        walls = stage.walls(stage.game(one.id), uncovered=len(one.choices))
        found = worst_misfit(partial(card.situation_page, back=_BACK), walls, asked)
        if found is None:
            continue
        longest = found.lines[found.longest]
        yield written.finding(
            "AV410",
            texts[found.longest],
            thing=one.id,
            situation=found.lines[0],
            ask=found.lines[1],
            choices=_sum(found.lines[2:]),
            room=found.room,
            longest=longest,
            choice=one.choices[found.longest - 2].id if found.longest > 1 else None,
            told=longest if found.longest == 0 else None,
        )


def laters_fit(stage: Stage) -> Iterator[Diagnostic]:
    """AV411: a letter from the past is read once, aloud, and the wall goes on."""
    groups = tuple(range(GROUPS))
    view = partial(arrive.arrival_page, back=_BACK)
    for one, written in zip(stage.deck.cards, stage.cards, strict=True):
        for number, choice in enumerate(one.choices):
            if choice.later is None:
                continue
            page = Arrival((one.id, choice.id), choice.later.move, groups)
            walls = stage.walls(stage.game(one.id, Turn.ARRIVALS, pages=(page,)))
            where = (("choices", number, "later", "text"), choice.later.text)
            yield from _told("AV411", written, view, walls, [where], thing=f"{one.id} › {choice.id}")


def chances_fit(stage: Stage) -> Iterator[Diagnostic]:
    """AV412: a sattuma stands alone on its page and is gone with one key."""
    view = partial(arrive.chance_page, back=_BACK)
    for number, chance in enumerate(stage.deck.chances):
        walls = stage.walls(stage.game(turn=Turn.CHANCE, chance=chance.id))
        where = (("chances", number, "text"), chance.text)
        yield from _told("AV412", stage.deck_file, view, walls, [where], thing=chance.id)


def practice_fits(stage: Stage) -> Iterator[Diagnostic]:
    """AV413: the practice card asks whether the last row can read, so it must be readable itself."""
    practice = stage.deck.practice
    if practice is None:
        return
    texts: list[_Where] = [
        (("practice", "situation"), practice.situation),
        (("practice", "ask"), practice.ask),
    ]
    for number, choice in enumerate(practice.choices):
        texts.append((("practice", "choices", number, "text"), choice.text))
        result: _Where = (("practice", "choices", number, "result"), choice.result)
        walls = stage.walls(item=number + 1)
        yield from _told("AV413", stage.deck_file, before.practice_page, walls, [result])
    yield from _told("AV413", stage.deck_file, before.practice_page, stage.walls(), texts, sizes=_CARD)


def agreement_fits(stage: Stage) -> Iterator[Diagnostic]:
    """AV414: what is agreed on stands on one page, all of it at once."""
    texts: list[_Where] = [
        (("agreement", "wall", number), text) for number, text in enumerate(stage.deck.agreement.wall)
    ]
    yield from _told("AV414", stage.deck_file, before.agreement_page, stage.walls(), texts)


def debriefs_fit(stage: Stage) -> Iterator[Diagnostic]:
    """AV415: a question of the closing talk stays on the wall while everybody thinks about it."""
    deck, extra = stage.deck, {asked.text: number for number, asked in enumerate(stage.deck.always_asked)}
    for place, talk in enumerate(deck.debrief):
        shown = stage.with_debrief(talk)
        paths: list[Path] = [
            ("debrief", place, "steps", number, "questions", line)
            for number, step in enumerate(talk.steps)
            for line in range(len(step.questions))
        ]
        for item, asked in enumerate(questions(Session(deck=shown.deck), 0)):
            text = asked.question.text
            if item >= len(paths) and text not in extra:
                continue  # one that is asked every time is told of once
            path = paths[item] if item < len(paths) else ("always_asked", extra.pop(text))
            walls = shown.walls(item=item)
            yield from _told("AV415", stage.deck_file, debrief.debrief_page, walls, [(path, text)])


def roles_fit(stage: Stage) -> Iterator[Diagnostic]:
    """AV416: a group reads the whole of its role from one page."""
    for number, role in enumerate(stage.deck.roles):
        texts: list[_Where] = [(("roles", number, "lines", name), text) for name, text in role.lines.items()]
        walls = stage.walls(stage.game(role=role.id), item=1)
        yield from _told("AV416", stage.deck_file, before.roles_page, walls, texts, thing=role.id)


def questions_fit(stage: Stage) -> Iterator[Diagnostic]:
    """AV417: a card's questions stand on the wall as long as the class talks about them."""
    view = partial(discuss.discuss_page, back=_BACK)
    for one, written in zip(stage.deck.cards, stage.cards, strict=True):
        texts: list[_Where] = [(("discuss", number), text) for number, text in enumerate(one.discuss)]
        walls = stage.walls(stage.game(one.id, Turn.DISCUSS))
        yield from _told("AV417", written, view, walls, texts, thing=one.id)


def facts_fit(stage: Stage) -> Iterator[Diagnostic]:
    """AV418: a fact has a page of its own, with its source."""
    view = partial(discuss.discuss_page, back=_BACK)
    asking = {one.fact: one.id for one in stage.deck.cards if one.fact is not None}
    for name, card_id in asking.items():
        walls = stage.walls(stage.game(card_id, Turn.DISCUSS), item=1)
        where = (("facts", name, "text"), stage.deck.facts[name].text)
        yield from _told("AV418", stage.deck_file, view, walls, [where], thing=name)


def closings_fit(stage: Stage) -> Iterator[Diagnostic]:
    """AV419: the words that take everybody out of the role are read from one page."""
    for place, talk in enumerate(stage.deck.debrief):
        where = (("debrief", place, "closing"), talk.closing)
        walls = stage.with_debrief(talk).walls()
        yield from _told("AV419", stage.deck_file, closing.step_out_page, walls, [where], thing=talk.id)


def _told(
    code: str,
    written: Written,
    view: View,
    walls: Iterable[Wall],
    texts: Sequence[_Where],
    *,
    thing: str | None = None,
    sizes: Iterable[float] = _BODY,
) -> Iterator[Diagnostic]:
    """Yield the finding that these texts do not fit their page, if they do not."""
    asked = [Asked(text, size) for (_, text), size in zip(texts, sizes, strict=False)]
    found = worst_misfit(view, walls, asked)
    if found is not None:
        path = texts[found.longest][0]
        longest = found.lines[found.longest]
        lines, said = _sum(found.lines), thing or written.thing(path)
        yield written.finding(code, path, thing=said, lines=lines, room=found.room, longest=longest)


def _sum(lines: Sequence[int]) -> str:
    return "+".join(map(str, lines))


CHECKS: tuple[Callable[[Stage], Iterable[Diagnostic]], ...] = (
    cards_fit,
    laters_fit,
    chances_fit,
    practice_fits,
    agreement_fits,
    debriefs_fit,
    roles_fit,
    questions_fit,
    facts_fit,
    closings_fit,
)
