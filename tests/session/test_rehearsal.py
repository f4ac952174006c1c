"""An hour that nobody plays: begun as it was wished for, taken to a turn, answered by a script and posed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from arjenvalinnat.rules.actions import Commit, IllegalAction, Lock
from arjenvalinnat.rules.playthrough import replay
from arjenvalinnat.rules.state import Planned, Turn
from arjenvalinnat.session.hour import Session, Wishes
from arjenvalinnat.session.plan.planning import setup_for
from arjenvalinnat.session.rehearsal import Rehearsal, spread
from arjenvalinnat.session.showing import PageName, Showing
from tests.decks_in_code import small_deck
from tests.showings import showing_of

DECK = small_deck()
WISHES = Wishes(groups=4, seed=7)
DEEP, QUICK = Planned("matsi", deep=True), Planned("aamupala")


def of(*plan: Planned, roles: tuple[str | None, ...] | None = None) -> Rehearsal:
    """Return a rehearsal of this plan."""
    return Rehearsal.of_plan(DECK, plan, WISHES, roles)


def test_the_day_that_was_wished_for_begins_at_the_practice_card() -> None:
    """What is set up is what the wishes ask for, and the hour's first page is on the wall."""
    hour = Rehearsal(Session(deck=DECK, wishes=WISHES), showing_of(big=True))
    hour.begin()
    assert hour.state.setup == setup_for(DECK, WISHES)
    assert (hour.showing.place.page, hour.showing.preferences.big) == (PageName.PRACTICE, True)


def test_a_day_of_no_card_does_not_begin() -> None:
    """Wishes that leave nothing to play and an empty plan are refused; without a deck there is no day."""
    hour = Rehearsal(Session(deck=DECK, wishes=replace(WISHES, hidden=frozenset(DECK.themes))), Showing())
    with pytest.raises(IllegalAction):
        hour.begin()
    with pytest.raises(IllegalAction):
        of()
    with pytest.raises(LookupError):
        Rehearsal(Session(), Showing()).begin()


def test_a_day_that_has_not_begun_has_no_game() -> None:
    """Neither a state nor a pose can be asked for before the day."""
    hour = Rehearsal(Session(deck=DECK), Showing())
    with pytest.raises(LookupError):
        _ = hour.state


def test_groups_without_roles_have_none_and_others_theirs() -> None:
    """The roles that are given are seated in their order."""
    roles = (DECK.roles[0].id, None, DECK.roles[0].id, None)
    assert of(QUICK).state.setup.roles == (None,) * WISHES.groups
    assert of(QUICK, roles=roles).state.setup.roles == roles


def test_a_script_answers_for_all_groups_or_for_some() -> None:
    """Each group seals what the script says for it; those that are not named wait."""
    hour = of(QUICK)
    hour.go_on_to(Turn.COMMIT)
    first, second = (choice.id for choice in DECK.cards_by_id["aamupala"].choices[:2])
    hour.answer(lambda _state, group: first if group else None, range(2), own=True)
    sealed = [vote and (vote.choice, vote.own) for vote in hour.state.votes]
    assert sealed == [(None, False), (first, True), None, None]
    hour.answer(lambda _state, _group: second)
    assert [vote and (vote.choice, vote.own) for vote in hour.state.votes] == [(second, False)] * 4


def test_a_day_is_played_out_with_every_vote_of_every_card() -> None:
    """At the day's end every group has answered each card, a deep one twice; it can be replayed."""
    hour = of(DEEP, QUICK)
    hour.play_out(spread)
    play = hour.session.play
    assert play is not None
    assert hour.state.turn is Turn.END
    assert sum(isinstance(action, Commit) for action in play.actions) == 3 * WISHES.groups
    assert play.actions.count(Lock()) == 3
    assert replay(DECK, play.setup, play.actions).state == hour.state


def test_answers_are_spread_over_all_choices() -> None:
    """With as many groups as choices each is chosen, by another group where they are shifted."""
    hour = of(QUICK)
    hour.go_on_to(Turn.COMMIT)
    choices = DECK.cards_by_id["aamupala"].choices
    answers = [spread(hour.state, group) for group in range(len(choices))]
    assert sorted(map(str, answers)) == sorted(choice.id for choice in choices)
    assert [spread(hour.state, group, 1) for group in range(len(choices))] == [*answers[1:], answers[0]]


def test_a_turn_that_never_comes_is_told() -> None:
    """A day that is over does not go on: whoever waits for more is not left waiting."""
    hour = of(QUICK)
    hour.play_out(spread)
    with pytest.raises(RuntimeError):
        hour.go_on_to(Turn.COMMIT)


def test_a_pose_leaves_the_rehearsal_where_it_is() -> None:
    """A state that nobody played is shown by a session of its own."""
    hour = of(QUICK)
    before = hour.session
    posed = hour.posed(hour.state._replace(turn=Turn.DISCUSS)).play
    assert posed is not None
    assert posed.state.turn is Turn.DISCUSS
    assert hour.session is before
    assert hour.state.turn is Turn.ARRIVALS
