"""A deck in other languages: what a translator wrote is shown, kept, and never mistaken for another."""

from __future__ import annotations

import datetime
import json
import shutil
from pathlib import Path

import polib
import pytest

from arjenvalinnat.cli.main import main
from arjenvalinnat.content.cast import recast
from arjenvalinnat.content.diagnostics import SENTENCES, message
from arjenvalinnat.content.load import load_deck
from arjenvalinnat.content.translation.po import read_entries
from arjenvalinnat.content.translation.translate import told_in
from arjenvalinnat.content.translation.wording import reworded, wordings
from arjenvalinnat.session.journal.deck_snapshot import deck_from, deck_to
from arjenvalinnat.views.assets import TEXTS
from arjenvalinnat.views.fit import unfit
from arjenvalinnat.views.texts import languages
from tests.content.files import DECKS, SHIPPED, loaded

TODAY = datetime.date(2026, 11, 24)
SMALL = DECKS / "good" / "perus"
HEADS = ("address", "about", "source", "translation", "state")


@pytest.fixture
def deck(tmp_path: Path) -> Path:
    """Return a small deck's folder that a test may write into."""
    return Path(shutil.copytree(SMALL, tmp_path / "pakka"))


def translate(folder: Path, *more: str) -> int:
    return main(["translate", str(folder), "sv", "--lang", "en", *more])


def po_of(folder: Path) -> polib.POFile:
    return read_entries(folder / "translations" / "sv.po")


def work(folder: Path, **words: str) -> None:
    """Translate the texts at these addresses, written with `__` for the slashes, as a translator would."""
    book = po_of(folder)
    for name, text in words.items():
        address = name.replace("__", "/").replace("_", "-")
        next(entry for entry in book if entry.msgctxt == address).msgstr = text
    book.save(str(folder / "translations" / "sv.po"))


def edit(folder: Path, old: str, new: str) -> None:
    path = folder / "deck.yaml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_new_file_asks_for_everything_and_says_what_it_is(deck: Path, capsys) -> None:
    """Each entry has its address, the deck's text, where it stands, which card it is on, and its limit."""
    assert translate(deck) == 0
    texts_ = tuple(wordings(loaded(deck)))
    book = po_of(deck)
    assert [(entry.msgctxt, entry.msgid, entry.msgstr) for entry in book] == [(*one, "") for one in texts_]
    situation = next(
        entry for entry in book if entry.msgctxt.startswith("cards/") and entry.msgctxt.endswith("/situation")
    )
    assert "Kortti ”" in situation.comment
    assert "18" in situation.comment
    assert situation.occurrences[0][0].startswith("cards/")
    assert f"{len(texts_)} texts, 0 ready" in capsys.readouterr().out


def test_an_update_changes_nothing_that_was_not_changed(deck: Path) -> None:
    """The same deck gives the same file, to the byte."""
    translate(deck)
    work(deck, title="Vanlig dag")
    translate(deck)
    before = (deck / "translations" / "sv.po").read_bytes()
    translate(deck)
    assert (deck / "translations" / "sv.po").read_bytes() == before


def test_a_changed_text_makes_its_translation_fuzzy_and_keeps_it(deck: Path) -> None:
    """The old text stands beside it; the deck shows its own words until somebody has looked."""
    translate(deck)
    title = loaded(deck).title
    work(deck, title="Vanlig dag")
    assert told_in(loaded(deck), "sv").title == "Vanlig dag"
    edit(deck, f"title: {title}", "title: Outo päivä")
    assert told_in(loaded(deck), "sv").title == "Outo päivä"
    translate(deck)
    entry = next(entry for entry in po_of(deck) if entry.msgctxt == "title")
    assert (entry.msgstr, entry.fuzzy, entry.previous_msgid) == ("Vanlig dag", True, title)
    edit(deck, "title: Outo päivä", f"title: {title}")
    translate(deck)
    entry = next(entry for entry in po_of(deck) if entry.msgctxt == "title")
    assert (entry.msgstr, entry.fuzzy) == ("Vanlig dag", False)


def test_what_is_gone_from_the_deck_is_kept_and_comes_back(deck: Path) -> None:
    """A card that was taken out and put back finds its translation."""
    translate(deck)
    work(deck, title="Vanlig dag")
    book = po_of(deck)
    book.append(polib.POEntry(msgctxt="cards/poissa/title", msgid="Poissa", msgstr="Borta"))
    book.save(str(deck / "translations" / "sv.po"))
    translate(deck)
    kept = next(entry for entry in po_of(deck) if entry.msgctxt == "cards/poissa/title")
    assert kept.obsolete
    assert kept.msgstr == "Borta"
    translate(deck)
    assert any(entry.msgctxt == "cards/poissa/title" for entry in po_of(deck))


