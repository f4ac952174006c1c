"""The turn, part by part, on the small deck: what each action leads to, to the square."""

from __future__ import annotations

import pytest

from arjenvalinnat.rules.actions import (
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
from arjenvalinnat.rules.events import (
    ChanceHappened,
    EnvelopePosted,
)
from arjenvalinnat.rules.legal import legal_actions
from arjenvalinnat.rules.state import Arrival, Consequence, Planned, Turn
from arjenvalinnat.rules.votes import Opinion, opinion, tally
from tests.decks_in_code import card, choice, deck
from tests.rules.played import DECK, TO_COMMIT, card_with, hour, play
from tests.strategies import to_the_end


def test_a_quick_card_goes_from_the_road_to_the_discussion() -> None:
    """Road, situation, think, commit, reveal, one page a chosen choice, discussion, the next card."""
    game = hour(Planned("matsi"), Planned("aamupala"))
    turns = [game.state.turn]
    for action in (
        *TO_COMMIT,
        Commit(0, "pelaa"),
        Commit(1, "lopeta"),
        Lock(),
        Next(),
        Next(),
        Next(),
        Next(),
    ):
        game = game.play(action)
        turns.append(game.state.turn)
    assert turns == [
        Turn.ARRIVALS, Turn.SITUATION, Turn.THINK, Turn.COMMIT, Turn.COMMIT, Turn.COMMIT, Turn.REVEAL,
        Turn.CONSEQUENCES, Turn.CONSEQUENCES, Turn.DISCUSS, Turn.ARRIVALS,
    ]  # fmt: skip
    assert game.state.at == 1


def test_consequences_are_read_once_a_choice_and_move_its_groups() -> None:
    """Three groups with two choices are two pages; tokens move when their page opens, not before."""
    game = play(hour(Planned("matsi"), groups=3), TO_COMMIT)
    game = play(game, [Commit(0, "pelaa"), Commit(1, "lopeta"), Commit(2, "pelaa"), Lock()])
    assert [group.square for group in game.state.groups] == [3, 3, 3]
    game = game.play(Next())
    assert len(game.state.pages) == 2
    page = game.state.open_page
    assert isinstance(page, Consequence)
    moved = {group for group in range(3) if game.state.groups[group].square == 4}
    assert moved == set(page.groups)
    game = game.play(Next())
    assert [group.square for group in game.state.groups] == [4, 4, 4]
    assert game.state.groups[0].sums == (-1, 2, 0)
    assert game.state.groups[0].flags == {"univaje"}


def test_locking_early_passes_the_groups_that_are_not_sealed() -> None:
    """A group that is not sealed passes: no effects, no laters, and it did not go forward."""
    game = card_with(hour(Planned("matsi"), Planned("aamupala")), "lopeta")
    late = game.state.groups[1]
    assert (late.square, late.sums, late.envelopes, late.stalled) == (3, (0, 0, 0), (), True)
    assert late.past[0].choice is None


def test_a_commitment_can_be_changed_until_it_is_locked() -> None:
    """The last seal counts, and after the lock none is taken."""
    game = play(hour(Planned("matsi")), [*TO_COMMIT, Commit(0, "pelaa"), Commit(0, "katoa"), Lock()])
    assert game.state.votes[0] is not None
    assert game.state.votes[0].choice == "katoa"
    with pytest.raises(IllegalAction, match="group 0 cannot commit during reveal on card 'matsi'"):
        game.play(Commit(0, "pelaa"))


def test_a_deep_card_is_committed_twice() -> None:
    """Commit, talk, commit again; both votes are kept, and a group that says nothing keeps its first."""
    game = play(
        hour(Planned("matsi", deep=True)), [*TO_COMMIT, Commit(0, "pelaa"), Commit(1, "lopeta"), Lock()]
    )
    assert game.state.turn is Turn.TALK
    assert opinion(game.state.first, DECK.cards_by_id["matsi"]) is Opinion.DIVIDED
    game = play(game, [Next(), Commit(0, "lopeta"), Lock()])
    assert game.state.turn is Turn.REVEAL
    assert [vote.choice for vote in game.state.first if vote] == ["pelaa", "lopeta"]
    assert [vote.choice for vote in game.state.votes if vote] == ["lopeta", "lopeta"]


def test_talk_may_end_without_a_second_vote() -> None:
    """Locking during talk lets the first commitments stand."""
    game = play(hour(Planned("matsi", deep=True)), [*TO_COMMIT, Commit(0, "pelaa"), Lock(), Lock(), Next()])
    assert game.state.groups[0].past[0].choice == "pelaa"


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        (["pelaa"] * 4 + ["lopeta"], Opinion.UNITED),
        (["pelaa"] * 3 + ["lopeta"], Opinion.DIVIDED),
        (["pelaa", None, None, None], Opinion.UNITED),
        ([None, None], Opinion.SILENT),
    ],
)
def test_four_of_five_are_united(answers: list[str | None], said: Opinion) -> None:
    """From 80 % on the class is fairly united; passes say nothing either way."""
    game = play(hour(Planned("matsi"), groups=len(answers)), TO_COMMIT)
    game = play(game, [Commit(group, answer) for group, answer in enumerate(answers)])
    assert opinion(game.state.votes, DECK.cards_by_id["matsi"]) is said


