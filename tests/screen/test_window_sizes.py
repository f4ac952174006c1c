"""The window is resized in the middle of every kind of page of an hour, and played on at the odd size."""

from __future__ import annotations

import itertools
from dataclasses import dataclass

import pytest

from tests.screen.hidden import SAY, bare, shipped_deck
from tests.screen.hour import DAY, Hour
from tests.screen.program import PAGES, Window

SIZES = ((1024, 768), (1280, 720), (800, 600), (1280, 800), (700, 900), (1920, 1080), (1600, 500))
"""4:3, 16:9, 16:10, higher than wide, and wider than any screen; each has another aspect than the last."""
MORE = {SAY["scroll.down"]: SAY["scroll.up"], SAY["setup.themes-more"]: SAY["foot.back"]}
"""What leads to the rest of a page that is too long for a narrow window, and what leads back."""
WAYS = {*MORE, *MORE.values(), SAY["setup.themes-done"], SAY["scroll.more"]}
ALIKE = ("sign.", "scroll.", "steps.", "road.fresh", "commit.pass")
"""Messages whose coming and going does not make another kind of page."""
MESSAGES = {message for key, message in SAY.items() if "{" not in message and not key.startswith(ALIKE)}
BEGINNINGS = {message.partition("{")[0] for message in SAY.values() if message.find("{") > 5}
"""How those messages begin into which something is written: a letter that came back, a source, a question."""
PAGES_SEEN = {
    *("title", "setup", "practice", "agreement", "roles", "situation", "choices", "commit", "end"),
    *("group-story", "what-if", "debrief", "step-out", "exit", "help", "keys", "leave", "blank"),
}
TURNS_SEEN = 20
"""Fewer than the kinds of pages that a day has: its turns, and what they look like when they ask."""


@dataclass(frozen=True)
class Said:
    """What a page says at one size: all its words, and in which order, unless it comes in parts."""

    words: frozenset[str]
    order: tuple[str, ...] | None

    def agrees(self, other: Said) -> bool:
        """Tell whether both say the same; in the same order, where both are whole."""
        whole = self.order is not None and other.order is not None
        return self.order == other.order if whole else self.words == other.words


class Resized:
    """An hour by mouse in a window that is resized on every kind of page, once."""

    def __init__(self, window: Window) -> None:
        self.hour = Hour(window, shipped_deck(), mouse=lambda _: True)
        self.window = window
        self.kinds: set[tuple[str, frozenset[str]]] = set()
        self._sizes = itertools.cycle(SIZES)

    def look(self) -> None:
        """Take the window through all sizes if this kind of page is new, and leave it at another one."""
        kind = kind_of(self.window)
        if kind in self.kinds:
            return
        self.kinds.add(kind)
        self.window.resize(next(self._sizes))
        first = self._said()
        for size in [next(self._sizes) for _ in SIZES]:
            self.window.resize(size)
            assert self.window.size() == size
            off = [
                spot for spot in self.window.spots if not (0 <= spot.x < size[0] and 0 <= spot.y < size[1])
            ]
            assert not off, f"off the window at {size}"
            said = self._said()
            assert said.agrees(first), f"at {size} it says {said},\nbut at first it said {first}"

    def click(self, *labels: str) -> None:
        """Click at the size that was left, and look at what comes."""
        for label in labels:
            self.hour.click(label)
            self.look()

    def press(self, *keys: str) -> None:
        """Press keys at the size that was left, and look at what comes."""
        for key in keys:
            self.hour.press(key)
            self.look()

    def _said(self) -> Said:
        order, back = self._words(), []
        words = {*order}
        while more := [spot.label for spot in self.window.spots if spot.label in MORE]:
            back.append(MORE[more[0]])
            self.window.click(more[0])
            words |= {*self._words()}
        for label in reversed(back):
            self.window.click(label)
        return Said(frozenset(words), None if back else order)

    def _words(self) -> tuple[str, ...]:
        lines = [bare(line) for line in self.window.lines]
        return tuple(word for line in lines if line not in WAYS for word in line.split())


