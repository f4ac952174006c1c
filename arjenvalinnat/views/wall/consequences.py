"""After the reveal: what each choice did, told once a choice, then how far its groups came."""

from __future__ import annotations

from collections.abc import Mapping

from arjenvalinnat.content.format.scalars import Effect
from arjenvalinnat.content.tasks.choices import Choice
from arjenvalinnat.rules.actions import Next
from arjenvalinnat.rules.state import Consequence
from arjenvalinnat.session.intents.game import Do
from arjenvalinnat.session.intents.intent import Intent
from arjenvalinnat.views import theme
from arjenvalinnat.views.motion import LONGEST, STEP, faded
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

_PANEL = 26.0
"""The least height that the axes need."""


def consequences_page(wall: Wall, back: Intent) -> Scene:
    """Return what one chosen choice did on each axis, then how far its groups came.

    Where the wall is too low or too narrow for panels and lanes, everything is one column to read on.
    """
    page = wall.state.open_page
    if not isinstance(page, Consequence):
        raise LookupError("this page needs an open consequence")
    choice = wall.step.choice(page.choice) if page.choice is not None else None
    if choice is None:
        raise LookupError(f"card {wall.card.id!r} has no choice {page.choice!r}")
    outcome = choice.outcomes[page.outcome] if page.outcome is not None else None
    other = wall.beside.card(wall.card).choice(choice.id) if wall.beside else None
    blocks = [Block(wall.tell(choice.text), wall.size(6.5), bold=True, role="heading")]
    if outcome and page.outcome is not None:
        why = wall.beside.tell(other.outcomes[page.outcome].text) if wall.beside and other else ""
        size = wall.size(theme.BODY)
        blocks.append(Block(wall.tell(outcome.text), size, colour=Colour.ACCENT, gap=0.8, under=why))
    told = told_of(wall, _effects(choice, page.outcome), _effects(other, page.outcome) if other else None)
    last = wall.state.page + 1 >= len(wall.state.pages)
    on = wall.say("after.discuss" if last else "after.next"), Do(Next())

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
        return frame(wall, "consequences", together(marks, whole), on, back, sky=True)
    parts = [marks, words, done]
    if moves:
        spot = Rect(body.x, panels.bottom + 0.5, body.w, steps)
        sentence = line(made, spot, wall.size(theme.BODY), bold=True, least=wall.least)
        parts.append(Part((faded(sentence, _MOVED),)))
    if lanes:
        area = Rect(body.x, body.bottom - lanes, body.w, lanes)
        parts.append(road(wall, page.groups, area, since=_MOVED))
    return frame(wall, "consequences", together(*parts), on, back, sky=True)


def _effects(choice: Choice, outcome: int | None) -> Mapping[str, Effect]:
    """Return what a choice does by an outcome's number, None for its plain effects."""
    return choice.effects if outcome is None else choice.outcomes[outcome].effects


def _lane_room(wall: Wall, groups: tuple[int, ...], room: float) -> float:
    """Return how high the lanes of these groups may be, 0 where they cannot be told apart."""
    if wall.deck.movement is None:
        return 0.0
    wanted = min(max(9.0, 5.4 * len(groups)), room)
    return wanted if wanted >= road_height(len(groups)) else 0.0
