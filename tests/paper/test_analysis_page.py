"""The page of an analysis: well made, whole without its pictures, and alone in a real browser."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.reports.analysed import AnalysisTexts
from arjenvalinnat.reports.analysis_data import analysis_data
from arjenvalinnat.reports.analysis_lines import analysis_lines
from arjenvalinnat.reports.analysis_page import analysis_page
from arjenvalinnat.reports.arcs import apart, shortened
from arjenvalinnat.rules.analysis.analyse import analyse
from arjenvalinnat.rules.analysis.branches import branches
from arjenvalinnat.rules.analysis.results import PolicyDays
from arjenvalinnat.rules.state import Planned
from arjenvalinnat.session.hour import Wishes
from arjenvalinnat.session.plan.planning import plan_day
from arjenvalinnat.session.report.analysed_days import (
    cards_fault,
    drawn_from_all,
    lamps,
    minutes_of,
    one_day,
    reaches,
)
from arjenvalinnat.views.texts import languages, texts
from tests.decks_in_code import card, choice, deck, effects, small_deck
from tests.paper.browser import opened
from tests.paper.contrast import contrast
from tests.paper.decks import HOSTILE, hostile, shipped
from tests.paper.pages import Page, assert_well_made

PLAN = ("matsi", "aamupala", "koe", "laturi")


def told(of: Deck, *cards: str, role: str | None = None, language: str = "fi") -> AnalysisTexts:
    """Return the analysis of these cards, or of one a phase drawn from all."""
    slots = one_day([Planned(name) for name in cards]) if cards else drawn_from_all(of)
    analysis = analyse(of, slots, role=role, minutes=minutes_of(slots, Wishes()))
    return AnalysisTexts(of, analysis, role, texts(language))


@cache
def small() -> AnalysisTexts:
    """Return the analysis of the small deck."""
    return told(small_deck(), *PLAN)


@pytest.mark.parametrize("language", languages())
def test_the_page_is_well_made_in_every_language(language: str) -> None:
    """Headings in order, tables with captions and scopes, no script, nothing from elsewhere."""
    page = Page(analysis_page(told(small_deck(), *PLAN, language=language), language))
    assert_well_made(page, language)
    for tag, attributes in page.elements:
        assert tag not in {"image", "use", "foreignobject", "animate", "set"}
        if tag == "svg":
            assert attributes["role"] == "img" or attributes["aria-hidden"] == "true"
    said = page.said()
    assert said.count(texts(language)("analyse.policy.thoughtful")) >= 4


def test_every_picture_has_a_title_and_its_words() -> None:
    """Whoever hears the page is told what each picture shows."""
    text = analysis_page(small(), "fi")
    shown = re.findall(r"<svg[^>]*>", text)
    hidden = [svg for svg in shown if 'aria-hidden="true"' in svg]
    named = re.findall(r"<svg[^>]*><title>[^<]+</title>", text)
    assert len(named) == len(shown) - len(hidden) == 2 + len(small().deck.phases) + 1


def test_the_tables_hold_every_number_and_every_arc() -> None:
    """Without its pictures the page says the same: each square, each consequence, each arc has a row."""
    page = analysis_page(small(), "en")
    for heads, rows in (small().ends(), small().axes(), small().squares(), small().reach()):
        for row in rows:
            assert len(row) == len(heads)
            for cell in row:
                assert cell.replace("<", "&lt;") in page
    assert page.count("<tr>") >= len(branches(small().deck))


def test_no_text_becomes_markup() -> None:
    """A title that is full of tags is a text on the page, in its tables and in its pictures."""
    page = analysis_page(told(hostile(), "a"), "fi")
    assert "<b>" not in page
    assert HOSTILE.partition("\n")[0] in Page(page).said()


def test_a_deck_without_a_road_has_no_squares() -> None:
    """Where nothing moves, neither page nor terminal speaks of squares or of a best day."""
    still = deck(card("a", "ilta", choice("x"), choice("y")), movement=None)
    without = told(still, "a")
    page = Page(analysis_page(without, "fi"))
    assert_well_made(page, "fi")
    say = texts("fi")
    for text in (page.said(), "\n".join(analysis_lines(without))):
        assert say("analyse.no-road") in text
        assert say("analyse.ends").lower() not in text.lower()


def test_lamps_count_the_days_that_end_there_or_beyond() -> None:
    """The parts of a lamp are the parts of the days on its square and after it."""
    (lamp,) = lamps(small().deck, small().analysis)
    assert lamp.square == 6
    for part, days in zip(lamp.parts, small().analysis.policies, strict=True):
        assert part == pytest.approx(sum(share for at, share in days.squares.points if at >= 6))


def test_what_never_happens_stands_first() -> None:
    """An outcome that nothing in the plan can bring is named before everything else."""
    found, foreign = reaches(small().deck, small().analysis, None)
    assert foreign == 1  # a long way by bus: only that role's
    never = [one.never for one in found]
    assert never == sorted(never, reverse=True)
    one = {"when": {"at_least": {"self": "9"}}, "effects": effects(0, 0, 0), "text": "Koska."}
    dead = told(deck(card("a", "ilta", choice("x", outcomes=(one,)), choice("y"))), "a")
    assert len(dead.never()) == 1
    lines = [*analysis_lines(dead)]
    assert lines.index(texts("fi")("analyse.never")) < len(lines) - 1


def test_a_role_reaches_its_own_outcomes() -> None:
    """With its role, nothing that asks for its flag is left out."""
    found, foreign = reaches(small_deck(), told(small_deck(), *PLAN, role="bussi").analysis, "bussi")
    assert foreign == 0
    assert any(one.card == "aamupala" and one.outcome == 0 and not one.never for one in found)


def test_parts_of_choices_add_up() -> None:
    """By any choice, a later arrives in the part of the days in which its choice is made: here a third."""
    for one in small().reached[0]:
        if one.card == "matsi" and one.outcome is None:
            assert one.parts[0] == pytest.approx(1 / 3)


@given(st.floats(0, 1))
def test_a_part_is_told_as_nothing_only_when_it_is(part: float) -> None:
    """A day that happens at all is not told as 0 %."""
    assert (small().part(part) == "0\N{NO-BREAK SPACE}%") is (part == 0)


def test_numbers_are_written_as_the_reader_writes_them() -> None:
    """A decimal comma in Finnish, a point in English, a real minus, and no minus before nothing."""
    english = told(small_deck(), *PLAN, language="en")
    assert small().decimal(-1.25, 2) == "\N{MINUS SIGN}1,25"
    assert english.decimal(1.5, plus=True) == "+1.5"
    assert english.decimal(-0.01) == "0.0"


@pytest.mark.parametrize(
    ("cards", "fault"),
    [
        (("matsi", "koe"), None),
        (("matsi", "kissa"), ("unknown-card", "kissa")),
        (("koe", "matsi"), ("card-order", "matsi")),
        (("koe", "koe"), ("card-twice", "koe")),
        (("",), ("unknown-card", "")),
    ],
)
def test_cards_that_are_no_plan_are_named(cards: tuple[str, ...], fault: tuple[str, str] | None) -> None:
    """The first card that does not fit is named, with its reason."""
    assert cards_fault(small_deck(), cards) == fault


@pytest.mark.parametrize("minutes", [45, 60, 90])
def test_the_hour_s_own_plan_takes_about_the_hour(minutes: int) -> None:
    """The plan of an hour fits into it, and no more than a quarter of it is left."""
    wishes = Wishes(minutes=minutes, seed=1)
    taken = minutes_of(one_day(plan_day(shipped(), wishes)), wishes)
    assert 0.75 * minutes < taken <= minutes


def test_the_data_says_what_the_analysis_says() -> None:
    """The parts of a policy's squares add up to all days, and every axis has its spread."""
    data = analysis_data(small())
    for policy in data["policies"]:
        assert sum(part for _, part in policy["squares"]["points"]) == pytest.approx(1)
        assert set(policy["axes"]) == {"self", "others", "situation"}
        assert len(policy["milestones"]) == len(data["milestones"]) == 1


