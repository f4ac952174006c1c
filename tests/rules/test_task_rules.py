"""The rules of each kind of task: who answers, with what, which turns there are, and nobody is moved."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arjenvalinnat.content.tasks import MODULES as KINDS
from arjenvalinnat.rules.actions import (
    Action,
    Again,
    Commit,
    CommitCounts,
    Discuss,
    EndDay,
    IllegalAction,
    Lock,
    Next,
    Replan,
)
from arjenvalinnat.rules.draws import disordered
from arjenvalinnat.rules.legal import legal_actions
from arjenvalinnat.rules.playthrough import Playthrough, begin, from_json, replay
from arjenvalinnat.rules.state import Planned, Setup, Turn
from arjenvalinnat.rules.tasks import MODULES, rules_of
from arjenvalinnat.rules.tasks.answers import Course
from arjenvalinnat.rules.votes import Opinion, opinion, tally
from arjenvalinnat.session.hour import Wishes
from arjenvalinnat.session.plan.planning import plan_day
from tests.scenes_in_code import TASKS, lesson

DECK = lesson()
WHOLE = plan_day(DECK, Wishes(ages=(13, 16)))
COMPARED = [card for card in TASKS if rules_of(DECK.cards_by_id[card]).COURSE is Course.COMPARED]
PROMPTED = [card for card in TASKS if rules_of(DECK.cards_by_id[card]).COURSE is Course.PROMPTED]


def game_of(card: str, *, deep: bool = False, groups: int = 3, counted: bool = False) -> Playthrough:
    """Return a game at the situation of one card."""
    plan = (Planned(card, deep),)
    return begin(DECK, Setup(7, groups, (13, 16), (None,) * groups, plan, counted=counted))


def play(game: Playthrough, *actions: Action) -> Playthrough:
    """Play these actions."""
    for action in actions:
        game = game.play(action)
    return game


def test_every_kind_that_can_be_written_has_rules() -> None:
    """One registry a room, the same names in both."""
    assert {kind for kind in MODULES if kind is not None} == set(KINDS)


@pytest.mark.parametrize("card", COMPARED)
def test_answers_are_compared_and_move_nobody(card: str) -> None:
    """Situation, doing, commitments, reveal, talk: no consequence, no sum, no flag, no entry in a past."""
    game = play(game_of(card), Next(), Next())
    before = game.state.groups
    step = game.state.open_step
    assert step is not None
    for group in range(len(game.state.votes)):
        answers = list(rules_of(step).imaginable(step))
        game = (
            game.play(answers[group % len(answers)])
            if not group
            else game.play(_for(answers[group % len(answers)], group))
        )
    while game.state.turn is not Turn.REVEAL:
        game = game.play(Lock()) if game.state.turn in (Turn.COMMIT, Turn.RECOMMIT) else game.play(Next())
    assert sum(tally(game.state.votes, step).values())
    turns = []
    while game.state.turn is not Turn.END:
        turns.append(game.state.turn)
        game = game.play(Next())
    assert turns == [Turn.REVEAL, Turn.DISCUSS]
    assert game.state.groups == before


def _for(action: Commit | CommitCounts, group: int) -> Commit | CommitCounts:
    if isinstance(action, CommitCounts):
        return CommitCounts(group, action.counts)
    return Commit(group, action.choice, answer=action.answer)


@pytest.mark.parametrize("card", PROMPTED)
def test_what_is_done_is_not_answered(card: str) -> None:
    """Prompt by prompt, then the talk; nothing is committed."""
    game = game_of(card).play(Next())
    step = game.state.open_step
    assert step is not None
    for page in range(max(1, rules_of(step).prompts(step))):
        assert (game.state.turn, game.state.page) == (Turn.THINK, page)
        with pytest.raises(IllegalAction):
            game.play(Commit(0, None))
        game = game.play(Next())
    assert game.state.turn is Turn.DISCUSS


@pytest.mark.parametrize(
    ("card", "refused"),
    [
        ("jarjesta", Commit(0, None, answer=("missa", "vastaa", "kylki"))),
        ("jarjesta", Commit(0, None, answer=("missa", "missa", "kylki", "hengitys"))),
        ("jarjesta", Commit(0, "missa")),
        ("jarjesta", CommitCounts(0, (1, 1, 1, 1, 0))),
        ("lajittele", Commit(0, None, answer=("saa", "ei"))),
        ("lajittele", Commit(0, None, answer=("saa", "ei", "ehka"))),
        ("arvaa", Commit(0, None, answer=("101",))),
        ("arvaa", Commit(0, None, answer=("7", "8"))),
        ("arvaa", Commit(0, None, answer=("07",))),
        ("arvaa", Commit(0, None, answer=("seitsemän",))),
        ("jana", CommitCounts(0, (1, 2, 3))),
        ("jana", CommitCounts(0, (0,) * 6)),
        ("jana", Commit(0, "1")),
        ("nurkat", CommitCounts(0, (1, 2, 3, 4))),
        ("nurkat", CommitCounts(1, (1, 2, 0))),
        ("nurkat", CommitCounts(0, (-1, 2, 0))),
    ],
)
def test_what_is_no_answer_is_refused(card: str, refused: Action) -> None:
    """With one exact sentence, as everything that is refused."""
    game = play(game_of(card), Next(), Next())
    with pytest.raises(IllegalAction, match=r"\w+ \w+"):
        game.play(refused)


@pytest.mark.parametrize("card", COMPARED)
def test_a_pass_is_always_an_answer(card: str) -> None:
    """And never counted against anybody."""
    game = play(game_of(card), Next(), Next(), Commit(0, None))
    assert game.state.votes[0] is not None
    assert game.state.votes[0].passed
    step = game.state.open_step
    assert step is not None
    assert opinion(game.state.votes, step) is Opinion.SILENT


def test_a_class_that_raises_cards_answers_once() -> None:
    """Counting six groups' orders one by one is nothing that a class waits for."""
    assert len(play(game_of("jarjesta", counted=True), Next()).state.votes) == 1
    assert len(play(game_of("jarjesta"), Next()).state.votes) == 3
    assert len(play(game_of("jana"), Next()).state.votes) == 1


