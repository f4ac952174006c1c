"""Hours in which anything may be pressed, on the wall or on the console, and their consoles."""

import random
from dataclasses import replace

from arjenvalinnat.session.desk import Desk, DeskPage
from arjenvalinnat.session.hour import Notice
from arjenvalinnat.session.intents.desk import ShowDesk
from arjenvalinnat.session.intents.device import Copy, SwapScreens
from arjenvalinnat.session.intents.hour import Begin, Leave, Print, Tick
from arjenvalinnat.session.intents.plans import DropPlan, UsePlan
from arjenvalinnat.session.intents.typing import Type
from arjenvalinnat.session.steer import steer
from arjenvalinnat.views.console import console_view
from arjenvalinnat.views.wall import live_view
from tests.showings import changed
from tests.views.hours import begun

ELSEWHERE = (Copy, Print, SwapScreens, Tick, UsePlan, DropPlan, Leave, Begin)
"""What a window or the disk carries out."""

ASPECTS = (4 / 3, 1024 / 600, 16 / 10, 21 / 9)
LINES = ("nallekarkit", "kesken jäänyt lause", "12", "7")


def started(wandering):
    """Return a session with something told, and what is shown of it."""
    groups, seed, aspect, language, leader = wandering
    session, showing = begun(groups, seed, language=language)
    wishes = replace(session.wishes, leader=leader, counts=bool(seed % 2))
    session = replace(session, wishes=wishes, told=(Notice("day.unkept"),), plans=("ysit",))
    return session, replace(showing, desk=Desk(aspect=aspect, notes=seed % 5))


def busy_hour(wandering, presses=40):
    """Yield sessions of an hour; pressed are the way on, the wall's hotspots and the console's."""
    session, showing = started(wandering)
    lots = random.Random(wandering[1])
    for _ in range(presses):
        yield session, showing
        wall, desk = live_view(session, showing), console_view(session, showing)
        lot = lots.random()
        if showing.desk.typing is not None and lot < 0.4:
            intent = Type(lots.choice(LINES))
        elif lot < 0.55 and wall.primary is not None:
            intent = wall.primary.intent
        else:
            intent = lots.choice(wall.hotspots if lot < 0.7 else desk.hotspots).intent
        if not isinstance(intent, ELSEWHERE):
            session, showing = steer(session, changed(showing, now=showing.clock.now + 20), intent)


def every_page(session, showing):
    """Yield the console's pages for one moment, each with its showing."""
    for page in DeskPage:
        _, shown = steer(
            session, replace(showing, desk=replace(showing.desk, page=DeskPage.NOW)), ShowDesk(page)
        )
        shown = shown if page is not DeskPage.NOW else replace(shown, desk=replace(shown.desk, page=page))
        yield shown, console_view(session, shown)
