"""The preview's window as a scene: the wall above its line, findings over its lower part, clicks on both."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from arjenvalinnat.content.diagnostics import Place, finding
from arjenvalinnat.content.load import load_deck
from arjenvalinnat.content.reading.sources import Loaded
from arjenvalinnat.content.translation.wording import wordings
from arjenvalinnat.session.preview.book import Book, BookSpot, book_of
from arjenvalinnat.session.preview.found import Found, found_in, with_more
from arjenvalinnat.session.preview.previewed import Previewed, opened
from arjenvalinnat.views.preview.frame import PreviewTexts, frame
from arjenvalinnat.views.preview.notices import told
from arjenvalinnat.views.preview.under import clicked
from arjenvalinnat.views.scene import HEIGHT, Box, Illustration, Scene, Text
from arjenvalinnat.views.texts import languages
from arjenvalinnat.views.wall import wall_view
from tests.content.files import DECKS

POINT = HEIGHT / 748
SLIP = finding(Place("pakka/cards/01.yaml", 4, 3), "AV101", name="ilt", near="ilta")
WINDOWS = [(1280, 748), (480, 360), (800, 900), (1920, 700)]


@pytest.fixture
def seen() -> Previewed:
    """Return the first look at a card."""
    deck = load_deck(DECKS / "good" / "perus").deck
    assert deck is not None
    return opened(Book(deck), "viela-yksi-matsi", "fi")


def texts(scene: Scene) -> list[Text]:
    """Return the texts that have something to say."""
    return [item for item in scene.items if isinstance(item, Text) and item.lines]


def said(scene: Scene) -> str:
    """Return everything that is said."""
    return "\n".join(" ".join(text.lines) for text in texts(scene))


@pytest.mark.parametrize("size", WINDOWS, ids=str)
@pytest.mark.parametrize("language", languages())
def test_nothing_lies_over_anything_or_outside_the_window(seen, size, language):
    """The line, the findings and the keys stand whole, in each language and in any window."""
    point = HEIGHT / size[1]
    many = Found((SLIP,) * 40, broken=True)
    for one, found in ((seen, Found()), (replace(seen, helps=True), Found()), (seen, many), (None, many)):
        laid = frame(told(one, found, "pakka", language), size[0] * point, point, 16 / 9)
        assert laid.wall.bottom <= HEIGHT
        columns: dict[float, list[tuple[float, float]]] = {}
        for text in texts(laid.scene):
            top, bottom = text.rect.y, text.rect.y + len(text.lines) * text.pitch
            assert min(text.rect.x, top) >= 0
            assert bottom <= HEIGHT
            if text.align != "right":  # the hint beside the line
                columns.setdefault(round(text.rect.x, 3), []).append((top, bottom))
        for column in columns.values():
            for (_, bottom), (top, _) in pairwise(sorted(column)):
                assert bottom <= top + 0.01


def test_the_wall_keeps_its_shape():
    """A wall of 4:3 in a wide window stands in the middle."""
    for size in WINDOWS:
        point = HEIGHT / size[1]
        for aspect in (4 / 3, 16 / 9):
            wall = frame(PreviewTexts("x", "y"), size[0] * point, point, aspect).wall
            assert wall.w / wall.h == pytest.approx(aspect)
            assert wall.x == pytest.approx((size[0] * point - wall.w) / 2)


def test_the_line_tells_where_one_is_and_what_is_unusual(seen):
    """The card's title and id, the page, and each switch that is not as it is at first."""
    assert told(seen, Found(), "", "en").line == "Vielä yksi matsi (viela-yksi-matsi) – situation (1/15)"
    other = replace(
        seen, big=True, washed=True, vision="protanopia", cast="eeli", size=(1024, 768), both=False
    )
    line = told(other, Found((SLIP,)), "", "en").line
    for part in (
        "big text",
        "washed-out",
        "protanopia",
        "Eeli ja Iida",
        "1024×768",
        "one vote",
        "to look at: 1",
    ):
        assert part in line
    assert told(seen, Found(), "", "en", "Opened.").line == "Opened."


def test_findings_of_a_broken_deck_lie_over_the_lower_part(seen):
    """With their places, told from the deck's folder on; the upper part of the picture stays."""
    laid = frame(told(seen, Found((SLIP,), broken=True), "pakka", "en"), 1280 * POINT, POINT, 16 / 9)
    assert "cards/01.yaml:4:3: error AV101" in said(laid.scene)
    assert "pakka/" not in said(laid.scene)
    panel = next(item for item in laid.scene.items if isinstance(item, Box) and item.stroke)
    assert panel.rect.y > laid.wall.h / 2
    rect, place = laid.spots[0]
    assert place == SLIP.place
    assert laid.place_at(rect.x + 1, rect.y + 1) == place
    assert laid.place_at(1, 1) is None


