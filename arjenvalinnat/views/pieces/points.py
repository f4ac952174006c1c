"""Points as the pages, the console and the reports write them."""

from __future__ import annotations

MINUS = "\N{MINUS SIGN}"


def signed(points: int) -> str:
    """Return points with their sign: `+2`, `0`, `−1` with a real minus."""
    return f"{MINUS}{-points}" if points < 0 else f"+{points}" if points else "0"
