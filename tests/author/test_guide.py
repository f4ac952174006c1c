"""The author's guides: their commands answer as they say, their examples load, and no key is left out."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
import yaml
from pydantic import BaseModel

from arjenvalinnat.cli.main import main
from arjenvalinnat.content import templates
from arjenvalinnat.content.diagnostics import Severity
from arjenvalinnat.content.format.card import Card
from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.content.reading.shape import _model_in
from arjenvalinnat.content.reading.sources import Loaded, load_sources
from arjenvalinnat.content.tasks.choices import Choice
from tests.content.files import ROOT
from tests.content.format_models import FIRST
from tests.guides import commands, parts

LANGUAGES = ("fi", "en")
PAGES = {
    language: (ROOT / "docs" / f"authors.{language}.md").read_text(encoding="utf-8") for language in LANGUAGES
}
BLOCK = re.compile(r"```(yaml \w+)?\n(.*?)```", re.DOTALL)
TAUGHT = {"AV301", "AV302", "AV303", "AV304", "AV305", "AV309", "AV310"}
"""Advice that an example must not need; what is asked of a whole deck, one example cannot answer."""
NO_PICTURE = "AV501"
"""The picture of an example is not in a folder."""
TO_COME = {"preview", "analyse", "translate", "pack", "diff"}
"""Commands of which a part of the guide tells, whether they are there or not."""
OPENS_A_WINDOW = {"play", "preview"}
CARET = re.compile(r"\s+\d+ \| |\s+\| +\^")
COUNTS = re.compile(r"(Virheitä|Errors): \d")


def blocks(language: str, kind: str) -> list[str]:
    """Return the guide's blocks of a kind: `deck`, `card`, `choice`, `cards`, or empty for a terminal."""
    wanted = f"yaml {kind}" if kind else ""
    return [body for mark, body in BLOCK.findall(PAGES[language]) if mark == wanted]


def plain(text: str) -> Any:
    """Return a document with every scalar as it was written."""
    return yaml.load(text, yaml.CBaseLoader)


class Desk:
    """A new deck as plain data, to put examples into."""

    def __init__(self, language: str) -> None:
        person = {"fi": "Noa", "en": "Sam"}[language]
        day = datetime.date(2026, 11, 24)
        wishes = templates.StarterAnswers("oma", "Oma", language, (11, 16), 4, person, day)
        files = {name: plain(text) for name, text in templates.new_deck(wishes).items()}
        self.deck: dict[str, Any] = files.pop("deck.yaml")
        self.cards: list[dict[str, Any]] = [card for cards in files.values() for card in cards]

    def put(self, kind: str, example: Any) -> None:
        """Put an example where it belongs: the cover, the third card, its first choice, behind all."""
        match kind:
            case "deck":
                self.deck |= example
            case "card":
                self.cards[2] |= example
            case "choice":
                self.cards[2]["choices"][0] |= example
            case _:
                self.cards += example

    def load(self) -> Loaded:
        """Load the deck as it is now."""
        files = {"deck.yaml": self.deck, "cards/kortit.yaml": self.cards}
        raw = {
            name: yaml.dump(data, allow_unicode=True, default_style='"', sort_keys=False).encode()
            for name, data in files.items()
        }
        return load_sources(raw, today=datetime.date(2026, 11, 24))


