"""What pages have been seen to hold, so that not each one has to be laid out to know that its texts fit.

A page puts its texts one under another and tries the same sizes for all of its kind. So texts that take no
more height at sizes that such a page was seen with fit, too. Whatever is in doubt is laid out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import islice
from typing import NamedTuple

from arjenvalinnat.views.fit.case import Leaf
from arjenvalinnat.views.fit.room import Misfit, fits, misfit, worst
from arjenvalinnat.views.fit.stage import FitStage
from arjenvalinnat.views.layout import line_count, words
from arjenvalinnat.views.pieces.wall import Wall
from arjenvalinnat.views.scene import Scene, Text

_NEARLY = 1 - 1e-9
"""The part of a width that is counted on: where a line is full to a hair, the page is asked."""

_ENOUGH = 60
"""How many pages of one code may be scrolled in big text before no more are asked: no list is as long."""

_LOOKS = 8
"""How many ways a page looked are tried before it is laid out."""


class _Line(NamedTuple):
    """A text of a page: its own words, and the places of the deck's texts among them."""

    parts: tuple[str | int, ...]
    width: float
    size: float
    bold: bool


class _Look(NamedTuple):
    lines: tuple[_Line, ...]
    places: frozenset[int]


class _Kind:
    """What is known of pages of one kind; `room` is the most height that was seen, by the texts shown."""

    def __init__(self) -> None:
        """Know nothing."""
        self.looks: list[_Look] = []
        self.room: dict[frozenset[int], float] = {}

    def holds(self, shown: Sequence[str]) -> bool:
        """Tell whether these texts are known to fit; a no may also mean that it is not known."""
        return any(_takes(look, shown) <= self.room[look.places] for look in self.looks)

    def learn(self, scene: Scene, shown: Sequence[str], spare: frozenset[int]) -> None:
        """Remember a page on which everything fits, where its texts can be told apart."""
        found = _places(scene, shown, spare)
        if found is None:
            return
        look = _Look(tuple(line for _, line in found), frozenset(_held(line for _, line in found)))
        height = sum(len(item.lines) * item.size for item, _ in found)
        self.room[look.places] = max(height, self.room.get(look.places, 0.0))
        if look not in self.looks and len(self.looks) < _LOOKS:
            self.looks.append(look)


def misfits(stage: FitStage, leaves: Sequence[Leaf]) -> Iterator[tuple[Leaf, Misfit]]:
    """Yield the leaves whose texts do not fit in some cast, in their order, with the worst of it."""
    found: dict[int, list[Misfit]] = {}
    for place, wall, kind in _unfit(stage, leaves):
        leaf = leaves[place]
        holds = partial(_holds, kind, leaf)
        found.setdefault(place, []).append(misfit(leaf.view, wall, leaf.asked, holds))
    for place in sorted(found):
        yield leaves[place], worst(found[place])


def scrolled(stage: FitStage, leaves: Sequence[Leaf]) -> list[Leaf]:
    """Return the leaves that do not fit in some cast, in their order; of one code, the first so many."""
    return [leaves[place] for place in sorted({place for place, _, _ in _unfit(stage, leaves)})]


def _unfit(stage: FitStage, leaves: Sequence[Leaf]) -> Iterator[tuple[int, Wall, _Kind]]:
    """Yield each leaf that does not fit, by its place, on its wall, and what is known of its kind.

    The longest comes first: a page that holds it holds most others. Normal text is asked in every cast; of
    big text one is enough to know that it is scrolled.
    """
    known: dict[object, _Kind] = {}
    count: Counter[str] = Counter()
    shown = [leaf.shown(stage.widest or str) for leaf in leaves]
    for place in sorted(range(len(leaves)), key=lambda place: -sum(map(len, shown[place]))):
        leaf = leaves[place]
        alike = (leaf.code, leaf.kind, len(leaf.asked), len(leaf.beside))
        kind = known.setdefault(alike, _Kind())
        if stage.big and count[leaf.code] >= _ENOUGH:
            continue
        if stage.widest is None or not kind.holds(shown[place]):
            for wall in islice(_on_walls(stage, leaf, kind), 1 if stage.big else None):
                count[leaf.code] += 1
                yield place, wall, kind


def _on_walls(stage: FitStage, leaf: Leaf, kind: _Kind) -> Iterator[Wall]:
    """Yield the walls, one a cast that changes something, on which a leaf does not fit."""
    spare = frozenset(n for n, one in enumerate(leaf.beside, len(leaf.asked)) if one.spare)
    pages: dict[tuple[str, ...], str | None] = {}
    for cast, renamed in stage.casts.items():
        pages.setdefault(leaf.shown(renamed), cast)
    for shown, cast in pages.items():
        if kind.holds(shown):
            continue
        wall = leaf.wall(cast)
        scene = leaf.view(wall)
        if fits(scene, wall, leaf.asked):
            kind.learn(scene, shown, spare)
        else:
            yield wall


def _holds(kind: _Kind, leaf: Leaf, wall: Wall) -> bool:
    """Tell whether a page with shortened texts is known to fit."""
    return kind.holds(leaf.shown(wall.tell))


def _takes(look: _Look, shown: Sequence[str]) -> float:
    """Return the height of the texts in lines of one unit, without end where a word is split."""
    height = 0.0
    for parts, width, size, bold in look.lines:
        text = "".join([shown[part] if isinstance(part, int) else part for part in parts])
        lines = line_count(text, width * _NEARLY, size, bold)
        if lines is None:
            return float("inf")
        height += lines * size
    return height


def _places(scene: Scene, shown: Sequence[str], spare: frozenset[int]) -> list[tuple[Text, _Line]] | None:
    """Return the page's texts that hold the deck's, None where one of those may stand in two places.

    The longest is found first: a short one often stands in a longer one, too.
    """
    items = [item for item in scene.items if isinstance(item, Text)]
    parts: list[list[str | int]] = [[" ".join(item.lines)] for item in items]
    for number in sorted(range(len(shown)), key=lambda number: -len(shown[number])):
        wanted = " ".join(words(shown[number]))
        at = [
            (row, place)
            for row, row_parts in enumerate(parts)
            for place, part in enumerate(row_parts)
            if isinstance(part, str) and wanted in part
        ]
        if not at and number in spare:
            continue
        if len(at) != 1:
            return None
        row, place = at[0]
        before, *after = str(parts[row][place]).split(wanted)
        if len(after) != 1:
            return None
        parts[row][place : place + 1] = [before, number, after[0]]
    return [
        (item, _Line(tuple(row), item.rect.w, item.size, item.bold))
        for item, row in zip(items, parts, strict=True)
        if len(row) > 1
    ]


def _held(lines: Iterable[_Line]) -> Iterator[int]:
    return (part for line in lines for part in line.parts if isinstance(part, int))
