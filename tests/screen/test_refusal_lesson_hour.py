"""The refusal lesson of 45 minutes in two windows, by keys alone, to the bank of sentences on the sheet."""

from __future__ import annotations

import itertools
import json

from arjenvalinnat.content.load import load_deck
from arjenvalinnat.session.folders import shipped_decks
from tests.screen.hidden import SAY
from tests.screen.program import NOON, PAGES

FOLDER = shipped_decks() / "jamakkyys-paihteet"
SENTENCE = "en tanaan mennaan ulos"
A_PAGE = 9.0
"""Seconds that the class spends on a page."""

TYPED = {"order": [[*"312465", "Return"]], "guess": [["4", "0", "Return"]]}
LINE = [[number, "Return"] for number in "962430"]
WAITS = (SAY["task.class-open"], SAY["seal.open"].removeprefix("{group}") + " " + SAY["seal.awaited"])


def kinds_by_title():
    """Return the kind of task of each step, by the title that stands on the wall."""
    deck = load_deck(FOLDER).deck
    assert deck is not None
    return {step.title: step.kind for card in deck.cards for step in card.parts}


def waits(wall):
    """Tell whether an answer is awaited."""
    return any(told in wall.shown for told in WAITS)


def answer(wall, kind):
    """Type what is awaited: an order and a line for the class, a guess for each group."""
    while waits(wall):
        before = [line for line in wall.lines if not line.startswith("[")]
        for keys in LINE if kind == "line" else TYPED[kind]:
            wall.tool("key", "--delay", "0", *keys)
        wall.wait_for(lambda: [line for line in wall.lines if not line.startswith("[")] != before)  # noqa: B023
        wall.wait_for(lambda: "[1] " + SAY["task.type"] in wall.shown or not waits(wall))


def test_the_lesson_is_held_from_its_first_page_to_the_sheet(both, tmp_path):
    """Stops are read and chosen again, every task is answered, and the sheet holds the class's sentence."""
    wall, desk = both(str(FOLDER), "--groups", "6", "--minutes", "45", "--seed", "7")
    wall.tool("windowfocus", "--sync", wall.id)
    kinds, answers, kind = kinds_by_title(), itertools.cycle("1324"), None
    met: list[str] = []
    for page in range(PAGES):
        wall.set_clock(NOON + page * A_PAGE)
        if wall.page not in met:
            met.append(wall.page)
        if wall.page == "exit":
            break
        titles = [line[3:] for line in wall.lines if line.startswith("## ")]
        kind = next((kinds[title] for title in titles if title in kinds), kind)
        if wall.page == "commit" and waits(wall):
            offered = {line[1] for line in wall.lines if line.startswith("[") and line[2] == "]"}
            wall.press(next(key for key in answers if key in offered))
            continue
        if wall.page == "answering":
            answer(wall, kind)
        if wall.page == "prompt" and SENTENCE not in wall.shown:
            wall.press_until(desk, "ctrl+i", lambda: SAY["console.typing.empty"] in desk.shown)
            for letter in SENTENCE:
                wall.tool("key", "space" if letter == " " else letter)
            desk.wait_for(lambda: SENTENCE in desk.shown)
            wall.tool("key", "Return")
            wall.wait_for(lambda: SENTENCE in wall.shown)
            desk.wait_for(lambda: SAY["console.typing.empty"] in desk.shown)  # the next one's field
            wall.press_until(desk, "Escape", lambda: SAY["console.typing.empty"] not in desk.shown)
            continue
        wall.press("space")
    assert {"commit", "stopped", "answering", "compared", "prompt", "consequences", "end"} <= {*met}
    assert not {*met} & {"road", "roles", "role", "group-story"}, "no board, no page of one"
    wall.press_until(desk, "ctrl+y", lambda: SAY["console.sheet.no-names"] in desk.shown)
    wall.tool("key", "ctrl+p")
    sheets = tmp_path / "data" / "sheets"
    wall.wait_for(lambda: [*sheets.glob("*.json")] if sheets.is_dir() else [])
    sheet = json.loads(next(sheets.glob("*.json")).read_text(encoding="utf-8"))
    assert SENTENCE in json.dumps(sheet, ensure_ascii=False)
