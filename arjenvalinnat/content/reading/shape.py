"""From what pydantic found to what an author is told: its error types become our codes.

Pydantic's own sentences never pass through here; only its types, its paths and what was written.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, get_args

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from arjenvalinnat.content.diagnostics import Diagnostic
from arjenvalinnat.content.format.authored import Authored, written_keys
from arjenvalinnat.content.format.card import Card
from arjenvalinnat.content.reading.format_one import NEW_KEYS
from arjenvalinnat.content.reading.written import Written
from arjenvalinnat.content.suggestions import closest

_CODES = {
    "extra_forbidden": "AV201",
    "missing": "AV202",
    "string_pattern_mismatch": "AV203",
    "int_parsing": "AV204",
    "int_parsing_size": "AV205",
    "int_from_float": "AV204",
    "int_type": "AV204",
    "greater_than_equal": "AV205",
    "less_than_equal": "AV205",
    "string_type": "AV206",
    "string_too_short": "AV207",
    "blank_text": "AV207",
    "unseen_text": "AV240",
    "string_too_long": "AV208",
    "tuple_type": "AV209",
    "list_type": "AV209",
    "mapping_type": "AV210",
    "dict_type": "AV210",
    "model_type": "AV210",
    "model_attributes_type": "AV210",
    "too_short": "AV211",
    "too_long": "AV212",
    "literal_error": "AV213",
    "true_or_false": "AV214",
    "calendar_date": "AV215",
    "effect_number": "AV217",
    "effect_range": "AV218",
    "effect_shape": "AV219",
}


FEWEST_CHOICES, MOST_CHOICES = 2, 4
"""A group answers with one to four fingers, and one choice is none."""

_CANNOT_BE_EMPTY = frozenset(["AV204", "AV209", "AV210", "AV213", "AV214", "AV215", "AV217"])
"""Where nothing was written, that is what to say, not what kind of thing it should have been."""


def shape_findings(
    error: ValidationError, model: type[Authored], written: Written, *, format_one: bool
) -> Iterator[Diagnostic]:
    """Translate everything that *error* says about what was *written* for a *model*."""
    for details in error.errors(include_url=False):
        if not _only_counts_the_spoilt(details):
            yield _translate(details, model, written, format_one=format_one)


def _only_counts_the_spoilt(details: ErrorDetails) -> bool:
    """Tell whether a list seems too short only because items of it have mistakes of their own."""
    value, least = details["input"], details.get("ctx", {}).get("min_length", 0)
    return details["type"] == "too_short" and isinstance(value, list | tuple) and len(value) >= least


def _translate(
    details: ErrorDetails, model: type[Authored], written: Written, *, format_one: bool
) -> Diagnostic:
    path = tuple(part for part in details["loc"] if not str(part).startswith("["))
    kind = details["type"]
    value = details["input"]
    context = details.get("ctx", {})
    of_key = "[key]" in details["loc"]
    key = str(path[-1]) if path else ""
    code = _CODES.get(kind, "AV229")
    if not path:
        return written.finding("AV033", path, thing=written.thing(path))
    if kind == "missing" and path and isinstance(path[-1], int):
        code = "AV211"
        path, key = path[:-1], str(path[-2])
        return written.finding(code, path, thing=written.thing(path[:-1]), key=key, least=2)
    if code == "AV201":
        if key == "<<":
            return written.finding("AV023", path, at_key=True)
        fields = fields_at(model, path[:-1], format_one=format_one)
        near = closest(key, fields)
        known = None if near else ", ".join(fields)
        thing = written.thing(path[:-1])
        return written.finding(code, path, at_key=True, thing=thing, key=key, near=near, known=known)
    if (
        code == "AV212" and issubclass(model, Card) and path[-1:] == ("choices",)
    ):  # so many that the card is not even read
        told = choices_told(written.thing(path[:-1]), len(value))
        return written.finding("AV228", path, at_key=True, **told)
    if code == "AV202":
        return written.finding(code, path[:-1], thing=written.thing(path[:-1]), key=key)
    if code == "AV203" and kind == "string_pattern_mismatch" and key == "language":
        code = "AV221"
    if path == ("format",):
        code = "AV220"
    if path == ("format",) or not isinstance(value, str | list | dict):
        value = value if isinstance(value, str) else ""
    elif isinstance(value, list | dict):
        value = ""
    elif not value.strip() and code in _CANNOT_BE_EMPTY:
        code = "AV207"
    return written.finding(
        code,
        path,
        at_key=of_key,
        thing=written.thing(path[:-1]),
        key=_named(path),
        value=value,
        near=_near_word(kind, value, context),
        least=context.get("ge", context.get("min_length")),
        most=context.get("le", context.get("max_length")),
        known=_words(context.get("expected")),
    )


def choices_told(thing: str, count: int) -> dict[str, object]:
    """Return the fields of the sentence about a card with so many choices."""
    return {"thing": thing, "count": count, "least": FEWEST_CHOICES, "most": MOST_CHOICES}


def _named(path: Sequence[str | int]) -> str:
    """Return the last key of *path*; a number in a list goes by the list's key."""
    return next((part for part in reversed(path) if isinstance(part, str)), "")


def _words(expected: str | None) -> str | None:
    return None if expected is None else expected.replace("'", "").replace(" or ", ", ")


def _near_word(kind: str, value: str, context: dict[str, Any]) -> str | None:
    if kind != "literal_error":
        return None
    return closest(value, (_words(context.get("expected")) or "").split(", "))


def fields_at(model: type[Authored], path: Sequence[str | int], *, format_one: bool) -> tuple[str, ...]:
    """Return the keys that may be written where *path* leads from *model*; format 1 has fewer of them."""
    here = model
    for part in path:
        field = next((name for name, key in written_keys(here).items() if key == part), None)
        if field is not None:
            here = _model_in(here.model_fields[field].annotation) or here
    new = NEW_KEYS.get(here, frozenset()) if format_one else frozenset()
    return tuple(key for key in written_keys(here).values() if key not in new)


def _model_in(annotation: Any) -> type[Authored] | None:
    if isinstance(annotation, type) and issubclass(annotation, Authored):
        return annotation
    return next((found for part in get_args(annotation) if (found := _model_in(part))), None)
