"""Which part of an old list is which part of a new one: by its id, or else by nearly the same words."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from arjenvalinnat.content.format.authored import Authored
from arjenvalinnat.content.format.scalars import Effect
from arjenvalinnat.content.format.varied import Varied
from arjenvalinnat.content.translation.wording import TOLD

NEARLY = 0.75
"""The share of equal signs (Ratcliff and Obershelp) from which two parts under different ids are one."""

_COMPARED = 60
"""Parts without a partner that are compared at most; more would take seconds."""
_SIGNS = 600
"""Signs of a part that are compared."""


class Pairs(NamedTuple):
    """What became of the parts of a list: those in both (old, new), in the new order, and the others."""

    kept: Sequence[tuple[Any, Any]]
    removed: Sequence[Any]
    added: Sequence[Any]


def paired(old: Sequence[Any], new: Sequence[Any]) -> Pairs:
    """Pair the parts of two lists by their ids; what is left is paired if it has nearly the same texts."""
    by_id = {part.id: part for part in old}
    partner: dict[str, Any] = {part.id: by_id[part.id] for part in new if part.id in by_id}
    known = {part.id for part in new}
    removed = [part for part in old if part.id not in known]
    added = [part for part in new if part.id not in by_id]
    for one, other in _nearly_same(removed[:_COMPARED], added[:_COMPARED]):
        partner[other.id] = one
        removed.remove(one)
        added.remove(other)
    return Pairs([(partner[part.id], part) for part in new if part.id in partner], removed, added)


def _nearly_same(old: Sequence[Any], new: Sequence[Any]) -> Iterator[tuple[Any, Any]]:
    """Yield the pairs that are alike, the most alike first, each part once."""
    found: list[tuple[float, int, int]] = []
    texts = [words_of(part)[:_SIGNS] for part in new]
    for row, part in enumerate(old):
        matcher = difflib.SequenceMatcher(None, autojunk=False)
        matcher.set_seq2(words_of(part)[:_SIGNS])
        for column, text in enumerate(texts):
            matcher.set_seq1(text)
            if matcher.real_quick_ratio() >= NEARLY and matcher.quick_ratio() >= NEARLY:
                found.append((-matcher.ratio(), row, column))
    taken: set[tuple[bool, int]] = set()
    for ratio, row, column in sorted(found):
        if -ratio >= NEARLY and not {(True, row), (False, column)} & taken:
            taken |= {(True, row), (False, column)}
            yield old[row], new[column]


def words_of(part: Any) -> str:
    """Return every text of a part that people read, in one line."""
    return " ".join(_words(part))


def _words(value: Any, *, told: bool = True) -> Iterator[str]:
    match value:
        case Effect(words=words):
            yield from _words(words)
        case Authored():
            keys = TOLD.get(type(value), frozenset())
            for name in type(value).model_fields:
                yield from _words(getattr(value, name), told=name in keys)
        case Varied(kinds=kinds) if told:
            yield from kinds.values()
        case str() if told:
            yield value
        case tuple():
            for part in value:
                yield from _words(part, told=told)
        case Mapping():
            for part in value.values():
                yield from _words(part, told=told)
