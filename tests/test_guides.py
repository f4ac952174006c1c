"""The facilitator's guides: both languages have the same parts, commands, keys and pictures."""

from __future__ import annotations

import re

import pytest

from tests.guides import DOCS, parts

GUIDES = ("facilitator", "remote")


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
