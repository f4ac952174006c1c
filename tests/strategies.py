"""Hypothesis strategies: hours that a class could really play, walked through legal actions only."""

from __future__ import annotations

import random
from dataclasses import replace

from hypothesis import strategies as st

from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.rules.actions import Action, Commit, CommitCounts, Discuss, EndDay, Lock, Next, Replan
from arjenvalinnat.rules.draws import deal_roles
from arjenvalinnat.rules.legal import legal_actions
from arjenvalinnat.rules.playthrough import Playthrough, begin
from arjenvalinnat.rules.replan import may_replan, plan_fault, tail_starts_at
from arjenvalinnat.rules.state import GameState, Planned, Setup, Turn
from arjenvalinnat.rules.votes import COMMITTING, may_commit
from tests.decks_in_code import small_deck

DECK = small_deck()
CARDS = ("matsi", "aamupala", "koe", "laturi")
LIMIT = 120
"""More actions than any hour of the small deck needs when it always goes on."""


@st.composite
def setups(draw: st.DrawFn, deck: Deck = DECK) -> Setup:
    """A set-up of the small deck: any seed, 1-8 groups, any of its cards in order."""
    seed = draw(st.integers(0, 9999))
    groups = draw(st.integers(1, 8))
    cards = draw(st.lists(st.sampled_from(CARDS), unique=True, min_size=1).map(sorted_by_day))
    chances = {"koe": "halytys", "laturi": "letut"}
    plan = tuple(
        Planned(card, draw(st.booleans()), draw(st.sampled_from((None, chances.get(card))))) for card in cards
    )
    return Setup(seed, groups, (11, 16), deal_roles(deck, seed, groups), plan)


def sorted_by_day(cards: list[str]) -> list[str]:
    """Put card ids in the order of the day."""
    return sorted(cards, key=CARDS.index)


@st.composite
def hours(draw: st.DrawFn, *, most: int = 60) -> Playthrough:
    """A game in the middle of an hour, reached through legal actions and a little meddling."""
    play = begin(DECK, draw(setups()))
    for _ in range(draw(st.integers(0, most))):
        offered = wanted_actions(play.state)
        if not offered:
            break
        play = play.play(draw(st.sampled_from(offered)))
    return play


def meddled(seed: int) -> Playthrough:
    """A whole day in which the cards to come are swapped and others put in their place, again and again."""
    lots = random.Random(seed)
    roles = deal_roles(DECK, seed, 1 + seed % 4)
    play = begin(DECK, Setup(seed, len(roles), (11, 16), roles, tuple(map(Planned, CARDS))))
    for _ in range(lots.randint(0, LIMIT)):
        if play.state.turn is Turn.END:
            break
        lot = lots.random()
        meddling = swaps(play.state) if lot < 0.4 else replans(play.state, lots) if lot < 0.45 else []
        offered = [action for action in legal_actions(play.state) if not isinstance(action, EndDay | Replan)]
        ends = lot > 0.993 and play.state.card is not None
        play = play.play(EndDay() if ends else lots.choice(meddling or offered))
    return to_the_end(play)


def replans(state: GameState, lots: random.Random) -> list[Action]:
    """Some tails that the rules take now, drawn by lot."""
    if not may_replan(state):
        return []
    kept = {planned.card for planned in state.plan[: tail_starts_at(state)]}
    drawn = [sorted_by_day(lots.sample(CARDS, lots.randint(1, len(CARDS)))) for _ in range(12)]
    tails = [tuple(Planned(card, lots.random() < 0.5) for card in cards) for cards in drawn]
    return [Replan(tail) for tail in tails if plan_fault(state.deck, tail, state.phase, kept) is None]


def wanted_actions(state: GameState) -> list[Action]:
    """What a facilitator is likely to do, weighted towards going on: ending the day and swapping are rare."""
    offered = [action for action in legal_actions(state) if not isinstance(action, EndDay | Discuss | Replan)]
    rare = [action for action in legal_actions(state) if isinstance(action, EndDay | Discuss | Replan)]
    counts = [
        CommitCounts(group, (3, *(2,) * (len(state.card.choices) - 1), 1))
        for group in range(len(state.groups))
        if state.card is not None and may_commit(state, group)
    ]
    ties: list[Action] = [CommitCounts(count.group, (2,) * len(count.counts)) for count in counts]
    return offered * 6 + [*counts, *ties] + [*swaps(state), *rare]


def swaps(state: GameState) -> list[Action]:
    """The next card that is not revealed, swapped for the other one of its phase, out and perhaps back."""
    tail = state.plan[tail_starts_at(state) :] if may_replan(state) else ()
    other = {"koe": "toinen-koe", "toinen-koe": "koe"}.get(tail[0].card) if tail else None
    if other is None or other in {planned.card for planned in state.plan}:
        return []
    return [Replan((replace(tail[0], card=other), *tail[1:]))]


def going_on(state: GameState) -> Action | None:
    """The action of a facilitator who only goes on: everybody passes. None once the day is over."""
    if state.turn in COMMITTING:
        tied = [group for group, vote in enumerate(state.votes) if vote is not None and vote.tied]
        return Commit(tied[0], None) if tied else Lock()
    return None if state.turn is Turn.END else Next()


def to_the_end(play: Playthrough) -> Playthrough:
    """Go on until the day is over."""
    for _ in range(LIMIT):
        action = going_on(play.state)
        if action is None:
            return play
        play = play.play(action)
    raise AssertionError(f"the day did not end: {play.state.turn} on {play.state.planned}")
