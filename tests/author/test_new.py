"""`new` leaves a deck that passes `check` and plays to its end, whatever was answered, or one sentence."""

from __future__ import annotations

import io
import itertools
import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from arjenvalinnat.cli.main import main
from arjenvalinnat.content import limits, templates
from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.content.load import load_deck
from arjenvalinnat.content.reading.source import KEYS, read_source
from tests.author.editor_yaml import read
from tests.author.schemas import faults, files, kind_of
from tests.content.lesson import shaped

LANGUAGES = templates.template_languages()
SAID = pytest.CaptureFixture[str]


def begin(
    folder: Path,
    *answers: str,
    name: str = "Oma päivä",
    lang: str = "fi",
    yes: bool = False,
    kind: str | None = "",
    more: tuple[str, ...] = (),
) -> int:
    """Run `new` with these answers, one a line, and return its exit code; *kind* answers what is made."""
    lines = answers if kind is None else (kind, *answers)
    patch = pytest.MonkeyPatch()
    patch.setattr("sys.stdin", io.StringIO("".join(f"{line}\n" for line in lines)))
    with patch.context():
        words = ["new", name, "--folder", str(folder), "--lang", lang, *(["--yes"] if yes else []), *more]
        code = main(words)
    patch.undo()
    return code


def to_mend(deck: Path, capsys: SAID) -> list[str]:
    """Return the errors and the warnings that `check` has about a deck; a note asks for nothing."""
    capsys.readouterr()
    assert main(["check", str(deck), "--format", "json"]) == 0
    found = json.loads(capsys.readouterr().out)
    return [one["message"] for one in found if one["severity"] != "note"]


@pytest.mark.parametrize(("language", "cards"), list(itertools.product(LANGUAGES, (4, 5, 8))))
def test_a_new_deck_passes_every_check_and_plays_to_its_end(
    language: str, cards: int, tmp_path: Path, capsys: SAID
) -> None:
    """Whatever the language and the length, there is nothing to mend and a day to play."""
    assert begin(tmp_path, "", "", "", str(cards), "", lang=language) == 0
    deck = tmp_path / "oma-paiva"
    assert to_mend(deck, capsys) == []
    assert main(["play", str(deck), "--auto", "1", "--minutes", "90"]) == 0
    played = capsys.readouterr().out
    loaded = load_deck(deck).deck
    assert loaded is not None
    assert len(loaded.cards) == cards
    assert all(card.title in played for card in loaded.cards)
    assert loaded.help[-1].number in played


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_files_teach_in_their_own_language(language: str, tmp_path: Path) -> None:
    """Every file names its schema, which is there and knows it; the first card explains its keys."""
    assert begin(tmp_path, lang=language, yes=True) == 0
    deck = tmp_path / "oma-paiva"
    for path in files(deck):
        text = path.read_text(encoding="utf-8")
        named = re.match(r"# yaml-language-server: \$schema=(\S+)\n", text)
        assert named is not None
        assert (path.parent / named[1]).is_file()
        assert faults(kind_of(path), read(text)) == []
        assert "{{" not in text
        assert "#?" not in text
    assert (deck / "deck.yaml").read_text(encoding="utf-8").count("\n# ") > 10
    assert files(deck)[1].read_text(encoding="utf-8").count("# ") > 8


def begun_lesson(deck: Path) -> Deck:
    """Return a lesson as its models read it, when an editor finds nothing in its files either."""
    for path in files(deck):
        assert faults(kind_of(path), read(path.read_text(encoding="utf-8"))) == []
    found = shaped({path.relative_to(deck).as_posix(): path.read_bytes() for path in files(deck)})
    assert found.deck is not None, found.findings
    return found.deck


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_new_lesson_teaches_steps_and_three_tasks(language: str, tmp_path: Path, capsys: SAID) -> None:
    """Whatever the language: a scene, an order and a line, each key that is new with its comment."""
    assert begin(tmp_path, yes=True, lang=language, more=("--lesson",)) == 0
    folder = tmp_path / "oma-paiva"
    deck = begun_lesson(folder)
    assert (deck.format, deck.plan, deck.called, deck.movement) == (2, "whole", "lesson", None)
    tasks = [[step.kind for step in card.parts] for card in deck.cards]
    assert tasks == [["choices", None], ["order"], ["line"]]
    assert str(len(deck.cards)) in capsys.readouterr().out
    texts = [path.read_text(encoding="utf-8") for path in files(folder)]
    assert all(re.match(r"# yaml-language-server: \$schema=\S+\n", text) for text in texts)
    assert not [text for text in texts if "{{" in text or "#?" in text]
    assert texts[0].count("\n# ") > 10
    assert texts[1].count("# ") > 8


