"""One group's day as it was, and as it might have been."""

from __future__ import annotations

import pytest

from arjenvalinnat.rules.actions import (
    Commit,
    IllegalAction,
    Lock,
    Next,
)
from arjenvalinnat.rules.playthrough import Playthrough
from arjenvalinnat.rules.state import Planned
from arjenvalinnat.rules.whatif import group_day, what_if
from tests.decks_in_code import card, choice, deck
from tests.rules.played import card_with, hour, play
from tests.strategies import to_the_end


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
