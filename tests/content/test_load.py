"""A folder becomes a deck: what is read, what is kept, and what one mistake does to the rest."""

from __future__ import annotations

import datetime
import gc
from pathlib import Path
from typing import Any

import pytest
import yaml

from arjenvalinnat.content.decks import deck_title, find_decks
from arjenvalinnat.content.diagnostics import Place
from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.content.format.scalars import Effect
from arjenvalinnat.content.load import load_deck
from arjenvalinnat.content.reading.sources import load_sources
from tests.changed_decks import changed, write
from tests.content.files import CARDS, DECK, DECKS, SHIPPED, files_of, smallest

TODAY = datetime.date(2026, 11, 24)
GOOD = sorted((DECKS / "good").iterdir())


def codes(files: dict[str, bytes]) -> list[str]:
    """Return the codes of everything that is found, in reading order."""
    return [found.code for found in load_sources(files, today=TODAY).findings]


@pytest.mark.parametrize("deck", [*GOOD, SHIPPED], ids=lambda path: path.name)
def test_a_good_deck_has_no_finding(deck: Path) -> None:
    """Neither the tiny decks nor the shipped one give an author anything to do."""
    loaded = load_deck(deck, today=TODAY)
    assert loaded.findings == ()
    assert loaded.deck is not None
    assert len(loaded.deck.cards) >= 2


def test_texts_stay_what_the_author_wrote() -> None:
    """`on`, `12:30` and curly quotes are texts; only the models turn text into numbers."""
    deck = load_deck(DECKS / "good" / "omat-sanat", today=TODAY).deck
    assert deck is not None
    assert [card.title for card in deck.cards] == ["12:30", "on"]
    assert deck.cards[1].situation == "Opettaja sanoo: ”koe alkaa”."
    assert deck.cards[0].ask == "Mitä Noa tekee?"


def test_an_effect_is_a_number_and_words() -> None:
    """A comma in an effect needs no quotes in a block, and a plus sign is only a plus sign."""
    deck = load_deck(DECKS / "good" / "pienin", today=TODAY).deck
    assert deck is not None
    assert deck.cards[0].choices[0].effects == {
        "self": Effect(-1, "uni lyhenee"),
        "others": Effect(2, "tiimi ilahtuu"),
    }


def test_cards_come_in_the_order_of_file_names_and_lines() -> None:
    """The order of cards is the order in which an author sees them."""
    deck = load_deck(DECKS / "good" / "perus", today=TODAY).deck
    assert deck is not None
    assert [card.id for card in deck.cards] == ["viela-yksi-matsi", "torkku", "aamupala", "ryhmatyo"]


def test_movement_may_be_off() -> None:
    """A lesson may have no tokens at all."""
    deck = load_deck(DECKS / "good" / "ilman-nappuloita", today=TODAY).deck
    assert deck is not None
    assert deck.movement is None


def as_authored(value: Any) -> Any:
    """Return a dumped value as an author would write it."""
    if isinstance(value, dict):
        return {key: as_authored(part) for key, part in value.items() if part is not None}
    match value:
        case [int(points), str(words)]:
            return f"{points:+d} {words}"
    if isinstance(value, list | tuple):
        return [as_authored(part) for part in value]
    return value


@pytest.mark.parametrize("folder", [*GOOD, SHIPPED], ids=lambda path: path.name)
def test_a_deck_that_is_dumped_and_loaded_is_equal(folder: Path) -> None:
    """Nothing an author wrote is lost or changed on the way through the models."""
    deck = load_deck(folder, today=TODAY).deck
    assert deck is not None
    plain = as_authored(deck.model_dump(by_alias=True, exclude_defaults=True))
    cards = plain.pop("cards")
    assert plain.pop("translations", {}) == deck.translations
    deck = deck.model_copy(update={"translations": {}})  # these have files of their own
    plain.setdefault("movement", "off")
    again = load_sources(
        {
            DECK: yaml.safe_dump(plain, allow_unicode=True).encode(),
            CARDS: yaml.safe_dump(cards, allow_unicode=True).encode(),
        },
        today=TODAY,
    )
    assert again.findings == ()
    assert again.deck == deck


def test_one_broken_card_hides_no_other_finding() -> None:
    """After a syntax error the next cards of the file are still read, and their mistakes told."""
    files = smallest(cards=("Tiimi pyytää", "Viesti: tiimi pyytää"))
    text = files[CARDS].decode().replace("self: 0 jännittää", "self: jännittää")
    assert codes(files | {CARDS: text.encode()}) == ["AV011", "AV217"]


def test_a_broken_card_causes_no_finding_elsewhere() -> None:
    """A card with a mistake in it is still known by its id, its choices and its flags."""
    files = smallest(cards=("title: Vielä yksi matsi", "titel: Vielä yksi matsi"))
    text = files[CARDS].decode().replace("{has: [univaje]}", "{has: [univaje], chose: {matsi: pelaa}}")
    assert codes(files | {CARDS: text.encode()}) == ["AV202", "AV201"]


