"""What was wished for as plain data and back: every field of `Wishes`, whatever they are."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import fields, replace
from typing import Any

from arjenvalinnat.rules.notation import plan_from, planned_to
from arjenvalinnat.rules.state import Planned
from arjenvalinnat.session.hour import RULES, Wishes

_SPARING = frozenset({"lesson", "kinds"})
"""What is written only where it was wished for: an hour without it is written down as ever."""

BEFORE_RULES = Wishes(rules=(), leaf=1, body=False)
"""The wishes of an hour whose journal does not know these three: each result has a page of its own."""


def wishes_to(wishes: Wishes) -> dict[str, Any]:
    """Return the wishes as plain data."""
    return {
        field.name: _plain(value)
        for field in fields(wishes)
        if (value := getattr(wishes, field.name)) != field.default or field.name not in _SPARING
    }


def wishes_from(written: Mapping[str, Any], first: Wishes = BEFORE_RULES) -> Wishes:
    """Read wishes; one that is missing, unknown or of another kind is as at *first*."""
    plain, read = first, dict[str, Any]()
    for field in fields(Wishes):
        if field.name in written:
            with suppress(AttributeError, KeyError, TypeError, ValueError):
                read[field.name] = _like(getattr(plain, field.name), field.name, written[field.name])
    return replace(plain, **read)


def _plain(value: object) -> Any:
    if isinstance(value, frozenset):
        return sorted(value)
    if isinstance(value, tuple):
        return [planned_to(part) if isinstance(part, Planned) else _plain(part) for part in value]
    return value


def _like(first: object, name: str, written: Any) -> Any:
    """Return what was written as a value of the same kind as the *first*.

    Raises:
        AttributeError, KeyError, TypeError, ValueError: it is of another kind.
    """
    if name == "plan":
        return plan_from(written)
    if name == "kinds":
        return tuple((str(variant), str(kind)) for variant, kind in _listed(written))
    if name == "rules":
        named = frozenset(map(str, _listed(written)))
        return tuple(rule for rule in RULES if rule in named)
    if isinstance(first, frozenset):
        return frozenset(map(str, _listed(written)))
    if isinstance(first, tuple):
        if [type(part) for part in _listed(written)] != [type(part) for part in first]:
            raise TypeError(name)
        return tuple(written)
    if type(written) is not type(first):
        raise TypeError(name)
    return written


def _listed(written: Any) -> list[Any]:
    if not isinstance(written, list):
        raise TypeError("no list")
    return written
