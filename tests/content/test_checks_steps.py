"""What the checks ask of steps and of tasks other than choices, and what they let pass."""

from __future__ import annotations

import datetime

import pytest

from arjenvalinnat.content.reading.sources import load_sources
from arjenvalinnat.content.translation.text_kinds import kind_of
from tests.changed_decks import changed
from tests.content.files import CARDS, DECK, smallest

TODAY = datetime.date(2026, 11, 24)
BOARD = ("movement: off", "movement:\n  road: [{cards: 6, last: 18}]")
Change = tuple[str, str]


def codes(*cards: Change, deck: tuple[Change, ...] = ()) -> list[str]:
    """Return what is found in the lesson with texts exchanged in its cards and its deck.yaml."""
    files = dict(changed("base/oppitunti").files)
    for file, changes in ((CARDS, cards), (DECK, deck)):
        for old, new in changes:
            text = files[file].decode()
            assert text.count(old) >= 1, old
            files[file] = text.replace(old, new, 1).encode()
    return [found.code for found in load_sources(files, today=TODAY).findings]


def of_format_one(**changes: Change) -> list[tuple[str, int]]:
    """Return what is found in the smallest deck of format 1, each code with its line."""
    found = load_sources(smallest(**changes), today=TODAY).findings
    return [(one.code, one.place.line) for one in found]


def test_a_lesson_without_clocks_and_languages_of_help_has_no_finding() -> None:
    """Format 2 lets both be left out."""
    assert codes() == []


@pytest.mark.parametrize(
    ("file", "old", "new", "found"),
    [
        ("cards", "  ask: Mitä Noa tekee?\n", "", [("AV202", 1)]),
        (
            "cards",
            "      effects:\n        self: +1 uni",
            "      results:\n        self: +1 uni",
            [("AV202", 20), ("AV201", 22)],
        ),
        ("deck", ', clock: "9.00"', "", [("AV202", 18)]),
        ("deck", "axes:\n  - {id: self, name: Minä}\n  - {id: others, name: Muut}\n", "", [("AV202", 1)]),
        ("cards", "  discuss:", "  facilitator: {say: Odota.}\n  discuss:", [("AV206", 25)]),
        ("cards", "situation: Koe alkaa.", "situation: {kynä: Koe alkaa.}", [("AV206", 33)]),
        ("cards", "self: 0 jännittää", "self: {kynä: 0 jännittää}", [("AV219", 45)]),
        ("deck", "title: Tavallinen päivä", "title: {kynä: Tavallinen päivä}", [("AV206", 3)]),
    ],
)
def test_format_one_asks_for_what_it_always_asked(
    file: str, old: str, new: str, found: list[tuple[str, int]]
) -> None:
    """What format 2 leaves open is missing from a deck of format 1."""
    assert of_format_one(**{file: (old, new)}) == found


def test_a_card_without_choices_is_one_mistake_in_format_one() -> None:
    """Whatever follows from it is not said as well."""
    text = smallest()[CARDS].decode()
    start, end = text.index("  choices:"), text.index("  discuss:")
    files = {**smallest(), CARDS: (text[:start] + text[end:]).encode()}
    assert "AV202" in [one.code for one in load_sources(files, today=TODAY).findings]


def test_a_key_of_format_two_is_no_suggestion_in_format_one() -> None:
    """An author of format 1 is not led to a key that the deck does not have."""
    (found,) = load_sources(smallest(cards=("discuss:", "orderr:")), today=TODAY).findings[:1]
    fields = dict(found.fields)
    assert found.code == "AV201"
    assert "steps" not in fields.get("known", "")
    assert fields.get("near") != "order"


def test_a_task_that_asks_needs_its_question() -> None:
    """An order without a question is no task; what is talked about asks by itself."""
    assert codes(("  ask: Missä järjestyksessä?\n", "")) == ["AV202"]
    assert codes(("talk: Mikä se voisi olla?", "line: {ends: [samaa, eri]}\n  discuss: [Miksi?]")) == []


