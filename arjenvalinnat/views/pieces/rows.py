"""Questions and their answers as rows of buttons.

A row is never lower than a finger needs: rows that do not fit on one leaf go on to the next.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from arjenvalinnat.session.intents.intent import Intent
from arjenvalinnat.views import theme
from arjenvalinnat.views.layout import break_lines
from arjenvalinnat.views.pieces.parts import Part, PartKind, button, button_width, line, together
from arjenvalinnat.views.pieces.wall import Wall
from arjenvalinnat.views.scene import Rect

_NAMES = (27.0, 32.0, 38.0, 44.0)
"""The room for the questions, at the left of their answers: more where a question would need three lines."""

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
    names = _names(rows)
    lines = list(_lines(rows, rect.w, names))
    held = max(1, int((rect.h + GAP + 0.01) // PITCH))
    firsts = range(0, max(1, len(lines)), held)
    return [_leaf(wall, lines[first : first + held], rect, names) for first in firsts]


def _names(rows: Sequence[QuestionRow]) -> float:
    """Return the least room in which every question has at most two lines, or the most that there is."""
    for wide in _NAMES:
        if all(len(break_lines(row.name, wide - 2, theme.SMALL, True)) <= 2 for row in rows):
            return wide
    return _NAMES[-1]


def _lines(rows: Sequence[QuestionRow], width: float, names: float) -> Iterator[QuestionRow]:
    """Yield the rows in lines that are no wider than the page."""
    for row in rows:
        room = width - _indent(row, names)
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


def _leaf(wall: Wall, lines: Sequence[QuestionRow], rect: Rect, names: float) -> Part:
    parts: list[Part] = []
    named = ""
    for place, row in enumerate(lines):
        y = rect.y + PITCH * place
        if row.name != named:
            spot = Rect(rect.x, y, names - 2, theme.TARGET)
            parts.append(Part((line(row.name, spot, theme.SMALL, bold=True, role="note"),)))
        named = row.name
        parts.append(_answers(wall, row, Rect(rect.x, y, rect.w, theme.TARGET), names))
    return together(*parts)


def _answers(wall: Wall, row: QuestionRow, rect: Rect, names: float) -> Part:
    """Lay one line of answers side by side; each is read out with its question, and whether it is chosen."""
    parts, x = [], rect.x + _indent(row, names)
    for answer in row.answers:
        wide = min(_wide(answer), rect.right - x)
        kind: PartKind = "chosen" if answer.chosen else "plain"
        said = f"{row.name}: {answer.label}" if row.name else answer.label
        said = wall.say("setup.chosen", answer=said) if answer.chosen else said
        parts.append(button(Rect(x, rect.y, wide, rect.h), answer.label, answer.intent, kind=kind, said=said))
        x += wide + GAP
    return together(*parts)


def _indent(row: QuestionRow, names: float) -> float:
    return names if row.name else 0.0


def _wide(answer: AnswerButton) -> float:
    return button_width(answer.label, bold=True)
