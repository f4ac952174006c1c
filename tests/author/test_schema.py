"""The schema says what the loader says, in words that an author understands; the command writes it."""

from __future__ import annotations

import itertools
import json
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from arjenvalinnat.cli.main import main
from arjenvalinnat.content.format.authored import written_keys
from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.content.reading.sources import load_sources
from arjenvalinnat.content.schema import KINDS, LANGUAGES, description, descriptions, schema
from tests.author.editor_yaml import read
from tests.author.schemas import faults, files, kind_of
from tests.changed_decks import names, write
from tests.content.files import CARDS, DECK, DECKS, ROOT, SHIPPED, smallest
from tests.content.format_models import MODELS
from tests.content.lesson import FILES, FOLDER, loaded_lesson

COMMITTED = ROOT / "scenarios" / "schema"
GOOD = [SHIPPED, *sorted((DECKS / "good").iterdir())]
BROKEN = names("broken")
SEEN = {
    *("AV030", "AV031", "AV032", "AV033", "AV034"),
    *(f"AV{number}" for number in range(201, 222)),
    "AV228",
    "AV233",
    "AV234",
    "AV235",
    "AV261",
}
"""Codes of mistakes in one place, which a schema can see."""
UNREADABLE = re.compile("AV0")
"""Codes of files that are no YAML to an editor either, or that YAML allows and our format does not."""
EVERY = list(itertools.product(KINDS, LANGUAGES))


@pytest.mark.parametrize(("kind", "language"), EVERY)
def test_the_schema_is_one(kind: str, language: str) -> None:
    """What the command writes is a JSON Schema of draft 7."""
    jsonschema.Draft7Validator.check_schema(schema(kind, language))


@pytest.mark.parametrize("deck", GOOD, ids=lambda path: path.name)
def test_a_good_deck_has_no_fault(deck: Path) -> None:
    """What the loader reads, the schema accepts."""
    for path in files(deck):
        assert faults(kind_of(path), read(path.read_text(encoding="utf-8-sig"))) == []


@pytest.mark.parametrize("name", [name for name in BROKEN if not UNREADABLE.match(name) or name[:5] in SEEN])
def test_a_mistake_of_shape_is_seen_and_no_other(name: str, tmp_path: Path) -> None:
    """The schema refuses each broken deck whose mistake lies in one place, and no other."""
    found = [
        fault
        for path in files(write(f"broken/{name}", tmp_path))
        for fault in faults(kind_of(path), read(path.read_text(encoding="utf-8-sig")))
    ]
    assert bool(found) == (name[:5] in SEEN), found


SPELT = [
    ("deck", 'clock: "22.45"', "clock: 22.45"),
    ("deck", "title: Tavallinen päivä", "title: true"),
    ("deck", "title: Tavallinen päivä", 'title: "  "'),
    ("deck", 'version: "1"', "version: 1.0"),
    ("deck", "ages: [11, 16]", 'ages: ["11", 16]'),
    ("deck", "ages: [11, 16]", "ages: [11, 26]"),
    ("deck", "ages: [11, 16]", "ages: [11, 12, 13]"),
    ("deck", "ages: [11, 16]", "ages: 11–16"),
    ("deck", "{id: self, name: Minä}", "{id: self, name: Minä, role: own}"),
    ("deck", "{id: self, name: Minä}", "{id: self, name: Minä, role: oma}"),
    ("deck", "{id: self, name: Minä}", "{id: self, name: Minä, role: }"),
    ("deck", "language: fi", "language: no"),
    ("deck", "language: fi", "language: suomi"),
    ("deck", "movement:\n  road:\n    - {cards: 6, last: 18}", "movement: off"),
    ("deck", "movement:\n  road:\n    - {cards: 6, last: 18}", "movement: on"),
    ("deck", "questions: [Mikä jäi mieleen?]", "questions: [{text: Mikä?, moment: given}]"),
    ("deck", "questions: [Mikä jäi mieleen?]", "questions: [{moment: given}]"),
    ("deck", "about: Pieni pakka.", "minutes: 45\nabout: Pieni pakka."),
    ("deck", "about: Pieni pakka.", "minutes: 4\nabout: Pieni pakka."),
    ("cards", "tempting: true", 'tempting: "true"'),
    ("cards", "tempting: true", "tempting: yes"),
    ("cards", "tempting: true", "tempting: 1"),
    ("cards", "self: -1 uni lyhenee", "self: +02  uni lyhenee"),
    ("cards", "self: -1 uni lyhenee", "self: -3 uni lyhenee"),
    ("cards", "self: -1 uni lyhenee", "self: -1"),
    ("cards", "self: -1 uni lyhenee", "self: uni lyhenee"),
    ("cards", "self: -1 uni lyhenee", "Self: -1 uni lyhenee"),
    ("cards", "move: -1", "move: +1"),
    ("cards", "move: -1", 'move: "-1"'),
    ("cards", "move: -1", "move: -1.5"),
    ("cards", "move: -1", "move:"),
    ("cards", "- id: koe\n", "- id: 7\n"),
    ("cards", "- id: koe\n", "- id: -7\n"),
    ("cards", "- id: koe\n", "- id: Koe\n"),
    ("cards", "themes: [uni]", "themes: []"),
    ("cards", "themes: [uni]", "themes: uni"),
    ("cards", "themes: [uni]", "themes: [uni]\n  depth: deep"),
    ("cards", "themes: [uni]", "themes: [uni]\n  depth: syvä"),
    ("cards", "themes: [uni]", "themes: [uni]\n  notice:"),
    ("cards", "themes: [uni]", "themes: [uni]\n  words: {matsi: peli}"),
    ("cards", "themes: [uni]", "themes: [uni]\n  words: {matsi: [peli]}"),
    ("cards", "themes: [uni]", "themes: [uni]\n  picture: {file: a.svg, alt: A, source: B}"),
    ("cards", "themes: [uni]", "themes: [uni]\n  picture: {file: a.gif, alt: A, source: B}"),
]


