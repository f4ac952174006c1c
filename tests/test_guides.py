"""The facilitator's guides: both languages have the same parts, commands, keys and pictures."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

DOCS = Path(__file__).resolve().parents[1] / "docs"
GUIDES = ("facilitator", "remote")


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


@pytest.mark.parametrize("name", GUIDES)
def test_both_languages_of_a_guide_have_the_same_parts(name: str) -> None:
    """Whoever reads the translation misses nothing."""
    finnish, english = parts(name, "fi"), parts(name, "en")
    for part, found in finnish.items():
        assert found == english[part], part


@pytest.mark.parametrize("name", GUIDES)
def test_commands_in_a_guide_are_commands(name: str) -> None:
    """What a reader is told to type is understood by the program."""
    from arjenvalinnat.cli.main import parser  # noqa: PLC0415 - only this test

    for language in ("fi", "en"):
        text = (DOCS / f"{name}.{language}.md").read_text(encoding="utf-8")
        typed = re.findall(r"python main\.py ([^`\n]+)", text)
        assert typed
        for line in typed:
            assert parser(language).parse_args(line.split()).command in {"play", "sheets"}
