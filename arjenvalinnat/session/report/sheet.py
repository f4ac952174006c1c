"""One page about one hour, for the organisation's records: what was played, how long the class talked.

No names, no group beside what it chose, nothing about any pupil; counts of pupils under five are not told.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass

from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.rules.playthrough import Playthrough
from arjenvalinnat.rules.state import Turn
from arjenvalinnat.session.hour import Session
from arjenvalinnat.session.report.small_counts import known, without_few
from arjenvalinnat.session.report.talk_time import debrief_span, hour_over, talk_by_card
from arjenvalinnat.session.report.vote_shift import Moved, moved_votes


@dataclass(frozen=True, slots=True)
class PlayedCard:
    """A card that was played: its title, its part of the day, and the ids of its themes."""

    id: str
    title: str
    phase: str
    deep: bool
    themes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ThemeTalk:
    """How many seconds the class talked about a theme; a card's talk counts for each of its themes."""

    id: str
    name: str
    seconds: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """One hour as the organisation may know it.

    `id` is drawn, so that the same hour printed twice counts once. `deck` is the deck's id and `language`
    the language of its texts. `seconds`, `talk` and `debrief` are lengths, `debrief_at` the second of the
    hour at which the closing talk began, None when there was none. `themes` are those of the played cards,
    the longest talked about first. `exit` are counts of 1–5 raised fingers, empty when nobody asked. None
    stands for a count that is not known or too small to be told.
    """

    id: str
    date: datetime.date
    deck: str
    title: str
    version: str
    language: str
    place: str
    seconds: int
    groups: int
    pupils: int | None
    cards: tuple[PlayedCard, ...]
    talk: int
    themes: tuple[ThemeTalk, ...]
    votes: tuple[Moved, ...]
    debrief_at: int | None
    debrief: int
    words: tuple[str, ...]
    exit: tuple[int | None, ...]


def sheet_of(session: Session, now: float, today: datetime.date) -> Sheet:
    """Return the sheet of an hour as it stands at this second of it.

    Raises:
        LookupError: the day has not begun.
    """
    play = session.play
    if play is None:
        raise LookupError("a sheet needs a day that has begun")
    deck, record = play.deck, session.record
    cards = _played(play)
    talked = {**{card.id: 0.0 for card in cards}, **talk_by_card(session, now)}
    debrief = debrief_span(session, now)
    return Sheet(
        id=record.id,
        date=today,
        deck=deck.id,
        title=deck.title,
        version=deck.version,
        language=deck.language,
        place=session.wishes.sheet_place.strip(),
        seconds=round(hour_over(session, now)),
        groups=play.setup.groups,
        pupils=known(record.pupils),
        cards=cards,
        talk=round(sum(talked.values())),
        themes=_by_theme(deck, talked),
        votes=tuple(moved_votes(play)),
        debrief_at=None if debrief is None else round(debrief[0]),
        debrief=0 if debrief is None else round(debrief[1] - debrief[0]),
        words=(*record.words, *(text for _, text in record.sentences)),
        exit=without_few(record.exit) if any(record.exit) else (),
    )


def _played(play: Playthrough) -> tuple[PlayedCard, ...]:
    """Return the cards that were revealed, in the order of the day; a skipped one leaves no trace."""
    phases = {phase.id: phase.name for phase in play.deck.phases}
    played: dict[str, PlayedCard] = {}
    for step in play.transitions:
        card, planned = step.state.card, step.state.planned
        if step.state.turn is Turn.REVEAL and card is not None and planned is not None:
            phase = phases[card.phase]
            played.setdefault(card.id, PlayedCard(card.id, card.title, phase, planned.deep, card.themes))
    return tuple(played.values())


def _by_theme(deck: Deck, talked: Mapping[str, float]) -> tuple[ThemeTalk, ...]:
    """Return the talk by theme, the longest first."""
    seconds: dict[str, float] = {}
    for card, lasted in talked.items():
        for theme in deck.cards_by_id[card].themes:
            seconds[theme] = seconds.get(theme, 0.0) + lasted
    order = list(deck.themes)
    longest = sorted(seconds.items(), key=lambda pair: (-pair[1], order.index(pair[0])))
    return tuple(ThemeTalk(theme, deck.themes[theme], round(lasted)) for theme, lasted in longest)