def test_the_page_is_alone_in_a_real_browser(tmp_path: Path) -> None:
    """Chromium opens the page of the shipped deck without a console line and asks the network for nothing."""
    plan = [planned.card for planned in plan_day(shipped(), Wishes(seed=1))]
    file = tmp_path / "days.html"
    file.write_text(analysis_page(told(shipped(), *plan), "fi"), encoding="utf-8")
    console, asked, _ = opened(file, tmp_path)
    assert console == []
    assert asked == []


def test_the_browser_would_tell(tmp_path: Path) -> None:
    """A page with a picture from elsewhere is caught: the log that the test reads does name requests."""
    file = tmp_path / "outside.html"
    script = "console.log('x'); new WebSocket('ws://127.0.0.1:9/b')"
    text = f"<!DOCTYPE html><img src='http://127.0.0.1:9/a.png'><script>{script}</script>"
    file.write_text(text, encoding="utf-8")
    console, asked, _ = opened(file, tmp_path)
    assert console
    assert asked == ["http://127.0.0.1:9/a.png", "ws://127.0.0.1:9/b"]


def test_every_colour_of_the_plots_can_be_read() -> None:
    """Text on white keeps 4.5:1, bars and lines that mean something 3:1; one grey is a bar's empty ground."""
    text = analysis_page(small(), "fi").partition('class="bands"')[0]
    colours = set(re.findall(r'(?:fill|stroke)="(#[0-9A-F]{6})"', text)) - {"#FFFFFF", "#E4E4E4"}
    assert len(colours) >= 3
    for colour in colours:
        assert contrast(colour, "#FFFFFF") >= (3 if colour == "#8C8577" else 4.5)


