"""The turn, part by part, on the small deck: what each action leads to, to the square."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from arjenvalinnat.content.model import Deck
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
from arjenvalinnat.rules.events import (
    ChanceHappened,
    EnvelopePosted,
    FreshStartGiven,
    LaterArrived,
    MilestoneLit,
    TokenMoved,
)
from arjenvalinnat.rules.playthrough import Playthrough, begin, from_json, replay
from arjenvalinnat.rules.state import Arrival, Consequence, Planned, Setup, Turn
from arjenvalinnat.rules.votes import Opinion, opinion, tally
from arjenvalinnat.rules.whatif import group_day, what_if
from tests.decks_in_code import card, choice, deck, small_deck
from tests.strategies import to_the_end

DECK = small_deck()
TO_COMMIT = (Next(), Next(), Next())


def hour(*plan: Planned, groups: int = 2, pack: Deck = DECK, role: str | None = None) -> Playthrough:
    """Return a game at the road of its first phase."""
    return begin(pack, Setup(7, groups, (11, 16), (role,) * groups, plan))


def play(game: Playthrough, actions: Iterable[Action]) -> Playthrough:
    """Play these actions."""
    for action in actions:
        game = game.play(action)
    return game


def card_with(game: Playthrough, *answers: str | None) -> Playthrough:
    """Play the open quick card, each group with its answer, up to the discussion."""
    game = play(game, TO_COMMIT)
    game = play(game, [Commit(group, answer) for group, answer in enumerate(answers)])
    game = play(game, [Lock(), Next()])
    while game.state.turn is Turn.CONSEQUENCES:
        game = game.play(Next())
    return game


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
    with pytest.raises(IllegalAction, match="cannot lock while a tie is not settled"):
        tied.play(Lock())
    with pytest.raises(IllegalAction, match="'katoa' is not among the tied answers of group 0"):
        tied.play(Settle(0, "katoa"))
    settled = play(tied, [Settle(0, "lopeta"), Lock(), Next()])
    assert settled.state.groups[0].past[0].choice == "lopeta"
    drawn = {tied.play(Draw(0)).state.votes[0] for _ in range(5)}
    assert len(drawn) == 1
    assert next(iter(drawn)).choice in {"pelaa", "lopeta"}  # type: ignore[union-attr]


def test_an_envelope_opens_where_its_phase_begins() -> None:
    """The later arrives with its cause before the fresh start, and is gone from the road."""
    game = hour(Planned("matsi"), Planned("koe"), groups=1)
    game = card_with(game, "pelaa")
    assert game.state.groups[0].envelopes[0].phase == "tunti"
    game = game.play(Next())
    page = game.state.open_page
    assert page == Arrival(("matsi", "pelaa"), -2, (0,))
    assert game.steps[-1].events[1:] == (LaterArrived(0, ("matsi", "pelaa"), -2), TokenMoved(0, 4, 2))
    assert game.state.groups[0].envelopes == ()
    road = game.play(Next()).state
    assert (road.turn, road.open_page, road.groups[0].square) == (Turn.ARRIVALS, None, 2)


def test_a_later_of_a_phase_that_is_not_played_arrives_in_the_next_one() -> None:
    """The morning is not played, so its envelope opens in the lesson."""
    game = card_with(hour(Planned("matsi"), Planned("koe"), groups=1), "lopeta").play(Next())
    assert game.state.open_page == Arrival(("matsi", "lopeta"), 1, (0,))


def test_what_is_still_on_the_road_arrives_at_the_day_s_end() -> None:
    """The end opens the laters of the end and of everything that was never played."""
    game = card_with(hour(Planned("matsi"), groups=2), "katoa", "lopeta").play(Next())
    assert game.state.turn is Turn.ARRIVALS
    assert {page.cause for page in game.state.pages if isinstance(page, Arrival)} == {
        ("matsi", "katoa"), ("matsi", "lopeta"),
    }  # fmt: skip
    game = play(game, [Next(), Next()])
    assert game.state.turn is Turn.END
    assert [group.square for group in game.state.groups] == [2, 5]


def test_a_group_that_stood_still_starts_the_next_phase_fresh() -> None:
    """One step with the new phase, once; a group that went forward gets none."""
    game = card_with(hour(Planned("matsi"), Planned("aamupala")), "katoa", "pelaa").play(Next())
    assert [group.square for group in game.state.groups] == [4, 4]
    assert FreshStartGiven(0, 1) in game.steps[-1].events
    assert not any(isinstance(event, FreshStartGiven) and event.group == 1 for event in game.steps[-1].events)
    assert not game.state.groups[0].stalled


def test_the_square_is_kept_on_the_road_after_every_single_move() -> None:
    """Two steps back from square 1 and one forward are square 1, not 0: the clamp is not saved up."""
    down = choice("alas", (-2, -2, -2), later=("aamu", -2))
    pack = deck(card("a", "ilta", down, choice("b", (1, 0, 0))), card("c", "aamu", choice("d"), choice("e")))
    game = card_with(hour(Planned("a"), Planned("c"), groups=1, pack=pack), "alas")
    assert game.state.groups[0].square == 1
    game = game.play(Next())
    assert game.state.groups[0].square == 0
    assert game.play(Next()).state.groups[0].square == 1


def test_steps_are_clamped_to_what_the_deck_allows() -> None:
    """Six points are three steps, minus six are two steps back."""
    pack = deck(card("a", "ilta", choice("ylos", (2, 2, 2)), choice("alas", (-2, -2, -2))))
    game = card_with(hour(Planned("a"), groups=2, pack=pack), "ylos", "alas")
    assert [made.steps for group in game.state.groups for made in group.past] == [3, -2]


def test_milestones_stay_lit() -> None:
    """A milestone is lit once by each group that comes this far and is not put out by going back."""
    pack = deck(
        card("a", "ilta", choice("ylos", (2, 2, 2), later=("aamu", -2)), choice("x")),
        card("b", "aamu", choice("y"), choice("z")),
    )
    game = card_with(hour(Planned("a"), Planned("b"), groups=1, pack=pack), "ylos")
    assert MilestoneLit(0, "puoli") in [event for step in game.steps for event in step.events]
    game = game.play(Next())
    assert (game.state.groups[0].square, game.state.groups[0].lit) == (4, ("puoli",))


@pytest.mark.parametrize(
    ("first", "role", "outcome", "sums"),
    [
        ("pelaa", None, 0, (-3, 2, -1)),
        ("lopeta", None, 1, (3, 0, 1)),
        ("katoa", None, None, (1, 0, 0)),
    ],
)
def test_the_first_outcome_that_holds_replaces_the_effects(
    first: str, role: str | None, outcome: int | None, sums: tuple[int, ...]
) -> None:
    """A short night and an early night are felt in the lesson, each in its own way."""
    game = card_with(hour(Planned("matsi"), Planned("koe"), groups=1, role=role), first)
    while game.state.turn is not Turn.SITUATION:
        game = game.play(Next())
    game = play(game, [Next(), Next(), Commit(0, "kuiskaa"), Lock(), Next()])
    assert game.state.groups[0].past[-1].outcome == outcome
    assert game.state.groups[0].sums == sums


def test_a_role_brings_its_flag_and_its_start() -> None:
    """A long bus ride is a start value nobody chose, and the breakfast card knows it by its flag."""
    game = hour(Planned("aamupala"), groups=1, role="bussi")
    assert (game.state.groups[0].sums, game.state.groups[0].flags) == ((-1, 0, 0), {"bussi"})
    assert card_with(game, "torkuta").state.groups[0].past[0].outcome == 0


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
    assert ChanceHappened("halytys") in game.steps[-1].events
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
    assert any(isinstance(event, EnvelopePosted) for step in ended.steps for event in step.events)
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


def test_what_if_shows_both_days_of_one_group() -> None:
    """Another evening is another lesson: the outcome of the later card follows the earlier choice."""
    game = card_with(hour(Planned("matsi"), Planned("koe"), groups=2), "pelaa", "lopeta")
    game = play(game, [Next(), Next(), Next()])
    game = to_the_end(
        play(game, [Next(), Next(), Next(), Commit(0, "kuiskaa"), Commit(1, "kuiskaa"), Lock()])
    )
    real, other = what_if(game, 0, "matsi", "lopeta")
    assert real.group == game.state.groups[0]
    assert [made.choice for made in other.group.past] == ["lopeta", "kuiskaa"]
    assert [made.outcome for made in real.group.past] == [None, 0]
    assert [made.outcome for made in other.group.past] == [None, 1]
    assert other.group.square > real.group.square
    assert game.state.groups[1] == group_day(game, 1).group


def test_a_choice_that_no_longer_exists_becomes_a_pass_and_says_so() -> None:
    """A day saved with an older deck is still told, with a pass where a choice has gone."""
    game = card_with(hour(Planned("matsi"), groups=1), "pelaa")
    newer = deck(card("matsi", "ilta", choice("lopeta", (1, 0, 0)), choice("katoa")))
    told = group_day(Playthrough(newer, game.setup, game.actions, game.steps), 0)
    assert told.gone == ("matsi",)
    assert told.group.past[0].choice is None


@pytest.mark.parametrize(
    ("group", "card_id", "answer", "sentence"),
    [
        (5, "matsi", "pelaa", "there is no group 5"),
        (0, "koe", "kuiskaa", "group 0 has not played card 'koe'"),
        (0, "matsi", "lentaa", "card 'matsi' has no choice 'lentaa'"),
    ],
)
def test_a_what_if_that_cannot_be_is_refused(group: int, card_id: str, answer: str, sentence: str) -> None:
    """The refusal names what is missing."""
    game = card_with(hour(Planned("matsi"), groups=1), "pelaa")
    with pytest.raises(IllegalAction, match=sentence):
        what_if(game, group, card_id, answer)


@pytest.mark.parametrize(
    "setup",
    [
        Setup(1, 0, (11, 16), (), (Planned("matsi"),)),
        Setup(1, 9, (11, 16), (None,) * 9, (Planned("matsi"),)),
        Setup(1, 2, (11, 16), (None,), (Planned("matsi"),)),
        Setup(1, 1, (11, 16), ("kuningas",), (Planned("matsi"),)),
        Setup(1, 1, (11, 16), (None,), ()),
        Setup(1, 1, (11, 16), (None,), (Planned("tuntematon"),)),
        Setup(1, 1, (11, 16), (None,), (Planned("koe"), Planned("matsi"))),
        Setup(1, 1, (11, 16), (None,), (Planned("koe", chance="lumi"),)),
    ],
)
def test_a_set_up_that_cannot_be_played_is_refused(setup: Setup) -> None:
    """No game begins without groups, with an unknown name, or with a day that runs backwards."""
    with pytest.raises(IllegalAction):
        begin(DECK, setup)


@pytest.mark.parametrize(
    "text",
    [
        "", "[]", "{}", '{"format": 1, "deck": "toinen", "setup": {}, "actions": []}',
        '{"format": 1, "deck": "pieni", "setup": {"seed": "7"}, "actions": []}',
    ],
)  # fmt: skip
def test_a_damaged_saved_game_is_refused(text: str) -> None:
    """Anything that is no saved game of this deck is one exact sentence, never another exception."""
    with pytest.raises(IllegalAction):
        from_json(DECK, text)


@pytest.mark.parametrize(
    "written",
    [
        {"do": "fly"}, {}, {"do": "commit"}, {"do": "commit", "group": "0", "choice": None},
        {"do": "commit", "group": 0, "choice": 3}, {"do": "next", "group": 1},
        {"do": "count", "group": 0, "counts": ["x"]}, {"do": "replan", "cards": [{}]},
        {"do": "replan", "cards": ["koe"]}, {"do": "commit", "group": True, "choice": None},
    ],
)  # fmt: skip
def test_what_is_no_action_is_refused(written: dict[str, object]) -> None:
    """A journal line that nobody could have written is refused with our own exception."""
    from arjenvalinnat.rules.notation import action_from  # noqa: PLC0415 - only this test reads one line

    with pytest.raises(IllegalAction):
        action_from(written)


def test_undoing_more_than_there_is_is_refused() -> None:
    """There is nothing before the first action."""
    game = hour(Planned("matsi"))
    with pytest.raises(IllegalAction, match="cannot undo 1 of 0 actions"):
        game.undo()
    assert replay(DECK, game.setup, ()) == game
