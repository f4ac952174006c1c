"""Where a text of a deck was written: an address leads to its line, words on the wall to an address."""

from __future__ import annotations

import datetime
import shutil
from pathlib import Path

import pytest

from arjenvalinnat.content.cast import recast
from arjenvalinnat.content.load import load_deck
from arjenvalinnat.content.reading.sources import Loaded
from arjenvalinnat.content.translation.wording import WORD, wordings
from arjenvalinnat.session.preview.places import address_of, place_of_text
from tests.content.files import DECKS, SHIPPED

PO = """msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\n"

msgctxt "title"
msgid "Pieni päivä"
msgstr "En liten dag"

msgctxt "cards/torkku/title"
msgid "Torkku"
msgstr "Snooza"
"""


@pytest.fixture
def loaded(tmp_path: Path) -> Loaded:
    """Return the deck that uses every key, with a Swedish PO file beside it."""
    shutil.copytree(DECKS / "good" / "perus", tmp_path / "perus")
    folder = tmp_path / "perus" / "translations"
    folder.mkdir()
    (folder / "sv.po").write_text(PO, encoding="utf-8")
    return load_deck(tmp_path / "perus")


def line_at(loaded: Loaded, address: str, language: str = "fi") -> str:
    """Return the file's text from the place of an address to the end of the line."""
    place = place_of_text(loaded, address, language)
    assert place is not None
    return Path(place.file).read_text(encoding="utf-8").splitlines()[place.line - 1][place.column - 1 :]


def test_every_text_of_the_shipped_deck_leads_to_its_own_line():
    """The file holds the text's first words where its address leads to, or just below."""
    loaded = load_deck(SHIPPED, today=datetime.date(2026, 11, 24))
    assert loaded.deck is not None
    files: dict[str, list[str]] = {}
    count = 0
    for address, text in wordings(loaded.deck):
        place = place_of_text(loaded, address, "fi")
        assert place is not None, address
        if place.file not in files:
            files[place.file] = Path(place.file).read_text(encoding="utf-8").splitlines()
        lines = files[place.file][place.line - 1 : place.line + 2]
        first = text.split()[0].strip("”\"'")
        assert first in " ".join(lines)[place.column - 1 :], (address, place)
        count += 1
    assert count > 500


def test_an_address_leads_to_the_very_text(loaded):
    """By ids and by numbers, in the cards and in deck.yaml; a word leads to its key."""
    assert line_at(loaded, "cards/torkku/title") == "Torkku"
    assert line_at(loaded, "cards/torkku/choices/nukkuu/text") == "Nukkuu vielä hetken."
    assert line_at(loaded, "cards/torkku/choices/nukkuu/effects/self") == "+1 sänky on lämmin"
    told = "Koska bussimatka on pitkä, torkku maksaa enemmän."
    assert line_at(loaded, "cards/torkku/choices/nukkuu/outcomes/0/text") == told
    assert line_at(loaded, "phases/aamu/name").startswith("Aamu")
    word = "cards/viela-yksi-matsi/words/matsi"
    assert line_at(loaded, word) == "yksi peli toista joukkuetta vastaan"
    assert line_at(loaded, f"{word}/{WORD}").startswith("matsi:")


def test_what_is_not_there_leads_as_near_as_the_file_goes(loaded):
    """A card that is none leads nowhere; a key that is none leads to its card."""
    assert place_of_text(loaded, "cards/ei-ole/title", "fi") is None
    assert line_at(loaded, "cards/torkku/facilitator").startswith("id: torkku")
    assert place_of_text(Loaded(None, ()), "title", "fi") is None


def test_another_language_leads_to_its_po_file(loaded):
    """What is not translated yet leads to the deck's own text."""
    place = place_of_text(loaded, "cards/torkku/title", "sv")
    assert place is not None
    assert (Path(place.file).name, place.line) == ("sv.po", 10)
    assert place_of_text(loaded, "cards/torkku", "sv") == place
    assert line_at(loaded, "cards/torkku/ask", "sv") == "Mitä Noa tekee?"


def test_words_on_the_wall_lead_to_their_address(loaded):
    """Broken lines, other names and another language are seen through; the open card comes first."""
    deck = loaded.deck
    assert deck is not None

    def found(said: str, near: str = "", language: str = "fi", cast: str | None = None) -> str | None:
        return address_of(loaded, said, near, language, recast(deck, cast) if cast else str)

    assert found("Mitä Noa tekee?", "cards/torkku/") == "cards/torkku/ask"
    assert found("Mitä Noa tekee?", "cards/viela-yksi-matsi/") == "cards/viela-yksi-matsi/ask"
    assert found("Noa tekee?", "cards/viela-yksi-matsi/") == "cards/viela-yksi-matsi/ask"
    assert found("Uni") == "themes/uni"
    assert found("Tiimi pyytää Noaa vielä yhteen") == "cards/viela-yksi-matsi/situation"
    assert found("Pelaa. Tiimi tarvitsee Eeliä.", cast="eeli") == "cards/viela-yksi-matsi/choices/pelaa/text"
    assert found("Snooza", language="sv") == "cards/torkku/title"
    assert found("Eteenpäin, sano mummo lumessa") is None
    assert found("") is None
