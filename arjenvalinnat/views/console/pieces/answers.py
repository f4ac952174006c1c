"""The groups' answers as they were typed, for the facilitator alone, and the buttons that type them."""

from __future__ import annotations

from collections.abc import Callable

from arjenvalinnat.rules.actions import Commit, Draw, Settle
from arjenvalinnat.rules.state import Turn, Vote
from arjenvalinnat.rules.votes import struck
from arjenvalinnat.session.intents.game import Do
from arjenvalinnat.session.intents.place import EnterFor, OwnIdea
from arjenvalinnat.session.intents.typing import StartTyping
from arjenvalinnat.session.purposes import RaisedCards
from arjenvalinnat.views import theme
from arjenvalinnat.views.console.pieces.console import Console
from arjenvalinnat.views.console.pieces.flow import ButtonRow, FlowItem, Para, buttons
from arjenvalinnat.views.console.pieces.presses import GAP, HIGH, ButtonKind, Press, chip, words
from arjenvalinnat.views.console.pieces.typed import answerer, by_class, form_now, numbers_of, typed_entry
from arjenvalinnat.views.pieces.parts import Part, together
from arjenvalinnat.views.pieces.tie import tie_told, tied_group
from arjenvalinnat.views.scene import Box, Hotspot, Rect
from arjenvalinnat.views.theme import Colour

_TWICE = 7.6
"""The height of a cell that tells both answers of a deep card."""

_CELL, _NARROW = 44.0, 30.0
"""The least width of a group's answer, with the group's name and with its sign alone."""

_ROWS = 4
"""The rows of answers that are seen at once."""


def answers(seen: Console, width: float) -> list[FlowItem]:
    """Return a cell for each group, then the buttons or the fields for the one that is awaited."""
    form = form_now(seen)
    return [*cells(seen, width), *(entry(seen, width) if form is None else typed_entry(seen, form, width))]


