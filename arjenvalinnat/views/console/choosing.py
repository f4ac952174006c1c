"""Pages of questions with answers: the names, the times, the displays, and leaving."""

from __future__ import annotations

from arjenvalinnat.content.format.deck import Cast
from arjenvalinnat.session.desk import DeskPage
from arjenvalinnat.session.intents.console import OpenDesk, ShowDesk, SwapScreens
from arjenvalinnat.session.intents.wall import Leave, Wish
from arjenvalinnat.views.console.console import Console
from arjenvalinnat.views.console.flow import FlowItem, Para, asked, buttons
from arjenvalinnat.views.console.pieces import ButtonKind, Press
from arjenvalinnat.views.console.written import written
from arjenvalinnat.views.scene import Scene
from arjenvalinnat.views.texts import languages, tongue
from arjenvalinnat.views.theme import Colour

_TIMES = (("think", 5, 10, 120), ("talk", 15, 30, 300), ("reasons", 15, 30, 300))
"""A wish of seconds: its name, its step, its least and its most (domain research, 3.3)."""

_SWITCHES = ("timers", "seats", "nudge")


def cast_page(seen: Console) -> Scene:
    """Return the casts with their names, and the question whether a pupil bears one of them."""
    return written(seen, lambda _: _casts(seen))


def times_page(seen: Console) -> Scene:
    """Return the seconds of the countdowns, and what is on or off."""
    return written(seen, lambda _: _times(seen))


def screens_page(seen: Console) -> Scene:
    """Return which display the wall is on, and how it is changed."""
    return written(seen, lambda width: _screens(seen, width))


def leave_page(seen: Console) -> Scene:
    """Return the question about leaving, asked where the class does not see it."""
    return written(seen, lambda width: _leaving(seen, width))


def _casts(seen: Console) -> list[FlowItem]:
    say, deck = seen.say, seen.session.deck
    if deck is None or not deck.cast:
        return [Para(say("console.cast.none"), 3.8)]
    chosen = seen.showing.cast if seen.showing.cast is not None else deck.cast[0].id
    blocks: list[FlowItem] = [
        Para(say("console.cast.ask"), 4.0, bold=True, colour=Colour.LAMP, role="heading")
    ]
    for cast in deck.cast:
        now = cast.id == chosen
        label = say("console.cast.chosen" if now else "console.cast.choose", name=cast.name)
        press = Press(label, Wish("cast", cast.id), (), "chosen" if now else "plain")
        blocks.append(asked(seen, _names(cast), [press], bold=now))
    return [*blocks, Para(say("console.cast.warning"), 3.4, colour=Colour.DESK_QUIET, gap=2.0)]


def _names(cast: Cast) -> str:
    """Return the names of a cast, each in the first form that the deck gives."""
    return ", ".join(dict.fromkeys(next(iter(forms.values())) for forms in cast.people.values() if forms))


def _times(seen: Console) -> list[FlowItem]:
    say, wishes = seen.say, seen.session.wishes
    blocks: list[FlowItem] = []
    for name, step, least, most in _TIMES:
        now = int(getattr(wishes, name))
        told = say(f"console.times.{name}", seconds=now)
        presses = [
            Press(
                f"{sign}{step}",
                Wish(name, max(least, min(most, now + by))),
                said=f"{told} {sign}{step}",
            )
            for sign, by in (("\N{MINUS SIGN}", -step), ("+", step))
        ]
        blocks.append(asked(seen, told, presses, bold=True))
    for name in _SWITCHES:
        on = bool(getattr(wishes, name))
        presses = [
            Press(
                say(f"console.times.{word}"),
                Wish(name, value),
                (),
                "chosen" if on is value else "plain",
                f"{say(f'console.times.{name}')}: {say(f'console.times.{word}')}",
            )
            for word, value in (("on", True), ("off", False))
        ]
        blocks.append(asked(seen, say(f"console.times.{name}"), presses))
    return blocks


def _screens(seen: Console, width: float) -> list[FlowItem]:
    say, screen = seen.say, seen.showing.screen
    told = say("console.screens.free") if screen is None else say("console.screens.wall", number=screen + 1)
    presses = [
        Press(say("console.do.swap-screens"), SwapScreens(), ("f4",)),
        Press(say("console.do.close" if seen.desk.open else "console.do.open"), OpenDesk(), ("f3",)),
    ]
    found = [
        Para(
            say("machine.screen", number=number + 1) + ": " + say("machine.pixels", width=wide, height=high),
            3.6,
        )
        for number, wide, high in seen.showing.screens
    ]
    return [
        Para(told, 4.0, bold=True),
        *found,
        *buttons(seen, presses, width, gap=1.6),
        Para(say("console.screens.language"), 4.0, bold=True, gap=1.6),
        *buttons(seen, _tongues(seen), width, gap=1.0),
        Para(say("console.screens.how"), 3.6, gap=2.0),
        Para(say("console.screens.one"), 3.6, gap=1.2),
        Para(say("console.screens.share"), 3.6, gap=1.2),
    ]


def _tongues(seen: Console) -> list[Press]:
    """Return the languages that the console can speak, whatever the wall does."""
    own = seen.desk.language
    as_wall = Press(
        seen.say("console.screens.as-wall"), Wish("desk-language", None), (), "plain" if own else "chosen"
    )
    others = [
        Press(tongue(name), Wish("desk-language", name), (), "chosen" if name == own else "plain")
        for name in languages()
    ]
    return [as_wall, *others]


def _leaving(seen: Console, width: float) -> list[FlowItem]:
    say = seen.say
    told = say("leave.kept" if seen.session.play else "leave.nothing")
    kind: ButtonKind = "plain"
    presses = [
        Press(say("leave.stay"), ShowDesk(DeskPage.NOW), (), "chosen"),
        Press(say("console.leave.leave"), Leave(), (), kind),
    ]
    return [
        Para(say("leave.heading"), 5.0, bold=True, role="heading"),
        Para(told, 3.8, gap=1.4),
        *buttons(seen, presses, width, gap=2.4),
    ]
