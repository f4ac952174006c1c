"""The moments of a day that a closing talk comes back to."""

from __future__ import annotations

from hypothesis import given as with_any
from hypothesis import settings

from arjenvalinnat.content.format.closing import Question
from arjenvalinnat.rules.actions import Commit, CommitCounts, EndDay, Lock, Next, Replan
from arjenvalinnat.rules.events import LaterArrived
from arjenvalinnat.rules.moments import (
    Divided,
    Given,
    came_back,
    changed,
    cost_later,
    divided,
    given,
    made_choices,
    paid_later,
    pointed_at,
)
from arjenvalinnat.rules.playthrough import Playthrough
from arjenvalinnat.rules.state import Planned, Turn
from tests.decks_in_code import card, choice, deck
from tests.rules.played import TO_COMMIT, card_with, hour, play
from tests.strategies import hours, to_the_end

TWO = deck(
    card(
        "eka",
        "ilta",
        choice("a", (1, 1, 0), later=("tunti", -2)),
        choice("b", (-1, 0, 0), later=("tunti", 1)),
    ),
    card("toka", "tunti", choice("c", (1, 0, 0)), choice("d", (-1, 1, 0)), choice("e")),
)


def day(*answers: tuple[str | None, ...]) -> Playthrough:
    """Return a whole day of two quick cards with these answers, one tuple a card."""
    game = hour(Planned("eka"), Planned("toka"), groups=len(answers[0]), pack=TWO)
    for given_answers in answers:
        while game.state.turn is not Turn.ARRIVALS and game.state.turn is not Turn.SITUATION:
            game = game.play(Next())
        while game.state.turn is not Turn.COMMIT:
            game = game.play(Next())
        game = play(game, [Commit(group, answer) for group, answer in enumerate(given_answers)])
        game = play(game, [Lock(), Next()])
    return to_the_end(game)


def test_the_choice_that_changed_most_counts_what_came_later() -> None:
    """Two steps on and two back are more than a step back and one on."""
    found = changed(day(("b", "a"), ("c", "c")))
    assert found is not None
    assert (found.card, found.choice, found.group, found.weight) == ("eka", "a", 1, 4)


def test_what_felt_good_and_what_paid() -> None:
    """A later below 0 after a good moment, and one above 0 after a hard one; each is another choice."""
    game = day(("b", "a"), ("c", "c"))
    good, hard = cost_later(game), paid_later(game)
    assert good is not None
    assert hard is not None
    assert (good.choice, good.later, good.group) == ("a", -2, 1)
    assert (hard.choice, hard.later, hard.group) == ("b", 1, 0)


def test_a_day_without_such_a_moment_points_at_nothing() -> None:
    """Where all passed, nothing was chosen, nothing came back and nobody was divided."""
    game = day((None, None), (None, None))
    for moment in ("changed", "divided", "came-back", "cost-later", "paid-later", "given"):
        assert pointed_at(game, moment) is None


def test_what_has_not_come_back_yet_is_not_told() -> None:
    """In the middle of the day a later that still lies on the road is nobody's business."""
    game = card_with(hour(Planned("eka"), Planned("toka"), groups=2, pack=TWO), "a", "b")
    assert came_back(game) is None
    assert cost_later(game) is None
    assert [chosen.later for chosen in made_choices(game)] == [None, None]


def test_the_most_divided_card_is_the_one_with_the_smallest_largest_share() -> None:
    """Two against one is less divided than three ways; a card where all agree is never it."""
    assert divided(day(("a", "a", "b"), ("c", "d", "e"))) == Divided("toka", ("c", "d", "e"), 0)
    assert divided(day(("a", None, "b"), ("c", "c", "c"))) == Divided("eka", ("a", "b"), 0)
    assert divided(day(("a", "a"), ("c", "c"))) is None