def test_the_same_text_elsewhere_is_offered_and_not_used(deck: Path) -> None:
    """A translation is lent to another place as a proposal only."""
    translate(deck)
    asks = [entry for entry in po_of(deck) if entry.msgctxt.endswith("/ask")]
    twice = [entry for entry in asks if entry.msgid == asks[0].msgid]
    assert len(twice) > 1
    book = po_of(deck)
    next(entry for entry in book if entry.msgctxt == twice[0].msgctxt).msgstr = "Vad gör Noa?"
    book.save(str(deck / "translations" / "sv.po"))
    translate(deck)
    lent = next(entry for entry in po_of(deck) if entry.msgctxt == twice[1].msgctxt)
    assert (lent.msgstr, lent.fuzzy) == ("Vad gör Noa?", True)
    card = twice[1].msgctxt.split("/")[1]
    assert told_in(loaded(deck), "sv").cards_by_id[card].ask == twice[1].msgid


def test_a_translated_deck_differs_in_its_texts_alone(deck: Path) -> None:
    """Ids, numbers and flags are the same, so that a game goes on in another language."""
    translate(deck)
    work(deck, title="Vanlig dag")
    own = loaded(deck)
    told = told_in(own, "sv")
    assert told.language == "sv"
    back = dict(wordings(own))
    assert reworded(told, lambda address, _: back[address]).model_copy(update={"language": "fi"}) == own
    assert told_in(own, "sv") is told
    assert told_in(own, "xx") is own


def test_names_are_swapped_in_a_translation_too() -> None:
    """The cast's forms are translated with the texts, so that Noa's becomes Elia's."""
    told = told_in(loaded(SHIPPED), "en")
    swap = recast(told, "elia")
    assert swap("Noa and Noa's friend Mila") == "Elia and Elia's friend Iida"


@pytest.mark.parametrize(
    ("address", "said", "code"),
    [
        ("cards/torkku/choices/nukkuu/effects/self", "det var dumt", "AV340"),
        ("cards/torkku/choices/nukkuu/effects/self", "”det var dumt”, säger Mila", None),
        ("cards/torkku/choices/nukkuu/effects/self", "Noa borde ha vaknat", "AV340"),
        ("cards/torkku/choices/nukkuu/effects/self", "snacket vid bordet", None),
        ("cards/torkku/ask", "Vad skulle du göra?", "AV341"),
        ("cards/viela-yksi-matsi/facilitator", "Det är dumt att somna om.", None),
    ],
)
def test_a_translation_does_not_judge_what_the_deck_only_tells(
    address: str, said: str, code: str | None, deck: Path
) -> None:
    """A translator's own words are asked as the author's are, and the finding stands at the translation."""
    translate(deck)
    book = po_of(deck)
    next(entry for entry in book if entry.msgctxt == address).msgstr = said
    book.save(str(deck / "translations" / "sv.po"))
    found = [one for one in load_deck(deck, today=TODAY).findings if one.code in ("AV340", "AV341")]
    assert [one.code for one in found] == ([code] if code else [])
    for one in found:
        path, line = Path(one.place.file), one.place.line
        assert said in path.read_text(encoding="utf-8").splitlines()[line - 1]
        assert "”sv”" in message(one, "fi")


def test_a_table_goes_out_and_comes_back(deck: Path, tmp_path: Path, capsys) -> None:
    """A volunteer fills the translation column in a spreadsheet; what the deck says by then is respected."""
    table = tmp_path / "sv.csv"
    assert translate(deck, "--to", str(table)) == 0
    text = table.read_bytes().decode("utf-8-sig")
    title = loaded(deck).title
    filled = text.replace(f";{title};;", f";{title};Vanlig dag;", 1)
    assert filled != text
    table.write_text(filled, encoding="utf-8-sig", newline="")
    assert translate(deck, "--from", str(table)) == 0
    assert told_in(loaded(deck), "sv").title == "Vanlig dag"
    edit(deck, f"title: {title}", "title: Outo päivä")
    work(deck, title="")
    assert translate(deck, "--from", str(table)) == 0
    entry = next(entry for entry in po_of(deck) if entry.msgctxt == "title")
    assert (entry.msgstr, entry.fuzzy) == ("Vanlig dag", True)
    assert "have to be looked at" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("fi",), "already in fi"),
        (("ruotsi",), "no language code"),
        (("sv", "--from", "puuttuu.csv"), "cannot be used"),
    ],
)
def test_a_slip_is_answered_with_a_sentence(
    arguments: tuple[str, ...], said: str, deck: Path, capsys
) -> None:
    """Nothing ends in a traceback, and nothing is written in the deck's own language."""
    assert main(["translate", str(deck), *arguments, "--lang", "en"]) == 1
    assert said in capsys.readouterr().err
    assert not (deck / "translations" / "fi.po").exists()


