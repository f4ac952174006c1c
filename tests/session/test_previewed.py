"""The author's preview as a value: its pages, what each key does to it, and the place that is kept."""

from __future__ import annotations

from dataclasses import replace

import pytest

from arjenvalinnat.content.format.card import DAY_END
from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.content.load import load_deck
from arjenvalinnat.rules.state import Arrival
from arjenvalinnat.session.preview.book import AFTER, BEFORE, Book, BookSpot, book_of, kept
from arjenvalinnat.session.preview.previewed import (
    MOVES,
    SIZES,
    VISIONS,
    Previewed,
    opened,
    pressed,
    reopened,
    scrolled,
)
from arjenvalinnat.views.outline import texts_of as lines_of
from arjenvalinnat.views.scene import Illustration, Scene
from arjenvalinnat.views.wall import wall_view
from tests.changed_decks import write
from tests.content.files import DECKS, SHIPPED

GOOD = sorted(path for path in (DECKS / "good").iterdir() if (path / "deck.yaml").is_file())


def deck_in(name: str) -> Deck:
    """Return a deck of the tests."""
    deck = load_deck(DECKS / "good" / name).deck
    assert deck is not None
    return deck


@pytest.fixture
def seen() -> Previewed:
    """Return the first look at a card of the deck that uses every key."""
    return opened(Book(deck_in("perus")), "viela-yksi-matsi", "fi")


def after(seen: Previewed, *keys: str) -> Previewed:
    """Return the look after these keys."""
    for key in keys:
        seen = pressed(seen, key)
    return seen


def texts_of(scene: Scene) -> list[str]:
    """Return what a page says, without the marks of headings."""
    return [line.removeprefix("## ") for line in lines_of(scene)]


@pytest.mark.parametrize("path", [*GOOD, SHIPPED], ids=lambda path: path.name)
@pytest.mark.parametrize("both", [True, False], ids=["two votes", "one vote"])
def test_every_page_of_every_good_deck_can_be_shown(path, both):
    """No page of any chapter needs something that the deck does not have; names are told apart."""
    deck = load_deck(path).deck
    assert deck is not None
    book = Book(deck)
    for chapter in book.chapters:
        pages = book.pages(chapter, both=both)
        assert len({page.name for page in pages}) == len(pages)
        for page in pages:
            look = replace(opened(book, None, deck.language), spot=BookSpot(chapter, page.name), both=both)
            for big in (False, True):
                scene = wall_view(*replace(look, big=big).shown(16 / 9))
                assert scene.items, page.name


def test_a_card_shows_every_choice_outcome_and_later(seen):
    """An author sees each consequence and each letter without playing for it, and both votes."""
    names = [page.name for page in seen.pages]
    assert names[:2] == ["situation", "choices-1"]
    for name in ("choices", "think", "commit", "sealed", "talk", "recommit", "resealed", "reveal"):
        assert name in names
    assert [name for name in names if name.startswith("after-")] == ["after-pelaa", "after-sopii-huomisesta"]
    assert names[-2:] == ["fact", "later-pelaa"]
    torkku = [page.name for page in seen.book.pages("torkku", both=True)]
    assert {"after-nukkuu-1", "after-nukkuu", "after-nousee-1", "after-nousee"} <= {*torkku}


def test_a_later_comes_back_in_its_own_part_of_the_day():
    """With the clock of that part, from the choice that every group has made; also at the day's end."""
    deck = load_deck(SHIPPED).deck
    assert deck is not None
    book, ends = Book(deck), 0
    for card in deck.cards:
        pages = {page.name: page for page in book.pages(card.id, both=True)}
        for choice in card.choices:
            if choice.later is None:
                continue
            play = pages[f"later-{choice.id}"].session.play
            assert play is not None
            opened_page = play.state.open_page
            assert isinstance(opened_page, Arrival)
            assert opened_page.cause == (card.id, choice.id)
            assert len(opened_page.groups) == len(play.state.groups)
            now = play.state.card.phase if play.state.card is not None else DAY_END
            assert deck.phase_order[now] >= deck.phase_order[choice.later.phase]
            ends += now == DAY_END
    assert ends


def test_one_vote_has_no_second(seen):
    """With N the card is quick: nothing is said between two votes, and the place is kept."""
    there = after(seen, *["right"] * 4)
    quick = after(there, "n")
    assert quick.spot == there.spot
    assert not {"talk", "recommit", "resealed"} & {page.name for page in quick.pages}
    assert after(quick, "n") == there


def test_arrows_turn_pages_and_cards(seen):
    """Right and left walk the pages, from chapter to chapter; down and up the cards; the edges hold."""
    book = seen.book
    walked = [seen.spot]
    while (further := after(seen, "right")).spot != seen.spot:
        seen = further
        walked.append(seen.spot)
    first = book.chapters.index("viela-yksi-matsi")
    assert walked == [
        BookSpot(chapter, page.name)
        for chapter in book.chapters[first:]
        for page in book.pages(chapter, both=True)
    ]
    back = [seen.spot]
    while (nearer := after(seen, "left")).spot != seen.spot:
        seen = nearer
        back.append(seen.spot)
    assert back[::-1][-len(walked) :] == walked
    assert seen.spot == BookSpot(BEFORE, "title")
    assert [after(seen, *["down"] * count).spot.chapter for count in range(4)] == [*book.chapters[:4]]
    assert after(seen, "down", "up") == after(seen, "up") == seen
    assert (after(seen, "end").spot.chapter, after(seen, "end", "home").spot.chapter) == (AFTER, BEFORE)


