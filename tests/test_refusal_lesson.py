"""The safety of the lesson *Jämäkkyyttä päihteistä kieltäytymiseen*, held over every way through its scenes.

A stop is never rewarded and nobody is shown with it; whoever has drunk is not left alone; 112 is called on
every way through the park; before a vote nothing tells which answer is which.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

import pytest

from arjenvalinnat.content.format.card import Scene as CardOfSteps
from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.content.format.step import Step
from arjenvalinnat.content.load import load_deck
from arjenvalinnat.content.translation.translate import told_in
from arjenvalinnat.content.translation.wording import wordings
from arjenvalinnat.rules.actions import Commit, IllegalAction, Lock, Next
from arjenvalinnat.rules.events import ConsequenceRead
from arjenvalinnat.rules.legal import legal_actions
from arjenvalinnat.rules.play import apply, new_game
from arjenvalinnat.rules.playthrough import begin
from arjenvalinnat.rules.state import GameState, Group, Planned, Setup, Turn
from arjenvalinnat.rules.tasks import rules_of
from arjenvalinnat.rules.votes import COMMITTING
from arjenvalinnat.rules.what_if import what_if
from arjenvalinnat.session.hour import Session, Wishes
from arjenvalinnat.session.plan.planning import plan_day
from arjenvalinnat.session.rehearsal import Rehearsal, Script, spread
from arjenvalinnat.terminal.auto import auto_hour, by_lot
from arjenvalinnat.views.outline import texts_of
from arjenvalinnat.views.scene import Scene, Shape
from arjenvalinnat.views.wall.page import wall_view
from tests.content.files import LESSON
from tests.showings import changed, showing_of

TODAY = datetime.date(2026, 11, 25)
SEED = 7
LANGUAGES = ("fi", "sv", "en")
SCENES = ("kotibileet", "puisto", "somehaaste")
PLANS = ("tunti-45", "tunti-60", "rastit-45", "rastit-60")
LIMIT = 40
"""More actions than any step takes."""

RULE = "Juonutta ei jätetä yksin. Jos huolettaa, 112. Jos ei herää, 112 heti."
"""The one sentence about whoever has drunk."""

RULE_AT = {"kotibileet": "samin-ehto", "puisto": "porukka-lahtee", "somehaaste": "milan-olo"}
"""The step of each scene that says it."""

HELP = {
    ("kotibileet", "samin-ehto"): {
        "muiden-mukana": "Ilta jatkuu",  # Noa stays where the friend is
        "sit-jaan-pois": "Aada katsoo Milan perään",
        "lahetaanko": "Aada lupaa katsoa Milan perään",
        "soittaa-siskolle": "jää Aadan kanssa",
    },
    ("puisto", "porukka-lahtee"): {
        "jaa-hiljaa": "Eetu ei ole penkillä yksin",
        "mila-jaa": "Eetun vieressä on kaksi",
        "soittaa-eetun-siskolle": "Älä lähde sen vierestä",
    },
    ("puisto", "se-vaan-nukkuu"): {
        "soittaa-itse": "Päivystäjä vastaa",
        "sami-soittaa": "Mä jään Eetun viereen",
    },
    ("somehaaste", "milan-olo"): {
        "soittaa-milan-aidille": "jää Milan viereen",
        "soittaa-112": "isoveli on Milan vieressä",
        "veera-hoitaa-videon": "Mila ei ole hetkeäkään yksin",
    },
}
"""Where somebody who has drunk could be left: what says, for each choice that does not stop, who stays."""

GOES_ON = {
    ("puisto", "se-vaan-nukkuu"): "Noa jäi.",
    ("puisto", "ala-soita"): "Puhelu 112 on kesken, ja päivystäjä neuvoo.",
    ("puisto", "puhelu-112"): "Apu on matkalla.",
    ("puisto", "jalkitila"): "Eetu on kotona ja kunnossa.",
    ("kotibileet", "jalkitila"): "Mila on kunnossa",
    ("somehaaste", "jalkitila"): "Aikuinen jäi illalla Milan viereen, ja Mila on kunnossa.",
}
"""What the situation of a kept step says to every group, also to one that has passed until then."""


@dataclass(frozen=True, slots=True)
class Way:
    """One group's way through a scene: how it stands, its answers and stops, and what was read to it."""

    group: Group
    answers: tuple[str | None, ...] = ()
    stops: tuple[str, ...] = ()
    read: tuple[tuple[str, ConsequenceRead], ...] = ()


