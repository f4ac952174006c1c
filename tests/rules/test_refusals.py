"""What is refused, and the sentence that says so."""

from __future__ import annotations

import pytest

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
from arjenvalinnat.rules.legal import legal_actions, refusal
from arjenvalinnat.rules.playthrough import begin, from_json, replay
from arjenvalinnat.rules.state import Planned, Setup
from tests.rules.played import DECK, TO_COMMIT, hour, play
from tests.strategies import to_the_end


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


CLOSED = "on card 'matsi'"
TIED = CommitCounts(0, (2, 2, 2, 0))


@pytest.mark.parametrize(
    ("before", "action", "sentence"),
    [
        ((), Commit(0, None), f"group 0 cannot commit during arrivals {CLOSED}"),
        ((), CommitCounts(1, (1, 0, 0, 0)), f"group 1 cannot commit during arrivals {CLOSED}"),
        ((), Draw(0), f"group 0 cannot settle a tie during arrivals {CLOSED}"),
        ((), Lock(), "cannot lock during arrivals"),
        ((), TakeBack(0), "cannot TakeBack(group=0) during arrivals"),
        ((Discuss(),), Discuss(), "cannot Discuss() during discuss"),
        ((Discuss(),), Replan(()), "cannot Replan(cards=()) during discuss"),
        (TO_COMMIT, Next(), "cannot go on during commit"),
        (TO_COMMIT, Commit(2, None), f"group 2 cannot commit during commit {CLOSED}"),
        (TO_COMMIT, Commit(0, None, own=True), "group 0 cannot pass with an idea of its own"),
        (TO_COMMIT, Commit(0, "syo"), "card 'matsi' has no choice 'syo'"),
        (TO_COMMIT, CommitCounts(0, (1,)), "card 'matsi' takes 4 counts, not 1"),
        (
            TO_COMMIT,
            CommitCounts(0, (0, 0, 0, 0)),
            "counts (0, 0, 0, 0) are not 0-99 with at least one",
        ),
        (TO_COMMIT, Settle(0, None), "group 0 has no tie on card 'matsi'"),
        ((*TO_COMMIT, TIED), Settle(0, None), "None is not among the tied answers of group 0"),
        ((*TO_COMMIT, TIED), Lock(), "cannot lock while a tie is not settled"),
        (TO_COMMIT, Replan((Planned("lumi"),)), "no card is called 'lumi'"),
    ],
)
def test_what_is_not_offered_is_refused_with_its_reason(
    before: tuple[Action, ...], action: Action, sentence: str
) -> None:
    """The rules refuse with the very sentence by which they know that an action is not offered."""
    game = play(hour(Planned("matsi")), before)
    assert refusal(game.state, action) == sentence
    with pytest.raises(IllegalAction) as refused:
        game.play(action)
    assert str(refused.value) == sentence


@pytest.mark.parametrize(
    ("action", "sentence"),
    [
        (Next(), "cannot go on during end"),
        (Lock(), "cannot lock during end"),
        (EndDay(), "cannot EndDay() during end"),
        (Replan(()), "cannot Replan(cards=()) during end"),
        (Commit(0, None), "cannot Commit(group=0, choice=None, own=False, answer=()): the day is over"),
    ],
)
def test_nothing_but_a_discussion_is_offered_when_the_day_is_over(action: Action, sentence: str) -> None:
    """The day that has ended is talked about and not played on."""
    state = to_the_end(hour(Planned("matsi"))).state
    assert refusal(state, action) == sentence
    assert legal_actions(state) == (Discuss(),)


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
