"""Twenty thousand odd decks: how many pass `check`, that none of these fails in any use, and the slowest."""

from __future__ import annotations

import json
import os
import sys
import time
import traceback
from concurrent.futures import ProcessPoolExecutor
from typing import NamedTuple

from benchmarks.report import rounded

COUNT = 20_000
TOGETHER = 20
"""Decks that one process takes at a time."""


class Tried(NamedTuple):
    """What became of some decks: how many passed, each failure with its seed, and the slowest."""

    passed: int
    failures: tuple[str, ...]
    slowest: float
    slowest_seed: int


def run(count: int = COUNT) -> None:
    """Print one line; end with the seeds and the tracebacks of the decks that failed."""
    os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
    began = time.perf_counter()
    with ProcessPoolExecutor() as pool:
        tried = [*pool.map(tried_from, range(0, count, TOGETHER))]
    slowest = max(tried, key=lambda some: some.slowest)
    failures = [failure for some in tried for failure in some.failures]
    line = {
        "benchmark": "odd decks", "value": count, "unit": "decks",
        "passed": sum(some.passed for some in tried), "failed_later": len(failures),
        "slowest": rounded(slowest.slowest), "slowest_unit": "s", "slowest_seed": slowest.slowest_seed,
        "took": rounded(time.perf_counter() - began), "took_unit": "s",
    }  # fmt: skip
    print(json.dumps(line, ensure_ascii=False), flush=True)
    if failures:
        sys.exit("\n".join(failures[:20]))


def tried_from(first: int) -> Tried:
    """Check and use the decks from this seed on."""
    from tests.odd.decks import odd_deck  # noqa: PLC0415 - pygame is told first that it has no window
    from tests.odd.uses import use  # noqa: PLC0415 - as above

    passed, slowest, slowest_seed = 0, 0.0, first
    failures = []
    for seed in range(first, first + TOGETHER):
        began = time.perf_counter()
        try:
            passed += use(odd_deck(seed), seed)
        except Exception:
            failures.append(f"odd deck {seed}:\n{traceback.format_exc()}")
        took = time.perf_counter() - began
        if took > slowest:
            slowest, slowest_seed = took, seed
    return Tried(passed, tuple(failures), slowest, slowest_seed)
