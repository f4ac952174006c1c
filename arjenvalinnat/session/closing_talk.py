"""Which closing talk is held and what is asked in it: the longest one that the minutes allow.

The page, the console and the tour all ask here. The mark of the talk's beginning is what the minutes are
counted from, so that a talk which is open stays the one that it is.
"""

from __future__ import annotations

from dataclasses import dataclass

from arjenvalinnat.content.format.closing import Debrief, Question
from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.session.hour import Session

AFTERWARDS = 4 * 60
"""Seconds kept for stepping out of the role, the last numbers and the help page."""


@dataclass(frozen=True, slots=True)
class TalkQuestion:
    """A question on its page; `title` is its part of the talk, None for one that is asked every time."""

    title: str | None
    question: Question


def closing_talk(session: Session, now: float) -> Debrief:
    """Return the talk that was chosen, or else the one for which there is time.

    Raises:
        LookupError: the session has no deck.
    """
    deck = _deck(session)
    for debrief in deck.debrief:
        if debrief.id == session.record.debrief:
            return debrief
    left = talk_seconds(session, now)
    held = [debrief for debrief in deck.debrief if debrief.minutes * 60 <= left]
    if held:
        return max(held, key=lambda debrief: debrief.minutes)
    return min(deck.debrief, key=lambda debrief: debrief.minutes)


def talk_seconds(session: Session, now: float) -> float:
    """Return the seconds that the talk has from its beginning, which is now where it has not begun.

    Where the day was played on after a look at the talk, it begins anew with the day's last action; a
    discussion that is opened from the talk is none.
    """
    began = float(dict(session.record.marks).get("debrief", now))
    return session.wishes.minutes * 60 - max(began, _played_until(session)) - AFTERWARDS


def _played_until(session: Session) -> float:
    """Return the second of the day's last action, opened discussions aside."""
    played = len(session.times) if session.play is None else session.play.played
    return session.times[played - 1] if 0 < played <= len(session.times) else 0.0


def questions(session: Session, now: float) -> tuple[TalkQuestion, ...]:
    """Return what is asked, one question a page; what must be asked comes last where the talk lacks it."""
    talk, deck = closing_talk(session, now), _deck(session)
    own = [TalkQuestion(step.title, question) for step in talk.steps for question in step.questions]
    texts = {asked.question.text for asked in own}
    return (*own, *(TalkQuestion(None, extra) for extra in deck.always_asked if extra.text not in texts))


def _deck(session: Session) -> Deck:
    if session.deck is None:
        raise LookupError("a closing talk needs a deck")
    return session.deck