def test_a_broken_po_file_is_not_written_over(deck: Path, capsys) -> None:
    """Somebody's work may be in it."""
    path = deck / "translations" / "sv.po"
    path.parent.mkdir()
    path.write_text("hei\n", encoding="utf-8")
    assert translate(deck) == 1
    assert "no PO file" in capsys.readouterr().err
    assert path.read_text(encoding="utf-8") == "hei\n"
    assert loaded(deck).translations == {}


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_shipped_deck_is_complete(language: str) -> None:
    """A class that reads Swedish or English meets no Finnish sentence."""
    deck = loaded(SHIPPED)
    assert set(deck.translations[language]) == {address for address, _ in wordings(deck)}


@pytest.mark.parametrize("language", languages()[1:])
def test_the_programs_own_words_are_translated_the_same_way(language: str, monkeypatch, tmp_path) -> None:
    """The interface has PO files too, up to date and complete: an update changes nothing in them."""
    for folder, name in ((TEXTS, language), (SENTENCES.parent, f"sentences.{language}")):
        shutil.copy(folder / f"{name}.po", tmp_path / f"{name}.po")
    shutil.copy(TEXTS / "fi.toml", tmp_path / "fi.toml")
    shutil.copy(SENTENCES, tmp_path / SENTENCES.name)
    monkeypatch.setattr("arjenvalinnat.cli.translate.TEXTS", tmp_path)
    monkeypatch.setattr("arjenvalinnat.content.diagnostics.SENTENCES", tmp_path / SENTENCES.name)
    assert main(["translate", language]) == 0
    for folder, name in ((TEXTS, language), (SENTENCES.parent, f"sentences.{language}")):
        assert (tmp_path / f"{name}.po").read_bytes() == (folder / f"{name}.po").read_bytes()
        book = read_entries(folder / f"{name}.po")
        assert all(entry.msgstr and not entry.fuzzy for entry in book)


def test_a_pack_is_not_written_to(deck: Path, tmp_path: Path, capsys) -> None:
    """Whoever received a pack is told what to translate instead."""
    pack = tmp_path / "pakka.arjen"
    assert main(["pack", str(deck), "--out", str(pack)]) == 0
    before = pack.read_bytes()
    assert main(["translate", str(pack), "sv", "--lang", "en"]) == 1
    assert "packed deck" in capsys.readouterr().err
    assert pack.read_bytes() == before


def test_a_day_that_broke_off_keeps_its_languages() -> None:
    """The journal holds the deck with its translations: an hour goes on in Swedish without the folder."""
    own = loaded(SHIPPED)
    again = deck_from(json.loads(json.dumps(deck_to(own))))
    assert again.languages == own.languages
    assert told_in(again, "sv") == told_in(own, "sv")


@pytest.mark.parametrize("blank", [" ", "\t", "\n", "\u00a0\u2003"])
def test_a_blank_translation_is_a_missing_one(deck: Path, blank: str) -> None:
    """AV602: blanks are no translation; the deck's own words are shown, and every page can be asked."""
    translate(deck)
    work(deck, cards__viela_yksi_matsi__choices__pelaa__text=blank)
    with (deck / "cards" / "01-ilta.yaml").open(encoding="utf-8") as file:
        long = file.read().replace("situation: ", "situation: " + "Kello on paljon. " * 40, 1)
    (deck / "cards" / "01-ilta.yaml").write_text(long, encoding="utf-8")
    found = load_deck(deck, today=TODAY)
    assert found.deck is not None
    told = told_in(found.deck, "sv").cards_by_id["viela-yksi-matsi"].choices[0].text
    assert told == found.deck.cards_by_id["viela-yksi-matsi"].choices[0].text
    assert [one.code for one in found.findings if one.code.startswith("AV6")] == ["AV602"]
    assert unfit(found)
