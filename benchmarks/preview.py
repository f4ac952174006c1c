"""The author's preview: seconds from a saved card to its new text on the wall, as a process with a window."""

from __future__ import annotations

import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.display import display
from benchmarks.report import report

ROOT = Path(__file__).resolve().parents[1]
DECK = ROOT / "scenarios" / "arjen-valinnat"
SAVES, PATIENCE = 25, 30.0
BARE = """
import os, sys, time
os.environ["PYGAME_HIDE_SUPPORT_PROMPT"] = "1"
from pathlib import Path
from arjenvalinnat.content.load import load_deck
from arjenvalinnat.screen.previewed import scene_of, wall_picture
from arjenvalinnat.session.preview.book import Book
from arjenvalinnat.session.preview.previewed import opened
def once():
    began = time.perf_counter()
    deck = load_deck(Path(sys.argv[1])).deck
    look = opened(Book(deck), deck.cards[0].id, deck.language)
    wall_picture(scene_of(look), look)
    return time.perf_counter() - began
once()
print(sorted(once() for _ in range(5))[2])
"""


def run() -> None:
    """Print how long a save takes to be seen: usually, at worst, and while colours are filtered."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        deck = folder / "deck"
        shutil.copytree(DECK, deck)
        done = subprocess.run(
            [sys.executable, "-c", BARE, str(deck)], check=True, capture_output=True, text=True
        )
        limit, of = float(done.stdout), "reading the deck and painting the page once, without a window"
        for kind, words in (("", []), (", filtered", ["--vision", "protanopia", "--washed"])):
            took = _saved(folder, deck, words)
            usual, worst = statistics.median(took), max(took)
            report(f"save to wall{kind}", usual, "s", limit=limit, of=of, aim="at most 0.3")
            report(
                f"save to wall{kind}, slowest of {SAVES}", worst, "s", limit=limit, of=of, aim="at most 0.3"
            )


def _saved(folder: Path, deck: Path, words: list[str]) -> list[float]:
    """Return the seconds of each save, while the preview shows the card's situation."""
    told = folder / "scene.txt"
    told.unlink(missing_ok=True)
    card = min((deck / "cards").glob("*.yaml"))
    text = card.read_text(encoding="utf-8")
    name = text.partition("- id: ")[2].split()[0]
    command = [sys.executable, str(ROOT / "main.py"), "preview", f"{deck}:{name}", *words]
    with display() as environment:
        here = {**environment, "ARJENVALINNAT_SCENE": str(told), "PYTHONPATH": str(ROOT)}
        process = subprocess.Popen(command, env=here)
        try:
            _wait_for(told, "#")
            took = []
            for number in range(SAVES):
                time.sleep(0.4 + 0.337 * (number % 7))  # also while the fit of the texts is being looked at
                mark = f"Q{number}Q"
                card.write_text(text.replace("situation: ", f"situation: {mark} ", 1), encoding="utf-8")
                saved = time.perf_counter()
                _wait_for(told, mark)
                took.append(time.perf_counter() - saved)
            return took
        finally:
            process.kill()
            process.wait()
            card.write_text(text, encoding="utf-8")


def _wait_for(told: Path, mark: str) -> None:
    """Wait until the window has told that it shows a text; it tells when the frame is on the display."""
    end = time.perf_counter() + PATIENCE
    while not (told.exists() and mark in told.read_text(encoding="utf-8")):
        if time.perf_counter() > end:
            raise TimeoutError(mark)
        time.sleep(0.002)
