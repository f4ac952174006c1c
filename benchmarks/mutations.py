"""Fifty thousand decks with slips in their structure: each is answered, and how long the slowest waits."""

from __future__ import annotations

import datetime
import json
import random
import sys
import time
import traceback

from arjenvalinnat.content.diagnostics import LANGUAGES, Severity, render
from arjenvalinnat.content.reading.sources import load_sources
from arjenvalinnat.session.plan.duration_check import unkept
from benchmarks.report import rounded
from tests.content.mutations import good_decks, spoilt

COUNT = 50_000
TODAY = datetime.date(2026, 11, 24)


def run(count: int = COUNT) -> None:
    """Print one line; end with the seed and the traceback when a deck raises or is not answered."""
    decks = good_decks()
    findings = playable = 0
    slowest, slowest_seed = 0.0, ""
    for number in range(count):
        seed = f"structure {number}"
        files = spoilt(decks, random.Random(seed))
        began = time.perf_counter()
        try:
            found, played = answered(files)
        except Exception:
            traceback.print_exc()
            sys.exit(f"the deck of seed {seed!r} was not answered")
        took = time.perf_counter() - began
        findings += found
        playable += played
        if took > slowest:
            slowest, slowest_seed = took, seed
    line = {"benchmark": "mutations of structure", "value": count, "unit": "decks", "findings": findings}
    line |= {
        "playable": playable,
        "slowest": rounded(slowest),
        "slowest_unit": "s",
        "slowest_seed": slowest_seed,
    }
    print(json.dumps(line, ensure_ascii=False), flush=True)


def answered(files: dict[str, bytes]) -> tuple[int, bool]:
    """Load a deck and say everything that is found in it; return how much, and whether it can be played."""
    loaded = load_sources(files, today=TODAY)
    found = [*loaded.findings, *unkept(loaded)]
    if (loaded.deck is None) is not any(one.severity is Severity.ERROR for one in loaded.findings):
        raise AssertionError("a deck without errors is a deck, and one with errors is none")
    for one in found:
        for language in LANGUAGES:
            render(one, language)
    return len(found), loaded.deck is not None
