"""The guides in `docs/`: what must be the same in every language, and the commands they tell of."""

from __future__ import annotations

import argparse
import re
from pathlib import Path

from arjenvalinnat.cli.main import parser

DOCS = Path(__file__).resolve().parents[1] / "docs"


def commands() -> list[str]:
    """Return the names of the program's commands."""
    actions = parser("fi")._actions  # argparse has no public list of its sub-commands
    return [
        name
        for action in actions
        if isinstance(action, argparse._SubParsersAction)
        for name in action.choices
    ]


def parts(name: str, language: str) -> dict[str, list[str]]:
    """Return what must be the same in every language of a guide."""
    text = (DOCS / f"{name}.{language}.md").read_text(encoding="utf-8")
    return {
        "headings": re.findall(r"^(#+) ", text, re.MULTILINE),
        "rows": ["|" for line in text.splitlines() if line.startswith("|")],
        "points": re.findall(r"^(\*|\d\.) ", text, re.MULTILINE),
        "keys": re.findall(r"`(F\d+|[A-Z]|Esc|Ctrl|PgDn|PgUp)`", text),
        "pictures": re.findall(r"\]\((pictures/[^)]+)\)", text),
        "files": re.findall(r"`(\.\w+|\w+\.json|journals|sheets|ARJENVALINNAT_DATA)`", text),
    }
