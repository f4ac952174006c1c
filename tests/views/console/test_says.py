"""What the pages of the console say, moment by moment."""

from dataclasses import replace
from itertools import combinations

import pytest

from arjenvalinnat.rules.actions import Commit, CommitCounts, Draw, Lock, Next, Settle
from arjenvalinnat.rules.draws import shown_choices
from arjenvalinnat.rules.state import Turn
from arjenvalinnat.session.desk import DeskPage
from arjenvalinnat.session.intents.desk import ShowDesk
from arjenvalinnat.session.intents.game import Do
from arjenvalinnat.session.intents.typing import StartTyping, Type, Typed
from arjenvalinnat.session.purposes import OwnWord, PlanName, RaisedCards
from arjenvalinnat.session.showing import PageName
from arjenvalinnat.session.steer import steer
from arjenvalinnat.views.console import console_view
from arjenvalinnat.views.console.pieces.clock import start_press
from arjenvalinnat.views.console.pieces.console import console_of
from arjenvalinnat.views.console.pieces.moment import moment, to_do
from arjenvalinnat.views.outline import outline, texts_of
from arjenvalinnat.views.scene import Text
from arjenvalinnat.views.texts import texts
from tests.showings import changed
from tests.views.console.hours import started
from tests.views.console.moments import at_turn
from tests.views.hours import begun, straight_hour
from tests.views.walks import ink


def test_a_console_over_the_wall_says_that_the_class_can_see_it():
    """On one display every page of an opened console carries the warning; otherwise none does."""
    session, showing = at_turn(Turn.COMMIT)
    for is_open in (True, False):
        opened = replace(showing, desk=replace(showing.desk, open=is_open))
        for page in DeskPage:
            shown = replace(opened, desk=replace(opened.desk, page=page))
            said = texts_of(console_view(session, shown))
            assert any("Luokka näkee tämän sivun" in line for line in said) is is_open


def test_what_is_longer_than_its_place_is_read_to_the_end():
    """Pressing the lower chevron again and again shows every line of the notes, then no chevron."""
    session, showing = at_turn(Turn.THINK)
    showing = replace(showing, desk=replace(showing.desk, notes=4))
    for _ in range(60):
        spot = console_view(session, showing).hotspot_for("ctrl+down")
        if spot is None:
            break
        session, showing = steer(session, showing, spot.intent)
    else:
        raise AssertionError("the notes do not end")
    for _ in range(60):
        spot = console_view(session, showing).hotspot_for("ctrl+up")
        if spot is None:
            break
        session, showing = steer(session, showing, spot.intent)
    assert showing.desk.scroll == 0


def test_pages_of_the_console(snapshot):
    """Every page of the console reads as it was last read and found good."""
    session, showing = at_turn(Turn.COMMIT)
    for page in DeskPage:
        _, shown = steer(session, showing, ShowDesk(page)) if page is not DeskPage.NOW else (0, showing)
        snapshot(f"console-{page.value}", outline(console_view(session, shown)))
    before, _ = begun(6, 7)
    title = changed(showing, page=PageName.TITLE)
    snapshot("console-before", outline(console_view(replace(before, play=None), title)))


def test_the_field_that_is_typed_in_is_read_out(snapshot):
    """Raised cards are counted by ear: each field is a line with its answer and its number, one is open."""
    session, showing = at_turn(Turn.COMMIT)
    _, showing = steer(session, showing, ShowDesk(DeskPage.COUNTS))
    many = len(session.play.state.card.choices) + 1
    session, showing = steer(session, showing, StartTyping(RaisedCards(many - 1)))
    opened = texts("fi")("console.typing.open", field="")
    for place in range(many):
        lines = texts_of(console_view(session, showing))
        said = [line for line in lines if line.startswith(opened)]
        assert len(said) == 1
        fields = lines[lines.index(said[0]) - place :][:many]
        assert [line.endswith(f" – {number}") for number, line in enumerate(fields)] == [
            number < place for number in range(many)
        ]
        if place == 1:
            snapshot("console-typing", outline(console_view(session, showing)))
        for intent in (Type(str(place)), Typed()):
            session, showing = steer(session, showing, intent)


def test_no_button_shows_a_key_that_is_text_now():
    """While a number is typed, Space and B are typed too: no button of the wall claims them."""
    session, showing = at_turn(Turn.COMMIT)
    _, showing = steer(session, showing, ShowDesk(DeskPage.COUNTS))
    caps = {texts("fi")("console.key.space"), "B", "D", "PgUp"}

    def shown(at):
        items = console_view(session, at).items
        return {" ".join(item.lines) for item in items if isinstance(item, Text)}

    assert caps <= shown(showing)
    _, typing = steer(session, showing, StartTyping(RaisedCards(len(session.play.state.card.choices))))
    assert not caps & shown(typing)
    assert "F6" in shown(typing)