def kind_of(window: Window) -> tuple[str, frozenset[str]]:
    """Return what kind of page this is: its name, and which of the program's own words stand on it."""
    texts = {bare(line) for line in window.lines}
    filled = {text for text in BEGINNINGS if any(line.startswith(text) for line in texts)}
    choices = {"1. "} if any(line.startswith("1. ") for line in window.lines) else set()
    return window.page, frozenset((texts & MESSAGES) | filled | choices)


@pytest.mark.parametrize("display", [{"size": (1920, 1200)}], indirect=True)
def test_every_page_stands_any_size(play):
    """At any size a page says the same and all of it lies in the window; a click there goes on."""
    resized = Resized(play("--groups", "6", "--minutes", "60", "--seed", "7"))
    resized.look()
    resized.click(SAY["title.setup"], f"{SAY['setup.themes']}: ")
    resized.press("BackSpace", "BackSpace")
    paths = [from_the_roles, from_an_open_vote, from_the_discussion, from_the_end]
    for _ in range(PAGES):
        if resized.window.page == "help":
            break
        paths = [path for path in paths if not path(resized)]
        resized.hour.go_on()
        resized.look()
    assert resized.window.page == "help"
    assert not paths
    assert {page for page, _ in resized.kinds} >= PAGES_SEEN
    assert sum(page in DAY for page, _ in resized.kinds) >= TURNS_SEEN


def from_the_roles(resized: Resized) -> bool:
    """Look at one group's role."""
    if f"## {SAY['roles.heading']}" not in resized.window.lines:
        return False
    resized.click("Tähti.", SAY["foot.back"])
    return True


def from_an_open_vote(resized: Resized) -> bool:
    """Look at what can be laid over an open vote, and at its two questions."""
    if not resized.hour.awaits:
        return False
    resized.click(SAY["foot.keys"], SAY["keys.close"], SAY["foot.leave"], SAY["leave.stay"])
    resized.click(SAY["foot.blank"], SAY["blank.show"], SAY["foot.discuss"], SAY["discuss.return"])
    resized.click(SAY["commit.own-idea"], SAY["commit.own-idea"], SAY["commit.lock"], "Ympyrä (")
    return True


def from_the_discussion(resized: Resized) -> bool:
    """Look at the card's fact, and let a group take back its choice."""
    if SAY["discuss.second-chance"] not in resized.window.lines:
        return False
    if SAY["discuss.fact"] in resized.window.shown:
        resized.click(SAY["discuss.fact"], SAY["foot.back"])
    resized.click("Tähti ottaa", "Tähti ottaa")
    resized.hour.choose("2")
    resized.click(SAY["commit.lock"])
    return True


def from_the_end(resized: Resized) -> bool:
    """Look at the last group's story, and ask what if."""
    if resized.window.way_on != SAY["end.debrief"]:
        return False
    resized.click("Pisara: ruutu", SAY["story.what-if"], SAY["what-if.done"])
    for _ in range(9):
        if resized.window.way_on == SAY["story.back"]:
            break
        resized.window.click(SAY["scroll.more"])
    resized.window.click(SAY["story.back"])
    return True


@pytest.mark.parametrize("display", [{"size": (1024, 768)}, {"size": (800, 600)}], indirect=True)
def test_an_hour_is_played_by_mouse_on_a_small_display(display, play):
    """The window opens with room for the desktop's bars, and every way on is in it, to the last page."""
    hour = Hour(play("--groups", "3", "--minutes", "45", "--seed", "7"), shipped_deck(), mouse=lambda _: True)
    size = hour.window.size()
    assert size[0] <= display.size[0]
    assert size[1] < display.size[1]
    left, top = hour.window.corner()
    assert 0 <= left <= display.size[0] - size[0]
    assert 0 <= top <= display.size[1] - size[1]
    for _ in range(PAGES):
        way_on = [spot for spot in hour.window.spots if spot.label == hour.window.way_on]
        assert any(0 <= spot.x < size[0] and 0 <= spot.y < size[1] for spot in way_on), hour.window.lines
        if hour.window.page == "help":
            break
        hour.go_on()
    assert hour.window.page == "help"
    assert hour.window.size() == size
