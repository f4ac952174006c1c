"""A whole hour of sixty minutes on two displays, on a clock that the test moves, from set-up to sheet."""

from __future__ import annotations

import json

from arjenvalinnat.session.plan import estimate
from tests.screen.hidden import SAY, shipped_deck
from tests.screen.hour import DAY, Hour
from tests.screen.program import NOON, PAGES

DECK = shipped_deck()
A_PAGE = 32.0
"""Seconds that the class spends on every page: slower than planned."""

A_LETTER = 8.0
"""Seconds for each page between the last card and the debrief."""

ACCEPT = "ctrl+h"
WORD = "saa olla eri mielta"


def offered(desk) -> bool:
    """Tell whether the console proposes something."""
    return any(line.startswith(f"[{ACCEPT}] ") for line in desk.lines)


def test_an_hour_is_held_from_the_set_up_to_the_sheet(both, tmp_path):
    """The class sees the wall alone, what the console proposes keeps the debrief, and one page remains."""
    wall, desk = both("--groups", "6", "--minutes", "60", "--seed", "7")
    hour = Hour(wall, DECK, answers="1324012213440321", mouse=lambda reader: len(reader.opened) == 2)
    wall.tool("windowfocus", "--sync", wall.id)
    hour.press("s", "BackSpace")
    desk.tool("windowfocus", "--sync", desk.id)
    hour.press("Return")
    assert wall.page == "practice"
    spent, accepted, debrief = 0.0, 0, 0.0
    for page in range(PAGES):
        spent += A_LETTER if SAY["console.clock.over"] in desk.shown else A_PAGE
        wall.set_clock(NOON + spent)
        if wall.page == "exit":
            break
        if wall.page == "debrief" and not debrief:
            debrief = spent
        if page % 9 == 5:
            (desk if page % 2 else wall).tool("windowfocus", "--sync", (desk if page % 2 else wall).id)
        desk.wait_for(lambda: desk.shown)
        if wall.page in DAY and offered(desk):
            before = desk.shown
            wall.tool("key", ACCEPT)
            desk.wait_for(lambda: desk.shown != before)  # noqa: B023 - waited for at once
            wall.wait_for(lambda: wall.shown)
            hour.read()
            accepted += 1
        hour.go_on()
    assert wall.page == "exit"
    assert accepted, "a class that is slower than planned is offered fewer cards"
    assert 3600 - debrief - estimate.ending(60) >= estimate.debrief(60)
    wall.press_until(desk, "F10", lambda: SAY["console.words.no-names"] in desk.shown)
    before = desk.shown
    wall.press_until(desk, "ctrl+i", lambda: desk.shown != before)
    for letter in WORD:
        wall.tool("key", "space" if letter == " " else letter)
    desk.wait_for(lambda: WORD in desk.shown)
    wall.press_until(desk, "Return", lambda: f" {WORD}" in desk.shown or WORD in desk.lines)
    wall.tool("key", "Escape")
    wall.press_until(desk, "ctrl+y", lambda: SAY["console.sheet.no-names"] in desk.shown)
    wall.tool("key", "ctrl+p")
    sheets = tmp_path / "data" / "sheets"
    wall.wait_for(lambda: [*sheets.glob("*.json")] if sheets.is_dir() else [])
    sheet = json.loads(next(sheets.glob("*.json")).read_text(encoding="utf-8"))
    assert WORD in json.dumps(sheet, ensure_ascii=False)
    assert sheet["groups"] == 6
    wall.press("space")
    assert wall.page == "help"
    assert WORD not in wall.shown
