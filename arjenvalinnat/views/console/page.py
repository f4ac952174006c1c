"""Which page is on the console: each is a module of the page's own name, without its `console-`."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from arjenvalinnat.session.desk import DeskPage
from arjenvalinnat.session.hour import Session
from arjenvalinnat.session.showing import Showing
from arjenvalinnat.views.console.cast import cast_page
from arjenvalinnat.views.console.concern import concern_page
from arjenvalinnat.views.console.counts import counts_page
from arjenvalinnat.views.console.debrief import debrief_page
from arjenvalinnat.views.console.keys import keys_page
from arjenvalinnat.views.console.leave import leave_page
from arjenvalinnat.views.console.now import now_page
from arjenvalinnat.views.console.pieces.console import Console, console_of
from arjenvalinnat.views.console.plan import plan_page
from arjenvalinnat.views.console.plan_add import plan_add_page
from arjenvalinnat.views.console.plan_card import plan_card_page
from arjenvalinnat.views.console.reminders import reminders_page
from arjenvalinnat.views.console.screens import screens_page
from arjenvalinnat.views.console.sheet import sheet_page
from arjenvalinnat.views.console.times import times_page
from arjenvalinnat.views.console.words import words_page
from arjenvalinnat.views.scene import Scene
from arjenvalinnat.views.wall_pages import WallPages


def console_view(session: Session, showing: Showing, pages: WallPages | None = None) -> Scene:
    """Return what the facilitator alone sees; peer-support pupils see no page that is for adults.

    *pages* are those of the wall at this moment, where they are laid out already.
    """
    seen = console_of(session, showing, pages)
    if seen.peer and seen.desk.page is DeskPage.REMINDERS:
        return now_page(seen)
    return _PAGES[seen.desk.page](seen)


def _plan_card(seen: Console) -> Scene:
    """Return one card of the plan, or the plan where it has none at this place."""
    state, item = seen.state, seen.desk.item
    there = state is not None and 0 <= item < len(state.plan)
    return plan_card_page(seen, state, state.plan[item]) if state is not None and there else plan_page(seen)


def _plan_add(seen: Console) -> Scene:
    """Return the cards that may be added, or the plan before the day."""
    return plan_page(seen) if seen.state is None else plan_add_page(seen, seen.state)


_PAGES: Mapping[DeskPage, Callable[[Console], Scene]] = {
    DeskPage.NOW: now_page,
    DeskPage.PLAN: plan_page,
    DeskPage.PLAN_CARD: _plan_card,
    DeskPage.PLAN_ADD: _plan_add,
    DeskPage.COUNTS: counts_page,
    DeskPage.WORDS: words_page,
    DeskPage.DEBRIEF: debrief_page,
    DeskPage.CONCERN: concern_page,
    DeskPage.REMINDERS: reminders_page,
    DeskPage.CAST: cast_page,
    DeskPage.TIMES: times_page,
    DeskPage.SHEET: sheet_page,
    DeskPage.SCREENS: screens_page,
    DeskPage.KEYS: keys_page,
    DeskPage.LEAVE: leave_page,
}
