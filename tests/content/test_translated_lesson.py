"""A lesson of scenes and tasks is translated as a day is: by lasting addresses, in a file or in a table."""

from __future__ import annotations

from pathlib import Path

import pytest

from arjenvalinnat.content.translation.addresses import place_at
from arjenvalinnat.content.translation.po import PoHeader, fill_po, read_entries, update_po, written_places
from arjenvalinnat.content.translation.po_file import read_po
from arjenvalinnat.content.translation.spreadsheet import rows_of, table_of
from arjenvalinnat.content.translation.text_kinds import kind_of
from arjenvalinnat.content.translation.translate import told_in, with_translations
from arjenvalinnat.content.translation.wording import reworded, wordings
from tests.content.files import CARDS, DECK
from tests.content.lesson import FILES, lesson, loaded_lesson

HEADS = ("address", "about", "source", "translation", "state")
OFFER = "cards/kotibileet/steps/tarjous"
KINDS = {
    f"{OFFER}/title": "title",
    f"{OFFER}/situation/vape": "situation",
    f"{OFFER}/after": "after",
    f"{OFFER}/facilitator/restless": "facilitator",
    f"{OFFER}/if/0/say": "reply",
    "cards/kotibileet/choices/no-okei/result": "happens",
    "cards/kotibileet/choices/en-kiitti/effects/kaveruus/tolkki": "effect",
    "cards/kotibileet/choices/ottaa-muilta/stop": "stop",
    "cards/kotibileet/steps/puhelu/order/items/missa/why": "why",
    "cards/kotibileet/steps/maanantai/outcomes/1/text/vape": "told",
    "cards/moniko/ask/vape": "ask",
    "cards/mielipide/steps/jana/line/ends/0": "end",
    "cards/mielipide/steps/laatikot/sort/boxes/kaverille/name": "box",
    "cards/mielipide/steps/piirissa/do/prompts/1/vape": "instruction",
    "facts/seitseman-kymmenesta/text/vape": "fact",
    "exit/ask": "question",
    "before_class/0": "facilitator",
    "if/0/when": "case",
    "peers/roles/lukija/says/0": "peers",
    "styles/apu": "label",
}


def places() -> dict[str, int]:
    """Return the line of every text of the lesson, by its address."""
    found = loaded_lesson()
    every = {address: place_at(found, address) for address, _ in wordings(lesson())}
    return {address: place.line for address, place in every.items() if place is not None}


def test_every_text_has_one_address_and_can_be_put_back() -> None:
    """A lesson whose texts are replaced by themselves is the same lesson, each kind still by itself."""
    deck = lesson()
    addresses = [address for address, _ in wordings(deck)]
    assert len(addresses) == len(set(addresses))
    again = reworded(deck, lambda _, text: text)
    assert again == deck
    assert list(wordings(again)) == list(wordings(deck))


def test_every_text_is_found_where_it_was_written() -> None:
    """Also where a list alone is a task, and where a step's choice stands under its card."""
    lines = {name: raw.decode().splitlines() for name, raw in FILES.items()}
    found = places()
    for address, text in wordings(lesson()):
        file = CARDS if address.startswith("cards/") else DECK
        assert text.split()[0] in lines[file][found[address] - 1], address


@pytest.mark.parametrize("address", KINDS)
def test_a_translator_is_told_what_each_text_is(address: str) -> None:
    """The sort of a text is known whatever step or kind it stands in."""
    assert address in dict(wordings(lesson()))
    assert kind_of(address).name == KINDS[address]


def test_no_text_of_a_card_is_only_a_label() -> None:
    """Whatever a class reads has a sort of its own, under which a translator is told about it."""
    labels = [at for at, _ in wordings(lesson()) if at.startswith("cards/") and kind_of(at).name == "label"]
    assert labels == []


def test_a_choice_that_moves_to_another_step_keeps_its_translation() -> None:
    """Choices stand under their card."""
    moved = lesson(cards=("id: tarjous\n", "id: uusi-nimi\n"))
    kept = dict(wordings(lesson())).keys() & dict(wordings(moved)).keys()
    assert "cards/kotibileet/choices/no-okei/text" in kept
    assert not [address for address in kept if "/steps/tarjous/" in address]


@pytest.mark.parametrize("by_table", [False, True])
def test_a_lesson_comes_back_from_a_translator(by_table: bool, tmp_path: Path) -> None:
    """Every text, each kind by itself, is written into a PO file or a table and read back as it was put."""
    deck, path = lesson(), tmp_path / "sv.po"
    texts = list(wordings(deck))
    found = loaded_lesson()

    def where(address: str) -> tuple[str, int] | None:
        place = place_at(found, address)
        return None if place is None else (place.file, place.line)

    header = PoHeader("kotibileet 1.0", "Käännös", "fi", "sv")
    made = update_po(path, texts, header, lambda at: kind_of(at).name, written_places(texts, where))
    assert (made.total, made.empty) == (len(texts), len(texts))
    wanted = {address: f"[{address}] {text}" for address, text in texts}
    if by_table:
        rows = list(rows_of(table_of(read_entries(path), HEADS)))
        assert [(row.address, row.source) for row in rows] == [(at, text.strip()) for at, text in texts]
        back = [(row.address, row.source, wanted[row.address]) for row in rows]
    else:
        back = [(address, text, wanted[address]) for address, text in texts]
    assert fill_po(path, back) == (len(texts), 0, ())
    swedish = with_translations(deck, [read_po(path.read_bytes(), "sv.po", "sv")])
    assert dict(wordings(told_in(swedish, "sv"))) == wanted
