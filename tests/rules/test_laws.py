"""Laws of the rules, held over hours that hypothesis plays."""

from __future__ import annotations

import copy
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arjenvalinnat.content.format.card import Card
from arjenvalinnat.rules.actions import (
    Action,
    Commit,
    CommitCounts,
    Discuss,
    Draw,
    EndDay,
    IllegalAction,
    Lock,
    Next,
    Replan,
    Settle,
    TakeBack,
)
from arjenvalinnat.rules.draws import shown_choices
from arjenvalinnat.rules.legal import legal_actions
from arjenvalinnat.rules.play import apply
from arjenvalinnat.rules.playthrough import Playthrough, begin, from_json, replay
from arjenvalinnat.rules.replan import may_replan, plan_fault, tail_starts_at
from arjenvalinnat.rules.state import Made, Planned, Setup, Turn
from arjenvalinnat.rules.votes import COMMITTING, may_commit
from arjenvalinnat.rules.what_if import group_day
from tests.strategies import CARDS, DECK, hours, meddled, setups, to_the_end

GROUPS = st.integers(-1, 8)
ANSWERS = st.sampled_from(
    (None, "pelaa", "lopeta", "katoa", "torkuta", "syo", "kuiskaa", "pudista", "tyynylle", "keittioon", "ei")
)
ANY_ACTION: st.SearchStrategy[Action] = st.one_of(
    st.builds(Next),
    st.builds(Lock),
    st.builds(Discuss),
    st.builds(EndDay),
    st.builds(Commit, GROUPS, ANSWERS, st.booleans()),
    st.builds(Settle, GROUPS, ANSWERS),
    st.builds(Draw, GROUPS),
    st.builds(TakeBack, GROUPS),
)


@given(hours(), ANY_ACTION)
def test_legal_actions_and_apply_agree(play: Playthrough, action: Action) -> None:
    """An action is carried out exactly when it is listed, and refused with a sentence when it is not."""
    if action in legal_actions(play.state):
        apply(play.state, action)
    else:
        with pytest.raises(IllegalAction, match=r"\w+ \w+"):
            apply(play.state, action)


@given(hours())
def test_every_listed_action_is_carried_out(play: Playthrough) -> None:
    """The list promises nothing that the rules refuse."""
    for action in legal_actions(play.state):
        apply(play.state, action)


@given(hours(), st.integers(0, 7), st.lists(st.integers(-1, 4), min_size=2, max_size=5))
def test_counts_are_taken_where_a_group_may_commit(play: Playthrough, group: int, counts: list[int]) -> None:
    """Raised cards are accepted exactly when the group may commit and the numbers fit the card."""
    card = play.state.card
    fits = (
        may_commit(play.state, group)
        and card is not None
        and len(counts) == len(card.choices) + 1
        and min(counts) >= 0
        and any(counts)
    )
    action = CommitCounts(group, tuple(counts))
    if fits:
        apply(play.state, action)
    else:
        with pytest.raises(IllegalAction):
            apply(play.state, action)


@given(hours(), st.lists(st.sampled_from((*CARDS, "toinen-koe", "tuntematon")), max_size=4))
def test_replanning_is_taken_where_it_can_follow(play: Playthrough, cards: list[str]) -> None:
    """A new tail is accepted exactly when re-planning is open and the tail follows what was played."""
    state = play.state
    tail = tuple(Planned(card) for card in cards)
    played = {planned.card for planned in state.plan[: tail_starts_at(state)]}
    if may_replan(state) and plan_fault(DECK, tail, state.phase, played) is None:
        after = apply(state, Replan(tail)).state
        assert after.plan[: tail_starts_at(state)] == state.plan[: tail_starts_at(state)]
        assert tuple(planned.card for planned in after.plan[tail_starts_at(state) :]) == tuple(cards)
    else:
        with pytest.raises(IllegalAction):
            apply(state, Replan(tail))


@given(hours())
def test_a_group_is_never_stuck(play: Playthrough) -> None:
    """While commitments are open, every group that is asked may pass and may choose anything shown."""
    state = play.state
    if state.turn not in COMMITTING or state.card is None:
        return
    asked = [state.again] if state.turn is Turn.SECOND_CHANCE else range(len(state.groups))
    offered = set(legal_actions(state))
    for group in asked:
        assert group is not None
        assert Commit(group, None) in offered
        assert {Commit(group, choice.id) for choice in state.card.choices} <= offered