@pytest.mark.parametrize(("kind", "old", "new"), SPELT, ids=[new for _, _, new in SPELT])
def test_the_schema_and_the_loader_agree(kind: str, old: str, new: str) -> None:
    """However a value is spelt, an editor accepts it exactly when the deck can be played with it."""
    sources = smallest(**{kind: (old, new)})
    text = sources[DECK if kind == "deck" else CARDS].decode()
    assert (faults(kind, read(text)) == []) == (load_sources(sources).deck is not None)


def test_the_lesson_has_no_fault() -> None:
    """Every key of format 2 is accepted where the models read it."""
    for path in files(FOLDER):
        assert faults(kind_of(path), read(path.read_text(encoding="utf-8"))) == []


IN_A_LESSON = [
    ("deck", "plan: whole", "plan: day"),
    ("deck", "plan: whole", "plan: some"),
    ("deck", "called: lesson", "called: tunti"),
    ("deck", "exit:\n", "exit: off\nreviewers: [A]\nabouts:\n"),
    ("deck", "stations: {minutes: 12, change: 1}", "stations: {minutes: 12}"),
    ("deck", "stations: {minutes: 12, change: 1}", "stations: 12"),
    ("deck", "      - {id: vape, name: Vape}\n", ""),
    ("deck", "ends: [todella vaikea, todella helppo]", "ends: [vaikea]"),
    ("deck", "seconds: {puhelu: 120}", "seconds: {puhelu: 4}"),
    ("deck", "  - when: Joku kertoo omasta juomisestaan.\n    say", "  - say"),
    ("cards", "with: class", "with: luokka"),
    ("cards", "form: pair", "form: try"),
    ("cards", "seconds: 150", "seconds: 4"),
    ("cards", "keep: true", "keep: joo"),
    ("cards", "situation: Seistään piirissä.", "situation: {a: Seistään, b: Istutaan}"),
    ("cards", "situation: Seistään piirissä.", "situation: {a: [Seistään], b: Istutaan}"),
    ("cards", "free: true}", "free: kyllä}"),
    ("cards", "talk: Miten ei voi sanoa ystävällisesti?", "talk: [Miten?, Miksi?]"),
    ("cards", "talk: Miten ei voi sanoa ystävällisesti?", "talk: {prompts: [Miten?]}"),
    ("cards", "talk: Miten ei voi sanoa ystävällisesti?", "talk: {kysymys: Miten?}"),
    ("cards", "guess: {least: 0, most: 100, right: 70}", "guess: {least: 0, most: 100}"),
    ("cards", "guess: {least: 0, most: 100, right: 70}", "guess: {least: 0, most: 100, right: paljon}"),
    ("cards", "make: {phase: rasti-2}", "make: rasti-2"),
    ("cards", "        shy: Riittää, että nostaa kortin.\n", "        hiljainen: Riittää.\n"),
    ("cards", "ends: [Täysin samaa mieltä, Täysin eri mieltä]", "ends: [A, B, C]"),
    ("cards", "          - {id: suru, text: Surulliselta.}\n", ""),
    ("cards", "raja: -1, kaveruus: +1", "raja: -1, kaveruus: +3"),
    ("cards", "vape: -1 Sami laittaa", "vape: -3 Sami laittaa"),
]


