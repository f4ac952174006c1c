"""Laws of every page of the console, held over hours in which anything is pressed."""

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from arjenvalinnat.rules.actions import Lock, Next
from arjenvalinnat.rules.play import apply
from arjenvalinnat.rules.state import Turn
from arjenvalinnat.session.desk import Desk, DeskPage, Typing
from arjenvalinnat.session.desk_intents import ShowDesk, StartTyping, StopTyping, Type, Typed
from arjenvalinnat.session.intents import Do
from arjenvalinnat.session.showing import PageName
from arjenvalinnat.session.steer import steer
from arjenvalinnat.views import theme
from arjenvalinnat.views.console import console_view
from arjenvalinnat.views.console.console import console
from arjenvalinnat.views.console.notes import moment, to_do
from arjenvalinnat.views.measure import missing
from arjenvalinnat.views.motion import still
from arjenvalinnat.views.outline import outline, texts_of
from arjenvalinnat.views.scene import Box, Inset, Shape, Text
from arjenvalinnat.views.theme import Colour, contrast
from arjenvalinnat.views.wall import live_view, wall_view
from tests.views.console.hours import ASPECTS, busy_hour, every_page, started
from tests.views.hours import begun, straight_hour
from tests.views.small_deck import CARDS, small_deck
from tests.views.test_pages import ink

LEAST_TARGET = 4.0
NOTED = small_deck(cards=[{**card, "facilitator": f"Huomaa tämä {card['id']}."} for card in CARDS])
wanderings = st.tuples(
    st.integers(1, 8),
    st.integers(0, 999),
    st.sampled_from(ASPECTS),
    st.sampled_from(("fi", "sv", "en")),
    st.sampled_from(("adult", "adult", "peer")),
)
few = settings(max_examples=12, deadline=None)


def consoles(wandering, moments):
    """Yield so many moments of an hour, eleven presses apart."""
    for number, reached in enumerate(busy_hour(wandering, moments * 11)):
        if number % 11 == 0:
            yield reached


@few
@given(wanderings)
def test_texts_are_readable_whole_and_on_the_page(wandering):
    """No text and no sign's letter is under the console's least size, none is off the page."""
    for session, showing in consoles(wandering, 8):
        for _, scene in every_page(session, showing):
            assert scene.width == pytest.approx(100 * showing.desk.aspect)
            for item in scene.items:
                if isinstance(item, Shape) and item.letter:
                    assert item.size * theme.SIGN_LETTER >= theme.DESK_LEAST
                if not isinstance(item, Text) or not item.lines:
                    continue
                assert item.size >= theme.DESK_LEAST
                assert item.rect.y >= -0.01, item.lines
                assert item.rect.bottom <= 100.01, item.lines
                assert item.rect.x >= 0, item.lines
                for line in item.lines:
                    assert ink(item).right <= scene.width + 0.01, line
                    assert not missing(line)


@few
@given(wanderings)
def test_texts_never_lie_on_each_other(wandering):
    """No text is painted over another one, nor over the small walls."""
    for session, showing in consoles(wandering, 8):
        for _, scene in every_page(session, showing):
            texts = [item for item in scene.items if isinstance(item, Text) and item.lines]
            walls = [item.rect for item in scene.items if isinstance(item, Inset)]
            for one, other in combinations(texts, 2):
                assert not ink(one).meets(ink(other)), (scene.page, one.lines, other.lines)
            for text in texts:
                assert not any(ink(text).meets(rect) for rect in walls), (scene.page, text.lines)


@few
@given(wanderings)
def test_hotspots_lie_apart_and_on_the_page(wandering):
    """No two hotspots share a place or a key; each is large enough for a mouse and says what it does."""
    for session, showing in consoles(wandering, 8):
        for _, scene in every_page(session, showing):
            for spot in scene.hotspots:
                assert min(spot.rect.w, spot.rect.h) >= LEAST_TARGET, (scene.page, spot.label)
                assert spot.rect.x >= 0
                assert spot.rect.y >= 0
                assert spot.rect.right <= scene.width + 1e-6
                assert spot.rect.bottom <= 100 + 1e-6
                assert spot.label
            for one, other in combinations(scene.hotspots, 2):
                assert not one.rect.meets(other.rect), (scene.page, one.label, other.label)
                assert not set(one.keys) & set(other.keys), (scene.page, one.label, other.label)
            keys = {key for spot in scene.hotspots for key in spot.keys}
            assert not keys & {shortcut.key for shortcut in scene.shortcuts}


