"""An editor with the real YAML language server helps an author: keys to choose from, words, mistakes.

`make tools` installs the server; what is asked here runs offline.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.author.language_server import Client, language_server
from tests.content.files import DECKS, ROOT
from tests.content.lesson import FILES
from tests.needs import needs_server

SCHEMA = "# yaml-language-server: $schema=../../schema/{}.{}.json\n"
CARD = """\
- id: matsi
  phase: ilta
  title: Vielä yksi matsi
  themes: [uni]
  ages: [11, 16]
  situation: Tiimi pyytää Noaa vielä yhteen matsiin.
  ask: Mitä Noa tekee?
  choices:
    - id: pelaa
      text: Pelaa vielä.
      effects:
        self: -1 uni lyhenee
    - id: nukkuu
      text: Lopettaa ja nukkuu.
      effects:
        self: +1 uni riittää
"""


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Client, Path]]:
    """Start one server for the module, in a folder with decks and the schemas beside them."""
    needs_server()
    folder = tmp_path_factory.mktemp("desk")
    shutil.copytree(ROOT / "scenarios", folder, dirs_exist_ok=True)
    with language_server(folder) as client:
        yield client, folder / "arjen-valinnat" / "cards"


def card(text: str, language: str = "fi") -> str:
    """Return a card file that names its schema."""
    return SCHEMA.format("cards", language) + text


def choose(desk: tuple[Client, Path], name: str, text: str) -> dict[str, dict[str, Any]]:
    """Return what the editor offers at the end of *text*, by its label."""
    client, folder = desk
    client.open(folder / name, text)
    lines = text.split("\n")
    got = client.ask("textDocument/completion", client.at(folder / name, len(lines) - 1, len(lines[-1])))
    return {item["label"]: item for item in got["items"]}


def hover(desk: tuple[Client, Path], name: str, text: str, key: str) -> str:
    """Return what the editor tells about the first *key* in *text*."""
    client, folder = desk
    client.open(folder / name, text)
    before = text.partition(key)[0].split("\n")
    place = client.at(folder / name, len(before) - 1, len(before[-1]) + 1)
    return str(client.ask("textDocument/hover", place)["contents"]["value"])


def mistakes(desk: tuple[Client, Path], name: str, text: str) -> list[tuple[int, int, str]]:
    """Return the line, the column (both from 1) and the sentence of what the editor marks red."""
    client, folder = desk
    found = [(one["range"]["start"], one["message"]) for one in client.open(folder / name, text)]
    return sorted((start["line"] + 1, start["character"] + 1, message) for start, message in found)


def test_the_shipped_deck_is_without_a_mark(desk: tuple[Client, Path]) -> None:
    """The editor reads our deck as we do, by the line that each of its files begins with."""
    client, folder = desk
    for path in (folder.parent / "deck.yaml", *sorted(folder.glob("*.yaml"))):
        assert client.open(path, path.read_text(encoding="utf-8")) == []


def test_the_keys_of_a_card_are_offered(desk: tuple[Client, Path]) -> None:
    """At the end of a card the editor offers the keys that it does not have yet, each told in Finnish."""
    offered = choose(desk, "avaimet.yaml", card(CARD + "  "))
    assert {
        "discuss",
        "facilitator",
        "fact",
        "depth",
        "notice",
        "picture",
        "selko",
        "words",
    } <= offered.keys()
    assert not {"situation", "id", "cards"} & offered.keys()
    assert offered["facilitator"]["documentation"] == "Muistiinpano, jonka vain ohjaaja näkee."
    assert offered["picture"]["insertText"].split() == [
        "picture:",
        "file:",
        "$1",
        "alt:",
        "$2",
        "source:",
        "$3",
    ]


def test_the_keys_of_a_choice_are_offered(desk: tuple[Client, Path]) -> None:
    """Inside a choice its own keys are offered, not the card's."""
    offered = choose(desk, "vaihtoehto.yaml", card(CARD + "      "))
    assert {"later", "outcomes", "sets", "tempting"} <= offered.keys()
    assert "discuss" not in offered


def test_the_words_of_a_key_are_offered(desk: tuple[Client, Path]) -> None:
    """Where a key takes one of a few words, they are offered with what they mean; a text offers nothing."""
    offered = choose(desk, "syvyys.yaml", card(CARD + "  depth: "))
    assert offered["deep"]["documentation"] == "Ensin oma ehdotus, sitten keskustelu ja toinen äänestys."
    assert set(offered) == {"quick", "deep"}
    assert set(choose(desk, "totta.yaml", card(CARD + "  by_default: "))) == {"true", "false"}
    assert choose(desk, "teksti.yaml", card(CARD + "  facilitator: ")) == {}