@given(hours())
def test_every_day_ends(play: Playthrough) -> None:
    """From anywhere in an hour, going on reaches the end, and no envelope is left on the road."""
    end = to_the_end(play).state
    assert end.turn is Turn.END
    assert all(not group.envelopes for group in end.groups)


@given(hours())
def test_the_day_may_end_from_any_card(play: Playthrough) -> None:
    """Ending the day leads to the last story from wherever a card is open."""
    if play.state.card is not None:
        assert to_the_end(play.play(EndDay())).state.turn is Turn.END


@given(hours())
def test_tokens_stay_on_the_road(play: Playthrough) -> None:
    """After every single action every token stands on 0...last."""
    assert play.state.road is not None
    last = play.state.road.last
    assert all(0 <= group.square <= last for step in play.transitions for group in step.state.groups)


@given(hours())
def test_discussing_changes_no_position(play: Playthrough) -> None:
    """A discussion that is opened and closed leaves the game exactly where it was."""
    if play.state.turn is not Turn.DISCUSS:
        assert play.play(Discuss()).play(Next()).state == play.state


@given(hours(), st.data())
def test_undo_is_the_way_back(play: Playthrough, data: st.DataObject) -> None:
    """Undoing any number of actions gives the very state from before them."""
    count = data.draw(st.integers(0, len(play.actions)))
    assert play.undo(count).state == replay(DECK, play.setup, play.actions[: len(play.actions) - count]).state


@given(hours())
def test_the_same_seed_and_actions_give_the_same_states(play: Playthrough) -> None:
    """A replay meets the same states and events, step by step."""
    assert replay(DECK, play.setup, play.actions).transitions == play.transitions


@given(hours())
def test_a_game_survives_being_written_down(play: Playthrough) -> None:
    """JSON and back is the same game."""
    assert from_json(DECK, play.to_json()) == play


@given(hours(most=30))
def test_apply_never_changes_its_argument(play: Playthrough) -> None:
    """A state is the same after every action that was tried on it."""
    before = copy.deepcopy(play.state)
    for action in legal_actions(play.state):
        apply(play.state, action)
    assert play.state == before


@given(setups(), st.lists(ANSWERS, min_size=32, max_size=32))
def test_groups_never_affect_each_other(setup: Setup, answers: list[str | None]) -> None:
    """What the other groups choose changes nothing in a group's own day."""
    together = _played(begin(DECK, setup), answers)
    alone = replace(setup, groups=1, roles=setup.roles[:1])
    assert together.state.groups[0] == _played(begin(DECK, alone), answers).state.groups[0]


@given(st.one_of(hours().map(to_the_end), st.integers(0, 99_999).map(meddled)))
def test_a_groups_day_played_alone_is_its_day(play: Playthrough) -> None:
    """Playing one group's final choices again, with nothing changed, gives the group and each card once."""
    for number, group in enumerate(play.state.groups):
        day = group_day(play, number)
        assert day.group == group._replace(second_chance_used=False)
        assert tuple(one.what for one in day.moments if isinstance(one.what, Made)) == group.past


@given(st.integers(0, 9999), st.sampled_from(DECK.cards))
def test_the_shown_order_is_a_shuffle_of_the_choices(seed: int, card: Card) -> None:
    """Every choice is shown exactly once, whatever the seed."""
    shown = shown_choices(seed, (card.id, None), card)
    assert sorted(choice.id for choice in shown) == sorted(choice.id for choice in card.choices)


def _played(play: Playthrough, answers: list[str | None]) -> Playthrough:
    """Play a whole day in which group 0 gives these answers and the others go the other way round."""
    taken = iter(answers)
    for _ in range(400):
        state = play.state
        if state.turn is Turn.END:
            return play
        if state.turn not in COMMITTING:
            play = play.play(Next())
            continue
        assert state.card is not None
        wanted = next(taken)
        offered = [choice.id for choice in state.card.choices]
        for group in range(len(state.groups)):
            mine = wanted if wanted in offered else offered[len(wanted or "") % len(offered)]
            play = play.play(Commit(group, mine if group == 0 else offered[group % len(offered)]))
        play = play.play(Lock())
    raise AssertionError("the day did not end")
