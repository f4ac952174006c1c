"""Scenes: steps one after another, stops, told steps, another try, and what of it changes a group."""

from __future__ import annotations

import pytest

from arjenvalinnat.rules.actions import Action, Again, Commit, IllegalAction, Lock, Next, Replan, TakeBack
from arjenvalinnat.rules.events import CardOpened, Stopped
from arjenvalinnat.rules.playthrough import Playthrough, begin, from_json
from arjenvalinnat.rules.state import Consequence, Planned, Setup, Turn
from arjenvalinnat.rules.what_if import told_changes, what_if
from tests.scenes_in_code import PARK, PARTY, lesson, park, party, scene, step, way

DECK = lesson(party(), park())
PLAN = (Planned("kotibileet", deep_steps=("tarjous",)), Planned("sammunut"))


def begun(*plan: Planned, groups: int = 2) -> Playthrough:
    """Return a game at the first situation: without a road there is no other page before it."""
    return begin(DECK, Setup(7, groups, (13, 16), (None,) * groups, plan or PLAN))


def play(game: Playthrough, *actions: Action) -> Playthrough:
    """Play these actions."""
    for action in actions:
        game = game.play(action)
    return game


def answered(game: Playthrough, *answers: str | None) -> Playthrough:
    """Go on to the commitments and lock these choices."""
    while game.state.turn not in (Turn.COMMIT, Turn.RECOMMIT):
        game = game.play(Next())
    return play(game, *(Commit(group, answer) for group, answer in enumerate(answers)), Lock())


def to_the_next_step(game: Playthrough) -> Playthrough:
    """Go on until another step, or the end, is open."""
    here = game.state.at, game.state.step
    while (game.state.at, game.state.step) == here and game.state.turn is not Turn.END:
        game = game.play(Next())
    return game


def test_a_lesson_opens_at_its_first_situation() -> None:
    """Without a board there is neither a road nor a stop at it."""
    game = begun()
    assert game.state.turn is Turn.SITUATION
    assert game.state.place == ("kotibileet", "hiljainen-normi")
    assert CardOpened("kotibileet", "hiljainen-normi") in game.transitions[0].events


def test_steps_follow_each_other_and_then_the_next_card() -> None:
    """No arrivals, no road between; a step without questions is not talked about."""
    game = to_the_next_step(answered(begun(), "hakee-limua", "etsii-toisen"))
    assert game.state.place == ("kotibileet", "tarjous")
    assert game.state.turn is Turn.SITUATION
    game = to_the_next_step(play(answered(game, "no-okei", "en-kiitti"), Lock()))
    assert game.state.place == ("kotibileet", "maanantai")
    game = to_the_next_step(game)
    assert game.state.place == ("sammunut", "se-vaan-nukkuu")
    game = to_the_next_step(answered(game, "soittaa", "pyytaa-milaa"))
    assert game.state.place == ("sammunut", "puhelu")
    assert Turn.DISCUSS not in [move.state.turn for move in game.transitions[-3:]]


def test_only_the_deep_step_is_answered_twice() -> None:
    """A scene is as deep as its plan says, step by step."""
    game = answered(begun(), "hakee-limua", None)
    assert game.state.turn is Turn.REVEAL
    game = answered(to_the_next_step(game), "no-okei", "hyi")
    assert game.state.turn is Turn.TALK


def test_a_told_step_reads_what_holds_for_each_group() -> None:
    """The first outcome whose condition holds, each read once; nothing is chosen and nothing changes."""
    game = to_the_next_step(answered(begun(), None, None))
    game = to_the_next_step(play(answered(game, "no-okei", "en-kiitti"), Lock()))
    before = game.state.groups
    game = game.play(Next())
    assert game.state.pages == (Consequence(None, 0, (0,)), Consequence(None, 1, (1,)))
    game = to_the_next_step(game)
    assert game.state.groups == before


def at_the_stop() -> Playthrough:
    """Return a game in which the first group of three has chosen what stops."""
    game = begun(Planned("sammunut"), groups=3)
    return answered(game, "odottaa", "soittaa", "odottaa")