def test_a_key_is_told_in_the_language_of_its_schema(desk: tuple[Client, Path]) -> None:
    """Pointing at a key shows its description."""
    finnish = hover(desk, "kerro.yaml", card(CARD), "situation")
    assert finnish.startswith("Mitä on meneillään, enintään 18 sanaa.")
    assert hover(desk, "tell.yaml", card(CARD, "en"), "situation").startswith(
        "What is going on, at most 18 words."
    )
    assert hover(desk, "syvemmalle.yaml", card(CARD), "effects").startswith("Mitä heti seuraa.")


def test_a_misspelt_key_is_marked_where_it_stands(desk: tuple[Client, Path]) -> None:
    """A slip in a key is one mark on that key, and the key that is missing is named."""
    found = mistakes(desk, "virhe.yaml", card(CARD.replace("situation:", "sitaution:")))
    assert found == [
        (2, 3, 'Missing property "situation".'),
        (7, 3, "Property sitaution is not allowed."),
    ]


@pytest.mark.parametrize(
    ("old", "new", "column", "said"),
    [
        ("self: -1 uni lyhenee", "self: uni lyhenee", 15, "Vaikutus on yksi rivi"),
        ("self: -1 uni lyhenee", "self: -1", 15, "Vaikutus on yksi rivi"),
        ("themes: [uni]", "themes: uni", 11, "Tähän kuuluu luettelo"),
        ("id: matsi", "id: Vielä yksi matsi", 7, "Tunnuksessa on pieniä kirjaimia"),
        ("title: Vielä yksi matsi", "title: [matsi]", 10, "Tähän kuuluu teksti"),
        ("ages: [11, 16]", "ages: [11, paljon]", 14, "Tähän kuuluu kokonaisluku"),
        ("effects:\n", "tempting: joo\n      effects:\n", 17, "Tähän kuuluu true"),
    ],
)
def test_a_mistake_is_told_in_the_authors_language(
    desk: tuple[Client, Path], old: str, new: str, column: int, said: str
) -> None:
    """What stands where something else belongs is marked at its place, with our own sentence."""
    found = mistakes(desk, f"{abs(hash(new))}.yaml", card(CARD.replace(old, new, 1)))
    assert [(place, sentence.startswith(said)) for _, place, sentence in found] == [(column, True)]


def test_deck_yaml_is_helped_with_too(desk: tuple[Client, Path]) -> None:
    """In deck.yaml the editor offers its keys, and takes `movement: off` for what it is."""
    text = (DECKS / "good" / "ilman-nappuloita" / "deck.yaml").read_text(encoding="utf-8")
    body = text.partition("\n")[2]
    offered = choose(desk, "deck.yaml", SCHEMA.format("deck", "fi") + body + "\n")
    assert {"facts", "help", "roles", "chances"} <= offered.keys()
    assert offered["help"]["documentation"] == "Avun paikat, jotka näkyvät lopuksi."
    assert mistakes(desk, "pakka.yaml", SCHEMA.format("deck", "fi") + body) == []


SCENE = """\
- id: bileet
  phase: rasti-1
  title: Bileet
  themes: [ryhma]
  ages: [13, 16]
  steps:
    - id: tarjous
      title: Tarjous
      situation: Sami ojentaa tölkin.
"""


def test_a_lesson_is_without_a_mark(desk: tuple[Client, Path]) -> None:
    """The editor reads scenes, tasks and texts in several kinds as the models do."""
    for name, raw in FILES.items():
        kind = "deck" if name == "deck.yaml" else "cards"
        body = raw.decode().partition("\n")[2]
        assert mistakes(desk, name.replace("/", "-"), SCHEMA.format(kind, "fi") + body) == []


def test_steps_are_offered_to_a_card_and_nothing_else_to_a_scene(desk: tuple[Client, Path]) -> None:
    """A card without a task is offered every task, and steps; a scene keeps its tasks in its steps."""
    alone = choose(desk, "kortti.yaml", card(CARD.partition("  choices:")[0] + "  "))
    assert {"steps", "choices", "order", "line", "with", "seconds"} <= alone.keys()
    assert alone["steps"]["documentation"].startswith("Kohtauksen kohdat järjestyksessä")
    scene = choose(desk, "kohtaus.yaml", card(SCENE + "  "))
    assert {"notice", "facilitator", "by_default"} <= scene.keys()
    assert not {"situation", "choices", "order"} & scene.keys()


def test_the_keys_of_a_step_are_offered(desk: tuple[Client, Path]) -> None:
    """Inside a step its tasks are offered and what is asked of them, each told in Finnish."""
    offered = choose(desk, "kohta.yaml", card(SCENE + "      "))
    tasks = {"choices", "sort", "guess", "corners", "talk", "do", "write"}
    assert {*tasks, "outcomes", "after"} <= offered.keys()
    assert not {"phase", "themes", "steps"} & offered.keys()
    assert offered["after"]["documentation"] == "Yksi rivi seinälle, kun seuraukset on luettu."
    words = choose(desk, "kuka.yaml", card(SCENE + "      with: "))
    assert words["class"]["documentation"] == "Koko luokka."
    assert set(words) == {"alone", "pair", "group", "class"}
