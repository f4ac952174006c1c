"""Decks with slips in their structure: keys lost, doubled, swapped and moved, and values of the wrong kind.

A file is read as plain data, changed as a tired author, a bad merge or a clumsy program would change it, and
written again. A table is a list of pairs here, so that a key can stand in it twice.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator, Mapping
from copy import deepcopy
from typing import Any, NamedTuple, TypeAlias

from arjenvalinnat.content.reading.source import CARDS, read_source
from tests.content.files import DECKS, SHIPPED, files_of


class Table(list[tuple[str, Any]]):
    """A mapping as its pairs, in order, perhaps with a key twice."""


Spot: TypeAlias = tuple[Any, int]
"""A place in the data: the list or table, and the number of the item in it."""

ODD = (
    "", " ", "-", "null", "~", "yes", "0", "-1", "+3", "-2", "9" * 40, "1e9", "0x10", "2026-11-24", "loppu",
    "self", "+1", "-1 sana", "+9 liikaa", "sana " * 60, "ä" * 5000, "\u202esanat", "a\u0000b", "\udc80", "😀",
    "[a, b]", "{a: b}", "*x", "&x y", "!!int 3", "<<", "true", "False", "11", "116 111", "a: b", "# ei", '"',
    "'", "\\", "%", "1000000", "9" * 400, "\u2003", "\x1c",
)  # fmt: skip
"""Scalars that stand where something else should."""


class Good(NamedTuple):
    """A good deck's files, and what they say as plain data."""

    files: dict[str, bytes]
    data: dict[str, Any]


def good_decks() -> list[Good]:
    """Return the decks that are spoilt, the small ones more often than the shipped one."""
    folders = [DECKS / "good" / name for name in ("perus", "pienin", "nimet", "omat-sanat")]
    return [
        Good(files, {name: read_source(text, name, CARDS).data for name, text in files.items()})
        for files in map(files_of, [*folders, *folders, *folders, SHIPPED])
    ]


def spoilt(decks: list[Good], chance: random.Random) -> dict[str, bytes]:
    """Return the files of one of the decks with one to four slips in its structure."""
    files, data = chance.choice(decks)
    trees = {name: _pairs(tree) for name, tree in data.items()}
    wrong = set()
    for _ in range(chance.choice((1, 1, 1, 2, 4))):
        name = chance.choice(sorted(trees))
        trees[name] = _slip(trees[name], trees, chance)
        wrong.add(name)
    written = {name: _written(trees[name]).encode("utf-8", "surrogatepass") for name in wrong}
    return {**files, **written}


def _slip(tree: Any, trees: Mapping[str, Any], chance: random.Random) -> Any:  # noqa: PLR0912
    """Make one slip in *tree*, and return it; in one case of many, the whole file is something else."""
    spots = list(_spots(tree))
    if not spots or chance.random() < 0.01:
        return chance.choice([Table(), [], "sana", Table([("cards", [])]), [[]], [Table()]])
    part, at = chance.choice(spots)
    value = _value(part, at)
    match chance.randrange(12):
        case 0:
            del part[at]
        case 1:
            part.insert(chance.randrange(len(part) + 1), deepcopy(part[at]))
        case 2:  # the same key with another value, or an item that is nearly the same
            other = deepcopy(_value(*chance.choice(spots)))
            part.insert(at, (part[at][0], other) if isinstance(part, Table) else other)
        case 3:
            _put(part, at, _odd(chance))
        case 4:  # an id of something else
            _put(part, at, chance.choice(_scalars(trees)))
        case 5:
            _put(
                part,
                at,
                chance.choice([[value], Table([("id", value)]), Table([("text", value)]), [[value]]]),
            )
        case 6:  # what was inside stands in place of what held it
            inside = list(_spots(value))
            _put(part, at, _value(*chance.choice(inside)) if inside else [])
        case 7:
            _swap(part, at, *chance.choice(spots))
        case 8:  # moved elsewhere, perhaps into another file
            moved = part.pop(at)
            _insert(moved, chance.choice(sorted(trees.items()))[1], chance)
        case 9:
            if isinstance(part, Table):
                part[at] = (_misspelt(part[at][0], spots, chance), value)
            else:
                chance.shuffle(part)
        case 10:
            _put(
                part,
                at,
                chance.choice(
                    [
                        [],
                        Table(),
                        [_odd(chance)] * 3,
                        [deepcopy(value) for _ in range(5)],
                        Table([("self", "+1")]),
                    ]
                ),
            )
        case _:
            deep: Any = value
            for _ in range(chance.choice([2, 8, 40])):
                deep = [deep] if chance.random() < 0.5 else Table([("id", deep)])
            _put(part, at, deep)
    return tree


