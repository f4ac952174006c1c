"""After the reveal: what each choice did, told once a choice, then how far its groups came."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from arjenvalinnat.content.format.scalars import Effect
from arjenvalinnat.content.tasks.choices import Choice
from arjenvalinnat.rules.actions import Next
from arjenvalinnat.rules.state import Consequence
from arjenvalinnat.session.intents.game import Do
from arjenvalinnat.session.intents.intent import Intent
from arjenvalinnat.views import theme
from arjenvalinnat.views.motion import LONGEST, STEP, faded
from arjenvalinnat.views.pieces.again import again_button
from arjenvalinnat.views.pieces.axes import axes, rows, told_of
from arjenvalinnat.views.pieces.column import Block, column
from arjenvalinnat.views.pieces.frame import frame
from arjenvalinnat.views.pieces.parts import Part, line, signs, together
from arjenvalinnat.views.pieces.road import road, road_height
from arjenvalinnat.views.pieces.wall import Wall
from arjenvalinnat.views.scene import Rect, Scene
from arjenvalinnat.views.theme import LEADING, Colour

_MOVED = LONGEST - 3 * STEP
"""Seconds until the tokens set out; the effects have flown to their axes by then."""

_RESULT = 7.0
"""The size of the sentence that happens, in units."""

_PANEL = 26.0
"""The least height that the axes need."""


def consequences_page(wall: Wall, back: Intent) -> Scene:
    """Return what one chosen choice did on each axis, then how far its groups came.

    Where the wall is too low or too narrow for panels and lanes, everything is one column to read on.
    """
    page = wall.state.open_page
    if not isinstance(page, Consequence):
        raise LookupError("this page needs an open consequence")
    last = wall.state.page + 1 >= len(wall.state.pages)
    on = wall.say(_way_on(wall) if last else "after.next"), Do(Next())
    also = again_button(wall, on[0])
    if page.choice is None:
        return frame(wall, "consequences", _told(wall, page), on, back, sky=True, also=also)
    choice = wall.step.choice(page.choice)
    if choice is None:
        raise LookupError(f"card {wall.card.id!r} has no choice {page.choice!r}")
    other = wall.beside.card(wall.card).choice(choice.id) if wall.beside else None
    blocks = [
        Block(wall.tell(choice.text), wall.size(6.5), bold=True, role="heading"),
        *_happens(wall, choice, other, page.outcome),
    ]
    told = told_of(wall, _effects(choice, page.outcome), _effects(other, page.outcome) if other else None)

    body, size = wall.day_body(), 7.4
    marks = Part(signs(wall, page.groups, body.x, body.y + 4.2, size))
    wide = len(page.groups) * size * 1.12 + 3
    beside = wide < body.w * 0.45
    top = Rect(body.x + wide, body.y, body.w - wide, body.h) if beside else body.lower(9.5)
    words = column(wall, blocks, Rect(top.x, top.y, top.w, body.h * 0.5))
    below = body.lower(max(words.bottom, body.y + 9) + 2 - body.y)
    moves = wall.deck.movement is not None
    steps = wall.size(theme.BODY) * LEADING + 1.2 if moves else 0.0
    lanes = _lane_room(wall, page.groups, below.h - _PANEL - steps - 2)
    panels = Rect(below.x, below.y, below.w, below.h - lanes - steps - 2)
    made = wall.steps(wall.state.groups[page.groups[0]].past[-1].moved)
    done = axes(wall, told, panels, (top.x + top.w * 0.3, top.y))
    if words.scrolls or done.scrolls:
        line_of_steps = [Block(made, wall.size(theme.BODY), bold=True, gap=1.5)] if moves else []
        whole = column(wall, [*blocks, *rows(wall, told), *line_of_steps], body.lower(9.5))
        return frame(wall, "consequences", together(marks, whole), on, back, sky=True, also=also)
    parts = [marks, words, done]
    if moves:
        spot = Rect(body.x, panels.bottom + 0.5, body.w, steps)
        sentence = line(made, spot, wall.size(theme.BODY), bold=True, least=wall.least)
        parts.append(Part((faded(sentence, _MOVED),)))
    if lanes:
        area = Rect(body.x, body.bottom - lanes, body.w, lanes)
        parts.append(road(wall, page.groups, area, since=_MOVED))
    return frame(wall, "consequences", together(*parts), on, back, sky=True, also=also)


def _way_on(wall: Wall) -> str:
    """Return what the button says after the last consequence: what comes next may be a talk, or a step."""
    step = wall.step
    talks = bool(step.discuss or step.after) or wall.state.step_id is None
    return "after.discuss" if talks else "after.step"


def _happens(wall: Wall, choice: Choice, other: Choice | None, number: int | None) -> list[Block]:
    """Return the sentence that happens: the outcome's own, in place of the choice's result or before it."""
    told: list[Block] = []
    outcome = choice.outcomes[number] if number is not None else None
    if outcome is not None and number is not None:
        why = wall.beside.tell(other.outcomes[number].text) if wall.beside and other else ""
        size = wall.size(theme.BODY)
        told.append(Block(wall.tell(outcome.text), size, colour=Colour.ACCENT, gap=0.8, under=why))
    if choice.result is not None and (outcome is None or outcome.effects):
        under = wall.beside.tell(other.result or "") if wall.beside and other else ""
        told.append(Block(wall.tell(choice.result), wall.size(_RESULT), gap=1.6, under=under, since=0.15))
    return told


def _told(wall: Wall, page: Consequence) -> Part:
    """Return what a told step says to some of the groups, beside their signs."""
    step, body, number = wall.step, wall.day_body(), page.outcome
    if number is None:
        raise LookupError(f"step {step.id!r} tells nothing")
    other = wall.beside.step(wall.card, step).outcomes[number].text if wall.beside else ""
    under = wall.beside.tell(other) if wall.beside else ""
    marks = Part(signs(wall, page.groups, body.x, body.y + 4.2, 7.4))
    text = Block(wall.tell(step.outcomes[number].text), wall.size(8.5), bold=True, under=under, since=0.15)
    return together(marks, column(wall, [replace(text, role="heading")], body.lower(10.5)))


def _effects(choice: Choice, outcome: int | None) -> Mapping[str, Effect]:
    """Return what a choice does by an outcome's number, None for its plain effects."""
    return choice.effects if outcome is None else choice.outcomes[outcome].effects


def _lane_room(wall: Wall, groups: tuple[int, ...], room: float) -> float:
    """Return how high the lanes of these groups may be, 0 where they cannot be told apart."""
    if wall.deck.movement is None:
        return 0.0
    wanted = min(max(9.0, 5.4 * len(groups)), room)
    return wanted if wanted >= road_height(len(groups)) else 0.0