@few
@given(wanderings)
def test_what_is_offered_is_legal(wandering):
    """Whatever the console asks of the game, the game does; everything else can be steered."""
    for session, showing in consoles(wandering, 10):
        for shown, scene in every_page(session, showing):
            for spot in scene.hotspots:
                if isinstance(spot.intent, Do):
                    assert apply(session.play.state, spot.intent.action)
                else:
                    steer(session, shown, spot.intent)


@few
@given(wanderings)
def test_a_key_means_one_thing(wandering):
    """A key of the console that the live wall has, too, asks for the same there."""
    for session, showing in consoles(wandering, 10):
        wall = live_view(session, showing)
        meant = {key: spot.intent for spot in wall.hotspots for key in spot.keys}
        meant |= {shortcut.key: shortcut.intent for shortcut in wall.shortcuts}
        for _, scene in every_page(session, showing):
            asked = {key: spot.intent for spot in scene.hotspots for key in spot.keys}
            asked |= {shortcut.key: shortcut.intent for shortcut in scene.shortcuts}
            for key, intent in asked.items():
                assert meant.get(key, intent) == intent, (scene.page, key)


@few
@given(wanderings)
def test_every_page_has_the_way_on_and_the_pages(wandering):
    """The wall's way on is one press away on every page, and so is what to do when a young person tells."""
    for session, showing in consoles(wandering, 8):
        wall = live_view(session, showing)
        for shown, scene in every_page(session, showing):
            assert scene.desk
            assert wall.primary is None or wall.primary.intent in [spot.intent for spot in scene.hotspots]
            if shown.desk.typing is None:
                assert scene.hotspot_for("f7") is not None
            assert scene.takes_text == (shown.desk.typing is not None)


@few
@given(wanderings, st.booleans())
def test_the_small_wall_is_the_wall(wandering, big):
    """What the main page shows as the wall is what the class sees, in its own shape."""
    for session, showing in consoles(wandering, 6):
        shown = replace(showing, big=big, desk=replace(showing.desk, page=DeskPage.NOW))
        small = [item for item in console_view(session, shown).items if isinstance(item, Inset)]
        assert small[0].scene == still(wall_view(session, shown))
        for inset in small:
            assert inset.rect.w / inset.rect.h == pytest.approx(inset.scene.width / 100)


@few
@given(wanderings)
def test_the_wall_does_not_know_the_console(wandering):
    """Whatever is open, typed or scrolled on the console, the wall is the same."""
    for session, showing in busy_hour(wandering, 20):
        wall = wall_view(session, showing)
        typed = Typing("words", ("Matti Meikäläinen",))
        for desk in (Desk(), *(Desk(page, 1, 3, 2, 4, typed, aspect=2.0) for page in DeskPage)):
            assert wall_view(session, replace(showing, desk=desk)) == wall


@pytest.mark.parametrize("seed", [3, 11, 204])
def test_the_wall_never_shows_what_is_the_console_s_alone(seed):
    """In a whole hour no note, no script and no word of the class is on it, and before the reveal no effect.

    Words and scripts are the console's: the wall has the words only on their own page.
    """
    deck = NOTED
    session, showing = begun(6, seed, deck=deck)
    session = replace(session, record=replace(session.record, words=("omat sanat taululla",)))
    told = 0
    for after, shown, scene in straight_hour(session, showing, seed):
        said = "\n".join(outline(scene))
        assert "Huomaa tämä" not in said
        assert deck.agreement.script not in said
        if shown.page is not PageName.WORDS:
            assert "omat sanat taululla" not in said
        state = after.play.state
        hidden = (Turn.SITUATION, Turn.THINK, Turn.COMMIT, Turn.TALK, Turn.RECOMMIT)
        if shown.page is PageName.DAY and state.turn in hidden and state.card is not None:
            desk = "\n".join(outline(console_view(after, replace(shown, desk=_long()))))
            assert f"Huomaa tämä {state.card.id}." in desk
            for choice in state.card.choices:
                assert all(effect.words not in said for effect in choice.effects.values())
                assert choice.later is None or choice.later.text not in said
            told += 1
    assert told


