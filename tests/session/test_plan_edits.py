"""New tails for the plan are legal, change what they say, and leave the rest alone."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from arjenvalinnat.rules.actions import Next, Replan
from arjenvalinnat.rules.events import ChanceHappened
from arjenvalinnat.rules.play import apply
from arjenvalinnat.rules.playthrough import Playthrough, begin
from arjenvalinnat.rules.replan import tail_starts_at
from arjenvalinnat.rules.state import GameState, Planned, Setup, Turn
from arjenvalinnat.session.hour import Wishes
from arjenvalinnat.session.plan.plan_edits import (
    Tail,
    add,
    deepen,
    hide_theme,
    jump,
    more,
    others,
    skip,
    swap,
    tail_of,
)
from tests.strategies import CARDS, DECK, hours

PHASES = tuple(phase.id for phase in DECK.phases)
THEMES = tuple(DECK.themes)


def all_tails(state: GameState) -> list[Tail]:
    """Every tail that any of the functions gives in this state."""
    made = [skip(state, card) for card in CARDS]
    made += [jump(state, phase) for phase in PHASES]
    made += [hide_theme(state, theme) for theme in THEMES]
    made += [add(state, card, deep=deep) for card in CARDS for deep in (False, True)]
    made += [deepen(state, card, deep=deep) for card in CARDS for deep in (False, True)]
    made += [swap(state, one, other) for one in CARDS for other in CARDS]
    return [tail for tail in made if tail is not None]


@given(hours())
def test_every_tail_is_legal(play: Playthrough) -> None:
    """What a function returns, the rules take, in every state; what was played stays as it was."""
    for tail in all_tails(play.state):
        after = apply(play.state, Replan(tail)).state
        kept = tail_starts_at(play.state)
        assert after.plan == (*play.state.plan[:kept], *tail)


@given(hours(), st.sampled_from(CARDS))
def test_a_skipped_card_is_gone_and_nothing_else(play: Playthrough, card: str) -> None:
    """Skipping takes one card away; None says that it was not to come."""
    tail = skip(play.state, card)
    coming = [one.card for one in tail_of(play.state)]
    if tail is not None:
        assert [one.card for one in tail] == [one for one in coming if one != card]
        assert card in coming


@given(hours(), st.sampled_from(PHASES))
def test_a_jump_leads_to_its_phase(play: Playthrough, phase: str) -> None:
    """After a jump the next card of which nothing is revealed belongs to the phase."""
    tail = jump(play.state, phase)
    if tail is not None:
        assert DECK.cards_by_id[tail[0].card].phase == phase
        assert tail == tail_of(play.state)[-len(tail) :]


@given(hours(), st.sampled_from(THEMES))
def test_a_hidden_theme_does_not_come_any_more(play: Playthrough, theme: str) -> None:
    """No card to come is about a theme that was hidden."""
    tail = hide_theme(play.state, theme)
    left = tail if tail is not None else tail_of(play.state)
    if tail is not None:
        assert all(theme not in DECK.cards_by_id[one.card].themes for one in left)
        assert len(tail) < len(tail_of(play.state))


@given(hours())
def test_what_may_come_instead_is_of_the_same_phase_and_new(play: Playthrough) -> None:
    """A card in another one's place, or one more, has not been played and is not to come."""
    planned = {one.card for one in play.state.plan}
    for card in more(play.state, Wishes()):
        assert card.id not in planned
    for one in tail_of(play.state):
        for other in others(play.state, Wishes(), one.card):
            assert other.id not in planned
            assert other.phase == DECK.cards_by_id[one.card].phase


def test_a_card_comes_deeper_or_quicker() -> None:
    """Deepening changes the depth of one card; the depth that it has changes nothing."""
    plan = tuple(Planned(card) for card in CARDS[:2])
    state = begin(DECK, Setup(7, 2, (11, 16), (None, None), plan)).state
    assert deepen(state, CARDS[1], deep=True) == (plan[0], Planned(CARDS[1], True))
    assert deepen(state, CARDS[1], deep=False) is None
    assert add(state, CARDS[0]) is None
    assert add(state, "ei-ole") is None


def test_a_sattuma_happens_once_however_often_the_card_is_swapped() -> None:
    """A sattuma waits for the card that comes instead; one that has happened does not happen again."""
    for presses, turn in ((0, Turn.ARRIVALS), (1, Turn.CHANCE), (2, Turn.SITUATION), (4, Turn.COMMIT)):
        play = begin(DECK, Setup(7, 2, (11, 16), (None, None), (Planned("koe", chance="halytys"),)))
        for _ in range(presses):
            play = play.play(Next())
        assert play.state.turn is turn
        for card, other in (("koe", "toinen-koe"), ("toinen-koe", "koe"), ("koe", "toinen-koe")):
            tail = swap(play.state, card, other)
            assert tail is not None
            play = play.play(Replan(tail))
        for _ in range(3):
            play = play.play(Next()) if play.state.turn is not Turn.COMMIT else play
        events = [event for step in play.transitions for event in step.events]
        assert sum(isinstance(event, ChanceHappened) for event in events) == 1
