"""One day in a real window, from the title to the stories, with keys and a mouse under Xvfb."""

import itertools
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 20.0
PAGES = 400
"""More pages than any day has."""


@pytest.fixture
def display(tmp_path):
    """Start an X server of our own on a free display, and end it."""
    for tool in ("Xvfb", "xdotool"):
        assert shutil.which(tool), f"this test needs {tool}: apt-get install xvfb xdotool"
    number, told = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(told), "-screen", "0", "1280x800x24", "-nolisten", "tcp"],
        pass_fds=(told,), stderr=subprocess.DEVNULL,
    )  # fmt: skip
    os.close(told)
    with os.fdopen(number) as answer:
        name = f":{answer.readline().strip()}"
    yield name
    server.terminate()
    server.wait(10)


class Window:
    """The program in its window: what it shows is read from the outline that it writes."""

    def __init__(self, display, folder):
        self._scene = folder / "scene.txt"
        self._environment = {
            **os.environ,
            "DISPLAY": display,
            "SDL_VIDEODRIVER": "x11",
            "ARJENVALINNAT_SCENE": str(self._scene),
            "ARJENVALINNAT_DATA": str(folder / "data"),
            "PYTHONPATH": str(ROOT),
        }
        self.process = subprocess.Popen(
            [sys.executable, str(ROOT / "main.py"), "play", "--groups", "3", "--seed", "7"],
            env=self._environment, stderr=subprocess.PIPE, text=True,
        )  # fmt: skip
        self.shown = ""
        self.wait_for(lambda: "page title" in self.shown)
        self.id = self.tool("search", "--onlyvisible", "--pid", str(self.process.pid)).split()[-1]
        self.tool("windowfocus", self.id)

    def wait_for(self, there):
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            assert self.process.poll() is None, self.process.stderr.read()
            if self._scene.exists():
                self.shown = self._scene.read_text(encoding="utf-8")
            if there():
                return
            time.sleep(0.005)
        raise AssertionError(f"waited in vain; the window shows:\n{self.shown}")

    def press(self, key):
        before = self.shown
        self.tool("key", key)
        self.wait_for(lambda: self.shown != before)

    def click(self, label):
        line = next(line for line in self.shown.splitlines() if line.startswith("@") and line.endswith(label))
        _, x, y, _ = line.split(" ", 3)
        before = self.shown
        self.tool("mousemove", "--window", self.id, x, y, "click", "1")
        self.wait_for(lambda: self.shown != before)

    def tool(self, *words):
        done = subprocess.run(
            ["xdotool", *words],
            check=False,
            env=self._environment,
            capture_output=True,
            text=True,
            timeout=20,
        )
        return done.stdout


@pytest.fixture
def window(display, tmp_path):
    opened = Window(display, tmp_path)
    yield opened
    if opened.process.poll() is None:
        opened.process.terminate()
    opened.process.wait(10)
    opened.process.stderr.close()


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
    assert "page day" in window.shown
    window.press("BackSpace")
    assert "Luokan yhteinen päivä" not in window.shown
    window.press("space")
    window.press("b")
    assert "page blank" in window.shown
    window.press("b")
    window.click("Ympyrä: ruutu " + window.shown.split("[1] Ympyrä: ruutu ")[1].split("\n")[0])
    assert "page group-story" in window.shown
    window.press("w")
    assert "page what-if" in window.shown
    window.press("Escape")
    assert "page leave" in window.shown
    window.tool("key", "q")
    assert window.process.wait(10) == 0


def test_a_window_that_is_resized_is_laid_out_anew(window):
    """Another size gives another page, with everything still on it."""
    before = window.shown
    window.tool("windowsize", window.id, "800", "600")
    window.wait_for(lambda: window.shown != before)
    places = [line.split()[1:3] for line in window.shown.splitlines() if line.startswith("@")]
    assert places
    assert all(0 <= int(x) < 800 and 0 <= int(y) < 600 for x, y in places)


def test_a_killed_window_offers_its_day(window, display, tmp_path):
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
    window.process.stderr.close()
    late = Window(display, tmp_path)
    try:
        late.wait_for(lambda: "Jatka päivää" in late.shown)
        late.press("space")
        assert [line for line in late.shown.splitlines() if ": valittu." in line]
        assert late.shown == sealed
    finally:
        late.process.terminate()
        late.process.wait(10)
        late.process.stderr.close()