def test_a_broken_deck_file_causes_no_finding_in_the_cards() -> None:
    """While a list of names cannot be read, nobody is told that a name is unknown."""
    assert codes(smallest(deck=('clock: "22.45"}', 'clock: "22.45"'))) == ["AV017"]


def test_a_bad_item_of_a_list_does_not_take_the_list_with_it() -> None:
    """With one phase malformed the others are still phases, and so is that one by its id."""
    files = smallest(deck=("name: Ilta", "nimi: Ilta"))
    text = files[CARDS].decode().replace("phase: tunti\n  title", "phase: tunit\n  title")
    assert codes(files | {CARDS: text.encode()}) == ["AV202", "AV201", "AV101"]


def test_places_in_a_list_with_a_bad_item_are_right() -> None:
    """A finding about the second phase points at the second phase though the first is malformed."""
    files = smallest(deck=("name: Ilta", "nimi: Ilta"))
    files[DECK] = files[DECK].replace(b"themes:\n", b"  - {id: lounas, name: Lounas, clock: '11'}\nthemes:\n")
    places = {found.code: found.place for found in load_sources(files, today=TODAY).findings}
    assert places["AV227"] == Place(DECK, 19, 10)


def test_today_decides_what_is_expired() -> None:
    """A fact is good on its last day and old on the next; either way the deck can be played."""
    files = changed("broken/AV401-expired-fact").files
    on_the_day = load_sources(files, today=datetime.date(2026, 10, 31))
    the_day_after = load_sources(files, today=datetime.date(2026, 11, 1))
    assert on_the_day.findings == ()
    assert [found.code for found in the_day_after.findings] == ["AV401"]
    assert the_day_after.deck is not None


def test_decks_are_found_in_a_folder_and_as_one() -> None:
    """A path may be a deck or a folder of decks; anything else has none."""
    assert find_decks(DECKS / "good") == tuple(GOOD)
    assert find_decks(GOOD[0]) == (GOOD[0],)
    assert find_decks(DECKS / "nowhere") == ()


def test_a_title_needs_no_whole_deck(tmp_path: Path) -> None:
    """The title page can name a deck that has mistakes; a deck without a title has none."""
    assert deck_title(SHIPPED) == "Arjen valinnat"
    assert deck_title(write("broken/AV220-unknown-format", tmp_path)) == "Rikkinäinen päivä"
    assert deck_title(tmp_path) is None
    (tmp_path / "deck.yaml").write_bytes(b"\xff")
    assert deck_title(tmp_path) is None


@pytest.mark.parametrize("was_on", [True, False])
def test_the_garbage_collector_is_left_as_it_was(was_on: bool) -> None:
    """Loading turns the collector off for its own time only."""
    before = gc.isenabled()
    try:
        (gc.enable if was_on else gc.disable)()
        load_sources({})
        assert gc.isenabled() is was_on
    finally:
        (gc.enable if before else gc.disable)()


def test_a_deck_is_a_value() -> None:
    """Two loads of one folder are equal, and neither can be changed."""
    first, second = (load_deck(SHIPPED, today=TODAY).deck for _ in range(2))
    assert isinstance(first, Deck)
    assert first == second
    with pytest.raises(ValueError, match="frozen"):
        first.title = "toinen"  # type: ignore[misc]  # that is the point


def test_two_hundred_cards_load() -> None:
    """A big deck is a deck like any other; how fast it loads is told by the benchmarks."""
    files = smallest()
    matsi, koe = files[CARDS].decode().split("\n\n")
    cards = [card.replace("- id: ", f"- id: k{n}-") for n in range(100) for card in (matsi, koe)]
    files[CARDS] = "\n\n".join(cards).encode()
    loaded = load_sources(files, today=TODAY)
    assert loaded.deck is not None
    assert len(loaded.deck.cards) == 200


def test_a_loaded_deck_tells_where_its_cards_were_written() -> None:
    """Whoever finds something in a deck later on can still name its place."""
    loaded = load_sources(files_of(SHIPPED), folder="pakka")
    assert loaded.deck is not None
    assert loaded.deck_file is not None
    assert loaded.deck_file.place(("format",)).file == "pakka/deck.yaml"
    assert [card.data["id"] for card in loaded.cards] == [card.id for card in loaded.deck.cards]
    assert {card.file for card in loaded.cards} <= {f"pakka/{name}" for name in files_of(SHIPPED)}


@pytest.mark.parametrize("blank", [r'" "', r'"\t"', r'"\n"', r'"\u00a0"', r'"\u2003"', r'"\x1c"'])
def test_a_text_of_blanks_is_empty(blank: str) -> None:
    """AV207: what has nothing but blanks in it is no situation, no question and no explained word."""
    for old in ("situation: Koe alkaa.", "ask: Mitä Noa tekee?"):
        key = old.partition(":")[0]
        assert "AV207" in codes(smallest(cards=(old, f"{key}: {blank}")))
    assert "AV207" in codes(smallest(cards=("ask:", f"words: {{{blank}: Sana.}}\n  ask:")))
    assert "AV207" in codes(smallest(deck=("[Mikä jäi mieleen?]", f"[{blank}]")))
