"""Questions and their answers as rows of buttons.

A row is never lower than a finger needs: rows that do not fit on one leaf go on to the next.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from arjenvalinnat.session.intents.intent import Intent
from arjenvalinnat.views import theme
from arjenvalinnat.views.pieces.parts import Part, PartKind, button, button_width, line, together
from arjenvalinnat.views.pieces.wall import Wall
from arjenvalinnat.views.scene import Rect

NAMES = 27.0
"""The room for the questions, at the left of their answers."""

GAP = 1.2
PITCH = theme.TARGET + GAP


@dataclass(frozen=True, slots=True)
class AnswerButton:
    """A label, what pressing it asks for, and whether it is the answer now."""

    label: str
    intent: Intent
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class QuestionRow:
    """A question with its answers; without a name the answers have the whole width."""

    name: str
    answers: tuple[AnswerButton, ...]


def leaves(wall: Wall, rows: Sequence[QuestionRow], rect: Rect) -> list[Part]:
    """Lay the rows under each other and return a part for each leaf; there is always one."""
    lines = list(_lines(rows, rect.w))
    held = max(1, int((rect.h + GAP + 0.01) // PITCH))
    return [_leaf(wall, lines[first : first + held], rect) for first in range(0, max(1, len(lines)), held)]


def _lines(rows: Sequence[QuestionRow], width: float) -> Iterator[QuestionRow]:
    """Yield the rows in lines that are no wider than the page."""
    for row in rows:
        room = width - _indent(row)
        line: list[AnswerButton] = []
        used = 0.0
        for answer in row.answers:
            wide = _wide(answer)
            if line and used + wide > room:
                yield QuestionRow(row.name, tuple(line))
                line, used = [], 0.0
            line.append(answer)
            used += wide + GAP
        if line:
            yield QuestionRow(row.name, tuple(line))


def _leaf(wall: Wall, lines: Sequence[QuestionRow], rect: Rect) -> Part:
    parts: list[Part] = []
    named = ""
    for place, row in enumerate(lines):
        y = rect.y + PITCH * place
        if row.name != named:
            spot = Rect(rect.x, y, NAMES - 2, theme.TARGET)
            parts.append(Part((line(row.name, spot, theme.SMALL, bold=True, role="note"),)))
        named = row.name
        parts.append(_answers(wall, row, Rect(rect.x, y, rect.w, theme.TARGET)))
    return together(*parts)


def _answers(wall: Wall, row: QuestionRow, rect: Rect) -> Part:
    """Lay one line of answers side by side; each is read out with its question, and whether it is chosen."""
    parts, x = [], rect.x + _indent(row)
    for answer in row.answers:
        wide = min(_wide(answer), rect.right - x)
        kind: PartKind = "chosen" if answer.chosen else "plain"
        said = f"{row.name}: {answer.label}" if row.name else answer.label
        said = wall.say("setup.chosen", answer=said) if answer.chosen else said
        parts.append(button(Rect(x, rect.y, wide, rect.h), answer.label, answer.intent, kind=kind, said=said))
        x += wide + GAP
    return together(*parts)


def _indent(row: QuestionRow) -> float:
    return NAMES if row.name else 0.0


def _wide(answer: AnswerButton) -> float:
    return button_width(answer.label, bold=True)
