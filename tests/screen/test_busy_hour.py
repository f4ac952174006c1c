"""An hour of sixty minutes in two windows, by keys, in which everything happens."""

from __future__ import annotations

import json

from tests.screen.hidden import SAY, shipped_deck
from tests.screen.hour import DAY, Hour
from tests.screen.program import NOON, PAGES

DECK = shipped_deck()
A_PAGE = 14.0
"""Seconds that the class spends on every page."""

WORD = "yhdessa helpompi"
TIED = SAY["commit.tied"].partition("{numbers}")[0].removeprefix("{group}")
SHOWN_ON_EXIT = (9, 0, 5, 5, 5)
"""Pupils who showed one to five fingers."""


def enter(desk, *numbers: int) -> None:
    """Type numbers, each with Enter."""
    keys = [key for number in numbers for key in (*str(number), "Return")]
    desk.tool("key", "--delay", "30", *keys)


def open_page(wall, desk, key: str, page: str) -> None:
    """Open a page of the console by its key."""
    wall.press_until(desk, key, lambda: desk.page == page)


def ring_to(desk, label: str) -> None:
    """Walk the console's ring to what is called so."""
    for _ in desk.spots:
        if desk.focus == label:
            return
        desk.press("Tab")
    raise AssertionError(f"the ring never comes to {label!r}")


def swapped(wall, desk) -> list[str]:
    """Swap the open card for another one and back, by keys; return both titles where there is another."""
    swap = SAY["console.do.swap"]
    if f"[ctrl+r] {swap}" not in desk.shown:
        return []
    desk.tool("windowfocus", "--sync", desk.id)
    open_page(wall, desk, "ctrl+r", "console-plan-card")
    title = next(card.title for card in DECK.cards if card.situation in desk.shown)
    others = [
        spot.label for spot in desk.spots if spot.label in {card.title for card in DECK.cards} - {title}
    ]
    for other in [others[0], title] if others else []:
        situation = next(card.situation for card in DECK.cards if card.title == other)
        desk.wait_for(lambda: f"[ ] {other}" in desk.shown)  # noqa: B023 - waited for at once
        ring_to(desk, other)
        desk.tool("key", "Return")
        wall.wait_for(lambda: situation in wall.shown)  # noqa: B023 - waited for at once
        desk.wait_for(lambda: situation in desk.shown)  # noqa: B023 - as above
    open_page(wall, desk, "ctrl+n", "console-now")
    wall.tool("windowfocus", "--sync", wall.id)
    return [title, others[0]] if others else []


def written_down(wall, desk, sheets) -> dict:
    """Type the exit counts and a word on the console, print the sheet, and return it."""
    desk.tool("windowfocus", "--sync", desk.id)
    desk.wait_for(lambda: SAY["console.now.exit"] in desk.shown)
    open_page(wall, desk, "ctrl+y", "console-sheet")
    ring_to(desk, SAY["console.sheet.exit-how"])
    desk.press("Return")
    enter(desk, *SHOWN_ON_EXIT)
    told = ", ".join(f"{at + 1}: {count}" for at, count in enumerate(SHOWN_ON_EXIT))
    desk.wait_for(lambda: told in desk.shown)
    wall.press_until(desk, "F10", lambda: SAY["console.words.no-names"] in desk.shown)
    before = desk.shown
    wall.press_until(desk, "ctrl+i", lambda: desk.shown != before)
    for letter in WORD:
        desk.tool("key", "space" if letter == " " else letter)
    desk.wait_for(lambda: WORD in desk.shown)
    desk.tool("key", "Return", "Escape")
    open_page(wall, desk, "ctrl+y", "console-sheet")
    desk.tool("key", "ctrl+p")
    wall.wait_for(lambda: [*sheets.glob("*.json")] if sheets.is_dir() else [])
    return json.loads(next(sheets.glob("*.json")).read_text(encoding="utf-8"))


def test_ties_swapped_cards_counts_and_words_are_in_one_hour(both, tmp_path):
    """Nothing that happens on the way breaks the hour, and its sheet holds what the class did once each."""
    wall, desk = both("--groups", "4", "--minutes", "60", "--seed", "7")
    hour = Hour(wall, DECK, answers="1324", mouse=lambda _: False)
    wall.tool("windowfocus", "--sync", wall.id)
    hour.press("Return")
    spent, ties, swaps = 0.0, 0, []
    for _ in range(PAGES):
        spent += A_PAGE
        wall.set_clock(NOON + spent)
        if wall.page == "exit":
            break
        if hour.awaits and ties < 2:
            wall.press_until(desk, "ctrl+u", lambda: desk.page == "console-counts")
            enter(desk, 1, 1, 0, 0, 0)
            wall.wait_for(lambda: TIED in wall.shown)
            wall.press("ctrl+x" if ties else "2")
            assert TIED not in wall.shown
            ties += 1
        if wall.page in DAY and not swaps and hour.reader.card is not None and not hour.awaits:
            swaps = swapped(wall, desk)
            hour.read()
        hour.go_on()
    assert (ties, len(swaps)) == (2, 2)
    assert wall.page == "exit"
    sheet = written_down(wall, desk, tmp_path / "data" / "sheets")
    titles = [card["title"] for card in sheet["cards"]]
    assert len(titles) == len(set(titles))
    assert swaps[0] in titles
    assert swaps[1] not in titles, "it was swapped away again before anybody chose"
    assert sheet["words"] == [WORD]
    assert sheet["exit"][0] == SHOWN_ON_EXIT[0]
    assert sheet["exit"][1] is None, "few pupils are not counted"
    wall.press("space")
    assert wall.page == "help"
    assert WORD not in wall.shown
