"""Decks that stand apart: behind a button of the first page, opened once their notice was read."""

from pathlib import Path

from arjenvalinnat.session.conductor import Conductor
from arjenvalinnat.session.intents.hour import Begin, Choose
from arjenvalinnat.session.intents.place import Show
from arjenvalinnat.session.showing import PageName, Showing
from arjenvalinnat.views.keys import intent_for_key
from arjenvalinnat.views.outline import outline
from arjenvalinnat.views.texts import texts
from arjenvalinnat.views.wall import wall_view
from tests.content.files import SHIPPED

SAY = texts("fi")
NOTICE = "Vetäjällä on koulutus ja aikaa jäädä."
APART = """
format: 2
id: selviytyjat
title: Selviytyjät
language: fi
version: "1"
license: CC BY 4.0
authors: [Joku]
about: Pienryhmälle.
ages: [12, 21]
by_default: false
notice: Vetäjällä on koulutus ja aikaa jäädä.
plan: whole
called: lesson
movement: off
exit: off
phases: [{id: alkuun, name: Alkuun}]
themes: {vahvuudet: Vahvuudet}
agreement: {wall: [Saa olla hiljaa.], script: Saa olla hiljaa.}
debrief:
  - id: loppu
    name: Loppu
    closing: Kiitos.
    steps: [{id: eka, title: Lopuksi, questions: [Mikä jäi mieleen?]}]
"""
CARD = """
- id: vahva-hetki
  phase: alkuun
  title: Hetki, josta Noa on ylpeä
  themes: [vahvuudet]
  ages: [12, 21]
  situation: Noa muistaa hetken, jossa uskalsi jotain pientä.
  talk: Mitä pientä se voisi olla?
  with: alone
"""


def decks(tmp_path: Path) -> Path:
    """Return a folder of one deck that stands apart and one that does not."""
    apart = tmp_path / "decks" / "a-apart" / "cards"
    apart.mkdir(parents=True)
    (apart.parent / "deck.yaml").write_text(APART, encoding="utf-8")
    (apart / "01.yaml").write_text(CARD, encoding="utf-8")
    (tmp_path / "decks" / "b-usual").symlink_to(SHIPPED)
    return tmp_path / "decks"


def conductor(tmp_path: Path, *folders: Path) -> Conductor:
    """Return a conductor whose data lie beside the decks."""
    return Conductor(tmp_path / "data", folders, seed=lambda: 5)


def test_a_deck_that_stands_apart_opens_after_its_notice(tmp_path):
    """The usual deck is open; the other one is two pages away, and its notice is read before it is opened."""
    hour = conductor(tmp_path, decks(tmp_path))
    session, showing = hour.start(Showing())
    assert session.deck.title == "Arjen valinnat"
    assert not any(isinstance(spot.intent, Choose) for spot in wall_view(session, showing).hotspots)
    for key, page in (("c", "other-decks"), ("1", "deck-notice")):
        session, showing = hour.handle(session, showing, intent_for_key(wall_view(session, showing), key))
        assert wall_view(session, showing).page == page
    assert NOTICE in outline(wall_view(session, showing))
    assert session.deck.title == "Arjen valinnat"
    back = hour.handle(session, showing, intent_for_key(wall_view(session, showing), "backspace"))
    assert back[1].place.page is PageName.OTHER_DECKS
    session, showing = hour.handle(session, showing, intent_for_key(wall_view(session, showing), "enter"))
    assert (session.deck.title, showing.place.page) == ("Selviytyjät", PageName.TITLE)
    session, showing = hour.handle(session, showing, Begin())
    assert session.play is not None
    hour.let_go()


def test_it_is_not_opened_because_it_was_played_last_time(tmp_path):
    """What is remembered opens the usual deck: the notice is read every time."""
    folder = decks(tmp_path)
    first = conductor(tmp_path, folder)
    session, showing = first.start(Showing())
    session, showing = first.handle(session, showing, Choose(0))
    session, showing = first.handle(session, showing, Begin())
    first.let_go()
    session, _ = conductor(tmp_path, folder).start(Showing())
    assert session.deck is None or session.deck.title == "Arjen valinnat"


def test_one_that_is_asked_for_shows_its_notice_first(tmp_path):
    """Named on the command line, it begins with the notice; the way on opens it."""
    folder = decks(tmp_path)
    hour = conductor(tmp_path, folder)
    session, showing = hour.start(Showing(), folder / "a-apart")
    assert showing.place.page is PageName.DECK_NOTICE
    session, showing = hour.handle(session, showing, wall_view(session, showing).primary.intent)
    assert session.deck.title == "Selviytyjät"


def test_where_all_stand_apart_the_first_page_leads_to_them(tmp_path):
    """No deck is opened by itself, and the way on is not to try a deck again."""
    folder = decks(tmp_path)
    (folder / "b-usual").unlink()
    session, showing = conductor(tmp_path, folder).start(Showing())
    assert session.deck is None
    primary = wall_view(session, showing).primary
    assert (primary.label, primary.intent) == (SAY("title.others"), Show(PageName.OTHER_DECKS))


def test_the_list_counts_only_the_decks_that_it_shows(tmp_path):
    """Two usual decks are 1 and 2, whatever stands between them."""
    folder = decks(tmp_path)
    (folder / "0-usual").symlink_to(SHIPPED)
    session, showing = conductor(tmp_path, folder).start(Showing())
    scene = wall_view(session, showing)
    assert [intent_for_key(scene, key) for key in "12"] == [Choose(0), Choose(2)]


def test_a_lesson_without_a_question_at_the_door_goes_on_to_help(tmp_path):
    """With `exit: off` the page is skipped, forth and back, and nothing of it is counted."""
    folder = decks(tmp_path)
    hour = conductor(tmp_path, folder)
    session, showing = hour.start(Showing())
    session, showing = hour.handle(session, showing, Choose(0))
    session, showing = hour.handle(session, showing, Begin())
    session, showing = hour.handle(session, showing, Show(PageName.STEP_OUT))
    session, showing = hour.handle(session, showing, wall_view(session, showing).primary.intent)
    assert showing.place.page is PageName.HELP
    session, showing = hour.handle(session, showing, intent_for_key(wall_view(session, showing), "backspace"))
    assert showing.place.page is PageName.STEP_OUT
    hour.let_go()
