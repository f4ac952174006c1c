"""An analysis as one page: pictures, each with its numbers in a table, and the deck's branches."""

from __future__ import annotations

from collections.abc import Iterator

from arjenvalinnat.paper.markup import Cells, Html, Tell, body, element, joined, page, spoken, table
from arjenvalinnat.reports.analysed import AnalysisTexts, Table
from arjenvalinnat.reports.analysis_plots import axes_picture, part_bar, squares_picture
from arjenvalinnat.reports.branches import branch_pictures, branch_summary, branch_table
from arjenvalinnat.rules.analysis.results import Lived


def analysis_page(told: AnalysisTexts, language: str) -> str:
    """Return an analysis as one HTML page in this language of the catalogue."""
    tell = spoken(told.deck.language, language)
    pieces = [
        element("h1", told.title()),
        element("p", " ".join(told.about())),
        *_policies(told),
        *(_ends(told) if told.analysis.last else ()),
        *(_axes(told) if told.deck.axes else ()),
        *_scenes(told, tell),
        *_reached(told, tell),
        *_idle(told),
        *_days(told, tell),
        *_branches(told, language),
    ]
    return page(told.title(), language, *pieces, dense=True)


def _policies(told: AnalysisTexts) -> Iterator[Html]:
    yield element("h2", told.say("analyse.policies"))
    yield element(
        "ul", *(element("li", element("strong", name), f": {meaning}.") for name, meaning in told.means())
    )


def _ends(told: AnalysisTexts) -> Iterator[Html]:
    say = told.say
    yield element("h2", say("analyse.ends"))
    yield element("p", say("analyse.squares-desc"), class_="note")
    yield squares_picture(told)
    yield _numbers(say("analyse.ends-caption"), told.ends())
    yield _numbers(say("analyse.squares-table"), told.squares())


def _axes(told: AnalysisTexts) -> Iterator[Html]:
    say = told.say
    yield element("h2", say("analyse.axes"))
    yield element("p", say("analyse.axes-desc"), class_="note")
    yield axes_picture(told)
    yield _numbers(say("analyse.axes-caption"), told.axes())


def _scenes(told: AnalysisTexts, tell: Tell) -> Iterator[Html]:
    """Tell the ways through each scene, and what each style meets."""
    if told.analysis.scenes:
        yield element("h2", told.say("analyse.scenes"))
        yield element("p", told.say("analyse.scenes-desc"), class_="note")
        yield element("ul", *(element("li", tell(one)) for one in told.scenes()))
    heads, rows = told.styles()
    if rows:
        yield element("h2", told.say("analyse.styles"))
        cells: list[Cells] = [(name, *(tell(said) for said in met)) for name, *met in rows]
        yield table(told.say("analyse.styles-caption"), heads, body(cells))


def _reached(told: AnalysisTexts, tell: Tell) -> Iterator[Html]:
    """Tell what never happens before the table of everything."""
    say, never = told.say, told.never()
    yield element("h2", say("analyse.reached"))
    if never:
        yield element("p", element("strong", told.never_head()))
        yield element("ul", *(element("li", tell(one)) for one in never))
    else:
        yield element("p", say("analyse.all-reached"))
    if told.reached[1]:
        yield element("p", say("analyse.foreign", count=told.reached[1]), class_="note")
    heads, rows = told.reach()
    if rows:
        parts = (one.parts[0] for one in told.reached[0])
        lines: list[Cells] = [
            (tell(name), joined(part_bar(part), first), *rest)
            for (name, first, *rest), part in zip(rows, parts, strict=True)
        ]
        numbers = len(heads) - 1
        told_of = table(say("analyse.reached-caption"), heads, body(lines, numbers), numbers=numbers)
        yield element("div", told_of, class_="reach")


def _idle(told: AnalysisTexts) -> Iterator[Html]:
    yield element("h2", told.say("analyse.idle"))
    yield element("ul", *(element("li", one) for one in told.idle()))


def _days(told: AnalysisTexts, tell: Tell) -> Iterator[Html]:
    """Tell the best and the worst day beside each other; without a road no day is better than another."""
    if not told.analysis.last:
        return
    best, worst = told.analysis.best, told.analysis.worst
    yield element("div", _day(told, tell, "best", best), _day(told, tell, "worst", worst), class_="beside")


def _day(told: AnalysisTexts, tell: Tell, which: str, lived: Lived) -> Html:
    heads, rows = told.day(lived)
    cells = ((tell(card), tell(choice)) for card, choice in rows)
    return element(
        "section",
        element("h2", told.say(f"analyse.{which}", square=lived.square)),
        table(told.say("analyse.day-caption"), heads, body(cells)),
    )


def _branches(told: AnalysisTexts, language: str) -> Iterator[Html]:
    say = told.say
    yield element("h2", say("analyse.branches.heading"), class_="anew")
    yield element("p", branch_summary(told.deck, say))
    yield element("p", say("analyse.branches.about"), class_="note")
    yield element("div", *branch_pictures(told.deck, say), class_="bands")
    yield branch_table(told.deck, say, language)


def _numbers(caption: str, told: Table) -> Html:
    heads, rows = told
    numbers = len(heads) - 1
    return table(caption, heads, body(rows, numbers), numbers=numbers)
