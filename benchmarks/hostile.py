"""How long the slowest hostile file waits for its sentence."""

from __future__ import annotations

import time

from arjenvalinnat.content.diagnostics import render
from arjenvalinnat.content.reading.sources import load_sources
from benchmarks.report import report
from tests.content.files import CARDS, smallest
from tests.content.hostile import HOSTILE


def run() -> None:
    """Print the slowest answer, sentences included, and to which file it was."""
    took: dict[str, float] = {}
    for name, content in HOSTILE.items():
        began = time.perf_counter()
        for found in load_sources({**smallest(), CARDS: content}).findings:
            render(found, "fi")
        took[name] = time.perf_counter() - began
    slowest = max(took, key=lambda name: took[name])
    report(f"slowest hostile file: {slowest}", took[slowest], "s", aim="under 1 s")