def test_a_place_of_several_cards_takes_what_they_take_on_average() -> None:
    """The minutes of a drawn place lie between those of its quickest and its slowest card."""
    quick, deep = Planned("koe"), Planned("toinen-koe", deep=True)
    slots = ((quick,), (deep,), (quick, deep))
    low, high, mean = (minutes_of((slot,), Wishes()) for slot in slots)
    assert mean == pytest.approx((low + high) / 2)
    assert low < high


def test_numbers_drawn_by_lot_are_named_with_their_error() -> None:
    """Where a policy was sampled, its name and the largest standard error stand in the first lines."""
    first, *rest = small().analysis.policies
    lot = replace(first, exact=False, squares=replace(first.squares, error=0.125))
    drawn = AnalysisTexts(small().deck, replace(small().analysis, policies=(lot, *rest)), None, texts("en"))
    sentence = [*drawn.about()][-1]
    assert "Anything" in sentence
    assert "Thoughtful" not in sentence
    assert "0.12" in sentence


def test_text_read_from_the_right_keeps_to_itself() -> None:
    """An Arabic title is isolated, also when it is shortened; any other text stays as it is."""
    arabic = "\N{ARABIC LETTER NOON}\N{ARABIC LETTER WAW} " * 9
    kept = apart(arabic)
    assert (kept[0], kept[-1]) == ("\N{FIRST STRONG ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}")
    assert shortened(kept, 10)[-1] == "\N{POP DIRECTIONAL ISOLATE}"
    assert len(shortened(kept, 10)) <= 12
    assert apart("Noa (2.)") == "Noa (2.)"


def test_never_is_said_only_where_every_choice_was_counted() -> None:
    """One way of choosing, or days by lot, do not show that something can never happen."""
    any_choice, tempting, *rest = small().analysis.policies
    say = texts("fi")

    def head(*policies: PolicyDays) -> str:
        analysis = replace(small().analysis, policies=policies)
        return AnalysisTexts(small().deck, analysis, None, say).never_head()

    assert head(any_choice, tempting, *rest) == say("analyse.never")
    assert head(tempting) == say("analyse.never-so")
    assert head(replace(any_choice, exact=False), tempting) == say("analyse.never-drawn")
