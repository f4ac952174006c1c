"""The whole session as plain text: each page is read out, and what is typed goes where a key would.

Several answers may be typed on one line: `1 2 1 0 3 1` enters six groups.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TextIO

from arjenvalinnat.session.desk import Typing
from arjenvalinnat.session.forms import wrong
from arjenvalinnat.session.hour import Session
from arjenvalinnat.session.intents.desk import OpenDesk
from arjenvalinnat.session.intents.hour import Leave
from arjenvalinnat.session.intents.intent import Intent
from arjenvalinnat.session.intents.typing import StopTyping
from arjenvalinnat.session.showing import Showing
from arjenvalinnat.terminal.read import (
    Typeable,
    answer_lines,
    answers,
    meant,
    page_lines,
    typed_answer,
    typed_text,
)
from arjenvalinnat.views.console import console_view
from arjenvalinnat.views.scene import Scene
from arjenvalinnat.views.texts import texts
from arjenvalinnat.views.wall_pages import LaidOut

HandleIntent = Callable[[Session, Showing, Intent], tuple[Session, Showing]]

DESK = "f3"
"""What is typed to see the facilitator's page, and to leave it."""


@dataclass(frozen=True, slots=True)
class Terminal:
    """Where the session is read from and printed to."""

    typed: TextIO
    printed: TextIO

    def say(self, *lines: str) -> None:
        """Print these lines."""
        for line in lines:
            print(line, file=self.printed)
        self.printed.flush()

    def ask(self, prompt: str) -> str | None:
        """Return the next line that is typed, None when there is no more."""
        print(prompt, end=" ", file=self.printed, flush=True)
        line = self.typed.readline()
        return line.strip() if line else None


def play(terminal: Terminal, session: Session, showing: Showing, handle: HandleIntent) -> Session:
    """Play until the session is left or nothing more is typed; return it as it was then."""
    say = texts(showing.preferences.language)
    terminal.say(say("terminal.welcome"), "")
    waiting: list[str] = []
    read: list[str] | None = None
    while True:
        say = texts(showing.preferences.language)
        scene, offered = _page(session, showing)
        if not waiting:
            lines = page_lines(scene)
            if lines != read:
                terminal.say(*lines)
                read = lines
            terminal.say(*answer_lines(offered, say, everything=False))
            line = terminal.ask(say("terminal.prompt"))
            if line is None:
                handle(session, showing, Leave())
                return session
            terminal.say("")
            if scene.takes_text:
                for intent in typed_text(line, scene):
                    session, showing = handle(session, showing, intent)
                continue
            waiting = line.split() or [""]
        typed = waiting.pop(0)
        if typed == "?":
            terminal.say(*answer_lines(offered, say, everything=True), "")
            continue
        open_now = showing.desk.typing is not None
        writing = typed_text(typed, scene) if open_now else typed_answer(offered, typed)
        for intent in writing:
            session, showing = handle(session, showing, intent)
        half = showing.desk.typing
        if writing and half is not None and _is_no_answer(half):  # a line is typed anew, not letter by letter
            waiting.clear()
            session, showing = handle(session, showing, StopTyping())
            terminal.say(say("terminal.unknown", typed=typed), "")
        if writing:
            continue
        answer = meant(offered, typed)
        if answer is None:
            waiting.clear()
            terminal.say(say("terminal.unknown", typed=typed), "")
            continue
        session, showing = handle(session, showing, answer.intent)
        if isinstance(answer.intent, Leave):
            return session


def _is_no_answer(typing: Typing) -> bool:
    """Say whether a whole line is no answer: some of it is wrong, or a lone field is not filled."""
    return wrong(typing.form, typing.half) or (len(typing.half.fields) == 1 and typing.answer is None)


def _page(session: Session, showing: Showing) -> tuple[Scene, tuple[Typeable, ...]]:
    """Return the page that is read out, the wall's or the console's over it, and what can be typed."""
    pages = LaidOut(session, showing)
    wall = pages.live
    if showing.desk.open:
        scene = console_view(session, showing, pages)
        offered = answers(scene, wall)
    else:
        scene = pages.wall
        offered = answers(wall)
    if meant(offered, DESK) is None:
        label = texts(showing.preferences.language)("terminal.desk")
        offered = (*offered, Typeable(DESK, label, OpenDesk(), everywhere=not showing.desk.open))
    return scene, offered
