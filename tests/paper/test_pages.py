"""Pages for paper: well made in every language, and no text ever becomes markup."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from arjenvalinnat.content.legible import one_line
from arjenvalinnat.content.load import load_deck
from arjenvalinnat.content.translation.translate import told_in
from arjenvalinnat.paper.jobs import jobs_page
from arjenvalinnat.paper.markup import element, page
from arjenvalinnat.paper.schedule import schedule
from arjenvalinnat.paper.sheet import sheet_page
from arjenvalinnat.paper.words import minutes
from arjenvalinnat.paper.write import write_paper
from arjenvalinnat.paper.year import year_page
from arjenvalinnat.rules.state import Planned
from arjenvalinnat.session.hour import Session, Wishes
from arjenvalinnat.session.plan.planning import plan_day
from arjenvalinnat.session.report.record import Record
from arjenvalinnat.session.report.year import BY, add_up
from arjenvalinnat.views.texts import languages, texts
from tests.paper.pages import Page, assert_well_made
from tests.paper.sheets import RECORD, played
from tests.showings import showing_of

ROOT = Path(__file__).resolve().parents[2]


def shipped() -> tuple[object, tuple[Planned, ...], Wishes]:
    """Return the shipped deck, the plan of a day of it, and its wishes."""
    deck = load_deck(ROOT / "scenarios" / "arjen-valinnat").deck
    assert deck is not None
    wishes = Wishes(seed=7)
    return deck, plan_day(deck, wishes), wishes


@pytest.mark.parametrize("language", languages())
def test_every_page_is_well_made(language: str) -> None:
    """Headings in order, table heads with a scope, a language, and nothing from anywhere else."""
    say = texts(language)
    deck, plan, wishes = shipped()
    pages = [
        sheet_page(played(), say, language),
        sheet_page(played(Record(id="ab"), place=""), say, language),
        jobs_page(deck, plan, wishes, say, language),
        *(year_page(add_up([played()], by), say, language, "2026") for by in BY),
    ]
    for text in pages:
        assert_well_made(Page(text), language)
        assert "{" not in Page(text).said()


def test_the_sheet_says_what_the_issue_asks_for() -> None:
    """Date, deck, version, minutes, groups, pupils, cards, talk, votes, words, fingers, place."""
    told = replace(played(), seconds=3421, debrief=720, debrief_at=2640)
    said = Page(sheet_page(told, texts("fi"), "fi")).said().split("\n")
    for text in ("24.11.2026", "Kuopio", "57 min", "12 min, alkoi minuutilla 44", "4", "24", "Kortti matsi"):
        assert text in said, text
    for text in ("Ilta", "syvä", "Uni", "Valinta lopeta.", "Uni ensin", "Kysy suoraan", "ei näytetä", "11"):
        assert text in said, text
    assert "Pieni pakka (versio 1)" in "".join(said)
    assert any("Vastausta vaihtaneita ryhmiä: 2." in line for line in said)


def test_a_sheet_names_no_group() -> None:
    """No shape by which a group is called stands on the sheet."""
    for language in languages():
        say = texts(language)
        said = Page(sheet_page(played(), say, language)).said().casefold()
        for shape in ("circle", "triangle", "square", "star", "diamond", "drop", "cross", "hexagon"):
            assert say(f"sign.{shape}").casefold() not in said


def test_texts_of_the_deck_say_their_language() -> None:
    """On an English page, a Finnish title is Finnish for whoever hears it read."""
    english = Page(sheet_page(played(), texts("en"), "en"))
    assert ("span", {"lang": "fi"}) in english.elements
    assert ("span", {"lang": "fi"}) not in Page(sheet_page(played(), texts("fi"), "fi")).elements


PLAIN = Page(sheet_page(played(Record(words=("x", "x"), id="ab"), place="x"), texts("fi"), "fi"))


@given(words=st.lists(st.text(), min_size=2, max_size=2), place=st.text(min_size=1))
@settings(max_examples=200)
def test_no_words_break_out_of_the_page(words: list[str], place: str) -> None:
    """Whatever is typed stands in the page as it was typed, and not one element more."""
    record = Record(words=tuple(words), id="ab")
    read = Page(sheet_page(played(record, place=place), texts("fi"), "fi"))
    assert [tag for tag, _ in read.elements] == PLAIN.tags
    assert "".join(text for tag, text in read.texts if tag == "li") == "".join(map(one_line, words))


@given(st.text() | st.sampled_from(['"><script>', "&lt;", "'", "</li>", "<!--", "]]>", "\x00\ud800"]))
def test_an_attribute_holds_what_it_was_given(text: str) -> None:
    """Quotes and brackets in an attribute stay in it."""
    read = Page(page("x", "fi", element("p", text, class_=text)))
    assert read.elements[-1] == ("p", {"class": one_line(text)})
    assert "".join(said for tag, said in read.texts if tag == "p") == one_line(text)


def test_what_no_page_can_show_becomes_a_space() -> None:
    """Control characters and half letters would make the file unreadable; letters stay."""
    assert one_line("a\x00b\ud800c\nd") == "a b c d"
    assert one_line("Åäö ”ñ” 漢") == "Åäö ”ñ” 漢"


def test_the_job_sheet_holds_the_plan_and_nothing_for_adults() -> None:
    """Every card with its minute; no notes, no effects, no consequences, no choices."""
    deck, plan, wishes = shipped()
    said = Page(jobs_page(deck, plan, wishes, texts("fi"), "fi")).said()
    for planned in plan:
        card = deck.cards_by_id[planned.card]
        assert card.title in said
        assert card.facilitator is None or card.facilitator not in said
        assert card.situation not in said
        for choice in card.choices:
            assert choice.text not in said
            assert choice.later is None or choice.later.text not in said
            assert not any(
                effect.words in said for effect in choice.effects.values() if len(effect.words) > 8
            )
    for job in ("Lukija", "Ajanottaja", "Kirjuri"):
        assert job in said


@pytest.mark.parametrize("minutes", [45, 60, 90])
@pytest.mark.parametrize("language", languages())
def test_a_quick_card_lasts_as_long_as_its_slot(language: str, minutes: int) -> None:
    """Beside a quick card's minute stands how long it lasts, and that is when the next part begins."""
    deck, _, _ = shipped()
    wishes, say = Wishes(seed=7, minutes=minutes), texts(language)
    plan = plan_day(deck, wishes)
    cells = [text for tag, text in Page(jobs_page(deck, plan, wishes, say, language)).texts if tag == "td"]
    times = schedule(deck, plan, wishes)
    ends = (*times.cards[1:], times.story)
    quick = 0
    for begins, end, planned in zip(times.cards, ends, plan, strict=True):
        if deck.cards_by_id[planned.card].notice is None and not planned.deep:
            quick += 1
            row = cells[cells.index(say("jobs.quick-reader")) :]
            assert row[1] == say("jobs.quick-timekeeper", minutes=end - begins)
            assert str(end - begins) in row[1]
            cells = row[3:]
    assert quick >= 3


