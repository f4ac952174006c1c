"""What only a window can do for an intent, and how an action is taken back that cannot be shown."""

from __future__ import annotations

import pygame

from arjenvalinnat.screen.program import Started
from arjenvalinnat.session.hour import Session
from arjenvalinnat.session.intents.game import Do, Undo
from arjenvalinnat.session.showing import Showing


def on_clipboard(text: str) -> bool:
    """Put a text on the clipboard; tell whether it is there."""
    try:
        pygame.scrap.put_text(text)
        return pygame.scrap.get_text() == text
    except pygame.error:
        return False


def take_back(started: Started, before: Session, after: tuple[Session, Showing]) -> None:
    """Let the journal say again what it said *before*: the action that came is undone, an undone one comes.

    What the intent did is in the journal already, and the day would be resumed with it.
    """
    old, new = before.play, after[0].play
    if old is None or new is None or old is new:
        return
    more = len(new.actions) - len(old.actions)
    try:
        if more == 1:
            started.handle(*after, Undo())
        elif more == -1:
            started.handle(*after, Do(old.actions[-1]))
    except Exception:  # the journal then keeps one action that the wall took back; the fault itself is told
        return
