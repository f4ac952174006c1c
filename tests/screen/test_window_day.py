"""One day in a real window, from the title to the stories, with keys and a mouse under Xvfb."""

import itertools

import pytest

from tests.screen.program import PAGES

A_DAY = ("--groups", "3", "--seed", "7")


@pytest.fixture
def window(play):
    return play(*A_DAY)


def test_a_day_in_a_window(window):
    """Keys alone lead from the title to the shared story; the mouse opens a group's own."""
    window.click("Asetukset")
    assert "page setup" in window.shown
    window.press("BackSpace")
    window.press("Return")
    assert "page practice" in window.shown
    votes = itertools.cycle("120211")
    for _ in range(PAGES):
        if "## Luokan yhteinen päivä" in window.shown:
            break
        waiting = ": odottaa. Nyt vuorossa." in window.shown
        window.press(next(votes) if waiting else "space")
    assert "page end" in window.shown
    window.press("BackSpace")
    assert "Luokan yhteinen päivä" not in window.shown
    window.press("space")
    window.press("b")
    assert "page blank" in window.shown
    window.press("b")
    window.click("Ympyrä: ruutu ")
    assert "page group-story" in window.shown
    window.press("w")
    assert "page what-if" in window.shown
    window.press("Escape")
    assert "page leave" in window.shown
    window.tool("key", "q")
    assert window.process.wait(10) == 0


def test_a_window_that_is_resized_is_laid_out_anew(window):
    """Another size gives another page, with everything still on it."""
    window.resize((800, 600))
    assert window.spots
    assert all(0 <= spot.x < 800 and 0 <= spot.y < 600 for spot in window.spots)


def test_a_killed_window_offers_its_day(window, play):
    """After `kill -9` in the middle of a card the first page offers to go on, and does."""
    window.press("Return")
    for _ in range(PAGES):
        if ": odottaa. Nyt vuorossa." in window.shown:
            break
        window.press("space")
    window.press("2")
    sealed = window.shown
    window.process.kill()
    window.process.wait(10)
    late = play(*A_DAY)
    late.wait_for(lambda: "Jatka päivää" in late.shown)
    late.press("space")
    assert [line for line in late.shown.splitlines() if ": valittu." in line]
    assert late.shown == sealed