@pytest.mark.parametrize(("page", "purpose"), [(DeskPage.WORDS, OwnWord()), (DeskPage.PLAN, PlanName())])
def test_a_text_longer_than_its_field_is_read_out_whole(page, purpose):
    """A field shows the end of what is typed; an ear hears all of it, once."""
    session, showing = at_turn(Turn.COMMIT)
    _, showing = steer(session, showing, ShowDesk(page))
    session, showing = steer(session, showing, StartTyping(purpose))
    typing = texts("fi")("console.typing.open", field="{}")
    assert typing.format(texts("fi")("console.typing.empty")) in texts_of(console_view(session, showing))
    long = "nallekarkit " * 4 + "loppu"
    session, showing = steer(session, showing, Type(long))
    kept = showing.desk.typing.half.fields[0]
    assert [line for line in texts_of(console_view(session, showing)) if "loppu" in line] == [
        typing.format(kept)
    ]


def test_a_started_hour_is_told_of():
    """The sentence that waits is on the main page until it has been read."""
    session, showing = started((3, 8, 16 / 10, "fi", "adult"))
    assert any("Levylle ei voi" in line for line in texts_of(console_view(session, showing)))
    spot = console_view(session, showing).hotspot_for("ctrl+o")
    session, showing = steer(session, showing, spot.intent)
    assert not any("Levylle ei voi" in line for line in texts_of(console_view(session, showing)))


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_every_moment_of_the_hour_says_what_to_do(language):
    """The first heading beside the wall is a sentence, and another one for each kind of page."""
    said = {}
    for session, showing, _ in straight_hour(*begun(6, 7, language=language)):
        seen = console_of(session, showing)
        said.setdefault(moment(seen), to_do(seen))
        assert "## " + to_do(seen) in texts_of(console_view(session, showing))
    assert len(set(said.values())) == len(said) >= 16


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_a_tie_is_told_with_its_numbers(language):
    """A tie of the wall's second answer and a pass is told on both pages of answers; each can be pressed."""
    session, showing = at_turn(Turn.COMMIT)
    state = session.play.state
    second = shown_choices(state.setup.seed, state.place, state.card)[1].id
    raised = tuple(4 if choice.id == second else 1 for choice in state.card.choices)
    session, showing = steer(session, changed(showing, language=language), Do(CommitCounts(0, (*raised, 4))))
    assert moment(console_of(session, showing)) == "tie"
    for page in (DeskPage.NOW, DeskPage.COUNTS):
        scene = console_view(session, replace(showing, desk=replace(showing.desk, page=page)))
        assert any("(0, 2)" in line for line in texts_of(scene)), page
        told = f": {texts(language)('console.answer.tied')}"
        assert any(spot.label.endswith(told) for spot in scene.hotspots), page
        offered = {spot.intent.action for spot in scene.hotspots if isinstance(spot.intent, Do)}
        assert {Settle(0, second), Settle(0, None), Draw(0)} <= offered, page
        for key, answer in (("2", second), ("0", None)):
            assert scene.hotspot_for(key).intent == Do(Settle(0, answer))
        written = [item for item in scene.items if isinstance(item, Text) and item.lines]
        assert not [pair for pair in combinations(written, 2) if ink(pair[0]).meets(ink(pair[1]))]


OVER = (PageName.SETTINGS, PageName.MACHINE, PageName.KEYS, PageName.LEAVE, PageName.WORDS)


@pytest.mark.parametrize("page", [page for page in PageName if page is not PageName.DAY])
def test_the_console_speaks_of_the_page_that_is_on_the_wall(page):
    """Each page has its own line, the question with raised fingers and what lies over the game, too."""
    session, showing = at_turn(Turn.SITUATION)
    lying = changed(showing, page=page, over=PageName.DAY if page in OVER else None)
    assert moment(console_of(session, lying)) == page.main.value
    assert to_do(console_of(session, lying)) != to_do(console_of(session, showing))


def test_a_page_of_the_hour_without_an_hour_is_the_title():
    """Where there is no game the wall shows the title, and the console speaks of that."""
    session, showing = begun(6, 7)
    session = replace(session, play=None)
    for page in (PageName.DAY, PageName.ROLES, PageName.DEBRIEF, PageName.TITLE):
        assert moment(console_of(session, changed(showing, page=page))) == "title"


@pytest.mark.parametrize(
    ("answered", "item", "said", "timer"),
    [
        ("divided", 0, "talk-divided", "talk"),
        ("divided", 1, "talk-reasons", "reasons"),
        ("united", 0, "talk-united", "talk"),
        ("silent", 0, "talk-silent", "talk"),
    ],
)
def test_the_console_says_what_the_class_talks_about(answered, item, said, timer):
    """Pairs, reasons aloud, an even class and a second vote are each told in a line and timed as they are."""
    session, showing = at_turn(Turn.COMMIT, deep=True)
    groups, choices = session.play.state.groups, session.play.state.card.choices
    for group in range(len(groups)):
        choice = {"divided": choices[group % 2].id, "united": choices[0].id, "silent": None}[answered]
        session, showing = steer(session, showing, Do(Commit(group, choice)))
    session, showing = steer(session, showing, Do(Lock()))
    showing = changed(showing, item=item)
    assert moment(console_of(session, showing)) == said
    assert start_press(console_of(session, showing)).intent.what == timer
    session, showing = steer(session, showing, Do(Next()))
    assert moment(console_of(session, showing)) == "recommit"
    again = to_do(console_of(session, showing))
    assert "kolme, kaksi, yksi" in again
    assert "perustelu" not in again