def test_the_three_languages_teach_the_same(tmp_path: Path) -> None:
    """A lesson has the same cards, tasks, effects and comments in each language."""
    shapes = []
    for language in LANGUAGES:
        assert begin(tmp_path, yes=True, lang=language, name=language, more=("--lesson",)) == 0
        deck = begun_lesson(tmp_path / language)
        steps = [step for card in deck.cards for step in card.parts]
        points = [[list(choice.effects.values()) for choice in step.choices] for step in steps]
        texts = [path.read_text(encoding="utf-8") for path in files(tmp_path / language)]
        comments = [len(re.findall(r"^ *# ", text, re.MULTILINE)) for text in texts]
        shapes.append(([step.kinds for step in steps], points, comments))
    assert all(shape == shapes[0] for shape in shapes)


@pytest.mark.parametrize("word", ["oppitunti", "o", "Oppi"])
def test_a_lesson_is_asked_for_by_its_word(word: str, tmp_path: Path, capsys: SAID) -> None:
    """How many cards is asked of a day alone; every other answer is in the lesson."""
    assert begin(tmp_path, "Meidän tunti", "en", "9–11", "Aino", kind=word) == 0
    assert "Kuinka monta" not in capsys.readouterr().out
    deck = begun_lesson(tmp_path / "oma-paiva")
    assert (deck.title, deck.language, deck.ages) == ("Meidän tunti", "en", (9, 11))
    assert "Aino" in str(deck.cards[0].parts[0].ask)
    assert {card.ages for card in deck.cards} == {(9, 11)}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("axes", [(), ("self",), ("self", "others")])
def test_one_more_card_of_a_lesson_is_a_scene(language: str, axes: tuple[str, ...], tmp_path: Path) -> None:
    """The card from the template is read, whether the lesson has axes or none."""
    assert begin(tmp_path, yes=True, lang=language, more=("--lesson",)) == 0
    deck = begun_lesson(tmp_path / "oma-paiva")
    text = templates.new_card(
        language, "Uusi: tilanne", card="uusi", phase=deck.phases[0].id, theme=next(iter(deck.themes)),
        ages=(11, 16), axes=axes, kind=templates.LESSON,
    )  # fmt: skip
    (tmp_path / "oma-paiva" / "cards" / "09-uusi.yaml").write_text(text, encoding="utf-8")
    card = begun_lesson(tmp_path / "oma-paiva").cards_by_id["uusi"]
    assert [step.kind for step in card.parts] == ["choices", None]
    assert all(set(choice.effects) == set(axes) for choice in card.all_choices)
    chosen = card.parts[1].outcomes[0].when
    assert chosen is not None
    assert chosen.chose == {"uusi": card.parts[0].choices[0].id}


def test_each_answer_is_in_the_deck(tmp_path: Path, capsys: SAID) -> None:
    """What was answered is what the deck says; the id is made from the name and said aloud."""
    assert begin(tmp_path, "Meidän: päivä", "sv", "9-11", "6", "Aino-Maija") == 0
    assert "oma-paiva" in capsys.readouterr().out
    deck = load_deck(tmp_path / "oma-paiva").deck
    assert deck is not None
    assert (deck.id, deck.title, deck.language, deck.ages) == ("oma-paiva", "Meidän: päivä", "sv", (9, 11))
    assert len(deck.cards) == 6
    assert {card.ages for card in deck.cards} == {(9, 11)}
    assert all("Aino-Maija" in card.ask for card in deck.cards)


def test_a_deck_for_the_youngest_plays_as_it_is(tmp_path: Path, capsys: SAID) -> None:
    """A class without ages of its own is taken to be of the deck's."""
    assert begin(tmp_path, "", "", "7–9", "", "") == 0
    assert main(["play", str(tmp_path / "oma-paiva"), "--auto", "1"]) == 0
    assert "Vielä viisi minuuttia" in capsys.readouterr().out


def test_a_wrong_answer_is_asked_again(tmp_path: Path, capsys: SAID) -> None:
    """An answer that cannot be read is told why, and the question comes again."""
    answers = ("", "x" * 61, "", "klingon", "", "99", "16-11", "", "20", "0", "", "R2-D2: x", "")
    assert begin(tmp_path, *answers, kind="viikko") == 0
    said = capsys.readouterr().out
    assert said.count("Mitä tehdään") == 2
    assert said.count("Minkä ikäisille") == 3
    assert said.count("Kuinka monta korttia") == 3
    assert said.count("[Noa]") == 2
    assert load_deck(tmp_path / "oma-paiva").deck is not None


