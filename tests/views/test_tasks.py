"""The pages of tasks other than choosing: what they say, that everything fits, and how answers are typed."""

import io
import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from arjenvalinnat.content.translation.wording import wordings
from arjenvalinnat.rules.actions import Commit, CommitCounts
from arjenvalinnat.rules.state import Planned, Turn
from arjenvalinnat.rules.votes import COMMITTING, sealed
from arjenvalinnat.session.hour import FoundDeck, Session, Wishes
from arjenvalinnat.session.intents.typing import Type, Typed
from arjenvalinnat.session.rehearsal import Rehearsal
from arjenvalinnat.session.showing import Showing
from arjenvalinnat.session.steer import steer
from arjenvalinnat.session.tasks import MODULES
from arjenvalinnat.terminal.auto import auto_hour, by_lot
from arjenvalinnat.terminal.play import Terminal, play
from arjenvalinnat.views.console import console_view
from arjenvalinnat.views.keys import intent_for_key
from arjenvalinnat.views.measure import missing
from arjenvalinnat.views.motion import LONGEST, ends
from arjenvalinnat.views.outline import outline
from arjenvalinnat.views.scene import Text
from arjenvalinnat.views.tour import tour
from arjenvalinnat.views.wall import live_view, wall_view
from tests.views.page_laws import hold
from tests.views.task_deck import task_deck
from tests.views.walks import ASPECTS

LESSON = task_deck()
SWEDISH = {
    one.address: f"{one.text} (på svenska)" for one in wordings(LESSON) if one.address.startswith("cards/")
}
DECK = LESSON.model_copy(update={"translations": {"sv": SWEDISH}})
TASKS = [card.id for card in DECK.cards if len(card.parts) == 1]


def hour_of(card, groups=6, *, deep=False, seed=3, aspect=16 / 9, counts=False, **preferences):
    """Return an hour at the situation of one card."""
    scene = DECK.cards_by_id[card].parts
    steps = tuple(step.id for step in scene) if deep and len(scene) > 1 else ()
    wishes = Wishes(seed=seed, groups=groups, counts=counts)
    hour = Rehearsal.of_plan(DECK, (Planned(card, deep, deep_steps=steps),), wishes)
    shown = replace(hour.showing.preferences, **preferences)
    hour.showing = replace(
        hour.showing, preferences=shown, device=replace(hour.showing.device, aspect=aspect)
    )
    hour.go_on_to(Turn.SITUATION)
    return hour


def any_answer(lots, step, group):
    """Return any legal answer to a step's task, or a pass."""
    if lots.random() < 0.1:
        return Commit(group, None)
    if step.order is not None:
        return Commit(group, None, answer=tuple(lots.sample(step.order.ids, len(step.order.ids))))
    if step.sort is not None:
        return Commit(group, None, answer=tuple(lots.choice(step.sort.boxes).id for _ in step.sort.items))
    if step.guess is not None:
        return Commit(group, None, answer=(str(lots.randint(step.guess.least, step.guess.most)),))
    places = 5 if step.line is not None else len(step.corners.corners)
    return CommitCounts(group, (lots.randint(1, 99), *(lots.choice((0, 3, 99)) for _ in range(places))))


def played(hour, lots):
    """Yield every page of an hour in which any legal answer is given, in the order in which they come."""
    for _ in range(300):
        state = hour.state
        if state.turn is Turn.END:
            return
        scene = live_view(hour.session, hour.showing)
        yield scene
        if state.turn in COMMITTING and not state.open_step.choices:
            for group in range(len(state.votes)):
                hour.play(any_answer(lots, state.open_step, group))
                yield live_view(hour.session, hour.showing)
            hour.lock()
        elif state.turn in COMMITTING:
            hour.answer(lambda state, _: state.open_step.choices[0].id)
            hour.lock()
        else:
            hour.take(scene.primary.intent)
    raise AssertionError("the hour does not end")


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(TASKS),
    st.integers(0, 999),
    st.integers(1, 8),
    st.sampled_from((5 / 4, *ASPECTS, 21 / 9)),
    st.booleans(),
    st.booleans(),
    st.sampled_from(("fi", "sv", "en")),
    st.sampled_from((None, "sv")),
)
def test_any_legal_answer_can_be_drawn(card, seed, groups, aspect, big, deep, language, beside):  # noqa: PLR0917
    """Whatever is answered, every page of the task keeps every law of the wall, at any size."""
    told = {"big": big, "language": language, "beside": beside}
    hour = hour_of(card, groups, deep=deep, seed=seed, aspect=aspect, **told)
    for scene in played(hour, random.Random(seed)):
        hold(hour.session, scene)