def test_a_stop_is_read_once_and_its_groups_choose_again() -> None:
    """The others stay sealed, the stop is struck out, and nobody is moved by it."""
    game = at_the_stop()
    assert game.state.turn is Turn.STOPPED
    assert game.transitions[-1].events[1:] == (Stopped("odottaa", (0, 2)),)
    assert [group.past for group in game.state.groups] == [()] * 3
    game = game.play(Next())
    assert game.state.turn is Turn.COMMIT
    assert [vote and vote.choice for vote in game.state.votes] == [None, "soittaa", None]
    for refused in (Commit(1, "pyytaa-milaa"), Commit(0, "odottaa")):
        with pytest.raises(IllegalAction):
            game.play(refused)
    game = play(game, Commit(0, "pyytaa-milaa"), Lock())
    assert game.state.turn is Turn.REVEAL
    game = to_the_next_step(game)
    made = [group.past[-1] for group in game.state.groups]
    assert [(one.choice, one.stopped) for one in made] == [
        ("pyytaa-milaa", ("odottaa",)),
        ("soittaa", ()),
        (None, ("odottaa",)),
    ]
    assert all(not any(group.sums) for group in game.state.groups if group.past[-1].choice is None)


def test_a_stop_is_nobody_s_own_idea() -> None:
    """An idea that is like a stop stops as well; it is not put down as an idea."""
    game = play(begun(Planned("sammunut")), Next(), Next())
    with pytest.raises(IllegalAction, match="stops"):
        game.play(Commit(0, "odottaa", own=True))


def test_a_stop_in_a_second_vote_is_read_as_well() -> None:
    """After the talk, too, whoever stops chooses again; who says nothing then passes."""
    deep = scene(
        "syva",
        "rasti-1",
        step("eka", ask="Mitä?", choices=[way("a", "apu", (0, 0)), way("b", "apu", (0, 0)), STOP]),
        step("toka", outcomes=[{"text": "Loppu."}]),
    )
    deck = lesson(deep)
    game = begin(deck, Setup(1, 2, (13, 16), (None,) * 2, (Planned("syva", deep_steps=("eka",)),)))
    game = answered(game, "a", "b")
    game = answered(game, "seis", "b")
    assert game.state.turn is Turn.STOPPED
    game = game.play(Next())
    assert game.state.turn is Turn.RECOMMIT
    game = game.play(Lock())
    assert [vote and vote.choice for vote in game.state.votes] == [None, "b"]


STOP = {"id": "seis", "text": "Jatkaa.", "stop": "Pysähdytään."}


def test_everybody_may_try_again_where_nothing_can_be_gained() -> None:
    """The groups are as they were before the step; the last try counts for what follows."""
    game = to_the_next_step(answered(begun(), "hakee-limua", "etsii-toisen"))
    before = game.state.groups
    game = play(answered(game, "no-okei", "no-okei"), Lock())
    while game.state.turn is not Turn.DISCUSS:
        game = game.play(Next())
    assert game.state.groups != before
    again = game.play(Again())
    assert again.state.turn is Turn.COMMIT
    assert again.state.groups == before
    game = to_the_next_step(play(answered(again, "en-kiitti", "hyi"), Lock()))
    assert [group.flags for group in game.state.groups] == [frozenset()] * 2
    assert [len(group.past) for group in game.state.groups] == [2, 2]


def test_nobody_tries_again_on_a_board() -> None:
    """There a second try would be a gain; the second chance is what a board has."""
    deck = lesson(party(), movement={"road": [{"cards": 4, "last": 20}]})
    game = begin(deck, Setup(7, 1, (13, 16), (None,), (Planned("kotibileet"),)))
    game = answered(game, "hakee-limua").play(Next())
    with pytest.raises(IllegalAction):
        game.play(Again())
    assert game.play(TakeBack(0)).state.turn is Turn.SECOND_CHANCE


