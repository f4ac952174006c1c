"""Where everything of a branch picture stands: lines of cards under each other, wires beside them.

Lengths are CSS pixels, y grows downwards. A wire is a vertical lane that its causes join and its consequences
leave: one lane for each phase that a later leads to, on the right, and one for each mark or earlier choice
that is asked for, on the left. Lanes never change sides, so a picture of any deck stays readable.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

from arjenvalinnat.content.format.card import DAY_END, Card, Scene
from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.content.format.step import Step
from arjenvalinnat.content.tasks.choices import Choice
from arjenvalinnat.rules.analysis.branches import Arc, NodeKind, Thing, branches, in_order

HEADER, LINE, GAP, PAD = 34.0, 19.0, 10.0, 6.0


class CardRow(Enum):
    """What a line of the picture shows."""

    TITLE = "title"
    STEP = "step"
    CHOICE = "choice"
    OUTCOME = "outcome"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a card at the height of its middle; `choice` and `outcome` are None where it has none.

    An outcome without a choice is a told step's own.
    """

    row: CardRow
    y: float
    card: Card
    step: Step
    choice: Choice | None = None
    outcome: int | None = None


@dataclass(frozen=True, slots=True)
class CardBox:
    """A card from its top to its bottom, and its lines."""

    card: Card
    top: float
    bottom: float
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Band:
    """A phase, or the day's end (which has no boxes), from its top to its bottom."""

    phase: str
    top: float
    bottom: float
    boxes: tuple[CardBox, ...]

    @property
    def header(self) -> float:
        """Return the height of the middle of its header."""
        return self.top + HEADER / 2


@dataclass(frozen=True, slots=True)
class Wire:
    """A lane in its column, counted from the cards; its causes and consequences as arcs at their heights."""

    column: int
    causes: tuple[tuple[float, Arc], ...]
    ends: tuple[tuple[float, Arc], ...]

    @property
    def span(self) -> tuple[float, float]:
        """Return the heights between which the lane runs."""
        heights = [y for y, _ in (*self.causes, *self.ends)]
        return min(heights), max(heights)


@dataclass(frozen=True, slots=True)
class Wiring:
    """A whole picture: its bands from top to bottom, its wires, and conditions that no card brings."""

    bands: tuple[Band, ...]
    right: tuple[Wire, ...]
    left: tuple[Wire, ...]
    stubs: tuple[tuple[float, Arc], ...]


def wiring(deck: Deck) -> Wiring:
    """Lay out the branches of a deck."""
    bands = tuple(_bands(deck))
    heights: dict[tuple[str, str | None, str | None, int | None], float] = {}
    for line in (line for band in bands for box in band.boxes for line in box.lines):
        if line.choice is not None:
            heights[line.card.id, None, line.choice.id, line.outcome] = line.y
        elif line.outcome is not None:
            heights[line.card.id, line.step.id, None, line.outcome] = line.y
    headers = {band.phase: band.header for band in bands}
    arcs = branches(deck)

    def caused(arc: Arc) -> float | None:
        if arc.cause is None or arc.cause.thing not in {Thing.CARD, Thing.STEP} or arc.choice is None:
            return None
        return heights.get((arc.cause.id, None, arc.choice, None))

    def asked(arc: Arc) -> float:
        if arc.outcome is None:
            return headers[arc.to.id]
        told = None if arc.asks is not None else arc.to.step or arc.to.id
        return heights[arc.to.id, told, arc.asks, arc.outcome]

    wired = [arc for arc in arcs if caused(arc) is not None]
    laters = [arc for arc in wired if arc.kind is NodeKind.LATER]
    marks = [arc for arc in wired if arc.kind is not NodeKind.LATER]
    stubs = {(asked(arc), arc.kind, arc.flag): arc for arc in arcs if caused(arc) is None}
    return Wiring(
        bands,
        _wires(laters, lambda arc: arc.to.id, caused, asked),
        _wires(marks, _mark, caused, asked),
        tuple((key[0], arc) for key, arc in stubs.items()),
    )


def _mark(arc: Arc) -> tuple[str, ...]:
    """Return what a mark's lane is for: a flag, or a choice of an earlier card."""
    assert arc.cause is not None  # it is wired
    return (arc.flag,) if arc.flag is not None else (arc.cause.id, arc.choice or "")


def _bands(deck: Deck) -> Iterator[Band]:
    y = 0.0
    for phase, cards in in_order(deck):
        top, y = y, y + HEADER + GAP
        boxes = []
        for card in cards:
            boxes.append(_box(card, y))
            y = boxes[-1].bottom + GAP
        yield Band(phase, top, y, tuple(boxes))
    yield Band(DAY_END, y, y + HEADER, ())


def _box(card: Card, top: float) -> CardBox:
    lines = tuple(
        Line(row, top + PAD + (place + 0.5) * LINE, card, step, choice, outcome)
        for place, (row, step, choice, outcome) in enumerate(_rows(card))
    )
    return CardBox(card, top, top + 2 * PAD + LINE * len(lines), lines)


def _rows(card: Card) -> Iterator[tuple[CardRow, Step, Choice | None, int | None]]:
    yield CardRow.TITLE, card, None, None
    for step in card.parts:
        if isinstance(card, Scene):
            yield CardRow.STEP, step, None, None
        for choice in step.choices:
            yield CardRow.CHOICE, step, choice, None
            for outcome in range(len(choice.outcomes)):
                yield CardRow.OUTCOME, step, choice, outcome
        for outcome in range(len(step.outcomes)):
            yield CardRow.OUTCOME, step, None, outcome


def _wires(
    arcs: Iterable[Arc],
    lane: Callable[[Arc], object],
    caused: Callable[[Arc], float | None],
    asked: Callable[[Arc], float],
) -> tuple[Wire, ...]:
    """Return a wire for each lane; one that ends sooner runs nearer to the cards than those beside it."""
    causes: dict[object, dict[float, Arc]] = {}
    ends: dict[object, dict[float, Arc]] = {}
    for arc in arcs:
        at = caused(arc)
        assert at is not None  # it is wired
        causes.setdefault(lane(arc), {})[at] = arc
        ends.setdefault(lane(arc), {})[asked(arc)] = arc
    bare = [Wire(0, tuple(causes[name].items()), tuple(ends[name].items())) for name in causes]
    placed: list[Wire] = []
    for wire in sorted(bare, key=lambda wire: (wire.span[1], -wire.span[0])):
        beside = [other.column for other in placed if _meet(other, wire)]
        placed.append(Wire(max(beside, default=-1) + 1, wire.causes, wire.ends))
    return tuple(placed)


def _meet(one: Wire, other: Wire) -> bool:
    return one.span[0] <= other.span[1] and other.span[0] <= one.span[1]
