"""One page about one hour, for the organisation's records: what was played, how long the class talked.

No names, no group beside what it chose, nothing about any pupil; counts of pupils under five are not told.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from arjenvalinnat.content.format.card import Scene
from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.rules.actions import Next
from arjenvalinnat.rules.playthrough import Playthrough
from arjenvalinnat.rules.state import PlaceId, Turn
from arjenvalinnat.session.hour import Session
from arjenvalinnat.session.report.record import address_of
from arjenvalinnat.session.report.small_counts import known, without_few
from arjenvalinnat.session.report.step_answers import StepAnswers, step_answers
from arjenvalinnat.session.report.talk_time import debrief_span, hour_over, talk_by_card
from arjenvalinnat.session.report.vote_shift import Moved, moved_votes


@dataclass(frozen=True, slots=True)
class PlayedCard:
    """A card that was played: its title, its part of the day, and the ids of its themes.

    `steps` are the titles of the steps of a scene that were played; a scene is deep where any of them was.
    """

    id: str
    title: str
    phase: str
    deep: bool
    themes: tuple[str, ...]
    steps: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Bank:
    """The sentences that the class wrote on one step: its title, what the deck calls them, and they."""

    title: str
    name: str | None
    sentences: tuple[str, ...]


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
    stands for a count that is not known or too small to be told. `answers` are those of steps, `banks` the
    sentences that the class wrote on them.
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
    answers: tuple[StepAnswers, ...] = ()
    banks: tuple[Bank, ...] = ()


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
        answers=tuple(step_answers(play)),
        banks=tuple(_banks(deck, record.sentences)),
    )


def _banks(deck: Deck, sentences: Sequence[tuple[str, str]]) -> Iterator[Bank]:
    """Yield the sentences of each step in the deck's order, those of steps that it lacks last."""
    left = {address: [text for at, text in sentences if at == address] for address, _ in sentences}
    for card in deck.cards:
        for step in card.parts:
            written = left.pop(address_of((card.id, step.id if isinstance(card, Scene) else None)), None)
            if written:
                name = getattr(step.task, "bank", None)
                yield Bank(step.title, name, tuple(written))
    yield from (Bank("", None, tuple(written)) for written in left.values())


def _played(play: Playthrough) -> tuple[PlayedCard, ...]:
    """Return the cards that were played, in the order of the day; a skipped one leaves no trace."""
    phases = {phase.id: phase.name for phase in play.deck.phases}
    steps: dict[str, dict[str | None, bool]] = {}
    for at, deep in _done(play):
        steps.setdefault(at[0], {})[at[1]] = deep
    played = []
    for card in (play.deck.cards_by_id[name] for name in steps):
        done = steps[card.id]
        titles = tuple(step.title for step in card.parts if step.id in done)
        deep = any(done.values())
        played.append(PlayedCard(card.id, card.title, phases[card.phase], deep, card.themes, titles))
    return tuple(played)


def _done(play: Playthrough) -> Iterator[tuple[PlaceId, bool]]:
    """Yield where something was played, and whether deep: answers were shown, or it was gone on from."""
    for action, before, after in zip(play.actions, play.transitions, play.transitions[1:], strict=False):
        was, now = before.state, after.state
        if now.turn is Turn.REVEAL and now.card is not None:
            yield now.place, now.is_deep
        elif isinstance(action, Next) and was.turn in _UNANSWERED and was.card is not None:
            left = now.card is None or now.place != was.place
            if left or now.turn in {Turn.CONSEQUENCES, Turn.DISCUSS}:
                yield was.place, was.is_deep


_UNANSWERED = frozenset({Turn.SITUATION, Turn.THINK})
"""The turns after which a step without an answer may be over."""


def _by_theme(deck: Deck, talked: Mapping[str, float]) -> tuple[ThemeTalk, ...]:
    """Return the talk by theme, the longest first."""
    seconds: dict[str, float] = {}
    for card, lasted in talked.items():
        for theme in deck.cards_by_id[card].themes:
            seconds[theme] = seconds.get(theme, 0.0) + lasted
    order = list(deck.themes)
    longest = sorted(seconds.items(), key=lambda pair: (-pair[1], order.index(pair[0])))
    return tuple(ThemeTalk(theme, deck.themes[theme], round(lasted)) for theme, lasted in longest)