@pytest.mark.parametrize("card", TASKS)
def test_no_page_of_a_task_moves_long(card):
    """Motion tells what happened and is over soon; without it the page is the same."""
    hour = hour_of(card, still=False)
    for _ in played(hour, random.Random(1)):
        hour.showing = replace(hour.showing, moving=True)
        assert ends(live_view(hour.session, hour.showing).items) <= LONGEST


@pytest.mark.parametrize("card", TASKS)
def test_the_pages_of_a_task(card, snapshot):
    """What each page says, read from the top: the doing, the answers, what is uncovered, and the reveal."""
    found = (FoundDeck("tunti", DECK.title),)
    session = Session(found, DECK.model_copy(update={"cards": (DECK.cards_by_id[card],)}), Wishes(seed=7))
    pages = []
    for stop in tour(session, Showing()):
        if stop.name.partition("-")[2].startswith(f"{card}-"):
            pages += [f"== {stop.name.partition('-')[2]}", *outline(stop.scene), ""]
    snapshot(f"task-{card}", pages)


@pytest.mark.parametrize("card", TASKS)
def test_the_wall_says_that_and_never_what(card):
    """Two classes that answer otherwise see the same pages until their answers are shown."""
    hidden = {Turn.SITUATION, Turn.THINK, Turn.COMMIT}
    seen = []
    for seed in (1, 2):
        hour = hour_of(card)
        pages = played(hour, random.Random(seed))
        seen.append([outline(scene) for scene in pages if hour.state.turn in hidden])
    assert seen[0] == seen[1]


def press(hour, *keys):
    """Press keys in the wall's window; what is typed there is text as long as a field is open."""
    for key in keys:
        wall, console = wall_view(hour.session, hour.showing), console_view(hour.session, hour.showing)
        intent = intent_for_key(wall, key, wall, console)
        hour.take(Type(key) if intent is None and console.takes_text else intent)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(TASKS), st.integers(0, 999), st.integers(1, 6))
def test_typed_keys_give_the_answer(card, seed, groups):
    """Whatever a group answers, its numbers and Enter seal exactly that."""
    lots, hour = random.Random(seed), hour_of(card, groups, seed=seed)
    hour.go_on_to(Turn.COMMIT, Turn.DISCUSS, Turn.END)
    state = hour.state
    if state.turn is not Turn.COMMIT:
        return
    step, task = state.open_step, MODULES[state.open_step.kind]
    for group in range(len(state.votes)):
        wanted = any_answer(lots, step, group)
        vote = sealed(state, wanted)
        if vote.passed:
            hour.play(wanted)
            continue
        numbers = task.digits(state, step, vote)
        if vote.counts:
            for number in numbers:
                press(hour, *str(number), "enter")
        else:
            press(hour, *"".join(map(str, numbers)), "enter")
        assert hour.state.votes[group] == vote
    assert hour.showing.desk.typing is None
    press(hour, "space")
    assert hour.state.turn is not Turn.COMMIT


def test_a_wrong_digit_is_backspace():
    """A number that names nothing is seen as wrong, is erased, and the rest is typed on."""
    hour = hour_of("kiusaaminen")
    hour.go_on_to(Turn.COMMIT)
    press(hour, "3", "9", "enter")
    assert hour.state.votes[0] is None
    press(hour, "backspace", "1", "2")
    press(hour, "enter")
    assert hour.state.votes[0] is None
    press(hour, "4", "enter")
    task, step = MODULES["order"], hour.state.open_step
    assert task.digits(hour.state, step, hour.state.votes[0]) == (3, 1, 2, 4)
    assert hour.showing.entry == 1


