"""The closing talk as an author writes it: its parts, its questions, and the moments that they point at."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import BeforeValidator, Field

from arjenvalinnat.content.format.authored import Authored
from arjenvalinnat.content.format.scalars import DeckText, Few, Id, read_question

Moment: TypeAlias = Literal[
    "changed", "divided", "came-back", "cost-later", "paid-later", "given", "moved", "written"
]
"""What of this very hour a question points at."""


class Question(Authored):
    """A question of the closing talk; *moment* is what of this very day is shown under it."""

    text: DeckText
    moment: Moment | None = None


AskedQuestion = Annotated[
    Question, BeforeValidator(read_question, json_schema_input_type=DeckText | Question)
]
"""A question as it is written: one line, or `text` and `moment`."""


class DebriefStep(Authored):
    """A part of the closing talk: a heading and its questions, asked one at a time."""

    id: Id
    title: DeckText
    questions: Annotated[Few[AskedQuestion], Field(min_length=1)]


class Debrief(Authored):
    """A way to hold the closing talk, in order; `minutes` is the least time that it needs.

    The longest that has its time is held, the first of the deck where several are as long.
    """

    id: Id
    name: DeckText
    minutes: Annotated[int, Field(ge=0, le=90)] = 0
    steps: Annotated[Few[DebriefStep], Field(min_length=1)]
    closing: DeckText