@pytest.mark.parametrize("answers", [(), ("",), ("", "Nimi", "fi"), ("", *("x" * 70,) * 30), ("?",) * 30])
def test_when_the_answers_end_nothing_is_written(
    answers: tuple[str, ...], tmp_path: Path, capsys: SAID
) -> None:
    """End of input ends with a sentence and 1, and leaves no folder behind."""
    assert begin(tmp_path, *answers, kind=None) == 1
    assert capsys.readouterr().err.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


def test_control_c_ends_politely(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: SAID) -> None:
    """An interrupt ends with a sentence and 130, and nothing is written."""

    class Interrupted(io.StringIO):
        def readline(self, size: int | None = -1, /) -> str:
            raise KeyboardInterrupt

    monkeypatch.setattr("sys.stdin", Interrupted())
    assert main(["new", "Oma", "--folder", str(tmp_path), "--lang", "fi"]) == 130
    assert capsys.readouterr().err == "Lopetettiin kesken. Mitään ei kirjoitettu.\n"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["", " – ", "مرحبا", "pakat/oma", "..", "a\\b", "/"])
def test_a_name_that_cannot_be_an_id_is_refused(name: str, tmp_path: Path, capsys: SAID) -> None:
    """A path or a name without a letter a–z is answered with one sentence."""
    assert begin(tmp_path, name=name, yes=True) == 1
    assert capsys.readouterr().err.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


def test_what_is_there_is_never_touched(tmp_path: Path, capsys: SAID) -> None:
    """A folder or a file of that name is refused, and stays as it was."""
    (tmp_path / "oma-paiva").mkdir()
    (tmp_path / "toinen").write_text("oma")
    assert begin(tmp_path, yes=True) == 1
    assert begin(tmp_path, yes=True, name="Toinen") == 1
    assert list((tmp_path / "oma-paiva").iterdir()) == []
    assert (tmp_path / "toinen").read_text() == "oma"
    assert capsys.readouterr().err.count("\n") == 2


def test_a_place_that_cannot_be_written_is_one_sentence(tmp_path: Path, capsys: SAID) -> None:
    """A file where a folder should be ends with one sentence."""
    (tmp_path / "tiedosto").write_text("")
    assert begin(tmp_path / "tiedosto", yes=True) == 1
    assert begin(tmp_path / "tiedosto" / "alla", yes=True) == 1
    assert capsys.readouterr().err.count("\n") == 2


def test_a_disk_that_fills_up_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: SAID
) -> None:
    """When a file cannot be written, what was begun is taken away."""
    written: list[Path] = []
    write = Path.write_bytes

    def refuse(path: Path, data: bytes) -> int:
        written.append(path)
        if len(written) == 3:
            raise OSError(28, "No space left on device")
        return write(path, data)

    monkeypatch.setattr(Path, "write_bytes", refuse)
    assert begin(tmp_path, yes=True) == 1
    assert list(tmp_path.iterdir()) == []
    assert "No space left" in capsys.readouterr().err


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_longest_name_still_fits_on_the_wall(language: str, tmp_path: Path, capsys: SAID) -> None:
    """A name of twenty wide letters in every sentence brings no finding about the wall or the words."""
    assert begin(tmp_path, "", "", "", "8", "W" * 10 + " " + "M" * 9, lang=language) == 0
    assert to_mend(tmp_path / "oma-paiva", capsys) == []


@given(some.text(max_size=80))
def test_an_id_is_an_id(title: str) -> None:
    """Whatever the title, what becomes of it is an id or nothing, and stays itself."""
    made = templates.id_from(title)
    assert made == "" or re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", made)
    assert len(made) <= limits.ID
    assert templates.id_from(made) == made


@given(some.text(some.characters(blacklist_categories=["C", "Zl", "Zp"]), min_size=1, max_size=60))
def test_a_title_is_read_back_as_it_was_written(title: str) -> None:
    """Whatever signs a title has, the file says it, quoted where it must be."""
    read_back = read_source(f"title: {templates.quoted(title)}\n".encode(), "deck.yaml", KEYS)
    assert read_back.findings == ()
    assert read_back.data == {"title": title}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_template_is_of_its_day(language: str) -> None:
    """The phases of a day, those wanted first and the card files are the same, and there are eight."""
    day = templates._day(language)
    folder = templates.TEMPLATES / language / "cards"
    assert sorted(day["phases"]) == sorted(day["wanted"]) == sorted(path.stem for path in folder.iterdir())
    assert len(day["phases"]) == templates.most_cards("fi") == 8
