"""The author's preview in its window, from outside: saved, broken, mended, and looked at in other ways."""

from __future__ import annotations

import os
import shutil
import stat
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.screen.display import PATIENCE, Display, said
from tests.screen.program import DESK, ROOT

CARD = "viela-yksi-matsi"
SITUATION = "Tiimi pyytää Noaa vielä yhteen matsiin, ja huomenna on koe."


class Shown:
    """The preview in its window: what the wall and the line under it say."""

    def __init__(self, display: Display, folder: Path) -> None:
        self._display, self._folder = display, folder
        self.deck = folder / "perus"
        self.opened = folder / "opened.txt"
        editor = folder / "editor.py"
        editor.write_text(
            f"#!{sys.executable}\nimport sys\nwith open({str(self.opened)!r}, 'a') as file:\n"
            "    print(*sys.argv[1:], file=file)\n",
            encoding="utf-8",
        )
        editor.chmod(editor.stat().st_mode | stat.S_IXUSR)
        code = folder / "code"
        code.symlink_to(editor)
        environment = {
            **display.environment,
            "ARJENVALINNAT_SCENE": str(folder / "scene.txt"),
            "ARJENVALINNAT_DESK": str(folder / DESK),
            "VISUAL": str(code),
            "LC_ALL": "en_GB.UTF-8",
            "PYTHONPATH": str(ROOT),
        }
        command = [sys.executable, str(ROOT / "main.py"), "preview", f"{self.deck}:{CARD}"]
        self.process = subprocess.Popen(
            command, env=environment, stdin=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
        )
        self.wait_for(lambda: bool(self.line))

    @property
    def wall(self) -> str:
        """Return what the wall says."""
        return self._told("scene.txt")

    @property
    def line(self) -> str:
        """Return what the line under it and the panel over it say."""
        return self._told(DESK)

    def _told(self, name: str) -> str:
        path = self._folder / name
        return path.read_text(encoding="utf-8") if path.exists() else ""

    def save(self, old: str, new: str) -> None:
        """Save the card file with one text in place of another."""
        path = self.file_with(old)
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    def file_with(self, text: str) -> Path:
        """Return the card file that holds a text."""
        files = (self.deck / "cards").glob("*.yaml")
        return next(path for path in files if text in path.read_text(encoding="utf-8"))

    def press(self, *keys: str) -> None:
        """Press keys in the window."""
        said(self._display, "xdotool", "key", "--delay", "20", *keys)

    def wait_for(self, there: Callable[[], bool]) -> None:
        """Wait until something is so."""
        end = time.monotonic() + PATIENCE
        while not there():
            assert self.process.poll() is None, self.process.stderr and self.process.stderr.read()
            assert time.monotonic() < end, f"it never came:\n{self.wall}\n{self.line}"
            time.sleep(0.02)

    def close(self) -> None:
        """End the program if it still runs."""
        if self.process.poll() is None:
            self.process.terminate()
        self.process.wait(10)
        if self.process.stderr is not None:
            self.process.stderr.close()


@pytest.fixture
def shown(display: Display, tmp_path: Path) -> Iterator[Shown]:
    """Open the preview of a deck on a card of it."""
    shutil.copytree(ROOT / "tests" / "decks" / "good" / "perus", tmp_path / "perus")
    opened = Shown(display, tmp_path)
    yield opened
    opened.close()


def test_a_saved_card_is_on_the_wall_and_the_place_is_kept(shown):
    """The page that is open shows the new text; what was switched on stays on."""
    shown.wait_for(lambda: SITUATION in shown.wall)
    shown.press("b", "Right", "Right")
    shown.wait_for(lambda: "choices (3/" in shown.line and "big text" in shown.line)
    where = next(line for line in shown.line.splitlines() if CARD in line)
    shown.save("Sopii pelin huomiseksi.", "Sopii pelin ylihuomiseksi.")
    shown.wait_for(lambda: "ylihuomiseksi" in shown.wall)
    assert where.partition(" · ")[0] in shown.line
    assert "big text" in shown.line