def cells(seen: Console, width: float) -> list[FlowItem]:
    """Return the groups' answers, two or more side by side."""
    state = seen.wall.state
    groups = list(range(len(state.votes))) if state.turn is not Turn.SECOND_CHANCE else [seen.entry]
    beside = _beside(width, _CELL)
    if -(-len(groups) // beside) > _ROWS:
        beside = _beside(width, _NARROW)
    beside = min(beside, len(groups))
    rows = [groups[first : first + beside] for first in range(0, len(groups), beside)]
    high = _TWICE if state.first else HIGH
    return [ButtonRow(high, _cells(seen, row, beside), 0.6) for row in rows]


def _beside(width: float, cell: float) -> int:
    return max(1, int((width + GAP) // (cell + GAP)))


def _cells(seen: Console, groups: list[int], beside: int) -> Callable[[Rect], Part]:
    def draw(rect: Rect) -> Part:
        wide = (rect.w - GAP * (beside - 1)) / beside
        places = [Rect(rect.x + (wide + GAP) * place, rect.y, wide, rect.h) for place in range(len(groups))]
        return together(*(_cell(seen, group, place) for group, place in zip(groups, places, strict=True)))

    return draw


def _cell(seen: Console, group: int, rect: Rect) -> Part:
    """Return one group: its sign, its name and what it answered; the awaited one has the accent round it."""
    state, wall = seen.wall.state, seen.wall
    vote, now = state.votes[group], group == seen.entry and seen.committing
    told = answer_of(seen, vote, awaited=now)
    if vote is not None and state.first and state.turn is not Turn.SECOND_CHANCE:
        told = seen.say("console.answer.then", first=answer_of(seen, state.first[group]), then=told)
    elif vote is None and state.first and state.turn is Turn.RECOMMIT:
        told = seen.say("console.answer.first", first=answer_of(seen, state.first[group]))
    box = Box(rect, Colour.DESK_CARD, Colour.LAMP if now else Colour.DESK_RULE, 1.0, 0.5 if now else 0.15)
    name_of = answerer(seen, group)
    named = name_of if rect.w < _CELL else ""
    mark = (
        ()
        if by_class(seen)
        else chip(wall, group, Rect(rect.x, rect.y, HIGH, rect.h), empty=vote is None, said=named)
    )
    x = rect.x + HIGH + 0.8
    name = Rect(x, rect.y, (rect.right - x - 1) * 0.44 if rect.w >= _CELL else 0.0, rect.h)
    text = Rect(name.right + 0.5, rect.y, rect.right - name.right - 1.5, rect.h)
    strong = vote is not None or now
    colour = Colour.DESK_INK if strong else Colour.DESK_QUIET
    items = [box, *mark, words(told, text, 3.1, bold=strong, colour=colour)]
    if name.w:
        items.insert(len(mark) + 1, words(name_of, name, 3.1, colour=Colour.DESK_QUIET, role="badge"))
    said = f"{name_of}: {told}"
    return Part(tuple(items), (Hotspot(rect, EnterFor(group), said),), rect.bottom)


def answer_of(seen: Console, vote: Vote | None, *, awaited: bool = False) -> str:
    """Return what a group answered in a word: its number, a pass, a tie, or that it is awaited."""
    say = seen.say
    if vote is None:
        return say("console.answer.awaited" if awaited else "console.answer.open")
    if vote.tied:
        return say("console.answer.tied")
    if vote.choice is None:
        return numbers_of(seen, vote)
    told = number_of(seen, vote.choice)
    return say("console.answer.own", number=told) if vote.own else told


def number_of(seen: Console, choice: str | None) -> str:
    """Return the number that a choice has on the wall, or the word for a pass."""
    shown = seen.wall.shown_choices
    return next((str(at + 1) for at, one in enumerate(shown) if one.id == choice), seen.say("commit.pass"))


def entry(seen: Console, width: float) -> list[FlowItem]:
    """Return the buttons for the awaited group, or those that settle a tie."""
    state, wall, say = seen.wall.state, seen.wall, seen.say
    tied = tied_group(state)
    if tied is not None:
        return [
            Para(tie_told(wall, tied), 3.4, bold=True, colour=Colour.LAMP, gap=1.2),
            *buttons(seen, tie_presses(seen, tied), width, gap=0.6),
        ]
    group, own = seen.entry, seen.showing.place.own
    shown, out = wall.shown_choices, struck(state)
    presses = [
        Press(
            str(place + 1),
            Do(Commit(group, choice.id, own=own)),
            (str(place + 1),),
            said=f"{wall.group(group)}: {place + 1}. {wall.tell(choice.text)}",
        )
        for place, choice in enumerate(shown)
        if choice.id not in out
    ]
    presses.append(
        Press(
            say("commit.pass"),
            Do(Commit(group, None)),
            ("0",),
            said=f"{wall.group(group)}: {say('commit.pass')}",
        )
    )
    presses.append(Press(say("commit.own-idea"), OwnIdea(), ("i",), "chosen" if own else "plain"))
    counting = counting_press(seen)
    presses = [counting, *presses] if seen.session.wishes.counts else [*presses, counting]
    told = say("commit.own" if own else "console.answer.for", group=wall.group(group))
    head = Para(told, theme.DESK_LEAST, colour=Colour.DESK_QUIET, gap=1.2)
    return [head, *buttons(seen, presses, width, gap=0.4)]


def counting_press(seen: Console) -> Press:
    """Return the button that opens the fields for raised cards."""
    kind: ButtonKind = "chosen" if seen.session.wishes.counts else "plain"
    return Press(
        seen.say("console.counts.start"),
        StartTyping(RaisedCards(len(seen.wall.step.choices))),
        ("ctrl+u",),
        kind,
    )


def tie_presses(seen: Console, group: int) -> list[Press]:
    """Return the tied answers, each as a button with its number on the wall, and the draw."""
    vote, wall = seen.wall.state.votes[group], seen.wall
    tied = vote.tied if vote is not None else ()
    presses = [
        Press(
            str(place + 1),
            Do(Settle(group, choice.id)),
            (str(place + 1),),
            said=f"{wall.group(group)}: {place + 1}. {wall.tell(choice.text)}",
        )
        for place, choice in enumerate(wall.shown_choices)
        if choice.id in tied
    ]
    if None in tied:
        label = seen.say("commit.pass")
        presses.append(Press(label, Do(Settle(group, None)), ("0",), said=f"{wall.group(group)}: {label}"))
    return [*presses, Press(seen.say("commit.draw"), Do(Draw(group)), ("ctrl+x",))]
