"""Which page is on the console: each is a module of the page's own name, without its `console-`.

Here alone is read which of the plan's pages an item stands for.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from arjenvalinnat.session.desk import DeskPage
from arjenvalinnat.session.hour import Session
from arjenvalinnat.session.purposes import PlanName
from arjenvalinnat.session.showing import Showing
from arjenvalinnat.views.console.cast import cast_page
from arjenvalinnat.views.console.concern import concern_page
from arjenvalinnat.views.console.counts import counts_page
from arjenvalinnat.views.console.debrief import debrief_page
from arjenvalinnat.views.console.keys import keys_page
from arjenvalinnat.views.console.leave import leave_page
from arjenvalinnat.views.console.now import now_page
from arjenvalinnat.views.console.pieces.console import Console, console_of
from arjenvalinnat.views.console.pieces.planned import ADDING
from arjenvalinnat.views.console.plan import plan_page
from arjenvalinnat.views.console.plan_add import plan_add_page
from arjenvalinnat.views.console.plan_card import plan_card_page
from arjenvalinnat.views.console.reminders import reminders_page
from arjenvalinnat.views.console.screens import screens_page
from arjenvalinnat.views.console.sheet import sheet_page
from arjenvalinnat.views.console.times import times_page
from arjenvalinnat.views.console.words import words_page
from arjenvalinnat.views.scene import Scene


def console_view(session: Session, showing: Showing) -> Scene:
    """Return what the facilitator alone sees; peer-support pupils see no page that is for adults."""
    seen = console_of(session, showing)
    if seen.peer and seen.desk.page is DeskPage.REMINDERS:
        return now_page(seen)
    return _PAGES[seen.desk.page](seen)


def _of_the_plan(seen: Console) -> Scene:
    """Return the plan, one card of it or the cards that may be added; a name is typed on the plan itself."""
    state, item, typing = seen.state, seen.desk.item, seen.desk.typing
    if state is None or (typing is not None and typing.purpose == PlanName()):
        return plan_page(seen)
    if item == ADDING:
        return plan_add_page(seen, state)
    return (
        plan_card_page(seen, state, state.plan[item - 1]) if 0 < item <= len(state.plan) else plan_page(seen)
    )


_PAGES: Mapping[DeskPage, Callable[[Console], Scene]] = {
    DeskPage.NOW: now_page,
    DeskPage.PLAN: _of_the_plan,
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
