"""Every text of a deck has a lasting address, a place in a file, and a kind that a translator is told."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from arjenvalinnat.content.load import load_deck
from arjenvalinnat.content.translation.addresses import place_at
from arjenvalinnat.content.translation.text_kinds import KINDS, kind_of
from arjenvalinnat.content.translation.wording import reworded, wordings
from arjenvalinnat.views.texts import languages, texts
from tests.content.files import DECKS, SHIPPED, loaded

TODAY = datetime.date(2026, 11, 24)


@pytest.mark.parametrize("folder", [*(DECKS / "good").iterdir(), SHIPPED], ids=lambda path: path.name)
def test_every_text_has_one_address_and_can_be_put_back(folder: Path) -> None:
    """A deck whose texts are replaced by themselves is the same deck, and no two texts share an address."""
    found = load_deck(folder, today=TODAY)
    assert found.deck is not None
    addresses = [address for address, _ in wordings(found.deck)]
    assert len(addresses) == len(set(addresses))
    assert reworded(found.deck, lambda _, text: text) == found.deck


def test_no_text_that_people_read_is_forgotten() -> None:
    """Whatever the models call a text is in the walk, but for what is the same in every language."""
    deck = loaded(SHIPPED)
    told = {text for _, text in wordings(deck)}
    changed = repr(reworded(deck, lambda address, text: "X"))
    left = {text for text in told if len(text) > 25 and text in changed}
    assert left == set()
    assert {"Noa ja kaverit", "Muut", "22.30", "116 111", "matsi", "Noa pääsee heti sänkyyn."} <= told


def test_a_text_is_found_where_it_was_written() -> None:
    """A translator's program opens the very line."""
    found = load_deck(SHIPPED, today=TODAY)
    assert found.deck is not None
    for address, text in wordings(found.deck):
        place = place_at(found, address)
        assert place is not None
        line = Path(place.file).read_text(encoding="utf-8").splitlines()[place.line - 1]
        beginning = text.split()[0]
        assert beginning in line or ">-" in line, f"{address}: {line}"


@pytest.mark.parametrize("kind", sorted(set(KINDS)))
def test_every_kind_of_text_is_told_to_translators(kind: str) -> None:
    """The comment exists in every language of the interface."""
    for language in languages():
        assert texts(language)(f"translate.kind.{kind}")


def test_kinds_know_their_limits() -> None:
    """A choice has fourteen words on the wall, and a title is only short."""
    assert kind_of("cards/matsi/choices/pelaa/text").most == 14
    assert kind_of("cards/matsi/title") == kind_of("cards/koe/title")
    assert kind_of("milestones/eka/name").name == "label"
