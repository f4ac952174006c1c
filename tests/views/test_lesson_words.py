"""A lesson speaks of itself as one: no page of it says day, square, token or road."""

import datetime
import re
from dataclasses import replace

import pytest

from arjenvalinnat.content.load import load_deck
from arjenvalinnat.paper.jobs import jobs_page
from arjenvalinnat.paper.sheet import sheet_page
from arjenvalinnat.session.desk import DeskPage
from arjenvalinnat.session.hour import FoundDeck, Session, Wishes
from arjenvalinnat.session.rehearsal import Rehearsal, spread
from arjenvalinnat.session.report.sheet import sheet_of
from arjenvalinnat.session.showing import Showing
from arjenvalinnat.views.console import console_view
from arjenvalinnat.views.outline import outline
from arjenvalinnat.views.texts import catalogue, languages, texts
from arjenvalinnat.views.tour import tour
from tests.content.files import ROOT
from tests.paper.pages import Page
from tests.showings import changed
from tests.views.messages import gaps

FOLDER = ROOT / "scenarios" / "jamakkyys-paihteet"
DECK = load_deck(FOLDER).deck
OWN = " ".join(path.read_text(encoding="utf-8") for path in sorted(FOLDER.rglob("*.yaml")))
SESSION = Session((FoundDeck("x", DECK.title),), DECK, Wishes(seed=7, ages=(13, 16), minutes=45))
BOARD = re.compile(
    r"\b(päivä\w*|päivi\w*|ruutu\w*|ruudu\w*|nappula\w*|tie(?:n|tä|llä|lle|stä|ltä)?)\b", re.IGNORECASE
)
"""Words of a board, and of a day that is played on it."""

_BEFORE = 5
"""So many letters before a word tell whether the deck wrote it."""


def of_the_program(line: str) -> list[str]:
    """Return the words of a board in a line that the deck itself did not write."""
    found = BOARD.finditer(line)
    return [one[0] for one in found if line[max(0, one.start() - _BEFORE) : one.end()] not in OWN]


def said_on(lines: list[str]) -> dict[str, list[str]]:
    """Return the lines that speak of a board, each with the words that do."""
    return {line: words for line in lines if (words := of_the_program(line))}


def test_no_page_of_the_wall_speaks_of_a_board():
    """From the title to the blank wall, in each of its moods."""
    stops = [(stop.name, said_on(outline(stop.scene))) for stop in tour(SESSION, Showing())]
    assert not [stop for stop in stops if stop[1]]


def test_the_console_and_paper_do_not_either():
    """Every page of the console before, in the middle and after; the sheet and the job sheet."""
    hour = Rehearsal(SESSION, Showing())
    scenes = [(hour.session, hour.showing)]
    hour.begin()
    for _ in range(25):
        hour.go_on()
    scenes.append((hour.session, hour.showing))
    hour.play_out(spread)
    scenes.append((hour.session, hour.showing))
    for session, showing in scenes:
        for page in DeskPage:
            shown = changed(showing, desk=changed_desk(showing, page))
            assert not said_on(outline(console_view(session, shown))), page
    say = texts("fi", DECK.called)
    plan = hour.state.plan
    pages = (
        jobs_page(DECK, plan, hour.session.wishes, say, "fi"),
        sheet_page(sheet_of(hour.session, 0.0, datetime.date(2026, 11, 25)), say, "fi"),
    )
    for page in pages:
        assert not said_on([text for _, text in Page(page).texts])


def changed_desk(showing: Showing, page: DeskPage):
    """Return the console turned to a page."""
    return replace(showing.desk, page=page)


@pytest.mark.parametrize("called", ["lesson", "week"])
@pytest.mark.parametrize("language", languages())
def test_other_words_are_said_with_the_same_names(language, called):
    """Words of a lesson or a week stand in place of a message that there is, with names that it has."""
    messages = catalogue(language)
    own = {key.partition(".")[2]: text for key, text in messages.items() if key.startswith(f"{called}.")}
    assert own
    for key, text in own.items():
        assert gaps(text) <= gaps(messages[key]), key
        assert texts(language, called)(key, **dict.fromkeys(gaps(messages[key]), "x")) != ""


def test_a_week_is_called_one():
    """A day's words go where a week has its own, and stay where it has none."""
    day, week = texts("fi"), texts("fi", "week")
    assert (day("end.heading"), week("end.heading")) == ("Luokan yhteinen päivä", "Luokan yhteinen viikko")
    assert day("title.name") == week("title.name")
