"""The pictures of an analysis: where the days end, and what they do to each axis. One row a policy.

All rows of a picture share one scale of squares or points. In the picture of squares each row is as high as
its own tallest bar, whose part of the days is written on it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from arjenvalinnat.paper.markup import Html
from arjenvalinnat.paper.svg import WIDER, circle, fitted, line, picture, rect, words
from arjenvalinnat.reports.analysed import HIGH, LOW, AnalysisTexts
from arjenvalinnat.rules.analysis.results import PolicyDays, Spread
from arjenvalinnat.views.measure import width
from arjenvalinnat.views.pieces.points import signed
from arjenvalinnat.views.theme import Colour

WIDE, NAMES, EDGE = 960.0, 190.0, 16.0
ROW, BAR = 62.0, 38.0
_SMALL, _LEVEL = 12.0, 18.0
_INK, _QUIET, _RULE = Colour.INK.value, Colour.QUIET.value, Colour.RULE.value
_BARS, _MEAN, _PALE = Colour.GROUP_1.value, Colour.ACCENT.value, "#E4E4E4"
_HALO = {"stroke": "#FFFFFF", "stroke_width": "5", "paint_order": "stroke", "stroke_linejoin": "round"}
"""The light edge of a text that stands over lines."""


@dataclass(frozen=True, slots=True)
class _Scale:
    """Whole numbers along a line, from its left end to its right."""

    least: int
    most: int
    left: float
    right: float

    @property
    def step(self) -> float:
        """Return how far one number is from the next."""
        return (self.right - self.left) / max(1, self.most - self.least)

    def at(self, value: float) -> float:
        """Return where a number stands."""
        return self.left + (value - self.least) * self.step

    def marks(self, apart: float) -> Iterator[int]:
        """Return round numbers that stand at least so far apart."""
        step = next(
            step for step in (1, 2, 5, 10, 20, 50, 100, 1000) if step * self.step >= apart or step == 1000
        )
        first = -(-self.least // step) * step
        yield from range(first, self.most + 1, step)


def squares_picture(told: AnalysisTexts) -> Html:
    """Return where the days end: a row of bars for each policy, milestones as lines through all of them."""
    every = told.analysis.policies
    squares = [square for days in every for square, _ in days.squares.points]
    last = max(told.analysis.last, *squares)
    scale = _Scale(min(0, *squares), last, NAMES + EDGE, WIDE - 2 * EDGE)
    top = _LEVEL * len(told.lamps) + 8
    bottom = top + ROW * len(every)
    shapes = [
        *_lamps(told, scale, bottom),
        *(shape for row, days in enumerate(every) for shape in _bars(told, scale, top + row * ROW, days)),
        *_axis(scale, bottom + 4, 34),
        words(WIDE - EDGE, bottom + 34, told.say("analyse.squares-axis"), text_anchor="end", fill=_QUIET),
    ]
    name = told.say("analyse.ends")
    return picture((0, 0, WIDE, bottom + 44), name, told.say("analyse.squares-desc"), *shapes)


def axes_picture(told: AnalysisTexts) -> Html:
    """Return what the days do to each axis: its range as a bar, its mean as a line, one scale for all."""
    every, axes = told.analysis.policies, told.deck.axes
    low = min(0, *(spread.quantile(LOW) for days in every for spread in days.axes))
    high = max(0, *(spread.quantile(HIGH) for days in every for spread in days.axes))
    wide = (WIDE - NAMES) / len(axes)
    top, row = 28.0, 26.0
    bottom = top + row * len(every)
    shapes = [
        words(
            NAMES - 8,
            top + (place + 0.5) * row,
            fitted(told.policy(days.policy), NAMES - 12),
            text_anchor="end",
        )
        for place, days in enumerate(every)
    ]
    for column, axis in enumerate(axes):
        scale = _Scale(low, high, NAMES + column * wide + EDGE, NAMES + (column + 1) * wide - EDGE)
        title = fitted(axis.name, wide - 2 * EDGE, bold=True)
        shapes.append(words(scale.left, 12, title, font_weight="bold"))
        shapes.append(line(scale.at(0), top - 4, scale.at(0), bottom, stroke=_RULE, stroke_dasharray="3 3"))
        spreads = [days.axes[column] for days in every]
        shapes += [
            shape
            for place, spread in enumerate(spreads)
            for shape in _range(scale, top + (place + 0.5) * row, spread)
        ]
        shapes += _axis(scale, bottom + 4, 34, plus=True)
    name = told.say("analyse.axes")
    return picture((0, 0, WIDE, bottom + 28), name, told.say("analyse.axes-desc"), *shapes)


def part_bar(part: float) -> Html:
    """Return a small bar for a part of the days; its number stands beside it."""
    shapes = (
        rect(0, 0, 60, 9, fill=_PALE),
        rect(0, 0, 60 * part, 9, fill=_BARS),
    )
    return picture((0, 0, 60, 9), "", "", *shapes, class_="part", aria_hidden="true")


def _lamps(told: AnalysisTexts, scale: _Scale, bottom: float) -> Iterator[Html]:
    """Draw the milestones; each name has a height of its own, so that no two run into each other."""
    for level, lamp in enumerate(told.lamps):
        x, y = scale.at(lamp.square - 0.5), _LEVEL * (level + 0.5)
        text = told.say("analyse.lamp", name=lamp.name, square=lamp.square)
        yield line(x, y, x, bottom, stroke=_INK, stroke_dasharray="5 4", stroke_width="1.2")
        right = x + 6 + width(text, _SMALL * WIDER) < WIDE
        shown = fitted(text, (WIDE - x if right else x) - EDGE, _SMALL)
        side = {} if right else {"text_anchor": "end"}
        yield words(x + 6 if right else x - 6, y, shown, font_size="12", fill=_INK, **_HALO, **side)


def _bars(told: AnalysisTexts, scale: _Scale, top: float, days: PolicyDays) -> Iterator[Html]:
    floor = top + ROW - 6
    yield words(0, floor - 26, fitted(told.policy(days.policy), NAMES, bold=True), font_weight="bold")
    mean = told.say("analyse.mean-mark", mean=told.decimal(days.squares.mean))
    yield words(0, floor - 8, fitted(mean, NAMES, _SMALL), font_size="12", fill=_QUIET)
    yield line(scale.left - scale.step / 2, floor, scale.right + scale.step / 2, floor, stroke=_RULE)
    points = days.squares.points
    tallest = max(part for _, part in points)
    broad = max(2.0, scale.step * 0.78)
    for square, part in points:
        high = BAR * part / tallest
        yield rect(scale.at(square) - broad / 2, floor - high, broad, high, fill=_BARS)
    peak = next(square for square, part in points if part == tallest)
    text = told.part(tallest)
    yield words(
        scale.at(peak), floor - BAR - 9, text, font_size="12", text_anchor="middle", fill=_INK, **_HALO
    )
    at = scale.at(days.squares.mean)
    yield line(at, floor - BAR, at, floor + 5, stroke="#FFFFFF", stroke_width="5")
    yield line(at, floor - BAR, at, floor + 5, stroke=_MEAN, stroke_width="2.4")


def _range(scale: _Scale, y: float, spread: Spread) -> Iterator[Html]:
    low, high = scale.at(spread.quantile(LOW)), scale.at(spread.quantile(HIGH))
    yield line(scale.left, y, scale.right, y, stroke=_PALE)
    yield line(low, y, high, y, stroke=_BARS, stroke_width="7")
    yield circle(scale.at(spread.mean), y, 6, fill="#FFFFFF")
    yield circle(scale.at(spread.mean), y, 4.5, fill=_MEAN)


def _axis(scale: _Scale, y: float, apart: float, *, plus: bool = False) -> Sequence[Html]:
    return [
        words(
            scale.at(mark), y + 10, signed(mark) if plus else str(mark), font_size="12", text_anchor="middle"
        )
        for mark in scale.marks(apart)
    ]
