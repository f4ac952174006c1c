"""Where the program's own fonts and texts lie."""

from __future__ import annotations

from pathlib import Path

_ASSETS = Path(__file__).resolve().parents[2] / "assets"
FONTS = _ASSETS / "fonts"
TEXTS = _ASSETS / "texts"
TONGUES = _ASSETS / "languages.toml"