@cache
def lesson(language: str = "fi") -> Deck:
    """Return the lesson in a language."""
    loaded = load_deck(LESSON, today=TODAY)
    assert loaded.deck is not None
    return told_in(loaded.deck, language)


def scene(card: str) -> CardOfSteps:
    """Return a scene of the lesson."""
    found = lesson().cards_by_id[card]
    assert isinstance(found, CardOfSteps)
    return found


def step_of(card: str, step: str) -> Step:
    """Return a step of a scene."""
    return next(one for one in scene(card).steps if one.id == step)


def day_of(plan: str) -> tuple[Planned, ...]:
    """Return what one of the lesson's plans plays."""
    minutes = next(one.minutes for one in lesson().plans if one.id == plan)
    return plan_day(lesson(), Wishes(minutes=minutes, ages=(13, 16), seed=SEED, lesson=plan))


def planned(card: str, plan: str = "tunti-60") -> Planned:
    """Return a scene as one of the plans has it, answered once."""
    return replace(next(one for one in day_of(plan) if one.card == card), deep_steps=())


@cache
def ways(card: str, plan: str = "tunti-60") -> tuple[Way, ...]:
    """Return every way through a scene: each choice, each pass, each stop before another answer."""
    setup = Setup(SEED, 1, (13, 16), (None,), (planned(card, plan),))
    state = new_game(lesson(), setup).state
    return tuple(_on(state, Way(state.groups[0])))


def _on(state: GameState, way: Way) -> Iterator[Way]:
    for _ in range(LIMIT):
        if state.turn is Turn.END:
            yield replace(way, group=state.groups[0])
            return
        if state.turn in COMMITTING:
            yield from _answered(state, way)
            return
        moved = apply(state, Next())
        state = moved.state
        read = (one for one in moved.events if isinstance(one, ConsequenceRead))
        way = replace(way, read=(*way.read, *((state.step_id or "", one) for one in read)))
    raise RuntimeError("a step that does not end")


def _answered(state: GameState, way: Way) -> Iterator[Way]:
    step = state.open_step
    assert step is not None
    if step.choices:
        commits = [one for one in legal_actions(state) if isinstance(one, Commit) and not one.own]
    else:
        commits = [next(rules_of(step).imaginable(step))]
    for commit in commits:
        after = apply(apply(state, commit).state, Lock()).state
        if after.turn is Turn.STOPPED:
            assert commit.choice is not None
            assert after.groups == state.groups, "nothing comes of a stop"
            yield from _on(after, replace(way, stops=(*way.stops, commit.choice)))
        else:
            yield from _on(after, replace(way, answers=(*way.answers, commit.choice)))


def texts_at(address: str, language: str = "fi") -> list[str]:
    """Return every text at and below an address."""
    return [text for at, text in wordings(lesson(language)) if f"{at}/".startswith(f"{address}/")]


@pytest.mark.parametrize("card", SCENES)
def test_a_way_with_stops_ends_as_the_way_without_them(card: str) -> None:
    """No sums, no flags, no past of a stop: whoever then answers the same stands where everybody stands."""
    straight = {way.answers: way for way in ways(card) if not way.stops}
    assert len(ways(card)) > len(straight) or card == "kotibileet"
    for way in ways(card):
        past = tuple(made._replace(stopped=()) for made in way.group.past)
        same = straight[way.answers]
        assert way.group._replace(past=past) == same.group
        assert way.read == same.read


@pytest.mark.parametrize("card", ["puisto", "somehaaste"])
def test_there_is_no_what_if_of_a_stop(card: str) -> None:
    """Nobody is shown a day on which Noa had done it."""
    setup = Setup(SEED, 1, (13, 16), (None,), (planned(card),))
    play = begin(lesson(), setup)
    while play.state.turn is not Turn.END:
        play = play.play(Next() if play.state.turn not in COMMITTING else Lock())
        if play.state.turn in COMMITTING:
            play = play.play(_some_answer(play.state))
    stops = [(step.id, one.id) for step in scene(card).steps for one in step.choices if one.stop is not None]
    assert stops
    for step, stop in stops:
        with pytest.raises(IllegalAction, match="stops"):
            what_if(play, 0, (card, step), stop)


