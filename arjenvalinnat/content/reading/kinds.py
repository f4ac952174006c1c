"""Where in a model a text stands in several kinds."""

from __future__ import annotations

from typing import Any, NamedTuple

from arjenvalinnat.content.format.authored import Authored, written_keys
from arjenvalinnat.content.format.scalars import Effect
from arjenvalinnat.content.format.varied import Varied


class ByKind(NamedTuple):
    """A text in several kinds, and the path that leads to it in its model."""

    path: tuple[str | int, ...]
    text: Varied


def by_kinds(part: Authored) -> list[ByKind]:
    """Return every text of a part that is written as a table by the kinds of a variant, in order."""
    found: list[ByKind] = []
    _gather(part, (), found)
    return found


def _gather(value: Any, path: tuple[str | int, ...], found: list[ByKind]) -> None:
    kind = type(value)
    if kind is str or value is None:
        return
    if kind is Varied:
        found.append(ByKind(path, value))
    elif kind is Effect:
        _gather(value.words, path, found)
    elif kind is tuple or kind is list:
        for number, item in enumerate(value):
            _gather(item, (*path, number), found)
    elif kind is dict:
        for name, item in value.items():
            _gather(item, (*path, name), found)
    elif isinstance(value, Authored):
        keys = written_keys(type(value))
        for name, item in value.__dict__.items():
            if name in keys and type(item) is not str and item is not None:
                _gather(item, (*path, keys[name]), found)
