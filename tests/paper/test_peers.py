"""The job sheet with the deck's own roles for peer-support pupils."""

from arjenvalinnat.content.load import load_deck
from arjenvalinnat.paper.jobs import jobs_page
from arjenvalinnat.session.hour import Wishes
from arjenvalinnat.session.plan.lesson import as_held
from arjenvalinnat.session.plan.planning import plan_day
from arjenvalinnat.views.texts import texts
from tests.content.files import ROOT
from tests.paper.pages import Page

DECK = load_deck(ROOT / "scenarios" / "jamakkyys-paihteet").deck
SAY = texts("fi", DECK.called)
WISHES = as_held(DECK, Wishes(ages=(13, 16), minutes=45))


def said() -> str:
    """Return what the job sheet says."""
    return Page(jobs_page(DECK, plan_day(DECK, WISHES), WISHES, SAY, "fi")).said()


def test_the_deck_s_own_roles_stand_in_place_of_the_program_s():
    """What each does and may say, what nobody ever does, and the talks before and after."""
    page = said()
    for role in DECK.peers.roles:
        for text in (role.name, *role.does, *role.says):
            assert text in page
    for text in (*DECK.peers.never, DECK.peers.before, DECK.peers.after):
        assert text in page
    assert SAY("jobs.recorder-1") not in page


def test_the_timetable_says_who_leads():
    """A scene with a notice is the adult's; there are neither roles nor a road in it."""
    page = Page(jobs_page(DECK, plan_day(DECK, WISHES), WISHES, SAY, "fi"))
    cells = [text for tag, text in page.texts if tag == "td"]
    assert cells[cells.index("Puisto") + 1] == SAY("jobs.leads-adult")
    assert cells[cells.index("Tuttu vai vieras?") + 1] == SAY("jobs.leads-peer")
    assert SAY("jobs.roles") not in cells
    assert SAY("jobs.story") not in cells
