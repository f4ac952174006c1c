"""The console in the terminal that the program was started from: what is typed there comes as an event."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Protocol

import pygame

from arjenvalinnat.views.scene import Scene

if TYPE_CHECKING:  # the first frame is painted before the rules are loaded
    from arjenvalinnat.session.intents.intent import Intent

LINE = pygame.event.custom_type()
"""The event of a typed line; its text is `line`."""


class Aloud(Protocol):
    """What reads the console out and understands what is typed; the terminal brings one."""

    def ask(self) -> str | None:
        """Wait for the next typed line and return it, None when there will be none."""

    def read_out(self, console: Scene, wall: Scene, language: str) -> None:
        """Read the console out, if it is not what was read last."""

    def forget(self) -> None:
        """Read the console out anew next time."""

    def meant(self, word: str, console: Scene, wall: Scene) -> tuple[Intent, ...]:
        """Return what a typed word asks for now; one that is not understood is answered by itself."""

    def words(self, line: str, console: Scene) -> list[str]:
        """Return the parts of a typed line that are answers of their own."""


def listen(aloud: Aloud) -> None:
    """Post an event for every line that is typed, for as long as the program runs."""

    def wait() -> None:
        while (line := aloud.ask()) is not None:
            try:
                pygame.event.post(pygame.event.Event(LINE, line=line))
            except pygame.error:  # the window was closed while this waited
                return

    threading.Thread(target=wait, daemon=True).start()
