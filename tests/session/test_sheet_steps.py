"""The sheet of a lesson: scenes and their steps, what was answered by counts alone, the class's sentences."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.paper.rows import sheet_rows
from arjenvalinnat.paper.sheet import sheet_page
from arjenvalinnat.rules.actions import Again, Commit, CommitCounts, Lock, Next
from arjenvalinnat.rules.state import Planned, Turn
from arjenvalinnat.session.report.record import Record, address_of
from arjenvalinnat.session.report.sheet import Sheet, sheet_of
from arjenvalinnat.session.report.sheet_file import NoSheetError, sheet_from, sheet_to
from arjenvalinnat.session.report.step_answers import StepAnswers
from arjenvalinnat.views.texts import languages, texts
from tests.paper.pages import Page, assert_well_made
from tests.rules.scenes import KOTIBILEET, asked, lesson, scene, told
from tests.session.played import TODAY, Clocked

GROUPS = 3


def step(name: str, **task: Any) -> dict[str, Any]:
    """Return a step with a task."""
    return {"id": name, "title": f"Vaihe {name}", "situation": "Noa miettii.", **task}


TASKS = scene(
    "tehtavat",
    "aamu",
    step("puhelu", ask="Missä järjestyksessä?", order=[{"id": one, "text": one.upper()} for one in "abc"]),
    step("laatikot", ask="Mihin?", sort={
        "boxes": [{"id": "saa", "name": "Saa kertoa"}, {"id": "ei", "name": "En kerro"}],
        "items": [{"id": one, "text": one.upper()} for one in "xyz"],
    }),
    step("arvio", ask="Moniko?", guess={"least": "0", "most": "100", "right": "70"}),
    step("jana", line={"ends": ["Samaa", "Eri"], "evidence": ["Näin tutkittiin."]}),
    step("nurkat", ask="Mikä auttaa?", corners=[
        {"id": "liike", "text": "Liike."}, {"id": "lepo", "text": "Lepo."},
    ]),
    step("puhe", talk=["Miksi?", "Milloin?"]),
    step("lauseet", write={"starts": ["Rasmus, "], "bank": "Lauseita Rasmukselle"}),
)  # fmt: skip
ORDERS = (("a", "b", "c"), ("b", "a", "c"), ())
BOXES = (("saa", "ei", "ei"), ("saa", "saa", "ei"), ("ei", "ei", "ei"))
GUESSES = (("70",), ("45",), ("45",))
SENTENCE = (address_of(("tehtavat", "lauseet")), "Rasmus, jää tähän.")


def pack() -> Deck:
    """Return a lesson of a scene of choices and one of other tasks."""
    return lesson(KOTIBILEET, TASKS, plan="whole")


def answered(hour: Clocked, answers: tuple[tuple[str, ...], ...]) -> None:
    """Let every group answer the open step, and lock."""
    hour.on_to(Turn.COMMIT)
    for group, answer in enumerate(answers):
        hour.do(Commit(group, None, answer=answer))
    hour.do(Lock())


def counted(hour: Clocked, *rounds: tuple[int, ...]) -> None:
    """Let the class stand in its places, and again after what is uncovered."""
    for counts in rounds:
        while hour.play.state.turn not in (Turn.COMMIT, Turn.RECOMMIT):
            hour.do(Next())
        hour.do(CommitCounts(0, counts))
        hour.do(Lock())


def chosen(hour: Clocked, *answers: str) -> None:
    """Let every group choose on the open step."""
    hour.on_to(Turn.COMMIT)
    hour.vote(answers)


def whole_hour() -> Clocked:
    """Return an hour in which both scenes are played to their end."""
    hour = Clocked(
        Planned("kotibileet", deep_steps=("tarjous",)), Planned("tehtavat"), groups=GROUPS, deck=pack()
    )
    chosen(hour, "ottaa-tolkin", "hakee-limua", "hakee-limua")
    chosen(hour, "no-okei", "hyi", "hyi")
    hour.do(Next(), 30)
    hour.vote(("no-okei", "en-kiitti", "hyi"))
    answered(hour, ORDERS)
    answered(hour, BOXES)
    answered(hour, GUESSES)
    counted(hour, (6, 1, 0, 7, 9, 0), (12, 0, 0, 6, 5, 0))
    counted(hour, (3, 20, 0))
    hour.on_to(Turn.THINK)
    hour.do(Next(), 40)
    hour.do(Next(), 20)
    hour.on_to(Turn.THINK)
    hour.do(Next(), 60)
    return hour


def sheet(hour: Clocked, record: Record | None = None) -> Sheet:
    """Return the sheet of an hour as it stands."""
    return sheet_of(hour.session(record), hour.now, TODAY)


def of_step(found: Sheet, title: str) -> StepAnswers:
    """Return what was answered on a step."""
    return next(one for one in found.answers if one.step == title)


def rows(one: StepAnswers) -> dict[str | None, tuple[int | None, ...]]:
    """Return the counts by what was answered."""
    return {row.text: row.counts for row in one.rows}


def test_a_scene_is_told_once_with_its_steps() -> None:
    """Every card has one line, however many steps it has; a step without an answer is played, too."""
    found = sheet(whole_hour())
    assert [card.id for card in found.cards] == ["kotibileet", "tehtavat"]
    assert found.cards[0].steps == ("Kukaan ei ole tarjonnut", "Tarjous", "Maanantaina")
    assert found.cards[0].deep
    assert len(found.cards[1].steps) == 7
    assert not found.cards[1].deep


def test_what_was_not_played_leaves_no_trace() -> None:
    """A step that was only opened is not on the sheet, nor is its card's next one."""
    hour = Clocked(Planned("kotibileet"), Planned("tehtavat"), groups=GROUPS, deck=pack())
    hour.on_to(Turn.THINK)
    assert sheet(hour).cards == ()
    chosen(hour, "ottaa-tolkin", "hakee-limua", "hakee-limua")
    assert sheet(hour).cards[0].steps == ("Kukaan ei ole tarjonnut",)


