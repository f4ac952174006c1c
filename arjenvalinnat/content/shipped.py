"""Where the files that come with the program lie.

In a checkout `assets/` and `scenarios/` stand beside the package, at the top of the repository; a wheel holds
them inside it (`setup.py`). No other module looks for either.
"""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[1]


def shipped(folder: str) -> Path:
    """Return the *folder* that comes with the program, `assets` or `scenarios`."""
    inside = PACKAGE / folder
    return inside if inside.is_dir() else PACKAGE.parent / folder
