"""docs/format.md is complete: every key of the format and every code is on it, in today's words."""

from __future__ import annotations

import datetime
import re

import pytest
import yaml

from arjenvalinnat.content.diagnostics import sentences, severity_of
from arjenvalinnat.content.icons import icon_names
from arjenvalinnat.content.reading.sources import load_sources
from tests.content.files import CARDS, DECK, DECKS, ROOT, files_of
from tests.content.format_models import MODELS

PAGE = (ROOT / "docs" / "format.md").read_text(encoding="utf-8")
KEYS = sorted({name for part in MODELS for name in part.model_fields} - {"cards", "translations"})
CODES = sorted(code for code in sentences("en") if code.startswith("AV"))
EXAMPLES = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)


@pytest.mark.parametrize("key", KEYS)
def test_every_key_is_described(key: str) -> None:
    """An author finds each key between back quotes."""
    assert re.search(rf"`{key}[`:]", PAGE)


def test_every_drawing_is_listed() -> None:
    """An author chooses a role's icon from the page."""
    listed = PAGE.partition("one of these drawings:")[2].partition("**`cast`**")[0]
    assert tuple(re.findall(r"`([a-z-]+)`", listed)) == icon_names()


@pytest.mark.parametrize("code", CODES)
def test_every_code_is_listed_in_its_words(code: str) -> None:
    """An author finds each code in the table, with its severity and what it says."""
    severity = severity_of(code).value
    said = re.sub(r"{[a-z]+}", "…", sentences("en")[code]["sentence"])
    assert f"| {code} | {severity} | {said} |" in PAGE.splitlines()


def test_the_page_names_no_other_code() -> None:
    """A code that is gone is gone from the page too."""
    assert set(re.findall(r"AV\d{3}", PAGE)) == set(CODES)


@pytest.mark.parametrize("example", EXAMPLES, ids=range(len(EXAMPLES)))
def test_every_example_is_yaml(example: str) -> None:
    """What the page shows can be copied."""
    assert yaml.load(example, yaml.BaseLoader)


def test_the_example_of_a_picture_is_played_in_a_deck() -> None:
    """What the page shows of a picture stands word for word in a deck that is a good one."""
    cards = files_of(DECKS / "good" / "kuvallinen")[CARDS].decode()
    assert next(example for example in EXAMPLES if example.startswith("  picture:")) in cards


def test_the_example_card_is_a_good_card() -> None:
    """The first card that an author copies has no mistake in it."""
    files = files_of(DECKS / "good" / "perus")
    files = {DECK: files[DECK].replace(b"  uni: Uni\n", b"  uni: Uni\n  pelaaminen: Pelaaminen\n", 1)}
    files[CARDS] = next(example for example in EXAMPLES if example.startswith("- id:")).encode()
    found = load_sources(files, today=datetime.date(2026, 11, 24)).findings
    told = {one.code for one in found if one.place.file != DECK}
    assert told <= {"AV312"}  # another card asks for its flag