def test_the_choices_of_steps_are_told_by_counts() -> None:
    """A quick step has one column, a deep one the two votes and who left what."""
    found = sheet(whole_hour())
    quick = of_step(found, "Kukaan ei ole tarjonnut")
    assert (quick.by, quick.heads) == ("groups", ())
    assert rows(quick)["Hakee limua mukiin."] == (2,)
    (moved,) = found.votes
    assert (moved.title, moved.step, moved.changed) == ("Kotibileet", "Tarjous", 1)
    assert not any(one.step == "Tarjous" for one in found.answers)


def test_orders_boxes_and_guesses_are_tables_of_counts() -> None:
    """How many groups put what where: nobody's whole answer, and no place is called right."""
    found = sheet(whole_hour())
    order = of_step(found, "Vaihe puhelu")
    assert order.heads == ("1", "2", "3")
    assert rows(order) == {"A": (1, 1, 0), "B": (1, 1, 0), "C": (0, 0, 2), None: (1, 0, 0)}
    boxes = of_step(found, "Vaihe laatikot")
    assert boxes.heads == ("Saa kertoa", "En kerro")
    assert rows(boxes) == {"X": (2, 1), "Y": (1, 2), "Z": (0, 3)}
    assert rows(of_step(found, "Vaihe arvio")) == {"45": (2,), "70": (1,)}


def test_few_pupils_of_a_line_or_a_corner_are_hidden() -> None:
    """In each column by itself, and one alone is never hidden among others."""
    found = sheet(whole_hour())
    line = of_step(found, "Vaihe jana")
    assert line.by == "people"
    assert [row.counts for row in line.rows] == [
        (6, 12), (None, None), (None, None), (7, 6), (9, 5), (None, None),
    ]  # fmt: skip
    assert line.rows[0].text == "1 Samaa"
    corners = of_step(found, "Vaihe nurkat")
    assert rows(corners) == {"Liike.": (None,), "Lepo.": (20,), None: (None,)}


