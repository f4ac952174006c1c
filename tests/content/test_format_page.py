"""docs/format.md is complete: every key of the format and every code is on it."""

from __future__ import annotations

import pytest
from pydantic import BaseModel

from arjenvalinnat.content import model
from arjenvalinnat.content.diagnostics import WARNINGS, sentences
from tests.content.files import ROOT

PAGE = (ROOT / "docs" / "format.md").read_text(encoding="utf-8")
MODELS = [
    part
    for part in vars(model).values()
    if isinstance(part, type) and issubclass(part, BaseModel) and part.__module__ == model.__name__
]
KEYS = sorted({name for part in MODELS for name in part.model_fields} - {"cards"})
CODES = sorted(code for code in sentences("en") if code.startswith("AV"))


@pytest.mark.parametrize("key", KEYS)
def test_every_key_is_described(key: str) -> None:
    """An author finds each key between back quotes."""
    assert f"`{key}`" in PAGE


@pytest.mark.parametrize("code", CODES)
def test_every_code_is_listed_with_its_severity(code: str) -> None:
    """An author finds each code in the table, and whether it keeps the deck from being played."""
    row = next(line for line in PAGE.splitlines() if line.startswith(f"| {code} "))
    assert ("| warning |" in row) is (code in WARNINGS)