def test_the_first_answers_of_a_deep_card_count() -> None:
    """Whoever changed their mind in the talk was of another one before it."""
    game = play(hour(Planned("eka", deep=True), groups=2, pack=TWO), TO_COMMIT)
    while game.state.turn is not Turn.COMMIT:
        game = game.play(Next())
    game = play(
        game, [Commit(0, "a"), Commit(1, "b"), Lock(), Next(), Commit(0, "a"), Commit(1, "a"), Lock()]
    )
    assert divided(to_the_end(game)) == Divided("eka", ("a", "b"), 0)


def test_counted_cards_are_counted() -> None:
    """A group of thirty that is split is divided, though it answers with one choice."""
    game = play(hour(Planned("eka"), groups=1, pack=TWO), TO_COMMIT)
    game = play(game, [CommitCounts(0, (14, 13, 2)), Lock()])
    assert divided(to_the_end(game)) == Divided("eka", ("a", "b"), 0)


def test_what_nobody_chose_are_roles_and_sattumat() -> None:
    """Each role once, in the deck's order, and what happened to all."""
    game = to_the_end(hour(Planned("koe", chance="halytys"), groups=3, role="bussi"))
    assert given(game) == Given(("bussi",), ("halytys",))


@settings(max_examples=60, deadline=None)
@with_any(hours())
def test_every_moment_is_of_this_day(game: Playthrough) -> None:
    """Whenever no letter waits to be read: the choice was made, what is told to have come back came back."""
    while game.state.turn is Turn.ARRIVALS:
        game = game.play(Next())
    arrived = {
        (event.group, event.cause)
        for step in game.transitions
        for event in step.events
        if isinstance(event, LaterArrived)
    }
    made = {
        (made.card, made.choice, number)
        for number, group in enumerate(game.state.groups)
        for made in group.past
        if made.choice is not None
    }
    assert {(chosen.card, chosen.choice, chosen.group) for chosen in made_choices(game)} == made
    for found in (changed(game), came_back(game), cost_later(game), paid_later(game)):
        if found is not None:
            assert (found.card, found.choice, found.group) in made
            assert found.later is None or (found.group, (found.card, found.choice)) in arrived
    apart = divided(game)
    if apart is not None:
        assert apart.card in {made.card for made in game.state.groups[apart.group].past}


def test_a_card_that_was_never_played_to_its_end_is_no_moment() -> None:
    """A what-if is asked about what was chosen for good, not about a first vote that the bell cut off."""
    game = play(hour(Planned("eka", deep=True), groups=2, pack=TWO), TO_COMMIT)
    while game.state.turn is not Turn.COMMIT:
        game = game.play(Next())
    game = play(game, [Commit(0, "a"), Commit(1, "b"), Lock(), EndDay()])
    assert divided(to_the_end(game)) is None


def test_every_moment_of_the_format_can_be_found() -> None:
    """A word that an author may write is one that the rules know."""
    words = Question.model_json_schema()["properties"]["moment"]["anyOf"][0]["enum"]
    for word in words:
        pointed_at(day(("a", "b"), ("c", "d")), word)


def test_a_card_that_came_back_was_answered_when_it_came_back() -> None:
    """The first vote on a card that was swapped out then is not what divided the class."""
    game = play(hour(Planned("koe", True), groups=2), TO_COMMIT)
    game = play(game, [Commit(0, "kuiskaa"), Commit(1, "pudista"), Lock()])
    assert game.state.turn is Turn.TALK
    game = play(game, [Replan((Planned("toinen-koe"),)), Replan((Planned("koe", True),)), Next(), Next()])
    game = play(game, [Commit(0, "pudista"), Commit(1, "pudista"), Lock(), Next(), Lock()])
    assert divided(to_the_end(game)) is None


def test_a_sattuma_is_told_once() -> None:
    """What nobody chose names each sattuma once, also where an older program let it happen twice."""
    game = hour(Planned("koe", chance="halytys"))
    game = play(game, [Next(), Replan((Planned("toinen-koe", chance="halytys"),))])
    found = given(to_the_end(game))
    assert found is not None
    assert found.chances == ("halytys",)