def codes(loaded: Loaded) -> list[str]:
    """Return the errors, and the advice that an example must not need."""
    return [
        found.code
        for found in loaded.findings
        if found.code in TAUGHT or (found.severity is Severity.ERROR and found.code != NO_PICTURE)
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_example_loads_in_a_deck(language: str) -> None:
    """Each example, put into a new deck where it belongs, is a deck without a fault."""
    whole = Desk(language)
    for example in blocks(language, "choice"):
        whole.put("choice", plain(example))
    for example in blocks(language, "deck"):
        data = plain(example)
        if data != {"movement": "off"}:
            whole.put("deck", data)
        if "roles" not in data and "help" not in data:
            alone = Desk(language)
            alone.put("deck", data)
            assert codes(alone.load()) == [], example
    assert codes(whole.load()) == []
    for kind in ("card", "choice", "cards"):
        assert blocks(language, kind)
        for example in blocks(language, kind):
            desk = deepcopy(whole)
            desk.put(kind, plain(example))
            loaded = desk.load()
            assert codes(loaded) == [], example
            assert loaded.deck is not None


def keys(model: type[BaseModel], data: Any) -> Iterator[tuple[str, str]]:
    """Return every key that is written in an example, with the model that it belongs to."""
    for key, value in data.items():
        if key not in model.model_fields:
            continue
        yield model.__name__, key
        inner = _model_in(model.model_fields[key].annotation)
        if inner is not None:
            for part in tables(value, inner):
                yield from keys(inner, part)


def tables(value: Any, model: type[BaseModel]) -> Iterator[dict[str, Any]]:
    """Return the tables of a model in a value: itself, its items, or what stands under its names."""
    if isinstance(value, list):
        yield from (part for part in value if isinstance(part, dict))
    elif isinstance(value, dict):
        known = set(value) <= set(model.model_fields)
        yield from [value] if known else (part for part in value.values() if isinstance(part, dict))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_key_of_the_format_has_an_example(language: str) -> None:
    """There is no key of a day that an author cannot see written; those of a lesson are in format.md."""
    models = {"deck": Deck, "card": Card, "choice": Choice}
    seen = {
        found
        for kind, model in models.items()
        for text in blocks(language, kind)
        for found in keys(model, plain(text))
    }
    seen |= {
        found for text in blocks(language, "cards") for card in plain(text) for found in keys(Card, card)
    }
    assert FIRST - seen - {("Deck", "cards"), ("Deck", "translations")} == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_quarter_of_an_hour_is_as_it_is_told(
    language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each command of the first part, run in order with the edits between, answers what the guide shows."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", language)
    monkeypatch.setattr("sys.argv", ["main.py"])
    story = PAGES[language].split("\n## ")[1]
    edits = re.compile(r"`([^`\n]+)` →\s+`([^`\n]+)`")
    place = None
    for found in re.finditer(f"{BLOCK.pattern}|{edits.pattern}", story, re.DOTALL):
        mark, body, old, new = found.groups()
        if old is not None:
            assert place is not None
            text = place.read_text(encoding="utf-8")
            assert text.count(old) == 1
            place.write_text(text.replace(old, new), encoding="utf-8")
        elif mark is not None:
            assert place is not None
            text = place.read_text(encoding="utf-8")  # the template's card is the last part of its file
            place.write_text(text[: text.rindex("\n\n") + 2] + body, encoding="utf-8")
        else:
            typed, _, answer = body.partition("\n")
            words = words_of(typed)
            if words[0] in OPENS_A_WINDOW:
                continue
            main(words)
            same(capsys.readouterr().out, answer)
            if words[0] == "card":
                (place,) = (tmp_path / part for part in re.findall(r"\S+\.yaml", answer))


def words_of(typed: str) -> list[str]:
    """Return what a command line gives to the program."""
    words = re.findall(r'"[^"]+"|\S+', typed.removeprefix("python main.py "))
    assert typed.startswith("python main.py ")
    return [word.strip('"') for word in words]


def same(printed: str, told: str) -> None:
    """Hold what was printed against the guide, which leaves out the counts and always shows the place."""
    lines = [line for line in printed.splitlines() if not COUNTS.match(line) and not CARET.match(line)]
    assert lines == [line for line in told.splitlines() if not CARET.match(line)]
    if any(CARET.match(line) for line in printed.splitlines()):
        assert [line for line in printed.splitlines() if CARET.match(line)] == [
            line for line in told.splitlines() if CARET.match(line)
        ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_command_of_the_guide_is_one(language: str) -> None:
    """Whatever an author is told to type is a command of the program."""
    typed = [
        line
        for body in blocks(language, "")
        for line in body.splitlines()
        if line.startswith("python main.py")
    ]
    named = {words_of(line)[0] for line in typed}
    assert named - TO_COME <= set(commands())
    assert named >= {"new", "card", "check", "play", "schema", "shots", *TO_COME}


def test_both_languages_have_the_same_parts() -> None:
    """Whoever reads the translation misses nothing: headings, tables, lists and blocks are as many."""
    finnish, english = parts("authors", "fi"), parts("authors", "en")
    for part in finnish:
        assert finnish[part] == english[part], part
    marks = [[mark for mark, _ in BLOCK.findall(PAGES[language])] for language in LANGUAGES]
    assert marks[0] == marks[1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_of_programmers_is_in_the_prose(language: str) -> None:
    """An author meets no word that only programmers use."""
    prose = re.sub(r"`[^`]*`", "", BLOCK.sub("", PAGES[language]))
    words = r"python|string|boolean|integer|merkkijono|totuusarvo|muuttuja|funktio|parser|json|null|array"
    assert re.findall(rf"\b({words})\b", prose, re.IGNORECASE) == []


def test_the_guides_are_found() -> None:
    """The README and the format's page lead to the guides."""
    for page in (ROOT / "README.md", ROOT / "docs" / "format.md"):
        text = page.read_text(encoding="utf-8")
        assert all(f"authors.{language}.md" in text for language in LANGUAGES)