def test_effects_need_axes() -> None:
    """Without any axis the first thing to say is that there is none."""
    axes = "axes:\n  - {id: raja, name: Oma raja}\n  - {id: kaverit, name: Kaverit}\n"
    assert codes(deck=((axes, ""),)) == ["AV202"]


def test_a_step_may_ask_for_a_choice_and_a_flag_of_an_earlier_step() -> None:
    """Steps go forward, so what a later one sets is never there."""
    assert codes(("when: {has: [otti]}", "when: {chose: {kotibileet: totuus}, has: [otti]}")) == []
    outcome = "result: Äiti lupaa hakea.\n          outcomes:\n            - {when: WHEN, text: Äiti tulee.}"
    early = outcome.replace("WHEN", "{chose: {kotibileet: hiljaa}}")
    assert codes(("result: Äiti lupaa hakea.", early)) == ["AV109"]
    before = outcome.replace("WHEN", "{chose: {kotibileet: okei}}")
    assert codes(("result: Äiti lupaa hakea.", before)) == []
    flag = outcome.replace("{when: WHEN", "{when: {has: [soitti]}").replace(
        "outcomes", "sets: [soitti]\n          outcomes"
    )
    assert codes(("result: Äiti lupaa hakea.", flag)) == ["AV315"]


def test_a_card_of_a_lesson_may_ask_for_one_that_is_written_before_it() -> None:
    """Where all cards are played in order, those of a phase come one after another."""
    told = "  talk: Mikä se voisi olla?"
    here = (
        "  outcomes: [{when: {chose: {kotibileet: okei}}, text: Aika kuluu.}, {text: Aika menee.}]\n"
        "  discuss: [Miksi?]"
    )
    assert codes((told, here)) == []
    same = ("phase: loppupiiri\n  title: Vahva hetki", "phase: rasti\n  title: Vahva hetki")
    assert codes((told, here), same) == []
    assert codes((told, here), same, deck=(("plan: whole\n", ""),)) == ["AV109"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("id: soita,", "id: herata,"),
        ("{id: ei, name: En kerro}", "{id: saa, name: En kerro}"),
        ("{id: osoite,", "{id: peli,"),
        ("- id: soitto", "- id: tarjous"),
        ("- id: totuus", "- id: okei"),
    ],
)
def test_a_card_gives_each_id_once(old: str, new: str) -> None:
    """Steps, parts of a task, and choices over all steps: an answer would mean either."""
    assert "AV110" in codes((old, new))


def test_corners_kinds_and_plans_give_each_id_once() -> None:
    """The same is asked of corners, whether they stand alone or beside evidence, and of deck.yaml."""
    corners = "corners: [{id: a, text: Yksi.}, {id: a, text: Kaksi.}]"
    rest = "\n  ask: Minne?\n  discuss: [Miksi?]"
    assert codes(("talk: Mikä se voisi olla?", corners + rest)) == ["AV110"]
    inside = "corners: {" + corners + ", evidence: [Uusi tieto.]}"
    assert codes(("talk: Mikä se voisi olla?", inside + rest)) == ["AV110"]
    assert "AV110" in codes(deck=(("{id: vape, name: vape}", "{id: tolkki, name: vape}"),))


def test_a_number_alone_needs_the_result() -> None:
    """What the number means is then said by nobody."""
    assert codes(("          result: Äiti lupaa hakea.\n", "")) == ["AV216"]
    assert (
        codes(("effects: {raja: +1}\n          result: Äiti lupaa hakea.", "effects: {raja: +1 helpottaa}"))
        == []
    )


def test_a_note_without_a_text_is_empty() -> None:
    """A box with nothing in it helps nobody."""
    note = '{say: "Kerro, että kukaan ei ole pakotettu mihinkään."}'
    assert codes((note, "{}")) == ["AV207"]


def test_what_one_thinks_about_alone_may_ask_oneself() -> None:
    """Nobody answers aloud, so nothing is disclosed."""
    personal = ("talk: Mikä se voisi olla?", "talk: Mistä sinä olet ylpeä?")
    assert codes(personal) == []
    assert codes(personal, ("with: alone", "with: pair")) == ["AV341"]