def test_the_fresh_start_looks_at_the_whole_scene() -> None:
    """A group that went back on one step and on with another did not stand still."""
    deck = lesson(party(), park(), movement={"road": [{"cards": 4, "last": 20}]})
    game = begin(deck, Setup(7, 2, (13, 16), (None,) * 2, (Planned("kotibileet"), Planned("sammunut"))))
    game = to_the_next_step(answered(game, "etsii-toisen", None))
    game = to_the_next_step(answered(game, "no-okei", "no-okei"))
    assert [group.stalled for group in game.state.groups] == [False, True]


def test_a_what_if_replaces_one_step_and_changes_what_is_told() -> None:
    """Inside the scene, too, and told steps that would read otherwise are named."""
    game = to_the_next_step(answered(begun(), "hakee-limua", "etsii-toisen"))
    game = to_the_next_step(play(answered(game, "no-okei", "en-kiitti"), Lock()))
    game = game.play(Next())
    real, other = what_if(game, 0, ("kotibileet", "tarjous"), "en-kiitti")
    assert [made.choice for made in real.group.past] == ["hakee-limua", "no-okei"]
    assert [made.choice for made in other.group.past] == ["hakee-limua", "en-kiitti"]
    changed = told_changes(game, 0, other)
    assert [(one.at, one.was, one.now) for one in changed] == [(("kotibileet", "maanantai"), 0, 1)]
    with pytest.raises(IllegalAction):
        what_if(game, 0, ("kotibileet", "maanantai"), "en-kiitti")


def test_no_what_if_leads_to_a_stop() -> None:
    """Nothing comes of a stop, so there is no day to show."""
    game = to_the_next_step(answered(begun(Planned("sammunut")), "soittaa", "soittaa"))
    with pytest.raises(IllegalAction, match="stops"):
        what_if(game, 0, ("sammunut", PARK[0]), "odottaa")


@pytest.mark.parametrize(
    ("steps", "why"),
    [
        (("hiljainen-normi", "puhelu"), "no step"),
        ((), "at least one"),
        (("maanantai", "tarjous"), "in their order"),
    ],
)
def test_a_plan_names_steps_of_its_card_in_order(steps: tuple[str, ...], why: str) -> None:
    """Whatever else is no plan."""
    with pytest.raises(IllegalAction, match=why):
        begun(Planned("kotibileet", steps=steps))


def test_what_is_to_be_kept_is_never_left_out() -> None:
    """Nor is anything put back into a scene, nor its last step taken."""
    with pytest.raises(IllegalAction, match="never left out"):
        begun(Planned("sammunut", steps=("se-vaan-nukkuu", "tiistai")))
    game = begun(Planned("sammunut"))
    thin = Replan((Planned("sammunut", steps=("se-vaan-nukkuu", "puhelu", "tiistai")),))
    game = to_the_next_step(answered(game, "soittaa", "soittaa"))
    thinner = game.play(thin)
    assert [step.id for step in thinner.state.deck.cards_by_id["sammunut"].parts if step.id in PARK]
    assert thinner.state.place == ("sammunut", "puhelu")
    for refused in (
        Replan((Planned("sammunut", steps=("se-vaan-nukkuu", "puhelu", "lauseet")),)),
        Replan((Planned("sammunut", steps=("puhelu", "lauseet", "tiistai")),)),
    ):
        with pytest.raises(IllegalAction):
            game.play(refused)
    with pytest.raises(IllegalAction):
        thinner.play(Replan((Planned("sammunut"),)))


def test_a_game_of_scenes_is_written_and_read_again() -> None:
    """Steps, stops, answers and another try are actions like any other."""
    game = at_the_stop()
    game = play(game, Next(), Commit(0, "soittaa"), Commit(2, "soittaa"), Lock())
    game = to_the_next_step(game)
    order = ("vastaa", "missa", "kylki", "hengitys")
    game = play(game, Next(), Next(), Commit(0, None, answer=order), Lock(), Again())
    assert from_json(DECK, game.to_json()).state == game.state
    assert PARTY[0] not in game.to_json()