def test_a_broken_file_keeps_the_last_picture_and_is_mended(shown):
    """The findings stand over it with their places; E opens the first of them; mending takes them away."""
    shown.wait_for(lambda: SITUATION in shown.wall)
    shown.save("  notice: Kortti", "  notise: Kortti")
    shown.wait_for(lambda: "AV201" in shown.line)
    assert "cards/" in shown.line
    assert SITUATION in shown.wall
    shown.press("e")
    shown.wait_for(shown.opened.exists)
    shown.wait_for(lambda: shown.opened.read_text(encoding="utf-8").endswith("\n"))
    card = shown.file_with("notise")
    lines = card.read_text(encoding="utf-8").splitlines()
    line = next(number for number, text in enumerate(lines, 1) if "notise" in text)
    assert shown.opened.read_text(encoding="utf-8") == f"-g {card}:{line}:3\n"
    shown.save("notise", "notice")
    shown.wait_for(lambda: "AV201" not in shown.line)
    shown.save("title: Torkku", "title: Torkku soi")
    shown.press("Down")
    shown.wait_for(lambda: "Torkku soi" in shown.wall)


def test_a_file_that_comes_or_goes_is_noticed(shown):
    """A second file of cards, a translation, and a card file that is taken away."""
    shown.wait_for(lambda: SITUATION in shown.wall)
    (shown.deck / "translations").mkdir()
    entry = f'msgctxt "cards/{CARD}/situation"\nmsgid "{SITUATION}"\nmsgstr "Laget ber Noa spela."\n'
    header = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
    (shown.deck / "translations" / "sv.po").write_text(header + entry, encoding="utf-8")
    shown.wait_for(lambda: "suomi" in shown.line)
    shown.press("l")
    shown.wait_for(lambda: "Laget ber Noa spela." in shown.wall)
    card = shown.file_with(CARD)
    card.rename(card.with_suffix(".pois"))
    shown.wait_for(lambda: "Errors in the deck" in shown.line)
    assert "Laget ber Noa spela." in shown.wall


def test_a_deck_that_is_broken_from_the_beginning_shows_its_findings(display, tmp_path):
    """The window opens all the same, and the picture comes when the deck is mended."""
    shutil.copytree(ROOT / "tests" / "decks" / "good" / "perus", tmp_path / "perus")
    path = next((tmp_path / "perus" / "cards").glob("*.yaml"))
    path.write_text(path.read_text(encoding="utf-8").replace("ask:", "aks:", 1), encoding="utf-8")
    shown = Shown(display, tmp_path)
    try:
        shown.wait_for(lambda: "AV201" in shown.line)
        assert shown.wall == ""
        shown.press("Right", "v", "F1", "f")
        shown.save("aks:", "ask:")
        shown.wait_for(lambda: SITUATION in shown.wall)
    finally:
        shown.close()


def test_keys_of_the_window(shown):
    """F1 lists the keys, F what there is to look at, E opens what the page is about, Q closes."""
    shown.wait_for(lambda: SITUATION in shown.wall)
    shown.press("F1")
    shown.wait_for(lambda: "colour vision" in shown.line)
    shown.press("F1", "e")
    shown.wait_for(lambda: "Opened cards/" in shown.line)
    shown.press("v", "w", "s")
    for told in ("no red (protanopia)", "washed-out picture", "1920×1080"):
        shown.wait_for(lambda told=told: told in shown.line)
    shown.press("q")
    assert shown.process.wait(PATIENCE) == 0


def test_a_click_opens_the_line_of_the_text_under_it(shown):
    """The middle of the wall's upper part is the situation."""
    shown.wait_for(lambda: SITUATION in shown.wall)
    window = said(shown._display, "xdotool", "search", "--onlyvisible", "--pid", str(shown.process.pid))
    shown.press("Right", "Right")
    shown.wait_for(lambda: "choices (3/" in shown.line)
    told = ("mousemove", "--window", window.split()[0], "200", "130", "click", "1")
    said(shown._display, "xdotool", *told)
    shown.wait_for(shown.opened.exists)
    shown.wait_for(lambda: shown.opened.read_text(encoding="utf-8").endswith("\n"))
    card = shown.file_with(SITUATION)
    lines = card.read_text(encoding="utf-8").splitlines()
    number = next(place for place, line in enumerate(lines, 1) if SITUATION in line)
    assert f"{card}:{number}:" in shown.opened.read_text(encoding="utf-8")


def test_no_process_is_left_behind(shown):
    """The window closes while the fit is still being looked at."""
    shown.press("Escape")
    assert shown.process.wait(PATIENCE) == 0
    assert not os.path.exists(f"/proc/{shown.process.pid}/exe")
