"""What the console tells of a lesson: the ladder of a scene, notes with headings, what to say if."""

from dataclasses import replace

import pytest

from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.rules.actions import Again, Replan
from arjenvalinnat.rules.state import Turn, parts_of
from arjenvalinnat.session.desk import DeskPage
from arjenvalinnat.session.hour import FoundDeck, Session, Wishes
from arjenvalinnat.session.intents.desk import ShowDesk
from arjenvalinnat.session.intents.game import Do
from arjenvalinnat.session.intents.place import Show
from arjenvalinnat.session.plan.plan_edits import to_last_step
from arjenvalinnat.session.rehearsal import Rehearsal, spread
from arjenvalinnat.session.showing import PageName, Showing
from arjenvalinnat.session.steer import steer
from arjenvalinnat.views.console import console_view
from arjenvalinnat.views.console.pieces.console import console_of
from arjenvalinnat.views.console.pieces.flow import Para
from arjenvalinnat.views.console.pieces.notes import notes
from arjenvalinnat.views.outline import outline
from arjenvalinnat.views.texts import texts
from arjenvalinnat.views.wall import wall_view
from tests.scenes_in_code import lesson, park, party
from tests.showings import changed, showing_of

SAY = texts("fi", "lesson")


def told(hour: Rehearsal) -> str:
    """Return what the console says now in one line: its first screen, then all the notes."""
    seen = console_of(hour.session, hour.showing)
    read = [block.text for block in notes(seen) if isinstance(block, Para)]
    return " ".join(" ".join([*outline(console_view(hour.session, hour.showing)), *read]).split())


def at(deck: Deck, *turns: Turn, step: int = 0, leader: str = "adult") -> Rehearsal:
    """Return a rehearsal of a deck that stands at one of these turns of a step of its first card."""
    wishes = Wishes(groups=3, seed=7, leader=leader)
    hour = Rehearsal(Session((FoundDeck("x", deck.title),), deck, wishes), Showing())
    hour.begin()
    hour.showing = changed(hour.showing, page=PageName.DAY)
    for _ in range(60):
        state = hour.state
        if state.turn in turns and state.step == step:
            return hour
        if state.turn in (Turn.COMMIT, Turn.RECOMMIT):
            hour.answer(spread)
            hour.lock()
        else:
            hour.go_on()
    raise AssertionError(turns)


def pressed(hour: Rehearsal, label: str) -> object:
    """Return the intent of the console's button that is called so."""
    scene = console_view(hour.session, hour.showing)
    return next(spot.intent for spot in scene.hotspots if spot.label == label)


def test_the_ladder_says_which_step_of_how_many():
    """Of a scene it tells where the class is and what comes; of a card that is its own step, nothing."""
    said = told(at(lesson(party()), Turn.SITUATION, step=1))
    assert SAY("console.ladder.step", number=2, all=3, title="Tarjous") in said
    assert SAY("console.ladder.coming", steps="Maanantai") in said
    (talk, *_) = [card for card in lesson().cards if card.id == "puhe"]
    alone = lesson().with_cards((talk,))
    assert "Askel 1/" not in told(at(alone, Turn.SITUATION))


def test_everybody_tries_again_after_a_second_press():
    """The first press asks, the second takes the class back to its commitments."""
    hour = at(lesson(party()), Turn.DISCUSS)
    intent = pressed(hour, SAY("console.ladder.again"))
    assert intent == Do(Again(), ask=True)
    hour.take(intent)
    hour.take(pressed(hour, SAY("console.ladder.again-ask")))
    assert hour.state.turn is Turn.COMMIT


def test_the_last_step_is_reached_past_what_may_be_left_out():
    """Steps to keep stay, the open one stays, the last one always comes; before the reveal and after it."""
    for turn in (Turn.SITUATION, Turn.DISCUSS):
        hour = at(lesson(party()), turn)
        hour.take(pressed(hour, SAY("console.ladder.skip")))
        hour.take(pressed(hour, SAY("console.ladder.skip-ask")))
        left = [step.id for step in parts_of(hour.state.deck, hour.state.planned)]
        assert left == ["hiljainen-normi", "maanantai"]
        assert hour.state.step == 0
    scene = park()
    kept = at(lesson(scene), Turn.SITUATION)
    tail = to_last_step(kept.state)
    assert tail is not None
    assert tail[0].steps == ("se-vaan-nukkuu", "puhelu", "tiistai")
    kept.play(Replan(tail))
    assert to_last_step(kept.state) is None


