"""Which page is on the console."""

from __future__ import annotations

from arjenvalinnat.session.desk import DeskPage
from arjenvalinnat.session.hour import Session
from arjenvalinnat.session.showing import Showing
from arjenvalinnat.views.console import (
    choosing,
    counts,
    flipchart,
    listing,
    now,
    papers,
    plan,
    rounds,
    talks,
)
from arjenvalinnat.views.console.console import console
from arjenvalinnat.views.scene import Scene

_PAGES = {
    DeskPage.NOW: now.now_page,
    DeskPage.PLAN: plan.plan_page,
    DeskPage.COUNTS: counts.counts_page,
    DeskPage.WORDS: flipchart.words_page,
    DeskPage.DEBRIEF: rounds.debrief_page,
    DeskPage.CONCERN: talks.concern_page,
    DeskPage.REMINDERS: talks.reminders_page,
    DeskPage.CAST: choosing.cast_page,
    DeskPage.TIMES: choosing.times_page,
    DeskPage.SHEET: papers.sheet_page,
    DeskPage.SCREENS: choosing.screens_page,
    DeskPage.KEYS: listing.keys_page,
    DeskPage.LEAVE: choosing.leave_page,
}


def console_view(session: Session, showing: Showing) -> Scene:
    """Return what the facilitator alone sees; peer-support pupils see no page that is for adults."""
    seen = console(session, showing)
    if seen.peer and seen.desk.page is DeskPage.REMINDERS:
        return now.now_page(seen)
    return _PAGES[seen.desk.page](seen)