def test_keys_that_go_round_come_back(seen):
    """Size, vision, names, big text and the washed-out picture end where they began."""
    assert [after(seen, *["s"] * count).size for count in range(5)] == [*SIZES, SIZES[0]]
    assert [after(seen, *["v"] * count).vision for count in range(5)] == [*VISIONS, VISIONS[0]]
    assert [after(seen, *["k"] * count).cast for count in range(3)] == [None, "eeli", "noa"]
    for key, name in (("b", "big"), ("w", "washed"), ("f1", "helps")):
        assert getattr(after(seen, key), name) is True
        assert after(seen, key, key) == seen
    assert after(seen, "x", "shift+tab", "1") == seen


def test_language_key_walks_the_decks_languages():
    """L goes through the deck's languages, and the wall's texts with it."""
    deck = deck_in("perus").model_copy(update={"translations": {"sv": {"title": "En liten dag"}}})
    seen = opened(Book(deck), None, "fi")
    swedish = after(seen, "l")
    assert (swedish.language, after(swedish, "l").language) == ("sv", "fi")
    assert "En liten dag" in texts_of(wall_view(*swedish.shown(16 / 9)))
    assert "Pieni päivä" in texts_of(wall_view(*seen.shown(16 / 9)))


def test_a_second_language_stands_under_the_first():
    """M goes through the other languages and none; one that becomes the first is not told twice."""
    told = {"sv": {"cards/torkku/situation": "Klockan ringer."}, "en": {}}
    deck = deck_in("perus").model_copy(update={"translations": told})
    seen = opened(Book(deck), "torkku", "fi")
    assert [after(seen, *["m"] * count).beside for count in range(4)] == [None, "sv", "en", None]
    said = texts_of(wall_view(*after(seen, "m").shown(16 / 9)))
    assert {"Herätys soi, ja ulkona on pimeää.", "Klockan ringer."} <= {*said}
    assert (after(seen, "m", "l").language, after(seen, "m", "l").beside) == ("sv", None)
    assert reopened(after(seen, "m"), Book(deck_in("perus"))).beside is None
    assert after(opened(Book(deck_in("perus")), "torkku", "fi"), "m").beside is None


def test_a_cards_picture_is_shown(tmp_path):
    """The book of a folder knows the pictures that lie in it."""
    folder = DECKS / "good" / "kuvallinen"
    book = book_of(load_deck(folder), str(folder))
    card = next(card.id for card in book.deck.cards if card.picture is not None)
    scene = wall_view(*opened(book, card, "fi").shown(16 / 9))
    assert any(isinstance(item, Illustration) for item in scene.items)
    with pytest.raises(LookupError):
        book_of(load_deck(write("broken/AV101-unknown-phase", tmp_path)), "")


def test_a_cast_of_a_deck_without_names_stays_none():
    """K does nothing where there are no other names."""
    deck = deck_in("perus").model_copy(update={"cast": ()})
    seen = opened(Book(deck), None, "fi")
    assert after(seen, "k") == seen


def test_the_wheel_scrolls_and_a_new_page_begins_at_its_top(seen):
    """It never scrolls above the top."""
    assert scrolled(seen, -1).scroll == 0
    down = scrolled(scrolled(seen, 1), 1)
    assert down.scroll == 2
    assert after(down, "right").scroll == 0


def test_an_unknown_card_is_refused(seen):
    """The command line asks before a window opens."""
    with pytest.raises(LookupError, match="ei-ole"):
        opened(seen.book, "ei-ole", "fi")


def without(deck: Deck, *cards: str) -> Deck:
    """Return a deck without some of its cards."""
    return deck.with_cards(tuple(card for card in deck.cards if card.id not in cards))


def test_the_place_is_kept_when_the_deck_changes(seen):
    """The same card and page, with everything else of the look; the texts are new."""
    there = after(seen, "right", "right", "b", "v", "k")
    again = reopened(there, Book(deck_in("perus")))
    assert replace(again, book=there.book) == there
    assert again.book is not there.book


def test_a_card_that_is_gone_gives_way_to_the_one_before_it(seen):
    """And when that is gone too, the one before it, and so on to the pages before the day."""
    deck, book = seen.book.deck, seen.book
    spot = BookSpot("torkku", "reveal")

    def now(*gone: str) -> BookSpot:
        return kept(spot, book, Book(without(deck, *gone)), was_both=True, both=True)

    assert now() == spot
    assert now("torkku") == BookSpot("viela-yksi-matsi", "situation")
    assert now("torkku", "viela-yksi-matsi").chapter == BEFORE


def test_a_page_that_is_gone_gives_way_to_the_one_before_it(seen):
    """A fact that was taken out leaves the discussion."""
    deck = seen.book.deck
    bare = deck.with_cards(tuple(card.model_copy(update={"fact": None}) for card in deck.cards))
    spot = kept(BookSpot("viela-yksi-matsi", "fact"), seen.book, Book(bare), was_both=True, both=True)
    assert spot == BookSpot("viela-yksi-matsi", "discuss")


def test_a_language_or_cast_that_is_gone_gives_way(seen):
    """The deck's own language and names are shown then."""
    deck = seen.book.deck
    told = deck.model_copy(update={"translations": {"sv": {}}})
    there = replace(opened(Book(told), None, "sv"), cast="eeli")
    again = reopened(there, Book(deck.model_copy(update={"cast": deck.cast[:1]})))
    assert (again.language, again.cast) == ("fi", None)


def test_no_key_is_bound_twice_to_the_window_and_to_the_page():
    """E, F, Q and Escape are the window's own."""
    assert not {"e", "f", "q", "escape"} & MOVES.keys()