def test_counts_stay_on_the_console_until_both_votes_are_told():
    """Numbers typed after the first vote are on no page of the wall before the reveal, and on no seal."""
    session, showing = _at(Turn.COMMIT, deep=True)
    fields = len(session.play.state.card.choices) + 1
    session, showing = steer(session, showing, StartTyping("counts", fields))
    for number in ("17", "19", *[""] * (fields - 2)):
        for intent in (Type(number), Typed()):
            session, showing = steer(session, showing, intent)
            assert not {"17", "19"} & _numbers(wall_view(session, showing))
    assert session.play.state.votes[0].counts
    session, showing = steer(session, showing, StopTyping())
    for action in (Lock(), Next()):
        session, showing = steer(session, showing, Do(action))
        assert session.play.state.turn in (Turn.TALK, Turn.RECOMMIT)
        assert not {"17", "19"} & _numbers(wall_view(session, showing))


def _numbers(scene):
    return set(" ".join(outline(scene)).replace(".", " ").replace(":", " ").split())


def test_the_console_tells_each_choice_before_the_class_knows():
    """Effects, steps and what comes later are read beside each choice, whoever scrolls."""
    session, showing = _at(Turn.THINK)
    card = session.play.state.card
    said = "\n".join(_scrolled(session, showing))
    for choice in card.choices:
        for effect in choice.effects.values():
            assert effect.words in said
        assert choice.later is None or choice.later.text in said


def test_peers_see_neither_notes_nor_effects():
    """Peer-support pupils read scripts and enter answers; notes, effects, laters and F7 are for the adult."""
    deck = NOTED
    session, showing = begun(6, 7, deck=deck)
    session = replace(session, wishes=replace(session.wishes, leader="peer"))
    seen = set()
    for after, shown, _ in straight_hour(session, showing, 5):
        ahead = [item for item in console_view(after, shown).items if isinstance(item, Inset)][1:]
        for inset in ahead:
            said = " ".join(texts_of(inset.scene))
            known = " ".join(texts_of(wall_view(after, shown)))
            for choice in (choice for card in deck.cards for choice in card.choices):
                for words in (*(one.words for one in choice.effects.values()), _later(choice)):
                    assert words not in said or words in known or shown.page is not PageName.DAY
        if after.play.state.turn in seen and shown.page is PageName.DAY:
            continue
        seen.add(after.play.state.turn)
        for page in DeskPage:
            for item in (0, 1, 2):
                desk = replace(_long(), page=page, item=item)
                said = " ".join(texts_of(console_view(after, replace(shown, desk=desk))))
                assert "Huomaa tämä" not in said
                for card in deck.cards:
                    for choice in card.choices:
                        assert all(effect.words not in said for effect in choice.effects.values())
                        assert choice.later is None or choice.later.text not in said
        said = " ".join(texts_of(console_view(after, replace(shown, desk=Desk(DeskPage.CONCERN)))))
        assert "Lastensuojeluilmoitus" not in said
        assert "Hae aikuinen" in said


def test_a_heavy_card_is_the_adult_s():
    """A card with a notice says to peers that the adult leads it."""
    session, showing = begun(6, 7)
    session = replace(session, wishes=replace(session.wishes, leader="peer"))
    told = False
    for after, shown, _ in straight_hour(session, showing, 5):
        state = after.play.state
        if shown.page is PageName.DAY and state.card is not None:
            said = " ".join(texts_of(console_view(after, replace(shown, desk=_long()))))
            assert ("Aikuinen ohjaa tämän kortin." in said) == (state.card.notice is not None)
            told |= state.card.notice is not None
    assert told


@pytest.mark.parametrize(
    ("ink_colour", "ground"),
    [
        (Colour.DESK_INK, Colour.DESK), (Colour.DESK_INK, Colour.DESK_CARD), (Colour.DESK_QUIET, Colour.DESK),
        (Colour.DESK_QUIET, Colour.DESK_CARD), (Colour.LAMP, Colour.DESK), (Colour.INK, Colour.LAMP),
        (Colour.INK, Colour.DESK_INK), (Colour.INK, Colour.PAPER),
    ],
)  # fmt: skip
def test_text_stands_out_on_the_console(ink_colour, ground):
    """Every text of the console has a contrast of at least 7:1 with what is behind it."""
    assert contrast(ink_colour, ground) >= 7


