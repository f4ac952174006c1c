"""What an author reads of scenes, styles and told steps: lines, the page, data, pictures."""

from __future__ import annotations

from functools import cache
from xml.etree import ElementTree

import pytest

from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.reports.analysed import AnalysisTexts
from arjenvalinnat.reports.analysis_data import analysis_data
from arjenvalinnat.reports.analysis_lines import analysis_lines
from arjenvalinnat.reports.analysis_page import analysis_page
from arjenvalinnat.reports.branches import branch_svg
from arjenvalinnat.reports.dot import dot
from arjenvalinnat.reports.mermaid import mermaid
from arjenvalinnat.reports.wiring import CardRow, wiring
from arjenvalinnat.rules.analysis.analyse import analyse
from arjenvalinnat.rules.analysis.branches import Arc, Node, NodeKind, Thing, branches
from arjenvalinnat.session.report.analysed_days import drawn_from_all
from arjenvalinnat.views.texts import languages, texts
from tests.paper.pages import Page, assert_well_made
from tests.rules.scenes import KOTIBILEET, lesson, scene, talked, told

PARK = scene(
    "puisto",
    "aamu",
    talked("puhe"),
    told({"when": {"chose": {"kotibileet": "hyi"}}, "text": "Sami on vihainen."}, {"text": "Sami moikkaa."}),
)
NEVER = scene(
    "ei-koskaan", "tunti", talked("puhe-2"), told({"when": {"has": ["joi"], "lacks": ["joi"]}, "text": "Ei."},
                                                  {"text": "Muuten näin."}, step="viimeksi"),
)  # fmt: skip


@cache
def pack() -> Deck:
    """Return a whole lesson of three scenes."""
    return lesson(KOTIBILEET, PARK, NEVER, plan="whole")


def said(language: str = "fi") -> AnalysisTexts:
    """Return the analysis of the lesson."""
    return AnalysisTexts(pack(), analyse(pack(), drawn_from_all(pack())), None, texts(language))


def test_a_whole_lesson_has_every_card_in_its_place() -> None:
    """Nothing is drawn: each card of the deck is played."""
    assert [[one.card for one in slot] for slot in drawn_from_all(pack())] == [
        ["kotibileet"], ["puisto"], ["ei-koskaan"],
    ]  # fmt: skip


def test_the_lines_tell_ways_styles_and_what_nobody_reaches() -> None:
    """Twelve ways, three to the video, what a style meets, and first of all what nobody is ever told."""
    lines = [*analysis_lines(said("en"))]
    assert "Kotibileet: ways 12." in lines
    assert "Maanantaina: “Ella näyttää puhelinta.” – ways 3 (12)." in lines
    style = lines.index("Always: Jämäkkä")
    assert "Hyvä kun sanoit" in lines[style + 1]
    assert "(100\N{NO-BREAK SPACE}%)" in lines[style + 1]
    never = lines.index(texts("en")("analyse.never"))
    assert "Viimeksi" in lines[never + 1]
    assert not any("BEST" in line or "square " in line for line in lines)


@pytest.mark.parametrize("language", languages())
def test_the_page_of_a_lesson_is_well_made(language: str) -> None:
    """Ways and styles stand on the page; squares and best days do not."""
    page = Page(analysis_page(said(language), language))
    assert_well_made(page, language)
    say = texts(language)
    assert say("analyse.scenes-desc") in page.said()
    assert say("analyse.styles") in page.said()
    assert say("analyse.ends") not in page.said()


def test_a_lesson_without_axes_has_no_table_of_them() -> None:
    """Where nothing is summed up, nothing is shown of sums."""
    bare = scene("a", "ilta", talked("x"), talked("y"))
    still = lesson(bare, axes=[], plan="whole")
    known = AnalysisTexts(still, analyse(still, drawn_from_all(still)), None, texts("fi"))
    for text in (analysis_page(known, "fi"), "\n".join(analysis_lines(known))):
        assert texts("fi")("analyse.axes") not in text


def test_the_data_has_ways_and_told_and_no_squares() -> None:
    """What has no meaning without a board is not there; steps are named."""
    data = analysis_data(said())
    assert not data.keys() & {"best", "worst"}
    assert data["scenes"][0]["ways"] == 12
    (uniform, *_) = data["policies"]
    assert "squares" not in uniform
    assert {one["step"] for one in uniform["reached"]} == {"hiljainen-normi", "tarjous"}
    assert uniform["told"][0] == {"card": "kotibileet", "step": "maanantai", "outcome": 0, "chance": 0.25}


def test_an_arc_leads_from_step_to_step() -> None:
    """A flag of the same scene comes from the step that sets it; an answer is asked of its own step."""
    first, second = branches(pack())[:2]
    offer = Node(Thing.STEP, "kotibileet", "tarjous")
    monday = Node(Thing.STEP, "kotibileet", "maanantai")
    assert first == Arc(
        NodeKind.HAS, offer, "no-okei", monday, "Ella näyttää puhelinta.", outcome=0, flag="joi"
    )
    assert (second.cause, second.choice, second.to.step) == (offer, "hyi", "lopuksi")


def test_a_scene_is_one_column_of_steps() -> None:
    """In every language of graphs the steps of a scene follow each other in a frame of their own."""
    say = texts("fi")
    drawn = dot(pack(), say)
    assert '"step kotibileet/hiljainen-normi" -> "step kotibileet/tarjous" [arrowhead=none' in drawn
    assert drawn.count("{") == drawn.count("}")
    chart = mermaid(pack(), say)
    assert chart.count("direction TB") == 3
    assert chart.count("subgraph") == chart.count("  end\n")
    picture = ElementTree.fromstring(branch_svg(pack(), say))
    shown = "".join(picture.itertext())
    assert "Maanantaina (kerrotaan)" in shown
    box = wiring(pack()).bands[0].boxes[0]
    rows = [one.step.id for one in box.lines if one.row is CardRow.STEP]
    assert rows == ["hiljainen-normi", "tarjous", "maanantai"]
    assert [one.y for one in box.lines] == sorted(one.y for one in box.lines)