def test_counts_decide_by_majority_and_are_tallied() -> None:
    """Raised cards make one answer; the tally keeps every card that was up."""
    game = play(hour(Planned("matsi"), groups=1), [*TO_COMMIT, CommitCounts(0, (12, 7, 1, 3))])
    assert game.state.votes[0] is not None
    assert game.state.votes[0].choice == "pelaa"
    assert tally(game.state.votes, DECK.cards_by_id["matsi"]) == {
        "pelaa": 12, "lopeta": 7, "katoa": 1, None: 3,
    }  # fmt: skip


def test_a_tie_waits_for_the_facilitator_or_the_draw() -> None:
    """A tie cannot be locked; settling takes one of the tied answers, drawing the seed's own."""
    tied = play(hour(Planned("matsi"), groups=1), [*TO_COMMIT, CommitCounts(0, (9, 9, 1, 0))])
    offered = [one for one in legal_actions(tied.state) if isinstance(one, Settle | Draw | Lock)]
    assert offered == [Settle(0, "pelaa"), Settle(0, "lopeta"), Draw(0)]
    with pytest.raises(IllegalAction, match="cannot lock while a tie is not settled"):
        tied.play(Lock())
    with pytest.raises(IllegalAction, match="'katoa' is not among the tied answers of group 0"):
        tied.play(Settle(0, "katoa"))
    settled = play(tied, [Settle(0, "lopeta"), Lock(), Next()])
    assert settled.state.groups[0].past[0].choice == "lopeta"
    drawn = {tied.play(Draw(0)).state.votes[0] for _ in range(5)}
    assert len(drawn) == 1
    assert next(iter(drawn)).choice in {"pelaa", "lopeta"}  # type: ignore[union-attr]


def test_a_second_chance_is_once_a_day_and_takes_everything_back() -> None:
    """The choice, its steps, flag and envelope are gone; the new choice counts; there is no third."""
    game = card_with(hour(Planned("matsi"), Planned("aamupala")), "pelaa", "lopeta").play(TakeBack(0))
    assert game.state.turn is Turn.SECOND_CHANCE
    assert (game.state.groups[0].square, game.state.groups[0].flags) == (3, frozenset())
    with pytest.raises(IllegalAction, match="group 1 cannot commit during second-chance"):
        game.play(Commit(1, "pelaa"))
    game = play(game, [Commit(0, "lopeta"), Lock()])
    assert game.state.open_page == Consequence("lopeta", None, (0,))
    game = game.play(Next())
    assert game.state.turn is Turn.DISCUSS
    assert [made.choice for made in game.state.groups[0].past] == ["lopeta"]
    assert game.state.groups[1].past[0].choice == "lopeta"
    with pytest.raises(IllegalAction):
        game.play(TakeBack(0))
    assert game.play(TakeBack(1)).state.again == 1


def test_an_own_idea_is_kept_as_the_group_s_own() -> None:
    """The facilitator picks the nearest choice; the story knows that the words were the group's."""
    game = play(hour(Planned("matsi"), groups=1), [*TO_COMMIT, Commit(0, "lopeta", own=True), Lock(), Next()])
    made = game.state.groups[0].past[0]
    assert (made.choice, made.own) == ("lopeta", True)


