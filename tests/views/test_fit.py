"""What `check` says about texts that do not fit is what the wall shows."""

import datetime
import json
import re
from dataclasses import replace

import pytest

from arjenvalinnat.cli.main import main
from arjenvalinnat.content.diagnostics import Place, Severity, sentences, severity_of
from arjenvalinnat.content.load import load_deck
from arjenvalinnat.content.reading.sources import Loaded, load_sources
from arjenvalinnat.content.reading.written import Written
from arjenvalinnat.rules.state import Turn
from arjenvalinnat.session.intents.place import Scroll
from arjenvalinnat.session.showing import PageName
from arjenvalinnat.views import theme
from arjenvalinnat.views.fit import unfit
from arjenvalinnat.views.scene import Text
from tests.changed_decks import changed, names, write
from tests.content.files import DECKS, files_of
from tests.views.hours import DECK, begun, straight_hour

UNFIT = names("unfit")
TODAY = datetime.date(2026, 11, 24)
CARDS = "cards/01-ilta.yaml"


def found(files):
    """Return what does not fit in normal text in a deck from memory, which has no other errors."""
    loaded = load_sources(files, today=TODAY)
    assert loaded.deck is not None, loaded.findings
    return tuple(one for one in unfit(loaded) if one.severity is Severity.ERROR)


def perus(**changes):
    """Return a good deck with texts exchanged: in its first cards, or in `deck.yaml`."""
    files = files_of(DECKS / "good" / "perus")
    for name, (old, new) in changes.items():
        path = CARDS if name == "cards" else "deck.yaml"
        assert old in files[path].decode()
        files[path] = files[path].decode().replace(old, new, 1).encode()
    return files


@pytest.mark.parametrize("name", UNFIT)
def test_an_unfit_deck_is_answered_in_these_words(name, tmp_path, monkeypatch, capsys, hold_expected):
    """What an author reads about a text that is too long is exactly what is written under it."""
    write(f"unfit/{name}", tmp_path)
    monkeypatch.chdir(tmp_path)
    said = {}
    for language in ("fi", "en"):
        fails = severity_of(name[:5]) is Severity.ERROR
        assert main(["check", name, "--today", "2026-11-24", "--lang", language]) == fails
        said[language] = capsys.readouterr().out
    hold_expected(f"unfit/{name}", said)
    for language, output in said.items():
        severity = sentences(language)["words"][severity_of(name[:5]).value]
        assert set(re.findall(rf"{severity} (AV\d{{3}})", output)) == {name[:5]}


@pytest.mark.parametrize("name", UNFIT)
def test_an_unfit_deck_can_still_be_played(name, tmp_path):
    """Nothing is ever cut: such a text becomes small or scrolls, and the hour goes on."""
    assert load_deck(write(f"unfit/{name}", tmp_path), today=TODAY).deck is not None


@pytest.mark.parametrize("deck", sorted(path.name for path in (DECKS / "good").iterdir()))
def test_a_good_deck_fits(deck):
    """Ordinary texts have nothing to mend."""
    assert unfit(load_deck(DECKS / "good" / deck, today=TODAY)) == ()


def test_the_check_and_the_wall_agree_on_cards():
    """A card is found unfit exactly when the wall shows one of its texts smaller than it is meant."""
    nowhere = Written("deck.yaml", {}, [Place("", 0, 0)], 0)
    told = unfit(Loaded(DECK, (), nowhere, tuple(replace(nowhere, file="cards") for _ in DECK.cards)))
    said = {dict(one.fields)["thing"] for one in told if one.code == "AV410"}
    seen = set()
    for session, shown, scene in straight_hour(*begun(6, 7)):
        state = session.play.state
        if shown.place.page is not PageName.DAY or state.turn is not Turn.SITUATION:
            continue
        if shown.place.uncovered < len(state.card.choices):
            continue
        sizes = {"".join(item.lines).replace(" ", ""): item.size
                 for item in scene.items if isinstance(item, Text)}  # fmt: skip
        meant = [(state.card.situation, theme.SITUATION), (state.card.ask, theme.SITUATION),
                 *((choice.text, theme.CHOICE) for choice in state.card.choices)]  # fmt: skip
        scrolls = any(isinstance(spot.intent, Scroll) for spot in scene.hotspots)
        if scrolls or any(sizes[text.replace(" ", "")] < size - 0.01 for text, size in meant):
            seen.add(state.card.id)
    assert said == seen
    assert len(seen) < len(DECK.cards)


