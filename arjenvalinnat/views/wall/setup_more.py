"""The rest of the set-up: what is asked more rarely, and the saved plans."""

from __future__ import annotations

from dataclasses import replace

from arjenvalinnat.session.intents.intent import Intent
from arjenvalinnat.session.intents.place import Over, Show
from arjenvalinnat.session.intents.plans import SavePlan, UsePlan
from arjenvalinnat.session.intents.wishes import WishFor
from arjenvalinnat.session.plan.planning import hand_made_fits, plan_day
from arjenvalinnat.session.showing import PageName
from arjenvalinnat.views.pieces.frame import frame
from arjenvalinnat.views.pieces.notices import notices_row
from arjenvalinnat.views.pieces.parts import together
from arjenvalinnat.views.pieces.rows import QuestionRow, leaves
from arjenvalinnat.views.pieces.setup import either, headed, row
from arjenvalinnat.views.pieces.wall import Wall
from arjenvalinnat.views.scene import Scene

PLANS = 2
"""How many saved plans are offered, the newest first."""

LEADERS = ("adult", "peer")
_ANSWERS = (("fingers", False), ("cards", True))
_TIMERS = (("on", True), ("off", False))


def setup_more_page(wall: Wall) -> Scene:
    """Return the questions; the way on and the way back lead to the others."""
    told, room = headed(wall)
    rest = together(told, leaves(wall, _more(wall), room)[0])
    on = wall.say("setup.more-done"), Show(PageName.SETUP)
    return frame(wall, "setup-more", rest, on, Show(PageName.SETUP))


def _more(wall: Wall) -> list[QuestionRow]:
    """Return what is asked more rarely, at most seven lines."""
    say, wishes = wall.say, wall.session.wishes
    answers: list[tuple[str, Intent, bool]] = [
        (say(f"setup.answers-{how}"), WishFor(replace(wishes, counts=counts)), wishes.counts is counts)
        for how, counts in _ANSWERS
    ]
    timers: list[tuple[str, Intent, bool]] = [
        (say(f"setup.timers-{how}"), WishFor(replace(wishes, timers=on)), wishes.timers is on)
        for how, on in _TIMERS
    ]
    return [
        row(
            say("setup.leader"), either(wall, "leader", {who: replace(wishes, leader=who) for who in LEADERS})
        ),
        row(say("setup.answers"), answers),
        row(say("setup.timers"), timers),
        notices_row(wall),
        row(say("setup.display"), [(say("setup.display-open"), Over(PageName.SETTINGS), False)]),
        row(say("setup.saved"), _plans(wall)),
    ]


def _plans(wall: Wall) -> list[tuple[str, Intent, bool]]:
    """Return the drawn plan, the saved ones, and the button that saves the one that is planned now."""
    say, session = wall.say, wall.session
    by_hand = hand_made_fits(wall.deck, session.wishes)
    offered: list[tuple[str, Intent, bool]] = [(say("plans.drawn"), UsePlan(""), not by_hand)]
    offered += [(name, UsePlan(name), False) for name in session.plans[:PLANS]]
    day = wall.showing.clock.today
    if day is not None and plan_day(wall.deck, session.wishes):
        name = say("plans.name", day=day.day, month=day.month, minutes=session.wishes.minutes)
        offered.append((say("plans.save"), SavePlan(name), False))
    return offered
