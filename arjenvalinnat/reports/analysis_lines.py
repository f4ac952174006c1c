"""An analysis as lines for a terminal: what an author should look at first stands first."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap

from arjenvalinnat.reports.analysed import AnalysisTexts, Table
from arjenvalinnat.reports.arcs import shortened
from arjenvalinnat.rules.analysis.results import Lived

_GAP = "  "
_CHOICE, _HEAD = 62, 14


def analysis_lines(told: AnalysisTexts) -> Iterator[str]:
    """Return an analysis as lines of text."""
    say = told.say
    yield told.title()
    yield from told.about()
    if told.analysis.last:
        yield from _headed(say("analyse.ends"), _columns(told.ends()))
    if told.deck.axes:
        yield from _headed(say("analyse.axes"), _columns(told.axes()))
    if told.analysis.scenes:
        yield from _headed(say("analyse.scenes"), told.scenes())
    if told.styles()[1]:
        yield from _headed(say("analyse.styles"), _styles(told))
    yield from _headed(say("analyse.reached"), _reached(told))
    yield from _headed(say("analyse.idle"), told.idle())
    if told.analysis.last:
        best, worst = told.analysis.best, told.analysis.worst
        yield from _headed(say("analyse.best", square=best.square), _day(told, best))
        yield from _headed(say("analyse.worst", square=worst.square), _day(told, worst))


def _styles(told: AnalysisTexts) -> Iterator[str]:
    """Return what each style meets, a told step a line."""
    (_, *steps), rows = told.styles()
    for name, *met in rows:
        yield name
        yield from (f"  {step}: {said}" for step, said in zip(steps, met, strict=True))


def _reached(told: AnalysisTexts) -> Iterator[str]:
    """Return what never happens, and then everything else with its parts before its words."""
    say, never = told.say, told.never()
    if never:
        yield told.never_head()
        yield from (f"  {one}" for one in never)
    else:
        yield say("analyse.all-reached")
    if told.reached[1]:
        yield say("analyse.foreign", count=told.reached[1])
    found = [(row[1], row[0]) for row in told.reach()[1][len(never) :]]
    if found:
        yield ""
        if len(told.policies) > 1:
            yield say("analyse.first-policy", policy=told.policies[0])
        wide = max(len(part) for part, _ in found)
        yield from (f"{part.rjust(wide)}{_GAP}{name}" for part, name in found)


def _day(told: AnalysisTexts, lived: Lived) -> Iterator[str]:
    _, rows = told.day(lived)
    yield from _columns(
        ((), tuple((card, shortened(choice, _CHOICE)) for card, choice in rows)), numbers=False
    )


def _headed(heading: str, lines: Iterator[str]) -> Iterator[str]:
    yield ""
    yield heading.upper()
    yield from lines


def _columns(table: Table, *, numbers: bool = True) -> Iterator[str]:
    """Return rows as lines: the first column to the left, numbers to the right, long heads folded."""
    heads, rows = table
    folded = [wrap(head, _HEAD) for head in heads]
    high = max(map(len, folded), default=0)
    above = [
        tuple(head[line - high] if high - line <= len(head) else "" for head in folded)
        for line in range(high)
    ]
    widths = [max(map(len, column)) for column in zip(*above, *rows, strict=True)]
    for name, *cells in (*above, *rows):
        rest = (cell.rjust(wide) if numbers else cell for cell, wide in zip(cells, widths[1:], strict=True))
        yield _GAP.join((name.ljust(widths[0]), *rest)).rstrip()