def _some_answer(state: GameState) -> Commit:
    step = state.open_step
    assert step is not None
    return Commit(0, spread(state, 0)) if step.choices else next(rules_of(step).imaginable(step))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_of_a_stop_shows_nobody(language: str) -> None:
    """One sentence and what is known: no token, no sign, no group's name, no axis, no points."""
    met: set[str] = set()
    for card in SCENES:
        wishes = Wishes(seed=SEED, ages=(13, 16), groups=3, minutes=60)
        class_hour = Rehearsal.of_plan(lesson(), (planned(card),), wishes)
        class_hour.showing = changed(class_hour.showing, language=language)
        for state in class_hour.until(Turn.END):
            step = state.open_step
            if state.turn is Turn.STOPPED:
                page = wall_view(class_hour.session, class_hour.showing)
                texts = texts_of(page)
                assert page.page == "stopped"
                assert not [item for item in page.items if isinstance(item, Shape)]
                told = " ".join(texts)
                assert not re.search(r"[+−-]\d", told), told
                for axis in lesson(language).axes:
                    assert axis.name not in told
                met.update(_stop_in(told, language))
                class_hour.go_on()
            elif state.turn in COMMITTING and step is not None:
                class_hour.answer(_stopping(met))
                class_hour.lock()
            else:
                class_hour.go_on()
    assert met == {one.id for card in SCENES for one in scene(card).all_choices if one.stop}


def _stopping(met: set[str]) -> Script:
    """Return a class whose second group takes each stop that was not met yet."""

    def choose(state: GameState, group: int) -> str | None:
        step = state.open_step
        assert step is not None
        left = [one.id for one in step.choices if one.stop is not None and one.id not in met]
        return left[0] if left and group == 1 else spread(state, group)

    return choose


def _stop_in(told: str, language: str) -> Iterator[str]:
    for card in SCENES:
        for choice in lesson(language).cards_by_id[card].all_choices:
            if choice.stop is not None and choice.stop in told:
                yield choice.id


@pytest.mark.parametrize("card", SCENES)
def test_who_has_drunk_is_never_left_alone(card: str) -> None:
    """Where a group could walk away, each answer that does not stop says who stays; the others stop."""
    for (of, step), says in HELP.items():
        if of != card:
            continue
        on = [one.id for one in step_of(card, step).choices if one.stop is None]
        assert sorted(on) == sorted(says), "a new choice says who stays, or it stops"
        for choice, words in says.items():
            told = texts_at(f"cards/{card}/choices/{choice}")
            assert words in " ".join(told), choice
    for (of, step), words in GOES_ON.items():
        if of == card:
            assert words in step_of(card, step).situation


@pytest.mark.parametrize("plan", PLANS)
def test_every_way_through_the_park_calls_112(plan: str) -> None:
    """A group calls, or hears in the next situation, which is never left out, that the call is on."""
    calls = {("se-vaan-nukkuu", "soittaa-itse"), ("se-vaan-nukkuu", "sami-soittaa")}
    for step, choice in calls:
        found = step_of("puisto", step).choice(choice)
        assert found is not None
        assert "112" in found.text
    played = planned("puisto", plan).steps or tuple(step.id for step in scene("puisto").steps)
    assert "Puhelu 112 on kesken" in step_of("puisto", "ala-soita").situation
    assert played.index("se-vaan-nukkuu") < played.index("ala-soita")
    for way in ways("puisto", plan):
        made = {(one.step, one.choice) for one in way.group.past}
        assert made & calls or ("se-vaan-nukkuu", None) in made
        assert ("ala-soita", "sulkee-puhelun") not in made


