"""What changed between two versions of a deck, as values that a page or a program can tell.

Parts are followed by their ids through every key of the format, so a new key is told without a line here.
What the keys are called in plain words is in the catalogue.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from arjenvalinnat.content.change import Change, PathStep, Value, language_changes, redrawn
from arjenvalinnat.content.format.authored import Authored, written_keys
from arjenvalinnat.content.format.card import Card
from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.content.format.scalars import Effect
from arjenvalinnat.content.format.varied import Varied
from arjenvalinnat.content.matching import paired
from arjenvalinnat.content.tasks.choices import Choice

KINDS = "kinds"
"""The key under which the kinds of a variant stand, and what a text of one kind is told by."""

FORMS = "forms"
"""What a table within a table is called: the forms of a person's name, which no key of the format names."""

_SAME_WORD = 0.5
"""The share of equal signs from which a text of a list is told as changed, not as exchanged."""


def changes(
    old: Deck, new: Deck, pictures: tuple[Mapping[str, bytes], Mapping[str, bytes]] | None = None
) -> tuple[Change, ...]:
    """Return everything that differs, in the order of the new deck; *pictures* are both decks' files."""
    walk = _Walk(old, new)
    found = [Change("renamed", (PathStep("deck"),), old.id, new.id)] if old.id != new.id else []
    found += walk.fields(old, new, (), leave=frozenset({"translations"}))
    if pictures is not None:
        found += redrawn(new, *pictures)
    found += language_changes(old, new)
    order = {part: place for place, part in enumerate(dict.fromkeys(_groups(new, found)))}
    return tuple(sorted(found, key=lambda change: order[change.group]))


def _groups(new: Deck, found: Sequence[Change]) -> Iterator[PathStep]:
    """Yield the deck, then its cards as they stand in it, then the rest as it was found."""
    groups = dict.fromkeys(change.group for change in found)
    yield PathStep("deck")
    cards = {group.id: group for group in groups if group.key == "cards"}
    for card in new.cards:
        if card.id in cards:
            yield cards[card.id]
    yield from (group for group in groups if group.key == "cards")
    yield from groups


