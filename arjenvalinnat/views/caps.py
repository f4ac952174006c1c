"""What stands on a key: `F6`, `Ctrl R`, `PgDn`; a word of the catalogue where languages differ."""

from __future__ import annotations

_SHORT = {"pageup": "PgUp", "pagedown": "PgDn", "escape": "Esc"}


def cap(key: str) -> str:
    """Return a key's name as it stands on the key; scenes write it `f6`, `ctrl+r`, `ctrl++`."""
    held, plus, pressed = key.partition("+")
    parts = [held, pressed] if held and plus else [key]
    return " ".join(_SHORT.get(part) or (part.title() if len(part) > 1 else part.upper()) for part in parts)
