"""`python -m benchmarks [NAME …]`: run all benchmarks, or the named ones, and print one JSON line each."""

from __future__ import annotations

import sys

from benchmarks import (
    analyse,
    check,
    console,
    frames,
    hostile,
    journal,
    keys,
    load,
    mutations,
    odd,
    plan,
    preview,
    rules,
    share,
    start,
    votes,
    window,
)

BENCHMARKS = {
    "start": start.run,
    "load": load.run,
    "check": check.run,
    "hostile": hostile.run,
    "mutations": mutations.run,
    "odd": odd.run,
    "rules": rules.run,
    "window": window.run,
    "votes": votes.run,
    "keys": keys.run,
    "console": console.run,
    "frames": frames.run,
    "journal": journal.run,
    "plan": plan.run,
    "analyse": analyse.run,
    "preview": preview.run,
    "share": share.run,
}


def main(wanted: list[str]) -> int:
    """Run the benchmarks; 2 for a name that is none of them."""
    unknown = [name for name in wanted if name not in BENCHMARKS]
    if unknown:
        known = ", ".join(BENCHMARKS)
        print(f"no benchmark is called {', '.join(unknown)}; there are {known}", file=sys.stderr)
        return 2
    for name in wanted or BENCHMARKS:
        BENCHMARKS[name]()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