def test_the_last_try_counts() -> None:
    """A step that was tried again is told once, as it was answered in the end."""
    hour = Clocked(Planned("kotibileet"), Planned("tehtavat"), groups=GROUPS, deck=pack())
    chosen(hour, "ottaa-tolkin", "ottaa-tolkin", "ottaa-tolkin")
    hour.on_to(Turn.CONSEQUENCES)
    hour.do(Again())
    hour.vote(("hakee-limua", "hakee-limua", "etsii-toisen"))
    (only,) = sheet(hour).answers
    assert [row.counts for row in only.rows] == [(0,), (2,), (1,), (0,)]


def test_the_doing_of_a_prompted_step_is_talk() -> None:
    """What is talked about or done prompt by prompt counts as talk, thinking before a vote does not."""
    found = sheet(whole_hour())
    assert found.talk >= 30 + 40 + 20 + 60
    assert found.talk < 30 + 40 + 20 + 60 + 15


def test_a_stop_has_no_row_unless_cards_were_raised_for_it() -> None:
    """Groups that stopped chose anew, and nothing of it is told; raised cards are counts like others."""
    wait = asked(
        {"id": "soittaa", "text": "Soittaa.", "result": "Apu tulee."},
        {"id": "pyytaa", "text": "Pyytää.", "result": "Mila soittaa."},
        {"id": "odottaa", "text": "Odottaa.", "stop": "Nyt soitetaan."},
        step="nukkuu",
    )
    still = lesson(scene("puisto", "ilta", wait, told({"text": "Apu tulee."})))
    hour = Clocked(Planned("puisto"), groups=2, deck=still)
    chosen(hour, "odottaa", "soittaa")
    hour.do(Next())
    hour.do(Commit(0, "pyytaa"))
    hour.do(Lock())
    assert rows(sheet(hour).answers[0]) == {"Soittaa.": (1,), "Pyytää.": (1,), None: (0,)}
    raised = Clocked(Planned("puisto"), groups=1, deck=still)
    raised.on_to(Turn.COMMIT)
    raised.vote([(12, 6, 5, 0)])
    (counted_,) = sheet(raised).answers
    assert counted_.by == "pupils"
    assert rows(counted_) == {"Soittaa.": (12,), "Pyytää.": (6,), "Odottaa.": (5,), None: (0,)} | {
        "Odottaa.": (None,), None: (None,),
    }  # fmt: skip


def test_sentences_stand_by_their_step_and_are_read_again() -> None:
    """The bank has its name; JSON gives the sheet back, and an old sheet has neither steps nor banks."""
    other = ("cards/poissa", "Vanha lause.")
    found = sheet(whole_hour(), Record(sentences=(SENTENCE, other), id="x"))
    assert [(bank.title, bank.name, bank.sentences) for bank in found.banks] == [
        ("Vaihe lauseet", "Lauseita Rasmukselle", ("Rasmus, jää tähän.",)),
        ("", None, ("Vanha lause.",)),
    ]
    data = json.loads(json.dumps(sheet_to(found)))
    assert sheet_from(data) == found
    old = replace(
        found, answers=(), banks=(), votes=(), cards=tuple(replace(one, steps=()) for one in found.cards)
    )
    kept = sheet_to(old)
    assert not kept.keys() & {"answers", "banks"}
    assert all("steps" not in card for card in kept["cards"])
    assert sheet_from(kept) == old


@pytest.mark.parametrize(
    "broken", [{"answers": [{}]}, {"answers": 3}, {"banks": [{"title": 1}]}, {"answers": [{"by": "nobody"}]}]
)
def test_damaged_steps_are_a_damaged_sheet(broken: dict[str, Any]) -> None:
    """Whatever stands where answers or sentences should is told apart, and no crash."""
    with pytest.raises(NoSheetError):
        sheet_from({**sheet_to(sheet(whole_hour())), **broken})


@pytest.mark.parametrize("language", languages())
def test_the_page_prints_steps_answers_and_sentences(language: str) -> None:
    """Tables are well made in every language, and what the class wrote stands there."""
    found = sheet(whole_hour(), Record(sentences=(SENTENCE,), id="x"))
    page = Page(sheet_page(found, texts(language), language))
    assert_well_made(page, language)
    for text in ("Rasmus, jää tähän.", "Lauseita Rasmukselle", "Maanantaina", "En kerro"):
        assert text in page.said()
    assert "Rasmus, jää tähän." in sheet_rows(found, texts(language))
