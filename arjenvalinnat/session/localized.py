"""A session in the language of the window that shows it: each window may speak another."""

from __future__ import annotations

from dataclasses import replace

from arjenvalinnat.content.translation.translate import told_in
from arjenvalinnat.session.hour import Session


def in_tongue(session: Session, language: str) -> Session:
    """Return the session with its deck's texts in this language, where the deck has it."""
    deck, play = session.deck, session.play
    told = None if deck is None else told_in(deck, language)
    if play is not None:
        played = told_in(play.deck, language)
        if played is not play.deck:
            play = play.told_with(played)
    if told is deck and play is session.play:
        return session
    return replace(session, deck=told, play=play)