class _Walk:
    """Goes through two decks side by side; ids are told by the names that they have in their deck."""

    def __init__(self, old: Deck, new: Deck) -> None:
        self._names = [
            {
                "phase": {phase.id: phase.name for phase in deck.phases},
                "effects": {axis.id: axis.name for axis in deck.axes},
                "themes": dict(deck.themes),
                "style": dict(deck.styles),
                KINDS: {kind.id: kind.name for variant in deck.variants for kind in variant.kinds},
            }
            for deck in (old, new)
        ]

    def fields(
        self, old: Any, new: Any, path: tuple[PathStep, ...], *, leave: frozenset[str] = frozenset()
    ) -> Iterator[Change]:
        """Compare two parts key by key; a card that has become a scene has steps, and had none."""
        kinds: tuple[type[Authored], ...] = (type(old), type(new))
        keys = {name: key for kind in kinds for name, key in written_keys(kind).items()}
        for name, key in keys.items():
            if key != "id" and key not in leave:
                before, after = getattr(old, name, ()), getattr(new, name, ())
                yield from self._compare(before, after, (*path, PathStep(key)))

    def _compare(self, old: Any, new: Any, path: tuple[PathStep, ...]) -> Iterator[Change]:
        if old == new and not (isinstance(old, tuple | Mapping) and list(old) != list(new)):
            return
        whole = isinstance(old, Authored) and type(old) is type(new)
        if whole:
            yield from self.fields(old, new, path)
        elif isinstance(old, Mapping) and isinstance(new, Mapping):
            yield from self._tables(old, new, path)
        elif isinstance(old, Varied) and isinstance(new, Varied):
            for kind in dict.fromkeys((*new.kinds, *old.kinds)):
                here = (*path, PathStep(KINDS, kind, self._name(KINDS, kind)))
                yield from self._compare(old.kinds.get(kind), new.kinds.get(kind), here)
        elif _is_list(old) and _is_list(new):
            yield from self._lists(old, new, path)
        elif old is None:
            yield Change("added", path, None, self._told(new, path, 1))
        elif new is None:
            yield Change("removed", path, self._told(old, path, 0), None)
        elif isinstance(old, str) and path[-1].key == "phase" and len(path) == 2:
            yield Change("moved", path[:-1], self._told(old, path, 0), self._told(new, path, 1))
        else:
            yield Change("changed", path, self._told(old, path, 0), self._told(new, path, 1))

    def _tables(
        self, old: Mapping[str, Any], new: Mapping[str, Any], path: tuple[PathStep, ...]
    ) -> Iterator[Change]:
        above, last = (path[:-1], path[-1].key) if path[-1].id is None else (path, FORMS)
        for key in dict.fromkeys((*new, *old)):
            here = (*above, PathStep(last, key, self._name(last, key)))
            if key not in old:
                yield Change("added", here, None, self._told(new[key], here, 1))
            elif key not in new:
                yield Change("removed", here, self._told(old[key], here, 0), None)
            else:
                yield from self._compare(old[key], new[key], here)

    def _lists(self, old: Sequence[Any], new: Sequence[Any], path: tuple[PathStep, ...]) -> Iterator[Change]:
        if all(hasattr(part, "id") for part in (*old, *new)):
            yield from self._named(old, new, path)
        elif all(isinstance(part, str) for part in (*old, *new)):
            yield from self._texts(old, new, path)
        else:
            yield from self._unnamed(old, new, path)

    def _named(self, old: Sequence[Any], new: Sequence[Any], path: tuple[PathStep, ...]) -> Iterator[Change]:
        pairs = paired(old, new)

        def at(part: Any) -> tuple[PathStep, ...]:
            return (*path[:-1], PathStep(path[-1].key, part.id, _called(part)))

        for part in pairs.removed:
            yield Change("removed", at(part), self._about(part, 0), None)
        for part in pairs.added:
            yield Change("added", at(part), None, self._about(part, 1))
        for before, after in pairs.kept:
            here = at(after)
            if before.id != after.id:
                yield Change("renamed", here, before.id, after.id)
            yield from self.fields(before, after, here)
        stayed = [pair for pair in pairs.kept if _phase(pair[0]) == _phase(pair[1])]
        places = {part.id: place for place, part in enumerate(old)}
        order = [places[before.id] for before, _ in stayed]
        if order != sorted(order):
            yield Change("order", path)

    def _texts(self, old: Sequence[str], new: Sequence[str], path: tuple[PathStep, ...]) -> Iterator[Change]:
        removed = [text for text in old if text not in new]
        for text in new:
            if text in old:
                continue
            near = difflib.get_close_matches(text, removed, n=1, cutoff=_SAME_WORD) if " " in text else []
            if near:
                removed.remove(near[0])
                yield Change("changed", path, self._told(near[0], path, 0), self._told(text, path, 1))
            else:
                yield Change("added", path, None, self._told(text, path, 1))
        for text in removed:
            yield Change("removed", path, self._told(text, path, 0), None)
        if [text for text in old if text in new] != [text for text in new if text in old]:
            yield Change("order", path)

    def _unnamed(
        self, old: Sequence[Any], new: Sequence[Any], path: tuple[PathStep, ...]
    ) -> Iterator[Change]:
        """Pair what has no name: first what is the same, then in the order that is left."""
        before = [part for part in old if part not in new]
        after = [part for part in new if part not in old]
        for one, other in zip(before, after, strict=False):
            place = str(list(new).index(other) + 1)
            yield from self._compare(one, other, (*path[:-1], PathStep(path[-1].key, place, place)))
        for part in before[len(after) :]:
            yield Change("removed", path, self._told(part, path, 0), None)
        for part in after[len(before) :]:
            yield Change("added", path, None, self._told(part, path, 1))
        if not before and not after:
            yield Change("order", path)

    def _about(self, part: Any, side: int) -> Value:
        """Return what is told of a part that came or went: of a card its phase, of others nothing more."""
        return self._name("phase", part.phase, side) if isinstance(part, Card) else None

    def _told(self, value: Any, path: tuple[PathStep, ...], side: int) -> Value:
        """Return a value as people read it."""
        key = path[-1].key
        match value:
            case bool():
                return value
            case Effect(points=points, words=words):
                return f"{_signed(points)} {self._told(words, path, side)}".rstrip()
            case int():
                signed = key == "move" or (key == "start" and path[-1].id is not None)
                return _signed(value) if signed else str(value).replace("-", "−")
            case Varied(kinds=kinds):
                return " / ".join(f"{self._name(KINDS, kind, side)}: {text}" for kind, text in kinds.items())
            case str():
                return self._name(key, value, side)
            case Authored():
                keys = written_keys(type(value)).items()
                parts = ((key, getattr(value, name)) for name, key in keys if key != "id")
                told = (self._told(part, (*path, PathStep(name)), side) for name, part in parts)
                return ", ".join(str(part) for part in told if part and part is not True)
            case Mapping():
                here = (
                    (name, self._told(part, (*path[:-1], PathStep(key, name)), side))
                    for name, part in value.items()
                )
                return ", ".join(f"{self._name(key, name, side)} {part}" for name, part in here)
            case (int(), int()):
                return "–".join(str(age) for age in value)
            case tuple():
                return ", ".join(str(self._told(part, path, side)) for part in value)
            case _:
                return None if value is None else str(value)

    def _name(self, key: str, name: str, side: int = 1) -> str:
        group = "effects" if key in {"start", "at_least", "at_most"} else key
        return self._names[side].get(group, {}).get(name) or self._names[1].get(group, {}).get(name) or name


def _is_list(value: Any) -> bool:
    return (
        isinstance(value, tuple)
        and not isinstance(value, Effect)
        and not (value and isinstance(value[0], int))
    )


def _called(part: Any) -> str:
    """Return what people call a part: its title, its name or its text."""
    keys = ("text",) if isinstance(part, Choice) else ("title", "name", "text", "id")
    return str(next(getattr(part, key) for key in keys if hasattr(part, key)))


def _phase(part: Any) -> str | None:
    return part.phase if isinstance(part, Card) else None


def _signed(points: int) -> str:
    return f"{points:+d}".replace("-", "−") if points else "0"
