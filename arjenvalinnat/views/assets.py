"""Where the program's own fonts and texts lie."""

from __future__ import annotations

from arjenvalinnat.content.shipped import shipped

_ASSETS = shipped("assets")
FONTS = _ASSETS / "fonts"
TEXTS = _ASSETS / "texts"
TONGUES = _ASSETS / "languages.toml"