@pytest.mark.parametrize("card", SCENES)
def test_every_scene_says_the_one_sentence_where_it_cannot_be_left_out(card: str) -> None:
    """The rule about whoever has drunk is the same words everywhere, in each of the three languages."""
    step = step_of(card, RULE_AT[card])
    assert step.keep
    assert step.after == RULE
    for language in ("sv", "en"):
        said = {texts_at(f"cards/{of}/steps/{at}/after", language)[0] for of, at in RULE_AT.items()}
        assert len(said) == 1
        assert "112" in said.pop()


@pytest.mark.parametrize("card", SCENES)
def test_every_told_outcome_comes_true_for_somebody(card: str) -> None:
    """Each outcome of a told step, and each of a choice, is read on some way through the whole scene."""
    read = {(at, one.choice, one.outcome) for way in ways(card) for at, one in way.read}
    for step in scene(card).steps:
        for outcome in range(len(step.outcomes)):
            assert (step.id, None, outcome) in read, (step.id, outcome)
        for choice in step.choices:
            for outcome in range(len(choice.outcomes)):
                assert (step.id, choice.id, outcome) in read, (choice.id, outcome)


@pytest.mark.parametrize("card", SCENES)
@pytest.mark.parametrize("plan", PLANS)
def test_every_group_hears_how_it_ended(card: str, plan: str) -> None:
    """The last step of a scene is told, and one of its outcomes holds on each way."""
    for way in ways(card, plan):
        at, last = way.read[-1]
        assert (at, last.choice) == ("jalkitila", None)
        assert last.outcome is not None


@pytest.mark.parametrize("plan", PLANS)
def test_what_is_to_be_kept_is_in_every_plan(plan: str) -> None:
    """No plan leaves out a scene, or a step of one that its author keeps."""
    assert {plan.id for plan in lesson().plans} == set(PLANS)
    day = {one.card: one for one in day_of(plan)}
    for card in SCENES:
        kept = {step.id for step in scene(card).steps if step.keep}
        steps = day[card].steps
        assert steps is None or kept <= set(steps)
    assert {"se-vaan-nukkuu", "ala-soita", "puhelu-112"} <= {
        one.id for one in scene("puisto").steps if one.keep
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_gives_away_a_style(language: str) -> None:
    """What a style is called stands nowhere else: neither in a choice nor in what is read before its vote."""
    deck = lesson(language)
    names = [name.casefold() for name in deck.styles.values()]
    for address, text in wordings(deck):
        if not address.startswith(("styles/", "before_class/")):  # the latter is read by adults alone
            assert not [name for name in names if name in text.casefold()], address


@cache
def hour(plan: str, language: str) -> tuple[Scene, ...]:
    """Return every page of an hour of six groups that choose by lot."""
    minutes = next(one.minutes for one in lesson().plans if one.id == plan)
    session = Session(deck=lesson(), wishes=Wishes(seed=SEED, minutes=minutes, ages=(13, 16), lesson=plan))
    return tuple(auto_hour(session, showing_of(today=TODAY, language=language), by_lot(SEED)))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("plan", ["tunti-45", "tunti-60"])
def test_a_style_is_shown_only_where_the_votes_are(plan: str, language: str) -> None:
    """Of all pages of an hour, only those that open the votes name styles, and they name those of all."""
    names = lesson(language).styles.values()
    shown: set[str] = set()
    met: set[str] = set()
    for page in hour(plan, language):
        named = {name for name in names if name in "\n".join(texts_of(page))}
        if named:
            shown.add(page.page)
            met |= named
    assert shown == {"reveal"}
    assert met == set(names)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sum_is_shown_and_the_door_asks_what_the_lesson_asks(language: str) -> None:
    """Axes stand beside what one choice did, never added up; an evening without a clock has none."""
    deck = lesson(language)
    assert deck.exit is not None
    assert deck.exit != "off"
    pages = hour("tunti-45", language)
    for page in pages:
        told = "\n".join(texts_of(page))
        assert not re.search(r"\bNone\b", told), page.page
        if page.page != "consequences":
            assert not [
                axis.name for axis in deck.axes if f"{axis.name} +" in told or f"{axis.name} −" in told
            ]
    (door,) = (texts_of(page) for page in pages if page.page == "exit")
    assert f"## {deck.exit.ask}" in door
    assert [f"1 = {deck.exit.ends[0]}", f"5 = {deck.exit.ends[1]}"] == [one for one in door if " = " in one]