def test_a_heavy_card_is_the_adult_s() -> None:
    """A card with a content notice is led by the adult, quick or deep; the names are those of the cast."""
    deck, _, wishes = shipped()
    heavy = next(card for card in deck.cards if card.notice)
    plain = next(card for card in deck.cards if not card.notice)
    for deep in (False, True):
        said = Page(
            jobs_page(
                deck,
                (Planned(heavy.id, deep), Planned(plain.id, deep)),
                wishes,
                texts("fi"),
                "fi",
                lambda text: f"*{text}*",
            )
        ).said()
        assert f"*{heavy.title}* (aikuinen vetää)" in said
        assert f"*{plain.title}* ({'syvä' if deep else 'nopea'})" in said


@given(
    st.lists(st.booleans(), max_size=14).map(lambda kinds: [Planned("x", deep) for deep in kinds]),
    st.sampled_from([45, 60, 90]),
)
def test_the_minutes_of_an_hour_go_forward_and_keep_the_debrief(plan: list[Planned], length: int) -> None:
    """Parts follow each other, and the closing talk has what the planner keeps for it."""
    times = schedule(shipped()[0], plan, Wishes(minutes=length))
    parts = [0, times.agreement, times.roles, *times.cards, times.story, times.debrief, times.out, times.end]
    assert parts == sorted(parts)
    assert len(times.cards) == len(plan)
    assert times.end == length
    assert times.out - times.debrief == {45: 10, 60: 12, 90: 14}[length]


def test_minutes_are_whole_and_never_lost() -> None:
    """Half a minute more is a minute more; something is never nothing."""
    assert [minutes(seconds) for seconds in (0, 1, 29, 89, 90, 3600)] == [0, 1, 1, 1, 2, 60]


def test_a_long_sheet_is_printed_smaller() -> None:
    """More rows than one side holds make the print smaller on paper."""
    few, many = Record(id="a"), replace(RECORD, words=("x",) * 30)
    assert ("main", {"class": "dense"}) not in Page(sheet_page(played(few), texts("fi"), "fi")).elements
    assert ("main", {"class": "dense"}) in Page(sheet_page(played(many), texts("fi"), "fi")).elements


def test_paper_is_in_the_language_of_the_facilitator(tmp_path: Path) -> None:
    """The console speaks Swedish while the wall is in Finnish: the job sheet names the cards in Swedish."""
    deck = load_deck(ROOT / "scenarios" / "arjen-valinnat").deck
    assert deck is not None
    session = Session(deck=deck, wishes=Wishes(seed=7))
    made = write_paper("jobs", session, showing_of(desk_language="sv"), tmp_path)
    assert made is not None
    text = made.read_text(encoding="utf-8")
    first = plan_day(deck, session.wishes)[0].card
    swedish = told_in(deck, "sv").cards_by_id[first]
    assert swedish.title in text
    assert deck.cards_by_id[first].title not in text
    assert '<html lang="sv"' in text