def test_what_if_is_asked_inside_the_scene_and_leads_back_to_it():
    """After the consequences the console asks about the step's choice; the wall returns to the open step."""
    hour = at(lesson(party()), Turn.DISCUSS)
    intent = pressed(hour, SAY("console.ladder.what-if"))
    assert isinstance(intent, Show)
    assert intent.what_if is not None
    assert intent.what_if.at == ("kotibileet", "hiljainen-normi")
    hour.take(intent)
    picking = wall_view(hour.session, hour.showing)
    assert picking.page == "what-if"
    number = next(spot for spot in picking.hotspots if spot.keys and spot.keys[0] in "123")
    hour.take(number.intent)
    hour.take(wall_view(hour.session, hour.showing).primary.intent)
    assert wall_view(hour.session, hour.showing).page == "discuss"


def test_a_what_if_tells_what_a_told_step_would_have_said():
    """The aftermath that changes stands beside what was told."""
    hour = at(lesson(party()), Turn.CONSEQUENCES, step=2)
    asked = pressed(hour, SAY("console.ladder.what-if"))
    group = next(n for n, one in enumerate(hour.state.groups) if "joi" not in one.flags)
    question = replace(asked.what_if, group=group, step="tarjous", choice="no-okei")
    scene = wall_view(
        hour.session, changed(hour.showing, page=PageName.WHAT_IF, item=group, what_if=question)
    )
    said = " ".join(" ".join(outline(scene)).split())
    assert "Maanantai: Ella sanoo" in said
    assert "Maanantai: Ella näyttää puhelinta." in said
    assert "Näin käy: no-okei." in said


def test_a_stop_is_no_what_if():
    """What stops is not offered: nothing comes of it."""
    hour = at(lesson(park()), Turn.CONSEQUENCES)
    hour.take(pressed(hour, SAY("console.ladder.what-if")))
    assert "Odottaa viisi" not in " ".join(outline(wall_view(hour.session, hour.showing)))


NOTE = {"say": "Sano ensin.", "watch": "Katso, kuka on hiljaa.", "shy": "Kysy parilta.", "support": "Jää."}


def noted() -> Deck:
    """Return a lesson whose first scene has notes and words for what may happen."""
    scene = {key: value for key, value in party().items() if key != "notice"}
    first = scene["steps"][0]
    first["facilitator"] = NOTE
    first["after"] = "Tarinassa seitsemän kymmenestä joi limua."
    first["if"] = [{"when": "Joku nauraa.", "say": "Odota hetki."}]
    scene["facilitator"] = "Kukaan ei ole pahis."
    return lesson(
        scene, before_class=["Onko jokin kohtaus, joka jätetään pois?"],
        **{"if": [{"when": "Joku kysyy laista.", "say": "Katsotaan yhdessä."}]},
    )  # fmt: skip


@pytest.mark.parametrize("turn", [Turn.SITUATION, Turn.DISCUSS])
def test_notes_have_their_headings(turn):
    """A note that is a record is read under its headings, and a scene's own note stands above it."""
    said = told(at(noted(), turn))
    for heading, text in NOTE.items():
        assert f"{SAY(f'console.notes.{heading}')} {text}" in said
    assert "Kukaan ei ole pahis." in said
    assert "Joku nauraa. Odota hetki." in said
    assert "Joku kysyy laista. Katsotaan yhdessä." in said
    assert ("Tarinassa seitsemän" in said.partition(SAY("console.notes.say"))[2]) is (turn is Turn.DISCUSS)


def test_peers_read_no_notes_of_adults():
    """What is said to a pupil in need is the adult's; neither effects, styles nor stops are told to peers."""
    said = told(at(noted(), Turn.DISCUSS, leader="peer"))
    for text in ("Sano ensin.", "Odota hetki.", "Katsotaan yhdessä.", "Menee mukana"):
        assert text not in said.replace("Noa", "")


def test_results_styles_and_stops_stand_under_their_choices():
    """The facilitator reads beforehand what each choice brings, in which way it answers, and what stops."""
    said = told(at(lesson(park()), Turn.SITUATION))
    assert "Näin käy: soittaa." in said
    assert "Hakee apua" in said
    assert SAY("console.notes.stops", text="Nyt soitetaan 112.") in said


def test_a_decks_own_lines_are_asked_before_the_class():
    """They stand in place of the program's; what is always needed stays."""
    deck = noted()
    session = Session((FoundDeck("x", deck.title),), deck, Wishes(seed=7))
    for shown in (showing_of(), steer(session, showing_of(), ShowDesk(DeskPage.REMINDERS))[1]):
        said = " ".join(" ".join(outline(console_view(session, shown))).split())
        assert "Onko jokin kohtaus, joka jätetään pois?" in said
        assert SAY("console.reminders.cases") not in said
        assert SAY("console.reminders.screen") in said


def test_cards_are_counted_in_a_scene():
    """Raised cards are typed for the choices of the open step."""
    hour = at(lesson(party()), Turn.COMMIT)
    hour.session = replace(hour.session, wishes=replace(hour.session.wishes, counts=True))
    hour.take(pressed(hour, SAY("console.counts.start")))
    assert hour.showing.desk.typing is not None
    assert hour.showing.desk.typing.purpose.choices == 3
