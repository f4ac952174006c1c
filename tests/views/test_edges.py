"""Pages that an hour rarely shows, and texts that are far too long: apart, on the page, never cut."""

from dataclasses import replace
from itertools import combinations

import pytest

from arjenvalinnat.rules.state import Turn
from arjenvalinnat.session.hour import FoundDeck
from arjenvalinnat.session.intents import Scroll
from arjenvalinnat.session.showing import PageName, Showing
from arjenvalinnat.views.outline import texts_of
from arjenvalinnat.views.scene import Text
from arjenvalinnat.views.wall import wall_view
from tests.views.hours import begun, straight_hour
from tests.views.small_deck import small_deck
from tests.views.test_pages import ASPECTS, ink

SESSION, _ = begun()
DECKS = tuple(FoundDeck(f"scenarios/{n}", f"Pakka numero {n}, jolla on pitkähkö nimi") for n in range(9))
PROBLEM = tuple(
    f"cards/aamu.yaml:{n}:34: virhe AV101: vaihetta 'tunit' ei ole. Tarkoititko 'tunti'?" for n in range(20)
)
SESSIONS = {
    "plain": replace(SESSION, play=None),
    "unfinished": replace(SESSION, play=None, unfinished=True),
    "problem": replace(SESSION, play=None, deck=None, problem=PROBLEM),
    "decks": replace(SESSION, play=None, found=DECKS),
    "play": SESSION,
}
PAGES = [
    *(("title", name, 0) for name in SESSIONS),
    ("setup", "plain", 0), ("setup", "plain", 1), ("setup", "plain", 9),
    ("keys", "play", 0), ("leave", "play", 0), ("roles", "play", 3),
]  # fmt: skip
LONG = " ".join(f"sana{n}" for n in range(400))


@pytest.mark.parametrize("language", ["fi", "en", "sv"])
@pytest.mark.parametrize("aspect", ASPECTS)
@pytest.mark.parametrize(("page", "session", "item"), PAGES)
def test_rare_pages_are_in_order_too(page, session, item, aspect, language):
    """Hotspots and texts lie apart and on the page, with one way on."""
    showing = Showing(page=PageName(page), item=item, aspect=aspect, language=language)
    scene = wall_view(SESSIONS[session], showing)
    assert sum(spot.primary for spot in scene.hotspots) == 1
    for one, other in combinations(scene.hotspots, 2):
        assert not one.rect.meets(other.rect), (one.label, other.label)
    texts = [item for item in scene.items if isinstance(item, Text) and item.lines]
    for one, other in combinations(texts, 2):
        assert not ink(one).meets(ink(other)), (one.lines, other.lines)
    for place in [text.rect for text in texts] + [spot.rect for spot in scene.hotspots]:
        assert place.y >= 0
        assert place.bottom <= 100
        assert place.x >= 0


@pytest.mark.parametrize("aspect", ASPECTS)
def test_what_does_not_fit_scrolls_to_its_last_word(aspect):
    """A situation of four hundred words is read to its end, line by line, and back."""
    deck = small_deck()
    cards = tuple(card.model_copy(update={"situation": LONG}) for card in deck.cards)
    hour = straight_hour(*begun(deck=deck.model_copy(update={"cards": cards}), aspect=aspect))
    session, showing = next(
        (after, shown)
        for after, shown, _ in hour
        if shown.page is PageName.DAY and after.play.state.turn is Turn.SITUATION
    )
    read, scroll = set(), 0
    for scroll in range(60):
        scene = wall_view(session, replace(showing, scroll=scroll))
        read |= {word for line in texts_of(scene) for word in line.split()}
        if scene.hotspot_for("down") is None:
            break
        assert scene.hotspot_for("down").intent == Scroll(1)
    assert set(LONG.split()) <= read
    assert wall_view(session, replace(showing, scroll=scroll)).hotspot_for("up").intent == Scroll(-1)
