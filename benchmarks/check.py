"""The whole check: a cold process on the shipped deck, and big decks with the fit of their texts.

The cards of a big deck are the shipped ones again and again, but with the copy's number in each text, so that
no page is known from the one before.
"""

from __future__ import annotations

import re
import statistics
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

from arjenvalinnat.content import limits
from arjenvalinnat.content.reading.sources import load_sources
from arjenvalinnat.views.findings import findings
from benchmarks.load import DECK, TODAY, bare_events, deck_of, seconds
from benchmarks.report import report

MAIN = Path(__file__).resolve().parents[1] / "main.py"
ROUNDS = 11
BARE = "import pydantic, yaml"
SIZES = {24: "", 200: "", limits.CARDS: "at most 6 times the limit"}

_LAST_WORD = re.compile(r"^(\s+(?:- )?(?:text|situation|ask): [^\"'\[{>|\n]*?)\w{5,}([.?!]*)$", re.MULTILINE)


def run() -> None:
    """Print the seconds of a cold process, and of a check with the fit for three sizes of deck."""
    ours, bare = [], []
    for _ in range(ROUNDS):  # by turns, so that both meet the same machine
        ours.append(_process([str(MAIN), "check", str(DECK), "--today", TODAY.isoformat()]))
        bare.append(_process(["-c", BARE]))
    report(
        "cold check of the shipped deck, all languages, both sizes of text", statistics.median(ours), "s",
        limit=statistics.median(bare), of="a bare Python that imports pydantic and yaml", aim="at most 0.5 s",
    )  # fmt: skip
    for cards, aim in SIZES.items():
        files = different(deck_of(cards))
        whole = events = float("inf")
        for _ in range(2 if cards > 1000 else 10):
            events = min(events, seconds(bare_events, files))
            whole = min(whole, seconds(_check, files))
        told = f"load and check {cards} cards with the fit"
        report(told, whole, "s", limit=events, of="libyaml's bare events", aim=aim)


def different(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return a deck in which no two cards have a long text in common."""
    told = {}
    for name, raw in files.items():
        parts = raw.decode().split("\n- id: ")
        numbered = (_LAST_WORD.sub(rf"\g<1>{number}\2", part) for number, part in enumerate(parts))
        told[name] = "\n- id: ".join(numbered).encode()
    return told


def _check(files: Mapping[str, bytes]) -> None:
    loaded = load_sources(files, today=TODAY)
    if loaded.deck is None:
        raise SystemExit("the deck to measure with does not load")
    findings(loaded)


def _process(arguments: list[str]) -> float:
    """Return how long a process takes."""
    began = time.perf_counter()
    subprocess.run([sys.executable, *arguments], stdout=subprocess.DEVNULL, check=False)
    return time.perf_counter() - began


if __name__ == "__main__":
    run()
