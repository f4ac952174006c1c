"""The scalars of the deck format: how one line that an author wrote becomes a value.

Every scalar arrives as text. A reader either returns the value or raises a fault with a type of its own, for
which the author gets a sentence; pydantic's sentences never reach anybody.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from typing import Annotated, NamedTuple, TypeVar

from pydantic import BeforeValidator, Field, PlainValidator, ValidationInfo, WithJsonSchema, WrapValidator
from pydantic_core import PydanticCustomError
from pydantic_core.core_schema import ValidatorFunctionWrapHandler

from arjenvalinnat.content import limits
from arjenvalinnat.content.format.varied import Varied
from arjenvalinnat.content.legible import is_seen

_EFFECT = re.compile(r"([+-]?[0-9]+)[ \t]+(\S.*)", re.DOTALL)
_EFFECT_BOUND = 2
_POINTS = {"-2": -2, "-1": -1, "0": 0, "+1": 1, "+2": 2}


class Effect(NamedTuple):
    """What a choice does on one axis: points −2…+2 and the few words that the class reads."""

    points: int
    words: str


FORMAT_ONE: Mapping[str, int] = {"format": 1}
"""What a deck of format 1 is read with: its texts are texts, and no tables by the kinds of a variant."""


def _read_effect(value: object, info: ValidationInfo) -> Effect:
    """Split an effect scalar such as `-1 uni lyhenee` into its number and its words.

    A number alone has no words; whether it may stand alone is asked where the choice's result is known.
    """
    if type(value) is not str and isinstance(value, Mapping) and value and info.context is not FORMAT_ONE:
        effects = {str(kind): _one_effect(text) for kind, text in value.items()}
        points = {effect.points for effect in effects.values()}
        if len(points) > 1:
            raise PydanticCustomError("effect_range", "one number for all kinds")
        return Effect(points.pop(), Varied({kind: effect.words for kind, effect in effects.items()}))
    return _one_effect(value)


def _one_effect(value: object) -> Effect:
    if not isinstance(value, str):
        raise PydanticCustomError("effect_shape", "an effect is one line")
    number, _, rest = value.partition(" ")
    if number in _POINTS and rest[:1].strip():  # nearly every effect; no pattern is as fast
        return Effect(_POINTS[number], _read_text(rest))
    found = _EFFECT.fullmatch(value)
    if found is None:
        digits = value.strip()
        if re.fullmatch(r"[+-]?[0-9]+", digits) is None:
            raise PydanticCustomError("effect_number", "number and words")
        if len(digits) > 3 or not -_EFFECT_BOUND <= int(digits) <= _EFFECT_BOUND:
            raise PydanticCustomError("effect_range", "out of range")
        return Effect(int(digits), "")
    digits, words = found.groups()
    if len(digits) > 3 or not -_EFFECT_BOUND <= int(digits) <= _EFFECT_BOUND:
        raise PydanticCustomError("effect_range", "out of range")
    return Effect(int(digits), _read_text(words))


def _read_flag(value: object) -> bool:
    """Accept `true` and `false` only; `yes` and `on` stay the words they are."""
    if value in ("true", True):
        return True
    if value in ("false", False):
        return False
    raise PydanticCustomError("true_or_false", "true or false")


def _read_date(value: object) -> datetime.date:
    """Accept an ISO 8601 calendar date, `2026-11-24`."""
    if isinstance(value, datetime.date):
        return value
    if isinstance(value, str) and re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        try:
            return datetime.date.fromisoformat(value)
        except ValueError:
            pass
    raise PydanticCustomError("calendar_date", "a date")


def _read_text(value: str) -> str:
    """Refuse a text of which nothing can be seen: blanks, or signs that take no room."""
    if not is_seen(value):
        raise PydanticCustomError("unseen_text" if value.strip() else "blank_text", "nothing to be seen")
    return value


def _read_words(value: object, handler: ValidatorFunctionWrapHandler, info: ValidationInfo) -> str:
    """Read a text, or a table with a text for each kind of a variant."""
    if type(value) is str:
        return _read_text(handler(value))
    if isinstance(value, Varied):
        value = value.kinds
    if isinstance(value, Mapping) and value and info.context is not FORMAT_ONE:
        return Varied({str(kind): _read_text(handler(text)) for kind, text in value.items()})
    return _read_text(handler(value))


def read_movement(value: object) -> object:
    """Let `movement: off` mean a deck whose groups have no token."""
    return None if value == "off" else value


def read_question(value: object) -> object:
    """Let one line be a question that points at no moment."""
    return {"text": value} if isinstance(value, str) else value


Id = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=limits.ID)]
DeckText = Annotated[str, Field(min_length=1, max_length=limits.TEXT), WrapValidator(_read_words)]
YesNo = Annotated[bool, BeforeValidator(_read_flag)]
Date = Annotated[
    datetime.date,
    PlainValidator(_read_date),
    WithJsonSchema({"type": "string", "format": "date", "x-kind": "day"}),
]
AxisEffect = Annotated[
    Effect,
    PlainValidator(_read_effect),
    WithJsonSchema(
        {
            "type": ["string", "integer"],
            "minimum": -2,
            "maximum": 2,
            "pattern": r"^\s*[+-]?0{0,2}[0-2]([ \t]+\S|\s*$)",
            "x-kind": "effect",
        }
    ),
]
Item = TypeVar("Item")
Items = Annotated[tuple[Item, ...], Field(max_length=limits.ITEMS)]
Few = Annotated[tuple[Item, ...], Field(max_length=limits.FEW_ITEMS)]
Table = Annotated[Mapping[Id, Item], Field(max_length=limits.ITEMS)]
FewNamed = Annotated[Mapping[Id, Item], Field(max_length=limits.FEW_ITEMS)]
Sum = Annotated[int, Field(ge=-limits.SUM, le=limits.SUM)]
Step = Annotated[int, Field(ge=-limits.STEP, le=limits.STEP)]
Points = Annotated[int, Field(ge=-2, le=2)]
Seconds = Annotated[int, Field(ge=5, le=limits.SECONDS)]
Age = Annotated[int, Field(ge=5, le=25)]
Ages = tuple[Age, Age]
