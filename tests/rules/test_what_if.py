"""One group's day as it was, and as it might have been."""

from __future__ import annotations

import pytest

from arjenvalinnat.rules.actions import (
    Commit,
    EndDay,
    IllegalAction,
    Lock,
    Next,
    Replan,
)
from arjenvalinnat.rules.events import LaterArrived
from arjenvalinnat.rules.playthrough import Playthrough
from arjenvalinnat.rules.state import Made, Planned, Turn
from arjenvalinnat.rules.what_if import group_day, what_if
from tests.decks_in_code import card, choice, deck
from tests.rules.played import TO_COMMIT, card_with, hour, play
from tests.strategies import to_the_end


def test_what_if_shows_both_days_of_one_group() -> None:
    """Another evening is another lesson: the outcome of the later card follows the earlier choice."""
    game = card_with(hour(Planned("matsi"), Planned("koe"), groups=2), "pelaa", "lopeta")
    game = play(game, [Next(), Next(), Next()])
    game = to_the_end(
        play(game, [Next(), Next(), Next(), Commit(0, "kuiskaa"), Commit(1, "kuiskaa"), Lock()])
    )
    real, other = what_if(game, 0, ("matsi", None), "lopeta")
    assert real.group == game.state.groups[0]
    assert [made.choice for made in other.group.past] == ["lopeta", "kuiskaa"]
    assert [made.outcome for made in real.group.past] == [None, 0]
    assert [made.outcome for made in other.group.past] == [None, 1]
    assert other.group.square > real.group.square
    assert game.state.groups[1] == group_day(game, 1).group


def test_a_card_that_was_swapped_out_and_back_counts_once() -> None:
    """A card is told where it was played, however often it was on the table before that."""
    game = play(hour(Planned("koe"), groups=1), TO_COMMIT)
    for other in ("toinen-koe", "koe", "toinen-koe", "koe"):
        game = game.play(Replan((Planned(other),)))
    game = to_the_end(play(game, [Next(), Next(), Commit(0, "pudista"), Lock()]))
    real, other_day = what_if(game, 0, ("koe", None), "kuiskaa")
    for day, chosen in ((real, "pudista"), (other_day, "kuiskaa")):
        assert [one.what.choice for one in day.moments if isinstance(one.what, Made)] == [chosen]
    assert real.group == game.state.groups[0]


def test_a_card_that_came_later_after_all_is_told_there() -> None:
    """A card that was swapped for another one and was added behind it was chosen second, not first."""
    game = play(hour(Planned("koe"), groups=1), TO_COMMIT)
    game = game.play(Replan((Planned("toinen-koe"), Planned("koe"))))
    game = play(game, [Next(), Next(), Commit(0, "a"), Lock()])
    game = to_the_end(game)
    assert [made.card for made in group_day(game, 0).group.past] == ["toinen-koe", "koe"]


def test_letters_that_nobody_read_come_later() -> None:
    """Where a day goes past a phase whose letters are unread, they wait, and no token starts afresh."""
    game = card_with(hour(Planned("matsi"), Planned("aamupala"), groups=3), "lopeta", "katoa", None)
    game = game.play(Next())
    assert (game.state.turn, game.state.phase, len(game.state.pages)) == (Turn.ARRIVALS, "aamu", 1)
    unread = game.play(Replan((Planned("laturi"),)))
    assert [event for event in game.transitions[-1].events if isinstance(event, LaterArrived)]
    for ended in (game.play(EndDay()), unread):
        done = to_the_end(ended)
        for number, group in enumerate(done.state.groups):
            assert group_day(done, number).group == group


def test_a_choice_that_no_longer_exists_becomes_a_pass_and_says_so() -> None:
    """A day saved with an older deck is still told, with a pass where a choice has gone."""
    game = card_with(hour(Planned("matsi"), groups=1), "pelaa")
    newer = deck(card("matsi", "ilta", choice("lopeta", (1, 0, 0)), choice("katoa")))
    told = group_day(Playthrough(newer, game.setup, game.actions, game.transitions), 0)
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
        what_if(game, group, (card_id, None), answer)