def test_a_sattuma_moves_every_group_alike_before_the_card() -> None:
    """Nobody chose it: the alarm takes every token one square back, then the lesson begins."""
    game = play(hour(Planned("koe", chance="halytys")), [Next()])
    assert game.state.turn is Turn.CHANCE
    assert ChanceHappened("halytys") in game.transitions[-1].events
    assert [group.square for group in game.state.groups] == [2, 2]
    assert game.play(Next()).state.turn is Turn.SITUATION


def test_a_discussion_opens_anywhere_and_returns_exactly() -> None:
    """Also in the middle of commitments, with seals in place."""
    game = play(hour(Planned("matsi")), [*TO_COMMIT, Commit(0, "pelaa")])
    opened = game.play(Discuss())
    assert opened.state.turn is Turn.DISCUSS
    with pytest.raises(IllegalAction):
        opened.play(Commit(1, "pelaa"))
    assert opened.play(Next()).state == game.state


def test_replanning_skips_adds_and_drops() -> None:
    """A skipped card leaves nothing behind; an added card of the same phase has no arrivals of its own."""
    game = hour(Planned("matsi"), Planned("koe"), Planned("laturi"))
    skipped = game.play(Replan((Planned("koe"), Planned("laturi"))))
    assert (skipped.state.turn, skipped.state.phase) == (Turn.ARRIVALS, "tunti")
    added = card_with(skipped, "kuiskaa", "pudista").play(Replan((Planned("toinen-koe"),)))
    assert added.state.turn is Turn.DISCUSS
    added = added.play(Next())
    assert (added.state.turn, added.state.planned) == (Turn.SITUATION, Planned("toinen-koe"))
    with pytest.raises(IllegalAction, match="card 'koe' would be played twice"):
        added.play(Replan((Planned("koe"),)))
    with pytest.raises(IllegalAction, match="card 'matsi' belongs to 'ilta', which is already past"):
        added.play(Replan((Planned("matsi"),)))


def test_a_replaced_card_keeps_unread_arrivals() -> None:
    """Changing the card while envelopes are being opened loses none of them."""
    game = card_with(hour(Planned("matsi"), Planned("koe"), groups=2), "pelaa", "lopeta").play(Next())
    assert len(game.state.pages) == 2
    replaced = game.play(Replan((Planned("toinen-koe"),)))
    assert (replaced.state.page, replaced.state.pages) == (0, game.state.pages)
    assert play(replaced, [Next(), Next()]).state.planned == Planned("toinen-koe")


def test_the_road_keeps_its_length_when_cards_are_dropped() -> None:
    """A shorter plan does not shorten the road under the tokens."""
    game = hour(Planned("matsi"), Planned("koe"), Planned("laturi"))
    assert game.play(Replan((Planned("matsi"),))).state.road == game.state.road


def test_ending_the_day_counts_what_is_revealed_and_drops_what_is_not() -> None:
    """From the reveal the choices still count; from the commitments they do not."""
    sealed = play(hour(Planned("matsi"), groups=1), [*TO_COMMIT, Commit(0, "lopeta")])
    assert to_the_end(sealed.play(EndDay())).state.groups[0].past == ()
    revealed = sealed.play(Lock())
    ended = to_the_end(revealed.play(EndDay()))
    assert [made.choice for made in ended.state.groups[0].past] == ["lopeta"]
    assert any(isinstance(event, EnvelopePosted) for step in ended.transitions for event in step.events)
    assert ended.state.groups[0].envelopes == ()


def test_a_deck_without_movement_plays_without_tokens() -> None:
    """A lesson deck has no road: nothing moves, nothing stalls, sums and laters still count."""
    pack = deck(
        card("a", "ilta", choice("b", (1, 1, 1), later=("aamu", 2)), choice("c")),
        card("d", "aamu", choice("e"), choice("f")),
        movement="off",
        milestones=[],
    )
    game = card_with(hour(Planned("a"), Planned("d"), groups=1, pack=pack), "b").play(Next())
    assert game.state.road is None
    assert (game.state.groups[0].square, game.state.groups[0].sums) == (0, (1, 1, 1))
    assert game.state.open_page == Arrival(("a", "b"), 2, (0,))