def _pairs(data: Any) -> Any:
    if isinstance(data, dict):
        return Table((key, _pairs(value)) for key, value in data.items())
    return [_pairs(item) for item in data] if isinstance(data, list) else data


def _spots(tree: Any) -> Iterator[Spot]:
    """Yield every place in the data, outermost first."""
    if isinstance(tree, list):
        for at in range(len(tree)):
            yield tree, at
            yield from _spots(_value(tree, at))


def _value(part: Any, at: int) -> Any:
    return part[at][1] if isinstance(part, Table) else part[at]


def _put(part: Any, at: int, value: Any) -> None:
    part[at] = (part[at][0], value) if isinstance(part, Table) else value


def _swap(part: Any, at: int, other: Any, there: int) -> None:
    """Exchange two values, unless one is inside the other."""
    one, two = _value(part, at), _value(other, there)
    if not (_holds(one, other) or _holds(two, part)):
        _put(part, at, two)
        _put(other, there, one)


def _holds(tree: Any, part: Any) -> bool:
    return tree is part or any(_value(*spot) is part for spot in _spots(tree))


def _insert(moved: Any, tree: Any, chance: random.Random) -> None:
    places = [part for part in [tree, *(_value(*spot) for spot in _spots(tree))] if isinstance(part, list)]
    goal = chance.choice(places) if places else []
    if isinstance(goal, Table) and not isinstance(moved, tuple):
        moved = ("choices", moved)
    elif not isinstance(goal, Table) and isinstance(moved, tuple):
        moved = moved[1]
    goal.insert(chance.randrange(len(goal) + 1), moved)


def _odd(chance: random.Random) -> str:
    return chance.choice(ODD)


def _misspelt(key: str, spots: list[Spot], chance: random.Random) -> str:
    """Return another key of the file, or this one with a letter lost or doubled."""
    if chance.random() < 0.5:
        return chance.choice([part[at][0] for part, at in spots if isinstance(part, Table)] or [key])
    at = chance.randrange(len(key) + 1)
    return key[:at] + chance.choice(["", "x", key[at : at + 1] * 2]) + key[at + 1 :]


def _scalars(trees: Mapping[str, Any]) -> list[str]:
    found = [
        value
        for tree in trees.values()
        for value in (_value(*spot) for spot in _spots(tree))
        if isinstance(value, str)
    ]
    return found or ["sana"]


def _written(tree: Any) -> str:
    """Return the data as YAML: block style outside, flow style where a line is easier to read."""
    if isinstance(tree, list) and tree:
        return "\n".join(_block(tree, 0)) + "\n"
    return _flow(tree) + "\n"


def _block(tree: Any, depth: int) -> Iterator[str]:
    pad = "  " * depth
    for item in tree:
        head, value = (f"{_key(item[0])}:", item[1]) if isinstance(tree, Table) else ("-", item)
        if isinstance(value, list) and value and depth < 3:
            yield pad + head
            yield from _block(value, depth + 1)
        else:
            yield f"{pad}{head} {_flow(value)}"


def _flow(value: Any) -> str:
    if isinstance(value, Table):
        return "{" + ", ".join(f"{_key(key)}: {_flow(inside)}" for key, inside in value) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_flow, value)) + "]"
    return json.dumps(value, ensure_ascii=False)


def _key(key: str) -> str:
    return key if key.isidentifier() and key.isascii() else json.dumps(key, ensure_ascii=False)
