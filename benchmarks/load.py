"""Loading and checking a deck, beside libyaml's bare event stream over the same bytes."""

from __future__ import annotations

import datetime
import gc
import time
from collections.abc import Callable
from pathlib import Path

import yaml
from yaml import cyaml

from arjenvalinnat.content import limits
from arjenvalinnat.content.reading.sources import load_sources
from benchmarks.report import report

DECK = Path(__file__).resolve().parents[1] / "scenarios" / "arjen-valinnat"
TODAY = datetime.date(2026, 11, 24)
SIZES = {24: "", 200: "at most 0.2 s", limits.CARDS: "at most 3 times the limit"}


def run() -> None:
    """Print the seconds for three sizes of deck; the best of several runs each."""
    for cards, aim in SIZES.items():
        files = deck_of(cards)
        loaded = load_sources(files, today=TODAY)
        if loaded.deck is None or len(loaded.deck.cards) != cards:
            raise SystemExit("the deck to measure with does not load")
        del loaded
        took = bare = float("inf")
        for _ in range(5 if cards > 1000 else 20):  # by turns, so that both meet the same machine
            bare = min(bare, seconds(bare_events, files))
            took = min(took, seconds(_load, files))
        report(f"load and check {cards} cards", took, "s", limit=bare, of="libyaml's bare events", aim=aim)


def deck_of(cards: int) -> dict[str, bytes]:
    """Return the shipped deck as files in memory, its cards repeated under new ids until there are enough."""
    real = "".join(path.read_text(encoding="utf-8") for path in sorted((DECK / "cards").glob("*.yaml")))
    whole = [f"- id: {part}" for part in real.split("\n- id: ")[1:]]
    copies = []
    for number in range(cards):
        name, _, rest = whole[number % len(whole)][6:].partition("\n")
        again = number // len(whole)
        copies.append(f"- id: {name}{f'-{again}' if again else ''}\n{rest}\n")
    return {
        "deck.yaml": (DECK / "deck.yaml").read_bytes(),
        "cards/kaikki.yaml": "".join(copies).encode(),
    }


def bare_events(files: dict[str, bytes]) -> None:
    """Read every event of the files and keep none: what libyaml alone takes."""
    for raw in files.values():
        parser = cyaml.CParser(raw)  # type: ignore[attr-defined]  # the stubs forget it
        while parser.get_event() is not None:
            pass


def _load(files: dict[str, bytes]) -> None:
    load_sources(files, today=TODAY)


def seconds(work: Callable[[dict[str, bytes]], None], files: dict[str, bytes]) -> float:
    """Return how long one run takes with the garbage collector out of the way."""
    gc.collect()
    gc.disable()
    began = time.perf_counter()
    work(files)
    took = time.perf_counter() - began
    gc.enable()
    return took


if __name__ == "__main__":
    if not yaml.__with_libyaml__:
        raise SystemExit("PyYAML was built without libyaml")
    run()