def test_one_line_less_than_too_long_fits():
    """The room that is told is the room there is: a question of so many lines has no finding."""
    word = "tavallisesti "
    count = next(n for n in range(10, 200) if found(perus(deck=("[Mikä valinta", f"[{word * n}mikä"))))
    fields = dict(found(perus(deck=("[Mikä valinta", f"[{word * count}mikä")))[0].fields)
    assert int(fields["lines"]) == int(fields["room"]) + 1
    longer = dict(found(perus(deck=("[Mikä valinta", f"[{word * 2 * count}mikä")))[0].fields)
    assert longer["room"] == fields["room"]
    assert int(longer["lines"]) > int(fields["lines"])


def test_every_cast_is_tried():
    """A text that fits with the deck's own names must fit with the longest ones too."""
    long = "Noa, Noa, Noa, Noa, Noa ja Noa pyytävät Noaa vielä yhteen matsiin, ja huomenna on koe."
    own = perus(cards=("Tiimi pyytää Noaa vielä yhteen matsiin, ja huomenna on koe.", long))
    own[CARDS] = own[CARDS].replace(b"text: Pelaa. Tiimi tarvitsee Noaa.", b"text: Pelaa.")
    assert found(own) == ()
    name = "Maximilian-Aleksanteri Kustaanpoika"
    own["deck.yaml"] = own["deck.yaml"].replace(b"noa: {nom: Eeli,", f"noa: {{nom: {name},".encode())
    assert [one.code for one in found(own)] == ["AV410"]


def test_a_finding_stands_at_the_text_to_shorten():
    """The place is the longest text's own, in the file where it was written."""
    for name, file, line in (("AV410-card", CARDS, 7), ("AV416-role", "deck.yaml", 49)):
        told = found(changed(f"unfit/{name}").files)
        assert [(one.place.file, one.place.line) for one in told] == [(file, line)]


def test_every_text_of_its_own_has_a_finding_of_its_own():
    """Two letters that are too long are two findings, each with its choice."""
    files = changed("unfit/AV411-later").files
    later = re.search(r"text: (Seuraavana .*)\n", files[CARDS].decode())[1]
    files["cards/03-tunti.yaml"] = files["cards/03-tunti.yaml"].replace(
        "Aada muistaa ryhmätyön ja viestittää illalla.".encode(), f'"{later}"'.encode()
    )
    assert [dict(one.fields)["thing"] for one in found(files)] == [
        "viela-yksi-matsi › pelaa",
        "ryhmatyo › joo",
    ]


def test_findings_of_both_kinds_are_in_reading_order(tmp_path, capsys):
    """What is wrong in the files and what does not fit come together, as an author reads the files."""
    files = changed("unfit/AV410-card").files
    files["deck.yaml"] = changed("unfit/AV419-closing").files["deck.yaml"]
    files[CARDS] = files[CARDS].replace(b"tempting: true", b"tempting: false")
    for name, data in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(data)
    code = main(["check", str(tmp_path), "--today", "2026-11-24", "--format", "json", "--lang", "en"])
    records = json.loads(capsys.readouterr().out)
    assert code == 1
    assert [(one["code"], one["severity"]) for one in records if one["code"] not in ("AV350", "AV351")] == [
        ("AV419", "error"),
        ("AV410", "error"),
        ("AV305", "warning"),
    ]


def test_a_deck_with_errors_is_not_asked_to_fit():
    """What cannot be read cannot be measured; its errors are told first."""
    loaded = load_sources(perus(cards=("phase: ilta", "phase: itla")), today=TODAY)
    assert loaded.deck is None
    assert unfit(loaded) == ()


@pytest.mark.parametrize("filler", ["Noa " * 300, "x" * 1900], ids=["words", "one-word"])
def test_a_text_of_any_length_is_answered(filler):
    """The longest text that the format allows is measured too, also when it cannot be broken."""
    long = perus(
        deck=("Mikä valinta jäi mieleen?", filler),
        cards=(
            "situation: Tiimi pyytää Noaa vielä yhteen matsiin, ja huomenna on koe.",
            f"situation: {filler}",
        ),
    )
    assert [one.code for one in found(long)] == ["AV410", "AV415"]


@pytest.mark.parametrize("lines", ["{}", "{uni: Herätys.}"])
@pytest.mark.parametrize("long", ["sana " * 120, "s" * 350, "s" * 2000])
def test_a_role_is_told_of_by_its_longest_part(lines, long):
    """AV416: a role may have no lines, or short ones; then its name or a word is what is too long."""
    good = files_of(DECKS / "good" / "perus")
    text = re.sub(r"    lines:\n(      .*\n)+", f"    lines: {lines}\n", good["deck.yaml"].decode())
    for old, new, column in (
        (r"name: Pitkä bussimatka", f"name: {long}", 11),
        (r"words: \[aikainen herätys", f"words: [{long}", 13),
    ):
        files = {**good, "deck.yaml": re.sub(old, new, text).encode()}
        (one,) = found(files)
        assert (one.code, one.place.column) == ("AV416", column)
        assert int(dict(one.fields)["longest"]) > 1
