"""docs/format.md is complete: every key of the format and every code is on it, in today's words."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

import pytest
import yaml

from arjenvalinnat.content.diagnostics import sentences, severity_of
from arjenvalinnat.content.format.authored import Authored, defaults, written_keys
from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.content.icons import icon_names
from arjenvalinnat.content.reading.sources import Loaded, load_sources
from tests.content.files import CARDS, DECK, DECKS, ROOT, files_of
from tests.content.format_models import MODELS, SECOND, declared
from tests.content.lesson import FILES, shaped

PAGE = (ROOT / "docs" / "format.md").read_text(encoding="utf-8")
KEYS = sorted({key for part in MODELS for key in written_keys(part).values()} - {"translations"})
CODES = sorted(code for code in sentences("en") if code.startswith("AV"))
CARD = {
    "id": "kortti", "phase": "rasti-1", "title": "Kortti", "themes": [], "ages": ["13", "16"],
    "situation": "Ilta.",
}  # fmt: skip
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


def read_example(example: str) -> Loaded:
    """Return the lesson with an example in it: cards, keys of a card or of a choice, or of `deck.yaml`."""
    data = yaml.load(example, yaml.CBaseLoader)
    indent = len(example) - len(example.lstrip(" "))
    deck = yaml.load(FILES[DECK], yaml.CBaseLoader)
    cards = [CARD]
    if isinstance(data, list):
        cards = data
    elif indent == 0:
        deck |= data
    elif indent == 2:
        cards = [{**CARD, **data}]
    else:
        cards = [{**CARD, "choices": [{"id": "yksi", "text": "Yksi.", **data}]}]
    written = {DECK: json.dumps(deck).encode(), CARDS: json.dumps(cards).encode()}
    return shaped(written)


@pytest.mark.parametrize("example", EXAMPLES, ids=range(len(EXAMPLES)))
def test_every_example_is_read(example: str) -> None:
    """What is copied from the page is what the models read."""
    assert read_example(example).findings == ()


def written_in(part: Any) -> Iterator[tuple[str, str]]:
    """Yield every key that is not left out, with the model that has it."""
    match part:
        case Authored():
            usual = defaults(type(part))
            for name in type(part).model_fields:
                value = getattr(part, name)
                if name not in usual or value != usual[name]:
                    yield declared(type(part), name)
                    yield from written_in(value)
        case Mapping():
            yield from (found for one in part.values() for found in written_in(one))
        case tuple():
            yield from (found for one in part for found in written_in(one))


def test_every_key_of_a_lesson_has_an_example() -> None:
    """There is no key of format 2 that an author cannot see written on the page."""
    seen: set[tuple[str, str]] = set()
    for example in EXAMPLES:
        deck = read_example(example).deck
        assert deck is not None
        data = yaml.load(example, yaml.CBaseLoader)
        if isinstance(data, list) or example.startswith(" "):
            seen |= set(written_in(deck.cards))
        else:
            names = [name for name, key in written_keys(Deck).items() if key in data]
            seen |= {declared(Deck, name) for name in names}
            seen |= {found for name in names for found in written_in(getattr(deck, name))}
    assert SECOND - seen == set()


def test_the_scene_is_one_of_the_lesson() -> None:
    """The scene that is shown stands word for word in a lesson."""
    scene = next(example for example in EXAMPLES if "\n  steps:\n" in example and example.startswith("- id:"))
    assert scene in FILES[CARDS].decode()
