"""An hour that is played from outside, one page after another, and read as a class reads it."""

from __future__ import annotations

import itertools
from collections.abc import Callable

from arjenvalinnat.content.format.deck import Deck
from tests.screen.hidden import SAY, Class
from tests.screen.program import PAGES, Window

ANSWERS = "1324012213440321"
"""What the groups answer, one after another and over again."""


DAY = {
    *("arrivals", "road", "chance", "situation", "choices", "think", "commit", "talk", "reasons", "reveal"),
    *("consequences", "discuss", "fact", "discussion-opened", "end"),
}
"""The pages of the day itself: which one is on the wall is the game's own business."""


class Hour:
    """An hour in a window. *mouse* tells whether to click now, or to press keys."""

    def __init__(
        self, window: Window, deck: Deck, *, answers: str = ANSWERS, mouse: Callable[[Class], bool]
    ) -> None:
        self.window = window
        self.reader = Class(deck)
        self.unrevealed: list[str] = []
        """Everything the window told while a card lay open that was not yet revealed."""
        self._mouse = mouse
        self._answers = itertools.cycle(answers)

    @property
    def by_mouse(self) -> bool:
        """Tell whether the mouse plays now."""
        return self._mouse(self.reader)

    @property
    def sealed(self) -> list[str]:
        """Return the groups that have answered, as the wall tells it."""
        closed = SAY["seal.closed"].removeprefix("{group}")
        found = [line.partition(closed)[0] for line in self.window.lines if closed in line]
        return [name.partition(" (")[0] for name in found if not name.startswith("[")]

    @property
    def awaits(self) -> bool:
        """Tell whether a group's answer is awaited."""
        waiting = SAY["seal.open"].removeprefix("{group}")
        return f"{waiting} {SAY['seal.awaited']}" in self.window.shown

    def read(self) -> None:
        """Read the page that is there."""
        self.reader.read(self.window.page, self.window.lines)
        if self.reader.card is not None:
            self.unrevealed.append(self.window.shown)

    def press(self, *keys: str) -> None:
        """Press keys and read every page that they bring."""
        for key in keys:
            self.window.press(key)
            self.read()

    def click(self, *labels: str) -> None:
        """Click on hotspots and read every page that they bring."""
        for label in labels:
            self.window.click(label)
            self.read()

    def choose(self, *keys: str) -> None:
        """Click on what these keys would press."""
        for key in keys:
            line = next(line for line in self.window.lines if line.startswith(f"[{key}] "))
            self.click(line.partition("] ")[2].removesuffix(" *"))

    def answer(self) -> None:
        """Give the awaited group's answer."""
        key = next(self._answers)
        (self.choose if self.by_mouse else self.press)(key)

    def go_on(self) -> None:
        """Do what the page waits for."""
        if self.awaits:
            self.answer()
        elif self.by_mouse:
            self.click(self.window.way_on)
        else:
            self.press("space")

    def play_until(self, words: str) -> None:
        """Go on until these words are on the wall."""
        for _ in range(PAGES):
            if words in self.window.shown:
                return
            self.go_on()
        raise AssertionError(f"{words!r} never came")
