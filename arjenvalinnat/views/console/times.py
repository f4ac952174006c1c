"""The seconds of the countdowns, and what is on or off."""

from __future__ import annotations

from dataclasses import replace

from arjenvalinnat.session.hour import Wishes
from arjenvalinnat.session.intents.wishes import WishFor
from arjenvalinnat.views.console.pieces.console import Console
from arjenvalinnat.views.console.pieces.flow import FlowItem, asked
from arjenvalinnat.views.console.pieces.presses import Press
from arjenvalinnat.views.console.pieces.written import written
from arjenvalinnat.views.scene import Scene

_TIMES = (("think", 5, 10, 120), ("talk", 15, 30, 300), ("reasons", 15, 30, 300))
"""A wish of seconds: its name, its step, its least and its most (domain research, 3.3)."""

_SWITCHES = ("timers", "seats", "nudge")


def times_page(seen: Console) -> Scene:
    """Return each of them with what changes it."""
    return written(seen, "times", lambda _: _times(seen))


def _times(seen: Console) -> list[FlowItem]:
    say, wishes = seen.say, seen.session.wishes
    blocks: list[FlowItem] = []
    for name, step, least, most in _TIMES:
        now = int(getattr(wishes, name))
        told = say(f"console.times.{name}", seconds=now)
        presses = [
            Press(
                f"{sign}{step}",
                _with(wishes, name, max(least, min(most, now + by))),
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
                _with(wishes, name, value),
                (),
                "chosen" if on is value else "plain",
                f"{say(f'console.times.{name}')}: {say(f'console.times.{word}')}",
            )
            for word, value in (("on", True), ("off", False))
        ]
        blocks.append(asked(seen, say(f"console.times.{name}"), presses))
    return blocks


def _with(wishes: Wishes, name: str, value: int) -> WishFor:
    return WishFor(replace(wishes, **{name: value}))  # type: ignore[arg-type]  # the tables name fields of Wishes
