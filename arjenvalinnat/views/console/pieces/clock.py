"""The hour on the console: minutes left, how it stands in words, the countdown, what the program offers."""

from __future__ import annotations

from dataclasses import dataclass

from arjenvalinnat.rules.actions import Action, EndDay, Replan
from arjenvalinnat.rules.lane import step_at
from arjenvalinnat.rules.legal import refusal
from arjenvalinnat.rules.state import Turn
from arjenvalinnat.session.intents.desk import Dismiss
from arjenvalinnat.session.intents.game import Do
from arjenvalinnat.session.intents.timer import ExtendTimer, StartTimer, StopTimer
from arjenvalinnat.session.plan.forecast import Forecast, forecast
from arjenvalinnat.views.console.pieces.console import Console
from arjenvalinnat.views.console.pieces.presses import HIGH, Press, row_of, wide_of, words
from arjenvalinnat.views.layout import fit
from arjenvalinnat.views.measure import width as width_of
from arjenvalinnat.views.pieces.parts import Part, together
from arjenvalinnat.views.pieces.talk_step import talk_step
from arjenvalinnat.views.scene import Box, Item, Rect
from arjenvalinnat.views.theme import DESK_LEAST, Colour

MINUTE = 60.0
_EASE = 90.0
"""Seconds that the class may be behind or ahead before it is told."""

_MORE = 30
"""Seconds that one press gives a countdown."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """What the program proposes: its words, the action that accepts it, and the name it is declined under."""

    text: str
    action: Action
    name: str


def stands(seen: Console) -> Forecast | None:
    """Return how the hour stands, None before the day."""
    return None if seen.state is None else forecast(seen.session, seen.showing.clock.now)


def standing(seen: Console, hour: Forecast) -> str:
    """Return in words whether the class is on time."""
    state, say = seen.state, seen.say
    if state is not None and state.card is None:
        return say("console.clock.over")
    minutes = round(abs(hour.slack) / MINUTE)
    if hour.slack < -_EASE:
        return say("console.clock.behind", minutes=minutes)
    return say("console.clock.ahead", minutes=minutes) if hour.slack > _EASE else say("console.clock.on-time")


def status(seen: Console, rect: Rect) -> Part:
    """Return the top of the console: the minutes that are left, how they stand, and the countdown."""
    say, hour = seen.say, stands(seen)
    if hour is None:
        told = say("console.clock.before", minutes=seen.session.wishes.minutes)
        return Part((words(told, rect, 4.4, bold=True, role="heading"),), (), rect.bottom)
    timer = _countdown(seen, rect)
    end = timer[1] - 2 if timer[0].items else rect.right
    left = say("console.clock.left", minutes=int(-(-hour.left // MINUTE)))
    wide = min(width_of(left, 4.8, True) * 1.06, (end - rect.x) * 0.5)
    items: list[Item] = [words(left, Rect(rect.x, rect.y, wide, rect.h), 4.8, bold=True, role="heading")]
    told = standing(seen, hour)
    kept = say("console.clock.reserve", minutes=round(hour.reserve / MINUTE))
    place = Rect(rect.x + wide + 2.5, rect.y, end - rect.x - wide - 2.5, rect.h)
    late = hour.slack < -_EASE and seen.state is not None and seen.state.card is not None
    text = f"{told} \N{MIDDLE DOT} {kept}"
    if not fit(text, place.w, place.h + 0.2, 3.4, False, DESK_LEAST).fits:
        text = told
    items.append(words(text, place, 3.4, colour=Colour.LAMP if late else Colour.DESK_QUIET))
    return together(Part(tuple(items), (), rect.bottom), timer[0])


def _countdown(seen: Console, rect: Rect) -> tuple[Part, float]:
    """Return the countdown that runs with what can be done about it, and where it begins."""
    timer, say = seen.showing.clock.timer, seen.say
    if timer is None:
        return Part(), rect.right
    left = timer.left(seen.showing.clock.now)
    told = say("console.timer.left", what=say(f"console.timer.{timer.what}"), time=clock(left))
    presses = [
        Press(
            say("console.timer.longer", seconds=_MORE),
            ExtendTimer(_MORE),
            ("+",),
            said=say("console.timer.more", seconds=_MORE),
        ),
        Press(say("console.timer.stop"), StopTimer(), ("-",)),
    ]
    wide = sum(wide_of(say, press) for press in presses) + 1.0
    text = width_of(told, 4.0, True) * 1.06
    x = rect.right - wide - text - 1.5
    items = (
        Box(Rect(x - 1.2, rect.y, 0.5, rect.h), Colour.LAMP),
        words(told, Rect(x, rect.y, text, rect.h), 4.0, bold=True),
    )
    row = Rect(rect.right - wide, rect.y + (rect.h - HIGH) / 2, wide, HIGH)
    return together(Part(items), row_of(say, presses, row)), x - 1.2


def clock(seconds: int) -> str:
    """Return seconds as they stand on a countdown: `1:05`."""
    return f"{seconds // 60}:{seconds % 60:02}"


def start_press(seen: Console) -> Press:
    """Return the button that starts a countdown that suits what the class does now."""
    state, wishes = seen.state, seen.session.wishes
    turn = state.turn if state is not None and seen.on_day else None
    reasons = turn is Turn.TALK and talk_step(seen.wall) == "reasons"
    what, seconds = {
        Turn.THINK: ("think", wishes.think),
        Turn.SITUATION: ("think", wishes.think),
        Turn.TALK: ("talk", wishes.talk),
        Turn.RECOMMIT: ("reasons", wishes.reasons),
    }.get(Turn.RECOMMIT if reasons else turn or Turn.DISCUSS, ("discuss", wishes.talk))
    label = seen.say("console.timer.start", time=clock(seconds))
    return Press(label, StartTimer(what, seconds), ("ctrl+t",))


def proposal(seen: Console) -> Proposal | None:
    """Return what the program proposes now, None when nothing, or when it was declined."""
    hour, state = stands(seen), seen.state
    if hour is None or state is None or hour.offer == "none":
        return None
    deck = seen.wall.deck
    titles = [step_at(deck, at).title for at in hour.steps]
    titles += [deck.cards_by_id[card].title for card in hour.cards if card in deck.cards_by_id]
    named = ", ".join(seen.say("console.quoted", title=seen.wall.tell(title)) for title in titles)
    action: Action = EndDay() if hour.offer == "end" else Replan(hour.tail)
    name = f"drop {len(titles)}" if hour.offer == "drop" else hour.offer
    if _declined(seen, name) or not playable(seen, action):
        return None
    return Proposal(seen.say(f"console.offer.{hour.offer}", cards=named), action, name)


def _declined(seen: Console, name: str) -> bool:
    """Tell whether this was declined: dropping cards is asked again only when more would have to go."""
    kind, _, count = name.partition(" ")
    told = [one.partition(" ") for one in seen.desk.told]
    return any(one == kind and int(many or 0) >= int(count or 0) for one, _, many in told)


def playable(seen: Console, action: Action) -> bool:
    """Tell whether the game takes this action now."""
    return seen.state is not None and refusal(seen.state, action) is None


def proposal_presses(seen: Console, offered: Proposal) -> list[Press]:
    """Return the two answers to a proposal."""
    return [
        Press(seen.say("console.offer.accept"), Do(offered.action), ("ctrl+h",)),
        Press(seen.say("console.offer.decline"), Dismiss(offered.name), ("ctrl+j",)),
    ]
