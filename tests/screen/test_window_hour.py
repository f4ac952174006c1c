"""Whole hours of six groups in a real window, by keys and by mouse, read as a class reads them."""

from __future__ import annotations

from tests.screen.hidden import SAY, Class, shipped_deck
from tests.screen.hour import Hour

DECK = shipped_deck()
SIX_GROUPS = ("--groups", "6", "--minutes", "60", "--seed", "7")
UNITED = {SAY[f"talk.{start}{how}"] for start in ("", "prompt-") for how in ("divided", "united", "silent")}
"""All that the talk between two votes may say of the first."""


def every_second_card(reader: Class) -> bool:
    """Tell whether the card on the table is the second, the fourth, and so on."""
    return len(reader.opened) % 2 == 0


def never(_: Class) -> bool:
    """Leave the mouse alone."""
    return False


def test_an_hour_from_the_title_to_the_help_page(play):
    """Keys and mouse lead six groups through an hour, and no page tells what a class must not see yet."""
    hour = Hour(play(*SIX_GROUPS), DECK, mouse=every_second_card)
    assert "Aloita: 60 min, 6 ryhmää" in hour.window.shown
    hour.press("Return")
    hour.play_until(f"## {SAY['roles.heading']}")
    hour.click("Tähti.")
    hour.press("BackSpace", "6", "space")
    play_a_card_by_keys(hour)
    play_a_card_by_mouse(hour)
    hour.play_until(f"[space] {SAY['end.debrief']}")
    assert hour.reader.stories == 0
    look_at_stories(hour)
    hour.play_until("page help")

    assert len(hour.reader.opened) == 8
    assert set(hour.reader.opened) == set(hour.reader.revealed)
    assert all(hour.reader.revealed.values()), "a card was never told about after its reveal"
    hour.press("space")
    assert hour.window.page == "leave"
    hour.window.tool("key", "q")
    assert hour.window.process.wait(10) == 0


def play_a_card_by_keys(hour):
    """Vote with keys, with a group's own idea; lay over the open vote what may be laid over it."""
    hour.play_until(SAY["commit.first-fingers"])
    hour.press("1", "i", "2", "0")
    assert hour.sealed == ["Ympyrä", "Kolmio", "Neliö"]
    hour.press("b", "b", "F1", "F1", "Escape", "Escape", "d", "space")
    assert hour.sealed == ["Ympyrä", "Kolmio", "Neliö"]
    hour.press("3", "4", "1", "space")
    assert SAY["reveal.own"].format(groups="Kolmio") in hour.window.lines


def play_a_card_by_mouse(hour):
    """Vote with the mouse alone: seals in any order, a choice taken back at once, another one later."""
    hour.play_until(SAY["commit.first-fingers"])
    assert hour.by_mouse
    hour.click("Tähti (")
    hour.choose("2")
    hour.click(SAY["foot.back"])
    hour.choose("3")
    assert hour.sealed == ["Tähti"]
    hour.click("Pisara (")
    hour.choose("4", "1", "0")
    hour.click("Salmiakki (")
    hour.choose("1", "2")
    assert hour.sealed == ["Ympyrä", "Kolmio", "Neliö", "Tähti", "Salmiakki", "Pisara"]
    hour.play_until(SAY["discuss.second-chance"])
    hour.click("Tähti ottaa", "Tähti ottaa")
    assert hour.sealed == []
    hour.choose("1")
    assert hour.sealed == ["Tähti"]
    hour.click(SAY["commit.lock"])
    assert "Tähti" in hour.window.lines, "what the new choice brings is told at once"


def look_at_stories(hour):
    """Open one group's story with the mouse, ask what if, and another group's with its key."""
    hour.click("Tähti: ruutu ")
    assert hour.window.page == "group-story"
    hour.press("w", "2", "c")
    assert hour.window.page == "what-if"
    hour.press("BackSpace", "BackSpace", "6")
    assert hour.window.page == "group-story"
    hour.press("BackSpace")
    assert hour.window.page == "end"
    assert hour.reader.stories >= 2


def test_an_hour_in_big_text(play):
    """Keys alone lead through an hour in big text; a situation and its choices have a page each."""
    hour = Hour(play(*SIX_GROUPS, "--big"), DECK, mouse=never)
    hour.press("Return")
    hour.play_until(f"[space] {SAY['end.debrief']}")
    hour.press("1")
    hour.play_until("page help")
    assert len(hour.reader.opened) == 8
    situations = [DECK.cards_by_id[card].situation for card in hour.reader.opened]
    choosing = [shown for shown in hour.unrevealed if "\n1. " in shown]
    assert sum(SAY["think.prompt"] in shown for shown in choosing) == 8
    assert not [shown for shown in choosing if any(situation in shown for situation in situations)]


def test_the_wall_looks_the_same_whatever_is_chosen(play):
    """Two classes that answer otherwise see the same, to the pixel of every hotspot, until the reveal."""
    told, revealed = [], []
    for answers in ("132401", "423140"):
        hour = Hour(play(*SIX_GROUPS, data=answers), DECK, mouse=never, answers=answers)
        hour.press("Return")
        hour.play_until(f"{SAY['reveal.first']}\n{SAY['reveal.then']}")
        told.append([without_the_opinion(shown) for shown in hour.unrevealed])
        revealed.append(hour.window.shown)
        hour.window.close()
    assert sum(SAY["commit.again-fingers"] in shown for shown in told[0]) == 7
    assert told[0] == told[1]
    assert revealed[0] != revealed[1]


def without_the_opinion(shown: str) -> str:
    """Return what is shown; of a talk, without how united the class is."""
    if not any(said in shown for said in UNITED):
        return shown
    return "\n".join(line for line in shown.splitlines() if line.removeprefix("## ") not in UNITED)