def test_an_order_for_six_groups_is_thirty_six_keys_and_a_line_is_twelve():
    """Five numbers and Enter for each group; two keys a place for the class."""
    hour = hour_of("vapaa")
    hour.go_on_to(Turn.COMMIT)
    press(hour, *(["1", "2", "3", "4", "5", "enter"] * 6))
    assert None not in hour.state.votes
    hour = hour_of("jana2")
    hour.go_on_to(Turn.COMMIT)
    press(hour, "9", "enter", "6", "enter", "2", "enter", "4", "enter", "3", "enter", "0", "enter")
    assert hour.state.votes[0].counts == (9, 6, 2, 4, 3, 0)


def test_a_step_brings_its_own_countdown_and_each_prompt_begins_it_anew():
    """The seconds of the step are looked at, and nothing ends by them."""
    hour = hour_of("kaveri")
    hour.go_on()
    assert (hour.showing.clock.timer.what, hour.showing.clock.timer.seconds) == ("task", 90)
    hour.showing = replace(hour.showing, clock=replace(hour.showing.clock, now=60.0))
    hour.go_on()
    assert hour.showing.clock.timer.ends == 150.0
    hour.go_on()
    assert hour.showing.clock.timer is None


def test_sentences_are_typed_on_their_step_and_stand_on_the_wall():
    """They are kept by the step's address, the next one goes on in the same field, and one is taken away."""
    hour = hour_of("lauseet")
    hour.go_on_to(Turn.THINK)
    press(hour, "ctrl+i")
    hour.take(Type("Rasmus, auta meitä."))
    hour.take(Typed())
    hour.take(Type("Rasmus, kerro missä ollaan."))
    press(hour, "enter", "escape")
    assert hour.session.record.written_at(("lauseet", None)) == (
        "Rasmus, auta meitä.",
        "Rasmus, kerro missä ollaan.",
    )
    assert "Rasmus, auta meitä." in outline(wall_view(hour.session, hour.showing))
    assert hour.session.record.words == ()


def test_an_hour_of_tasks_plays_itself():
    """Every kind is met by the hour that plays itself, and every page of it is read out."""
    session = Session((FoundDeck("tunti", DECK.title),), DECK, Wishes(seed=7))
    pages = {scene.page for scene in auto_hour(session, Showing(), by_lot(3))}
    assert {"doing", "answering", "evidence", "compared", "prompt"} <= pages


def test_every_console_page_of_a_task_can_be_laid_out():
    """What is done, typed and known to the facilitator alone stands on the console at every moment."""
    for card in TASKS:
        hour = hour_of(card)
        for _ in played(hour, random.Random(1)):
            scene = console_view(hour.session, hour.showing)
            assert not any(
                missing(line) for item in scene.items if isinstance(item, Text) for line in item.lines
            )


def test_in_the_terminal_an_answer_is_one_word():
    """`3124` is a group's order; counts are typed one after another; what is no answer is said."""
    hour = hour_of("kiusaaminen")
    hour.go_on_to(Turn.COMMIT)
    typed = io.StringIO("3124 1 99 2143\n")
    printed = io.StringIO()
    after = play(Terminal(typed, printed), hour.session, hour.showing, steer)
    task, state = MODULES["order"], after.play.state
    told = [task.digits(state, state.open_step, vote) for vote in state.votes if vote is not None]
    assert told == [(3, 1, 2, 4)]
    assert "1" in printed.getvalue()
    hour = hour_of("jana2")
    hour.go_on_to(Turn.COMMIT)
    after = play(Terminal(io.StringIO("9 6 2\n4 3 0\n"), printed), hour.session, hour.showing, steer)
    assert after.play.state.votes[0].counts == (9, 6, 2, 4, 3, 0)