def test_evidence_is_uncovered_one_by_one_and_answers_may_change() -> None:
    """The last answer stands beside the first; what is not answered anew stays."""
    game = play(game_of("todisteet"), Next(), Next(), CommitCounts(0, (5, 0, 0, 0, 0, 1)), Lock())
    assert (game.state.turn, game.state.page) == (Turn.TALK, 0)
    game = play(game, Next(), CommitCounts(0, (3, 2, 0, 0, 0, 1)), Lock())
    assert (game.state.turn, game.state.page) == (Turn.TALK, 1)
    game = play(game, Next(), Lock())
    assert game.state.turn is Turn.REVEAL
    assert game.state.first[0] is not None
    assert game.state.votes[0] is not None
    assert game.state.first[0].counts == (5, 0, 0, 0, 0, 1)
    assert game.state.votes[0].counts == (3, 2, 0, 0, 0, 1)


@given(st.integers(0, 10_000), st.permutations(["a", "b", "c", "d"]))
def test_things_are_never_shown_in_the_written_order(seed: int, ids: list[str]) -> None:
    """Nothing is lost, and the right order is never given away."""
    shown = disordered(seed, ("kortti", None), tuple(ids))
    assert sorted(shown) == sorted(ids)
    assert shown != tuple(ids)


@given(st.integers(0, 10_000))
def test_any_lesson_is_played_by_what_is_offered(seed: int) -> None:
    """Whatever is listed is carried out; the game is written, read and played again to the same state."""
    lots = random.Random(seed)
    game = begin(DECK, Setup(seed, 1 + seed % 4, (13, 16), (None,) * (1 + seed % 4), WHOLE))
    for _ in range(150):
        offered = [one for one in legal_actions(game.state) if not isinstance(one, NOT_FORWARD)]
        if not offered:
            break
        game = game.play(lots.choice(offered))
    assert from_json(DECK, game.to_json()).state == game.state
    assert replay(DECK, game.setup, game.actions[:-1]).state == game.undo().state
    for group in game.state.groups:
        for made in group.past:
            step = next(one for one in DECK.cards_by_id[made.card].parts if made.step in (None, one.id))
            choice = step.choice(made.choice) if made.choice is not None else None
            assert choice is None or choice.stop is None


NOT_FORWARD = (Again, Discuss, EndDay, Replan)