@few
@given(wanderings)
def test_every_text_has_a_pair_of_colours_that_was_measured(wandering):
    """What lies behind a text is the page, or the last box under its middle."""
    for session, showing in consoles(wandering, 5):
        for _, scene in every_page(session, showing):
            boxes = []
            for item in scene.items:
                if isinstance(item, Box) and item.fill is not None:
                    boxes.append(item)
                if isinstance(item, Text) and item.lines:
                    place = ink(item)
                    x, y = place.x + place.w / 2, place.y + place.h / 2
                    under = [box.fill for box in boxes if box.rect.holds(x, y)]
                    ground = under[-1] if under else scene.ground
                    assert contrast(item.colour, ground) >= 7, (item.lines, item.colour, ground)


def test_a_console_over_the_wall_says_that_the_class_can_see_it():
    """On one display every page of an opened console carries the warning; otherwise none does."""
    session, showing = _at(Turn.COMMIT)
    for is_open in (True, False):
        opened = replace(showing, desk=replace(showing.desk, open=is_open))
        for page in DeskPage:
            shown = replace(opened, desk=replace(opened.desk, page=page))
            said = texts_of(console_view(session, shown))
            assert any("Luokka näkee tämän sivun" in line for line in said) is is_open


def test_what_is_longer_than_its_place_is_read_to_the_end():
    """Pressing the lower chevron again and again shows every line of the notes, then no chevron."""
    session, showing = _at(Turn.THINK)
    showing = replace(showing, desk=replace(showing.desk, notes=4))
    for _ in range(60):
        spot = console_view(session, showing).hotspot_for("ctrl+down")
        if spot is None:
            break
        session, showing = steer(session, showing, spot.intent)
    else:
        raise AssertionError("the notes do not end")
    for _ in range(60):
        spot = console_view(session, showing).hotspot_for("ctrl+up")
        if spot is None:
            break
        session, showing = steer(session, showing, spot.intent)
    assert showing.desk.scroll == 0


def test_pages_of_the_console(snapshot):
    """Every page of the console reads as it was last read and found good."""
    session, showing = _at(Turn.COMMIT)
    for page in DeskPage:
        _, shown = steer(session, showing, ShowDesk(page)) if page is not DeskPage.NOW else (0, showing)
        snapshot(f"console-{page.value}", outline(console_view(session, shown)))
    before, _ = begun(6, 7)
    title = replace(showing, page=PageName.TITLE)
    snapshot("console-before", outline(console_view(replace(before, play=None), title)))


def _later(choice):
    return choice.later.text if choice.later is not None else "(ei mitään)"


def _long():
    """Return a console so wide and with notes so small that most is on it."""
    return Desk(aspect=21 / 9, notes=0)


def _at(turn, *, deep=False):
    """Return the first moment of an hour at which the game is at this turn, perhaps of a deep card."""
    for session, showing, _ in straight_hour(*begun(6, 7)):
        state = session.play.state
        if showing.page is PageName.DAY and state.turn is turn and (not deep or state.planned.deep):
            return session, showing
    raise AssertionError(turn)


def _scrolled(session, showing):
    lines = []
    for scroll in range(40):
        shown = replace(showing, desk=replace(_long(), scroll=scroll))
        lines += texts_of(console_view(session, shown))
    return lines


def test_a_started_hour_is_told_of():
    """The sentence that waits is on the main page until it has been read."""
    session, showing = started((3, 8, 16 / 10, "fi", "adult"))
    assert any("Levylle ei voi" in line for line in texts_of(console_view(session, showing)))
    spot = console_view(session, showing).hotspot_for("ctrl+o")
    session, showing = steer(session, showing, spot.intent)
    assert not any("Levylle ei voi" in line for line in texts_of(console_view(session, showing)))


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_every_moment_of_the_hour_says_what_to_do(language):
    """The first heading beside the wall is a sentence, and another one for each kind of page."""
    said = {}
    for session, showing, _ in straight_hour(*begun(6, 7, language=language)):
        seen = console(session, showing)
        said.setdefault(moment(seen), to_do(seen))
        assert "## " + to_do(seen) in texts_of(console_view(session, showing))
    assert len(set(said.values())) == len(said) >= 16
