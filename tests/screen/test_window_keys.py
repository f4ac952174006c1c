"""What keys do in a real window: the ring, mended votes, a clicker's keys, the full screen, leaving."""

from __future__ import annotations

import pytest

from tests.screen.hidden import SAY, shipped_deck
from tests.screen.hour import Hour

THREE_GROUPS = ("--groups", "3", "--seed", "7")


@pytest.fixture
def hour(play):
    """Return an hour of three groups whose first vote has just opened."""
    begun = Hour(play(*THREE_GROUPS), shipped_deck(), mouse=lambda _: False)
    begun.press("Return")
    begun.play_until(SAY["commit.first-fingers"])
    return begun


def chose(hour, number):
    """Return the signs beside this choice on the page that reveals them."""
    lines = hour.window.lines
    place = next(place for place, line in enumerate(lines) if line.startswith(f"{number}. "))
    return "" if lines[place + 1][0].isdigit() else lines[place + 1]


def test_the_ring_walks_everything_that_can_be_pressed(hour):
    """Tab and the arrows lead the ring round through every hotspot; Enter takes the one that has it."""
    window = hour.window
    assert window.focus == ""
    labels = [spot.label for spot in window.spots]
    walked = []
    for key in ["Tab", "Right", "Down", *["Tab"] * (len(labels) - 2)]:
        hour.press(key)
        walked.append(window.focus)
    assert walked == [*labels, labels[0]]
    for key in ("shift+Tab", "Left", "Up"):
        hour.press(key)
        walked.append(window.focus)
    assert walked[-3:] == labels[:-4:-1]
    while not window.focus.startswith(SAY["commit.pass"]):
        hour.press("Tab")
    hour.press("Return")
    assert hour.sealed == ["Ympyrä"]
    assert window.focus == "", "the ring that is left there would tell what was chosen"
    hour.press("1", "1", "space")
    assert chose(hour, "0") == "Ympyrä"


def test_a_wrong_vote_is_mended_by_going_back(hour):
    """Backspace opens the last seal again, the same group is awaited, and only its new answer counts."""
    hour.press("1", "3")
    assert hour.sealed == ["Ympyrä", "Kolmio"]
    hour.press("BackSpace")
    assert hour.sealed == ["Ympyrä"]
    assert any(line.startswith("Kolmio (") and "Nyt vuorossa." in line for line in hour.window.lines)
    hour.press("4", "1", "space")
    assert (chose(hour, "1"), chose(hour, "3"), chose(hour, "4")) == ("Ympyrä, Neliö", "", "Kolmio")


def test_locking_early_asks_once(hour):
    """The first press tells how many have not answered; an answer takes that back, a second press locks."""
    many, one = SAY["commit.ask.many"].format(count=2), SAY["commit.ask.one"].format(count=1)
    hour.press("2", "space")
    assert f"## {many}" in hour.window.lines
    hour.press("2")
    assert hour.sealed == ["Ympyrä", "Kolmio"]
    assert f"## {SAY['commit.first-fingers']}" in hour.window.lines
    hour.press("space")
    assert f"## {one}" in hour.window.lines
    assert hour.window.way_on == SAY["commit.lock-anyway"]
    hour.press("space")
    assert f"## {SAY['reveal.heading']}" in hour.window.lines
    assert (chose(hour, "2"), chose(hour, "0")) == ("Ympyrä, Kolmio", "Neliö")


def test_a_clicker_s_keys_lead_through_a_page_and_back(play):
    """F5 begins, page down goes on, page up goes back, B and a full stop blank the wall and show it again."""
    window = play(*THREE_GROUPS)
    window.press("F5")
    assert window.page == "practice"
    first = window.shown
    window.press("Next")
    assert window.page == "practice-result"
    window.press("Prior")
    assert window.shown == first
    for key in ("period", "b"):
        window.press(key)
        assert window.page == "blank"
        window.press(key)
        assert window.shown == first
    window.press("b", "Next")
    assert window.shown == first, "a way on shows the wall again, and no more"


@pytest.mark.parametrize("display", [{"size": (1600, 1000), "manager": True}], indirect=True)
def test_f11_fills_the_screen_and_gives_it_back(play, display):
    """The full screen is laid out at its own size, answers clicks, and ends with the same key."""
    window = play(*THREE_GROUPS)
    small, shown = window.size(), window.shown
    window.tool("key", "F11")
    window.wait_for(lambda: window.size() == display.size and window.shown != shown)
    window.wait_for(lambda: max(spot.y for spot in window.spots) > small[1])
    window.click(window.way_on)
    assert window.page == "practice"
    window.tool("key", "F11")
    window.wait_for(lambda: window.size() == small and max(spot.y for spot in window.spots) < small[1])
    window.click(SAY["foot.back"])
    assert window.shown == shown


def test_escape_asks_before_it_leaves(hour):
    """Escape asks, Escape or any way on stays, and Q leaves without an error."""
    window = hour.window
    hour.press("1")
    open_vote = window.shown
    for stay in ("Escape", "space", "BackSpace"):
        hour.press("Escape")
        assert window.page == "leave"
        hour.press(stay)
        assert window.shown == open_vote
    hour.press("Escape")
    window.tool("key", "q")
    assert window.process.wait(10) == 0


@pytest.mark.parametrize("display", [{"pixels": True}], indirect=True)
def test_the_painted_wall_tells_that_and_never_what(hour):
    """Pixels change with a seal and with the ring, and are the same whatever the seal hides."""
    window = hour.window
    unsealed = window.picture()
    pictures = []
    for key in ("1", "3", "0"):
        hour.press(key)
        pictures.append(window.picture())
        hour.press("BackSpace")
    assert pictures[0] != unsealed
    assert pictures[0] == pictures[1] == pictures[2]
    assert window.picture() == unsealed
    hour.press("Tab")
    assert window.picture() not in (unsealed, pictures[0])
    hour.press("b")
    assert not any(window.picture()), "a blank wall is black"
