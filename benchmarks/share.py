"""Packing, opening and comparing a deck: what a pack costs beside the same deck in its folder."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from arjenvalinnat.content.decks import deck_title
from arjenvalinnat.content.diff import changes
from arjenvalinnat.content.load import load_deck
from arjenvalinnat.content.packs.archive import PackFault
from arjenvalinnat.content.packs.pack import Packed, deck_files, pack
from arjenvalinnat.content.translation.wording import reworded
from benchmarks.report import report

DECK = Path(__file__).resolve().parents[1] / "scenarios" / "arjen-valinnat"
TIMES = 20


def run() -> None:
    """Print the milliseconds of each; bare is loading the deck from its folder."""
    deck, files = load_deck(DECK).deck, deck_files(DECK)
    if deck is None or isinstance(files, PackFault):
        raise SystemExit("the shipped deck does not load")
    packed = pack(deck, files)
    if not isinstance(packed, Packed):
        raise SystemExit("the shipped deck cannot be packed")
    other = reworded(deck, lambda _address, text: f"{text}.")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "deck.arjen"
        path.write_bytes(packed.raw)
        bare = _milliseconds(lambda: load_deck(DECK))
        report("pack", _milliseconds(lambda: pack(deck, files)), "ms", limit=bare, of="loading the folder")
        loading = _milliseconds(lambda: load_deck(path))
        report("loading a pack", loading, "ms", limit=bare, of="loading the folder")
        report("a pack's title", _milliseconds(lambda: deck_title(path)), "ms")
    compared = _milliseconds(lambda: changes(deck, other))
    report("diff, every text changed", compared, "ms", limit=bare, of="loading the folder")


def _milliseconds(done: Callable[[], object]) -> float:
    """Return the median of some runs."""
    taken = []
    for _ in range(TIMES):
        began = time.perf_counter()
        done()
        taken.append(1000 * (time.perf_counter() - began))
    return median(taken)
