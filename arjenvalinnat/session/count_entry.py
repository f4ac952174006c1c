"""Raised cards as they are typed: the fields follow the shown order, what is sealed follows the deck's."""

from __future__ import annotations

from arjenvalinnat.content.format.step import Step
from arjenvalinnat.rules.actions import CommitCounts
from arjenvalinnat.rules.draws import shown_choices
from arjenvalinnat.rules.state import GameState
from arjenvalinnat.rules.votes import may_commit
from arjenvalinnat.session.desk import begun
from arjenvalinnat.session.hour import Session
from arjenvalinnat.session.intents.intent import Intent
from arjenvalinnat.session.intents.typing import Typed
from arjenvalinnat.session.purposes import RaisedCards
from arjenvalinnat.session.showing import Showing
from arjenvalinnat.session.typing_steer import done, with_typing


def awaited(state: GameState, showing: Showing) -> int:
    """Return the group whose answer is entered next."""
    return state.again if state.again is not None else min(showing.entry, len(state.votes) - 1)


def counted(session: Session, showing: Showing, intent: Intent) -> CommitCounts | None:
    """Return what the last field's Enter seals, None while there is more to type or nothing was raised."""
    typing, play = showing.desk.typing, session.play
    if not isinstance(intent, Typed) or typing is None or play is None or not done(typing):
        return None
    card, answer = play.state.open_step, typing.answer
    if card is None or typing.purpose != RaisedCards(len(card.choices)) or not isinstance(answer, tuple):
        return None
    return CommitCounts(awaited(play.state, showing), in_deck_order(play.state, card, answer))


def in_deck_order(state: GameState, card: Step, counts: tuple[int, ...]) -> tuple[int, ...]:
    """Return counts that were typed in the shown order as the rules take them; the passes stay last."""
    shown = shown_choices(state.setup.seed, state.place, card)
    of = {choice.id: count for choice, count in zip(shown, counts, strict=False)}
    return (*(of[choice.id] for choice in card.choices), counts[-1])


def count_on(session: Session, showing: Showing) -> tuple[Session, Showing]:
    """Open the fields of the next group that waits; none is open once a tie waits or all are sealed."""
    play = session.play
    if play is None or play.state.open_step is None:
        return session, showing
    votes, group = play.state.votes, awaited(play.state, showing)
    tied = any(vote is not None and vote.tied for vote in votes)
    if tied or votes[group] is not None or not may_commit(play.state, group):
        return session, showing
    return session, with_typing(showing, begun(RaisedCards(len(play.state.open_step.choices))))
