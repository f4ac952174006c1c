"""The frames of every motion of an hour at 1080p and 4K, beside bare blits and flips of as much."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

from benchmarks.display import display
from benchmarks.report import report

SIZES = ((1920, 1080), (3840, 2160))
AIM = "at most 16.7"


def run() -> None:
    """Print the 99th percentile of a frame, of all motions and of the slowest kind of page."""
    for size in SIZES:
        told = _measured(size)
        every = [took for times in told["frames"].values() for took in times]
        bare, of = _p99(told["bare"]), "the same blit of a whole page and its flip, bare"
        at = f"{size[0]}x{size[1]}"
        report(f"frame of a motion at {at}, p50 of {len(every)}", _part(every, 50), "ms")
        report(f"frame of a motion at {at}, p99", _p99(every), "ms", limit=bare, of=of, aim=AIM)
        for kind, times in sorted(told["frames"].items(), key=lambda pair: -_p99(pair[1]))[:3]:
            report(f"frame of a motion at {at} on the page {kind!r}, p99", _p99(times), "ms", aim=AIM)
        report(f"what stands still, before a motion at {at}, p99", _p99(told["first"]), "ms")


def _measured(size: tuple[int, int]) -> dict[str, Any]:
    with display(f"{size[0]}x{size[1]}") as environment:
        command = [sys.executable, "-m", "benchmarks.moved", *map(str, size)]
        done = subprocess.run(command, env=environment, check=True, capture_output=True, text=True)
    return json.loads(done.stdout.splitlines()[-1])


def _p99(times: list[float]) -> float:
    return _part(times, 99)


def _part(times: list[float], percent: int) -> float:
    """Return the time that so many per cent of the frames do not exceed."""
    return sorted(times)[-(-len(times) * percent // 100) - 1]
