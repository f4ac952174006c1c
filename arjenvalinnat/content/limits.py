"""How much of a file is read."""

from __future__ import annotations

MAX_BYTES = 30_000_000
"""A larger file is something else than cards or their translations."""
