"""How many lines too long the texts of a page are: the page itself is asked, line by line.

A page fits when it does not scroll and shows each text at least as large as it must be read. Nothing is
known here of how a page is laid out: lines are taken from the texts until the page fits.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from operator import itemgetter
from typing import TypeAlias

from arjenvalinnat.session.intents.place import Scroll
from arjenvalinnat.views.layout import break_lines, words
from arjenvalinnat.views.pieces.wall import Wall
from arjenvalinnat.views.scene import Scene, Text

AskPage: TypeAlias = Callable[[Wall], Scene]

_ROUNDING = 0.01
_READ = ("body", "heading")
"""What the texts of a deck stand as; the same words on a button are the program's own."""


@dataclass(frozen=True, slots=True)
class Probe:
    """A text as the deck has it, and the least size at which its page must show it, in units."""

    text: str
    size: float


@dataclass(frozen=True, slots=True)
class Misfit:
    """Texts that do not fit: the lines of each at its size, and for how many of them there is room.

    `longest` is the place of the text that is best shortened: it has the most lines.
    """

    lines: tuple[int, ...]
    room: int
    longest: int


def worst(found: Iterable[Misfit]) -> Misfit:
    """Return the worst of what was found in several casts, the first among equals."""
    return max(found, key=_too_many)


def misfit(
    view: AskPage, wall: Wall, asked: Sequence[Probe], holds: Callable[[Wall], bool] = lambda _: False
) -> Misfit:
    """Return by how much the texts are too long for their page, which they do not fit.

    *holds* may know that a page fits without laying it out.
    """
    lines = tuple(_lines(view, wall, asked))
    counts = tuple(map(len, lines))
    most = max(1, sum(counts) - len(counts))

    def fits_without(lost: int) -> bool:
        shorter = _shortened(wall, asked, lines, _left(lines, lost))
        return lost >= most or holds(shorter) or fits(view(shorter), shorter, asked)

    lost = _first(fits_without, most)
    return Misfit(counts, sum(counts) - lost, _place_to_shorten(lines, counts))


def _first(true: Callable[[int], bool], most: int) -> int:
    """Return the first number from 1 on for which something is true; it is mostly small."""
    step = 1
    while step < most and not true(step):
        step *= 2
    step = min(step, most)
    return step // 2 + 1 + bisect_left(range(step // 2 + 1, step), True, key=true)


def _too_many(one: Misfit) -> int:
    return sum(one.lines) - one.room


def fits(scene: Scene, wall: Wall, asked: Sequence[Probe]) -> bool:
    """Tell whether a page shows every text whole and large enough."""
    if any(isinstance(spot.intent, Scroll) for spot in scene.hotspots):
        return False
    shown = [_shown(scene, wall.tell(text.text)) for text in asked]
    pairs = zip(shown, asked, strict=True)
    return all(item is not None and item.size >= text.size - _ROUNDING for item, text in pairs)


def _lines(view: AskPage, wall: Wall, asked: Sequence[Probe]) -> Iterator[tuple[str, ...]]:
    """Yield the lines of each text at its size; an endless page has its texts as large as they are meant."""
    scene = view(
        replace(wall, showing=replace(wall.showing, device=replace(wall.showing.device, endless=True)))
    )
    for text in asked:
        item = _shown(scene, wall.tell(text.text))
        if item is None:
            yield (wall.tell(text.text),)
        elif abs(item.size - text.size) < _ROUNDING:
            yield item.lines
        else:
            yield break_lines(" ".join(item.lines), item.rect.w, text.size, item.bold)


def _shown(scene: Scene, told: str) -> Text | None:
    """Return where a text stands on the page, alone or after its heading."""
    wanted = _bare(told)
    items = (item for item in scene.items if isinstance(item, Text) and item.role in _READ)
    texts = ((_bare("".join(item.lines)), item) for item in items)
    holding = ((len(bare), item) for bare, item in texts if wanted in bare)
    return min(holding, key=itemgetter(0), default=(0, None))[1]


def _bare(text: str) -> str:
    """Return a text without its spaces, so that it is known again however it was broken."""
    return "".join(text.split())


def _left(lines: Sequence[tuple[str, ...]], lost: int) -> list[int]:
    """Return how many lines each text has left once so many are taken, always from the longest."""
    left = [len(text) for text in lines]
    for _ in range(lost):
        left[_place_to_shorten(lines, left)] -= 1
    return left


def _place_to_shorten(lines: Sequence[tuple[str, ...]], left: Sequence[int]) -> int:
    """Return the text with the most lines left; among equals the one whose last line is the shortest."""
    return max(range(len(lines)), key=lambda place: (left[place], -len(lines[place][left[place] - 1])))


def _shortened(
    wall: Wall, asked: Sequence[Probe], lines: Sequence[tuple[str, ...]], left: Sequence[int]
) -> Wall:
    """Return a wall on which each text has lost the words of its last lines."""
    short: dict[str, str] = {}
    for text, all_lines, count in zip(asked, lines, left, strict=True):
        told = words(wall.tell(text.text))
        lost = sum(len(words(line)) for line in all_lines[count:])
        short[text.text] = " ".join(told[: max(1, len(told) - lost)])
    return replace(wall, renamed=lambda text: short.get(text) or wall.renamed(text))