def test_a_new_card_belongs_to_a_known_phase() -> None:
    """Otherwise what a class wrote would never be played."""
    assert codes(("talk: Mikä se voisi olla?\n  with: alone", "make: {phase: rasti}")) == []
    assert codes(("talk: Mikä se voisi olla?\n  with: alone", "make: {phase: rassti}")) == ["AV101"]


def test_points_are_weighed_only_where_they_move_something() -> None:
    """A refusal that is nowhere worse is dominated on a board, and not in a lesson without one."""
    bad = ("effects: {raja: -1, kaverit: +1}", "effects: {raja: -1}")
    assert codes(bad) == []
    assert {"AV304", "AV321"} <= set(codes(bad, deck=(BOARD,)))


def test_choices_without_effects_are_not_weighed() -> None:
    """A choice with a result alone is nowhere better, and nowhere worse either."""
    text = ("          effects: {raja: +1}\n          result: Äiti", "          result: Äiti")
    assert not {"AV304", "AV320", "AV321"} & set(codes(text, deck=(BOARD,)))


def test_a_long_order_is_quick_where_the_class_makes_it_together() -> None:
    """One order is typed in half a minute."""
    long = (
        "    - {id: jaa,",
        "".join(f"    - {{id: x{n}, text: Odota.}}\n" for n in range(3)) + "    - {id: jaa,",
    )
    assert codes(long) == ["AV380"]
    assert codes(long, ("  ask: Missä järjestyksessä?", "  ask: Missä järjestyksessä?\n  with: class")) == []


def test_a_box_may_be_empty_where_there_is_no_right_place() -> None:
    """Then the class decides what belongs into it."""
    box = (
        "      - {id: ei, name: En kerro}",
        "      - {id: ei, name: En kerro}\n      - {id: muu, name: Muu}",
    )
    assert codes(box) == ["AV381"]
    assert codes(box, ("  sort:\n", "  sort:\n    free: true\n")) == []


def test_what_is_told_to_the_rest_is_told_last() -> None:
    """After the outcome for everybody else, nothing is read."""
    rest = "        - text: Ella kiittää Noaa.\n"
    assert codes((rest, rest + rest)) == ["AV230"]


def test_a_step_of_choices_needs_two_to_four_of_them() -> None:
    """One-finger votes are no votes, in a scene either; a told step needs none."""
    second = "        - id: hiljaa\n          text: Ei vastaa.\n          tempting: true\n"
    rest = "          effects: {kaverit: +1}\n          result: Puhelin hiljenee.\n"
    assert codes((second + rest, "")) == ["AV228"]


def test_a_guess_lies_between_two_limits() -> None:
    """Where least is most there is nothing to guess."""
    assert codes(("least: 0", "least: 100")) == ["AV239"]


def test_a_plan_may_name_a_card_that_is_its_own_step() -> None:
    """The seconds of a card without steps stand under its own name."""
    plan = ("jarjestys]", "{card: jarjestys, seconds: {jarjestys: 90}}]")
    assert codes(deck=(plan,)) == []


def test_a_text_of_a_step_is_of_the_same_sort_as_a_cards() -> None:
    """Steps and kinds change where a text stands and not what it is."""
    assert kind_of("cards/bileet/steps/tarjous/situation/vape") == kind_of("cards/bileet/situation")
    assert kind_of("cards/bileet/facilitator/say").name == "facilitator"
    assert kind_of("cards/bileet/talk/prompts/0").name == "prompt"
    assert kind_of("cards/bileet/order/items/eka/text").name == "item"


def test_a_task_may_be_asked_in_any_words() -> None:
    """A question that ends in -ko begins no talk where a number answers it."""
    assert codes(("ask: Kuinka moni sadasta ei juo?", "ask: Moniko sadasta ei juo?")) == []
    assert codes(("- Miksi kaikki arvaavat väärin?", "- Arvaako joku väärin?")) == ["AV342"]