def test_more_findings_than_there_is_room_for_are_counted(seen):
    """What is left out is said, and the panel leaves the upper part of the wall alone."""
    laid = frame(told(seen, Found((SLIP,) * 40, broken=True), "", "en"), 1280 * POINT, POINT, 16 / 9)
    shown = len(laid.spots)
    assert 3 <= shown < 40
    assert f"… and {40 - shown} more" in said(laid.scene)


def test_warnings_are_counted_and_listed_when_asked_for(seen):
    """F lays them over the picture, which is not an older one; without any, that is said."""
    whole = with_more(Found(), [SLIP])
    assert told(seen, whole, "", "en").heading == ""
    listed = told(seen, replace(whole, listed=True), "", "en")
    assert not listed.grave
    assert len(listed.paragraphs) == 1
    assert told(seen, Found(listed=True), "", "en").heading == "There is nothing to remark on."


def test_a_broken_deck_tells_its_errors_alone():
    """Warnings wait until it is whole again; the list stays open or shut as it was."""
    advice = finding(SLIP.place, "AV306")
    found = found_in(Loaded(None, (advice, SLIP)), Found(listed=True))
    assert found == Found((SLIP,), broken=True, listed=True)
    whole = load_deck(DECKS / "good" / "perus")
    assert found_in(replace(whole, findings=(advice,)), Found()) == Found((advice,))


def test_a_click_on_a_text_of_the_page_is_that_text(seen):
    """Every choice leads to itself, the situation to itself, and a bare place to what the page is about."""
    loaded = load_deck(DECKS / "good" / "perus")
    page = replace(seen, spot=BookSpot("viela-yksi-matsi", "choices"))
    scene = wall_view(*page.shown(16 / 9))
    found = {}
    for item in texts(scene):
        for x in (item.rect.x + 0.1, item.rect.x + 1):
            address = clicked(loaded, page, scene, (x, item.rect.y + item.pitch / 2))[0]
            assert found.setdefault(" ".join(item.lines), address) == address
    here = "cards/viela-yksi-matsi"
    assert found["Mitä Noa tekee?"] == f"{here}/ask"
    assert found["Pelaa. Tiimi tarvitsee Noaa."] == f"{here}/choices/pelaa/text"
    assert found["Sopii pelin huomiseksi."] == f"{here}/choices/sopii-huomisesta/text"
    assert found["1"] == found["Sopii pelin huomiseksi."]
    assert found["2"] == found["Pelaa. Tiimi tarvitsee Noaa."]
    assert clicked(loaded, page, scene, (0, 0))[0] == f"{here}/choices"


def test_a_click_on_any_page_finds_the_very_text(seen):
    """What stands on a page exactly as in the deck leads to that text, at its first and last letter."""
    loaded = load_deck(DECKS / "good" / "perus")
    book = seen.book
    told_texts = dict(wordings(book.deck))
    known, count = {*told_texts.values()}, 0
    for chapter in book.chapters:
        for page in book.pages(chapter, both=True):
            look = replace(seen, spot=BookSpot(chapter, page.name))
            scene = wall_view(*look.shown(16 / 9))
            for item in texts(scene):
                words = " ".join(item.lines)
                if words not in known or item.side != "left":
                    continue
                bottom = item.rect.y + len(item.lines) * item.pitch
                for x, y in ((item.rect.x, item.rect.y + 1), (item.rect.x + 1, bottom - 1)):
                    address = clicked(loaded, look, scene, (x, y))[0]
                    assert told_texts[address] == words, page.name
                    count += 1
    assert count > 300


def test_a_click_on_a_picture_is_the_cards_picture():
    """And one on a text in the second language is that text, in its language."""
    folder = DECKS / "good" / "kuvallinen"
    loaded = load_deck(folder)
    book = book_of(loaded, str(folder))
    card = next(card.id for card in book.deck.cards if card.picture is not None)
    look = opened(book, card, "fi")
    scene = wall_view(*look.shown(16 / 9))
    rect = next(item.rect for item in scene.items if isinstance(item, Illustration))
    middle = rect.x + rect.w / 2, rect.y + rect.h / 2
    assert clicked(loaded, look, scene, middle) == (f"cards/{card}/picture", "fi")
    address = f"cards/{card}/situation"
    deck = book.deck.model_copy(update={"translations": {"sv": {address: "Laget ber Noa spela."}}})
    loaded = replace(loaded, deck=deck)
    look = replace(opened(Book(deck), card, "fi"), beside="sv")
    scene = wall_view(*look.shown(16 / 9))
    told_in_swedish = next(item for item in texts(scene) if "Laget" in item.lines[0])
    point = told_in_swedish.rect.x + 1, told_in_swedish.rect.y + 1
    assert clicked(loaded, look, scene, point) == (address, "sv")