@pytest.mark.parametrize(("kind", "old", "new"), IN_A_LESSON, ids=[new for _, _, new in IN_A_LESSON])
def test_the_schema_and_the_models_agree_on_lessons(kind: str, old: str, new: str) -> None:
    """However a key of format 2 is spelt, an editor accepts it exactly when the models read it."""
    found = loaded_lesson(**{kind: (old, new)})
    text = FILES[DECK if kind == "deck" else CARDS].decode().replace(old, new, 1)
    assert (faults(kind, read(text)) == []) == (found.deck is not None)


SEEN_EARLY = [
    ("cards", "  steps:\n", "  ask: Miksi?\n  steps:\n"),
    ("cards", "          stop: Noa suuttuisi itsekin, jos joku tekisi hänelle niin.\n", ""),
    ("cards", "          result: Sami hymyilee. Viiden minuutin päästä hän tarjoaa toista.\n", ""),
    ("deck", "format: 2", "format: 1"),
]


@pytest.mark.parametrize(("kind", "old", "new"), SEEN_EARLY, ids=[new or old for _, old, new in SEEN_EARLY])
def test_an_editor_sees_what_depends_on_another_key(kind: str, old: str, new: str) -> None:
    """A scene has no task of its own, a choice does something, a number alone needs a result, 1 is not 2."""
    text = FILES[DECK if kind == "deck" else CARDS].decode()
    assert old in text
    assert faults(kind, read(text.replace(old, new, 1))) != []


def test_every_key_is_told_in_every_language() -> None:
    """Each key of each model has its line, its own or that of what it is made from; no line is left over."""
    keys = {part: set(written_keys(part).values()) for part in MODELS}
    keys[Deck] -= {"cards", "translations"}
    for language in LANGUAGES:
        told = descriptions(language)
        for part in MODELS:
            assert set(told.get(part.__name__, {})) <= keys[part]
            for key in keys[part]:
                assert description(part, key, told).endswith((".", "?", "…"))
        assert set(told) == {part.__name__ for part in MODELS} | {"about", "mistake", "among"}
        assert told["mistake"].keys() == descriptions("fi")["mistake"].keys()
        assert told["among"].keys() == descriptions("fi")["among"].keys()


def every_part(data: Any) -> Iterator[dict[str, Any]]:
    """Return every table in a schema."""
    if isinstance(data, dict):
        yield data
    for part in data.values() if isinstance(data, dict) else data if isinstance(data, list) else ():
        yield from every_part(part)


@pytest.mark.parametrize(("kind", "language"), EVERY)
def test_no_key_is_without_words_and_none_is_open(kind: str, language: str) -> None:
    """Every key in the schema carries its description; every table of keys is closed."""
    for part in every_part(schema(kind, language)):
        if "properties" in part and isinstance(part["properties"], dict):
            assert part["additionalProperties"] is False
            assert all(told["description"] for told in part["properties"].values())
        assert "$ref" not in part
        assert not any(key.startswith("x-") for key in part)


@pytest.mark.parametrize(("kind", "language"), EVERY)
def test_the_committed_schema_is_what_the_command_writes(
    kind: str, language: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """`schema` prints it, and with `--out` writes it, exactly as it lies beside the decks."""
    committed = (COMMITTED / f"{kind}.{language}.json").read_text(encoding="utf-8")
    assert main(["schema", kind, "--lang", language]) == 0
    assert capsys.readouterr().out == committed
    assert main(["schema", kind, "--lang", language, "--out", str(tmp_path / "made.json")]) == 0
    assert (tmp_path / "made.json").read_text(encoding="utf-8") == committed
    assert json.loads(committed) == schema(kind, language)


def test_a_place_that_cannot_be_written_is_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A folder that is not there ends with a sentence and 1."""
    assert main(["schema", "--lang", "fi", "--out", str(tmp_path / "none" / "deck.json")]) == 1
    assert capsys.readouterr().err.count("\n") == 1


@pytest.mark.parametrize("deck", [deck for deck in GOOD if deck.name != "pienin"], ids=lambda deck: deck.name)
def test_every_file_of_a_good_deck_names_its_schema(deck: Path) -> None:
    """An editor that opens a file of ours finds the schema by the first line.

    The smallest deck has no such line: many tests count its lines.
    """
    for path in files(deck):
        first = path.read_text(encoding="utf-8-sig").splitlines()[0]
        named = first.removeprefix("# yaml-language-server: $schema=")
        assert named != first
        assert Path(os.path.normpath(path.parent / named)) == COMMITTED / f"{kind_of(path)}.fi.json"
