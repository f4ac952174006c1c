"""Pages that an hour rarely shows, and texts that are far too long: apart, on the page, never cut."""

import datetime
from dataclasses import replace
from itertools import combinations

import pytest

from arjenvalinnat.rules.state import Turn
from arjenvalinnat.session.hour import FoundDeck
from arjenvalinnat.session.intents.place import Over, Scroll
from arjenvalinnat.session.intents.plans import UsePlan
from arjenvalinnat.session.intents.wishes import Prefer
from arjenvalinnat.session.showing import PageName
from arjenvalinnat.views.outline import texts_of
from arjenvalinnat.views.scene import Text
from arjenvalinnat.views.texts import texts
from arjenvalinnat.views.wall import wall_view
from tests.showings import changed, showing_of
from tests.views.hours import DECK, begun, straight_hour
from tests.views.machines import MACHINE
from tests.views.small_deck import small_deck
from tests.views.walks import ASPECTS, FINGER, ink

SESSION, _ = begun()
DECKS = tuple(FoundDeck(f"scenarios/{n}", f"Pakka numero {n}, jolla on pitkähkö nimi") for n in range(9))
LONG = " ".join(f"sana{n}" for n in range(400))
LONG_CARDS = tuple(
    card.model_copy(update={"title": LONG[:120], "notice": LONG[: 90 + 4000 * (n == 1)], "by_default": n < 4})
    for n, card in enumerate(DECK.cards)
)
CASTS = tuple(
    DECK.cast[0].model_copy(update={"id": f"nimet-{n}", "name": f"Noa ja kaverit {n}"}) for n in range(30)
)
PROBLEM = tuple(
    f"cards/aamu.yaml:{n}:34: virhe AV101: vaihetta 'tunit' ei ole. Tarkoititko 'tunti'?" for n in range(20)
)
SESSIONS = {
    "plain": replace(SESSION, play=None),
    "unfinished": replace(SESSION, play=None, unfinished=True),
    "problem": replace(SESSION, play=None, deck=None, problem=PROBLEM),
    "decks": replace(SESSION, play=None, found=DECKS),
    "play": SESSION,
    "long": replace(SESSION, deck=DECK.model_copy(update={"cards": LONG_CARDS})),
    "measured": SESSION,
    "casts": replace(SESSION, deck=DECK.model_copy(update={"cast": CASTS})),
}
PAGES = [
    *(("title", name, 0) for name in SESSIONS),
    ("setup", "plain", 0), ("setup-more", "plain", 0), ("setup-themes", "plain", 0),
    ("setup-themes", "plain", 9),
    ("settings", "problem", 0), ("settings", "play", 0), ("settings", "casts", 0), ("settings", "casts", 1),
    ("settings", "casts", 9),
    *(("cards", name, item) for name in ("plain", "play", "long") for item in (0, 1, 99)),
    ("machine", "play", 0), ("machine", "measured", 0),
    ("keys", "play", 0), ("leave", "play", 0), ("role", "play", 2),
    ("planned", "plain", 99),
]  # fmt: skip


@pytest.mark.parametrize("language", ["fi", "en", "sv"])
@pytest.mark.parametrize("aspect", ASPECTS)
@pytest.mark.parametrize(("page", "session", "item"), PAGES)
def test_rare_pages_are_in_order_too(page, session, item, aspect, language):
    """Hotspots and texts lie apart and on the page, with one way on."""
    machine = MACHINE if session == "measured" else None
    showing = showing_of(PageName(page), item, leaf=item, aspect=aspect, language=language, machine=machine)
    scene = wall_view(SESSIONS[session], showing)
    assert sum(spot.primary for spot in scene.hotspots) == 1
    for one, other in combinations(scene.hotspots, 2):
        assert not one.rect.meets(other.rect), (one.label, other.label)
    for spot in scene.hotspots:
        assert min(spot.rect.w, spot.rect.h) >= FINGER, spot.label
    written = [item for item in scene.items if isinstance(item, Text) and item.lines]
    for one, other in combinations(written, 2):
        assert not ink(one).meets(ink(other)), (one.lines, other.lines)
    for place in [text.rect for text in written] + [spot.rect for spot in scene.hotspots]:
        assert place.y >= 0
        assert place.bottom <= 100
        assert place.x >= 0


@pytest.mark.parametrize("language", ["fi", "en", "sv"])
@pytest.mark.parametrize("aspect", [5 / 4, *ASPECTS])
def test_every_question_of_the_set_up_is_on_its_page(aspect, language):
    """No question of either page has gone to a second leaf, which the set-up does not have."""
    say = texts(language)
    session = replace(SESSION, plans=("Kevät 7B ja 7C, 90 min", "24.11. 60 min", "v"))
    asked = {
        PageName.SETUP: ("groups", "minutes", "pace", "ages", "themes", "cards", "more"),
        PageName.SETUP_MORE: ("leader", "answers", "timers", "notices", "display", "saved"),
    }
    for page, names in asked.items():
        today = datetime.date(2026, 11, 24)
        showing = showing_of(page=page, aspect=aspect, language=language, today=today)
        scene = wall_view(session, showing)
        for name in names:
            assert any(spot.label.startswith(say(f"setup.{name}")) for spot in scene.hotspots), name
    assert {spot.intent for spot in scene.hotspots} >= {UsePlan("24.11. 60 min"), UsePlan("")}
    assert any(spot.label.endswith(say("plans.save")) for spot in scene.hotspots)


def test_every_cast_is_on_some_leaf_of_the_settings():
    """Thirty casts are more than a leaf holds: the button for more goes round all of them."""
    showing, offered = showing_of(page=PageName.SETTINGS, over=PageName.TITLE), []
    for leaf in range(9):
        scene = wall_view(SESSIONS["casts"], changed(showing, leaf=leaf))
        offered += [
            spot.intent.preferences.cast for spot in scene.hotspots if isinstance(spot.intent, Prefer)
        ]
        if Over(PageName.SETTINGS) in [spot.intent for spot in scene.hotspots if not spot.primary]:
            break
    assert [cast.id for cast in CASTS] == [value for value in offered if str(value).startswith("nimet-")]


@pytest.mark.parametrize("aspect", ASPECTS)
def test_what_does_not_fit_scrolls_to_its_last_word(aspect):
    """A situation of four hundred words is read to its end, line by line, and back."""
    deck = small_deck()
    cards = tuple(card.model_copy(update={"situation": LONG}) for card in deck.cards)
    hour = straight_hour(*begun(deck=deck.model_copy(update={"cards": cards}), aspect=aspect))
    session, showing = next(
        (after, shown)
        for after, shown, _ in hour
        if shown.place.page is PageName.DAY and after.play.state.turn is Turn.SITUATION
    )
    read, scroll = set(), 0
    for scroll in range(60):
        scene = wall_view(session, changed(showing, scroll=scroll))
        read |= {word for line in texts_of(scene) for word in line.split()}
        if scene.hotspot_for("down") is None:
            break
        assert scene.hotspot_for("down").intent == Scroll(1)
    assert set(LONG.split()) <= read
    assert wall_view(session, changed(showing, scroll=scroll)).hotspot_for("up").intent == Scroll(-1)
